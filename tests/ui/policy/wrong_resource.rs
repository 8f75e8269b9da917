use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "sqs:SendMessage", Resource: "arn:aws:s3:::orders" },
        { Effect: "Allow", Action: ["sns:Publish", "s3:GetObject"], Resource: "arn:aws:s3:::orders/*" },
        { Effect: "Allow", Action: "dynamodb:PutItem", Resource: ["arn:aws:dynamodb:us-east-1:123456789012:table/Orders", "arn:aws:sqs:us-east-1:123456789012:orders"] },
    ] },
})]
pub struct Wrong;

fn main() {}
