use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::sections::MEMBERS;
use crate::lint::finding::Findings;
use crate::model::{NodeId, Section};

declare_lint! {
    /// A template needs at least one resource.
    ///
    /// Source: "CloudFormation template Resources syntax" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Outputs:
    ///   Region: {Value: !Ref AWS::Region} # <-
    /// ```
    /// ```yaml,passes
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// Outputs:
    ///   Region: {Value: !Ref AWS::Region}
    /// ```
    NO_RESOURCES = "no_resources", Shape, Deny, "template without resources",
    Check::Template(no_resources)
}

fn no_resources(context: &Context<'_>, findings: &mut Findings) {
    let template = context.template;
    // A misspelt section, or one that is no mapping, is what is wrong then.
    let has_other = template.members.iter().any(|member| !MEMBERS.contains(&member.key.name.as_str()));
    if template.section(Section::Resources).next().is_none() && !has_other && context.transforms().next().is_none() {
        let at = template.declarations.first().map_or(NodeId::default(), |declaration| declaration.name.id);
        findings.report(at, "the template has no resources; add at least one");
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    const TOPIC: &str = r#""Resources":{"R":{"Type":"AWS::SNS::Topic"}}"#;

    #[test]
    fn no_resources() {
        assert_template(
            r#"{"Description":"d"}"#,
            &["no_resources at ?: the template has no resources; add at least one"],
        );
        assert_template(
            r#"{"Parameters":{"P":{"Type":"String"}}}"#,
            &["no_resources at P: the template has no resources; add at least one"],
        );
        assert_template(&format!("{{{TOPIC}}}"), &[]);
    }
}
