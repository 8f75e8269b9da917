use cfn::{condition, mapping, output, parameter, resource};

#[parameter(Type: "String")]
pub struct Stage;

#[condition(Stage == "prod")]
pub struct IsProd;

#[mapping { "a": { "b": "c" } }]
pub struct Map;

#[resource(AWS::SNS::Topic {
    DisplayName: IsProd,
    TopicName: Map,
}, Condition: Stage)]
pub struct Sender;

#[resource(AWS::SNS::Topic {}, DependsOn: [Stage, Sender])]
pub struct Waiting;

#[output(Value: FindInMap(Stage, "a", "b"))]
pub struct Found;

#[output(Value: if Sender { "a" } else { "b" })]
pub struct Chosen;

#[output(Value: IsProd.Arn)]
pub struct Returned;
