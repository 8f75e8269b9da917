use cfn::parameter;

#[parameter(Type: "Text")]
pub struct WrongType;

#[parameter(Type: "String", Default: "test", AllowedValues: ["dev", "prod"])]
pub struct NotAllowed;

#[parameter(Type: "Number", Default: 11, MinValue: 1, MaxValue: 10)]
pub struct OutOfRange;

#[parameter(Type: "String", AllowedValue: ["dev"])]
pub struct Misspelt;

fn main() {}
