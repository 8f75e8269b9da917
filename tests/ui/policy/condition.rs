use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        {
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: "arn:aws:s3:::orders/*",
            Condition: {
                StringEqual: { "aws:PrincipalTag/team": "orders" },
                StringEquals: { "aws:SourceAcount": "123456789012", "dynamodb:LeadingKeys": "a", "aws:SourceVpce": "vpce-*" },
                NumericLessThan: { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
                Bool: { "aws:SecureTransport": "yes" },
                IpAddress: { "aws:SourceIp": "10.0.0.0/8" },
            },
        },
    ] },
})]
pub struct Conditions;

fn main() {}
