use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::Form;
use crate::lint::policies::version::{CURRENT, OUTDATED};
use crate::model::{Hole, Node, NodeId, Value};

declare_lint! {
    /// Without `Version: "2012-10-17"`, IAM uses version `2008-10-17` of the policy language, which has no policy
    /// variables: `${aws:username}` is then literal text.
    ///
    /// Source: "IAM JSON policy elements: Version" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::ManagedPolicy
    /// Properties:
    ///   PolicyDocument:
    ///     Version: "2008-10-17" # <-
    ///     Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*"}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::ManagedPolicy
    /// Properties:
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*"}]
    /// ```
    OLD_VERSION = "old_version", Policy, Warn, "outdated policy version",
    Check::Policy(old_version)
}

fn old_version(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if !matches!(at.place.form, Form::Document) {
        return;
    }
    for document in at.policy.node.alternatives() {
        let Some(members) = document.as_object() else { continue };
        let variable = variable_in(document);
        let broken = members.iter().any(|member| member.value.value == Value::Hole(Hole::Broken));
        let at: Option<(NodeId, &str)> = match document.get("Version") {
            Some(version) if version.as_str() == Some(OUTDATED) => {
                Some((version.id, "outdated policy version `2008-10-17`"))
            }
            None if !broken && document.get("Statement").is_some() => {
                Some((document.id, "missing `Version`, so that IAM uses version `2008-10-17`"))
            }
            _ => None,
        };
        if let Some((id, what)) = at {
            let variable = variable.map(|name| format!(", in which `{name}` is literal text")).unwrap_or_default();
            findings.report(id, format!("{what}{variable}; write `Version: \"{CURRENT}\"`"));
        }
    }
}

/// A policy variable in any text of the policy.
fn variable_in(document: &Node) -> Option<String> {
    let mut found = None;
    document.walk(&mut |node| {
        let Some(text) = node.as_str() else { return };
        if let Some(start) = text.find("${aws:").or_else(|| text.find("${!aws:")) {
            let end = text[start..].find('}').map_or(text.len(), |end| start + end + 1);
            found.get_or_insert(text[start..end].replacen("${!", "${", 1));
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_yaml;

    fn assert_policy(start: &str, resource: &str, expected: &[&str]) {
        let statement = format!("{{Effect: Allow, Action: 's3:GetObject', Resource: '{resource}'}}");
        let policy = format!("{{{start}Statement: [{statement}]}}");
        let properties = format!("Properties: {{PolicyDocument: {policy}}}");
        assert_yaml(&format!("Resources:\n  R: {{Type: 'AWS::IAM::ManagedPolicy', {properties}}}\n"), expected);
    }

    #[test]
    fn a_variable_needs_the_current_version() {
        let (plain, variable) = ("arn:aws:s3:::orders/*", "arn:aws:s3:::orders/${aws:username}/*");
        assert_policy(
            "",
            plain,
            &[
                "old_version at R/Properties/PolicyDocument: missing `Version`, so that IAM uses version `2008-10-17`; write `Version: \"2012-10-17\"`",
            ],
        );
        assert_policy(
            "Version: '2008-10-17', ",
            variable,
            &[
                "old_version at R/Properties/PolicyDocument/Version: outdated policy version `2008-10-17`, in which `${aws:username}` is literal text; write `Version: \"2012-10-17\"`",
            ],
        );
        assert_policy("Version: '2012-10-17', ", variable, &[]);
    }
}
