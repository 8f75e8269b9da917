//! Conditions and rules as expressions.

use cfn::{condition, mapping, parameter, resource, rule, stack};

#[parameter(Type: "String")]
pub struct Stage;

#[parameter(Type: "List<AWS::EC2::Subnet::Id>")]
pub struct Subnets;

#[mapping { "a": { "b": "c" } }]
pub struct Map;

#[condition(Stage == "prod")]
pub struct IsProd;

#[condition(IsProd)]
pub struct Same;

#[condition(!IsProd && (Stage != "dev" || "a" == Stage) && !(IsProd || Same))]
pub struct Combined;

#[condition(!!IsProd)]
pub struct Twice;

#[condition(FindInMap(Map, "a", "b") == Select(0, Subnets) || Join("", [Stage, AWS::Region]) == Sub("${Stage}-a"))]
pub struct Functions;

#[condition(
    Stage == "1" || Stage == "2" || Stage == "3" || Stage == "4" || Stage == "5" || Stage == "6" || Stage == "7"
        || Stage == "8" || Stage == "9" || Stage == "10" || Stage == "11" || Stage == "12",
)]
pub struct Twelve;

#[rule(
    RuleCondition: Stage == "prod" && !(AWS::Region == "us-east-1"),
    Assertions: [
        { Assert: Contains(["a", "b"], Stage) },
        {
            Assert: EachMemberIn(ValueOfAll("AWS::EC2::Subnet::Id", "VpcId"), RefAll("AWS::EC2::VPC::Id")),
            AssertDescription: "All subnets must be in the VPC.",
        },
        { Assert: EachMemberEquals(["a"], "a") || ValueOf(Stage, "Tags.Department") == "IT" },
    ],
)]
pub struct Rule;

#[resource(AWS::SNS::Topic {}, Condition: Combined)]
pub struct Topic;

#[stack]
pub struct Whole(Topic, Stage, Subnets, Map, IsProd, Same, Combined, Twice, Functions, Twelve, Rule);

fn main() {}
