use cfn::{output, parameter, resource};

#[resource(AWS::SNS::Topic { Display })]
pub struct NameAlone;

#[resource(AWS::SNS::Topic { DisplayName: , TopicName: })]
pub struct NoValue;

#[resource(AWS::SNS::Topic { DisplayName: Topic. })]
pub struct NoAttribute;

#[resource(AWS::SNS:: { DisplayName: "a" })]
pub struct NoType;

#[resource(AWS::SNS::Topic { DisplayName: AWS:: })]
pub struct NoPseudoParameter;

#[resource()]
pub struct NoArguments;

#[parameter(Type)]
pub struct TypeAlone;

#[output(Value: if)]
pub struct IfAlone;

#[resource(AWS::SNS::Topic { DisplayName: "a" }, Deletion)]
pub struct OptionAlone;

#[resource(AWS::SQS::Queue { DelaySeconds 20, VisibilityTimeout "a" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct ColonsMissing;

#[output(Va)]
pub struct NameBegun;

#[resource(AWS::SNS::Topic { Tags: [{ Key "a", Value "b" }] })]
pub struct ColonsMissingWithin;

fn main() {}
