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
    while let Some(start) = rest.find("${") {
        let (before, from) = rest.split_at(start);
        if !before.is_empty() {
            parts.push(SubPart::Text(before));
        }
        let Some(end) = from.find('}') else {
            parts.push(SubPart::Unclosed(from));
            return parts;
        };
        match from[2..end].strip_prefix('!') {
            Some(_) => parts.extend([SubPart::Text("${"), SubPart::Text(&from[3..=end])]),
            None => parts.push(SubPart::Variable(from[2..end].trim())),
        }
        rest = &from[end + 1..];
    }
    if !rest.is_empty() {
        parts.push(SubPart::Text(rest));
    }
    parts
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
