use cfn::resource;

#[resource(AWS::SSM::Parameter {
    Type: "String",
    Value: "{{resolve:secretmanager:orders}}",
    Description: "{{resolve:ssm:/orders/name:latest}}",
})]
pub struct Name;

fn main() {}
