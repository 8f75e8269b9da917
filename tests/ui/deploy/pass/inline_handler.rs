use cfn::resource;

#[resource(AWS::Lambda::Function {
    Role: "arn:aws:iam::123456789012:role/runs-code",
    Runtime: "python3.13",
    Handler: "index.handler",
    Code: { ZipFile: "def handler(event, context): return 1" },
})]
pub struct Answer;

fn main() {}
