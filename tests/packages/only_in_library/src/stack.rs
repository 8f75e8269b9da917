use cfn::{resource, stack};

#[resource(AWS::SNS::Topic { DisplayName: "topic" })]
pub struct Topic;

#[stack]
pub struct Whole(Topic);
