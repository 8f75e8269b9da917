use super::statement::Statement;
use super::{Condition, Deployment, Permissions, Text};
use crate::lint::policies::length::length;
use crate::model::{Intrinsic, Key, Member, Node, NodeIds, Value};

/// The most characters of a managed policy, without white space.
///
/// Source: "IAM and AWS STS quotas" of the IAM user guide.
pub const MANAGED_QUOTA: usize = 6_144;
/// The most characters of all inline policies of a role together.
///
/// Source: as for [`MANAGED_QUOTA`].
pub const INLINE_QUOTA: usize = 10_240;

/// How a policy document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// As IAM takes it: what the deployment does not say is `*`.
    AsPolicy,
    /// As a part of a template, in which pseudo parameters stand for partition, Region and account.
    InTemplate,
}

/// The longest that pseudo parameters get: a Region has 14 characters, an account 12.
const LONGEST_REGION: &str = "ap-northeast-1";
const LONGEST_ACCOUNT: &str = "123456789012";

impl Permissions {
    /// The policy document.
    pub fn document(&self, deployment: &Deployment, written: Written) -> Node {
        document(&self.statements, deployment, written)
    }

    /// The policy in as many documents as it takes for none to be longer than the quota.
    pub fn documents(&self, deployment: &Deployment, written: Written, quota: usize) -> Vec<Node> {
        let parts = parts(&self.statements, deployment, written, quota);
        parts.iter().map(|part| document(part, deployment, written)).collect()
    }

    /// The characters of the document, as IAM counts them; in a template, at most so many.
    pub fn length(&self, deployment: &Deployment, written: Written) -> usize {
        length_of(&self.statements, deployment, written)
    }
}

fn length_of(statements: &[Statement], deployment: &Deployment, written: Written) -> usize {
    let longest = Deployment {
        region: Some(LONGEST_REGION.to_owned()),
        account: Some(LONGEST_ACCOUNT.to_owned()),
        ..deployment.clone()
    };
    let deployment = if written == Written::AsPolicy { deployment } else { &longest };
    length(&document(statements, deployment, Written::AsPolicy))
}

/// The statements in groups that fit. One that does not fit by itself is taken apart.
fn parts(statements: &[Statement], deployment: &Deployment, written: Written, quota: usize) -> Vec<Vec<Statement>> {
    let fits = |part: &[Statement]| length_of(part, deployment, written) <= quota;
    let mut parts: Vec<Vec<Statement>> = Vec::new();
    let mut open: Vec<Statement> = statements.iter().rev().cloned().collect();
    while let Some(statement) = open.pop() {
        if !fits(std::slice::from_ref(&statement))
            && let Some((first, second)) = halves(&statement)
        {
            open.extend([second, first]);
            continue;
        }
        match parts.last_mut() {
            Some(part) => {
                part.push(statement);
                if !fits(part)
                    && let Some(last) = part.pop()
                {
                    parts.push(vec![last]);
                }
            }
            None => parts.push(vec![statement]),
        }
    }
    parts
}

/// A statement as two, with half of its resources or actions each; none if it has one of both.
fn halves(statement: &Statement) -> Option<(Statement, Statement)> {
    let (mut first, mut second) = (statement.clone(), statement.clone());
    if statement.resources.len() > 1 {
        let middle = statement.resources.iter().nth(statement.resources.len() / 2)?;
        second.resources = first.resources.split_off(middle);
    } else {
        let middle =
            statement.actions.iter().nth(statement.actions.len() / 2).filter(|_| statement.actions.len() > 1)?;
        second.actions = first.actions.split_off(middle);
    }
    second.sid.push('B');
    Some((first, second))
}

fn document(statements: &[Statement], deployment: &Deployment, written: Written) -> Node {
    let mut writer = Writer { ids: NodeIds::default(), deployment, written };
    let statements: Vec<Node> = statements.iter().map(|statement| writer.statement(statement)).collect();
    let version = writer.text("2012-10-17");
    let statements = writer.node(Value::List(statements));
    writer.object([("Version", version), ("Statement", statements)])
}

struct Writer<'d> {
    ids: NodeIds,
    deployment: &'d Deployment,
    written: Written,
}

impl Writer<'_> {
    fn statement(&mut self, statement: &Statement) -> Node {
        let sid = self.text(&statement.sid);
        let effect = self.text("Allow");
        let actions = statement.actions.iter().map(|action| self.text(action)).collect();
        let actions = self.one_or_many(actions);
        let resources = match statement.resources.is_empty() {
            true => vec![self.text("*")],
            false => statement.resources.iter().map(|resource| self.value(resource)).collect(),
        };
        let resources = self.one_or_many(resources);
        let mut members = vec![("Sid", sid), ("Effect", effect), ("Action", actions), ("Resource", resources)];
        if !statement.conditions.is_empty() {
            members.push(("Condition", self.conditions(&statement.conditions)));
        }
        self.object(members)
    }

    fn conditions(&mut self, conditions: &[Condition]) -> Node {
        let mut operators: Vec<&str> = conditions.iter().map(|condition| condition.operator).collect();
        operators.sort_unstable();
        operators.dedup();
        let mut members = Vec::new();
        for operator in operators {
            let mut keys = Vec::new();
            for condition in conditions.iter().filter(|condition| condition.operator == operator) {
                let values = condition.values.iter().map(|value| self.value(value)).collect();
                keys.push((condition.key.as_str(), self.one_or_many(values)));
            }
            members.push((operator, self.object(keys)));
        }
        self.object(members)
    }

    fn one_or_many(&mut self, mut nodes: Vec<Node>) -> Node {
        match (nodes.len(), nodes.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                nodes.extend(last);
                self.node(Value::List(nodes))
            }
        }
    }

    fn value(&mut self, text: &Text) -> Node {
        match self.written {
            Written::InTemplate if text.has_functions() => {
                let argument = self.text(&text.in_template(self.deployment));
                self.node(Value::Function(Intrinsic::Sub, Box::new(argument)))
            }
            Written::InTemplate => self.text(&text.in_template(self.deployment)),
            Written::AsPolicy => self.text(&text.in_policy(self.deployment)),
        }
    }

    fn text(&mut self, text: &str) -> Node {
        self.node(Value::String(text.to_owned()))
    }

    fn node(&mut self, value: Value) -> Node {
        Node { id: self.ids.next(), value }
    }

    fn object<'k>(&mut self, members: impl IntoIterator<Item = (&'k str, Node)>) -> Node {
        let member =
            |(name, value): (&str, Node)| Member { key: Key { id: self.ids.next(), name: name.to_owned() }, value };
        let members = members.into_iter().map(member).collect();
        self.node(Value::Object(members))
    }
}
