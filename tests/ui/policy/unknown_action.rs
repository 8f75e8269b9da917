use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["dynamodb:PutItems", "dynamodb:table", "dynamodb:LeadingKeys", "dynamodb:GetItem"], Resource: "arn:aws:dynamodb:us-east-1:123456789012:table/Orders" },
        { Effect: "Allow", Action: "s3:ListObjectsV2", Resource: "arn:aws:s3:::orders" },
    ] },
})]
pub struct Unknown;

fn main() {}
