use super::{Action, Piece, Spelling, has_wildcard, matches_wildcard};
use crate::model::{Key, Member, Node, NodeId, Value};

/// A policy as IAM reads it. What does not follow the grammar is left out of it, for a lint to report.
#[derive(Clone, Debug)]
pub struct Policy<'a> {
    /// The whole document.
    pub node: &'a Node,
    /// Its statements, one or many.
    pub statements: Vec<Statement<'a>>,
}

/// What a statement does with what it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// `Allow`.
    Allow,
    /// `Deny`.
    Deny,
    /// Anything else; only deployment knows, or it is a mistake.
    Unknown,
}

/// A statement of a policy.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    /// The whole statement.
    pub node: &'a Node,
    /// Allow or deny.
    pub effect: Effect,
    /// `Action` or `NotAction`.
    pub actions: Option<Element<'a>>,
    /// `Resource` or `NotResource`.
    pub resources: Option<Element<'a>>,
    /// `Principal` or `NotPrincipal`.
    pub principals: Option<Principals<'a>>,
    /// What the condition asks for: all of it.
    pub conditions: Vec<Condition<'a>>,
}

/// `Action`, `Resource` and their negations: one or many texts.
#[derive(Clone, Debug)]
pub struct Element<'a> {
    /// Where its name stands.
    pub key: NodeId,
    /// Whether it is `NotAction` or `NotResource`.
    pub negated: bool,
    /// Its texts.
    pub items: Vec<Item<'a>>,
}

/// One text of a policy.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Where it stands.
    pub node: &'a Node,
    /// What it says.
    pub spelling: Spelling<'a>,
    /// The action that it names exactly, if it is one; looked up once for all lints.
    pub action: Option<Action>,
}

/// `Principal` or `NotPrincipal`.
#[derive(Clone, Debug)]
pub struct Principals<'a> {
    /// Where its name stands.
    pub key: NodeId,
    /// Whether it is `NotPrincipal`.
    pub negated: bool,
    /// Who.
    pub items: Vec<Principal<'a>>,
}

/// One principal of a statement.
#[derive(Clone, Debug)]
pub struct Principal<'a> {
    /// What kind of name it is.
    pub kind: PrincipalKind,
    /// The name.
    pub item: Item<'a>,
}

/// What kind of name a principal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrincipalKind {
    /// `*` without a kind: everyone, even without signing in.
    Everyone,
    /// An account, a role, a user ..: the key `AWS`.
    Aws,
    /// A service of AWS: the key `Service`.
    Service,
    /// An identity provider: the key `Federated`.
    Federated,
    /// The id by which S3 names an account: the key `CanonicalUser`.
    CanonicalUser,
}

impl PrincipalKind {
    /// The kinds that are keys of `Principal`.
    pub const NAMED: &'static [(&'static str, PrincipalKind)] = &[
        ("AWS", PrincipalKind::Aws),
        ("Service", PrincipalKind::Service),
        ("Federated", PrincipalKind::Federated),
        ("CanonicalUser", PrincipalKind::CanonicalUser),
    ];
}

/// One line of a condition: an operator, a key and the values to compare it with.
#[derive(Clone, Debug)]
pub struct Condition<'a> {
    /// The operator as it is written, with its qualifier and `IfExists`.
    pub operator: &'a str,
    /// Where the operator stands.
    pub operator_at: NodeId,
    /// The condition key as it is written.
    pub key: &'a str,
    /// Where the key stands.
    pub key_at: NodeId,
    /// The values.
    pub values: Vec<Item<'a>>,
}

impl<'a> Policy<'a> {
    /// Reads a policy document.
    pub fn read(node: &'a Node) -> Self {
        let mut statements = Vec::new();
        for document in node.alternatives() {
            let Some(statement) = document.get("Statement") else { continue };
            statements.extend(statement.items().into_iter().filter_map(Statement::read));
        }
        Policy { node, statements }
    }

    /// The policy of this one statement.
    pub fn of_statement(node: &'a Node) -> Self {
        Policy { node, statements: node.items().into_iter().filter_map(Statement::read).collect() }
    }
}

impl<'a> Statement<'a> {
    fn read(node: &'a Node) -> Option<Self> {
        let members = node.as_object()?;
        let mut statement = Statement {
            node,
            effect: Effect::Unknown,
            actions: None,
            resources: None,
            principals: None,
            conditions: Vec::new(),
        };
        for member in members {
            match member.key.name.as_str() {
                "Effect" => statement.effect = Effect::read(&member.value),
                "Action" if statement.actions.is_none() => statement.actions = Some(Element::read(member, false)),
                "NotAction" if statement.actions.is_none() => statement.actions = Some(Element::read(member, true)),
                "Resource" if statement.resources.is_none() => statement.resources = Some(Element::read(member, false)),
                "NotResource" if statement.resources.is_none() => {
                    statement.resources = Some(Element::read(member, true))
                }
                "Principal" if statement.principals.is_none() => {
                    statement.principals = Some(Principals::read(member, false))
                }
                "NotPrincipal" if statement.principals.is_none() => {
                    statement.principals = Some(Principals::read(member, true))
                }
                "Condition" => statement.conditions = conditions(&member.value),
                _ => {}
            }
        }
        Some(statement)
    }

    /// Whether it allows, for certain.
    pub fn allows(&self) -> bool {
        self.effect == Effect::Allow
    }

    /// The actions of `Action`; none for `NotAction`.
    pub fn named_actions(&self) -> &[Item<'a>] {
        self.actions.as_ref().filter(|actions| !actions.negated).map_or(&[], |actions| &actions.items)
    }

    /// The resources of `Resource`; none for `NotResource`.
    pub fn named_resources(&self) -> &[Item<'a>] {
        self.resources.as_ref().filter(|resources| !resources.negated).map_or(&[], |resources| &resources.items)
    }

    /// The principals of `Principal`; none for `NotPrincipal`.
    pub fn named_principals(&self) -> &[Principal<'a>] {
        self.principals.as_ref().filter(|principals| !principals.negated).map_or(&[], |principals| &principals.items)
    }
}

impl Effect {
    fn read(node: &Node) -> Self {
        match node.as_str() {
            Some("Allow") => Effect::Allow,
            Some("Deny") => Effect::Deny,
            _ => Effect::Unknown,
        }
    }
}

impl<'a> Element<'a> {
    fn read(member: &'a Member, negated: bool) -> Self {
        let may_be_text = |node: &&Node| matches!(node.value, Value::String(_) | Value::Function(..) | Value::Hole(_));
        let read = if member.key.name.ends_with("Action") { Item::of_action } else { Item::of };
        let items = member.value.items().into_iter().filter(may_be_text).map(read).collect();
        Element { key: member.key.id, negated, items }
    }
}

impl<'a> Item<'a> {
    /// The text that this node spells.
    pub fn of(node: &'a Node) -> Self {
        Item { node, spelling: Spelling::of(node), action: None }
    }

    /// The action that this node names.
    pub fn of_action(node: &'a Node) -> Self {
        let item = Item::of(node);
        let action = item.text().filter(|text| !has_wildcard(text)).and_then(Action::find);
        Item { action, ..item }
    }

    /// Whether it names the action `service:Action`, by itself or by a wildcard. What only the deployment fills in does
    /// not count.
    pub fn names_action(&self, action: &str) -> bool {
        match self.action {
            Some(named) => named.key.eq_ignore_ascii_case(action),
            None => self
                .text()
                .is_some_and(|text| matches_wildcard(&text.to_ascii_lowercase(), &action.to_ascii_lowercase())),
        }
    }

    /// The text, if all of it is literal.
    pub fn text(&self) -> Option<&str> {
        self.spelling.text()
    }
}

impl<'a> Principals<'a> {
    fn read(member: &'a Member, negated: bool) -> Self {
        let mut found = Vec::new();
        for node in member.value.alternatives() {
            match &node.value {
                Value::Object(kinds) => kinds.iter().for_each(|kind| Principals::read_kind(kind, &mut found)),
                _ => {
                    let item = Item::of(node);
                    if item.text() == Some("*") {
                        found.push(Principal { kind: PrincipalKind::Everyone, item });
                    }
                }
            }
        }
        Principals { key: member.key.id, negated, items: found }
    }

    fn read_kind(member: &'a Member, found: &mut Vec<Principal<'a>>) {
        let known = PrincipalKind::NAMED.iter().find(|(name, _)| *name == member.key.name);
        let Some((_, kind)) = known else { return };
        found.extend(member.value.items().into_iter().map(|node| Principal { kind: *kind, item: Item::of(node) }));
    }
}

fn conditions<'a>(node: &'a Node) -> Vec<Condition<'a>> {
    let mut found = Vec::new();
    for (operator, keys) in members(node) {
        for (key, values) in members(keys) {
            found.push(Condition {
                operator: &operator.name,
                operator_at: operator.id,
                key: &key.name,
                key_at: key.id,
                values: values.items().into_iter().map(Item::of).collect(),
            });
        }
    }
    found
}

fn members(node: &Node) -> impl Iterator<Item = (&Key, &Node)> {
    let objects = node.alternatives().into_iter().filter_map(Node::as_object);
    objects.flatten().map(|member| (&member.key, &member.value))
}

impl Principal<'_> {
    /// Whether it is everyone: `*`, or `*` of the kind `AWS`.
    pub fn is_everyone(&self) -> bool {
        matches!(self.kind, PrincipalKind::Everyone | PrincipalKind::Aws) && self.item.text() == Some("*")
    }

    /// Whether it is an account, which is to say its root: the account's number, or the ARN of its root.
    pub fn is_account(&self) -> bool {
        if self.kind != PrincipalKind::Aws {
            return false;
        }
        if let Some((name, None)) = self.item.spelling.reference() {
            return name == "AWS::AccountId";
        }
        let number = |text: &str| text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
        let last_is_root = match self.item.spelling.pieces.last() {
            Some(Piece::Text(text)) => text.ends_with(":root"),
            _ => false,
        };
        last_is_root || self.item.text().is_some_and(number)
    }
}
