//! Texts that a service reads as JSON and cannot.

use crate::data::json::{self, Value};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::json_text::filled;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Some properties are texts that the service reads as JSON: it rejects another text.
    ///
    /// Source: "Dashboard body structure and syntax" of the CloudWatch API reference; `lifecyclePolicyText` of the ECR API
    /// reference; `Input` of a target in the EventBridge API reference; `TableMappings` and `ReplicationTaskSettings` of the DMS
    /// API reference; `policy` of the OpenSearch Serverless API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudWatch::Dashboard
    /// Properties:
    ///   DashboardBody: '{"widgets": [],}' # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudWatch::Dashboard
    /// Properties:
    ///   DashboardBody: '{"widgets": []}'
    /// ```
    JSON_TEXT = "json_text", Deploy, Deny, "invalid JSON in a text that a service reads",
    Check::Resource(json_text)
}

/// What a text has to be.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Object,
    Array,
    Any,
}

impl Form {
    fn has(self, value: &Value<'_>) -> bool {
        match self {
            Form::Object => matches!(value, Value::Object(_)),
            Form::Array => matches!(value, Value::Array(_)),
            Form::Any => true,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Form::Object => "a JSON object",
            Form::Array => "a JSON array",
            Form::Any => "JSON",
        }
    }
}

/// By type: the property, and what its text has to be.
const TEXTS: &[(&str, &str, Form)] = &[
    ("AWS::CloudWatch::Dashboard", "DashboardBody", Form::Object),
    ("AWS::DMS::ReplicationTask", "ReplicationTaskSettings", Form::Object),
    ("AWS::DMS::ReplicationTask", "TableMappings", Form::Object),
    ("AWS::ECR::Repository", "LifecyclePolicy/LifecyclePolicyText", Form::Object),
    ("AWS::ECR::RepositoryCreationTemplate", "LifecyclePolicy", Form::Object),
    ("AWS::Events::Rule", "Targets/*/Input", Form::Any),
    ("AWS::OpenSearchServerless::AccessPolicy", "Policy", Form::Array),
    ("AWS::OpenSearchServerless::LifecyclePolicy", "Policy", Form::Object),
    ("AWS::OpenSearchServerless::SecurityPolicy", "Policy", Form::Any),
];

fn json_text<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, path, form) in rows_of(TEXTS, resource.type_name, |row| row.0) {
        for node in resource.values_at(path) {
            let Some(text) = filled(node).filter(|text| !is_dynamic(text)) else { continue };
            let reason = match json::Value::parse(&text) {
                Ok(value) if form.has(&value) => continue,
                Ok(_) => String::from("found another value"),
                Err(error) => error.to_string(),
            };
            let property = path.rsplit('/').next().unwrap_or(path);
            findings.report(node.id, format!("`{property}` must be {}: {reason}", form.name()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TEXTS;
    use crate::lint::testing::findings_alone;

    #[test]
    fn a_body_is_a_json_object() {
        let found = |body: &str| {
            findings_alone(
                "json_text",
                &format!(
                    "Resources:\n  D: {{Type: AWS::CloudWatch::Dashboard, Properties: {{DashboardBody: {body}}}}}\n"
                ),
            )
        };
        assert_eq!(
            found(r#"'{"widgets":[],}'"#),
            ["D: `DashboardBody` must be a JSON object: expected a key at byte 14"]
        );
        assert_eq!(found("'[]'"), ["D: `DashboardBody` must be a JSON object: found another value"]);
        assert_eq!(
            found(r#"!Sub '{"widgets":[{"properties":{"region":"${AWS::Region}",}}]}'"#),
            ["D: `DashboardBody` must be a JSON object: expected a key at byte 39"]
        );
        for right in [
            r#"'{"widgets":[]}'"#,
            r#"!Sub '{"widgets":[{"properties":{"region":"${AWS::Region}"}}]}'"#,
            r#"!Sub '{"widgets":[{"properties":{"period":${Period}}}]}'"#,
            r#"!Sub '{"widgets":[${Widgets}]}'"#,
            r#"!Join ['', ['{"widgets":[', !Ref Widgets, ']}']]"#,
            "!Ref Body",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn the_input_of_a_target_is_any_json() {
        let found = |input: &str| {
            findings_alone(
                "json_text",
                &format!(
                    "Resources:\n  R: {{Type: AWS::Events::Rule, Properties: {{ScheduleExpression: rate(1 day), Targets: [{{Id: a, Arn: !ImportValue a, Input: {input}}}]}}}}\n"
                ),
            )
        };
        assert_eq!(found("'{detail: 1}'"), ["R: `Input` must be JSON: expected a key at byte 1"]);
        assert_eq!(found("hello"), ["R: `Input` must be JSON: expected a value at byte 0"]);
        for right in [
            "'\"hello\"'",
            "'{\"detail\": 1}'",
            "!Sub '{\"stage\": \"${AWS::StackName}\"}'",
            "'1'",
            "!Ref Input",
            "!Sub '${Input}'",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(TEXTS.is_sorted_by_key(|row| (row.0, row.1)));
    }
}
