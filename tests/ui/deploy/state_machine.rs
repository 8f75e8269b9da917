use cfn::resource;

#[resource(AWS::StepFunctions::StateMachine {
    RoleArn: "arn:aws:iam::123456789012:role/machine",
    Definition: {
        "StartAt": "Frist",
        "States": {
            "First": { "Type": "Pass", "Next": "Last" },
            "Last": { "Type": "Suceed" },
        },
    },
})]
pub struct Machine;

fn main() {}
