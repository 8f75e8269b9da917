use cfn::{condition, mapping, output, parameter, resource, rule, stack};

use crate::{findings, template};

mod a {
    use super::resource;

    #[resource(AWS::SNS::Topic { DisplayName: "orders" })]
    pub struct Orders;

    #[resource(AWS::SNS::Topic { DisplayName: "first" })]
    pub struct First;

    #[resource(AWS::SNS::Topic { DisplayName: "second" })]
    pub struct Second;

    pub mod old {
        pub use super::Orders as Queue;
    }
}

mod b {
    use super::resource;

    #[resource(AWS::SNS::Topic { DisplayName: "queue" })]
    pub struct Queue;
}

mod one_segment {
    use super::{a, b, output, stack};

    #[output(Value: Join(",", [a::old::Queue, b::Queue, a::old::Queue.TopicName, b::Queue.TopicName]))]
    pub struct Both;

    #[stack]
    pub struct Whole(a::Orders, b::Queue, Both);
}

#[test]
fn two_paths_of_one_last_segment_lead_to_two_structs() {
    let expected = "\
Outputs:
  Both:
    Value: !Join
      - \",\"
      - - !Ref Orders
        - !Ref Queue
        - !GetAtt Orders.TopicName
        - !GetAtt Queue.TopicName
";
    assert!(template::<one_segment::Whole>().ends_with(expected), "{}", template::<one_segment::Whole>());
}

mod swapped {
    use super::a::{First as Second, Second as First};
    use super::{output, stack};

    #[output(Value: Sub("${First} ${Second.TopicName} ${!First}"))]
    pub struct InText;

    #[output(Value: Join("", [First, Second]))]
    pub struct InList;

    #[stack]
    pub struct Whole(First, Second, InText, InList);
}

#[test]
fn swapped_aliases_are_swapped_everywhere() {
    let expected = "\
Outputs:
  InText:
    Value: !Sub ${Second} ${First.TopicName} ${!First}

  InList:
    Value: !Join
      - \"\"
      - - !Ref Second
        - !Ref First
";
    assert!(template::<swapped::Whole>().ends_with(expected), "{}", template::<swapped::Whole>());
}

mod variables {
    use super::a::Orders as Topic;
    use super::{output, stack};

    #[output(Value: Sub("${Topic} ${Orders}", { Orders: "literal" }))]
    pub struct Text;

    #[stack]
    pub struct Whole(Topic, Text);
}

#[test]
fn a_variable_of_sub_is_no_part_of_that_name() {
    let expected = "\
Outputs:
  Text:
    Value: !Sub
      - ${Topic} ${Orders}
      - Orders: literal
        Topic: !Ref Orders
";
    assert!(template::<variables::Whole>().ends_with(expected), "{}", template::<variables::Whole>());
}

mod data {
    use super::{resource, stack};

    #[resource(AWS::ApiGateway::RestApi { Name: "api" })]
    pub struct Api;

    #[resource(AWS::ApiGateway::Method {
        RestApiId: Api, ResourceId: Api.RootResourceId, HttpMethod: "GET", AuthorizationType: "AWS_IAM", Integration: { Type: "MOCK" },
    })]
    pub struct Get;

    #[resource(AWS::ApiGateway::Deployment { RestApiId: Api })]
    pub struct Release;

    #[resource(AWS::SSM::Parameter {
        Type: "String",
        Value: Release.DeploymentId,
        Tags: { "Condition": "Release", "DependsOn": "Release", "Other": "Release" },
    })]
    pub struct Note;

    #[stack]
    pub struct Whole(Api, Get, Release, Note);
}

#[test]
fn data_that_is_spelled_like_a_part_stays_as_it_is() {
    let template = template::<data::Whole>();
    assert!(
        template.contains("Tags:\n        Condition: Release\n        DependsOn: Release\n        Other: Release\n"),
        "{template}"
    );
    let hashed =
        template.lines().find_map(|line| line.trim().strip_prefix("Release")?.strip_suffix(':')).expect("a hash");
    assert_eq!(hashed.len(), 10);
    assert!(template.contains(&format!("Value: !GetAtt Release{hashed}.DeploymentId")), "{template}");
}

mod rules {
    use super::{parameter, resource, rule, stack};

    mod network {
        use super::parameter;

        /// The network.
        #[parameter(Type: "AWS::EC2::VPC::Id")]
        pub struct Vpc;
    }

    use network::Vpc as V;

    #[rule(Assertions: [{ Assert: Contains(["a"], ValueOf(V, "Tags.x")), AssertDescription: "it has the tag" }])]
    pub struct Tagged;

    #[resource(AWS::EC2::SecurityGroup { GroupDescription: "group", VpcId: V })]
    pub struct Group;

    #[stack]
    pub struct Whole(V, Tagged, Group);
}

#[test]
fn a_rule_names_a_parameter_by_any_name() {
    let template = template::<rules::Whole>();
    assert!(template.contains("Fn::ValueOf:\n                - Vpc\n                - Tags.x\n"), "{template}");
}

mod one_name {
    use super::{output, resource, stack};

    pub mod resources {
        #[super::resource(AWS::SNS::Topic { DisplayName: "alarms" })]
        pub struct Alarms;
    }

    pub mod outputs {
        #[super::output(Value: super::resources::Alarms)]
        pub struct Alarms;
    }

    #[stack]
    pub struct Whole(resources::Alarms, outputs::Alarms);

    #[output(Value: outputs::Alarms)]
    pub struct OfOutput;

    #[stack]
    pub struct Wrong(resources::Alarms, outputs::Alarms, OfOutput);
}

#[test]
fn a_resource_and_an_output_may_have_one_name() {
    let expected = "\
Resources:
  Alarms:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: alarms

Outputs:
  Alarms:
    Value: !Ref Alarms
";
    assert_eq!(template::<one_name::Whole>(), expected);
    assert_eq!(
        findings::<one_name::Wrong>(),
        ["OfOutput: expected a resource or a parameter, found output `Alarms`; refer to what its `Value` \
          refers to, or use `ImportValue` in another stack [cfn::unknown_reference]"]
    );
}

mod ids {
    use super::{condition, mapping, output, parameter, resource, stack};

    /// The stage.
    #[parameter(Type: "String", Default: "dev", id = "Stage")]
    pub struct StageParameter;

    #[condition(StageParameter == "prod", id = "IsProduction")]
    pub struct Production;

    #[mapping { "dev": { "Size": "small" }, "prod": { "Size": "large" } }]
    pub struct Sizes;

    #[resource(AWS::SNS::Topic { DisplayName: Sub("${StageParameter}") }, Condition: Production, id = "1stTopic")]
    pub struct FirstTopic;

    #[output(
        Value: if Production { FirstTopic } else { FindInMap(Sizes, StageParameter, "Size") },
        id = "1stTopic"
    )]
    pub struct FirstTopicName;

    #[stack]
    pub struct Whole(StageParameter, Production, Sizes, FirstTopic, FirstTopicName);
}

#[test]
fn an_id_is_what_the_struct_cannot_bear() {
    let expected = "\
Parameters:
  Stage:
    Description: The stage.
    Type: String
    Default: dev

Mappings:
  Sizes:
    dev:
      Size: small
    prod:
      Size: large

Conditions:
  IsProduction: !Equals
    - !Ref Stage
    - prod

Resources:
  \"1stTopic\":
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: !Sub ${Stage}
    Condition: IsProduction

Outputs:
  \"1stTopic\":
    Value: !If
      - IsProduction
      - !Ref \"1stTopic\"
      - !FindInMap
        - Sizes
        - !Ref Stage
        - Size
";
    assert_eq!(template::<ids::Whole>(), expected);
}

mod generated {
    use super::{output, resource, stack};

    #[resource(AWS::Serverless::Function {
        Handler: "index.handler", Runtime: "python3.13", InlineCode: "def handler(event, context):\n    return event\n",
    })]
    pub struct Things;

    #[output(Value: GetAtt("ThingsRole", "Arn"))]
    pub struct RoleArn;

    #[output(Value: Ref("ThingsRole"))]
    pub struct RoleName;

    #[stack(Transform: "AWS::Serverless-2016-10-31")]
    pub struct Whole(Things, RoleArn, RoleName);
}

#[test]
fn what_a_transform_generates_is_named_as_text() {
    let template = template::<generated::Whole>();
    assert!(template.contains("Value: !GetAtt ThingsRole.Arn\n"), "{template}");
    assert!(template.contains("Value: !Ref ThingsRole\n"), "{template}");
}

mod interface {
    use super::{a::Orders, ids::StageParameter, output, stack};

    #[output(Value: StageParameter)]
    pub struct StageName;

    #[stack(Metadata: {
        "AWS::CloudFormation::Interface": {
            ParameterGroups: [{ Label: { default: "Stages" }, Parameters: [StageParameter] }],
            ParameterLabels: { "Stage": { default: "The stage" } },
        },
        "Other": { Parameters: [StageParameter] },
    })]
    pub struct Whole(StageParameter, Orders, StageName);
}

#[test]
fn the_interface_of_the_console_names_parameters() {
    let template = template::<interface::Whole>();
    assert!(template.contains("        Parameters:\n          - Stage\n"), "{template}");
    assert!(template.contains("    Parameters:\n      - !Ref Stage\n"), "{template}");
}

mod a_stack_as_a_value {
    use super::{output, resource, stack};

    #[resource(AWS::SNS::Topic {})]
    pub struct Topic;

    #[output(Value: Group)]
    pub struct Name;

    #[stack]
    pub struct Group(Topic);

    #[stack]
    pub struct Whole(Group, Name);
}

#[test]
fn nothing_refers_to_a_stack() {
    assert_eq!(
        findings::<a_stack_as_a_value::Whole>(),
        ["Name: expected a resource or a parameter, found stack `Group`; refer to one of its parts \
          [cfn::unknown_reference]"]
    );
}
