//! One value is taken of a list.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::Route53::HostedZone { Name: "example.com" })]
    pub struct Zone;

    #[resource(AWS::SNS::Topic { DisplayName: Zone.NameServers })]
    pub struct Topic;

    #[stack]
    pub struct Whole(Zone, Topic);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::Route53::HostedZone { Name: "example.com" })]
    pub struct Zone;

    #[resource(AWS::SNS::Topic { DisplayName: Join(",", Zone.NameServers) })]
    pub struct Topic;

    #[stack]
    pub struct Whole(Zone, Topic);
}
