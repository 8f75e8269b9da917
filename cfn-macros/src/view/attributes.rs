//! What a resource returns, for `Name.Attribute`: the fields of a hidden constant of its struct.
//!
//! ```text
//! pub struct Attributes { /** .. */ pub Arn: ::cfn::ide::Text, .. }
//! impl DataKey { #[doc(hidden)] pub const __attributes: Attributes = ::cfn::ide::any(()); }
//! ```

use std::fmt::Write as _;

use cfn_core::data::REFERENCES;
use cfn_core::schema::{Attribute, ResourceType};
use proc_macro2::{Ident, TokenStream, TokenTree};

use super::rust;
use crate::literal::{Scalar, scalar};
use crate::tokens::{code, trees};

/// The call of `__attributes!`, behind a `cfg` that rustc drops before it expands anything.
pub(crate) fn call(name: &Ident, type_name: &str) -> TokenStream {
    code(&format!("#[cfg(rust_analyzer)] const _: () = ::cfn::__attributes! {{ {name} {type_name:?} }};"))
}

/// What `__attributes!` expands to. Its input is `DataKey "AWS::KMS::Key"`.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let trees = trees(input);
    let [TokenTree::Ident(name), TokenTree::Literal(type_name)] = trees.as_slice() else { return TokenStream::new() };
    let Ok(Scalar::Text(type_name)) = scalar(type_name) else { return TokenStream::new() };
    let mut source = String::new();
    let kind = match ResourceType::find(&type_name) {
        Some(resource) => {
            let attributes: Vec<_> = resource.attributes().map(|attribute| (attribute.name, attribute)).collect();
            define("Attributes", resource, &attributes, &mut source)
        }
        None => ANY.to_owned(),
    };
    let _ = write!(
        source,
        "#[allow(non_upper_case_globals)]
         impl {name} {{ #[doc(hidden)] pub const __attributes: {kind} = ::cfn::ide::any(()); }}"
    );
    code(&format!("{{ {source} }}"))
}

/// A type that there is not: rust-analyzer has nothing to say about what is asked of it.
const ANY: &str = "__Any";

/// Adds the struct of the attributes, whose names begin alike and end as given, and returns its name.
fn define(name: &str, of: ResourceType, attributes: &[(&'static str, Attribute)], source: &mut String) -> String {
    if attributes.iter().any(|(end, _)| *end == "*") {
        return ANY.to_owned();
    }
    let mut fields = String::new();
    let mut groups: Vec<&str> = Vec::new();
    for (end, attribute) in attributes {
        let Some((group, _)) = end.split_once('.') else {
            let _ = write!(
                fields,
                "#[doc = {:?}] pub {}: {},",
                doc(of, *attribute),
                rust::field(end),
                kind(attribute.kind)
            );
            continue;
        };
        if groups.contains(&group) {
            continue;
        }
        groups.push(group);
        let below: Vec<_> = attributes
            .iter()
            .filter_map(|(end, attribute)| Some((end.strip_prefix(group)?.strip_prefix('.')?, *attribute)))
            .collect();
        let structure = define(&format!("{name}{group}"), of, &below, source);
        let _ = write!(fields, "pub {}: {structure},", rust::field(group));
    }
    let _ = write!(source, "pub struct {name} {{ {fields} }}");
    name.to_owned()
}

fn kind(kind: &str) -> &'static str {
    const KINDS: &[(&str, &str)] = &[
        ("String", "::cfn::ide::Text"),
        ("Integer", "::cfn::ide::Integer"),
        ("Number", "::cfn::ide::Number"),
        ("Boolean", "::cfn::ide::Boolean"),
        ("List<String>", "::cfn::ide::List<::cfn::ide::Text>"),
    ];
    KINDS.iter().find(|(name, _)| *name == kind).map_or("::cfn::ide::Json", |(_, kind)| kind)
}

fn doc(of: ResourceType, attribute: Attribute) -> String {
    let mut doc = format!("`{}` of an `{}`: {}.", attribute.name, of.name(), attribute.kind);
    let columns: Vec<&str> = REFERENCES.get(of.name()).unwrap_or_default().split('\t').collect();
    let same = columns.get(2).into_iter().flat_map(|column| column.split(','));
    for as_what in same.filter_map(|pair| pair.strip_prefix(attribute.name)?.strip_prefix('=')) {
        if as_what == "ref" {
            doc += "\n\nThe same as `Ref`.";
        } else if let Some(template) = columns.get(3).and_then(|column| column.split(',').next()) {
            doc += &format!("\n\nThe ARN: `{template}`");
        }
    }
    let path = of.name().split("::").skip(1).collect::<Vec<_>>().join("-").to_lowercase();
    let page = format!("TemplateReference/aws-resource-{path}.html#aws-resource-{path}-return-values");
    format!("{doc}\n\n{}", super::doc::link(of.name(), &page))
}
