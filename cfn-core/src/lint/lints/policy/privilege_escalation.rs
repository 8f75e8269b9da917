use std::collections::HashSet;

use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::holder::Holder;
use crate::lint::policies::narrowing::narrows_resource;
use crate::lint::policies::words::listed;
use crate::model::NodeId;

use crate::iam::{Effect, Item, Statement, has_wildcard, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::policies::arn::{leaves_name_open, pattern};
use crate::lint::policies::escalation::{Need, PATHS, Path};

declare_lint! {
    /// Some actions, alone or together, let a principal grant itself any permission: by changing its own policies, by
    /// taking over another principal, or by running code with another role. All policies of a role count together.
    /// Restrict these actions to the resources that are needed, or remove one of them.
    ///
    /// Source: the catalogue of paths at pathfinding.cloud; the 21 methods of Rhino Security Labs, as parliament has
    /// them.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: iam:CreatePolicyVersion # <-
    /// Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: iam:ListPolicies
    /// Resource: "*"
    /// ```
    PRIVILEGE_ESCALATION = "privilege_escalation", Policy, Deny, "privilege escalation",
    Check::Holders(privilege_escalation)
}

/// One action that a holder is allowed, with the declaration and the statement in which it stands.
struct Right<'p, 'a> {
    at: &'p PolicyAt<'a>,
    item: &'p Item<'a>,
    action: ActionName,
    /// Whether it reaches any resource.
    on_any: bool,
}

fn privilege_escalation(context: &Context<'_>, holders: &[Holder<'_, '_>], findings: &mut Findings) {
    let mut told: HashSet<(NodeId, String)> = HashSet::new();
    for holder in holders {
        let rights = rights(context, holder);
        // Who may do everything has nothing to gain.
        if rights.is_empty() || rights.iter().any(|right| right.action.is_everything() && right.on_any) {
            continue;
        }
        let mut found: Vec<(&Right<'_, '_>, &Path)> = Vec::new();
        for path in PATHS {
            if path.needs.iter().any(|need| is_denied(holder, need)) {
                continue;
            }
            let taken: Option<Vec<_>> =
                path.needs.iter().map(|need| rights.iter().find(|right| gives(right, need))).collect();
            found.extend(taken.and_then(|taken| taken.first().copied()).map(|first| (first, path)));
        }
        while let Some((first, path)) = found.first().copied() {
            let (here, elsewhere): (Vec<_>, Vec<_>) =
                found.into_iter().partition(|(right, _)| right.item.node.id == first.item.node.id);
            found = elsewhere;
            let message = message(path, here.len() - 1);
            let place = (first.item.node.id, message);
            if told.insert(place.clone()) {
                let declaration = first.at.resource.map(|resource| resource.name()).unwrap_or_default();
                findings.report_in(declaration, place.0, place.1);
            }
        }
    }
}

fn rights<'p, 'a>(context: &Context<'_>, holder: &Holder<'p, 'a>) -> Vec<Right<'p, 'a>> {
    let mut rights = Vec::new();
    for at in &holder.policies {
        for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
            let mut on_any = None;
            for item in statement.named_actions() {
                let Some(action) = ActionName::of(item) else { continue };
                if is_asked_for(&action) {
                    let on_any = *on_any.get_or_insert_with(|| reaches_any(context, statement));
                    rights.push(Right { at, item, action, on_any });
                }
            }
        }
    }
    rights
}

/// Whether any of the paths needs the action.
fn is_asked_for(action: &ActionName) -> bool {
    for path in PATHS {
        for need in path.needs {
            if action.stands_for(need) {
                return true;
            }
        }
    }
    false
}

/// Whether the statement reaches every resource of a kind, with no condition that narrows it.
fn reaches_any(context: &Context<'_>, statement: &Statement<'_>) -> bool {
    let negated = statement.resources.as_ref().is_some_and(|resources| resources.negated);
    let open = statement.named_resources().iter().any(|item| leaves_name_open(&pattern(context, item)));
    (open || negated) && !narrows_resource(statement)
}

/// What an action of a statement stands for.
enum ActionName {
    /// The one action that it names: its key.
    Exactly(&'static str),
    /// Those that its wildcards stand for, in lower case.
    Like(String),
}

impl ActionName {
    fn of(item: &Item<'_>) -> Option<Self> {
        match item.action {
            Some(action) => Some(ActionName::Exactly(action.key)),
            None => {
                item.text().filter(|text| has_wildcard(text)).map(|text| ActionName::Like(text.to_ascii_lowercase()))
            }
        }
    }

    fn stands_for(&self, need: &Need) -> bool {
        match self {
            ActionName::Exactly(key) => key.len() == need.action.len() && key.eq_ignore_ascii_case(need.action),
            ActionName::Like(pattern) => matches_wildcard(pattern, &need.action.to_ascii_lowercase()),
        }
    }

    fn is_everything(&self) -> bool {
        matches!(self, ActionName::Like(pattern) if matches!(pattern.as_str(), "*" | "*:*"))
    }
}

fn gives(right: &Right<'_, '_>, need: &Need) -> bool {
    right.action.stands_for(need) && (right.on_any || !need.on_any)
}

/// Whether a policy of the holder denies the action everywhere.
fn is_denied(holder: &Holder<'_, '_>, need: &Need) -> bool {
    let statements = holder.policies.iter().flat_map(|at| &at.policy.statements);
    statements.filter(|statement| statement.effect == Effect::Deny && statement.conditions.is_empty()).any(
        |statement| {
            statement.named_resources().iter().any(|item| item.text() == Some("*"))
                && statement.named_actions().iter().filter_map(ActionName::of).any(|action| action.stands_for(need))
        },
    )
}

fn message(path: &Path, others: usize) -> String {
    let names = listed(path.needs.iter().map(|need| need.action.to_owned()));
    let who = match path.needs.len() {
        1 => "allows privilege escalation: a principal with it",
        _ => "together allow privilege escalation: a principal with them",
    };
    let more = match others {
        0 => String::new(),
        1 => "; this action allows 1 more escalation path".to_owned(),
        _ => format!("; this action allows {others} more escalation paths"),
    };
    format!("{names} {who} {}{more}; restrict `Resource` to the ARNs that are needed", path.way)
}
