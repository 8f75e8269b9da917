//! A constant is checked when rustc has evaluated it.

pub mod fails {
    use cfn::{resource, stack};

    const MINUTES: u32 = 16;

    #[resource(AWS::SQS::Queue { DelaySeconds: const { MINUTES * 60 } }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Jobs);
}

pub mod passes {
    use cfn::{resource, stack};

    const MINUTES: u32 = 15;

    #[resource(AWS::SQS::Queue { DelaySeconds: const { MINUTES * 60 } }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Jobs);
}
