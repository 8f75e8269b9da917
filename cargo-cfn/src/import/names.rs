//! In which module an entry stands, and how its struct is called.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Section, Template};

/// Up to so many resources stand in one module; more are divided by service.
const ONE_MODULE: usize = 15;

/// Names that a struct cannot have, or that would be taken for something else in the arguments of an attribute.
///
/// Source: "Keywords" of the Rust reference; `AWS` is the prefix of types and pseudo parameters; the words of YAML and of
/// other languages for nothing, true and false are mistakes in the arguments.
const TAKEN: &[&str] = &[
    "AWS",
    "FALSE",
    "False",
    "NO",
    "No",
    "None",
    "OFF",
    "ON",
    "Off",
    "On",
    "TRUE",
    "True",
    "YES",
    "Yes",
    "nil",
    "no",
    "null",
    "off",
    "on",
    "undefined",
    "yes",
    "Self",
    "abstract",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "cfn",
    "const",
    "continue",
    "core",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "std",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
];

/// An entry as a struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) module: String,
    pub(crate) name: String,
    /// Whether the name is not the logical ID.
    pub(crate) has_id: bool,
}

/// The places of all entries.
#[derive(Debug)]
pub(crate) struct Names {
    /// In the order of the declarations.
    pub(crate) placed: Vec<Placed>,
    /// What `Ref` and `Fn::GetAtt` find, and the other names, by section.
    by_name: HashMap<(Section, String), usize>,
    /// The modules in their order.
    pub(crate) modules: Vec<String>,
}

impl Names {
    pub(crate) fn of(template: &Template) -> Self {
        let resources = template.section(Section::Resources).count();
        let mut names = Self { placed: Vec::new(), by_name: HashMap::new(), modules: Vec::new() };
        let mut taken: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (index, declaration) in template.declarations.iter().enumerate() {
            let module = module(declaration, resources > ONE_MODULE);
            let id = &declaration.name.name;
            let taken = taken.entry(module.clone()).or_default();
            let loop_name = id.strip_prefix(PREFIX);
            let mut name = struct_name(loop_name.unwrap_or(id));
            // Two entries of one ID in one section: the template is wrong, and each keeps its struct.
            while !taken.insert(name.clone()) {
                name.push('_');
                if is_constant(&name) {
                    name.push_str("Entry");
                }
            }
            // The entries of a loop have the ID that the loop gives.
            let has_id = loop_name.is_none() && name != *id;
            if !names.modules.contains(&module) {
                names.modules.push(module.clone());
            }
            names.placed.push(Placed { module, name, has_id });
            names.by_name.entry((declaration.section, id.clone())).or_insert(index);
        }
        names
    }

    /// The entry that a name leads to in one of the sections.
    pub(crate) fn find(&self, name: &str, sections: &[Section]) -> Option<usize> {
        sections.iter().find_map(|section| self.by_name.get(&(*section, name.to_owned())).copied())
    }
}

/// The name of the struct: the logical ID, if that is a name in Rust.
fn struct_name(id: &str) -> String {
    let mut name: String = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert(0, 'N');
    }
    if TAKEN.contains(&name.as_str()) {
        name.push('_');
    }
    if is_constant(&name) {
        name.push_str("Entry");
    }
    name
}

/// Whether a name would be taken for that of a constant, as `AWS_` or `A_B`.
fn is_constant(name: &str) -> bool {
    name.contains('_') && !name.contains(|c: char| c.is_ascii_lowercase())
}

/// The module of an entry: its section's, or that of its service.
fn module(declaration: &Declaration, by_service: bool) -> String {
    let section = declaration.section.name().to_ascii_lowercase();
    match declaration.resource().filter(|_| by_service) {
        Some(resource) => {
            let mut parts = resource.type_name.split("::");
            let service = match (parts.next(), parts.next()) {
                (Some("AWS"), Some(service)) => service,
                (Some(first), Some(_)) => first,
                _ => return section,
            };
            let module = snake_case(service);
            // The modules of other sections keep their names.
            if Section::ALL.iter().any(|section| section.name().eq_ignore_ascii_case(&module)) {
                return format!("{module}_service");
            }
            module
        }
        None => section,
    }
}

/// `ApiGatewayV2` as `api_gateway_v2`, `EC2` as `ec2`, `IoTEvents` as `iot_events`.
fn snake_case(name: &str) -> String {
    let letters: Vec<char> = name.replace("IoT", "Iot").chars().filter(char::is_ascii_alphanumeric).collect();
    let mut out = String::new();
    for (index, c) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| letters[before]);
        let begins = c.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || (before.is_ascii_uppercase() && letters.get(index + 1).is_some_and(char::is_ascii_lowercase))
            });
        if begins {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    match out.as_str() {
        "" => "other".to_owned(),
        name if TAKEN.contains(&name) || name.starts_with(|c: char| c.is_ascii_digit()) => format!("{name}_"),
        _ => out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_modules() {
        for (service, module) in [
            ("ApiGatewayV2", "api_gateway_v2"),
            ("EC2", "ec2"),
            ("DynamoDB", "dynamo_db"),
            ("IoTEvents", "iot_events"),
            ("ElasticLoadBalancingV2", "elastic_load_balancing_v2"),
            ("KMS", "kms"),
            ("SNSTopics", "sns_topics"),
        ] {
            assert_eq!(snake_case(service), module);
        }
    }

    #[test]
    fn ids_that_rust_cannot_bear_get_another_name() {
        for (id, name) in [
            ("Queue", "Queue"),
            ("1Queue", "N1Queue"),
            ("Self", "Self_"),
            ("type", "type_"),
            ("a-b", "a_b"),
            ("AWS", "AWS_Entry"),
            ("VPC", "VPC"),
            ("A-B", "A_BEntry"),
            ("None", "None_"),
            ("NO", "NO_Entry"),
        ] {
            assert_eq!(struct_name(id), name);
        }
    }
}
