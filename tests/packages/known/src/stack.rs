use cfn::{condition, output, parameter, resource, stack};

use crate::shared::*;
use keys::Other as Renamed;

/// Deployment stage.
#[parameter(Type: "String", Default: "dev", AllowedValues: ["dev", "prod"])]
pub struct Stage;

#[condition(Stage == "prod")]
struct IsProd;

/// Holds jobs, "quoted" and with a \ in its comment.
///
/// Its messages wait.
#[resource(AWS::SQS::Queue {
    QueueName: Sub("${AWS::StackName}-${Stage}"), // a comment
    DelaySeconds: 60,
    KmsMasterKeyId: if IsProd { Renamed } else { Key.Arn },
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Jobs;

#[resource(AWS::SQS::Queue { DelaySeconds: const { 2 * 30 }, KmsMasterKeyId: keys::Other.Arn, }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub(crate) struct Computed;

#[allow(missing_docs)]
#[resource(AWS::SNS::Topic { DisplayName: "é # \"# ⟨x⟩", KmsMasterKeyId: Key })]
pub struct r#Type;

#[resource(AWS::SNS::Topic { DisplayName: "z" }, for_each(Item in ["a", "b"], id = "Each${Item}"))]
pub struct Each;

#[resource(AWS::SNS::Topic { DisplayName: Sub("zone ${ZONE}") })]
pub struct Zone<const ZONE: usize>;

macro_rules! topics {
    ($($name:ident $text:expr, $key:path;)*) => {$(
        #[resource(AWS::SNS::Topic { DisplayName: $text, KmsMasterKeyId: $key })]
        pub struct $name;
    )*};
}

topics! {
    First "first", Key;
    Second "second", keys::Other;
}

macro_rules! queue {
    ($name:ident) => {
        #[resource(AWS::SQS::Queue { DelaySeconds: 7 }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
        pub struct $name;
    };
}

queue!(Third);

mod keys {
    use cfn::resource;

    #[resource(AWS::KMS::Key { Description: "other", EnableKeyRotation: true }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
    pub struct Other;
}

#[output(Value: Jobs.Arn, Condition: IsProd)]
pub struct JobsArn;

#[stack(Transform: "AWS::LanguageExtensions")]
pub struct Whole(
    Stage, IsProd, Key, keys::Other, Jobs, Computed, r#Type, Each, Zone<0>, Zone<1>, First, Second, Third, JobsArn,
);
