//! What a resource gives to those that refer to it, and what becomes of that.

use std::collections::BTreeSet;

use super::side::Side;
use super::verdict::Outcome;
use crate::data::REFERENCES;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::references::kind::{Form, Kind, REF};
use crate::model::Node;

/// What happens to a resource, as far as those that refer to it need it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fate {
    pub(super) outcome: Outcome,
    /// Whether `Ref` gives the same name for the new resource as for the old one.
    pub(super) keeps_name: bool,
    /// The properties that differ, or may.
    pub(super) properties: BTreeSet<String>,
}

/// Ends of the names of attributes that an update in place changes, and the property that does it; empty for any.
///
/// Source: the descriptions of the attributes in the template reference.
const VOLATILE: &[(&str, &str)] = &[
    ("StreamArn", "StreamSpecification"),
    ("StreamLabel", "StreamSpecification"),
    ("VersionNumber", ""),
    ("VersionId", ""),
    ("VersionArn", ""),
    ("Version", ""),
    ("Revision", ""),
    ("RevisionId", ""),
    ("ETag", ""),
    ("Etag", ""),
    ("PublicIp", ""),
    ("PublicDnsName", ""),
];

/// Types whose attributes are what somebody else's code returns at each update.
const OUTSIDE: &[&str] = &["AWS::CloudFormation::Stack", "AWS::CloudFormation::CustomResource", "Custom::"];

/// Whether an update in place of these properties may change an attribute that is neither `Ref` nor the ARN.
pub(super) fn may_change(type_name: &str, attribute: &str, properties: &BTreeSet<String>) -> bool {
    if OUTSIDE.iter().any(|start| type_name.starts_with(start)) {
        return true;
    }
    if matches!(Kind::of_attribute(type_name, attribute), Some(Kind { form: Form::Arn, .. })) {
        return false;
    }
    // Many attributes give back the property of the same name.
    let own = attribute.split('.').next().unwrap_or_default();
    properties.contains(own)
        || VOLATILE
            .iter()
            .any(|(end, property)| attribute.ends_with(end) && (property.is_empty() || properties.contains(*property)))
}

/// The property whose value `Ref` gives, if it is one that a template may set.
pub(super) fn name_property(type_name: &str) -> Option<&'static str> {
    let property = REFERENCES.get(type_name)?.split('\t').next()?;
    let of = crate::schema::ResourceType::find(type_name)?;
    let is_set = !property.is_empty() && !property.contains(',') && of.read_only().all(|path| path != property);
    (is_set && of.schema().property(property).is_some()).then_some(property)
}

/// The text that `Ref` gives, or an attribute that is the same, if the resource is given its name.
pub(super) fn written(side: &Side<'_>, id: &str, attribute: &str) -> Option<String> {
    let resource = side.resource(id)?;
    let is_ref = attribute == REF
        || matches!(Kind::of_attribute(resource.type_name, attribute), Some(Kind { form: Form::Ref(_), .. }));
    let name = resource.property(name_property(resource.type_name).filter(|_| is_ref)?)?;
    given(name)
}

/// A name that is written out.
fn given(name: &Node) -> Option<String> {
    scalar(name).map(|text| text.into_owned()).filter(|text| !is_dynamic(text))
}
