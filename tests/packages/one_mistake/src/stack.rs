use cfn::{Resource, condition, output, parameter, resource, stack};

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

// The mistake of a generic struct is that of its definition, whatever the instantiations are.
#[resource(AWS::CloudWatch::Alarm {
    Namespace: "AWS/SNS", MetricName: "NumberOfMessagesPublished", Statistic: "Sum", Period: 60, Threshold: 1,
    EvaluationPeriods: 1, ComparisonOperator: "GreaterThanThreshold",
    Dimensions: [{ Name: "TopicName", Value: T }],
})]
pub struct Quiet<T: Resource>;

#[resource(AWS::SNS::Topic { DisplayName: "one" })]
pub struct One;

#[resource(AWS::SNS::Topic { DisplayName: "two" })]
pub struct Two;

/// Everything.
#[stack]
pub struct Whole(
    One, Two, Quiet<One>, Quiet<Two>,
    Stage, IsProd, Jobs, Full, other::Jobs, Topic, Worker, Role,
);
