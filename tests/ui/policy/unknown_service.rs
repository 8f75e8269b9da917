use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["cloudwatchlogs:PutLogEvents", "PutItem", "dynamdb:PutItem"], Resource: "arn:aws:s3:::orders" },
    ] },
})]
pub struct Unknown;

fn main() {}
