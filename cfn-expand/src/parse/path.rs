//! Names, `if` and what follows them.

use proc_macro2::{Delimiter, TokenTree};

use super::cursor::Cursor;
use super::value::Parser;
use crate::names::{pseudo_parameter, without_prefix};
use crate::syntax::{Form, If, Name, Path, Value};
use crate::tokens::{
    MAX_DEPTH, Place, found, generics_end, group_of, ident_of, is_colon, is_ident, is_pair, is_punct, name_of, trees,
};

impl Parser<'_> {
    /// `if Condition { a } else { b }`
    pub(super) fn conditional(&mut self, cursor: &mut Cursor<'_>) -> Value {
        let start = cursor.at;
        if self.depth >= MAX_DEPTH {
            return self.too_deep(cursor);
        }
        cursor.next();
        let condition = match cursor.peek() {
            None => return self.broken(cursor, "expected a condition after `if`"),
            Some(tree) if is_brace(tree) => return self.broken(cursor, "expected a condition after `if`, found `{`"),
            Some(_) => self.any(cursor),
        };
        let Some(then) = cursor.peek().filter(|tree| is_brace(tree)) else {
            return match (cursor.peek(), &condition.form) {
                (None, _) if condition.is_lost() => Value::broken(condition.place),
                _ => self.without_block(cursor, "the condition"),
            };
        };
        cursor.next();
        let then = self.arm(then);
        let mut otherwise = None;
        if is_ident(cursor.peek(), "else") {
            cursor.next();
            otherwise = Some(match cursor.peek() {
                Some(arm) if is_brace(arm) => {
                    cursor.next();
                    self.arm(arm)
                }
                tree if is_ident(tree, "if") => {
                    self.depth += 1;
                    let value = self.conditional(cursor);
                    self.depth -= 1;
                    if matches!(value.form, Form::Broken) {
                        return value;
                    }
                    value
                }
                _ => return self.without_block(cursor, "`else`"),
            });
        }
        Value { place: cursor.since(start), form: Form::If(Box::new(If { condition, then, otherwise })) }
    }

    fn without_block(&mut self, cursor: &mut Cursor<'_>, after: &str) -> Value {
        let found = cursor.peek().map(|tree| format!(", found {}", found(tree))).unwrap_or_default();
        self.broken(cursor, format!("expected a block after {after}{found}; write `if Condition {{ a }} else {{ b }}`"))
    }

    /// `{ value }`
    fn arm(&mut self, block: &TokenTree) -> Value {
        let place = Place::of_tree(block);
        let trees = group_of(Some(block), Delimiter::Brace).map(|group| trees(group.stream())).unwrap_or_default();
        let mut cursor = Cursor::new(&trees, place);
        match trees.as_slice() {
            [] => self.broken(&mut cursor, "expected a value, found an empty block; write `AWS::NoValue` for no value"),
            // An object whose braces are those of the arm: `if Condition { Key: "a" }`.
            [_, ..] if is_colon(&trees, 1) => self.broken_at(
                place,
                &mut cursor,
                "expected a value, found a property; write an object in its own braces: `{ { Key: value } }`",
            ),
            trees => self.value(trees, place),
        }
    }

    /// `module::Name<0>.Attribute`, `AWS::Region`
    pub(super) fn path(&mut self, cursor: &mut Cursor<'_>) -> Value {
        let start = cursor.at;
        cursor.eat_pair([':', ':']);
        let mut name;
        loop {
            let place = cursor.place();
            let Some(ident) = ident_of(cursor.peek()) else {
                let found = cursor.peek().map(|tree| format!(", found {}", found(tree))).unwrap_or_default();
                return self.broken(cursor, format!("expected a name after `::`{found}"));
            };
            name = Name { text: name_of(ident), place };
            cursor.next();
            if let Err(broken) = self.generics(cursor) {
                return broken;
            }
            if !cursor.eat_pair([':', ':']) {
                break;
            }
        }
        let path = &cursor.trees[start..cursor.at];
        let place = cursor.since(start);
        match path {
            [first, _, ..] if is_ident(Some(first), "AWS") => return self.pseudo(path, name, cursor),
            [first, _, ..] if is_ident(Some(first), "Fn") => {
                let message = without_prefix(&name.text);
                return self.broken_at(place, cursor, message);
            }
            [first] if is_ident(Some(first), "AWS") => {
                return self.broken(cursor, "expected `::` after `AWS`, as in `AWS::Region`");
            }
            [_, _, _] if is_pair(path, 0, [':', ':']) => {
                return self.broken_at(
                    Place::of_tree(&path[0]),
                    cursor,
                    "expected a name before `::`, as in `AWS::Region`",
                );
            }
            _ => {}
        }
        let tokens = path.to_vec();
        let attribute = match self.attribute(cursor) {
            Ok(attribute) => attribute,
            Err(broken) => return broken,
        };
        Value { place: cursor.since(start), form: Form::Path(Path { tokens, name, attribute }) }
    }

    /// Reads `<0>` or `::<0>`, if it is next.
    fn generics(&mut self, cursor: &mut Cursor<'_>) -> Result<(), Value> {
        let is_turbofish =
            is_pair(cursor.trees, cursor.at, [':', ':']) && is_punct(cursor.trees.get(cursor.at + 2), '<');
        let open = cursor.at + if is_turbofish { 2 } else { 0 };
        if !is_punct(cursor.trees.get(open), '<') {
            return Ok(());
        }
        match generics_end(cursor.trees, open) {
            Some(end) => {
                cursor.at = end;
                Ok(())
            }
            None => {
                cursor.at = open;
                Err(self.broken(cursor, "expected `>` after the generic arguments; to compare, use `==` or `!=`"))
            }
        }
    }

    /// `.Endpoint.Address`
    fn attribute(&mut self, cursor: &mut Cursor<'_>) -> Result<Option<Name>, Value> {
        let mut attribute: Option<Name> = None;
        while is_punct(cursor.peek(), '.') {
            cursor.next();
            let place = cursor.place();
            let Some(ident) = ident_of(cursor.peek()) else {
                let found = cursor.peek().map(|tree| format!(", found {}", found(tree))).unwrap_or_default();
                return Err(self.broken(cursor, format!("expected an attribute after `.`{found}")));
            };
            cursor.next();
            match &mut attribute {
                Some(attribute) => {
                    attribute.text.push('.');
                    attribute.text.push_str(&name_of(ident));
                    attribute.place.last = place.last;
                }
                None => attribute = Some(Name { text: name_of(ident), place }),
            }
        }
        Ok(attribute)
    }

    /// `AWS::Region`
    fn pseudo(&mut self, path: &[TokenTree], name: Name, cursor: &mut Cursor<'_>) -> Value {
        let place = Place::of_tree(&path[0]).to(name.place);
        let full: String = path.iter().map(ToString::to_string).collect();
        match pseudo_parameter(&full) {
            Ok(found) => Value { place, form: Form::Pseudo(found) },
            Err(message) => self.broken_at(name.place, cursor, message),
        }
    }
}

fn is_brace(tree: &TokenTree) -> bool {
    group_of(Some(tree), Delimiter::Brace).is_some()
}
