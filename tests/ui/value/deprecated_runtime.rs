#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::Lambda::Function {
    Role: "arn:aws:iam::123456789012:role/a",
    Runtime: "python3.8",
    Handler: "index.handler",
    Code: { ZipFile: "def handler(event, context): return event" },
})]
pub struct Function;

fn main() {}
