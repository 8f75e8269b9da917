//! What cannot be read of `for_each`.

use cfn::{condition, mapping, output, parameter, resource, rule, stack};

#[resource(AWS::SNS::Topic {}, for_each(Item of ["A"], id = "Topic${Item}"))]
pub struct Of;

#[resource(AWS::SNS::Topic {}, for_each(Item, id = "Topic${Item}"))]
pub struct Alone;

#[resource(AWS::SNS::Topic {}, for_each(Item in, id = "Topic${Item}"))]
pub struct NoCollection;

#[resource(AWS::SNS::Topic {}, for_each(["A"], id = "Topic${Item}"))]
pub struct NoVariable;

#[resource(AWS::SNS::Topic {}, for_each())]
pub struct Nothing;

#[resource(AWS::SNS::Topic {}, for_each)]
pub struct NoParentheses;

#[resource(AWS::SNS::Topic {}, for_each(Item in [], id = "Topic${Item}"))]
pub struct Empty;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["A", "B", "A"], id = "Topic${Item}"))]
pub struct Twice;

#[resource(AWS::SNS::Topic {}, for_each(Item in [1, "B"], id = "Topic${Item}"))]
pub struct Number;

#[resource(AWS::SNS::Topic {}, for_each(Item in [["A"]], id = "Topic${Item}"))]
pub struct Lists;

#[resource(AWS::SNS::Topic {}, for_each(Item in "A", id = "Topic${Item}"))]
pub struct Text;

#[resource(AWS::SNS::Topic {}, for_each(Item in Split(",", "A,B"), id = "Topic${Item}"))]
pub struct Function;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["A", "B"]))]
pub struct NoId;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["A", "B"], id = "Topic"))]
pub struct OneId;

#[resource(AWS::SNS::Topic {}, for_each(A in ["A", "B"], B in ["C", "D"], id = "Topic${A}"))]
pub struct HalfAnId;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["A"], id = "Topic${Item}${Other}"))]
pub struct OtherName;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["A"], id = Topic))]
pub struct NoText;

#[resource(AWS::SNS::Topic {}, for_each(A in ["A"], A in ["B"], id = "Topic${A}"))]
pub struct SameVariable;

#[resource(AWS::SNS::Topic {}, for_each(A in ["A"], id = "Topic${A}"), for_each(B in ["A"], id = "Topic${B}"))]
pub struct TwoArguments;

#[resource(AWS::SNS::Topic {}, for_each(Own in ["A"], id = "Topic${Own}"))]
pub struct Own;

#[resource(AWS::SNS::Topic {}, for_each(ZONE in ["A"], id = "Topic${ZONE}"))]
pub struct Generic<const ZONE: usize>;

#[parameter(Type: "String", for_each(Item in ["A"], id = "P${Item}"))]
pub struct Parameter;

#[mapping({ "a": { "b": "c" } }, for_each(Item in ["A"], id = "M${Item}"))]
pub struct Mapping;

#[rule(Assertions: [{ Assert: AWS::Region == "us-east-1" }], for_each(Item in ["A"], id = "R${Item}"))]
pub struct Rule;

#[stack(for_each(Item in ["A"], id = "S${Item}"))]
pub struct Stack(Of);

#[resource(AWS::SNS::Topic { DisplayName: Item.Name, TopicName: Sub("${Item.Name}") },
    for_each(Item in ["A"], id = "Topic${Item}"))]
pub struct Attribute;

#[output(Value: Item, for_each(Item in ["A"], id = "Out${Item}") Description: "a")]
pub struct NoComma;

#[condition(AWS::Region == Item, for_each(Item in ["A"] id = "Is${Item}"))]
pub struct NoInnerComma;

fn main() {}
