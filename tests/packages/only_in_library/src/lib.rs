pub mod stack;

#[cfn::resource(AWS::SQS::Queue { DelaySeconds: 901 }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Forgotten;
