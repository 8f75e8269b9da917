//! What rustc proves about one reference by evaluating a constant at its token.

use super::kind::{REF, is_other_type, taken_of};
use super::message::{Message, is_near};
use super::{Attributes, Identity, Kind};

/// Proves that a resource returns an attribute.
#[track_caller]
pub const fn attribute(of: &Identity, name: &str) {
    let Kind::Resource { type_name, attributes } = of.kind else {
        return resource(of, "only a resource has attributes");
    };
    if !attributes.contains(name) {
        panic!("{}", no_attribute(of.logical_id.name, type_name, attributes, name).text());
    }
}

/// Proves that a reference gives a property one of the resource types that it takes; `attribute` is [`REF`] for `Ref`,
/// and `words` say what is taken.
#[track_caller]
pub const fn accepted(of: &Identity, attribute: &str, property: &str, types: &[&str], words: &str) {
    if !is_same(attribute, REF) {
        self::attribute(of, attribute);
    }
    let Kind::Resource { type_name, attributes } = of.kind else { return };
    if !attributes.is_open() && is_other_type(types, type_name, attribute) {
        panic!("{}", not_accepted(of.logical_id.name, type_name, property, types, words).text());
    }
}

const fn not_accepted(name: &str, type_name: &str, property: &str, types: &[&str], words: &str) -> Message {
    let mut message = Message::new();
    message.add_all(&["`", property, "` takes ", words]);
    match taken_of(types, type_name) {
        Some(attribute) if is_same(attribute, REF) => message.add_all(&["; write `", name, "`"]),
        Some(attribute) => message.add_all(&["; write `", name, ".", attribute, "`"]),
        None => {
            let an = if starts_with_vowel(type_name) { "` is an `" } else { "` is a `" };
            message.add_all(&[", and `", name, an, type_name, "`"]);
        }
    }
    message
}

const fn starts_with_vowel(name: &str) -> bool {
    matches!(name.as_bytes(), [b'A' | b'E' | b'I' | b'O' | b'U', ..])
}

/// Some types return all that they are: nobody reads a hundred names.
const MOST_LISTED: usize = 12;

const fn no_attribute(resource: &str, type_name: &str, attributes: Attributes, name: &str) -> Message {
    let mut message = Message::new();
    message.add_all(&["`", type_name, "` returns no `", name, "`"]);
    let mut rest = attributes;
    let mut near = 0;
    while let Some((attribute, behind)) = rest.split_first()
        && near < MOST_LISTED
    {
        if is_near(name, attribute) || is_part(name, attribute) {
            message.add_all(&[if near == 0 { "; did you mean `" } else { "` or `" }, attribute]);
            near += 1;
        }
        rest = behind;
    }
    if near > 0 {
        message.add("`?");
        return message;
    }
    let mut rest = attributes;
    let mut listed = 0;
    while let Some((attribute, behind)) = rest.split_first()
        && listed < MOST_LISTED
    {
        message.add_all(&[if listed == 0 { "; it returns `" } else { ", `" }, attribute, "`"]);
        listed += 1;
        rest = behind;
    }
    if listed == 0 {
        message.add_all(&[": it has no attributes, only `Ref`, which is written `", resource, "`"]);
    } else if rest.split_first().is_some() {
        message.add(" and others");
    }
    message
}

/// Whether `whole` is `name` and more, in front or behind: `Endpoint.Address` of `Endpoint` or of `Address`.
const fn is_part(name: &str, whole: &str) -> bool {
    let (name, whole) = (name.as_bytes(), whole.as_bytes());
    if name.len() >= whole.len() {
        return false;
    }
    let behind = whole.len() - name.len();
    (whole[name.len()] == b'.' && same(name, whole.split_at(name.len()).0))
        || (whole[behind - 1] == b'.' && same(name, whole.split_at(behind).1))
}

const fn is_same(a: &str, b: &str) -> bool {
    same(a.as_bytes(), b.as_bytes())
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// Proves that a name stands for a resource; `why` says why it must.
#[track_caller]
pub const fn resource(named: &Identity, why: &str) {
    if !matches!(named.kind, Kind::Resource { .. }) {
        let mut message = Message::new();
        message.add_all(&["`", named.logical_id.name, "` is no resource: ", why]);
        panic!("{}", message.text());
    }
}

/// Proves that a name stands for a parameter, the only thing that conditions and rules can refer to.
#[track_caller]
pub const fn parameter(used: &Identity) {
    if !matches!(used.kind, Kind::Parameter) {
        let mut message = Message::new();
        message.add_all(&[
            "`",
            used.logical_id.name,
            "` is no parameter: conditions and rules are judged before any resource is made, and know parameters only",
        ]);
        panic!("{}", message.text());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_says_what_to_write_of_the_right_type() {
        let text = |types: &[&str], type_name| not_accepted("R", type_name, "Role", types, "a role").text().to_owned();
        const ROLE: &str = "AWS::IAM::Role";
        assert_eq!(text(&["AWS::SQS::Queue", "AWS::IAM::Role.Arn"], ROLE), "`Role` takes a role; write `R.Arn`");
        assert_eq!(text(&["AWS::IAM::Role.Ref"], ROLE), "`Role` takes a role; write `R`");
        assert_eq!(text(&["AWS::IAM::RoleX.Arn"], ROLE), "`Role` takes a role, and `R` is an `AWS::IAM::Role`");
    }

    #[test]
    fn the_message_names_the_nearest_or_all() {
        let text =
            |attributes, name| no_attribute("K", "AWS::KMS::Key", Attributes::of(attributes), name).text().to_owned();
        assert_eq!(text("\u{5}KeyId\u{3}Arn", "Arm"), "`AWS::KMS::Key` returns no `Arm`; did you mean `Arn`?");
        const ENDPOINT: &str = "\u{9}E.Address\u{6}E.Port";
        assert_eq!(text(ENDPOINT, "E"), "`AWS::KMS::Key` returns no `E`; did you mean `E.Address` or `E.Port`?");
        assert!(text(ENDPOINT, "Port").ends_with("; did you mean `E.Port`?"));
        assert_eq!(text("\u{5}KeyId\u{3}Arn", "X"), "`AWS::KMS::Key` returns no `X`; it returns `KeyId`, `Arn`");
        assert!(text("", "X").ends_with("only `Ref`, which is written `K`"));
    }
}
