//! A mapping that nothing looks into.

pub mod fails {
    use cfn::{mapping, resource, stack};

    #[mapping { "us-east-1": { "Name": "one" } }]
    pub struct Names;

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Names, Jobs);
}

pub mod passes {
    use cfn::{mapping, resource, stack};

    #[mapping { "us-east-1": { "Name": "one" } }]
    pub struct Names;

    #[resource(AWS::SNS::Topic { DisplayName: FindInMap(Names, AWS::Region, "Name") })]
    pub struct Topic;

    #[stack]
    pub struct Whole(Names, Topic);
}
