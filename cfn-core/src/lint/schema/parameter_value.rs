//! What a parameter may be, where its value is used.

use crate::lint::facts::conditions::{Assumption, Verdict, possible};
use crate::lint::facts::constraints::objection;
use crate::lint::facts::describe;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::parameters::is_list;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::left_out::assumed;
use crate::lint::schema::validator::Role;
use crate::lint::schema::visit::Visit;
use crate::lint::schema::walk;
use crate::model::{Declaration, Node, Value};

/// Checks the values that the template itself says a parameter may have.
pub(crate) fn check<'a>(visit: &Visit<'_, 'a>, parameter: &'a Declaration, evaluation: &mut Evaluation) {
    if evaluation.decides() {
        return evaluation.unsure();
    }
    let kind = parameter.body.get("Type").and_then(Node::as_str).unwrap_or_default();
    let Some(reading) = reading(kind) else { return };
    // What the parameter itself rejects is a mistake of its own.
    let is_rejected =
        |value: &Node| scalar(value).is_some_and(|text| objection(&parameter.body, kind, &text).is_some());
    let allowed = parameter.body.get("AllowedValues").and_then(Node::as_list);
    let default = parameter.body.get("Default").map(std::slice::from_ref);
    let (values, origin) = match (allowed, default) {
        (Some(values), _) => (values, "allows"),
        (None, Some(values)) => (values, "has the default"),
        (None, None) => return,
    };
    for value in values.iter().filter(|value| !is_rejected(value)) {
        let read = reading(value);
        let mut aside = Evaluation::reporting();
        walk::by_schema(&Visit { node: &read, given: true, ..*visit }, &mut aside);
        if let Some(problem) = aside.problems().first().filter(|_| reaches(visit, &parameter.name.name, value)) {
            let name = &parameter.name.name;
            let message = format!("parameter `{name}` {origin} {}: {}", describe::shown(value), problem.message);
            evaluation.in_name_of(visit.validator.role(Role::ParameterValue), |evaluation| {
                evaluation.report(visit, || message)
            });
            return;
        }
    }
}

/// How a value of a parameter of that type reads where it is used; none where the value is looked up elsewhere, or the type is missing.
fn reading(kind: &str) -> Option<fn(&Node) -> Node> {
    if kind.is_empty() || kind.starts_with("AWS::SSM::") {
        None
    } else if is_list(kind) {
        Some(as_list)
    } else {
        Some(Node::clone)
    }
}

fn as_list(value: &Node) -> Node {
    let text = value.as_str().unwrap_or_default();
    let element = |part: &str| Node { id: value.id, value: Value::String(part.trim().to_owned()) };
    let elements = if text.is_empty() { Vec::new() } else { text.split(',').map(element).collect() };
    Node { id: value.id, value: Value::List(elements) }
}

/// Whether the parameter can have that value where the visited value counts: under the conditions around it.
fn reaches<'a>(visit: &Visit<'_, 'a>, parameter: &'a str, value: &'a Node) -> bool {
    let Some(mut assumptions) = assumed(visit) else { return false };
    assumptions.push(Assumption::Parameter(parameter, scalar(value).unwrap_or_default()));
    matches!(possible(visit.context, &assumptions), Verdict::Possible(_))
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::{STATELESS, assert_template};

    fn assert_delay(parameter: &str, delay: &str, expected: &[&str]) {
        let given = r#""Conditions":{"Given":{"Fn::Not":[{"Fn::Equals":[{"Ref":"P"},""]}]}},"#;
        let conditions = if delay.contains("Given") { given } else { "" };
        let template = format!(
            r#"{{"Parameters":{{"P":{parameter}}},{conditions}
                "Resources":{{"R":{{"Type":"AWS::SQS::Queue",{STATELESS},"Properties":{{"DelaySeconds":{delay}}}}}}}}}"#
        );
        assert_template(&template, expected);
    }

    const REF: &str = r#"{"Ref":"P"}"#;

    #[test]
    fn parameter_value() {
        assert_delay(
            r#"{"Type":"Number","Default":901}"#,
            REF,
            &[
                "parameter_value at R/Properties/DelaySeconds: parameter `P` has the default `901`: `DelaySeconds` must be between 0 and 900, found 901",
            ],
        );
        assert_delay(
            r#"{"Type":"String","AllowedValues":["5","901"]}"#,
            REF,
            &[
                "parameter_value at R/Properties/DelaySeconds: parameter `P` allows `901`: `DelaySeconds` must be between 0 and 900, found 901",
            ],
        );
        assert_delay(r#"{"Type":"Number","Default":900}"#, REF, &[]);
        assert_delay(
            r#"{"Type":"Number","Default":901,"MaxValue":900}"#,
            REF,
            &["parameter_default at P/Default: default `901` is more than `MaxValue`"],
        );
        assert_delay(r#"{"Default":901}"#, REF, &["missing_property at P"]);
        assert_delay(r#"{"Type":"Number"}"#, REF, &[]);
        assert_delay(r#"{"Type":"AWS::SSM::Parameter::Value<Number>","Default":"/delay"}"#, REF, &[]);
    }

    #[test]
    fn a_value_that_a_condition_keeps_away_is_not_checked() {
        let guarded = r#"{"Fn::If":["Given",{"Ref":"P"},{"Ref":"AWS::NoValue"}]}"#;
        let parameter = r#"{"Type":"String","Default":""}"#;
        assert_delay(parameter, guarded, &[]);
        assert_delay(parameter, REF, &["parameter_value at R/Properties/DelaySeconds"]);
        assert_delay(
            r#"{"Type":"String","Default":"901"}"#,
            guarded,
            &["parameter_value at R/Properties/DelaySeconds/Fn::If/1"],
        );
    }

    #[test]
    fn conditions_around_what_other_schemas_ask_for_count() {
        let template = |name: &str| {
            format!(
                r#"{{"Parameters":{{"P":{{"Type":"String","Default":""}}}},
                    "Conditions":{{"Given":{{"Fn::Not":[{{"Fn::Equals":[{{"Ref":"P"}},""]}}]}}}},
                    "Resources":{{"R":{{"Type":"AWS::SecretsManager::Secret",{STATELESS},"Properties":{{"Name":{name}}}}}}}}}"#
            )
        };
        assert_template(&template(r#"{"Fn::If":["Given",{"Ref":"P"},{"Ref":"AWS::NoValue"}]}"#), &[]);
        assert_template(
            &template(r#"{"Fn::If":["Given","a",{"Ref":"P"}]}"#),
            &[
                "parameter_value at R/Properties/Name/Fn::If/2: parameter `P` has the default `\"\"`: `Name` cannot be empty",
            ],
        );
    }

    #[test]
    fn items_of_a_list_are_checked() {
        let template = |default: &str| {
            format!(
                r#"{{"Parameters":{{"P":{{"Type":"CommaDelimitedList","Default":"{default}"}}}},
                    "Resources":{{"R":{{"Type":"AWS::Lambda::Function","Properties":{{"Code":{{"ImageUri":"i"}},"PackageType":"Image",
                        "Role":"arn:aws:iam::123456789012:role/r","Architectures":{{"Ref":"P"}}}}}}}}}}"#
            )
        };
        assert_template(
            &template("arm65"),
            &[
                "parameter_value at R/Properties/Architectures: parameter `P` has the default `arm65`: an item of `Architectures` cannot be `arm65`; did you mean `arm64`?",
            ],
        );
        assert_template(&template("arm64"), &[]);
    }
}
