use cfn::{resource, stack};

#[resource(AWS::SNS::Topic { DisplayName: B })]
pub struct A;

#[resource(AWS::SNS::Topic { DisplayName: Sub("${C.TopicName}") })]
pub struct B;

#[resource(AWS::SNS::Topic {}, DependsOn: [D, A])]
pub struct C;

#[resource(AWS::SNS::Topic {})]
pub struct D;

#[stack]
pub struct Whole(D, A, B, C);
