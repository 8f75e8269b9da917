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
    let bytes = text.as_bytes();
    let mut parts = Vec::new();
    // Where the text begins that belongs to no part yet.
    let mut start = 0;
    let mut at = 1;
    while at < bytes.len() {
        if bytes[at] != b'{' || bytes[at - 1] != b'$' {
            at += 1;
            continue;
        }
        if start < at - 1 {
            parts.push(SubPart::Text(&text[start..at - 1]));
        }
        let name = at + 1;
        while at < bytes.len() && bytes[at] != b'}' {
            at += 1;
        }
        if at == bytes.len() {
            parts.push(SubPart::Unclosed(&text[name - 2..]));
            return parts;
        }
        match &bytes[name..at] {
            // As nearly every one is, which has nothing to trim.
            [b'A'..=b'Z' | b'a'..=b'z', .., b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9'] => {
                parts.push(SubPart::Variable(&text[name..at]));
            }
            _ => match text[name..at].trim_start().strip_prefix('!') {
                Some(literal) => parts.extend([SubPart::Text("${"), SubPart::Text(&text[at - literal.len()..=at])]),
                None => parts.push(SubPart::Variable(text[name..at].trim())),
            },
        }
        start = at + 1;
        at += 2;
    }
    if start < bytes.len() {
        parts.push(SubPart::Text(&text[start..]));
    }
    parts
}

/// The reference of a variable. Names are short: a search of the standard library takes longer to begin.
fn reference(variable: &str) -> Substituted<'_> {
    let mut dot = 0;
    while dot < variable.len() {
        if variable.as_bytes()[dot] == b'.' {
            return Substituted::Reference(&variable[..dot], Some(&variable[dot + 1..]));
        }
        dot += 1;
    }
    Substituted::Reference(variable, None)
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
            SubPart::Variable(variable) => match self.own.get(variable) {
                Some(value) => Substituted::Own(value),
                None => reference(variable),
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
        for literal in ["${!B}x", "${ !B}x"] {
            assert_eq!(sub_parts(literal), [Text("${"), Text("B}"), Text("x")]);
        }
        assert_eq!(sub_parts("x${B"), [Text("x"), Unclosed("${B")]);
        assert_eq!(sub_parts(""), []);
        assert_eq!(sub_parts("$B}"), [Text("$B}")]);
    }
}
