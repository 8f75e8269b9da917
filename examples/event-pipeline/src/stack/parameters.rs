//! What differs between one deployment and the next.

use cfn::{parameter, stack};

/// Bucket in this Region that holds the program of the function.
#[parameter(
    Type: "String",
    MinLength: 3,
    MaxLength: 63,
    AllowedPattern: "^[a-z0-9][a-z0-9.-]*[a-z0-9]$",
    ConstraintDescription: "must be the name of a bucket",
)]
pub struct CodeBucket;

/// Key of the program in CodeBucket: the ZIP file that `cargo lambda build` makes. A new version needs a new key.
#[parameter(Type: "String", MinLength: 1, MaxLength: 1024, AllowedPattern: r"^.+\.zip$")]
pub struct CodeKey;

/// Days after which an uploaded file is deleted. The archive keeps its orders.
#[parameter(Type: "Number", Default: 30, MinValue: 1, MaxValue: 365)]
pub struct UploadDays;

/// Calls of the function at the same time, which are reserved for it. Each file takes up to five.
#[parameter(Type: "Number", Default: 50, MinValue: 5, MaxValue: 500)]
pub struct FunctionConcurrency;

/// Email address for alarms and rejected orders; its owner must confirm the subscription.
#[parameter(
    Type: "String",
    AllowedPattern: r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
    ConstraintDescription: "must be an email address",
)]
pub struct AlarmEmail;

/// The parameters.
#[stack]
pub struct Parameters(CodeBucket, CodeKey, UploadDays, FunctionConcurrency, AlarmEmail);
