//! A parameter that nothing uses is asked for in vain.

pub mod fails {
    use cfn::{parameter, resource, stack};

    #[parameter(Type: "String", Default: "dev")]
    pub struct Environment;

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Environment, Jobs);
}

pub mod passes {
    use cfn::{parameter, resource, stack};

    #[parameter(Type: "String", Default: "dev")]
    pub struct Environment;

    #[resource(AWS::SQS::Queue { Tags: [{ Key: "Environment", Value: Environment }] }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Environment, Jobs);
}
