//! What the lints find in the entries that loops make, at the tokens of the struct.

use cfn::{output, parameter, resource};

#[parameter(Type: "CommaDelimitedList")]
pub struct Names;

#[resource(AWS::SNS::Topic { DisplayNam: Item }, for_each(Item in ["A", "B"], id = "Topic${Item}"))]
pub struct Misspelt;

#[resource(AWS::SNS::Topic { DisplayNam: Item }, for_each(Item in Names, id = "Topic${Item}"))]
pub struct OfParameter;

#[resource(AWS::SQS::Queue { QueueName: "${Item}", DelaySeconds: 901 }, DeletionPolicy: "Delete",
    UpdateReplacePolicy: "Delete", for_each(Item in ["A", "b c"], id = "Queue&{Item}"))]
pub struct OneOfTwo;

#[resource(AWS::Logs::LogGroup { RetentionInDays: Days }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete",
    for_each(Days in ["7", "8"], id = "Group${Days}"))]
pub struct Retention;

#[resource(AWS::SSM::Parameter { Type: "String", Value: "v", Tags: { "${Item}": 1, "a${Item}": { } } },
    for_each(Item in ["A", "B"], id = "P${Item}"))]
pub struct Keys;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["a-b", "c"], id = "Topic${Item}"))]
pub struct Letters;

#[resource(AWS::SNS::Topic {}, for_each(Item in ["a-b", "c"], id = "Topic-&{Item}"))]
pub struct Dash;

#[output(Valeu: Item, for_each(Item in ["A"], id = "Out${Item}"))]
pub struct Output;

fn main() {}
