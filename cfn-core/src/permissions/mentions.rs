//! What a resource says of others: the values of its properties that name a resource.

use super::facts::Facts;
use super::names::{Names, fill, joined};
use super::{Part, Text};
use crate::data::RELATIONS;
use crate::iam::ResourceType as Kind;
use crate::lint::facts::places::{Place, places_and_texts};
use crate::lint::references::accepted::accepted;
use crate::lint::references::kind::Accepted;
use crate::model::{Node, Resource};

/// A property that names a resource.
pub(super) struct Mention<'a> {
    /// The types that the property takes.
    pub(super) types: Vec<&'static str>,
    /// The resource of the template to which it refers.
    pub(super) referred: Option<Resource<'a>>,
    /// What it may be.
    pub(super) texts: Vec<Text>,
    /// The value.
    pub(super) node: &'a Node,
    /// The object that holds it.
    holder: &'a Node,
}

/// Properties that say which object of a bucket is meant that stands beside them.
const OBJECT_KEYS: &[&str] = &["S3Key", "Key", "S3ObjectKey", "ObjectKey"];

/// Everything that a resource mentions.
pub(super) fn mentions<'a>(names: Names<'_, 'a>, resource: Resource<'a>) -> Vec<Mention<'a>> {
    let of = |place: Place<'a>| {
        let seen = || place.keys().find_map(|key| seen_types(&key));
        let types = match accepted(&place).as_deref() {
            Some(Accepted { kinds, .. }) => kinds.iter().map(|kind| kind.type_name).collect(),
            None => seen().unwrap_or_default(),
        };
        let named = place.spelling.reference().map(|(name, _)| name);
        let referred = named.and_then(|name| names.context.template.resource(name));
        // The default of a parameter that need not be given may be empty.
        let texts: Vec<Text> = names.texts(place.node).into_iter().filter(|text| !text.parts().is_empty()).collect();
        if texts.is_empty() {
            return None;
        }
        let says_arn =
            |text: &Text| matches!(text.parts().first(), Some(Part::Literal(start)) if start.starts_with("arn:"));
        let is_mention = !types.is_empty() || referred.is_some() || texts.iter().any(says_arn);
        is_mention.then_some(Mention { types, referred, texts, node: place.node, holder: place.holder })
    };
    places_and_texts(resource).into_iter().filter_map(of).collect()
}

/// What a property was seen to take, by any source.
fn seen_types(key: &str) -> Option<Vec<&'static str>> {
    let pairs = RELATIONS.get(key)?.split(['\t', ',']).filter_map(|kind| kind.split_once('.'));
    Some(pairs.map(|(type_name, _)| type_name).collect())
}

/// The types that the properties of a type may mention.
pub(super) fn may_mention(type_name: &str) -> Vec<&'static str> {
    let rows = RELATIONS.range(type_name).filter(|(key, _)| key[type_name.len()..].starts_with(['/', '.']));
    let pairs = rows.flat_map(|(_, row)| row.split(['\t', ',']).filter_map(|kind| kind.split_once('.')));
    let mut found: Vec<_> = pairs.map(|(of, _)| of).filter(|of| *of != type_name).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether a resource of that type is of that type of IAM, or has parts that are.
pub(super) fn is_or_holds(type_name: &str, kind: &Kind) -> bool {
    let Some(facts) = Facts::of(type_name) else { return false };
    facts.is_of(kind.key) || facts.templates().any(|whole| ends(kind, whole).next().is_some())
}

/// What the ARNs of a type of IAM have after that of the whole: `/${ObjectName}` after that of a bucket.
fn ends<'k>(kind: &'k Kind, whole: &'k str) -> impl Iterator<Item = &'static str> + 'k {
    let ends = kind.templates().filter_map(move |template| template.strip_prefix(whole));
    ends.filter(|end| end.starts_with(['/', ':']))
}

impl<'a> Mention<'a> {
    /// The ARNs of that type of IAM that it stands for.
    pub(super) fn arns(&self, names: Names<'_, 'a>, kind: &Kind) -> Vec<Text> {
        let mut found = Vec::new();
        let is_of = |text: &Text| !text.is_any() && kind.meets(&text.pattern(names.deployment));
        let arns = self.texts.iter().filter(|text| text.in_policy(names.deployment).starts_with("arn:"));
        found.extend(arns.filter(|text| is_of(text)).cloned());
        if let Some(resource) = self.referred {
            let wholes = names.arns(resource);
            found.extend(self.of_whole(names, kind, resource.type_name, &wholes));
        } else if found.is_empty() {
            for type_name in &self.types {
                let Some(facts) = Facts::of(type_name) else { continue };
                let names_it = |text: &&Text| !text.in_policy(names.deployment).starts_with("arn:");
                let named: Vec<Text> = self.texts.iter().filter(names_it).cloned().collect();
                let wholes: Vec<Text> = facts.templates().flat_map(|template| whole(template, &named)).collect();
                found.extend(self.of_whole(names, kind, type_name, &wholes));
            }
        }
        found
    }

    /// The ARNs of resources of a type, or those of their parts.
    fn of_whole(&self, names: Names<'_, 'a>, kind: &Kind, type_name: &str, wholes: &[Text]) -> Vec<Text> {
        let Some(facts) = Facts::of(type_name) else { return Vec::new() };
        if facts.is_of(kind.key) {
            return facts.of_kind(kind, wholes.to_vec(), names.deployment);
        }
        let key = OBJECT_KEYS.iter().find_map(|name| self.holder.get(name)).filter(|_| kind.key == "s3:object");
        let parts =
            parts_of(type_name, kind, wholes, |_| key.map_or_else(|| vec![Text::any()], |key| names.texts(key)));
        facts.of_kind(kind, parts, names.deployment)
    }
}

/// The ARNs of the parts that resources of a type have: the objects of buckets.
pub(super) fn parts_of(type_name: &str, kind: &Kind, wholes: &[Text], part: impl Fn(&str) -> Vec<Text>) -> Vec<Text> {
    let Some(facts) = Facts::of(type_name) else { return Vec::new() };
    let ends = facts.templates().flat_map(|whole| ends(kind, whole).collect::<Vec<_>>());
    let ends: Vec<Text> = ends.flat_map(|end| fill(end, &part)).collect();
    wholes.iter().flat_map(|whole| ends.iter().map(move |end| joined(whole, end))).collect()
}

/// The ARN template of a type with these names in it.
fn whole(template: &str, named: &[Text]) -> Vec<Text> {
    let last = template.rsplit_once("${").map(|(_, variable)| variable.split('}').next().unwrap_or_default());
    // The alias of a key does not tell its ID.
    let is_alias = |text: &Text| matches!(text.parts(), [Part::Literal(name), ..] if name.starts_with("alias/"));
    let name = |text: &Text| if is_alias(text) { Text::any() } else { text.clone() };
    fill(template, |variable| if Some(variable) == last { named.iter().map(name).collect() } else { vec![Text::any()] })
}
