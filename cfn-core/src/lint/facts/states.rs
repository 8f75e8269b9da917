//! The states of a state machine, as the Amazon States Language writes them.

use crate::model::{Node, Resource};

/// How a state machine writes what it does with data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Paths and templates; the default.
    JsonPath,
    /// Expressions.
    Jsonata,
}

impl Language {
    /// The name of the language.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Language::JsonPath => "JSONPath",
            Language::Jsonata => "JSONata",
        }
    }

    /// The language that a machine or a state names; `None` for one that is not known.
    fn of(node: &Node, outer: Option<Language>) -> Option<Language> {
        match node.get("QueryLanguage").map(|language| language.as_str()) {
            None => outer,
            Some(Some("JSONPath")) => Some(Language::JsonPath),
            Some(Some("JSONata")) => Some(Language::Jsonata),
            Some(_) => None,
        }
    }
}

/// The definitions of a state machine, as far as the template has them.
pub(crate) fn definitions<'a>(machine: Resource<'a>) -> impl Iterator<Item = &'a Node> {
    ["Definition", "DefinitionString"].into_iter().flat_map(move |name| machine.values_at(name))
}

/// Visits each state of a definition, also those within others, with the language that holds for it.
pub(crate) fn each_state<'n>(definition: &'n Node, visit: &mut dyn FnMut(&'n Node, Option<Language>)) {
    states(definition, Language::of(definition, Some(Language::JsonPath)), visit);
}

fn states<'n>(machine: &'n Node, language: Option<Language>, visit: &mut dyn FnMut(&'n Node, Option<Language>)) {
    for member in machine.get("States").and_then(Node::as_object).unwrap_or_default() {
        let state = &member.value;
        let own = Language::of(state, language);
        visit(state, own);
        // Whether the states within take over a language that only this one has is not certain.
        let language = if own == language { language } else { None };
        let branches = state.get("Branches").and_then(Node::as_list).unwrap_or_default();
        for inner in branches.iter().chain(state.get("ItemProcessor")).chain(state.get("Iterator")) {
            states(inner, Language::of(inner, language), visit);
        }
    }
}
