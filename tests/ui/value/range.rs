use cfn::resource;

#[resource(AWS::SQS::Queue {
    VisibilityTimeout: 43201,
    DelaySeconds: -1,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

#[resource(AWS::Lambda::Function {
    Role: "arn:aws:iam::123456789012:role/a",
    Runtime: "python3.13",
    Handler: "index.handler",
    Code: { ZipFile: "def handler(event, context): return event" },
    MemorySize: 64,
})]
pub struct Function;

fn main() {}
