use cfn_macros::{output, parameter, resource};

#[parameter(Type: "String")]
pub struct Environment;

#[resource(AWS::KMS::Key { KeyPolicy: {} })]
pub struct DataKey;

#[resource(AWS::RDS::DBInstance { DBInstanceClass: "db.t3.micro" })]
pub struct Database;

#[resource(AWS::CloudFormation::Stack { TemplateURL: "https://example.com/a.yaml" })]
pub struct Child;

#[output(Value: DataKey.Arm)]
pub struct Misspelt;

#[output(Value: DataKey.Name)]
pub struct Unknown;

#[output(Value: Database.Endpoint)]
pub struct Outer;

#[output(Value: Database.Endpoint.Adress)]
pub struct Inner;

#[output(Value: Sub("${DataKey.Arm} and ${DataKey.Id}"))]
pub struct InSub;

#[output(Value: GetAtt(DataKey, "Arm"))]
pub struct InGetAtt;

#[output(Value: Child.Output.Name)]
pub struct OfNestedStack;

#[output(Value: Environment.Arn)]
pub struct OfParameter;

fn main() {}
