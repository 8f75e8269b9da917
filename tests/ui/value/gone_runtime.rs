use cfn::resource;

#[resource(AWS::Lambda::Function {
    Runtime: "python2.7",
    Handler: "index.handler",
    Role: "arn:aws:iam::123456789012:role/function",
    Code: { ZipFile: "def handler(event, context): pass" },
})]
pub struct Function;

fn main() {}
