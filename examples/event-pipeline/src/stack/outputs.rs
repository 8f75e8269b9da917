//! What senders of files and readers of the archive need to know.

use cfn::{output, stack};

use super::buckets::{Archive, Uploads};
use super::encryption::DataKey;
use super::intake::FailedFiles;
use super::machine::CheckOrders;
use super::monitoring::Dashboard;

/// Bucket that takes the files, whose names end in .jsonl.
#[output(Value: Uploads)]
pub struct UploadBucket;

/// Bucket with the orders that were right.
#[output(Value: Archive)]
pub struct ArchiveBucket;

/// Key that senders of files and readers of the archive need, besides the buckets.
#[output(Value: DataKey.Arn)]
pub struct KeyArn;

/// Queue with the files that no execution was started for.
#[output(Value: FailedFiles)]
pub struct FailedFilesUrl;

/// State machine that takes the files.
#[output(Value: CheckOrders)]
pub struct StateMachineArn;

/// Address of the dashboard.
#[output(Value: Sub("https://${AWS::Region}.console.aws.amazon.com/cloudwatch/home?region=${AWS::Region}#dashboards/dashboard/${Dashboard}"))]
pub struct DashboardUrl;

/// The outputs.
#[stack]
pub struct Outputs(UploadBucket, ArchiveBucket, KeyArn, FailedFilesUrl, StateMachineArn, DashboardUrl);
