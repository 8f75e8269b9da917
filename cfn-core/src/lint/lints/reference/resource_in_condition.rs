use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::names::is_of_resource;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Section, references};

declare_lint! {
    /// Conditions and rules are evaluated before any resource exists: they can only use parameters, pseudo parameters
    /// and mappings.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Conditions:
    ///   Named: !Equals [!Ref Topic, a] # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Conditions:
    ///   Named: !Equals [!Ref AWS::StackName, a]
    /// ```
    RESOURCE_IN_CONDITION = "resource_in_condition", Reference, Deny, "resource in a condition or rule",
    Check::Declaration(resource_in_condition)
}

fn resource_in_condition<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let section = match declaration.section {
        Section::Conditions => "condition",
        Section::Rules => "rule",
        _ => return,
    };
    for reference in references(declaration).iter().filter(|reference| is_of_resource(context, reference)) {
        findings.report(
            reference.id,
            format!(
                "a {section} cannot refer to resource `{}`; use a parameter, a pseudo parameter or a mapping",
                reference.name
            ),
        );
    }
}
