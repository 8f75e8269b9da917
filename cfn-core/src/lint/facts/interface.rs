//! `AWS::CloudFormation::Interface` of the template's metadata: how the console shows the parameters.

use crate::lint::facts::context::Context;
use crate::model::Node;

/// What the metadata says of the console.
pub(crate) fn interface<'a>(context: &Context<'a>) -> Option<&'a Node> {
    context.template.member("Metadata")?.value.get("AWS::CloudFormation::Interface")
}
