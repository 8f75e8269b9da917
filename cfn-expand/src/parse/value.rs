//! Values: the tokens of one field, element or argument to a syntax tree.

use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, TokenTree};

use super::cursor::Cursor;
use super::split::{self, is_function, is_list};
use crate::errors::Errors;
use crate::literal::{Scalar, negated, scalar};
use crate::names::instead_of_tag;
use crate::syntax::{Form, Name, Value};
use crate::tokens::{MAX_DEPTH, Place, found, group_of, is_ident, is_pair, is_punct, name_of, trees};

/// Reads values; each mistake goes to `errors`, once.
pub(crate) struct Parser<'a> {
    pub(crate) errors: &'a mut Errors,
    pub(super) depth: usize,
    /// Whether the last value that could not be read ended too early.
    pub(super) is_unfinished: bool,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(errors: &'a mut Errors) -> Self {
        Self { errors, depth: 0, is_unfinished: false }
    }

    /// The value that all of `trees` make; `before` is the token after which a missing one is reported.
    pub(crate) fn value(&mut self, trees: &[TokenTree], before: Place) -> Value {
        let mut cursor = Cursor::new(trees, before);
        if self.depth >= MAX_DEPTH {
            return self.too_deep(&mut cursor);
        }
        self.depth += 1;
        let before = self.errors.count();
        let value = self.any(&mut cursor);
        let has_error = self.errors.count() > before;
        self.depth -= 1;
        match cursor.peek() {
            // The bracket before it, or a brace of an `if`, is at the wrong place.
            Some(_) if has_error && (split::ends_torn(&trees[cursor.at - 1]) || value.is_lost()) => {
                Value::broken(value.place)
            }
            Some(tree) => {
                let message = trailing(&value, tree, cursor.trees.get(cursor.at + 1));
                self.broken(&mut cursor, message)
            }
            None => value,
        }
    }

    /// A value with a mistake at the next token.
    pub(super) fn broken(&mut self, cursor: &mut Cursor<'_>, message: impl Into<String>) -> Value {
        let place = cursor.place();
        self.broken_at(place, cursor, message)
    }

    /// A value with a mistake. The rest of its tokens is skipped, so that one value has one error.
    pub(super) fn broken_at(&mut self, place: Place, cursor: &mut Cursor<'_>, message: impl Into<String>) -> Value {
        self.errors.add(place, message);
        self.is_unfinished = cursor.peek().is_none();
        cursor.at = cursor.trees.len();
        Value::broken(place)
    }

    pub(super) fn too_deep(&mut self, cursor: &mut Cursor<'_>) -> Value {
        self.broken(cursor, format!("values are nested deeper than {MAX_DEPTH} levels"))
    }

    pub(super) fn any(&mut self, cursor: &mut Cursor<'_>) -> Value {
        self.chain(cursor, ['|', '|'], Form::Any, |parser, cursor| {
            parser.chain(cursor, ['&', '&'], Form::All, Self::comparison)
        })
    }

    /// Operands between operators of one kind, as one value.
    fn chain(
        &mut self,
        cursor: &mut Cursor<'_>,
        operator: [char; 2],
        form: fn(Vec<Value>) -> Form,
        operand: fn(&mut Self, &mut Cursor<'_>) -> Value,
    ) -> Value {
        let start = cursor.at;
        let first = operand(self, cursor);
        if !is_pair(cursor.trees, cursor.at, operator) {
            return first;
        }
        let mut operands = vec![first];
        while cursor.eat_pair(operator) {
            operands.push(operand(self, cursor));
        }
        Value { place: cursor.since(start), form: form(operands) }
    }

    fn comparison(&mut self, cursor: &mut Cursor<'_>) -> Value {
        let start = cursor.at;
        let left = self.unary(cursor);
        let form = if cursor.eat_pair(['=', '=']) {
            Form::Equal
        } else if cursor.eat_pair(['!', '=']) {
            Form::Unequal
        } else {
            return left;
        };
        let right = self.unary(cursor);
        if is_pair(cursor.trees, cursor.at, ['=', '=']) || is_pair(cursor.trees, cursor.at, ['!', '=']) {
            return self.broken(cursor, "comparisons cannot be chained; write `a == b && b == c`");
        }
        Value { place: cursor.since(start), form: form(Box::new([left, right])) }
    }

    fn unary(&mut self, cursor: &mut Cursor<'_>) -> Value {
        let start = cursor.at;
        while is_punct(cursor.peek(), '!') {
            cursor.at += 1;
        }
        let negations = cursor.at - start;
        if let Some((tag, message)) = tag(&cursor.trees[start..]) {
            return self.broken_at(tag, cursor, message);
        }
        if self.depth + negations > MAX_DEPTH {
            return self.too_deep(cursor);
        }
        let mut value = self.primary(cursor);
        for _ in 0..negations {
            value = Value { place: cursor.since(start), form: Form::Not(Box::new(value)) };
        }
        value
    }

    fn primary(&mut self, cursor: &mut Cursor<'_>) -> Value {
        let place = cursor.place();
        match cursor.peek() {
            None => {
                let message = match operator(cursor.trees) {
                    Some(operator) => format!("expected a value after `{operator}`"),
                    None => "expected a value".to_owned(),
                };
                self.broken(cursor, message)
            }
            Some(TokenTree::Literal(literal)) => {
                cursor.next();
                self.literal(literal, place, cursor, Ok)
            }
            Some(TokenTree::Group(group)) => {
                cursor.next();
                match cursor.peek() {
                    // Whatever is in the group, it is not the only mistake.
                    Some(tree @ (TokenTree::Ident(_) | TokenTree::Literal(_))) => {
                        self.broken(cursor, format!("expected `,`, found {}", found(tree)))
                    }
                    _ => self.group(group, place, cursor),
                }
            }
            Some(TokenTree::Punct(punct)) => match (punct.as_char(), cursor.trees.get(cursor.at + 1)) {
                ('-', Some(TokenTree::Literal(literal))) => {
                    cursor.at += 2;
                    let place = place.to(Place::of_tree(&cursor.trees[cursor.at - 1]));
                    self.literal(literal, place, cursor, negated)
                }
                ('-', _) => {
                    cursor.next();
                    self.broken(cursor, "expected a number after `-`")
                }
                (':', _) if is_pair(cursor.trees, cursor.at, [':', ':']) => self.path(cursor),
                (other, _) => self.broken(cursor, format!("expected a value, found `{other}`")),
            },
            Some(TokenTree::Ident(ident)) => self.word(ident, cursor),
        }
    }

    fn literal(
        &mut self,
        literal: &Literal,
        place: Place,
        cursor: &mut Cursor<'_>,
        change: fn(Scalar) -> Result<Scalar, String>,
    ) -> Value {
        let form = match scalar(literal).and_then(change) {
            Ok(Scalar::Text(text)) => Form::Text(text),
            Ok(Scalar::Integer(number)) => Form::Integer(number),
            Ok(Scalar::Float(number)) => Form::Float(number),
            Err(message) => return self.broken_at(place, cursor, message),
        };
        Value { place, form }
    }

    fn group(&mut self, group: &Group, place: Place, cursor: &mut Cursor<'_>) -> Value {
        if self.depth >= MAX_DEPTH {
            cursor.at -= 1;
            return self.too_deep(cursor);
        }
        let trees = trees(group.stream());
        if group.delimiter() == Delimiter::Brace && is_list(&trees) {
            return self.broken_at(
                place,
                cursor,
                "expected names and values, found a list; write it in brackets: `[a, b]`",
            );
        }
        self.depth += 1;
        let form = match group.delimiter() {
            Delimiter::Brace => match self.object(&trees) {
                // It may be meant to be something else, such as a list of two names.
                fields
                    if split::are_two_names(&trees)
                        || (!fields.is_empty() && fields.iter().all(|field| !field.complete)) =>
                {
                    Form::Broken
                }
                fields => Form::Object(fields),
            },
            Delimiter::Bracket => Form::List(self.list(&trees, place).0),
            Delimiter::Parenthesis | Delimiter::None => self.value(&trees, place).form,
        };
        self.depth -= 1;
        // Parentheses around a text alone are those of a function without its name.
        if let (Delimiter::Parenthesis, Form::Text(text)) = (group.delimiter(), &form)
            && text.contains("${")
        {
            return self.broken_at(place, cursor, "expected `Sub` before `(`");
        }
        Value { place, form }
    }

    /// What begins with a word: a keyword, a function, a macro or a path.
    fn word(&mut self, ident: &Ident, cursor: &mut Cursor<'_>) -> Value {
        let place = cursor.place();
        let next = cursor.trees.get(cursor.at + 1);
        match ident.to_string().as_str() {
            word @ ("true" | "false") => {
                cursor.next();
                Value { place, form: Form::Bool(word == "true") }
            }
            "if" => self.conditional(cursor),
            "match" => self.broken(cursor, "`match` is not supported; write `if Condition { a } else { b }`"),
            "const" => match group_of(next, Delimiter::Brace) {
                Some(block) => {
                    cursor.at += 2;
                    Value { place, form: Form::Constant(TokenTree::from(block.clone()).into()) }
                }
                None => {
                    cursor.next();
                    self.broken_at(place, cursor, "expected a block after `const`, as in `const { LIMIT * 2 }`")
                }
            },
            _ => match next {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                    cursor.at += 2;
                    self.call(ident, group, place)
                }
                Some(TokenTree::Punct(punct)) if punct.as_char() == '!' => match cursor.trees.get(cursor.at + 2) {
                    Some(TokenTree::Group(_)) => self.macro_call(ident, cursor),
                    _ => self.path(cursor),
                },
                Some(argument) if is_function(&cursor.trees[cursor.at], argument) => {
                    cursor.next();
                    self.broken(cursor, format!("expected `(` after `{ident}`, found {}", found(argument)))
                }
                _ => self.path(cursor),
            },
        }
    }

    /// `Function(argument, ..)`
    fn call(&mut self, ident: &Ident, group: &Group, place: Place) -> Value {
        let trees = trees(group.stream());
        let before = self.errors.count();
        let (arguments, is_right) = self.list(&trees, place);
        if !is_right || (self.errors.count() > before && split::start_torn(&trees)) {
            return Value::broken(place);
        }
        Value { place, form: Form::Call(Name { text: name_of(ident), place }, arguments) }
    }

    fn macro_call(&mut self, ident: &Ident, cursor: &mut Cursor<'_>) -> Value {
        let start = cursor.at;
        if ident == "include_str" {
            cursor.at += 3;
            let tokens = cursor.trees[start..cursor.at].iter().cloned().collect();
            return Value { place: cursor.since(start), form: Form::File(tokens) };
        }
        let message = match ident.to_string().as_str() {
            "vec" => "`vec!` is not supported; write the list as `[..]`".to_owned(),
            "json" => "`json!` is not supported; write the object as `{ \"key\": value }`".to_owned(),
            "format" => "`format!` is not supported; write `Sub(\"..${Name}..\")`".to_owned(),
            _ => format!("`{ident}!` is not supported; write `const {{ {ident}!(..) }}`"),
        };
        self.broken(cursor, message)
    }
}

/// The operator that ends the tokens.
fn operator(trees: &[TokenTree]) -> Option<String> {
    let last = trees.last()?;
    match trees {
        [.., before @ TokenTree::Punct(first), TokenTree::Punct(_)] if first.spacing() == Spacing::Joint => {
            Some(format!("{before}{last}"))
        }
        _ => Some(last.to_string()),
    }
}

/// `!Ref Name` and `!Sub "text"`, as YAML has them, and what to write instead.
fn tag(trees: &[TokenTree]) -> Option<(Place, String)> {
    let [mark, TokenTree::Ident(name), argument, ..] = trees else { return None };
    let is_argument = match argument {
        TokenTree::Ident(_) | TokenTree::Literal(_) => true,
        TokenTree::Group(group) => group.delimiter() != Delimiter::Parenthesis,
        TokenTree::Punct(_) => false,
    };
    let message = instead_of_tag(&name.to_string()).filter(|_| is_punct(Some(mark), '!') && is_argument)?;
    Some((Place::of_tree(mark).to(Place::of_tree(&trees[1])), message))
}

/// What is wrong with the token after a value.
fn trailing(value: &Value, tree: &TokenTree, next: Option<&TokenTree>) -> String {
    match (tree, &value.form) {
        (TokenTree::Group(group), Form::Path(path)) if group.delimiter() == Delimiter::Brace => {
            let name = &path.name.text;
            if is_ident(next, "else") {
                format!("expected `if` before `{name}`")
            } else {
                format!("property objects have no name; remove `{name}`")
            }
        }
        (TokenTree::Group(group), Form::If(_)) if group.delimiter() == Delimiter::Brace => {
            "expected `else`, found `{`".to_owned()
        }
        (TokenTree::Punct(punct), _) => match punct.as_char() {
            ',' => "expected one value, found `,`".to_owned(),
            '=' => "expected `==`, found `=`".to_owned(),
            '&' => "expected `&&`, found `&`".to_owned(),
            '|' => "expected `||`, found `|`".to_owned(),
            '<' | '>' => {
                let equals = if is_punct(next, '=') { "=" } else { "" };
                format!("operator `{punct}{equals}` is not supported; use `==` or `!=`")
            }
            ':' => "expected a value, found a name; write an object: `{ Name: value }`".to_owned(),
            '+' | '-' | '*' | '/' | '%' => {
                "CloudFormation does not support arithmetic; write a constant, as in `const { LIMIT * 2 }`".to_owned()
            }
            other => format!("expected `,`, found `{other}`"),
        },
        _ => format!("expected `,`, found {}", found(tree)),
    }
}
