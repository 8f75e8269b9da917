//! Templates of events with a placeholder that nothing fills.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// A placeholder `<name>` of an `InputTemplate` takes its value from the name in `InputPathsMap`; only those that begin
    /// with `aws.` are predefined. EventBridge rejects a template with another placeholder.
    ///
    /// Source: "InputTransformer" of the EventBridge API reference; "Amazon EventBridge input transformation" of the user
    /// guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Events::Rule
    /// Properties:
    ///   EventPattern: {source: [aws.codepipeline]}
    ///   Targets:
    ///     - Id: News
    ///       Arn: arn:aws:sns:us-east-1:123456789012:news
    ///       InputTransformer:
    ///         InputPathsMap: {name: $.detail.pipeline}
    ///         InputTemplate: '"<pipeline> failed"' # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Events::Rule
    /// Properties:
    ///   EventPattern: {source: [aws.codepipeline]}
    ///   Targets:
    ///     - Id: News
    ///       Arn: arn:aws:sns:us-east-1:123456789012:news
    ///       InputTransformer:
    ///         InputPathsMap: {pipeline: $.detail.pipeline}
    ///         InputTemplate: '"<pipeline> failed"'
    /// ```
    UNKNOWN_PLACEHOLDER = "unknown_placeholder", Deploy, Deny, "placeholder without a value",
    Check::Resource(unknown_placeholder)
}

fn unknown_placeholder<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Events::Rule" {
        return;
    }
    for transformer in resource.values_at("Targets/*/InputTransformer") {
        let paths = transformer.get("InputPathsMap");
        let known: Option<Vec<&str>> = match paths.map(Node::as_object) {
            None => Some(Vec::new()),
            Some(members) => members.map(|members| members.iter().map(|member| member.key.name.as_str()).collect()),
        };
        // What a macro or a condition gives may have any name.
        let Some(known) = known.filter(|known| !known.iter().any(|name| name.starts_with("Fn::"))) else { continue };
        for template in transformer.values_at("InputTemplate") {
            let spelling = Spelling::of(template);
            let unknown = spelling.literal_text().flat_map(placeholders).find(|name| !known.contains(name));
            if let Some(unknown) = unknown {
                let near = meant(unknown, known.iter().copied()).map(|near| format!("; did you mean `<{near}>`?"));
                let near = near.unwrap_or_else(|| format!("; add `{unknown}` to `InputPathsMap`"));
                findings.report(template.id, format!("unknown placeholder `<{unknown}>`{near}"));
            }
        }
    }
}

/// The names between `<` and `>`, without those that EventBridge defines.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let is_name = |name: &str| {
        !name.is_empty()
            && !name.starts_with("aws.")
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
    };
    text.split('<')
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .map(|(name, _)| name)
        .filter(move |name| is_name(name))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn placeholders_have_values() {
        let found = |transformer: &str| {
            findings_alone(
                "unknown_placeholder",
                &format!(
                    "Resources:\n  R: {{Type: AWS::Events::Rule, Properties: {{EventPattern: {{source: [a]}}, Targets: [{{Id: a, Arn: 'arn:aws:sns:us-east-1:123456789012:a', InputTransformer: {{{transformer}}}}}]}}}}\n"
                ),
            )
        };
        assert_eq!(
            found(r#"InputPathsMap: {pipelines: $.a}, InputTemplate: '"<pipeline>"'"#),
            ["R: unknown placeholder `<pipeline>`; did you mean `<pipelines>`?"]
        );
        assert_eq!(
            found(r#"InputTemplate: '{"a": <state>}'"#),
            ["R: unknown placeholder `<state>`; add `state` to `InputPathsMap`"]
        );
        assert_eq!(
            found(r#"InputPathsMap: {a: $.a}, InputTemplate: !Sub '"<a> of ${AWS::Region} <b>"'"#),
            ["R: unknown placeholder `<b>`; add `b` to `InputPathsMap`"]
        );
        for right in [
            r#"InputPathsMap: {a: $.a}, InputTemplate: '"<a> < 5 <aws.events.rule-arn>"'"#,
            r#"InputPathsMap: !Ref Paths, InputTemplate: '"<a>"'"#,
            "InputTemplate: !Ref Template",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }
}
