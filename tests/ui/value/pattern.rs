use cfn::resource;

#[resource(AWS::Lambda::Function {
    FunctionName: "no spaces, please",
    Role: "role",
    Runtime: "python3.13",
    Handler: "index.handler",
    Code: { ZipFile: "def handler(event, context): return event" },
})]
pub struct Function;

fn main() {}
