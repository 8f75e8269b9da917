use std::collections::HashMap;

use super::Node;

/// A piece of the text of `Fn::Sub`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubPart<'a> {
    /// Text that stays as it is; `${!Literal}` is the text `${Literal}`, given without the `!` in two parts.
    Text(&'a str),
    /// What stands between `${` and `}`, without blanks around it: `Name`, `Name.Attribute`, `AWS::Region`.
    Variable(&'a str),
    /// A `${` without its `}`: the rest of the text. CloudFormation takes it as text.
    Unclosed(&'a str),
}

/// The pieces of the text of `Fn::Sub`, in their order.
pub fn sub_parts(text: &str) -> Vec<SubPart<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = variable(rest) {
        let (before, from) = rest.split_at(start);
        if !before.is_empty() {
            parts.push(SubPart::Text(before));
        }
        let Some(end) = position(from.as_bytes(), b'}') else {
            parts.push(SubPart::Unclosed(from));
            return parts;
        };
        let name = &from[2..end];
        match name.as_bytes() {
            [b'!', ..] => parts.extend([SubPart::Text("${"), SubPart::Text(&from[3..=end])]),
            // As nearly every one is, which has nothing to trim.
            [b'A'..=b'Z' | b'a'..=b'z', .., b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9'] => {
                parts.push(SubPart::Variable(name));
            }
            _ => parts.push(SubPart::Variable(name.trim())),
        }
        rest = &from[end + 1..];
    }
    if !rest.is_empty() {
        parts.push(SubPart::Text(rest));
    }
    parts
}

/// Where the next `${` stands.
fn variable(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        from += position(&text.as_bytes()[from..], b'$')?;
        from += 1;
        if text.as_bytes().get(from) == Some(&b'{') {
            return Some(from - 1);
        }
    }
}

/// Where a byte stands first. Most texts are short, and in them the searches of the standard library take longer to begin.
fn position(bytes: &[u8], byte: u8) -> Option<usize> {
    const SHORT: usize = 64;
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        if *first == byte {
            return Some(bytes.len() - rest.len());
        }
        rest = after;
        if bytes.len() - rest.len() == SHORT && !rest.contains(&byte) {
            return None;
        }
    }
    None
}

/// The argument of `Fn::Sub`: a text, and the variables that the function defines itself.
#[derive(Clone, Debug)]
pub struct Substitution<'a> {
    /// The text.
    pub text: &'a Node,
    /// The object of the function's own variables.
    pub variables: Option<&'a Node>,
    own: HashMap<&'a str, &'a Node>,
}

/// What a piece of the text gives.
#[derive(Clone, Copy, Debug)]
pub enum Substituted<'a> {
    /// Text that stays as it is.
    Text(&'a str),
    /// The value of a variable that the function defines.
    Own(&'a Node),
    /// A reference: the name, and the attribute.
    Reference(&'a str, Option<&'a str>),
}

impl<'a> Substitution<'a> {
    /// The parts of the argument.
    pub fn of(argument: &'a Node) -> Self {
        let (text, variables) = match argument.as_list() {
            Some([text, variables, ..]) => (text, Some(variables)),
            Some([text]) => (text, None),
            _ => (argument, None),
        };
        let mut own = HashMap::new();
        for member in variables.and_then(Node::as_object).unwrap_or_default().iter().rev() {
            own.insert(member.key.name.as_str(), &member.value);
        }
        Self { text, variables, own }
    }

    /// What the pieces of the text give, in their order; nothing if it is no text.
    pub fn pieces(&self) -> impl Iterator<Item = Substituted<'a>> {
        sub_parts(self.text.as_str().unwrap_or_default()).into_iter().map(|part| match part {
            SubPart::Text(text) | SubPart::Unclosed(text) => Substituted::Text(text),
            SubPart::Variable(variable) => match (self.own.get(variable), position(variable.as_bytes(), b'.')) {
                (Some(value), _) => Substituted::Own(value),
                (None, Some(dot)) => Substituted::Reference(&variable[..dot], Some(&variable[dot + 1..])),
                (None, None) => Substituted::Reference(variable, None),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{SubPart::*, sub_parts};

    #[test]
    fn variables_text_and_literals_are_told_apart() {
        assert_eq!(
            sub_parts("a${B}c${ D.E }${AWS::Region}"),
            [Text("a"), Variable("B"), Text("c"), Variable("D.E"), Variable("AWS::Region")]
        );
        assert_eq!(sub_parts("${!B}x"), [Text("${"), Text("B}"), Text("x")]);
        assert_eq!(sub_parts("x${B"), [Text("x"), Unclosed("${B")]);
        assert_eq!(sub_parts(""), []);
        assert_eq!(sub_parts("$B}"), [Text("$B}")]);
    }
}
