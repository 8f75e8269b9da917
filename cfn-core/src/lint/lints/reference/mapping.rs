//! Mappings and their keys.

use std::borrow::Cow;

use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::finding::Findings;
use crate::nearest::meant;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, Verdict, allowed_values, possible, walk_branches};
use crate::lint::facts::index::{LANGUAGE_EXTENSIONS, transforms};
use crate::model::{Declaration, Intrinsic, Node, Section, Value};

declare_lint! {
    /// `Fn::FindInMap` refers to a mapping in the section `Mappings`.
    ///
    /// ```yaml,fails
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Outputs:
    ///   Ami: {Value: !FindInMap [Region, us-east-1, Ami]} # <-
    /// ```
    /// ```yaml,passes
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Outputs:
    ///   Ami: {Value: !FindInMap [Regions, us-east-1, Ami]}
    /// ```
    UNKNOWN_MAPPING = "unknown_mapping", Reference, Deny, "unknown mapping",
    Check::Template(unknown_mapping)
}

declare_lint! {
    /// `Fn::FindInMap` fails if the mapping has no value for its two keys. If a parameter is the key, every allowed
    /// value of the parameter needs an entry.
    ///
    /// ```yaml,fails
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Outputs:
    ///   Ami: {Value: !FindInMap [Regions, us-east-1, Amy]} # <-
    /// ```
    /// ```yaml,passes
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Outputs:
    ///   Ami: {Value: !FindInMap [Regions, !Ref AWS::Region, Ami]}
    /// ```
    UNKNOWN_MAPPING_KEY = "unknown_mapping_key", Reference, Deny, "unknown mapping key",
    Check::Template(unknown_mapping_key)
}

fn unknown_mapping(context: &Context<'_>, findings: &mut Findings) {
    each_look_up(context, &mut |declaration, arguments, _| {
        let Some(name) = arguments[0].as_str() else { return };
        if context.index().is_open() || context.index().find(Section::Mappings, name).is_some() || name.contains('&') {
            return;
        }
        let mappings = context.index().suggestions(Section::Mappings);
        let message = match meant(name, mappings) {
            Some(near) => format!("unknown mapping `{name}`; did you mean `{near}`?"),
            None => format!("unknown mapping `{name}`"),
        };
        findings.report_in(&declaration.name.name, arguments[0].id, message);
    });
}

fn unknown_mapping_key(context: &Context<'_>, findings: &mut Findings) {
    let extended = transforms(context.template).contains(&Some(LANGUAGE_EXTENSIONS));
    each_look_up(context, &mut |declaration, arguments, branches| {
        let mapping = arguments[0].as_str().and_then(|name| context.index().find(Section::Mappings, name));
        let Some(entries) = mapping.map(|mapping| &mapping.body) else { return };
        // A default value stands in for what is missing.
        if is_generated(entries) || (extended && arguments.len() > 3) {
            return;
        }
        let mut report = |at: &Node, message: String| findings.report_in(&declaration.name.name, at.id, message);
        let name = arguments[0].as_str().unwrap_or_default();
        let tops = keys(context, &arguments[1], branches);
        let mut known = Vec::new();
        for top in &tops {
            match entries.get(top) {
                Some(entry) => known.push((top.as_ref(), entry)),
                None => report(&arguments[1], missing(top, &format!("mapping `{name}`"), entries, &arguments[1])),
            }
        }
        let certain = !tops.is_empty();
        if !certain {
            known = entries
                .as_object()
                .unwrap_or_default()
                .iter()
                .map(|member| (member.key.name.as_str(), &member.value))
                .collect();
        }
        known.retain(|(_, entry)| !is_generated(entry));
        for second in keys(context, &arguments[2], branches) {
            let mut lacking = known.iter().filter(|(_, entry)| entry.get(&second).is_none());
            let Some((top, entry)) = lacking.next() else { continue };
            // Without knowing the first key, only what no entry has is sure to be missing.
            if certain || lacking.count() + 1 == known.len() {
                let place =
                    if certain { format!("entry `{top}` of mapping `{name}`") } else { format!("mapping `{name}`") };
                report(&arguments[2], missing(&second, &place, entry, &arguments[2]));
            }
        }
    });
}

fn missing(key: &str, place: &str, entries: &Node, argument: &Node) -> String {
    let given = match argument.as_function() {
        Some((_, name)) => format!(", which parameter `{}` allows; add it", name.as_str().unwrap_or_default()),
        None => String::new(),
    };
    let names = entries.as_object().unwrap_or_default().iter().map(|member| member.key.name.as_str());
    match meant(key, names) {
        Some(near) if given.is_empty() => format!("unknown key `{key}` in {place}; did you mean `{near}`?"),
        _ => format!("unknown key `{key}` in {place}{given}"),
    }
}

/// Whether a macro writes the entries.
fn is_generated(entries: &Node) -> bool {
    match entries.as_object() {
        Some(members) => members.iter().any(|member| member.key.name.starts_with("Fn::")),
        None => true,
    }
}

/// The keys that an argument can give where it stands, as far as they are known.
fn keys<'a>(context: &Context<'a>, argument: &'a Node, branches: &[Assumption<'a>]) -> Vec<Cow<'a, str>> {
    if let Some(key) = scalar(argument) {
        return if key.contains("${") { Vec::new() } else { vec![key] };
    }
    let Value::Function(Intrinsic::Ref, name) = &argument.value else { return Vec::new() };
    let Some(name) = name.as_str() else { return Vec::new() };
    let mut values = allowed_values(context, name).unwrap_or_default();
    values.retain(|value| {
        let excluded = branches.iter().any(|branch| {
            let Assumption::Condition(condition, holds) = branch else { return false };
            let assumptions = [Assumption::Condition(condition, *holds), Assumption::Parameter(name, value.clone())];
            !matches!(possible(context, &assumptions), Verdict::Possible(_))
        });
        !excluded
    });
    values
}

/// Takes a declaration, the arguments of a `Fn::FindInMap` in it, and the branches in which that stands.
type Visit<'v, 'a> = dyn FnMut(&'a Declaration, &'a [Node], &[Assumption<'a>]) + 'v;

/// Visits each `Fn::FindInMap`.
fn each_look_up<'a>(context: &Context<'a>, visit: &mut Visit<'_, 'a>) {
    for declaration in &context.template.declarations {
        let mut branches = declaration.condition().map(|name| Assumption::Condition(name, true)).into_iter().collect();
        walk_branches(&declaration.body, &mut branches, &mut |node, branches| {
            if let Value::Function(Intrinsic::FindInMap, argument) = &node.value
                && let Some(arguments @ [_, _, _, ..]) = argument.as_list()
            {
                visit(declaration, arguments, branches);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn template(look_up: &str) -> String {
        format!(
            "Parameters:
  Stage: {{Type: String, AllowedValues: [dev, prod, test]}}
Mappings:
  Sizes:
    dev: {{Memory: 1, Disk: 2}}
    prod: {{Memory: 3}}
Conditions:
  IsTest: !Equals [!Ref Stage, test]
Outputs:
  Size:
    Value: {look_up}
"
        )
    }

    #[test]
    fn mappings_exist() {
        assert_eq!(
            findings("unknown_mapping", &template("!FindInMap [Size, dev, Memory]")),
            ["Size: unknown mapping `Size`; did you mean `Sizes`?"]
        );
        assert!(findings("unknown_mapping", &template("!FindInMap [Sizes, dev, Memory]")).is_empty());
    }

    #[test]
    fn keys_exist() {
        let found = |look_up: &str| findings("unknown_mapping_key", &template(look_up));
        assert!(found("!FindInMap [Sizes, dev, Disk]").is_empty());
        assert_eq!(
            found("!FindInMap [Sizes, prd, Memory]"),
            ["Size: unknown key `prd` in mapping `Sizes`; did you mean `prod`?"]
        );
        assert_eq!(
            found("!FindInMap [Sizes, prod, Disk]"),
            ["Size: unknown key `Disk` in entry `prod` of mapping `Sizes`"]
        );
        assert_eq!(
            found("!FindInMap [Sizes, !Ref 'AWS::Region', Cpu]"),
            ["Size: unknown key `Cpu` in mapping `Sizes`"]
        );
        assert!(found("!FindInMap [Sizes, !Ref 'AWS::Region', Disk]").is_empty());
    }

    #[test]
    fn every_allowed_value_that_gets_there_needs_a_key() {
        let found = |look_up: &str| findings("unknown_mapping_key", &template(look_up));
        assert_eq!(
            found("!FindInMap [Sizes, !Ref Stage, Memory]"),
            ["Size: unknown key `test` in mapping `Sizes`, which parameter `Stage` allows; add it"]
        );
        assert!(found("!If [IsTest, 0, !FindInMap [Sizes, !Ref Stage, Memory]]").is_empty());
    }

    #[test]
    fn a_default_value_stands_in() {
        let look_up = "!FindInMap [Sizes, none, Memory, {DefaultValue: 1}]";
        let extended = format!("Transform: AWS::LanguageExtensions\n{}", template(look_up));
        assert!(findings("unknown_mapping_key", &extended).is_empty());
    }
}
