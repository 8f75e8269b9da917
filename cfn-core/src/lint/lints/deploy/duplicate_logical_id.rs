use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Section;

use crate::data::hashed::Hashed;
use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// A logical ID is unique within its section, and resources and parameters cannot share one. CloudFormation
    /// silently keeps the last of two entries, or rejects the template.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Topic: {Type: AWS::SNS::Topic} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   Topic: {Value: !Ref Topic}
    /// ```
    DUPLICATE_LOGICAL_ID = "duplicate_logical_id", Deploy, Deny, "duplicate logical ID",
    Check::Template(duplicate_logical_id)
}

/// A name, the section that stands for those which share it, and the section in which it was last seen.
type Seen<'t> = (Section, &'t str, Option<Section>);

fn duplicate_logical_id(context: &Context<'_>, findings: &mut Findings) {
    let mut seen: Hashed<Seen<'_>> = Hashed::new(context.template.declarations.len());
    for declaration in &context.template.declarations {
        let name = declaration.name.name.as_str();
        let space = match declaration.section {
            Section::Resources | Section::Parameters => Section::Resources,
            section => section,
        };
        let is = |(other_space, other, _): &Seen<'_>| *other == name && *other_space == space;
        let (.., last) = seen.entry(name, is, || (space, name, None));
        match last.replace(declaration.section) {
            Some(first) if first == declaration.section => {
                let section = first.name();
                findings.report_in(
                    name,
                    declaration.name.id,
                    format!("duplicate logical ID `{name}` in `{section}`; rename one"),
                );
            }
            Some(first) => {
                let (one, other) = (first.name(), declaration.section.name());
                let message = format!("logical ID `{name}` is used in `{one}` and in `{other}`; rename one");
                findings.report_in(name, declaration.name.id, message);
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_parameter_and_a_resource_cannot_share_a_name() {
        let template = |name: &str| {
            format!("Parameters:\n  Queue: {{Type: String}}\nResources:\n  {name}:\n    Type: AWS::SQS::Queue\n")
        };
        assert_eq!(
            findings("duplicate_logical_id", &template("Queue")),
            ["Queue: logical ID `Queue` is used in `Parameters` and in `Resources`; rename one"]
        );
        assert!(findings("duplicate_logical_id", &template("Queues")).is_empty());
    }
}
