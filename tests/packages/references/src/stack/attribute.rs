use cfn::{output, parameter, resource};

#[parameter(Type: "String")]
pub struct Environment;

#[resource(AWS::Events::EventBus { Name: "a" })]
pub struct DataBus;

#[resource(AWS::RDS::DBInstance { DBInstanceClass: "db.t3.micro", DBSnapshotIdentifier: "orders" }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Database;

#[resource(AWS::CloudFormation::Stack { TemplateURL: "https://example.com/a.yaml" }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Child;

#[output(Value: DataBus.Arm)]
pub struct Misspelt;

#[output(Value: DataBus.Frobnicate)]
pub struct Unknown;

#[output(Value: Database.Endpoint)]
pub struct Outer;

#[output(Value: Database.Endpoint.Adress)]
pub struct Inner;

#[output(Value: Sub("${DataBus.Arm} and ${DataBus.Id}"))]
pub struct InSub;

#[output(Value: GetAtt(DataBus, "Arm"))]
pub struct InGetAtt;

#[output(Value: Child.Output.Name)]
pub struct OfNestedStack;

#[output(Value: Environment.Arn)]
pub struct OfParameter;
