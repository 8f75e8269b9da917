use cfn::resource;

#[resource(AWS::Lambda::Permission { FunctionName: "orders", Action: "lambda:InvokeFunction", Principal: "apigateway.amazonaws.com" })]
pub struct Permission;

#[resource(AWS::SQS::QueuePolicy {
    Queues: ["orders"],
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { Service: "s3.amazonaws.com" }, Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" },
    ] },
})]
pub struct Deputy;

fn main() {}
