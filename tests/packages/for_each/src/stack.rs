//! Loops, of which the whole stack shows what is wrong.

use cfn::{condition, mapping, output, parameter, resource, stack};

#[parameter(Type: "CommaDelimitedList", Default: "a,b")]
pub struct Names;

#[parameter(Type: "String", Default: "dev")]
pub struct Stage;

#[mapping { "a": { "b": "c" } }]
pub struct Map;

#[resource(AWS::SNS::Topic {})]
pub struct Plain;

/// Right.
#[resource(AWS::SNS::Topic { DisplayName: Item }, for_each(Item in ["A", "B"], id = "Topic${Item}"))]
pub struct Topics;

#[resource(AWS::SNS::Topic { DisplayName: Name }, for_each(Name in Names, id = "Named${Name}"))]
pub struct Named;

#[output(Value: Join(",", [Ref("TopicA"), Topics]))]
pub struct Out;

/// Of names that only the deployment knows, any may be there; and the attributes are those of the type.
#[output(Value: Join(",", [Ref("Nameda"), GetAtt("Named${Name}", "TopicArn")]), for_each(Name in Names, id = "Of${Name}"))]
pub struct OutOfNamed;

/// Of these, one is wrong.
#[resource(AWS::Logs::LogGroup { RetentionInDays: Days }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete",
    for_each(Days in ["7", "8", "14"], id = "Group${Days}"))]
pub struct Groups;

#[resource(AWS::SNS::Topic { TopicName: "same" }, for_each(Item in ["A", "B"], id = "Same${Item}"))]
pub struct SameName;

#[resource(AWS::SNS::Topic {}, for_each(Item in Stage, id = "OfStage${Item}"))]
pub struct OfString;

#[resource(AWS::SNS::Topic {}, for_each(Item in Plain, id = "OfPlain${Item}"))]
pub struct OfResource;

#[resource(AWS::SNS::Topic {}, for_each(Item in [Names], id = "OfList${Item}"))]
pub struct OfList;

#[resource(AWS::SNS::Topic {}, for_each(Item in Map, id = "OfMap${Item}"))]
pub struct OfMapping;

#[resource(AWS::SNS::Topic { DisplayName: Stage }, for_each(Stage in ["A"], id = "Shadow${Stage}"))]
pub struct Shadowing;

#[resource(AWS::SNS::Topic {}, for_each(A in ["x", "xy"], B in ["yz", "z"], id = "Two${A}${B}"))]
pub struct TwoOfOneId;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["A"], id = "Topic${Item}"))]
pub struct AlsoTopics;

#[resource(AWS::SNS::Topic { DisplayName: Sub("${Missing}") }, for_each(Item in ["A", "B"], id = "M${Item}"))]
pub struct RefersToMissing;

#[resource(AWS::SNS::Topic {})]
pub struct Missing;

#[resource(AWS::SNS::Topic { DisplayNam: Name }, for_each(Name in Names, id = "Wrong${Name}"))]
pub struct WrongNamed;

#[stack(Transform: "AWS::LanguageExtensions")]
pub struct Whole(
    Names, Stage, Map, Plain, Topics, Named, Out, OutOfNamed, Groups, SameName, OfString, OfResource, OfList, OfMapping,
    Shadowing, TwoOfOneId, AlsoTopics, RefersToMissing, WrongNamed,
);
