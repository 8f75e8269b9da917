use cfn_core::model::{Node, SubPart, Value as Model, sub_parts};
use proc_macro2::{Ident, TokenTree};

use super::{Builder, NameUse, Setting, Usage};
use crate::names::pseudo_parameter;
use crate::syntax::{Form, Name, Path, Value};
use crate::tokens::Place;

impl Builder<'_> {
    /// A name that rustc has to resolve, as a node.
    pub(super) fn name(&mut self, path: &Path, usage: Usage) -> Node {
        self.use_name(path.tokens.clone(), &path.name, usage);
        self.text(path.name.place, &path.name.text)
    }

    /// A name that rustc has to resolve and that the next node holds.
    fn use_name(&mut self, path: Vec<TokenTree>, name: &Name, usage: Usage) {
        let node = self.origins.next_id();
        self.origins.uses.push(NameUse { path, written: name.text.clone(), place: name.place, node, usage });
    }

    /// What `Ref` can take here.
    pub(super) fn referable(&self) -> Usage {
        match self.setting {
            Setting::Template => Usage::Referable,
            Setting::Condition | Setting::Rule => Usage::Parameter,
        }
    }

    /// A name alone, or a list of them.
    pub(super) fn names(&mut self, value: &Value, usage: fn() -> Usage, what: &str) -> Node {
        match &value.form {
            Form::Path(path) if path.attribute.is_none() => self.name(path, usage()),
            Form::List(elements) => {
                let id = self.origins.id(value.place);
                let elements = elements.iter().map(|element| self.names(element, usage, what)).collect();
                Node { id, value: Model::List(elements) }
            }
            Form::Broken => self.broken(),
            Form::Text(text) => {
                self.wrong(value.place, format!("{what} is named as a struct of Rust, without quotes: `{text}`"))
            }
            _ => self.wrong(value.place, format!("expected the name of {what}")),
        }
    }

    /// The text of `Sub`, whose names rustc has to resolve like any others. The names in `defined` are its own.
    pub(super) fn sub_text(&mut self, place: Place, text: &str, defined: &[&str]) -> Node {
        let before = self.errors.count();
        for part in sub_parts(text) {
            match part {
                SubPart::Variable(variable) if defined.contains(&variable) => {}
                SubPart::Variable(variable) => self.sub_variable(place, variable),
                SubPart::Unclosed(rest) => {
                    let start: String = rest.chars().take(20).collect();
                    let message = format!("`{start}` has no `}}`; text that is no name is written `${{!..}}`");
                    self.errors.add(place, message);
                }
                SubPart::Text(_) => {}
            }
        }
        if self.errors.count() > before { self.broken() } else { self.text(place, text) }
    }

    fn sub_variable(&mut self, place: Place, variable: &str) {
        if variable.starts_with("AWS::") {
            if let Err(message) = pseudo_parameter(variable) {
                self.errors.add(place, message);
            }
            return;
        }
        let (name, attribute) = match variable.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (variable, None),
        };
        let is_attribute = |attribute: &str| attribute.split('.').all(is_name);
        if !is_name(name) || !attribute.is_none_or(is_attribute) {
            if variable.contains("::") && variable.split("::").all(|name| name.split('.').all(is_name)) {
                let last = variable.rsplit("::").next().unwrap_or_default();
                let message = format!(
                    "a text has names alone and no paths: bring it into scope by `use`, and write `${{{last}}}`, or give \
                     it a name here, `{{ Name: {variable} }}` behind the text"
                );
                self.errors.add(place, message);
                return;
            }
            let message = format!(
                "`${{{variable}}}` names nothing: expected `${{Name}}`, `${{Name.Attribute}}` or `${{AWS::Region}}`; \
                 text that is no name is written `${{!{variable}}}`"
            );
            self.errors.add(place, message);
            return;
        }
        let name = Name { text: name.to_owned(), place };
        let ident = TokenTree::from(Ident::new_raw(&name.text, place.first));
        let usage = match attribute {
            Some(attribute) => Usage::Attribute(Name { text: attribute.to_owned(), place }),
            None => self.referable(),
        };
        self.use_name(vec![ident], &name, usage);
    }
}

/// Whether the text can be a logical id and so the name of a struct.
fn is_name(text: &str) -> bool {
    const NEVER_NAMES: [&str; 4] = ["self", "Self", "super", "crate"];
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !NEVER_NAMES.contains(&text)
}
