//! What entries have in common that are the same but for the names of entries in them.

use super::side::Side;
use super::term::Term;
use crate::model::Declaration;

/// What stands after a logical ID.
pub(super) fn body(side: &Side<'_>, declaration: &Declaration) -> Term {
    let mut body = Term::of(side, &declaration.body, None).unwrap_or(Term::Null);
    if let (Term::Object(members), Some(names)) = (&mut body, declaration.body.get("DependsOn")) {
        members.retain(|(name, _)| name != "DependsOn");
        members.push(("DependsOn".to_owned(), Term::of_depends_on(names)));
    }
    body
}

/// A text that is the same for two terms that differ in names of entries only.
pub(super) fn shape(term: &Term) -> String {
    match term {
        Term::Attribute(_, attribute) => format!("@{attribute}"),
        Term::Parameter(name) if !name.starts_with("AWS::") => "$".to_owned(),
        Term::Condition(_) => "?".to_owned(),
        Term::Mapped(_, value) => shape(value),
        Term::Looked { keys, .. } => format!("#{}", shapes(keys.iter())),
        Term::If { arms, .. } => format!("?{}", shapes(arms.iter().flatten())),
        Term::Call(function, argument) => format!("!{function}{}", shape(argument)),
        Term::Joined(pieces) => format!("+{}", shapes(pieces.iter())),
        Term::List { is_ordered: true, elements } => format!("[{}", shapes(elements.iter())),
        Term::List { elements, .. } => {
            let mut elements: Vec<String> = elements.iter().map(shape).collect();
            elements.sort();
            format!("{{{}}}", elements.join(","))
        }
        Term::Object(members) => {
            let member = |(name, value): &(String, Term)| match (name.as_str(), value) {
                ("Condition", Term::Text(_)) => "?".to_owned(),
                _ => format!("{name:?}:{}", shape(value)),
            };
            format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(","))
        }
        Term::Null | Term::Text(_) | Term::Parameter(_) | Term::Hole(_) => format!("{term:?}"),
    }
}

fn shapes<'t>(terms: impl Iterator<Item = &'t Term>) -> String {
    format!("({})", terms.map(shape).collect::<Vec<_>>().join(","))
}
