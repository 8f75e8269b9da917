//! A template with the policies of a deployment, or with its role.

use cfn_core::model::{Declaration, Intrinsic, Key, Member, Node, NodeId, NodeIds, Section, Template, Value};
use cfn_core::permissions::{Deployment, INLINE_QUOTA, MANAGED_QUOTA, Permissions, Written};

const ROLE: &str = "DeploymentRole";
const POLICY: &str = "DeploymentPolicy";

/// Makes nodes.
struct Builder(NodeIds);

impl Builder {
    fn node(&mut self, value: Value) -> Node {
        Node { id: self.0.next(), value }
    }

    fn text(&mut self, text: &str) -> Node {
        self.node(Value::String(text.to_owned()))
    }

    fn list(&mut self, nodes: Vec<Node>) -> Node {
        self.node(Value::List(nodes))
    }

    fn function(&mut self, function: Intrinsic, argument: &str) -> Node {
        let argument = self.text(argument);
        self.node(Value::Function(function, Box::new(argument)))
    }

    fn key(&mut self, name: &str) -> Key {
        Key { id: self.0.next(), name: name.to_owned() }
    }

    fn object<'k>(&mut self, members: impl IntoIterator<Item = (&'k str, Node)>) -> Node {
        let members = members.into_iter().map(|(name, value)| Member { key: self.key(name), value }).collect();
        self.node(Value::Object(members))
    }

    /// The value with places of its own: those of several values are not the same.
    fn own(&mut self, node: &Node) -> Node {
        let value = match &node.value {
            Value::List(elements) => Value::List(elements.iter().map(|element| self.own(element)).collect()),
            Value::Object(members) => Value::Object(
                members.iter().map(|it| Member { key: self.key(&it.key.name), value: self.own(&it.value) }).collect(),
            ),
            Value::Function(function, argument) => Value::Function(*function, Box::new(self.own(argument))),
            other => other.clone(),
        };
        self.node(value)
    }

    fn resource(&mut self, name: &str, type_name: &str, properties: Node) -> Declaration {
        let type_name = self.text(type_name);
        let body = self.object([("Type", type_name), ("Properties", properties)]);
        Declaration { section: Section::Resources, name: self.key(name), body, allowances: Vec::new() }
    }
}

/// The policies in a template; with `is_role`, the role that CloudFormation may assume.
pub(crate) fn template(needed: &Permissions, deployment: &Deployment, is_role: bool) -> Template {
    let mut make = Builder(NodeIds::after(NodeId(0)));
    let whole = needed.length(deployment, Written::InTemplate);
    let is_inline = is_role && whole <= INLINE_QUOTA;
    let mut declarations = Vec::new();
    if is_role {
        let trust = trust(&mut make);
        let about = make.text(&about(deployment));
        let mut properties = vec![("Description", about), ("AssumeRolePolicyDocument", trust)];
        if is_inline {
            let document = make.own(&needed.document(deployment, Written::InTemplate));
            let name = make.text("Deployment");
            let policy = make.object([("PolicyName", name), ("PolicyDocument", document)]);
            properties.push(("Policies", make.list(vec![policy])));
        }
        let properties = make.object(properties);
        declarations.push(make.resource(ROLE, "AWS::IAM::Role", properties));
    }
    if !is_inline {
        let documents = needed.documents(deployment, Written::InTemplate, MANAGED_QUOTA);
        for (number, document) in documents.iter().enumerate() {
            let name = if number == 0 { POLICY.to_owned() } else { format!("{POLICY}{}", number + 1) };
            let about = make.text(&about(deployment));
            let mut properties = vec![("Description", about), ("PolicyDocument", make.own(document))];
            if is_role {
                let role = make.function(Intrinsic::Ref, ROLE);
                properties.push(("Roles", make.list(vec![role])));
            }
            let properties = make.object(properties);
            declarations.push(make.resource(&name, "AWS::IAM::ManagedPolicy", properties));
        }
    }
    Template { members: Vec::new(), declarations }
}

fn about(deployment: &Deployment) -> String {
    let of = deployment.stack.as_deref().map_or_else(String::new, |name| format!(" {name}"));
    format!("What CloudFormation needs to deploy the stack{of}")
}

/// CloudFormation alone may assume the role, and only for who may pass it: a condition on the source would shut out
/// CloudFormation, which is not documented to name one.
///
/// Source: "CloudFormation service role" of the CloudFormation user guide.
fn trust(make: &mut Builder) -> Node {
    let service = make.text("cloudformation.amazonaws.com");
    let principal = make.object([("Service", service)]);
    let (effect, action) = (make.text("Allow"), make.text("sts:AssumeRole"));
    let statement = make.object([("Effect", effect), ("Principal", principal), ("Action", action)]);
    let (version, statements) = (make.text("2012-10-17"), make.list(vec![statement]));
    make.object([("Version", version), ("Statement", statements)])
}
