//! Checking templates written as YAML, for the lints' own tests.

use std::collections::BTreeMap;

use crate::lint::facts::context::{Context, Scope};
use crate::lint::finding::Finding;
use crate::lint::levels::{Levels, NestedLevels};
use crate::lint::lint::Level;
use crate::lint::registry;
use crate::model::Template;

/// What a template of a test may leave out, as it holds no more than its lint needs. A finding of these lints is shown
/// only where it is the one under test.
const INCOMPLETE: &[&str] = &[
    // Required properties with which the lint has nothing to do, such as `Code` of a function.
    "missing_property",
    // The same where one of several is required, such as `TemplateBody` or `TemplateURL`.
    "missing_alternative",
    // What a mapping says of its source, where that is not the subject.
    "missing_source_setting",
    // Who may send to a queue, where that is not the subject.
    "missing_resource_policy",
    // Whether the data of a table or a queue may be lost.
    "missing_deletion_policy",
    // Parameters and conditions that the cases of a test share: not every case uses each of them.
    "unused_parameter",
    "unused_condition",
];

/// What the lints say of a template: for each finding the logical id and the message, after the lint unless it is the
/// one under test.
pub(crate) fn findings(lint: &str, yaml: &str) -> Vec<String> {
    findings_of(lint, &template(yaml), Scope::Template)
}

/// What the lints say of the only declaration of a template, as in a macro.
pub(crate) fn findings_alone(lint: &str, yaml: &str) -> Vec<String> {
    findings_of(lint, &template(yaml), Scope::Declaration)
}

/// What the lints say of a template.
pub(crate) fn findings_of(lint: &str, template: &Template, scope: Scope) -> Vec<String> {
    assert!(registry::lint(lint).is_some(), "no lint {lint}");
    let shown = checked_with(lint, template, scope)
        .into_iter()
        .filter(|finding| finding.lint.id == lint || !INCOMPLETE.contains(&finding.lint.id));
    shown
        .map(|finding| match finding.lint.id {
            id if id == lint => format!("{}: {}", finding.declaration, finding.message),
            id => format!("{id}: {}: {}", finding.declaration, finding.message),
        })
        .collect()
}

/// Asserts what a lint finds in a resource `R` of each type with these properties. `Free` is a parameter of which nothing is
/// known, `Off` is `false` unless the deployment says otherwise, `Either` is `true` or `false`, and `Empty` is empty unless
/// `HasKey` holds; `IsProd` holds or does not.
#[track_caller]
pub(crate) fn assert_settings(lint: &str, cases: &[(&str, &str, &[&str])]) {
    const HEAD: &str = "Parameters:
  Off: {Type: String, Default: 'false'}
  Either: {Type: String, AllowedValues: ['true', 'false']}
  Empty: {Type: String, Default: ''}
  Free: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Free, prod]
  HasKey: !Not [!Equals [!Ref Empty, '']]
Resources:
";
    for (type_name, properties, expected) in cases {
        let template = template(&format!("{HEAD}  R: {{Type: '{type_name}', Properties: {properties}}}\n"));
        let found = checked_with(lint, &template, Scope::Template).into_iter();
        let found: Vec<_> = found.filter(|found| found.lint.id == lint).map(|found| found.message).collect();
        assert_eq!(found, *expected, "{type_name} {properties}");
    }
}

/// Checks a template with the default levels, except that the lint under test is not allowed.
pub(crate) fn checked_with(lint: &str, template: &Template, scope: Scope) -> Vec<Finding> {
    let is_off = registry::lint(lint).is_some_and(|lint| lint.level == Level::Allow);
    let levels = Levels::new(is_off.then_some((lint, Level::Warn))).expect("it is a lint");
    registry::LINTS.check(template, scope, &NestedLevels::from(&levels))
}

/// The same for a whole template among the templates of its nested stacks, by their paths.
pub(crate) fn checked_among(lint: &str, template: &Template, nested: &BTreeMap<String, Template>) -> Vec<Finding> {
    let is_off = registry::lint(lint).is_some_and(|lint| lint.level == Level::Allow);
    let levels = Levels::new(is_off.then_some((lint, Level::Warn))).expect("it is a lint");
    let mut context = Context::new(template, Scope::Template);
    context.nested = Some(nested);
    registry::LINTS.check_in(&context, &NestedLevels::from(&levels))
}

/// The template that the text says.
pub(crate) fn template(yaml: &str) -> Template {
    crate::yaml::read_template(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}")).template
}

/// Asserts that a lint tells resources apart: the type, the lint, the properties of one that is wrong, and of one that is
/// right.
#[cfg(test)]
pub(crate) fn assert_told_apart(cases: &[(&str, &str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (type_name, lint, bad, good) in cases {
        let found = |properties: &str| {
            let template = format!("Resources:\n  R: {{Type: '{type_name}', Properties: {{{properties}}}}}\n");
            let found = findings_alone(lint, &template);
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        let (of_bad, of_good) = (found(bad), found(good));
        if of_bad.len() <= of_good.len() || *lint != "missing_property" && !of_good.is_empty() {
            wrong.push(format!("{type_name} {lint}: {of_bad:?} {of_good:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
