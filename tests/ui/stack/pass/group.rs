//! A group's parts may refer to what stands outside of it, and several stacks may hold the same group.

use cfn::{output, parameter, resource, stack};

pub mod common {
    use cfn::{parameter, resource, stack};

    #[parameter(Type: "String")]
    pub struct Stage;

    #[resource(AWS::SNS::Topic { DisplayName: Stage })]
    pub struct Topic;

    /// Holds the topic, but not the stage.
    #[stack]
    pub struct Common(Topic);
}

use common::{Common, Stage};

/// The same name as that of the topic: an output is no resource.
#[output(Value: common::Topic)]
pub struct Topic;

#[resource(AWS::SNS::Topic { DisplayName: crate::common::Topic.TopicName })]
pub struct Other;

#[parameter(Type: "String")]
pub struct Unused;

#[stack]
pub struct Outputs(Topic);

#[stack]
pub struct Development(Common, Stage, Outputs);

#[stack]
pub struct Production(Stage, Other, Outputs, Common);

fn main() {
    let template = cfn::assemble::<Production>().expect("a template").yaml().to_owned();
    assert!(template.contains("Resources:\n  Other:") && template.contains("\n    Value: !Ref Topic\n"), "{template}");
    assert!(cfn::assemble::<Development>().is_ok());
}
