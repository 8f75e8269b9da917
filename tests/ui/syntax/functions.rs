use cfn::{output, parameter, resource};

#[parameter(Type: "String")]
pub struct Name;

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[output(Value: Jion(",", ["a"]))]
pub struct Misspelt;

#[output(Value: Frobnicate("a"))]
pub struct Unknown;

#[output(Value: Join(","))]
pub struct TooFew;

#[output(Value: Split(",", "a", "b"))]
pub struct TooMany;

#[output(Value: Base64())]
pub struct None;

#[output(Value: Cidr("10.0.0.0/16", 1, 2, 3))]
pub struct OutOfRange;

#[output(Value: Ref(Name))]
pub struct WrittenAlone;

#[output(Value: If(Name, "a", "b"))]
pub struct WrittenAsIf;

#[output(Value: Contains(["a"], "a"))]
pub struct OfRules;

#[output(Value: GetAtt(5, "TopicArn"))]
pub struct NumberAsResource;

#[output(Value: FindInMap("Map", "a", "b"))]
pub struct QuotedMapping;

#[output(Value: FindInMap(Name, "a", "b", "c"))]
pub struct BareDefault;

#[resource(AWS::SNS::Topic { DisplayName: !Ref Name, TopicName: !Sub "${Name}-a", KmsMasterKeyId: !GetAtt Topic.TopicArn })]
pub struct TagsOfYaml;

#[output(Value: Join("", [!If [Name, "a", "b"], !Join ["", ["a"]]]))]
pub struct TagsInList;

fn main() {}
