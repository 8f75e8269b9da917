//! Comparisons with parameters.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::allowed_values;
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::{one_of, shown};
use crate::lint::facts::equality::scalar;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, Section};
use crate::nearest::meant;

declare_lint! {
    /// The value is not one of the `AllowedValues` of the parameter, so the comparison is false in every deployment.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Stage: {Type: String, AllowedValues: [dev, prod]}
    /// Conditions:
    ///   IsProd: !Equals [!Ref Stage, production] # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Stage: {Type: String, AllowedValues: [dev, prod]}
    /// Conditions:
    ///   IsProd: !Equals [!Ref Stage, prod]
    /// ```
    IMPOSSIBLE_COMPARISON = "impossible_comparison", Suspicious, Warn, "comparison that is always false",
    Check::Declaration(impossible_comparison)
}

fn impossible_comparison<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if !matches!(declaration.section, Section::Conditions | Section::Rules) {
        return;
    }
    declaration.body.walk(&mut |node| {
        let Some((Intrinsic::Equals, argument)) = node.as_function() else { return };
        let Some([one, other]) = argument.as_list() else { return };
        for (parameter, value) in [(one, other), (other, one)] {
            if let Some(message) = impossible(context, parameter, value) {
                findings.report(value.id, message);
            }
        }
    });
}

fn impossible(context: &Context<'_>, parameter: &Node, value: &Node) -> Option<String> {
    let Some((Intrinsic::Ref, name)) = parameter.as_function() else { return None };
    let (name, text) = (name.as_str()?, scalar(value)?);
    let allowed = allowed_values(context, name)?;
    if allowed.contains(&text) {
        return None;
    }
    let instead = match meant(&text, allowed.iter().map(AsRef::as_ref)) {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None => format!("; allowed values: {}", one_of(&allowed)),
    };
    Some(format!("parameter `{name}` is never {}{instead}", shown(value)))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_parameter_is_compared_with_what_it_may_be() {
        let found = |comparison: &str| {
            let template = format!(
                "Parameters:
  Stage: {{Type: String, AllowedValues: [dev, prod]}}
  Count: {{Type: Number, AllowedValues: [1, 2]}}
  Name: {{Type: String}}
Conditions:
  Is: {comparison}
Resources:
  Topic: {{Type: AWS::SNS::Topic}}
"
            );
            findings("impossible_comparison", &template)
        };
        assert_eq!(found("!Equals [!Ref Stage, prd]"), ["Is: parameter `Stage` is never `prd`; did you mean `prod`?"]);
        assert_eq!(
            found("!Not [!Equals [test, !Ref Stage]]"),
            ["Is: parameter `Stage` is never `test`; allowed values: `dev` or `prod`"]
        );
        assert_eq!(
            found("!Equals [!Ref Stage, '']"),
            ["Is: parameter `Stage` is never `\"\"`; allowed values: `dev` or `prod`"]
        );
        assert_eq!(
            found("!Equals [!Ref Count, '3']"),
            ["Is: parameter `Count` is never `3`; allowed values: `1` or `2`"]
        );
        for right in ["[!Ref Stage, prod]", "[!Ref Count, '2']", "[!Ref Name, '']", "[!Ref Stage, !Ref Name]"] {
            assert!(found(&format!("!Equals {right}")).is_empty(), "{right}");
        }
    }
}
