//! What rustc can judge of references by kind: a macro sees one struct, and what a name of another struct stands for is
//! known when constants are evaluated.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::data::REFERENCES;
use crate::iam::Spelling;
use crate::lint::references::accepted::accepted;

use crate::lint::references::kind::{Accepted, Certainty, Form, Kind, REF, STAND_INS};
use crate::lint::references::place::{Place, places};
use crate::model::{NodeId, Resource};

pub use crate::part::kind::is_other_type;

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
    /// What is taken.
    pub taken: Rc<Taken>,
}

/// What a property takes, for rustc.
#[derive(Debug, PartialEq, Eq)]
pub struct Taken {
    /// `AWS::IAM::Role.Arn` for a value of a type, `AWS::EC2::Subnet` for any value of one. Rustc compares it with what the
    /// reference leads to ([`is_other_type`]).
    pub types: Vec<String>,
    /// The same in words: "the ARN of an `AWS::IAM::Role`".
    pub words: String,
}

thread_local! {
    /// What properties take by the tables, by their key: a stack gives the same properties over and over.
    static TAKEN: RefCell<HashMap<String, Option<Rc<Taken>>>> = RefCell::default();
}

/// The references of a resource for whose properties it is known which types they take.
pub fn expectations(resource: Resource<'_>) -> Vec<Expectation<'_>> {
    let mut found = Vec::new();
    for place in places(resource) {
        let Some((name, attribute)) = Spelling::of(place.node).reference().filter(|(name, _)| !name.contains("::"))
        else {
            continue;
        };
        let Some(taken) = taken(&place) else { continue };
        let attribute = attribute.unwrap_or(REF);
        found.push(Expectation { at: place.node.id, property: place.name, name, attribute, taken });
    }
    found
}

fn taken(place: &Place<'_>) -> Option<Rc<Taken>> {
    if let Some(accepted) = place.keys().find_map(|key| Accepted::beside(&key, place.holder)) {
        return Some(Rc::new(Taken::of(&accepted)));
    }
    if let Some(known) = TAKEN.with_borrow(|known| known.get(&place.key).cloned()) {
        return known;
    }
    let taken = accepted(place).map(|accepted| Rc::new(Taken::of(&accepted)));
    TAKEN.with_borrow_mut(|known| known.insert(place.key.clone(), taken.clone()));
    taken
}

impl Taken {
    fn of(accepted: &Accepted) -> Taken {
        let mut types = Vec::new();
        for kind in &accepted.kinds {
            match accepted.certainty {
                Certainty::Forms => types.extend(spellings(kind)),
                Certainty::Types => types.push(kind.type_name.to_owned()),
            }
            let stand_ins = STAND_INS.iter().filter(|(_, of)| *of == kind.type_name);
            types.extend(stand_ins.map(|(stand_in, _)| (*stand_in).to_owned()));
        }
        types.sort();
        types.dedup();
        Taken { types, words: accepted.words() }
    }
}

/// The attributes that give this, and [`REF`] if it does.
fn spellings(kind: &Kind<'_>) -> Vec<String> {
    let columns: Vec<&str> = REFERENCES.get(kind.type_name).unwrap_or_default().split('\t').collect();
    let aliases = columns.get(2).copied().unwrap_or_default().split(',').filter_map(|alias| alias.split_once('='));
    let own = match kind.form {
        Form::Attribute(attribute) => Some(attribute),
        Form::Arn | Form::Ref(_) => None,
    };
    let names = aliases.map(|(name, _)| name).chain([REF]).chain(own);
    let same = names.filter(|name| Kind::of_attribute(kind.type_name, name).as_ref() == Some(kind));
    same.map(|name| format!("{}.{name}", kind.type_name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RELATIONS;
    use crate::lint::testing::template;

    #[test]
    fn an_expansion_carries_the_types_that_a_property_takes() {
        let template = template(
            "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties: {Role: !GetAtt Queue.Arn, Handler: !Ref H}\n",
        );
        let found = expectations(template.resource("F").expect("it is there"));
        let [role] = &found[..] else { panic!("{found:?}") };
        assert_eq!((role.property, role.name, role.attribute), ("Role", "Queue", "Arn"));
        assert_eq!(
            (role.taken.types.join(" "), role.taken.words.as_str()),
            ("AWS::IAM::Role.Arn".into(), "the ARN of an `AWS::IAM::Role`")
        );
    }

    #[test]
    fn what_stands_beside_a_property_decides_anew_each_time() {
        let words = |protocol: &str| {
            let template = template(&format!(
                "Resources:\n  S:\n    Type: AWS::SNS::Subscription\n    Properties: {{TopicArn: a, Protocol: {protocol}, Endpoint: !GetAtt Q.Arn}}\n"
            ));
            let found = expectations(template.resource("S").expect("it is there"));
            found.iter().map(|expectation| expectation.taken.words.clone()).collect::<Vec<_>>()
        };
        assert_eq!(words("sqs"), ["the ARN of an `AWS::SQS::Queue`"]);
        assert_ne!(words("lambda"), words("sqs"));
    }

    #[test]
    fn every_way_to_write_the_same_is_listed() {
        let text = "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties: {VpcConfig: {SecurityGroupIds: [!Ref G]}}\n";
        let template = template(text);
        let found = expectations(template.resource("F").expect("it is there"));
        let types = ["GroupId", "Id", "Ref"].map(|name| format!("AWS::EC2::SecurityGroup.{name}"));
        assert_eq!(found[0].taken.types, types);
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
