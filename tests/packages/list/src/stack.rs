use cfn::{output, parameter, resource, stack};

mod a {
    #[cfn::resource(AWS::SNS::Topic { DisplayName: "a" })]
    pub struct Topic;
}

mod b {
    #[cfn::resource(AWS::SNS::Topic { DisplayName: "b" })]
    pub struct Topic;

    #[cfn::resource(AWS::SNS::Topic { DisplayName: "other" })]
    pub struct Other;
}

/// The stage.
#[parameter(Type: "String")]
pub struct Stage;

#[output(Value: Sub("${Stage} ${Missing} ${Missing.TopicName}"))]
pub struct Text;

#[resource(AWS::SNS::Topic { DisplayName: "missing" })]
pub struct Missing;

#[output(Value: Text)]
pub struct OfOutput;

#[stack]
pub struct Group(b::Other);

#[stack]
pub struct Outer(Inner);

#[stack]
pub struct Inner(Outer, Innermost);

#[stack]
pub struct Innermost(Whole);

#[stack]
pub struct Whole(Stage, a::Topic, b::Topic, Group, b::Other, self::a::Topic, Text, OfOutput, Outer);
