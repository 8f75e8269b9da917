use std::collections::HashSet;

use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Declaration;

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// Of two values under one key, CloudFormation keeps one and silently drops the other.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Metadata:
    ///   Owner: one
    ///   Owner: two # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Metadata:
    ///   Owner: one
    ///   owner: two
    /// ```
    DUPLICATE_KEY = "duplicate_key", Shape, Deny, "duplicate key",
    Check::Declaration(duplicate_key)
}

fn duplicate_key<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    declaration.body.walk(&mut |node| {
        let mut seen = HashSet::new();
        for member in node.as_object().unwrap_or_default() {
            if !seen.insert(member.key.name.as_str()) {
                findings.report(member.key.id, format!("duplicate key `{}`; remove one", member.key.name));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn duplicate_key() {
        assert_resource(
            "AWS::SNS::Topic",
            r#"{"DisplayName":"a","DisplayName":"b"}"#,
            &["duplicate_key at R/Properties/DisplayName: duplicate key `DisplayName`"],
        );
        assert_resource(
            "AWS::SNS::Topic",
            r#"{"DisplayName":"a","Tags":[{"Key":"a","Value":"b"},{"Key":"c","Value":"d"}]}"#,
            &[],
        );
    }
}
