//! What exists under a condition can be referred to only where the condition holds.

pub mod fails {
    use cfn::{condition, output, parameter, resource, stack};

    #[parameter(Type: "String", Default: "dev")]
    pub struct Environment;

    #[condition(Environment == "prod")]
    pub struct IsProduction;

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete", Condition: IsProduction)]
    pub struct Jobs;

    #[output(Value: Jobs.Arn)]
    pub struct JobsArn;

    #[stack]
    pub struct Whole(Environment, IsProduction, Jobs, JobsArn);
}

pub mod passes {
    use cfn::{condition, output, parameter, resource, stack};

    #[parameter(Type: "String", Default: "dev")]
    pub struct Environment;

    #[condition(Environment == "prod")]
    pub struct IsProduction;

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete", Condition: IsProduction)]
    pub struct Jobs;

    #[output(Value: Jobs.Arn, Condition: IsProduction)]
    pub struct JobsArn;

    #[stack]
    pub struct Whole(Environment, IsProduction, Jobs, JobsArn);
}
