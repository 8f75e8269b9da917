use cfn::resource;

#[resource(AWS::KMS::Key { Description: "shared", EnableKeyRotation: true }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Key;
