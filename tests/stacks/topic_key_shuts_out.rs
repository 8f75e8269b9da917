//! CloudWatch cannot use the key of AWS for SNS.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::SNS::Topic { KmsMasterKeyId: "alias/aws/sns" })]
    pub struct Alarms;

    #[resource(AWS::CloudWatch::Alarm {
        Namespace: "AWS/SQS",
        MetricName: "ApproximateAgeOfOldestMessage",
        Dimensions: [{ Name: "QueueName", Value: Jobs.QueueName }],
        Statistic: "Maximum",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 300,
        ComparisonOperator: "GreaterThanThreshold",
        AlarmActions: [Alarms],
    })]
    pub struct Late;

    #[stack]
    pub struct Whole(Jobs, Alarms, Late);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::SNS::Topic { DisplayName: "Alarms" })]
    pub struct Alarms;

    #[resource(AWS::CloudWatch::Alarm {
        Namespace: "AWS/SQS",
        MetricName: "ApproximateAgeOfOldestMessage",
        Dimensions: [{ Name: "QueueName", Value: Jobs.QueueName }],
        Statistic: "Maximum",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 300,
        ComparisonOperator: "GreaterThanThreshold",
        AlarmActions: [Alarms],
    })]
    pub struct Late;

    #[stack]
    pub struct Whole(Jobs, Alarms, Late);
}
