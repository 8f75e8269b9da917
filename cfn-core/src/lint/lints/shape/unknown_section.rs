use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::sections::MEMBERS;
use crate::lint::finding::Findings;
use crate::model::{Section, Value};
use crate::nearest::meant;
use crate::transform::sam;

declare_lint! {
    /// In addition to its sections, a template can have `AWSTemplateFormatVersion`, `Description`, `Metadata` and
    /// `Transform`; with a transform that reads them, also `Hooks` and `Globals`.
    ///
    /// Source: "CloudFormation template sections" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Resource: {} # <-
    /// ```
    /// ```yaml,passes
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    UNKNOWN_SECTION = "unknown_section", Shape, Deny, "unknown section",
    Check::Template(unknown_section)
}

/// What only a transform reads, and which: the beginning of its name, and the name to add.
const TRANSFORMED: &[(&str, &str, &str)] = &[
    ("Globals", "AWS::Serverless-", sam::TRANSFORM),
    ("Hooks", "AWS::CodeDeployBlueGreen", "AWS::CodeDeployBlueGreen"),
];

fn unknown_section(context: &Context<'_>, findings: &mut Findings) {
    if context.is_rewritten() {
        return;
    }
    for member in &context.template.members {
        let name = member.key.name.as_str();
        let transformed = TRANSFORMED.iter().find(|(known, ..)| *known == name);
        let is_transformed =
            transformed.is_some_and(|(_, start, _)| context.transforms().any(|it| it.starts_with(start)));
        if MEMBERS.contains(&name) || is_transformed || name.starts_with("Fn::") {
            continue;
        }
        if let Some(section) = Section::from_name(name) {
            if context.template.section(section).next().is_some() {
                findings.report(member.key.id, format!("duplicate section `{name}`; merge the two"));
            } else if !matches!(member.value.value, Value::Object(_) | Value::Function(..) | Value::Null) {
                findings.report(member.value.id, format!("section `{name}` must be an object"));
            }
            continue;
        }
        if let Some((.., transform)) = transformed {
            findings.report(member.key.id, format!("`{name}` requires a transform; add `Transform: {transform}`"));
            continue;
        }
        let mut message = format!("unknown section `{name}`");
        let names = Section::ALL.into_iter().map(Section::name).chain(MEMBERS.iter().copied());
        if let Some(meant) = meant(name, names) {
            message += &format!("; did you mean `{meant}`?");
        }
        findings.report(member.key.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    const TOPIC: &str = r#""Resources":{"R":{"Type":"AWS::SNS::Topic"}}"#;

    #[test]
    fn unknown_section() {
        assert_template(
            &format!(r#"{{{TOPIC},"Output":{{}}}}"#),
            &["unknown_section at ?: unknown section `Output`; did you mean `Outputs`?"],
        );
        assert_template(
            &format!(r#"{{{TOPIC},"Outputs":["a"]}}"#),
            &["unknown_section at ?: section `Outputs` must be an object"],
        );
        assert_template(&format!(r#"{{{TOPIC},"Description":"d","Metadata":{{"a":1}}}}"#), &[]);
    }

    #[test]
    fn what_a_transform_reads_needs_one() {
        let template = |transform: &str| format!(r#"{{{transform}{TOPIC},"Globals":{{}}}}"#);
        assert_template(
            &template(""),
            &["unknown_section at ?: `Globals` requires a transform; add `Transform: AWS::Serverless-2016-10-31`"],
        );
        assert_template(&template(r#""Transform":"AWS::Serverless-2016-10-31","#), &[]);
    }
}
