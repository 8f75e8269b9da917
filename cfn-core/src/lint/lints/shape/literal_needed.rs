//! Places where no function is evaluated.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Scope};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::model::Value;

declare_lint! {
    /// CloudFormation reads names and descriptions before it evaluates any function.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// DeletionPolicy: !Ref AWS::Region # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// DeletionPolicy: Retain
    /// ```
    LITERAL_NEEDED = "literal_needed", Shape, Deny, "function where only a literal is allowed",
    Check::Values(&[Keyword::all("literal", literal_needed)])
}

/// The keyword is `true`; `"name"` where no number is read as a text either; `"extended"` where functions are evaluated
/// for templates with a transform.
fn literal_needed(visit: &Visit<'_, '_>, keyword: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    match (&visit.node.value, keyword.as_str()) {
        (Value::Function(..), Some("extended")) if may_be_extended(visit.context) => {}
        (Value::Function(function, _), _) => {
            let function = function.name();
            evaluation
                .report(visit, || format!("{} must be a literal; `{function}` is not evaluated here", visit.label));
        }
        (Value::Integer(_) | Value::Float(_) | Value::Bool(_), Some("name")) => {
            evaluation.report(visit, || format!("{} must be a name in quotes", visit.label));
        }
        _ => {}
    }
}

/// Whether the template has a transform, or may have one.
fn may_be_extended(context: &Context<'_>) -> bool {
    context.scope == Scope::Declaration || context.transforms().next().is_some()
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    #[test]
    fn no_arm_is_chosen_where_no_function_is_evaluated() {
        let topic = |attribute: &str, transform: &str| {
            format!(
                r#"{{{transform}"Conditions":{{"C":{{"Fn::Equals":[{{"Ref":"AWS::Region"}},"us-east-1"]}}}},"Resources":{{"R":{{"Type":"AWS::SNS::Topic",{attribute}}}}}}}"#
            )
        };
        let policy = r#""DeletionPolicy":{"Fn::If":["C","Retain","Delete"]}"#;
        assert_template(
            &topic(policy, ""),
            &["literal_needed at R/DeletionPolicy: `DeletionPolicy` must be a literal; `If` is not evaluated here"],
        );
        assert_template(&topic(policy, r#""Transform":"AWS::LanguageExtensions","#), &[]);
        let condition = r#""Condition":{"Fn::If":["C","C","C"]}"#;
        assert_template(&topic(condition, ""), &["literal_needed at R/Condition"]);
    }

    #[test]
    fn literal_needed() {
        assert_template(
            r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic","DependsOn":{"Ref":"S"}},"S":{"Type":"AWS::SNS::Topic","DependsOn":[{"Ref":"R"}]}}}"#,
            &[
                "literal_needed at R/DependsOn: `DependsOn` must be a literal; `Ref` is not evaluated here",
                "literal_needed at S/DependsOn/0: an item of `DependsOn` must be a literal; `Ref` is not evaluated here",
            ],
        );
        assert_template(
            r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic","DependsOn":[5],"Condition":6}}}"#,
            &[
                "literal_needed at R/DependsOn/0: an item of `DependsOn` must be a name in quotes",
                "literal_needed at R/Condition: `Condition` must be a name in quotes",
            ],
        );
        let policy = |transform: &str| {
            format!(
                r#"{{{transform}"Resources":{{"R":{{"Type":"AWS::SNS::Topic","DeletionPolicy":{{"Ref":"AWS::Region"}}}}}}}}"#
            )
        };
        assert_template(
            &policy(""),
            &["literal_needed at R/DeletionPolicy: `DeletionPolicy` must be a literal; `Ref` is not evaluated here"],
        );
        assert_template(&policy(r#""Transform":"AWS::LanguageExtensions","#), &[]);
        assert_template(
            r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic","DependsOn":"S"},"S":{"Type":"AWS::SNS::Topic"}},
                "Outputs":{"O":{"Value":{"Ref":"S"},"Description":"The topic"}}}"#,
            &[],
        );
    }
}
