//! A name is exported once in an account and region.

pub mod fails {
    use cfn::{output, resource, stack};

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[output(Value: Jobs, Export: { Name: "jobs" })]
    pub struct A;

    #[output(Value: Jobs.Arn, Export: { Name: "jobs" })]
    pub struct B;

    #[stack]
    pub struct Whole(Jobs, A, B);
}

pub mod passes {
    use cfn::{output, resource, stack};

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[output(Value: Jobs, Export: { Name: "jobs" })]
    pub struct A;

    #[output(Value: Jobs.Arn, Export: { Name: Sub("${AWS::StackName}-jobs") })]
    pub struct B;

    #[stack]
    pub struct Whole(Jobs, A, B);
}
