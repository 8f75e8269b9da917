//! A topic needs a permission to invoke a function.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::SNS::Topic { DisplayName: "Orders" })]
    pub struct Topic;

    #[resource(AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    })]
    pub struct Role;

    #[resource(AWS::Lambda::Function {
        Runtime: "python3.13",
        Handler: "index.handler",
        Code: { ZipFile: "def handler(event, context):\n    return event\n" },
        Role: Role.Arn,
    })]
    pub struct Work;

    #[resource(AWS::SNS::Subscription { TopicArn: Topic, Protocol: "lambda", Endpoint: Work.Arn })]
    pub struct Subscription;

    #[stack]
    pub struct Whole(Topic, Role, Work, Subscription);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::SNS::Topic { DisplayName: "Orders" })]
    pub struct Topic;

    #[resource(AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    })]
    pub struct Role;

    #[resource(AWS::Lambda::Function {
        Runtime: "python3.13",
        Handler: "index.handler",
        Code: { ZipFile: "def handler(event, context):\n    return event\n" },
        Role: Role.Arn,
    })]
    pub struct Work;

    #[resource(AWS::SNS::Subscription { TopicArn: Topic, Protocol: "lambda", Endpoint: Work.Arn })]
    pub struct Subscription;

    #[resource(AWS::Lambda::Permission {
        FunctionName: Work,
        Action: "lambda:InvokeFunction",
        Principal: "sns.amazonaws.com",
        SourceArn: Topic,
    })]
    pub struct MayInvoke;

    #[stack]
    pub struct Whole(Topic, Role, Work, Subscription, MayInvoke);
}
