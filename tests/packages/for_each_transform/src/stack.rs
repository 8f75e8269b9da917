//! Loops without their transform.

use cfn::{parameter, resource, stack};

#[parameter(Type: "CommaDelimitedList")]
pub struct Names;

#[resource(AWS::SNS::Topic { DisplayName: Item }, for_each(Item in ["A", "B"], id = "Topic${Item}"))]
pub struct Topics;

#[resource(AWS::SNS::Topic { DisplayName: Item }, for_each(Item in Names, id = "Named${Item}"))]
pub struct Named;

#[stack]
pub struct Whole(Names, Topics, Named);
