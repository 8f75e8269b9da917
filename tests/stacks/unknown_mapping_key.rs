//! A key that is looked up stands in the mapping.

pub mod fails {
    use cfn::{mapping, resource, stack};

    #[mapping { "us-east-1": { "Name": "one" } }]
    pub struct Names;

    #[resource(AWS::SNS::Topic { DisplayName: FindInMap(Names, "us-east-2", "Name") })]
    pub struct Topic;

    #[stack]
    pub struct Whole(Names, Topic);
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
