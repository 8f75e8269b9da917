use std::collections::HashSet;

use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Key, Member};

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

/// In an object with more members, hashing a name costs less than to compare it with those before it.
const FEW: usize = 16;

fn duplicate_key<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    declaration.body.walk(&mut |node| {
        let members = node.as_object().unwrap_or_default();
        let mut report = |key: &Key| findings.report(key.id, format!("duplicate key `{}`; remove one", key.name));
        if members.len() <= FEW {
            let mut at = 1;
            while at < members.len() {
                if has_key(&members[..at], &members[at].key.name) {
                    report(&members[at].key);
                }
                at += 1;
            }
            return;
        }
        let mut seen = HashSet::new();
        members.iter().filter(|member| !seen.insert(member.key.name.as_str())).for_each(|member| report(&member.key));
    });
}

fn has_key(members: &[Member], name: &str) -> bool {
    let mut rest = members;
    while let [member, after @ ..] = rest {
        if member.key.name.len() == name.len() && member.key.name == name {
            return true;
        }
        rest = after;
    }
    false
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

    #[test]
    fn many_keys_are_told_apart_as_few_are() {
        let names: Vec<String> = (0..super::FEW).map(|number| format!("K{number}")).collect();
        for count in [2, super::FEW] {
            let members = |last: &str| {
                let members = names[..count].iter().map(String::as_str).chain([last]);
                format!("{{{}}}", members.map(|name| format!(r#""{name}":"v""#)).collect::<Vec<_>>().join(","))
            };
            let parameter = |tags: &str| format!(r#"{{"Type":"String","Value":"v","Tags":{tags}}}"#);
            assert_resource("AWS::SSM::Parameter", &parameter(&members("other")), &[]);
            assert_resource(
                "AWS::SSM::Parameter",
                &parameter(&members("K1")),
                &["duplicate_key at R/Properties/Tags/K1: duplicate key `K1`; remove one"],
            );
        }
    }
}
