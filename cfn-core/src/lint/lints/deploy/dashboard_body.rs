//! Dashboards whose body is no JSON object.

use crate::data::json;
use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// The body of a dashboard is a text with a JSON object, which has the list `widgets`. CloudWatch rejects another text.
    ///
    /// Source: "Dashboard body structure and syntax" of the CloudWatch API reference.
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
    DASHBOARD_BODY = "dashboard_body", Deploy, Deny, "body of a dashboard that is not a JSON object",
    Check::Resource(dashboard_body)
}

fn dashboard_body<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CloudWatch::Dashboard" {
        return;
    }
    for body in resource.values_at("DashboardBody") {
        let spelling = Spelling::of(body);
        let Some(text) = filled(&spelling).filter(|text| !is_dynamic(text)) else { continue };
        let reason = match json::Value::parse(&text) {
            Ok(json::Value::Object(_)) => continue,
            Ok(_) => String::from("found another value"),
            Err(error) => error.to_string(),
        };
        findings.report(body.id, format!("`DashboardBody` must be a JSON object: {reason}"));
    }
}

/// The text with nothing for what only the deployment knows, which is a part of texts within; none where it may be more
/// than that.
fn filled(spelling: &Spelling<'_>) -> Option<String> {
    let mut text = String::new();
    let mut quoted = false;
    for piece in &spelling.pieces {
        match piece {
            Piece::Text(literal) => {
                let mut escaped = false;
                for character in literal.chars() {
                    match character {
                        _ if escaped => escaped = false,
                        '\\' if quoted => escaped = true,
                        '"' => quoted = !quoted,
                        _ => {}
                    }
                }
                text.push_str(literal);
            }
            _ if quoted => {}
            _ => return None,
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn a_body_is_a_json_object() {
        let found = |body: &str| {
            findings_alone(
                "dashboard_body",
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
}
