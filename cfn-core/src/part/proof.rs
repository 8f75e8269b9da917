//! What rustc proves about one reference by evaluating a constant at its token.

use super::message::{Message, is_near};
use super::{Identity, Kind};

/// Proves that a resource returns an attribute.
#[track_caller]
pub const fn attribute(of: &Identity, name: &str) {
    let Kind::Resource { type_name, attributes } = of.kind else {
        return resource(of, "only a resource has attributes");
    };
    if !returns(attributes, name) {
        panic!("{}", no_attribute(of.name, type_name, attributes, name).text());
    }
}

const fn returns(attributes: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < attributes.len() {
        if stands_for(attributes[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the listed attribute is `name`, or, ending in `*`, begins it.
const fn stands_for(listed: &str, name: &str) -> bool {
    let (listed, name) = (listed.as_bytes(), name.as_bytes());
    let mut at = 0;
    while at < listed.len() {
        if listed[at] == b'*' {
            return true;
        }
        if at == name.len() || listed[at] != name[at] {
            return false;
        }
        at += 1;
    }
    at == name.len()
}

const fn no_attribute(resource: &str, type_name: &str, attributes: &[&str], name: &str) -> Message {
    let mut message = Message::new();
    message.add_all(&["`", type_name, "` returns no `", name, "`"]);
    let mut at = 0;
    while at < attributes.len() {
        if is_near(name, attributes[at]) {
            message.add_all(&["; did you mean `", attributes[at], "`?"]);
            return message;
        }
        at += 1;
    }
    if attributes.is_empty() {
        message.add_all(&[": it has no attributes, only `Ref`, which is written `", resource, "`"]);
        return message;
    }
    message.add("; it returns ");
    let mut at = 0;
    while at < attributes.len() {
        message.add_all(&[if at == 0 { "`" } else { ", `" }, attributes[at], "`"]);
        at += 1;
    }
    message
}

/// Proves that a name stands for a resource; `why` says why it must.
#[track_caller]
pub const fn resource(named: &Identity, why: &str) {
    if !matches!(named.kind, Kind::Resource { .. }) {
        let mut message = Message::new();
        message.add_all(&["`", named.name, "` is no resource: ", why]);
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
            used.name,
            "` is no parameter: conditions and rules are judged before any resource is made, and know parameters only",
        ]);
        panic!("{}", message.text());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_the_rest() {
        assert!(returns(&["Arn", "Outputs.*"], "Outputs.X"));
        assert!(returns(&["*"], "Anything"));
        assert!(returns(&["Endpoint.Address"], "Endpoint.Address"));
        for wrong in ["Ar", "Arnx", "Outputs", ""] {
            assert!(!returns(&["Arn", "Outputs.*"], wrong), "{wrong}");
        }
    }

    #[test]
    fn the_message_names_the_nearest_or_all() {
        let text = |attributes: &[&str], name| no_attribute("K", "AWS::KMS::Key", attributes, name).text().to_owned();
        assert_eq!(text(&["KeyId", "Arn"], "Arm"), "`AWS::KMS::Key` returns no `Arm`; did you mean `Arn`?");
        assert_eq!(text(&["KeyId", "Arn"], "X"), "`AWS::KMS::Key` returns no `X`; it returns `KeyId`, `Arn`");
        assert!(text(&[], "X").ends_with("only `Ref`, which is written `K`"));
    }
}
