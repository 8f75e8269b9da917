//! A condition that nothing uses decides nothing.

pub mod fails {
    use cfn::{condition, parameter, resource, stack};

    #[parameter(Type: "String", Default: "dev")]
    pub struct Environment;

    #[condition(Environment == "prod")]
    pub struct IsProduction;

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Environment, IsProduction, Jobs);
}

pub mod passes {
    use cfn::{condition, parameter, resource, stack};

    #[parameter(Type: "String", Default: "dev")]
    pub struct Environment;

    #[condition(Environment == "prod")]
    pub struct IsProduction;

    #[resource(AWS::SQS::Queue { DelaySeconds: if IsProduction { 5 } else { 0 } }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Environment, IsProduction, Jobs);
}
