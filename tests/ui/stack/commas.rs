//! A list that rustc cannot read has its error alone.

use cfn::{parameter, resource, stack};

#[parameter(Type: "String")]
pub struct Stage;

#[parameter(Type: "String")]
pub struct Size;

#[stack]
pub struct Whole(Stage Size);

#[stack]
pub struct Twice(Stage Stage, Size);

#[resource(AWS::SSM::Parameter { Type: "String", Value: Sub("${N}") }, id = "P${N}")]
pub struct Numbered<const N: usize>;

#[stack]
pub struct AfterArguments(Numbered<0> Stage);

#[stack]
pub struct Semicolon(Numbered<1>; Stage);

#[stack]
pub struct Dot(Stage.Size);

#[stack]
pub struct Object(Stage, dyn Part);

fn main() {}
