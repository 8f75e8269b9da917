//! What visitors, the workflow on GitHub and operators need to know.

use cfn::{output, stack};

use super::buckets::Sources;
use super::distribution::Distribution;
use super::github::UploadRole;
use super::parameters::DomainName;
use super::pipeline::Pipeline;

/// Address of the site.
#[output(Value: Sub("https://${DomainName}/"))]
pub struct Url;

/// Role that the workflow assumes.
#[output(Value: UploadRole.Arn)]
pub struct UploadRoleArn;

/// Where the workflow uploads the source.
#[output(Value: Sub("s3://${Sources}/site.zip"))]
pub struct UploadTo;

/// Pipeline that releases the site.
#[output(Value: Pipeline)]
pub struct PipelineName;

/// Distribution that serves the site.
#[output(Value: Distribution)]
pub struct DistributionId;

/// The outputs.
#[stack]
pub struct Outputs(Url, UploadRoleArn, UploadTo, PipelineName, DistributionId);
