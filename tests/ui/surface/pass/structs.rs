//! Structs made by `macro_rules!`, other attributes, visibilities, modules and other names.

#![deny(warnings)]
#![deny(missing_docs)]

//! The crate.

pub mod names {
    //! A module.

    /// A topic.
    #[cfn::resource(AWS::SNS::Topic {})]
    #[derive(Debug, Clone, Copy, Default)]
    pub struct Topic;
}

/// Out of sight.
#[cfn::parameter(Type: "String")]
#[cfg(any())]
pub struct Removed;

mod private {
    use cfn::{output, resource};

    use super::names::Topic as Renamed;

    /** A queue.
     *
     * Of two paragraphs.
     */
    #[resource(AWS::SQS::Queue { KmsMasterKeyId: "alias/aws/sqs" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub(crate) struct Queue;

    #[output(Value: Sub("${Renamed.TopicArn} ${Queue}"), Description: "Written out")]
    pub(super) struct Out;

    #[output(Value: Join(",", [super::names::Topic, Renamed.TopicName, self::Queue.Arn]))]
    struct Unused;

    #[allow(dead_code)]
    fn unused(_: Unused) {}
}

macro_rules! topic {
    ($name:ident, $display:literal, $owner:expr, $other:path, $($option:tt)*) => {
        /// A topic that a macro makes.
        #[cfn::resource(AWS::SNS::Topic { DisplayName: $display, TopicName: $owner, Tags: [{ Key: "other", Value: $other }] }, $($option)*)]
        pub struct $name;
    };
}

topic!(First, "first", "a", names::Topic, DependsOn: [Zeroth]);
topic!(
    Zeroth,
    "zeroth",
    if Both {
        "b"
    },
    Stage,
);
topic!(Second, "second", First.TopicName, First,);

macro_rules! condition {
    ($name:ident, $left:expr, $right:expr) => {
        /// A condition that a macro makes.
        #[cfn::condition($left && $right)]
        pub struct $name;
    };
}

/// Stage.
#[cfn::parameter(Type: "String")]
pub struct Stage;

condition!(Both, Stage == "a" || Stage == "b", !(Stage == "c"));

/// All.
#[cfn::stack]
pub struct Whole(
    names::Topic,
    #[cfg(any())] Removed,
    #[cfg(not(doc))] private::Queue,
    private::Out,
    pub First,
    Second,
    Zeroth,
    Stage,
    Both,
);

/// Nothing.
#[cfn::stack]
pub struct Empty;

/// Nothing either.
#[cfn::stack()]
pub struct AlsoEmpty();

fn main() {
    let _ = format!("{:?}", names::Topic);
}
