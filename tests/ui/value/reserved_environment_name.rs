use cfn::resource;

#[resource(AWS::Lambda::Function {
    Role: "arn:aws:iam::123456789012:role/a",
    Runtime: "python3.13",
    Handler: "index.handler",
    Code: { ZipFile: "def handler(event, context): return event" },
    Environment: { Variables: { "AWS_REGION": "us-east-1", "STAGE": "dev" } },
})]
pub struct Function;

fn main() {}
