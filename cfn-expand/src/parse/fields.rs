//! Fields and elements: the separators, and one error for each mistake with them.
//!
//! A token too many or too few is often wrong in two places: in `A: x B, : y`, where a comma moved, something is wrong
//! before `B` and before the second colon. Only the first of them is reported.

use cfn_core::nearest::misspelled;
use proc_macro2::{Delimiter, TokenTree};

use super::own::is_call;
use super::split::{self, Element, Item, RawField};
use super::value::Parser;
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::names::{pseudo_parameter, without_prefix, words};
use crate::syntax::{Field, Form, Name, Value};
use crate::tokens::{Place, found, group_of, is_colon, is_ident, name_of};

/// What an error says of the tokens after it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Mistake {
    None,
    /// Something is wrong with the item before.
    Before,
    /// The value of the item before is missing or ends too early: what follows may be the rest of it.
    Unfinished,
    /// The item before has no colon: what follows may be its value.
    NoColon,
}

impl Parser<'_> {
    /// The fields of an object.
    pub(super) fn object(&mut self, trees: &[TokenTree]) -> Vec<Field> {
        self.fields(trees, Mistake::None, &mut |_, _| false)
    }

    /// The fields of an object or an attribute, after something with such a mistake. `own` reads those that are ours
    /// and not CloudFormation's, and returns whether a field is one of them.
    pub(super) fn fields(
        &mut self,
        trees: &[TokenTree],
        mut mistake: Mistake,
        own: &mut dyn FnMut(&RawField<'_>, &mut Errors) -> bool,
    ) -> Vec<Field> {
        let mut fields = Vec::new();
        let mut items = split::items(trees).into_iter().peekable();
        while let Some(item) = items.next() {
            mistake = match item {
                Item::Comma(comma) => self.spare_comma(comma, mistake),
                Item::Junk(tree, true) => {
                    self.spare_token(tree, mistake, &mut fields);
                    Mistake::Before
                }
                Item::Junk(tree, false) => {
                    if mistake == Mistake::None {
                        self.errors.add(Place::of_tree(tree), format!("expected a name, found {}", found(tree)));
                    }
                    // The parentheses of a function are a part of the value before.
                    match (group_of(Some(tree), Delimiter::Parenthesis), fields.last_mut()) {
                        (Some(_), Some(before)) => before.value = Value::broken(before.value.place),
                        _ => fields.push(Field::lost(Place::of_tree(tree))),
                    }
                    Mistake::Before
                }
                Item::Field(raw) => {
                    let next = match items.peek() {
                        Some(Item::Field(next)) if next.lacks_comma => Some(next),
                        _ => None,
                    };
                    self.item(&raw, next, mistake, &mut fields, own)
                }
            };
        }
        fields
    }

    fn spare_comma(&mut self, comma: &TokenTree, mistake: Mistake) -> Mistake {
        if mistake == Mistake::None {
            self.errors.add(Place::of_tree(comma), "expected a name and a value before `,`");
        }
        Mistake::None
    }

    /// A token after a value, which may be a part of it.
    fn spare_token(&mut self, tree: &TokenTree, mistake: Mistake, fields: &mut [Field]) {
        if mistake == Mistake::None {
            self.errors.add(Place::of_tree(tree), format!("expected `,`, found {}", found(tree)));
            if let Some(before) = fields.last_mut() {
                before.value = Value::broken(before.value.place);
            }
        }
    }

    /// Reads a field after an item with such a mistake; `next` is the field that follows without a comma.
    fn item(
        &mut self,
        raw: &RawField<'_>,
        next: Option<&RawField<'_>>,
        mistake: Mistake,
        fields: &mut Vec<Field>,
        own: &mut dyn FnMut(&RawField<'_>, &mut Errors) -> bool,
    ) -> Mistake {
        let place = Place::of_tree(raw.name);
        let follows_unfinished = matches!(mistake, Mistake::Unfinished | Mistake::NoColon);
        let is_spare = raw.colon.is_none() && raw.lacks_comma && !is_call(raw);
        if is_spare || (raw.is_name_alone() && mistake == Mistake::Unfinished) {
            self.spare_token(raw.name, mistake, fields);
            return Mistake::Before;
        }
        if raw.lacks_comma && follows_unfinished {
            fields.push(Field::incomplete(text_of(raw.name), place));
            return if raw.value.is_empty() { Mistake::Unfinished } else { Mistake::Before };
        }
        if raw.lacks_comma && mistake == Mistake::None {
            self.errors.add(place, format!("expected `,`, found {}", found(raw.name)));
        }
        let errors = self.errors.count();
        if own(raw, self.errors) {
            return if self.errors.count() > errors { Mistake::Unfinished } else { Mistake::None };
        }
        if raw.instead.is_some() && is_ident(Some(raw.name), "Fn") {
            let function = raw.value.first().or(next.map(|next| next.name)).map(ToString::to_string);
            self.errors.add(place, without_prefix(&function.unwrap_or_default()));
            fields.push(Field::lost(place));
            return Mistake::NoColon;
        }
        if raw.colon.is_none() {
            return self.without_colon(raw, next, fields);
        }
        let Some(name) = self.name(raw.name) else {
            fields.push(Field::lost(place));
            return Mistake::Before;
        };
        if let (Some(instead), Some(colon)) = (raw.instead, raw.colon) {
            let message = format!("expected `:` after `{}`, found `{instead}`", name.text);
            self.errors.add(Place::of_tree(colon), message);
            // A path, and no name with a value.
            if instead == "::" {
                fields.push(Field::incomplete(name.text, place));
                return Mistake::Before;
            }
        }
        let (value, mistake) = self.field_value(raw, &name, next);
        fields.push(Field { name, complete: !raw.value.is_empty(), value });
        mistake
    }

    /// A name without a colon.
    fn without_colon(&mut self, raw: &RawField<'_>, next: Option<&RawField<'_>>, fields: &mut Vec<Field>) -> Mistake {
        let (name, place) = (text_of(raw.name), Place::of_tree(raw.name));
        let Some(after) = raw.after_name else {
            self.errors.add(place, format!("expected `:` and a value after `{name}`"));
            fields.push(Field::incomplete(name, place));
            return Mistake::None;
        };
        let meant = group_of(Some(after), Delimiter::Parenthesis).and_then(|_| misspelled(&name, words()));
        match meant {
            Some(meant) => self.errors.add(place, format!("unknown argument `{name}`; did you mean `{meant}`?")),
            None => {
                self.errors.add(Place::of_tree(after), format!("expected `:` after `{name}`, found {}", found(after)));
            }
        }
        // The same name twice: the second one has the value.
        if next.is_some_and(|next| text_of(next.name) == name) {
            return Mistake::Before;
        }
        fields.push(Field::incomplete(name, place));
        Mistake::NoColon
    }

    fn field_value(&mut self, raw: &RawField<'_>, name: &Name, next: Option<&RawField<'_>>) -> (Value, Mistake) {
        if raw.value.is_empty() {
            match next.filter(|next| is_pseudo_parameter(next)) {
                Some(next) => {
                    let colon = next.colon.map_or(name.place, Place::of_tree);
                    self.errors.add(colon, "expected `::` after `AWS`, found `:`");
                }
                None => self.errors.add(name.place, format!("expected a value after `{}:`", name.text)),
            }
            return (Value::broken(name.place), Mistake::Unfinished);
        }
        self.value_and_mistake(raw.value, name.place)
    }

    fn value_and_mistake(&mut self, trees: &[TokenTree], before: Place) -> (Value, Mistake) {
        self.is_unfinished = false;
        let errors = self.errors.count();
        let value = self.value(trees, before);
        // The mistake is at the end of the group, or in the last block of an `if`.
        let ends_torn =
            || trees.last().is_some_and(split::ends_torn) || (matches!(value.form, Form::If(_)) && value.is_lost());
        let mistake = match value.is_broken() {
            true if self.is_unfinished => Mistake::Unfinished,
            true => Mistake::Before,
            false if self.errors.count() > errors && ends_torn() => Mistake::Before,
            false => Mistake::None,
        };
        (value, mistake)
    }

    fn name(&mut self, tree: &TokenTree) -> Option<Name> {
        let place = Place::of_tree(tree);
        let message = match tree {
            TokenTree::Ident(ident) => return Some(Name { text: name_of(ident), place }),
            TokenTree::Literal(literal) => match scalar(literal) {
                Ok(Scalar::Text(text)) => return Some(Name { text, place }),
                Ok(_) => format!("keys must be strings; write `\"{literal}\"`"),
                Err(message) => message,
            },
            _ => format!("expected a name, found {}", found(tree)),
        };
        self.errors.add(place, message);
        None
    }

    /// The elements of a list or the arguments of a function, and whether all separators are right. A value next
    /// to a wrong separator may be a part of another one, and is not read.
    pub(super) fn list(&mut self, trees: &[TokenTree], place: Place) -> (Vec<Value>, bool) {
        let (mut values, mut is_right) = (Vec::new(), true);
        let mut mistake = Mistake::None;
        let mut is_object = false;
        let mut elements = split::separated(trees).into_iter().peekable();
        while let Some(element) = elements.next() {
            let (tree, message) = match element {
                Element::Value(tokens, false) => {
                    let is_joined = matches!(elements.peek(), Some(Element::Value(_, true)));
                    let (value, after) = match mistake {
                        Mistake::Unfinished => (Value::broken(place), Mistake::Before),
                        _ if is_joined => (Value::broken(place), Mistake::None),
                        // The first field of an object in brackets has told of the others.
                        _ if is_object && is_colon(tokens, 1) => (Value::broken(place), Mistake::Before),
                        _ => self.value_and_mistake(tokens, place),
                    };
                    is_object |= is_colon(tokens, 1);
                    values.push(value);
                    mistake = after;
                    continue;
                }
                Element::Value(tokens, true) => (&tokens[0], format!("expected `,`, found {}", found(&tokens[0]))),
                Element::Comma(comma) => (comma, "expected a value before `,`".to_owned()),
            };
            values.push(Value::broken(place));
            is_right = false;
            mistake = match (mistake, element) {
                (Mistake::None, _) => {
                    self.errors.add(Place::of_tree(tree), message);
                    Mistake::Unfinished
                }
                (Mistake::Unfinished, Element::Value(..)) => Mistake::Unfinished,
                _ => Mistake::None,
            };
        }
        (values, is_right)
    }
}

/// Whether it is what is left of `AWS::Region` without one of its colons.
fn is_pseudo_parameter(field: &RawField<'_>) -> bool {
    let is_known = |name: &TokenTree| pseudo_parameter(&format!("AWS::{name}")).is_ok();
    is_ident(Some(field.name), "AWS") && field.value.first().is_some_and(is_known)
}

fn text_of(name: &TokenTree) -> String {
    match name {
        TokenTree::Ident(ident) => name_of(ident),
        TokenTree::Literal(literal) => match scalar(literal) {
            Ok(Scalar::Text(text)) => text,
            _ => literal.to_string(),
        },
        other => other.to_string(),
    }
}
