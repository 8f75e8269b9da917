//! What the functions of a policy give, where the template itself shows it.

use std::borrow::Cow;

use crate::iam::has_wildcard;
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::parameters::{is_list, type_of};
use crate::model::{
    Declaration, Intrinsic, Member, Node, NodeId, Section, SubPart, Substituted, Substitution, Value, sub_parts,
};

/// The most texts that one function is taken to give; what may give more is left as it is.
const MOST: usize = 32;

/// The policy with what its functions give: `Fn::Split`, `Fn::Select`, `Fn::Join` and `Fn::Sub` of known texts, rows of
/// mappings, the values that a parameter allows. Where several values are possible, they are the arms of an `Fn::If`,
/// which no deployment has together.
pub(crate) fn settled<'a>(context: &Context<'a>, node: Cow<'a, Node>) -> Cow<'a, Node> {
    let mut is_settled = true;
    node.walk(&mut |node| is_settled = is_settled && !gives_more(context, node));
    if is_settled {
        return node;
    }
    let mut node = node.into_owned();
    settle(context, &mut node);
    Cow::Owned(node)
}

/// Whether a function may give what the node itself does not show.
fn gives_more(context: &Context<'_>, node: &Node) -> bool {
    match node.as_function() {
        Some((Intrinsic::FindInMap | Intrinsic::Split, _)) => true,
        Some((Intrinsic::Ref, name)) => name.as_str().is_some_and(|name| !given(context, name).is_empty()),
        Some((Intrinsic::Sub, argument)) => {
            let text = argument.as_str().or_else(|| argument.as_list()?.first()?.as_str()).unwrap_or_default();
            text.contains("${")
                && sub_parts(text).into_iter().any(|part| match part {
                    SubPart::Variable(name) => !given(context, name).is_empty(),
                    SubPart::Text(_) | SubPart::Unclosed(_) => false,
                })
        }
        _ => false,
    }
}

fn settle(context: &Context<'_>, node: &mut Node) {
    match &mut node.value {
        Value::List(elements) => elements.iter_mut().for_each(|element| settle(context, element)),
        Value::Object(members) => members.iter_mut().for_each(|member| settle(context, &mut member.value)),
        Value::Function(Intrinsic::If, argument) => settle(context, argument),
        Value::Function(..) => {
            let at = node.id;
            let mut values = Evaluation { context, at }.values(node);
            // What is wrong with a value is wrong where the policy asks for it.
            values.iter_mut().for_each(|value| moved(value, at));
            if let Some(value) = one_of(values, at) {
                node.value = value;
            }
        }
        _ => {}
    }
}

/// One value as it is, or several as the arms of conditions that the template does not have.
fn one_of(values: Vec<Node>, at: NodeId) -> Option<Value> {
    let count = values.len();
    values.into_iter().rev().enumerate().fold(None, |rest, (index, value)| match rest {
        None => Some(value.value),
        Some(rest) => {
            let condition = Node { id: at, value: Value::String(format!("{} of {count}", count - index)) };
            let rest = Node { id: at, value: rest };
            let arms = Node { id: at, value: Value::List(vec![condition, value, rest]) };
            Some(Value::Function(Intrinsic::If, Box::new(arms)))
        }
    })
}

fn moved(node: &mut Node, at: NodeId) {
    node.id = at;
    match &mut node.value {
        Value::List(elements) => elements.iter_mut().for_each(|element| moved(element, at)),
        Value::Object(members) => members.iter_mut().for_each(|Member { key, value }| {
            key.id = at;
            moved(value, at);
        }),
        Value::Function(_, argument) => moved(argument, at),
        _ => {}
    }
}

/// The values of a parameter that count in a policy: those that it allows, or a default that is as wide as one that is
/// written in place, or that names an action.
fn given(context: &Context<'_>, name: &str) -> Vec<Node> {
    let Named::Parameter(parameter) = context.named(name) else { return Vec::new() };
    let Some((_, type_name)) = type_of(parameter) else { return Vec::new() };
    if type_name.starts_with("AWS::SSM::") {
        return Vec::new();
    }
    let allowed = parameter.body.values_at("AllowedValues/*");
    if !allowed.is_empty() && allowed.len() <= MOST {
        return allowed.into_iter().filter(|value| value.as_str() != Some("")).cloned().collect();
    }
    by_default(parameter, is_list(type_name)).into_iter().collect()
}

fn by_default(parameter: &Declaration, is_list: bool) -> Option<Node> {
    let default = parameter.body.get("Default")?;
    let text = default.as_str()?;
    let counts = |text: &str| has_wildcard(text) || text.contains(':') && !text.starts_with("arn:");
    if !is_list {
        return counts(text).then(|| default.clone());
    }
    let items: Vec<_> = text.split(',').map(|item| text_node(default.id, item.trim())).collect();
    text.split(',').any(|item| counts(item.trim())).then_some(Node { id: default.id, value: Value::List(items) })
}

fn text_node(id: NodeId, text: &str) -> Node {
    Node { id, value: Value::String(text.to_owned()) }
}

/// A function of a policy that is evaluated.
struct Evaluation<'c, 'a> {
    context: &'c Context<'a>,
    at: NodeId,
}

impl Evaluation<'_, '_> {
    /// The values that a node may give; itself, where the template does not show them.
    fn values(&self, node: &Node) -> Vec<Node> {
        let values = match node.as_function() {
            Some((Intrinsic::Ref, name)) => given(self.context, name.as_str().unwrap_or_default()),
            Some((Intrinsic::FindInMap, argument)) => self.mapped(argument),
            Some((Intrinsic::Split, argument)) => self.split(argument).unwrap_or_default(),
            Some((Intrinsic::Select, argument)) => self.selected(argument).unwrap_or_default(),
            Some((Intrinsic::Join, argument)) => self.joined(argument).unwrap_or_default(),
            Some((Intrinsic::Sub, argument)) => self.substituted(argument).unwrap_or_default(),
            Some((Intrinsic::If, _)) => node.alternatives().into_iter().flat_map(|arm| self.values(arm)).collect(),
            _ => Vec::new(),
        };
        if values.is_empty() || values.len() > MOST { vec![node.clone()] } else { values }
    }

    /// What a mapping has under keys that are known, or under all keys.
    fn mapped(&self, argument: &Node) -> Vec<Node> {
        let Some([name, first, second, rest @ ..]) = argument.as_list() else { return Vec::new() };
        let one = |node: &Node| match &self.values(node)[..] {
            [only] => only.as_str().map(str::to_owned),
            _ => None,
        };
        let Some(mapping) = one(name).and_then(|name| self.context.find(Section::Mappings, &name)) else {
            return Vec::new();
        };
        let keys = [first, second].map(|key| one(key).unwrap_or_else(|| "*".to_owned()));
        let rows = mapping.body.alternatives().into_iter().flat_map(|body| below(body, &keys[0]));
        let mut found: Vec<Node> = rows.flat_map(|row| below(row, &keys[1])).cloned().collect();
        found
            .extend(rest.iter().filter_map(|options| options.get("DefaultValue")).flat_map(|value| self.values(value)));
        found
    }

    fn split(&self, argument: &Node) -> Option<Vec<Node>> {
        let [delimiter, source] = argument.as_list()? else { return None };
        let delimiter = delimiter.as_str().filter(|delimiter| !delimiter.is_empty())?;
        self.values(source).iter().map(|source| self.elements(delimiter, source)).collect()
    }

    /// The elements of a text, whose unknown pieces are taken to have no delimiter.
    fn elements(&self, delimiter: &str, source: &Node) -> Option<Node> {
        let mut elements = vec![Vec::new()];
        for piece in self.pieces(source)? {
            let Some(text) = piece.as_str() else {
                elements.last_mut()?.push(piece);
                continue;
            };
            for (index, part) in text.split(delimiter).enumerate() {
                if index > 0 {
                    elements.push(Vec::new());
                }
                elements.last_mut()?.push(text_node(self.at, part));
            }
        }
        let elements = elements.into_iter().map(|pieces| self.whole(pieces)).collect();
        Some(Node { id: self.at, value: Value::List(elements) })
    }

    fn selected(&self, argument: &Node) -> Option<Vec<Node>> {
        let [index, list] = argument.as_list()? else { return None };
        let index: usize = match &index.value {
            Value::Integer(index) => usize::try_from(*index).ok()?,
            Value::String(index) => index.parse().ok()?,
            _ => return None,
        };
        let mut found = Vec::new();
        for list in self.values(list) {
            let elements = list.as_list()?;
            // An element that may not be there moves the others.
            let may_be_left_out = |node: &Node| node.as_if().is_some() || node.is_no_value();
            if elements.iter().take(index + 1).any(may_be_left_out) {
                return None;
            }
            found.extend(self.values(elements.get(index)?));
        }
        Some(found)
    }

    fn joined(&self, argument: &Node) -> Option<Vec<Node>> {
        let [delimiter, list] = argument.as_list()? else { return None };
        let delimiter = text_node(self.at, delimiter.as_str()?);
        let mut found = Vec::new();
        for list in self.values(list) {
            let mut texts = vec![Vec::new()];
            for (index, element) in list.as_list()?.iter().filter(|element| !element.is_no_value()).enumerate() {
                if index > 0 {
                    texts.iter_mut().for_each(|text: &mut Vec<Node>| text.push(delimiter.clone()));
                }
                texts = self.followed(texts, &self.values(element))?;
            }
            found.extend(texts.into_iter().map(|pieces| self.whole(pieces)));
        }
        Some(found)
    }

    fn substituted(&self, argument: &Node) -> Option<Vec<Node>> {
        let substitution = Substitution::of(argument);
        substitution.text.as_str()?;
        let mut texts = vec![Vec::new()];
        for piece in substitution.pieces() {
            let values = match piece {
                Substituted::Text(text) => vec![text_node(self.at, text)],
                Substituted::Own(value) => self.values(value),
                Substituted::Reference(name, None) => self.values(&self.function(Intrinsic::Ref, self.text(name))),
                Substituted::Reference(name, Some(attribute)) => {
                    let names = Value::List(vec![self.text(name), self.text(attribute)]);
                    vec![self.function(Intrinsic::GetAtt, Node { id: self.at, value: names })]
                }
            };
            texts = self.followed(texts, &values)?;
        }
        Some(texts.into_iter().map(|pieces| self.whole(pieces)).collect())
    }

    /// Each of these texts with each of these values after it.
    fn followed(&self, texts: Vec<Vec<Node>>, values: &[Node]) -> Option<Vec<Vec<Node>>> {
        if texts.len() * values.len() > MOST {
            return None;
        }
        let mut found = Vec::new();
        for text in &texts {
            for value in values {
                let mut longer = text.clone();
                longer.extend(self.pieces(value)?);
                found.push(longer);
            }
        }
        Some(found)
    }

    /// The pieces of a text; none of a list or an object.
    fn pieces(&self, node: &Node) -> Option<Vec<Node>> {
        match &node.value {
            Value::String(_) | Value::Function(..) | Value::Hole(_) => Some(vec![node.clone()]),
            Value::Bool(value) => Some(vec![self.text(&value.to_string())]),
            Value::Integer(value) => Some(vec![self.text(&value.to_string())]),
            Value::Float(value) => Some(vec![self.text(&value.to_string())]),
            Value::Null | Value::List(_) | Value::Object(_) => None,
        }
    }

    /// The text of these pieces: literal, if all of them are.
    fn whole(&self, mut pieces: Vec<Node>) -> Node {
        if let Some(text) = pieces.iter().map(Node::as_str).collect::<Option<String>>() {
            return self.text(&text);
        }
        if pieces.len() == 1 {
            return pieces.remove(0);
        }
        let elements = Node { id: self.at, value: Value::List(pieces) };
        let argument = Value::List(vec![self.text(""), elements]);
        self.function(Intrinsic::Join, Node { id: self.at, value: argument })
    }

    fn text(&self, text: &str) -> Node {
        text_node(self.at, text)
    }

    fn function(&self, function: Intrinsic, argument: Node) -> Node {
        Node { id: self.at, value: Value::Function(function, Box::new(argument)) }
    }
}

/// The values of an object under a key, or under every key.
fn below<'n>(node: &'n Node, key: &str) -> Vec<&'n Node> {
    let members = node.as_object().unwrap_or_default().iter();
    members.filter(|member| key == "*" || member.key.name == key).map(|member| &member.value).collect()
}
