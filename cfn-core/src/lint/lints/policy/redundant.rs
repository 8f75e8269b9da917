//! What a policy says twice, or to no effect.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::net::Ipv4Addr;

use crate::data::hashed::Hashed;
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::equality::spelling;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::exclusive::Branches;
use crate::lint::policies::matching::idle_resources;
use crate::model::{Intrinsic, Node, NodeId, SubPart, sub_parts};

use crate::iam::{Element, Item, Statement, has_wildcard, matches_wildcard};
use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// A duplicate, or an item that a wildcard next to it covers, makes a policy harder to read and uses up its
    /// limited size.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource:
    ///   - arn:aws:s3:::orders/*
    ///   - arn:aws:s3:::orders/2026/* # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource:
    ///   - arn:aws:s3:::orders/*
    ///   - arn:aws:s3:::bills/*
    /// ```
    REDUNDANT = "redundant", Policy, Warn, "redundant part of a policy",
    Check::Policy(redundant)
}

fn redundant(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let written = OnceCell::new();
    let is_certain = |pair: &(NodeId, NodeId)| is_certain(context, (at, &written), *pair);
    let branches = at.branches();
    for statement in &at.policy.statements {
        if let Some(actions) = &statement.actions {
            covered(branches, (actions, true), &is_certain, findings);
        }
        if let Some(resources) = &statement.resources {
            covered(branches, (resources, false), &is_certain, findings);
        }
        for (item, takes) in idle_resources(context, statement) {
            let what = item.text().map_or_else(|| "this resource".to_owned(), |text| format!("`{text}`"));
            findings.report(item.node.id, format!("no action of the statement supports {what}; {takes}"));
        }
        for condition in &statement.conditions {
            for value in &condition.values {
                if let Some(range) = value.text().and_then(network) {
                    let message = format!(
                        "`{}` has host bits set, which IAM ignores; write `{range}`",
                        value.text().unwrap_or_default()
                    );
                    findings.report(value.node.id, message);
                }
            }
            let values = condition.values.iter().filter_map(|value| Some((value.text()?, value.node.id)));
            for (_, id) in repeated(branches, &values.collect::<Vec<_>>()).into_iter().filter(is_certain) {
                findings.report(id, "duplicate value; remove one");
            }
        }
        if let Some(principals) = &statement.principals {
            let items = principals.items.iter().map(|principal| &principal.item);
            let names = items.filter_map(|item| Some((item.text().filter(|text| *text != "*")?, item.node.id)));
            for (_, id) in repeated(branches, &names.collect::<Vec<_>>()).into_iter().filter(is_certain) {
                findings.report(id, "duplicate principal; remove one");
            }
        }
        if let Some(sid) = statement.node.get("Sid").filter(|sid| sid.as_str() == Some("")) {
            findings.report(sid.id, "empty `Sid`; remove it");
        }
        if let Some(condition) = statement.node.member("Condition")
            && condition.value.as_object().is_some_and(<[_]>::is_empty)
        {
            findings.report(condition.key.id, "empty `Condition`; remove it");
        }
    }
    let statements = &at.policy.statements;
    if statements.len() < 2 {
        return;
    }
    let mut alike: HashMap<[usize; 4], usize> = HashMap::new();
    statements.iter().for_each(|statement| *alike.entry(sizes(statement)).or_default() += 1);
    // What is written out is much, and most statements differ in their sizes already.
    let may_be_repeated = statements.iter().filter(|statement| alike[&sizes(statement)] > 1);
    let meanings: Vec<_> = may_be_repeated.map(|statement| (meaning(statement), statement.node.id)).collect();
    let meanings: Vec<_> = meanings.iter().map(|(meaning, id)| (meaning.as_str(), *id)).collect();
    for (_, id) in repeated(branches, &meanings).into_iter().filter(is_certain) {
        findings.report(id, "duplicate statement; remove one");
    }
}

/// Whether two parts are equal in every deployment, and not only where parameters have the same values.
fn is_certain<'a>(
    context: &Context<'_>,
    (at, written): (&PolicyAt<'a>, &OnceCell<HashMap<NodeId, &'a Node>>),
    (one, other): (NodeId, NodeId),
) -> bool {
    let written = written.get_or_init(|| nodes(at));
    let (Some(first), Some(second)) = (written.get(&one), written.get(&other)) else { return true };
    !has_parameter(context, first) && !has_parameter(context, second) || spelling(first) == spelling(second)
}

/// The values of the resource as they are written, by their ids.
fn nodes<'a>(at: &PolicyAt<'a>) -> HashMap<NodeId, &'a Node> {
    let mut found = HashMap::new();
    if let Some(resource) = at.resource {
        resource.declaration.body.walk(&mut |node| {
            found.entry(node.id).or_insert(node);
        });
    }
    found
}

fn has_parameter(context: &Context<'_>, node: &Node) -> bool {
    let is_parameter = |name: &str| matches!(context.named(name), Named::Parameter(_));
    let mut found = false;
    node.walk(&mut |node| {
        found = found
            || match node.as_function() {
                Some((Intrinsic::Ref, name)) => name.as_str().is_some_and(is_parameter),
                Some((Intrinsic::Sub, argument)) => {
                    let text = argument.as_str().or_else(|| argument.as_list()?.first()?.as_str());
                    sub_parts(text.unwrap_or_default())
                        .into_iter()
                        .any(|part| matches!(part, SubPart::Variable(name) if is_parameter(name)))
                }
                _ => false,
            };
    });
    found
}

/// The range that is meant by one whose address has bits beyond its length.
fn network(text: &str) -> Option<String> {
    let (address, length) = text.split_once('/')?;
    let address: Ipv4Addr = address.parse().ok()?;
    let length: u32 = length.parse().ok().filter(|length| *length <= 32)?;
    let kept = u32::from(address) & u32::MAX.checked_shl(32 - length).unwrap_or(0);
    (kept != u32::from(address)).then(|| format!("{}/{length}", Ipv4Addr::from(kept)))
}

/// Where each text stands that stands before already, and where it stands before.
fn repeated(branches: &Branches, texts: &[(&str, NodeId)]) -> Vec<(NodeId, NodeId)> {
    let mut twice = Vec::new();
    if texts.len() < 2 {
        return twice;
    }
    let mut seen: Hashed<(&str, Vec<NodeId>)> = Hashed::new(texts.len());
    for &(text, id) in texts {
        // Those that no deployment has together.
        let (_, apart) = seen.entry(text, |(other, _)| *other == text, || (text, Vec::new()));
        if let Some(other) = apart.iter().find(|other| !branches.exclude(**other, id)) {
            twice.push((*other, id));
        } else {
            apart.push(id);
        }
    }
    twice
}

/// Of the names with wildcards in one element, the most that are compared with the others: more than fit into a policy
/// that IAM takes.
const MOST_WILDCARDS: usize = 500;

/// Reports each text that another one of the element covers: the later of two equal ones, or one that a wildcard
/// stands for. Actions are compared without regard to case.
fn covered(
    branches: &Branches,
    (element, actions): (&Element<'_>, bool),
    is_certain: &dyn Fn(&(NodeId, NodeId)) -> bool,
    findings: &mut Findings,
) {
    if element.items.len() < 2 {
        return;
    }
    let text =
        |item: &Item<'_>| item.text().map(|text| if actions { text.to_ascii_lowercase() } else { text.to_owned() });
    let texts: Vec<_> = element.items.iter().map(text).collect();
    let given = || texts.iter().enumerate().filter_map(|(index, text)| Some((index, text.as_deref()?)));
    let wildcards: Vec<_> = given().filter(|(_, text)| has_wildcard(text)).take(MOST_WILDCARDS).collect();
    // By text, those of its items that no deployment has together.
    let mut seen: Hashed<(&str, Vec<usize>)> = Hashed::new(texts.len());
    for (index, one) in given() {
        let item = &element.items[index];
        let beside = |other: usize| !branches.exclude(element.items[other].node.id, item.node.id);
        let (_, apart) = seen.entry(one, |(other, _)| *other == one, || (one, Vec::new()));
        let same = apart.iter().copied().find(|other| beside(*other));
        if same.is_none() {
            apart.push(index);
        }
        let is_wider = |other: &str| other != one && matches_wildcard(other, one);
        let wider = wildcards.iter().filter(|(_, other)| is_wider(other)).map(|(other, _)| *other);
        let cover = wider.filter(|other| beside(*other)).chain(same).min();
        let ids = |other: usize| (element.items[other].node.id, item.node.id);
        if let Some(other) = cover.filter(|other| is_certain(&ids(*other))) {
            let (one, other) = (item.text().unwrap_or_default(), element.items[other].text().unwrap_or_default());
            let message = match (one == other, actions) {
                (false, _) => format!("`{one}` is covered by `{other}`; remove it"),
                (true, true) => format!("duplicate action `{one}`; remove one"),
                (true, false) => format!("duplicate resource `{one}`; remove one"),
            };
            findings.report(item.node.id, message);
        }
    }
}

/// How much a statement says of each kind.
fn sizes(statement: &Statement<'_>) -> [usize; 4] {
    let count = |element: &Option<Element<'_>>| element.as_ref().map_or(0, |element| 1 + element.items.len());
    let principals = statement.principals.as_ref().map_or(0, |principals| 1 + principals.items.len());
    [count(&statement.actions), count(&statement.resources), principals, statement.conditions.len()]
}

/// All that a statement says but its `Sid`, in an order of its own.
fn meaning(statement: &Statement<'_>) -> String {
    let mut parts = vec![format!("{:?}", statement.effect)];
    for element in [&statement.actions, &statement.resources].into_iter().flatten() {
        parts.push(format!("{}{}", element.negated, all(&element.items)));
    }
    if let Some(principals) = &statement.principals {
        let names =
            principals.items.iter().map(|principal| format!("{:?}{}", principal.kind, spelling(principal.item.node)));
        parts.push(format!("{}{}", principals.negated, names.collect::<String>()));
    }
    let conditions = statement.conditions.iter();
    let mut conditions: Vec<_> = conditions
        .map(|condition| format!("{}{}{}", condition.operator, condition.key, all(&condition.values)))
        .collect();
    conditions.sort();
    parts.extend(conditions);
    parts.join("\n")
}

fn all(items: &[Item<'_>]) -> String {
    items.iter().map(|item| spelling(item.node)).collect()
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn parameters_may_have_different_values() {
        let found = |resources: &str| {
            findings_alone(
                "redundant",
                &format!(
                    "Parameters:
  A: {{Type: String, Default: data}}
  B: {{Type: String, Default: data}}
  C: {{Type: String, Default: data, AllowedValues: [data, logs]}}
  D: {{Type: String, Default: data, AllowedValues: [data, logs]}}
Resources:
  P:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement: [{{Effect: Allow, Action: s3:GetObject, Resource: [{resources}]}}]
"
                ),
            )
        };
        let arn = |name: &str| format!("!Sub 'arn:aws:s3:::${{{name}}}/*'");
        assert!(found(&format!("{}, {}", arn("A"), arn("B"))).is_empty());
        assert!(found(&format!("{}, {}", arn("C"), arn("D"))).is_empty());
        assert!(!found(&format!("{}, {}", arn("C"), arn("C"))).is_empty());
        assert_eq!(
            found("'arn:aws:s3:::data/*', 'arn:aws:s3:::data/*'"),
            ["P: duplicate resource `arn:aws:s3:::data/*`; remove one"]
        );
    }
}
