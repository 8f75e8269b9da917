//! Allowances: rules that may fire on a declaration, and why.

use std::collections::HashMap;

use super::{Check, Context, Finding, Findings, Level, Rule, Scope, registry};
use crate::assemble::additions::ADDITIONS;
use crate::model::{Allowance, Declaration};
use crate::nearest::meant;

/// The rules of this file.
pub(super) static RULES: [Rule; 3] = [
    Rule {
        id: "unneeded_allowance",
        level: Level::Warn,
        title: "unneeded allowance",
        explanation: "The lint finds nothing to allow here, so the reason is outdated. Remove the allowance.",
        check: Check::Engine,
    },
    Rule {
        id: "unknown_allowance",
        level: Level::Deny,
        title: "allowance of an unknown lint",
        explanation: "An allowance names a lint by its ID, without `cfn::`.",
        check: Check::Declaration(unknown_allowance),
    },
    Rule {
        id: "allowance_reason",
        level: Level::Deny,
        title: "allowance without a reason",
        explanation: "The reason is written into the template, for its readers: write `allow(lint, reason = \"..\")`.",
        check: Check::Declaration(allowance_reason),
    },
];

/// The names that an allowance may have: the rules, and what the assembler adds, which is switched off in the same way.
pub fn allowable() -> impl Iterator<Item = &'static str> {
    registry::rules().map(|rule| rule.id).chain(ADDITIONS.iter().map(|addition| addition.id))
}

fn unknown_allowance<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    for allowance in &declaration.allowances {
        if !allowable().any(|id| id == allowance.rule) {
            let mut message = format!("unknown lint `{}`", allowance.rule);
            if let Some(meant) = meant(&allowance.rule, allowable()) {
                message += &format!("; did you mean `{meant}`?");
            }
            findings.report(allowance.id, message);
        }
    }
}

fn allowance_reason<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    for allowance in &declaration.allowances {
        if allowance.reason.trim().is_empty() {
            findings.report(
                allowance.id,
                format!("missing reason for allowing `{}`; add `reason = \"..\"`", allowance.rule),
            );
        }
    }
}

/// Leaves out the findings that are allowed. With the whole template at hand every rule has said all that it has to
/// say, and what still is not needed will not be.
pub(super) fn apply(context: &Context<'_>, mut found: Vec<Finding>) -> Vec<Finding> {
    let declarations = &context.template.declarations;
    let written: Vec<(&Declaration, &Allowance)> = declarations
        .iter()
        .flat_map(|declaration| declaration.allowances.iter().map(move |allowance| (declaration, allowance)))
        .collect();
    let mut by_name: HashMap<(&str, &str), usize> = HashMap::new();
    for (index, (declaration, allowance)) in written.iter().enumerate() {
        by_name.entry((&declaration.name.name, &allowance.rule)).or_insert(index);
    }
    let mut is_needed = vec![false; written.len()];
    found.retain(|finding| match by_name.get(&(finding.declaration.as_str(), finding.rule.id)) {
        Some(index) => {
            is_needed[*index] = true;
            false
        }
        None => true,
    });
    if context.scope == Scope::Template {
        let unneeded = written.iter().zip(is_needed).filter(|(_, is_needed)| !is_needed);
        for ((declaration, allowance), _) in
            unneeded.filter(|((_, allowance), _)| registry::rule(&allowance.rule).is_some())
        {
            found.push(Finding {
                rule: &RULES[0],
                at: allowance.id,
                declaration: declaration.name.name.clone(),
                message: format!("unneeded allowance of `{}`; remove it", allowance.rule),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::check::Scope;
    use crate::check::assertions::{allow, judged, read};

    const MISSPELT: &str = r#"{"Resources":{"R":{"Type":"AWS::SQS::Queue","Properties":{"QueueNam":"q"}}}}"#;

    fn judged_with(rule: &str, reason: &str, scope: Scope) -> Vec<String> {
        let mut template = read(MISSPELT);
        allow(&mut template, "R", rule, reason);
        judged(&template, scope)
            .iter()
            .map(|finding| finding.split(':').next().unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn what_is_allowed_is_left_out() {
        assert!(judged_with("unknown_property", "new", Scope::Template).is_empty());
        assert!(judged_with("unknown_property", "new", Scope::Declaration).is_empty());
    }

    #[test]
    fn unneeded_allowance() {
        let unknown = "unknown_property at R/Properties/QueueNam";
        assert_eq!(judged_with("duplicate_key", "r", Scope::Template), ["unneeded_allowance at R", unknown]);
        assert_eq!(judged_with("duplicate_key", "r", Scope::Declaration), [unknown]);
    }

    #[test]
    fn unknown_allowance() {
        let mut template = read(MISSPELT);
        allow(&mut template, "R", "unknown_propery", "new");
        assert_eq!(
            judged(&template, Scope::Declaration)[0],
            "unknown_allowance at R: unknown lint `unknown_propery`; did you mean `unknown_property`?"
        );
    }

    #[test]
    fn allowance_reason() {
        assert_eq!(judged_with("unknown_property", " ", Scope::Declaration), ["allowance_reason at R"]);
    }
}
