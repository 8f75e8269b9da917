use cfn::{condition, output, parameter, resource, stack};

#[parameter(Type: "String", AllowedValues: ["dev", "prod"], MinLength: 1)]
pub struct Stage;

#[condition(Stage == "prod")]
pub struct IsProd;

#[resource(AWS::SQS::Queue { QueueName: "jobs" }, Condition: IsProd, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Jobs;

// The name of the key is the mistake, neither the kind of what it names nor when `Jobs` exists.
#[resource(AWS::CloudWatch::Alarm {
    Namespace: "AWS/SQS", MetricName: "NumberOfMessagesSent", Statistic: "Sum", Period: 60, Threshold: 1,
    EvaluationPeriods: 1, ComparisonOperator: "GreaterThanThreshold",
    Dimensions: [{ Name: "QueueName", Value: Jobs.QueueName }],
}, Conditon: IsProd)]
pub struct Full;

pub mod other {
    use cfn::resource;

    // Its ID is the mistake; it is part of the stack.
    #[resource(AWS::SNS::Topic { TopicName: "jobs" })]
    pub struct Jobs;
}

#[output(Value: other::Jobs)]
pub struct Topic;

#[resource(AWS::Lambda::Function {
    Code: { ZipFile: "def handler(event, context): pass" }, Handlr: "index.handler", Runtime: "python3.13", Role: Role.Arn,
})]
pub struct Worker;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Servic: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
})]
pub struct Role;

/// Everything.
#[stack]
pub struct Whole(Stage, IsProd, Jobs, Full, other::Jobs, Topic, Worker, Role);
