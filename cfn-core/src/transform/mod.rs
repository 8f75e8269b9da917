//! What CloudFormation's own transforms make of a template, as far as a template says it: the loops of
//! `AWS::LanguageExtensions`, and the resources of SAM.
//!
//! Keys and values that are written keep their places, so that what is wrong with what a transform makes is shown where
//! it is written. What a transform adds by itself has the place [`NodeId::GENERATED`](crate::model::NodeId::GENERATED).

mod loops;
pub(crate) mod make;
pub mod sam;

use std::collections::BTreeMap;

pub use loops::Loop;
pub(crate) use loops::may_make;

use crate::model::{Declaration, Node, Section, Template};

/// The transform whose loops are replaced.
pub const LANGUAGE_EXTENSIONS: &str = "AWS::LanguageExtensions";

/// A template after its transforms.
#[derive(Debug)]
pub(crate) struct Transformed {
    pub(crate) template: Template,
    /// The resources that a transform has turned into others, as they are written, with their share of `Globals`.
    pub(crate) sources: Vec<Declaration>,
    /// The declarations that are not written: the logical ID, and that of the declaration that they come from.
    origins: BTreeMap<String, String>,
}

impl Transformed {
    /// The logical ID of the declaration that is written, for one that a transform has made.
    pub(crate) fn origin<'n>(&'n self, name: &'n str) -> &'n str {
        self.origins.get(name).map_or(name, |origin| self.origin(origin))
    }
}

/// The template after its transforms; `None` if it has none that is known. One declaration alone, as in a macro, does
/// not say which transforms the template has: its type does.
pub(crate) fn transformed(template: &Template, is_alone: bool) -> Option<Transformed> {
    if template.member("Transform").is_none() && !is_alone {
        return None;
    }
    let has_loops = names(template).any(|name| name == LANGUAGE_EXTENSIONS) && loops::has_loops(template);
    let is_sam = match is_alone {
        true => template.resources().any(|resource| resource.type_name.starts_with(sam::NAMESPACE)),
        false => names(template).any(|name| name == sam::TRANSFORM),
    };
    if !has_loops && !is_sam {
        return None;
    }
    let mut origins = BTreeMap::new();
    let mut template = if has_loops { loops::expanded(template, &mut origins) } else { template.clone() };
    let sources = if is_sam { sam::translate(&mut template, is_alone, &mut origins) } else { Vec::new() };
    Some(Transformed { template, sources, origins })
}

/// The transforms that a template names.
pub(crate) fn names(template: &Template) -> impl Iterator<Item = &str> {
    let transform = template.member("Transform").map(|member| &member.value);
    let elements = transform.map(|node| node.as_list().unwrap_or(std::slice::from_ref(node)));
    elements.unwrap_or_default().iter().filter_map(Node::as_str)
}

/// The type of the resource of that logical ID that the transforms of a template generate.
pub fn generated_type(template: &Template, name: &str) -> Option<String> {
    if template.find(Section::Resources, name).is_some() {
        return None;
    }
    let after = transformed(template, false)?;
    let hashed = sam::without_hash(name);
    let names = [Some(name), hashed.as_deref()].into_iter().flatten();
    names.filter_map(|name| after.template.resource(name)).map(|resource| resource.type_name.to_owned()).next()
}
