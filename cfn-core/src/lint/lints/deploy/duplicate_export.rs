use std::collections::HashMap;

use crate::lint::facts::conditions::exist_together;
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::spelling;
use crate::lint::finding::Findings;

use crate::lint::check::{Check, declare_lint};
use crate::model::{Declaration, Section};

declare_lint! {
    /// Export names are unique within an account and Region.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   One: {Value: !Ref Topic, Export: {Name: topic}}
    ///   Two: {Value: !Ref Topic, Export: {Name: topic}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   One: {Value: !Ref Topic, Export: {Name: topic}}
    ///   Two: {Value: !Ref Topic, Export: {Name: other}}
    /// ```
    DUPLICATE_EXPORT = "duplicate_export", Deploy, Deny, "duplicate export name",
    Check::Template(duplicate_export)
}

fn duplicate_export<'a>(context: &Context<'a>, findings: &mut Findings) {
    let mut seen: HashMap<String, Vec<&'a Declaration>> = HashMap::new();
    for output in context.template.section(Section::Outputs) {
        let Some(name) = output.body.get("Export").and_then(|export| export.get("Name")) else { continue };
        let others = seen.entry(spelling(name)).or_default();
        if let Some(other) = others.iter().find(|other| exist_together(context, other, output)) {
            let message = format!("output `{}` has the same export name; rename one", other.name.name);
            findings.report_in(&output.name.name, name.id, message);
        }
        others.push(output);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn exports_are_unique() {
        let outputs = |second: &str| {
            format!(
                "Resources: {{T: {{Type: AWS::SNS::Topic}}}}\nOutputs:\n  A: {{Value: a, Export: {{Name: !Sub '${{AWS::StackName}}-a'}}}}\n  B: {{Value: b, Export: \
                 {{Name: !Sub '${{AWS::StackName}}-{second}'}}}}\n"
            )
        };
        assert_eq!(findings("duplicate_export", &outputs("a")), ["B: output `A` has the same export name; rename one"]);
        assert!(findings("duplicate_export", &outputs("b")).is_empty());
    }
}
