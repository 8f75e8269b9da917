use cfn::{output, resource};

#[resource(AWS::SNS::Topic { DisplayName: "a" }, order(Typ))]
pub struct Misspelled;

#[resource(AWS::SNS::Topic { DisplayName: "a" }, DependsOn: [Missing], order(Type, DependsOn, Type, Condition))]
pub struct Duplicate;

#[resource(AWS::SNS::Topic {}, order)]
pub struct Word;

#[resource(AWS::SNS::Topic {}, order())]
pub struct Empty;

#[resource(AWS::SNS::Topic {}, order(Type Properties, 1))]
pub struct Garbage;

#[resource(AWS::SNS::Topic {}, order(Type), order(Properties))]
pub struct Twice;

#[output(Value: AWS::Region, order(Value))]
pub struct Output;

#[resource(AWS::SNS::Topic {})]
pub struct Missing;

fn main() {}
