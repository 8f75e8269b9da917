use std::borrow::Cow;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, Verdict, allowed_values, possible};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::index::{LANGUAGE_EXTENSIONS, transforms};
use crate::lint::facts::look_ups::each_look_up;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Section, Value};
use crate::nearest::meant;

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

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn every_key_that_may_be_asked_for_exists() {
        let cases: &[(&str, &[&str])] = &[
            ("!FindInMap [Sizes, dev, Disk]", &[]),
            ("!FindInMap [Sizes, prd, Memory]", &["O: unknown key `prd` in mapping `Sizes`; did you mean `prod`?"]),
            ("!FindInMap [Sizes, prod, Disk]", &["O: unknown key `Disk` in entry `prod` of mapping `Sizes`"]),
            // Of the first key nothing is known: only what no entry has is missing.
            ("!FindInMap [Sizes, !Ref 'AWS::Region', Cpu]", &["O: unknown key `Cpu` in mapping `Sizes`"]),
            ("!FindInMap [Sizes, !Ref 'AWS::Region', Disk]", &[]),
            (
                "!FindInMap [Sizes, !Ref Stage, Memory]",
                &["O: unknown key `test` in mapping `Sizes`, which parameter `Stage` allows; add it"],
            ),
            ("!If [IsTest, 0, !FindInMap [Sizes, !Ref Stage, Memory]]", &[]),
        ];
        for (value, expected) in cases {
            assert_eq!(findings("unknown_mapping_key", &template(value)), *expected, "{value}");
        }
    }

    #[test]
    fn a_default_value_stands_in() {
        let template = template("!FindInMap [Sizes, none, Memory, {DefaultValue: 1}]");
        let extended = format!("Transform: AWS::LanguageExtensions\n{template}");
        assert!(findings("unknown_mapping_key", &extended).is_empty());
    }

    fn template(value: &str) -> String {
        format!(
            "Parameters:
  Stage: {{Type: String, AllowedValues: [dev, prod, test]}}
Mappings:
  Sizes:
    dev: {{Memory: 1, Disk: 2}}
    prod: {{Memory: 3}}
Conditions:
  IsTest: !Equals [!Ref Stage, test]
Resources:
  Topic: {{Type: AWS::SNS::Topic}}
Outputs:
  O: {{Value: {value}}}
"
        )
    }
}
