//! Conditions that wait for each other.

use std::collections::BTreeMap;

use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;

use crate::lint::check::{Check, declare_lint};
use crate::model::{NodeId, Section, Use};

declare_lint! {
    /// A condition that refers to itself, directly or through others, has no value. Replace one of the references
    /// with `Fn::Equals`.
    ///
    /// ```yaml,fails
    /// Conditions:
    ///   One: !Not [!Condition Two] # <-
    ///   Two: !Not [!Condition One]
    /// ```
    /// ```yaml,passes
    /// Conditions:
    ///   One: !Not [!Condition Two]
    ///   Two: !Equals [!Ref AWS::Region, us-east-1]
    /// ```
    CONDITION_CYCLE = "condition_cycle", Reference, Deny, "circular condition",
    Check::Template(condition_cycle)
}

/// The conditions that are left to be evaluated: what each one names, and where.
type Left<'a> = BTreeMap<&'a str, Vec<(&'a str, NodeId)>>;

fn condition_cycle(context: &Context<'_>, findings: &mut Findings) {
    let conditions = context.index().uses().filter(|(declaration, _)| declaration.section == Section::Conditions);
    let mut left: Left<'_> = conditions
        .map(|(declaration, uses)| {
            let named = uses.iter().filter(|used| used.usage == Use::Condition).map(|used| (used.name, used.id));
            (declaration.name.name.as_str(), named.collect())
        })
        .collect();
    loop {
        evaluate(&mut left);
        let Some(chain) = chain(&left) else { return };
        let names: Vec<_> = chain.iter().map(|(name, _)| format!("`{name}`")).collect();
        let (first, at) = chain[0];
        findings.report_in(first, at, format!("circular condition: {} -> {}", names.join(" -> "), names[0]));
        for (name, _) in chain {
            left.remove(name);
        }
    }
}

/// Takes out every condition that names only conditions that are out.
fn evaluate(left: &mut Left<'_>) {
    loop {
        let names: Vec<_> = left.keys().copied().collect();
        let before = left.len();
        for name in names {
            if left[name].iter().all(|(other, _)| !left.contains_key(other)) {
                left.remove(name);
            }
        }
        if left.len() == before {
            return;
        }
    }
}

/// One circle among conditions that all name another: each of its members, and where that names the next one.
fn chain<'a>(left: &Left<'a>) -> Option<Vec<(&'a str, NodeId)>> {
    let mut name = *left.keys().next()?;
    let mut chain: Vec<(&str, NodeId)> = Vec::new();
    loop {
        if let Some(start) = chain.iter().position(|(visited, _)| *visited == name) {
            return Some(chain.split_off(start));
        }
        let (next, at) = left[name].iter().find(|(other, _)| left.contains_key(other))?;
        chain.push((name, *at));
        name = next;
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn template(conditions: &str) -> String {
        format!("Conditions:\n{conditions}Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n")
    }

    #[test]
    fn a_condition_is_not_made_of_itself() {
        let own = template("  A: !Not [!Condition A]\n");
        assert_eq!(findings("condition_cycle", &own), ["A: circular condition: `A` -> `A`"]);
        let round = template(
            "  Start: !Not [!Condition A]\n  A: !Not [!Condition B]\n  B: !Or [!Condition C, !Condition A]\n  C: !Equals [a, b]\n",
        );
        assert_eq!(findings("condition_cycle", &round), ["A: circular condition: `A` -> `B` -> `A`"]);
    }

    #[test]
    fn conditions_may_share_others() {
        let shared =
            template("  A: !And [!Condition B, !Condition C]\n  B: !Not [!Condition C]\n  C: !Equals [a, b]\n");
        assert!(findings("condition_cycle", &shared).is_empty());
    }
}
