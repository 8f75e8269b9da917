//! A list that rustc cannot read has its error alone.

use cfn::{parameter, stack};

#[parameter(Type: "String")]
pub struct Stage;

#[parameter(Type: "String")]
pub struct Size;

#[stack]
pub struct Whole(Stage Size);

#[stack]
pub struct Twice(Stage Stage, Size);

#[stack]
pub struct Object(Stage, dyn Part);

fn main() {}
