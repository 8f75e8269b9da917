//! Variables of a state machine's definition.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::substitutions::{Substitutions, substitutions};
use crate::lint::finding::Findings;
use crate::model::{Resource, SubPart, sub_parts};
use crate::nearest::meant;

declare_lint! {
    /// In the definition of a state machine, CloudFormation replaces `${Name}` with the entry `Name` of
    /// `DefinitionSubstitutions`. A variable without an entry stays as it is, and Step Functions rejects it as an ARN or
    /// hands it to the task. In a `Sub`, names of the template are replaced first.
    ///
    /// Source: "DefinitionSubstitutions" of `AWS::StepFunctions::StateMachine`.
    ///
    /// ```yaml,fails
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   DefinitionSubstitutions: {Function: !ImportValue function}
    ///   Definition:
    ///     StartAt: Work
    ///     States:
    ///       Work: {Type: Task, Resource: "${Functoin}", End: true} # <-
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
    UNKNOWN_SUBSTITUTION = "unknown_substitution", Deploy, Deny, "variable of a state machine without an entry",
    Check::Resource(unknown_substitution)
}

fn unknown_substitution<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(Substitutions { entries, texts }) = substitutions(resource) else { return };
    if context.is_rewritten() {
        return;
    }
    for (node, text) in texts {
        let variables = sub_parts(&text).into_iter().filter_map(|part| match part {
            SubPart::Variable(name) => Some(name),
            _ => None,
        });
        for name in variables.filter(|name| !entries.contains(name)) {
            let near = meant(name, entries.iter().copied());
            // A script in a task's input has variables of its own.
            let is_meant = near.is_some() || is_whole(&text) || is_of_template(context, name);
            if is_meant {
                let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
                findings.report(node.id, format!("`DefinitionSubstitutions` has no entry for `${{{name}}}`{near}"));
                break;
            }
        }
    }
}

/// Whether the text is one value, such as an ARN or a name, and no sentence or script.
fn is_whole(text: &str) -> bool {
    text.starts_with("${") && text.find('}') == Some(text.len() - 1) || text.starts_with("arn:")
}

fn is_of_template(context: &Context<'_>, variable: &str) -> bool {
    let name = variable.split('.').next().unwrap_or(variable);
    matches!(context.named(name), Named::Pseudo(_) | Named::Parameter(_) | Named::Resource(_))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(definition: &str) -> Vec<String> {
        findings(
            "unknown_substitution",
            &format!(
                "Parameters:\n  Bucket: {{Type: String}}\nResources:\n  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{RoleArn: !ImportValue r, {definition}}}}}\n"
            ),
        )
    }

    fn task(resource: &str, more: &str) -> String {
        format!(
            "Definition: {{StartAt: A, States: {{A: {{Type: Task, Resource: {resource}, End: true, Parameters: {{a: {more}}}}}}}}}"
        )
    }

    #[test]
    fn variables_have_entries() {
        let map = "DefinitionSubstitutions: {Function: !ImportValue f, Word: !ImportValue w}, ";
        let cases: &[(&str, &str, &str, &[&str])] = &[
            (map, "'${Function}'", "'${Word}'", &[]),
            (
                map,
                "'${Funktion}'",
                "'${Word}'",
                &["M: `DefinitionSubstitutions` has no entry for `${Funktion}`; did you mean `Function`?"],
            ),
            (
                map,
                "'${Function}'",
                "'a ${Word} ${Wort}'",
                &["M: `DefinitionSubstitutions` has no entry for `${Wort}`; did you mean `Word`?"],
            ),
            (
                map,
                "'arn:aws:states:::lambda:${Call}'",
                "'${Function} ${Word}'",
                &["M: `DefinitionSubstitutions` has no entry for `${Call}`"],
            ),
            (
                "",
                "'arn:aws:states:::lambda:invoke'",
                "'${Bucket}'",
                &["M: `DefinitionSubstitutions` has no entry for `${Bucket}`"],
            ),
            ("", "!Sub 'arn:${AWS::Partition}:states:::lambda:invoke'", "!Ref Bucket", &[]),
            // A shell has variables too.
            (map, "'${Function}'", "'${Word} echo ${HOME}'", &[]),
        ];
        for (map, resource, more, expected) in cases {
            let found: Vec<_> = found(&format!("{map}{}", task(resource, more)));
            let found: Vec<_> = found.into_iter().filter(|found| !found.starts_with("unused_")).collect();
            assert_eq!(found, *expected, "{map} {resource} {more}");
        }
    }

    #[test]
    fn a_definition_in_a_text_is_read_too() {
        let text =
            |text: &str| format!("DefinitionSubstitutions: {{Function: !ImportValue f}}, DefinitionString: {text}");
        let json = r#"'{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"${NAME}","End":true}}}'"#;
        assert_eq!(found(&text(&json.replace("NAME", "Function"))), [""; 0]);
        assert_eq!(
            found(&text(&json.replace("NAME", "Functon")))
                .into_iter()
                .filter(|found| !found.starts_with("unused_"))
                .collect::<Vec<_>>(),
            ["M: `DefinitionSubstitutions` has no entry for `${Functon}`; did you mean `Function`?"]
        );
        // `Sub` leaves what it is told to leave.
        assert_eq!(found(&text(&format!("!Sub {}", json.replace("${NAME}", "${!Function}-${AWS::Region}")))), [""; 0]);
    }
}
