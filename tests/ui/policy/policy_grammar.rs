use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Efect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" },
        { Effect: "allow", Action: [], Resource: "arn:aws:s3:::orders/*" },
        { Effect: "Allow", Principal: "*", Action: "s3:GetObject" },
    ] },
})]
pub struct Grammar;

fn main() {}
