//! Places where no function is evaluated.

use crate::check::{Check, Keyword, Level, Rule, Sees, Trial, Visit};
use crate::data::json;
use crate::model::Value;

/// The rules of this file.
pub(in crate::check) const RULES: &[Rule] = &[Rule {
    id: "literal_needed",
    level: Level::Deny,
    title: "a function where only a literal can stand",
    explanation: "CloudFormation reads names and descriptions as they stand in the template, before it evaluates any \
                  function.",
    check: Check::Values(&[Keyword { name: "literal", sees: Sees::All, judge: literal_needed }]),
}];

fn literal_needed(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, trial: &mut Trial) {
    if let Value::Function(function, _) = &visit.node.value {
        trial.report(visit, || format!("{} is written out; `{}` is not evaluated here", visit.label, function.name()));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::assertions::assert_template;

    #[test]
    fn literal_needed() {
        assert_template(
            r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic","DependsOn":{"Ref":"S"}},"S":{"Type":"AWS::SNS::Topic","DependsOn":[{"Ref":"R"}]}}}"#,
            &[
                "literal_needed at R/DependsOn: `DependsOn` is written out; `Ref` is not evaluated here",
                "literal_needed at S/DependsOn/0: an element of `DependsOn` is written out",
            ],
        );
        assert_template(
            r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic","DependsOn":"S"},"S":{"Type":"AWS::SNS::Topic"}},
                "Outputs":{"O":{"Value":{"Ref":"S"},"Description":"The topic"}}}"#,
            &[],
        );
    }
}
