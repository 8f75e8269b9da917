//! What of a value only the deployment knows.

use super::term::Term;
use super::verdict::Deciding;
use crate::lint::references::kind::REF;
use crate::model::Intrinsic;

/// Functions whose result only the deployment knows, though their arguments are written.
pub(super) const DEPLOYED: &[&str] = &["Fn::ImportValue", "Fn::Transform", "Fn::GetStackOutput"];

/// What only the deployment knows of a value.
pub(super) fn unknown(term: &Term) -> Vec<Deciding> {
    match term {
        Term::Parameter(parameter) => vec![Deciding::Parameter { parameter: parameter.clone(), unless: None }],
        Term::Attribute(id, attribute) => {
            let attribute = (attribute != REF).then(|| attribute.clone());
            vec![Deciding::Attribute { id: id.clone(), attribute }]
        }
        Term::Joined(pieces) | Term::List { elements: pieces, .. } => pieces.iter().flat_map(unknown).collect(),
        Term::Object(members) => members.iter().flat_map(|(_, value)| unknown(value)).collect(),
        Term::Mapped(_, value) => unknown(value),
        Term::Looked { keys, .. } => keys.iter().flat_map(unknown).collect(),
        Term::If { condition, .. } | Term::Condition(condition) => {
            vec![Deciding::Condition { condition: condition.clone(), holds: true }]
        }
        Term::Call(function, argument) => {
            let inner = unknown(argument);
            let deployed = || vec![Deciding::Deployment { function: (*function).to_owned() }];
            if inner.is_empty() || DEPLOYED.contains(function) { deployed() } else { inner }
        }
        Term::Hole(_) => vec![Deciding::Deployment { function: Intrinsic::Ref.long_name().to_owned() }],
        Term::Null | Term::Text(_) => Vec::new(),
    }
}
