use cfn_core::entry::Usage;
use cfn_core::model::{Intrinsic, Node, SubPart, Value as Model, sub_parts};
use cfn_core::yaml::mark;
use proc_macro2::{Ident, TokenTree};

use super::builder::Builder;
use crate::names::{instead_of_word, pseudo_parameter};
use crate::syntax::{Form, Path, Value};
use crate::tokens::Place;

impl Builder<'_> {
    /// A name that rustc has to resolve, as a node.
    pub(super) fn name(&mut self, path: &Path, usage: Usage) -> Node {
        let name = &path.name;
        if path.tokens.len() == 1 && !self.origins.parameters.contains(&name.text) {
            if let Some(message) = instead_of_word(&name.text) {
                return self.wrong(name.place, message);
            }
            // Beside another mistake, a function that has lost its arguments.
            if self.errors.count() > 0 && Intrinsic::from_name(&name.text).is_some() {
                return self.broken();
            }
        }
        let mark = self.origins.use_name(&path.tokens, usage);
        self.marked(path.name.place, mark)
    }

    /// A name alone, or a list of them.
    pub(super) fn names(&mut self, value: &Value, usage: Usage, what: &str) -> Node {
        match &value.form {
            Form::Path(path) if path.attribute.is_none() => self.name(path, usage),
            Form::List(elements) => {
                let id = self.origins.id(value.place);
                let elements = elements.iter().map(|element| self.names(element, usage, what)).collect();
                Node { id, value: Model::List(elements) }
            }
            _ if value.is_lost() => self.broken(),
            // What a loop or a transform makes, for which there is no struct.
            Form::Call(function, arguments) if function.text == "Ref" => match arguments.as_slice() {
                [Value { form: Form::Text(text), place }] => self.text(*place, text),
                _ => self.wrong(value.place, format!("expected the name of {what}")),
            },
            Form::Text(text) if self.has_variable(text) => self.text(value.place, text),
            Form::Text(text) => self.wrong(
                value.place,
                format!("expected the name of {what}, found a string; write `{text}` without quotes"),
            ),
            _ => self.wrong(value.place, format!("expected the name of {what}")),
        }
    }

    /// The text of `Sub`, whose names rustc has to resolve like any others. The names in `defined` are its own.
    pub(super) fn sub_text(&mut self, place: Place, text: &str, defined: &[&str]) -> Node {
        let before = self.errors.count();
        let mut marked = String::with_capacity(text.len());
        let mut rest = text;
        for part in sub_parts(text) {
            match part {
                SubPart::Variable(variable) if !defined.contains(&variable) => {
                    // Everything but the name stays as it is.
                    let start = rest.find("${").unwrap_or_default();
                    let (literal, from) = rest.split_at(start);
                    let (variable_text, after) = from.split_at(from.find('}').map_or(from.len(), |end| end + 1));
                    marked.push_str(&mark::escape(literal));
                    marked.push_str(&self.sub_variable(place, variable, (variable_text, defined)));
                    rest = after;
                }
                SubPart::Unclosed(rest) => {
                    let start: String = rest.chars().take(20).collect();
                    let message = format!("missing `}}` after `{start}`; write `${{!..}}` for literal text");
                    self.errors.add(place, message);
                }
                SubPart::Variable(_) | SubPart::Text("${") => {
                    let end = rest.find("${").and_then(|start| rest[start..].find('}').map(|end| start + end + 1));
                    let (literal, after) = rest.split_at(end.unwrap_or(rest.len()));
                    marked.push_str(&mark::escape(literal));
                    rest = after;
                }
                SubPart::Text(_) => {}
            }
        }
        marked.push_str(&mark::escape(rest));
        let is_broken = self.errors.count() > before || self.has_lost_variable(text);
        if is_broken { self.broken() } else { self.marked(place, marked) }
    }

    /// Whether all variables of a text of `Sub` are const parameters, so that it has none left in the template.
    pub(super) fn is_constant(&self, text: &str) -> bool {
        let parts = sub_parts(text);
        let is_constant = |part: &SubPart<'_>| match part {
            SubPart::Variable(variable) => self.origins.parameters.is_const(variable),
            SubPart::Text(text) => *text != "${",
            SubPart::Unclosed(_) => false,
        };
        parts.iter().any(|part| matches!(part, SubPart::Variable(_))) && parts.iter().all(is_constant)
    }

    /// `${Name.Attribute}` with its name marked; `text` is how it is written; `defined` are the variables of the `Sub` itself.
    fn sub_variable(&mut self, place: Place, variable: &str, (text, defined): (&str, &[&str])) -> String {
        if variable.starts_with("AWS::") {
            if let Err(message) = pseudo_parameter(variable) {
                self.errors.add(place, message);
            }
            return text.to_owned();
        }
        let (name, attribute) = match variable.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (variable, None),
        };
        let is_attribute = |attribute: &str| attribute.split('.').all(is_name);
        if !is_name(name) || !attribute.is_none_or(is_attribute) {
            self.errors.add(place, no_variable(variable));
            return String::new();
        }
        if self.origins.loops.has(name) {
            if attribute.is_some() && !self.origins.loops.has_lost(name) {
                self.errors.add(place, format!("loop variable `{name}` has no attributes; write `${{{name}}}`"));
            }
            return mark::variable_in_text(name);
        }
        let ident = TokenTree::from(Ident::new_raw(name, place.first));
        if self.origins.parameters.is_const(name) {
            if attribute.is_some() {
                self.errors.add(place, format!("const parameter `{name}` has no attributes; write `${{{name}}}`"));
            }
            return mark::value_in_text(self.origins.use_parameter(&plain(&ident)));
        }
        let mut mark = self.origins.use_name(&[plain(&ident)], Usage::Ref);
        if attribute.is_none() && !defined.is_empty() {
            mark = mark::unless(&mark, defined.iter().copied().filter(|name| is_name(name)));
        }
        text.replacen(name, &mark, 1)
    }
}

/// The identifier without `r#`, where Rust takes it so.
fn plain(ident: &TokenTree) -> TokenTree {
    let text = ident.to_string();
    match syn::parse_str::<Ident>(text.trim_start_matches("r#")) {
        Ok(mut plain) => {
            plain.set_span(ident.span());
            plain.into()
        }
        Err(_) => ident.clone(),
    }
}

fn no_variable(variable: &str) -> String {
    if variable.contains("::") && variable.split("::").all(|name| name.split('.').all(is_name)) {
        let last = variable.rsplit("::").next().unwrap_or_default();
        return format!(
            "`${{{variable}}}` has a path, which `Sub` does not support; import the name with `use` and write `${{{last}}}`, \
             or add a variable, as in `Sub(\"${{Name}}\", {{ Name: {variable} }})`"
        );
    }
    if let Some((name, _)) = variable.split_once('<').filter(|(name, _)| name.split("::").all(is_name)) {
        return format!(
            "`${{{variable}}}` has generic arguments, which `Sub` does not support; add a variable, as in \
              `Sub(\"${{{name}}}\", {{ {name}: {variable} }})`"
        );
    }
    format!(
        "`${{{variable}}}` is not a reference; write `${{Name}}`, `${{Name.Attribute}}` or `${{AWS::Region}}`, or \
         `${{!{variable}}}` for literal text"
    )
}

/// Whether the text can be a logical ID and so the name of a struct.
pub(super) fn is_name(text: &str) -> bool {
    const NEVER_NAMES: [&str; 4] = ["self", "Self", "super", "crate"];
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !NEVER_NAMES.contains(&text)
}
