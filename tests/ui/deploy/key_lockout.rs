use cfn::resource;

#[resource(AWS::KMS::Key {
    KeyPolicy: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") },
            Action: "kms:Decrypt",
            Resource: "*",
        }],
    },
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct DataKey;

fn main() {}
