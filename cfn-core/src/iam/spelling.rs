use std::borrow::Cow;

use crate::model::{Intrinsic, Node, Substituted, Substitution, Value};

/// A text as far as a template spells it: literal text, and holes that are filled in at deployment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelling<'a> {
    /// Its pieces; texts do not stand side by side.
    pub pieces: Vec<Piece<'a>>,
}

/// A piece of a [`Spelling`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Literal text.
    Text(Cow<'a, str>),
    /// `Ref`: a resource, a parameter or a pseudo parameter.
    Ref(&'a str),
    /// `Fn::GetAtt`: a resource and its attribute.
    GetAtt(&'a str, &'a str),
    /// Any text.
    Hole,
}

impl<'a> Spelling<'a> {
    /// What a value spells. Whatever is no text and becomes none is a hole.
    pub fn of(node: &'a Node) -> Self {
        let mut speller = Speller { pieces: Vec::new(), left: LONGEST };
        speller.add(node);
        Spelling { pieces: speller.pieces }
    }

    /// The text, if all of it is literal.
    pub fn text(&self) -> Option<&str> {
        match &self.pieces[..] {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The literal text that it begins with.
    pub fn start(&self) -> &str {
        match self.pieces.first() {
            Some(Piece::Text(text)) => text,
            _ => "",
        }
    }

    /// All of its literal text.
    pub fn literal_text(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(&**text),
            _ => None,
        })
    }

    /// The name and, for `Fn::GetAtt`, the attribute, if it is one reference and nothing else.
    pub fn reference(&self) -> Option<(&'a str, Option<&'a str>)> {
        match self.pieces[..] {
            [Piece::Ref(name)] => Some((name, None)),
            [Piece::GetAtt(name, attribute)] => Some((name, Some(attribute))),
            _ => None,
        }
    }
}

/// The most that a value is spelled out to, in characters of text and pieces. A variable of `Fn::Sub` may stand for a text
/// many times, and be part of the next one; what goes on after that is a hole.
const LONGEST: usize = 1 << 20;

/// Spells a value.
struct Speller<'a> {
    pieces: Vec<Piece<'a>>,
    /// How much more may be spelled.
    left: usize,
}

impl<'a> Speller<'a> {
    fn push(&mut self, piece: Piece<'a>) {
        if self.left == 0 {
            return;
        }
        let cost = 1 + if let Piece::Text(text) = &piece { text.len() } else { 0 };
        let piece = if cost >= self.left { Piece::Hole } else { piece };
        self.left = self.left.saturating_sub(cost);
        match (&piece, self.pieces.as_mut_slice()) {
            (Piece::Text(text), _) if text.is_empty() => {}
            (Piece::Text(text), [.., Piece::Text(before)]) => before.to_mut().push_str(text),
            _ => self.pieces.push(piece),
        }
    }

    fn add(&mut self, node: &'a Node) {
        if self.left == 0 {
            return;
        }
        match &node.value {
            Value::String(text) => self.push(Piece::Text(Cow::Borrowed(text))),
            Value::Bool(value) => self.push(Piece::Text(Cow::Borrowed(if *value { "true" } else { "false" }))),
            Value::Integer(value) => self.push(Piece::Text(Cow::Owned(value.to_string()))),
            Value::Function(Intrinsic::Ref, argument) => match argument.as_str() {
                Some(name) => self.push(Piece::Ref(name)),
                None => self.push(Piece::Hole),
            },
            Value::Function(Intrinsic::GetAtt, argument) => self.add_attribute(argument),
            Value::Function(Intrinsic::Sub, argument) => self.add_sub(&Substitution::of(argument)),
            Value::Function(Intrinsic::Join, argument) => self.add_join(argument),
            Value::Function(Intrinsic::Select, argument) => match selected(argument) {
                Some(element) => self.add(element),
                None => self.push(Piece::Hole),
            },
            _ => self.push(Piece::Hole),
        }
    }

    fn add_attribute(&mut self, argument: &'a Node) {
        let names = argument.as_list().unwrap_or_default();
        match names {
            [name, attribute] => match (name.as_str(), attribute.as_str()) {
                (Some(name), Some(attribute)) => self.push(Piece::GetAtt(name, attribute)),
                _ => self.push(Piece::Hole),
            },
            _ => self.push(Piece::Hole),
        }
    }

    fn add_sub(&mut self, substitution: &Substitution<'a>) {
        if substitution.text.as_str().is_none() {
            return self.push(Piece::Hole);
        }
        for piece in substitution.pieces() {
            match piece {
                Substituted::Text(text) => self.push(Piece::Text(Cow::Borrowed(text))),
                Substituted::Own(value) => self.add(value),
                Substituted::Reference(name, Some(attribute)) => self.push(Piece::GetAtt(name, attribute)),
                Substituted::Reference(name, None) => self.push(Piece::Ref(name)),
            }
        }
    }

    fn add_join(&mut self, argument: &'a Node) {
        let Some([delimiter, elements]) = argument.as_list() else {
            self.push(Piece::Hole);
            return;
        };
        let (Some(delimiter), Some(elements)) = (delimiter.as_str(), elements.as_list()) else {
            self.push(Piece::Hole);
            return;
        };
        for (index, element) in elements.iter().enumerate() {
            if index > 0 {
                self.push(Piece::Text(Cow::Borrowed(delimiter)));
            }
            self.add(element);
        }
    }
}

/// The element that `Fn::Select` takes of a list that the template writes.
fn selected(argument: &Node) -> Option<&Node> {
    let [index, list] = argument.as_list()? else { return None };
    let index: usize = match &index.value {
        Value::Integer(index) => usize::try_from(*index).ok()?,
        Value::String(index) => index.parse().ok()?,
        _ => return None,
    };
    let elements = list.as_list()?.get(..=index)?;
    // An element that may not be there moves the others.
    let may_be_left_out = |node: &Node| match &node.value {
        Value::Function(Intrinsic::If, _) => true,
        _ => node.is_no_value(),
    };
    if elements.iter().any(may_be_left_out) { None } else { elements.last() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Member, NodeId};

    fn node(value: Value) -> Node {
        Node { id: NodeId(1), value }
    }

    fn text(text: &str) -> Node {
        node(Value::String(text.to_owned()))
    }

    fn list(elements: Vec<Node>) -> Node {
        node(Value::List(elements))
    }

    fn function(function: Intrinsic, argument: Node) -> Node {
        node(Value::Function(function, Box::new(argument)))
    }

    #[test]
    fn a_text_that_multiplies_is_spelled_to_a_bound() {
        let mut value = text("a");
        for _ in 0..64 {
            let key = crate::model::Key { id: NodeId(2), name: "A".into() };
            let variables = node(Value::Object(vec![Member { key, value }]));
            value = function(Intrinsic::Sub, list(vec![text("${A}${A}"), variables]));
        }
        let spelling = Spelling::of(&value);
        assert!(spelling.pieces.last() == Some(&Piece::Hole));
        assert!(spelling.literal_text().map(str::len).sum::<usize>() <= LONGEST);
    }

    #[test]
    fn functions_are_spelt_as_far_as_the_template_says() {
        let key = crate::model::Key { id: NodeId(2), name: "Stage".into() };
        let variables = node(Value::Object(vec![Member { key, value: text("prod") }]));
        let sub = function(Intrinsic::Sub, list(vec![text("a-${Stage}-${Name.Arn}-${AWS::Region}"), variables]));
        let join = function(
            Intrinsic::Join,
            list(vec![text(":"), list(vec![text("x"), sub, node(Value::Hole(crate::model::Hole::Value(0)))])]),
        );
        let spelling = Spelling::of(&join);
        let pieces = [
            Piece::Text("x:a-prod-".into()),
            Piece::GetAtt("Name", "Arn"),
            Piece::Text("-".into()),
            Piece::Ref("AWS::Region"),
            Piece::Text(":".into()),
            Piece::Hole,
        ];
        assert_eq!(spelling.pieces, pieces);
        assert_eq!((spelling.start(), spelling.text()), ("x:a-prod-", None));
    }

    #[test]
    fn literal_texts_and_single_references_are_told() {
        assert_eq!(Spelling::of(&text("")).text(), Some(""));
        assert_eq!(Spelling::of(&function(Intrinsic::Sub, text("a"))).text(), Some("a"));
        assert_eq!(Spelling::of(&function(Intrinsic::Ref, text("A"))).reference(), Some(("A", None)));
        let attribute = function(Intrinsic::GetAtt, list(vec![text("A"), text("Arn")]));
        assert_eq!(Spelling::of(&attribute).reference(), Some(("A", Some("Arn"))));
        assert_eq!(Spelling::of(&function(Intrinsic::Sub, text("${A.Arn}"))).reference(), Some(("A", Some("Arn"))));
        let select = |index| {
            let elements = list(vec![text("a"), function(Intrinsic::Ref, text("A"))]);
            function(Intrinsic::Select, list(vec![node(Value::Integer(index)), elements]))
        };
        assert_eq!(Spelling::of(&select(0)).text(), Some("a"));
        assert_eq!(Spelling::of(&select(1)).reference(), Some(("A", None)));
        assert_eq!(Spelling::of(&select(2)).pieces, [Piece::Hole]);
    }
}
