//! What a part is, as a type: what tells the traits of parts from each other.

/// `Resources`.
#[derive(Debug)]
pub enum Resource {}

/// `Parameters`.
#[derive(Debug)]
pub enum Parameter {}

/// `Outputs`.
#[derive(Debug)]
pub enum Output {}

/// `Conditions`.
#[derive(Debug)]
pub enum Condition {}

/// `Mappings`.
#[derive(Debug)]
pub enum Mapping {}

/// `Rules`.
#[derive(Debug)]
pub enum Rule {}

/// No section, but a list of parts.
#[derive(Debug)]
pub enum Stack {}
