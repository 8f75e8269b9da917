use cfn::{Condition, Parameter, Resource, condition, output, parameter, resource, stack};

use crate::{findings, template};

/// Zones as DESIGN shows them.
mod zones {
    use super::{Resource, resource, stack};

    #[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
    pub struct Network;

    /// A public subnet in one zone.
    #[resource(AWS::EC2::Subnet {
        VpcId: Network,
        AvailabilityZone: Select(ZONE, GetAZs()),
        CidrBlock: Select(const { ZONE + 1 }, Cidr(Network.CidrBlock, 6, 8)),
        Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-public-${ZONE}") }],
    })]
    pub struct PublicSubnet<const ZONE: usize>;

    #[resource(AWS::EC2::RouteTable { VpcId: Network, Tags: [{ Key: "Subnet", Value: PublicSubnet<ZONE>.SubnetId }] })]
    pub struct Routes<const ZONE: usize>;

    /// Goes off when something is wrong.
    #[resource(AWS::CloudWatch::Alarm {
        Namespace: "AWS/EC2", MetricName: "Errors", Statistic: "Sum", Period: 60, EvaluationPeriods: 1, Threshold: 0,
        ComparisonOperator: "GreaterThanThreshold",
        Dimensions: [{ Name: "Subnet", Value: F }, { Name: "Block", Value: F.CidrBlock }],
        AlarmDescription: Sub("Of ${F} in ${F.AvailabilityZone}"),
    })]
    pub struct Errors<F: Resource>;

    #[stack]
    pub struct Zone<const ZONE: usize>(PublicSubnet<ZONE>, Routes<ZONE>, Errors<PublicSubnet<ZONE>>);

    /// The network.
    #[stack]
    pub struct Web(Network, Zone<0>, Zone<1>);

    /// Goes on.
    #[stack]
    pub struct Twice(Network, Zone<0>, PublicSubnet<0>);
}

#[test]
fn each_instantiation_is_an_entry_of_its_own() {
    let zone = |zone: usize| {
        let next = zone + 1;
        format!(
            "
  # A public subnet in one zone.
  PublicSubnet{zone}:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Network
      AvailabilityZone: !Select
        - {zone}
        - !GetAZs \"\"
      CidrBlock: !Select
        - {next}
        - !Cidr
          - !GetAtt Network.CidrBlock
          - 6
          - 8
      Tags:
        - Key: Name
          Value: !Sub ${{AWS::StackName}}-public-{zone}

  Routes{zone}:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Network
      Tags:
        - Key: Subnet
          Value: !GetAtt PublicSubnet{zone}.SubnetId

  # Goes off when something is wrong.
  ErrorsPublicSubnet{zone}:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/EC2
      MetricName: Errors
      Statistic: Sum
      Period: 60
      EvaluationPeriods: 1
      Threshold: 0
      ComparisonOperator: GreaterThanThreshold
      Dimensions:
        - Name: Subnet
          Value: !Ref PublicSubnet{zone}
        - Name: Block
          Value: !GetAtt PublicSubnet{zone}.CidrBlock
      AlarmDescription: !Sub Of ${{PublicSubnet{zone}}} in ${{PublicSubnet{zone}.AvailabilityZone}}
"
        )
    };
    let expected = format!(
        "Description: The network.\n\nResources:\n  Network:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: \
         \"10.0.0.0/16\"\n{}{}",
        zone(0),
        zone(1)
    );
    assert_eq!(template::<zones::Web>(), expected);
}

#[test]
fn an_instantiation_is_part_of_a_stack_once() {
    assert_eq!(
        findings::<zones::Twice>(),
        ["Twice: `PublicSubnet0` is already part of the stack; remove it here [cfn::duplicate_part]"]
    );
}

mod every_attribute {
    use super::{Condition, Parameter, Resource, condition, output, parameter, resource, stack};

    /// The stage.
    #[parameter(Type: "String", Default: const { if LARGE { "large" } else { "small" } })]
    pub struct Stage<const LARGE: bool>;

    #[condition(P == "large" || P == LETTER)]
    pub struct Is<P: Parameter, const LETTER: char>;

    #[resource(AWS::SNS::Topic { DisplayName: if C { "yes" } else { "no" } }, Condition: C, id = "Topic${C}${N}")]
    pub struct Topic<C: Condition, const N: i8>;

    #[output(Value: T.TopicArn, Export: { Name: Sub("${AWS::StackName}-${N}") }, Condition: C)]
    pub struct TopicArn<T: Resource, C: Condition, const N: u8>;

    type LargeStage = Stage<true>;
    type IsLarge = Is<LargeStage, 'x'>;

    #[stack]
    pub struct Whole(Stage<true>, IsLarge, Topic<IsLarge, -1>, TopicArn<Topic<IsLarge, -1>, IsLarge, 7>);
}

#[test]
fn every_attribute_takes_parameters() {
    let expected = "\
Parameters:
  StageTrue:
    Description: The stage.
    Type: String
    Default: large

Conditions:
  IsStageTruex: !Or
    - !Equals
      - !Ref StageTrue
      - large
    - !Equals
      - !Ref StageTrue
      - x

Resources:
  TopicIsStageTruexMinus1:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: !If
        - IsStageTruex
        - \"yes\"
        - \"no\"
    Condition: IsStageTruex

Outputs:
  TopicArnTopicIsStageTruexMinus1IsStageTruex7:
    Value: !GetAtt TopicIsStageTruexMinus1.TopicArn
    Export:
      Name: !Sub ${AWS::StackName}-7
    Condition: IsStageTruex
";
    assert_eq!(template::<every_attribute::Whole>(), expected);
}

mod not_an_id {
    use super::{resource, stack};

    #[resource(AWS::SNS::Topic {})]
    pub struct Topic<const LETTER: char>;

    #[stack]
    pub struct Whole(Topic<'-'>);
}

#[test]
fn a_finding_about_the_logical_id_names_it_once() {
    assert_eq!(
        findings::<not_an_id::Whole>(),
        ["Topic: invalid character `-` in logical ID `Topic-`; use letters and digits [cfn::logical_id]"]
    );
}

mod in_texts {
    use super::{resource, stack};

    /// A text of one parameter is a text. Where CloudFormation has nothing to replace, it needs no `Sub`.
    #[resource(AWS::SNS::Topic {
        DisplayName: Sub("${N}"),
        TopicName: Sub("${N}${M}${L}"),
        Tags: [
            { Key: "Literal", Value: Sub("${!Literal}-${N}") },
            { Key: "Variable", Value: Sub("${Variable}", { Variable: N }) },
            { Key: "Without", Value: Sub("none") },
        ],
    }, id = "Topic")]
    pub struct Topic<const N: i64, const M: bool, const L: char>;

    #[stack]
    pub struct Whole(Topic<-5, true, 'x'>);
}

#[test]
fn the_text_of_sub_is_a_text_whatever_is_in_it() {
    let template = template::<in_texts::Whole>();
    assert!(template.contains("DisplayName: \"-5\"\n"), "{template}");
    assert!(template.contains("TopicName: \"-5truex\"\n"), "{template}");
    assert!(template.contains("Value: !Sub ${!Literal}--5\n"), "{template}");
    assert!(template.contains("Value: !Sub\n            - ${Variable}\n            - Variable: -5\n"), "{template}");
    assert!(template.contains("Value: !Sub none\n"), "{template}");
}

mod collisions {
    use super::{resource, stack};

    #[resource(AWS::SNS::Topic { DisplayName: Sub("${A}-${B}") })]
    pub struct Pair<const A: usize, const B: usize>;

    #[stack]
    pub struct Whole(Pair<1, 11>, Pair<11, 1>);
}

#[test]
fn instantiations_of_one_id_collide_at_the_list() {
    let found = findings::<collisions::Whole>();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("Whole: duplicate logical ID `Pair111`, first used at "), "{found:?}");
    assert!(found[0].ends_with("set another with `id = \"..\"` [cfn::duplicate_logical_id]"), "{found:?}");
}

mod wrong {
    use super::{resource, stack};

    #[resource(AWS::SQS::Queue { VisibilityTimeout: SECONDS }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
    pub struct Jobs<const SECONDS: u32>;

    #[stack]
    pub struct Whole(Jobs<1>, Jobs<50_000>, Jobs<60_000>);

    #[stack]
    pub struct Missing(Jobs<1>, Note);

    #[resource(AWS::SSM::Parameter { Type: "String", Value: Join("", [Jobs<1>, Jobs<2>.Arn, Jobs<2>]) })]
    pub struct Note;
}

#[test]
fn a_finding_names_its_instantiation() {
    let found = findings::<wrong::Whole>();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("50000") && found[0].ends_with("(in `Jobs50000`) [cfn::range]"), "{found:?}");
    assert!(found[1].contains("60000") && found[1].ends_with("(in `Jobs60000`) [cfn::range]"), "{found:?}");
}

#[test]
fn a_missing_instantiation_is_missed_once() {
    assert_eq!(
        findings::<wrong::Missing>(),
        [
            "Missing: `Note` refers to `Jobs<2>`, which is not part of the stack; add `Jobs<2>` to the stack [cfn::missing_part]"
        ]
    );
}
