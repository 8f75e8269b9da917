//! A message must stay hidden for as long as the function may work on it.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue { VisibilityTimeout: 20 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        Policies: [{
            PolicyName: "Read",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                    Resource: Jobs.Arn,
                }],
            },
        }],
    })]
    pub struct Role;

    #[resource(AWS::Lambda::Function {
        Runtime: "python3.13",
        Handler: "index.handler",
        Code: { ZipFile: "def handler(event, context):\n    return event\n" },
        Role: Role.Arn,
        Timeout: 60,
    })]
    pub struct Work;

    #[resource(AWS::Lambda::EventSourceMapping { FunctionName: Work, EventSourceArn: Jobs.Arn })]
    pub struct Source;

    #[stack]
    pub struct Whole(Jobs, Role, Work, Source);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue { VisibilityTimeout: 360 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        Policies: [{
            PolicyName: "Read",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                    Resource: Jobs.Arn,
                }],
            },
        }],
    })]
    pub struct Role;

    #[resource(AWS::Lambda::Function {
        Runtime: "python3.13",
        Handler: "index.handler",
        Code: { ZipFile: "def handler(event, context):\n    return event\n" },
        Role: Role.Arn,
        Timeout: 60,
    })]
    pub struct Work;

    #[resource(AWS::Lambda::EventSourceMapping { FunctionName: Work, EventSourceArn: Jobs.Arn })]
    pub struct Source;

    #[stack]
    pub struct Whole(Jobs, Role, Work, Source);
}
