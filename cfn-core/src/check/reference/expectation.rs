//! What rustc can judge of references by kind: a macro sees one struct, and what a name of another struct stands for is
//! known when constants are evaluated.

use super::kind::{REF, STAND_INS};
use super::place::places;
use super::wrong_kind::accepted;
use crate::iam::Spelling;
use crate::model::{NodeId, Resource};

/// A reference of a resource, and what its property takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation<'a> {
    /// Where the reference stands.
    pub at: NodeId,
    /// The property.
    pub property: &'a str,
    /// The logical id that is referred to.
    pub name: &'a str,
    /// The attribute, [`REF`] for `Ref`.
    pub attribute: &'a str,
    /// The types of which one is taken: `is_other_type` compares them with the type referred to.
    pub types: Vec<&'static str>,
    /// What is taken, in words: "the ARN of an `AWS::IAM::Role`".
    pub words: String,
}

/// The references of a resource for whose properties it is known which types they take.
pub fn expectations(resource: Resource<'_>) -> Vec<Expectation<'_>> {
    let mut found = Vec::new();
    for place in places(resource) {
        let Some((name, attribute)) = Spelling::of(place.node).reference().filter(|(name, _)| !name.contains("::"))
        else {
            continue;
        };
        let Some(accepted) = accepted(&place) else { continue };
        let mut types: Vec<&'static str> = Vec::new();
        for kind in &accepted.kinds {
            if !types.contains(&kind.type_name) {
                types.push(kind.type_name);
                let stand_ins = STAND_INS.iter().filter(|(_, of)| *of == kind.type_name);
                types.extend(stand_ins.map(|(stand_in, _)| *stand_in));
            }
        }
        found.push(Expectation {
            at: place.node.id,
            property: place.name,
            name,
            attribute: attribute.unwrap_or(REF),
            types,
            words: accepted.words(),
        });
    }
    found
}

/// Whether a reference is sure to give something of the wrong type: an expansion carries the `types` of an
/// [`Expectation`], and asks rustc to compare them with what the reference leads to.
///
/// Only what stands for the referred resource itself is judged: [`REF`], `Arn`, `Id`, and attributes named after the type
/// (`TopicArn` of a topic); another attribute may hold anything.
pub const fn is_other_type(types: &[&str], type_name: &str, attribute: &str) -> bool {
    if types.is_empty() || !stands_for_itself(type_name, attribute) {
        return false;
    }
    let mut at = 0;
    while at < types.len() {
        if same(types[at].as_bytes(), 0, type_name.as_bytes(), 0) {
            return false;
        }
        at += 1;
    }
    true
}

const fn stands_for_itself(type_name: &str, attribute: &str) -> bool {
    let (name, attribute) = (type_name.as_bytes(), attribute.as_bytes());
    let own: [&[u8]; 3] = [REF.as_bytes(), b"Arn", b"Id"];
    let mut at = 0;
    while at < own.len() {
        if same(own[at], 0, attribute, 0) {
            return true;
        }
        at += 1;
    }
    // The type's own name begins behind the last colon.
    let mut start = name.len();
    while start > 0 && name[start - 1] != b':' {
        start -= 1;
    }
    let mut at = 0;
    while start + at < name.len() {
        if at == attribute.len() || !name[start + at].eq_ignore_ascii_case(&attribute[at]) {
            return false;
        }
        at += 1;
    }
    same(attribute, at, b"Arn", 0) || same(attribute, at, b"Id", 0) || same(attribute, at, b"Name", 0)
}

/// Whether two texts are the same from these places on.
const fn same(one: &[u8], from: usize, other: &[u8], other_from: usize) -> bool {
    if one.len() - from != other.len() - other_from {
        return false;
    }
    let mut at = 0;
    while from + at < one.len() {
        if one[from + at] != other[other_from + at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::reference::kind::Kind;
    use crate::check::testing::template;
    use crate::data::{REFERENCES, RELATIONS};

    #[test]
    fn an_expansion_carries_the_types_that_a_property_takes() {
        let template = template(
            "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties: {Role: !GetAtt Queue.Arn, Handler: !Ref H}\n",
        );
        let found = expectations(template.resource("F").expect("it is there"));
        let [role] = &found[..] else { panic!("{found:?}") };
        assert_eq!((role.property, role.name, role.attribute), ("Role", "Queue", "Arn"));
        assert_eq!((&role.types[..], role.words.as_str()), (&["AWS::IAM::Role"][..], "the ARN of an `AWS::IAM::Role`"));
        assert!(is_other_type(&role.types, "AWS::SQS::Queue", "Arn"));
    }

    #[test]
    fn only_what_stands_for_another_type_is_judged() {
        const KEY: &[&str] = &["AWS::KMS::Key"];
        const REFUSED: bool = is_other_type(KEY, "AWS::SNS::Topic", "TopicArn");
        assert!(REFUSED);
        assert!(is_other_type(KEY, "AWS::SQS::Queue", REF) && is_other_type(KEY, "AWS::EC2::VPC", "VpcId"));
        assert!(!is_other_type(KEY, "AWS::KMS::Key", "Arn"));
        assert!(!is_other_type(KEY, "AWS::RDS::DBInstance", "MasterUserSecret.KmsKeyId"));
        assert!(!is_other_type(KEY, "AWS::SNS::Topic", "Topic"));
        assert!(!is_other_type(&[], "AWS::SNS::Topic", REF));
    }

    /// What rustc judges without the tables must not be refused by it where the tables know better.
    #[test]
    fn every_type_that_stands_in_for_another_is_listed() {
        for (key, value) in RELATIONS.iter() {
            let (Some((type_name, path)), formats) =
                (key.split_once('/'), value.split('\t').next().unwrap_or_default())
            else {
                continue;
            };
            let identifier = REFERENCES.get(type_name).and_then(|line| line.split('\t').next()).unwrap_or_default();
            if type_name.contains('.') || path != identifier {
                continue;
            }
            for kind in formats.split(',').filter_map(|kind| kind.split_once('.')) {
                let own = kind.0 == type_name || formats.contains(&format!("{type_name}."));
                assert!(own || STAND_INS.contains(&(type_name, kind.0)), "{type_name} stands for {}", kind.0);
                assert!(Kind::of_attribute(kind.0, kind.1).is_some(), "{key}");
            }
        }
    }
}
