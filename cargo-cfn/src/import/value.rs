//! Values of a template as arguments of attributes.

use cfn_core::model::{Intrinsic, Member, Node, NodeId, PSEUDO_PARAMETERS, Section, Value};
use cfn_core::schema::Schema;

use super::Unsupported;
use super::comments::Comments;
use super::print::{Item, Tree, literal};
use super::scope::Scope;

/// What `Ref`, `Fn::GetAtt` and `Fn::Sub` name.
const REFERABLE: &[Section] = &[Section::Resources, Section::Parameters];

/// Turns the values of one module into source.
#[derive(Debug)]
pub(crate) struct Values<'v, 's> {
    pub(crate) scope: &'v mut Scope<'s>,
    pub(crate) comments: &'v mut Comments<'s>,
    pub(crate) unsupported: &'v mut Vec<Unsupported>,
    /// The variables of the loops around the entry.
    pub(crate) variables: Vec<&'v str>,
}

impl Values<'_, '_> {
    /// A value; `schema` is that of the property, if it is known.
    pub(crate) fn value(&mut self, node: &Node, schema: Option<Schema>) -> Tree {
        self.comments.pass(node.id);
        match &node.value {
            Value::Null => Tree::word("const { () }"),
            Value::Bool(truth) => Tree::word(truth.to_string()),
            Value::Integer(number) => Tree::word(number.to_string()),
            Value::Float(number) => Tree::word(format!("{number:?}")),
            Value::String(text) => Tree::word(literal(text)),
            Value::List(elements) => {
                let schema = schema.and_then(|schema| schema.resolved().items());
                Tree::list(elements.iter().map(|element| self.element(element, schema)).collect())
            }
            Value::Object(members) => self.object(members, schema, node.id),
            Value::Function(function, argument) => self.function(*function, argument, schema, node.id),
            Value::Hole(_) => Tree::word("()"),
        }
    }

    fn element(&mut self, node: &Node, schema: Option<Schema>) -> Item {
        let mut comments = self.comments.take(node.id);
        let tree = self.value(node, schema);
        comments.extend(self.comments.take_passed(node.id));
        Item { comments, tree }
    }

    fn object(&mut self, members: &[Member], schema: Option<Schema>, at: NodeId) -> Tree {
        if let [Member { key, .. }] = members
            && Intrinsic::from_long_name(&key.name).is_some()
        {
            return self.refuse(at, format!("`{}` is not available here", key.name));
        }
        Tree::object(self.members(members, schema))
    }

    /// The members of an object.
    pub(crate) fn members(&mut self, members: &[Member], schema: Option<Schema>) -> Vec<Item> {
        let schema = schema.map(Schema::resolved);
        let members = members.iter().map(|Member { key, value }| {
            let mut comments = self.comments.take(key.id);
            let of_key = schema.and_then(|schema| schema.property(&key.name));
            let name = if is_property(&key.name, schema) { key.name.clone() } else { literal(&key.name) };
            let tree = Tree::field(name, self.value(value, of_key));
            comments.extend(self.comments.take_passed(key.id));
            Item { comments, tree }
        });
        members.collect()
    }

    fn function(&mut self, function: Intrinsic, argument: &Node, schema: Option<Schema>, at: NodeId) -> Tree {
        match (function, &argument.value) {
            (Intrinsic::Ref, Value::String(name)) => self.reference(name),
            (Intrinsic::Ref, Value::Function(..)) => Tree::call("Ref", vec![self.value(argument, None)]),
            (Intrinsic::GetAtt, Value::List(parts)) => self.attribute(parts, at),
            (Intrinsic::Sub, Value::String(text)) => Tree::call("Sub", vec![self.substitution(text, &[])]),
            (Intrinsic::Sub, Value::List(parts)) => match parts.as_slice() {
                [Node { value: Value::String(text), .. }, Node { value: Value::Object(own), .. }] => {
                    let names: Vec<&str> = own.iter().map(|member| member.key.name.as_str()).collect();
                    let text = self.substitution(text, &names);
                    let own = self.members(own, None);
                    Tree::call("Sub", vec![text, Tree::object(own)])
                }
                _ => self.refuse(at, "`Fn::Sub` takes a string, or a string and a mapping of variables"),
            },
            (Intrinsic::Sub, Value::Function(Intrinsic::Transform, _)) => {
                Tree::call("Sub", vec![self.value(argument, None)])
            }
            (Intrinsic::If, Value::List(parts)) => self.conditional(parts, schema, at),
            (Intrinsic::GetAZs, Value::String(region)) if region.is_empty() => Tree::call("GetAZs", Vec::new()),
            (Intrinsic::FindInMap, Value::List(parts)) => self.find_in_map(parts, at),
            (Intrinsic::ValueOf, Value::List(parts)) => match parts.as_slice() {
                [Node { value: Value::String(name), .. }, attribute] => match self.path(name, &[Section::Parameters]) {
                    Some(path) => {
                        let attribute = self.value(attribute, None);
                        Tree::call("ValueOf", vec![Tree::Word(path), attribute])
                    }
                    None => self.refuse(at, format!("`{name}` is not a parameter")),
                },
                _ => self.refuse(at, "`Fn::ValueOf` takes a parameter and an attribute"),
            },
            (
                Intrinsic::Equals
                | Intrinsic::And
                | Intrinsic::Or
                | Intrinsic::Not
                | Intrinsic::Condition
                | Intrinsic::ForEach
                | Intrinsic::Ref
                | Intrinsic::GetAtt
                | Intrinsic::If
                | Intrinsic::Sub
                | Intrinsic::Contains
                | Intrinsic::EachMemberEquals
                | Intrinsic::EachMemberIn,
                _,
            ) => self.refuse(at, format!("`{}` has no form in Rust here", function.long_name())),
            (_, Value::List(parts)) if function.arguments().1 > 1 => {
                let arguments = parts.iter().map(|part| self.value(part, None)).collect();
                Tree::call(function.name(), arguments)
            }
            _ => Tree::call(function.name(), vec![self.value(argument, None)]),
        }
    }

    fn reference(&mut self, name: &str) -> Tree {
        if PSEUDO_PARAMETERS.contains(&name) || self.variables.contains(&name) {
            return Tree::word(name);
        }
        match self.path(name, REFERABLE) {
            Some(path) => Tree::Word(path),
            // What a transform generates has no struct.
            None => Tree::call("Ref", vec![Tree::word(literal(name))]),
        }
    }

    fn attribute(&mut self, parts: &[Node], at: NodeId) -> Tree {
        let (resource, attribute) = match parts {
            [Node { value: Value::String(resource), .. }, attribute] => (resource, attribute),
            [resource @ Node { value: Value::Function(..), .. }, attribute] => {
                return Tree::call("GetAtt", vec![self.value(resource, None), self.value(attribute, None)]);
            }
            _ => return self.refuse(at, "`Fn::GetAtt` takes the name of a resource and an attribute"),
        };
        let path = self.path(resource, &[Section::Resources]);
        match (path, attribute.as_str()) {
            (Some(path), Some(attribute)) if attribute.split('.').all(is_name) => {
                Tree::Word(format!("{path}.{attribute}"))
            }
            (path, _) => {
                let path = path.unwrap_or_else(|| literal(resource));
                Tree::call("GetAtt", vec![Tree::Word(path), self.value(attribute, None)])
            }
        }
    }

    fn conditional(&mut self, parts: &[Node], schema: Option<Schema>, at: NodeId) -> Tree {
        let [Node { value: Value::String(condition), .. }, then, otherwise] = parts else {
            return self.refuse(at, "`Fn::If` takes the name of a condition and two values");
        };
        let Some(path) = self.condition_name(condition) else {
            return self.refuse(at, format!("unknown condition `{condition}`"));
        };
        let then = Box::new(self.value(then, schema));
        let is_left_out = otherwise.is_no_value();
        let otherwise = (!is_left_out).then(|| Box::new(self.value(otherwise, schema)));
        Tree::If(path, then, otherwise)
    }

    fn find_in_map(&mut self, parts: &[Node], at: NodeId) -> Tree {
        let Some((mapping, keys)) = parts.split_first() else {
            return self.refuse(at, "`Fn::FindInMap` takes a mapping and keys");
        };
        let mapping = match mapping.as_str().map(|name| (name, self.path(name, &[Section::Mappings]))) {
            Some((_, Some(path))) => Tree::Word(path),
            // A macro makes it: in a constant, nothing is resolved.
            Some((name, None)) if self.scope.is_open(Section::Mappings) => {
                Tree::Word(format!("const {{ {} }}", literal(name)))
            }
            Some((name, None)) => return self.refuse(at, format!("unknown mapping `{name}`")),
            None => match &mapping.value {
                // The name of a struct would be that of a mapping.
                Value::Function(Intrinsic::Ref, name) if name.as_str().is_some() => {
                    Tree::call("Ref", vec![self.value(name, None)])
                }
                _ => self.value(mapping, None),
            },
        };
        let keys: Vec<Tree> = keys.iter().map(|key| self.value(key, None)).collect();
        Tree::call("FindInMap", [vec![mapping], keys].concat())
    }

    /// The text of `Fn::Sub`, with the names of structs. A text with a name that has no struct is a constant, in which
    /// nothing is resolved.
    fn substitution(&mut self, text: &str, own: &[&str]) -> Tree {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find("${") {
            let (before, from) = rest.split_at(start);
            let Some(end) = from.find('}') else { break };
            let (variable, after) = from.split_at(end + 1);
            let name = variable[2..end].trim();
            out.push_str(before);
            rest = after;
            let is_given = own.contains(&name) || self.variables.contains(&name);
            if name.starts_with('!') || name.starts_with("AWS::") || is_given {
                out.push_str(variable);
                continue;
            }
            let resource = name.split('.').next().unwrap_or_default();
            match self.path(resource, REFERABLE).filter(|path| !own.contains(&path.as_str())) {
                Some(path) => out.push_str(&variable.replacen(resource, &path, 1)),
                None => return Tree::Word(format!("const {{ {} }}", literal(text))),
            }
        }
        out.push_str(rest);
        Tree::word(literal(&out))
    }

    /// A value that is true or false.
    pub(crate) fn condition(&mut self, node: &Node) -> Tree {
        let Value::Function(function, argument) = &node.value else {
            return self.refuse(node.id, "expected a condition");
        };
        match (function, argument.as_list()) {
            (Intrinsic::Condition, _) => {
                let name = argument.as_str().unwrap_or_default();
                match self.condition_name(name) {
                    Some(path) => Tree::Word(path),
                    None => self.refuse(argument.id, format!("unknown condition `{name}`")),
                }
            }
            (Intrinsic::Equals, Some([left, right])) => Tree::Chain(vec![self.side(left), self.side(right)], "=="),
            (Intrinsic::Not, Some([operand])) => match &operand.value {
                Value::Function(Intrinsic::Equals, sides) if sides.as_list().is_some_and(|sides| sides.len() == 2) => {
                    let sides = sides.as_list().into_iter().flatten();
                    Tree::Chain(sides.map(|side| self.side(side)).collect(), "!=")
                }
                _ => match self.condition(operand) {
                    Tree::Word(name) => Tree::Word(format!("!{name}")),
                    other => Tree::call("!", vec![other]),
                },
            },
            (Intrinsic::And, Some(operands)) if operands.len() > 1 => self.chain(operands, "&&"),
            (Intrinsic::Or, Some(operands)) if operands.len() > 1 => self.chain(operands, "||"),
            (Intrinsic::Transform, _) => Tree::call(function.name(), vec![self.value(argument, None)]),
            (Intrinsic::Contains | Intrinsic::EachMemberEquals | Intrinsic::EachMemberIn, Some(operands)) => {
                Tree::call(function.name(), operands.iter().map(|operand| self.value(operand, None)).collect())
            }
            _ => self.refuse(node.id, format!("`{}` is not a condition of this form", function.long_name())),
        }
    }

    fn chain(&mut self, operands: &[Node], operator: &'static str) -> Tree {
        let operands = operands.iter().map(|operand| match self.condition(operand) {
            // Without parentheses, the operands of an `Fn::And` in an `Fn::And` would be those of the outer one.
            chain @ Tree::Chain(_, "&&" | "||") => Tree::call("", vec![chain]),
            other => other,
        });
        Tree::Chain(operands.collect(), operator)
    }

    /// A side of a comparison.
    fn side(&mut self, node: &Node) -> Tree {
        match self.value(node, None) {
            tree @ Tree::If(..) => Tree::call("", vec![tree]),
            tree => tree,
        }
    }

    /// Names of resources or of a condition, alone or in a list, as `DependsOn` and `Condition` have them.
    pub(crate) fn names(&mut self, node: &Node, sections: &[Section]) -> Tree {
        match &node.value {
            Value::String(name) => match self.path(name, sections) {
                Some(path) => Tree::Word(path),
                None if self.has_variable(name) => Tree::word(literal(name)),
                None if sections == [Section::Conditions] => match self.condition_name(name) {
                    Some(name) => Tree::Word(name),
                    None => self.refuse(node.id, format!("unknown condition `{name}`")),
                },
                None => Tree::call("Ref", vec![Tree::word(literal(name))]),
            },
            Value::List(names) => {
                let items = names.iter().map(|name| {
                    let comments = self.comments.take(name.id);
                    Item { comments, tree: self.names(name, sections) }
                });
                Tree::list(items.collect())
            }
            _ => self.refuse(node.id, "expected a name"),
        }
    }

    /// A condition: its struct, or its name if a loop makes it.
    fn condition_name(&mut self, name: &str) -> Option<String> {
        if let Some(path) = self.path(name, &[Section::Conditions]) {
            return Some(path);
        }
        if self.has_variable(name) {
            return Some(literal(name));
        }
        self.scope.is_open(Section::Conditions).then(|| format!("Ref({})", literal(name)))
    }

    /// Whether a text has a variable of the loops around the entry.
    fn has_variable(&self, text: &str) -> bool {
        self.variables.iter().any(|variable| text.contains(&format!("${{{variable}}}")))
    }

    fn path(&mut self, name: &str, sections: &[Section]) -> Option<String> {
        self.scope.path(name, sections)
    }

    pub(crate) fn refuse(&mut self, at: NodeId, message: impl Into<String>) -> Tree {
        self.unsupported.push(Unsupported::new(at, message));
        Tree::word("()")
    }
}

/// Whether a key is written without quotes: the name of a property, not data.
fn is_property(key: &str, schema: Option<Schema>) -> bool {
    if !is_name(key) {
        return false;
    }
    match schema {
        Some(schema) if schema.property(key).is_some() => true,
        Some(schema) if schema.keyword("patternProperties").is_some() => false,
        _ => key.starts_with(|c: char| c.is_ascii_uppercase()) && key.chars().all(|c| c.is_ascii_alphanumeric()),
    }
}

/// Whether a text is an identifier in ASCII.
pub(crate) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
