//! What CloudFormation limits in a template.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Node, Section, Value};

declare_lint! {
    /// See "Understand CloudFormation quotas" in the CloudFormation User Guide. Split larger systems into stacks that
    /// export and import values, or into nested stacks.
    ///
    /// ```yaml,fails
    /// Description: "<1025 characters>" # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Description: "<1024 characters>"
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    TEMPLATE_LIMIT = "template_limit", Deploy, Deny, "CloudFormation quota exceeded",
    Check::Template(template_limit)
}

/// The most entries that a section may have.
const ENTRIES: &[(Section, usize)] =
    &[(Section::Parameters, 200), (Section::Mappings, 200), (Section::Resources, 500), (Section::Outputs, 200)];
/// The most keys on each level of a mapping.
const MAPPING_KEYS: usize = 200;
/// The longest logical id.
const NAME_CHARACTERS: usize = 255;
/// The longest description of a template.
const DESCRIPTION_BYTES: usize = 1024;
/// The longest value of a parameter.
const PARAMETER_BYTES: usize = 4096;
/// The largest template; above 51,200 bytes it has to come from S3, which `aws cloudformation deploy` sees to.
const TEMPLATE_BYTES: usize = 1_048_576;

fn template_limit(context: &Context<'_>, findings: &mut Findings) {
    for (section, limit) in ENTRIES {
        if context.index().is_open() && *section == Section::Resources {
            continue;
        }
        let mut excess = context.template.section(*section).skip(*limit);
        if let Some(first) = excess.next() {
            let (count, section) = (limit + 1 + excess.count(), section.name());
            let message = format!("`{section}` must have at most {limit} entries, found {count}; split the stack");
            findings.report_in(&first.name.name, first.name.id, message);
        }
    }
    let mut bytes = 0;
    for declaration in &context.template.declarations {
        of_declaration(declaration, findings);
        bytes += declaration.name.name.len() + length(&declaration.body);
    }
    for member in &context.template.members {
        bytes += member.key.name.len() + length(&member.value);
        if let ("Description", Some(text)) = (member.key.name.as_str(), member.value.as_str())
            && text.len() > DESCRIPTION_BYTES
        {
            let message = format!("the description must have at most {DESCRIPTION_BYTES} bytes, found {}", text.len());
            findings.report(member.value.id, message);
        }
    }
    // What a model leaves out of its text is not counted: the text has at least as much.
    let bytes = context.bytes.unwrap_or(bytes);
    if bytes > TEMPLATE_BYTES
        && let Some(largest) = context.template.declarations.iter().max_by_key(|declaration| length(&declaration.body))
    {
        let message = format!(
            "the template must have at most {TEMPLATE_BYTES} bytes, found {bytes}; split the stack (`{}` is its \
             largest part)",
            largest.name.name
        );
        findings.report_in(&largest.name.name, largest.name.id, message);
    }
}

fn of_declaration(declaration: &Declaration, findings: &mut Findings) {
    let name = declaration.name.name.as_str();
    let mut report = |at, message: String| findings.report_in(name, at, message);
    let characters = name.chars().count();
    if characters > NAME_CHARACTERS {
        let message = format!("a logical ID must have at most {NAME_CHARACTERS} characters, found {characters}");
        report(declaration.name.id, message);
    }
    match declaration.section {
        Section::Parameters => {
            if let Some(default) = declaration.body.get("Default")
                && let Some(text) = default.as_str().filter(|text| text.len() > PARAMETER_BYTES)
            {
                let message =
                    format!("a parameter value must have at most {PARAMETER_BYTES} bytes, found {}", text.len());
                report(default.id, message);
            }
        }
        Section::Mappings => {
            let second = declaration.body.as_object().unwrap_or_default().iter().map(|member| &member.value);
            for level in std::iter::once(&declaration.body).chain(second) {
                let members = level.as_object().unwrap_or_default();
                if let Some(first) = members.get(MAPPING_KEYS) {
                    let message = format!(
                        "a mapping must have at most {MAPPING_KEYS} keys on each level, found {}",
                        members.len()
                    );
                    report(first.key.id, message);
                }
            }
        }
        _ => {}
    }
}

/// The fewest bytes in which a value can be written.
fn length(node: &Node) -> usize {
    match &node.value {
        Value::String(text) => text.len(),
        Value::List(elements) => elements.iter().map(|element| length(element) + 1).sum(),
        Value::Object(members) => members.iter().map(|member| member.key.name.len() + length(&member.value) + 2).sum(),
        Value::Function(function, argument) => function.name().len() + length(argument) + 1,
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Float(_) => 1,
        Value::Hole(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const RESOURCE: &str = "Resources: {T: {Type: AWS::SNS::Topic}}\n";

    fn resources(count: usize) -> String {
        let entries: String = (0..count).map(|number| format!("  R{number}: {{Type: AWS::SNS::Topic}}\n")).collect();
        format!("Resources:\n{entries}")
    }

    #[test]
    fn sections_are_limited() {
        assert!(findings("template_limit", &resources(500)).is_empty());
        assert_eq!(
            findings("template_limit", &resources(502)),
            ["R500: `Resources` must have at most 500 entries, found 502; split the stack"]
        );
    }

    #[test]
    fn texts_are_limited() {
        let described = |bytes: usize| format!("{RESOURCE}Description: {}\n", "x".repeat(bytes));
        assert!(findings("template_limit", &described(1024)).is_empty());
        assert_eq!(
            findings("template_limit", &described(1025)),
            [": the description must have at most 1024 bytes, found 1025"]
        );
        let parameter =
            |bytes: usize| format!("{RESOURCE}Parameters:\n  A: {{Type: String, Default: {}}}\n", "x".repeat(bytes));
        assert!(findings("template_limit", &parameter(4096)).is_empty());
        assert_eq!(
            findings("template_limit", &parameter(4097)),
            ["A: a parameter value must have at most 4096 bytes, found 4097"]
        );
        let named =
            |characters: usize| format!("{RESOURCE}Conditions:\n  {}: !Equals [a, b]\n", "x".repeat(characters));
        assert!(findings("template_limit", &named(255)).is_empty());
        assert_eq!(
            findings("template_limit", &named(256)),
            [format!("{}: a logical ID must have at most 255 characters, found 256", "x".repeat(256))]
        );
    }

    #[test]
    fn mappings_and_the_whole_are_limited() {
        let mapping = |keys: usize| {
            let entries: String = (0..keys).map(|key| format!("      k{key}: v\n")).collect();
            format!("{RESOURCE}Outputs:\n  O: {{Value: !FindInMap [M, a, k0]}}\nMappings:\n  M:\n    a:\n{entries}")
        };
        assert!(findings("template_limit", &mapping(200)).is_empty());
        assert_eq!(
            findings("template_limit", &mapping(201)),
            ["M: a mapping must have at most 200 keys on each level, found 201"]
        );
        let whole =
            |bytes: usize| format!("Resources:\n  R:\n    Type: Custom::A\n    Metadata: {}\n", "x".repeat(bytes));
        assert!(findings("template_limit", &whole(1_048_000)).is_empty());
        assert_eq!(
            findings("template_limit", &whole(1_048_576)),
            [
                "R: the template must have at most 1048576 bytes, found 1048602; split the stack (`R` is its largest part)"
            ]
        );
    }
}
