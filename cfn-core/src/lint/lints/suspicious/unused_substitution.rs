//! Entries for variables that a state machine's definition does not have.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::substitutions::{Substitutions, map, substitutions};
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::meant;

declare_lint! {
    /// The definition of the state machine does not contain `${Name}` for the entry `Name`. Remove it, or write the
    /// variable where its value belongs.
    ///
    /// Source: "DefinitionSubstitutions" of `AWS::StepFunctions::StateMachine`.
    ///
    /// ```yaml,fails
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   DefinitionSubstitutions: {Function: !ImportValue function} # <-
    ///   Definition:
    ///     StartAt: Work
    ///     States:
    ///       Work: {Type: Task, Resource: arn:aws:states:::lambda:invoke, End: true}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   DefinitionSubstitutions: {Function: !ImportValue function}
    ///   Definition:
    ///     StartAt: Work
    ///     States:
    ///       Work: {Type: Task, Resource: "${Function}", End: true}
    /// ```
    UNUSED_SUBSTITUTION = "unused_substitution", Suspicious, Warn, "entry for a variable that a state machine does not use",
    Check::Resource(unused_substitution)
}

fn unused_substitution<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(Substitutions { entries, texts }) = substitutions(resource) else { return };
    if context.is_rewritten() {
        return;
    }
    let is_used = |name: &str| {
        let variable = format!("${{{name}}}");
        texts.iter().any(|(_, text)| text.contains(&variable))
    };
    // A misspelt variable is reported where it stands.
    let is_misspelt = |name: &str| {
        texts.iter().any(|(_, text)| {
            text.split("${").skip(1).any(|rest| {
                let variable = rest.split('}').next().unwrap_or_default();
                !entries.contains(&variable) && meant(variable, entries.iter().copied()) == Some(name)
            })
        })
    };
    for key in map(resource).into_iter().flatten().map(|member| &member.key) {
        if !is_used(&key.name) && !is_misspelt(&key.name) {
            findings.report(key.id, format!("the definition does not use `${{{}}}`; remove the entry", key.name));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(definition: &str) -> Vec<String> {
        findings(
            "unused_substitution",
            &format!(
                "Resources:\n  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{RoleArn: !ImportValue r, DefinitionSubstitutions: {{Word: a}}, {definition}}}}}\n"
            ),
        )
    }

    #[test]
    fn entries_are_used() {
        let pass = |result: &str| {
            format!("Definition: {{StartAt: A, States: {{A: {{Type: Pass, Result: {result}, End: true}}}}}}")
        };
        assert_eq!(found(&pass("b")), ["M: the definition does not use `${Word}`; remove the entry"]);
        assert_eq!(found(&pass("'b ${Word}'")), [""; 0]);
        // The variable that is misspelt is the mistake.
        assert_eq!(
            found(&pass("'${Wrod}'")),
            ["unknown_substitution: M: `DefinitionSubstitutions` has no entry for `${Wrod}`; did you mean `Word`?"]
        );
        // What stands elsewhere, or what a function gives, may use it.
        assert_eq!(found("DefinitionS3Location: {Bucket: b, Key: k}"), [""; 0]);
        assert_eq!(found("DefinitionString: !ImportValue d"), [""; 0]);
        assert_eq!(
            found(
                "DefinitionString: !Sub '{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Result\":\"${!Word}\",\"End\":true}}}'"
            ),
            [""; 0]
        );
    }
}
