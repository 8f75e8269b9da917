//! Values: tokens of one field, element or argument to a syntax tree.

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenTree};

use super::cursor::Cursor;
use super::split::{RawField, elements, fields};
use crate::errors::Errors;
use crate::literal::{Scalar, negated, scalar};
use crate::names::{instead_of_tag, is_nothing};
use crate::syntax::{Field, Form, If, Name, Path, Value};
use crate::tokens::{MAX_DEPTH, Place, group_of, ident_of, is_colon, is_ident, is_pair, is_punct, name_of, trees};

/// Reads values; everything that is wrong goes to `errors`, once.
pub(crate) struct Parser<'a> {
    pub(crate) errors: &'a mut Errors,
    depth: usize,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(errors: &'a mut Errors) -> Self {
        Self { errors, depth: 0 }
    }

    /// The value that all of `trees` make; `before` is the token behind which a missing one is reported.
    pub(crate) fn value(&mut self, trees: &[TokenTree], before: Place) -> Value {
        let end = trees.last().map_or(before, Place::of_tree);
        let mut cursor = Cursor { trees, at: 0, end };
        if self.depth >= MAX_DEPTH {
            return self.broken(cursor.place(), format!("values are nested more than {MAX_DEPTH} deep"));
        }
        self.depth += 1;
        let value = self.any(&mut cursor);
        self.depth -= 1;
        if !matches!(value.form, Form::Broken) && cursor.peek().is_some() {
            return self.broken(cursor.place(), trailing(&value, &cursor));
        }
        value
    }

    pub(crate) fn object(&mut self, trees: &[TokenTree]) -> Vec<Field> {
        let raw = fields(trees, self.errors);
        raw.iter().filter_map(|field| self.field(field)).collect()
    }

    /// A field with its value; none if nothing can be made of its name.
    pub(crate) fn field(&mut self, raw: &RawField<'_>) -> Option<Field> {
        // What is left of a value whose colon or comma is missing.
        if raw.has_error && matches!(raw.name, TokenTree::Literal(_)) {
            return None;
        }
        let name = self.name(raw.name)?;
        let value = match (raw.colon, raw.value) {
            _ if raw.has_error => Value::broken(name.place),
            (None, _) => self.broken(name.place, format!("expected `: value` behind `{}`", name.text)),
            (_, []) => self.broken(name.place, format!("expected a value for `{}`", name.text)),
            (_, tokens) => self.value(tokens, name.place),
        };
        Some(Field { name, complete: !raw.value.is_empty(), value })
    }

    fn name(&mut self, tree: &TokenTree) -> Option<Name> {
        let place = Place::of_tree(tree);
        match tree {
            TokenTree::Ident(ident) => Some(Name { text: name_of(ident), place }),
            TokenTree::Literal(literal) => match scalar(literal) {
                Ok(Scalar::Text(text)) => Some(Name { text, place }),
                Ok(_) => {
                    self.errors.add(place, format!("a key is a text: \"{literal}\""));
                    None
                }
                Err(message) => {
                    self.errors.add(place, message);
                    None
                }
            },
            _ => None,
        }
    }

    fn broken(&mut self, place: Place, message: impl Into<String>) -> Value {
        self.errors.add(place, message);
        Value::broken(place)
    }

    fn any(&mut self, cursor: &mut Cursor<'_>) -> Value {
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
            let place = cursor.place();
            return self.broken(place, "comparisons cannot be chained: write `a == b && b == c`");
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
            cursor.at = cursor.trees.len();
            return self.broken(tag, message);
        }
        if self.depth + negations > MAX_DEPTH {
            return self.broken(cursor.place(), format!("values are nested more than {MAX_DEPTH} deep"));
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
            None => self.broken(place, "expected a value behind this"),
            Some(TokenTree::Literal(literal)) => {
                cursor.next();
                self.literal(literal, place, Ok)
            }
            Some(TokenTree::Group(group)) => {
                cursor.next();
                self.group(group, place)
            }
            Some(TokenTree::Punct(punct)) => match (punct.as_char(), cursor.trees.get(cursor.at + 1)) {
                ('-', Some(TokenTree::Literal(literal))) => {
                    cursor.at += 2;
                    self.literal(literal, place.to(Place::of_tree(&cursor.trees[cursor.at - 1])), negated)
                }
                (':', _) if is_pair(cursor.trees, cursor.at, [':', ':']) => self.path(cursor),
                (other, _) => self.broken(place, format!("expected a value, found `{other}`")),
            },
            Some(TokenTree::Ident(ident)) => self.word(ident, cursor),
        }
    }

    fn literal(&mut self, literal: &Literal, place: Place, change: fn(Scalar) -> Result<Scalar, String>) -> Value {
        let form = match scalar(literal).and_then(change) {
            Ok(Scalar::Text(text)) => Form::Text(text),
            Ok(Scalar::Integer(number)) => Form::Integer(number),
            Ok(Scalar::Float(number)) => Form::Float(number),
            Err(message) => return self.broken(place, message),
        };
        Value { place, form }
    }

    fn group(&mut self, group: &Group, place: Place) -> Value {
        if self.depth >= MAX_DEPTH {
            return self.broken(place, format!("values are nested more than {MAX_DEPTH} deep"));
        }
        let trees = trees(group.stream());
        self.depth += 1;
        let form = match group.delimiter() {
            Delimiter::Brace => Form::Object(self.object(&trees)),
            Delimiter::Bracket => Form::List(self.list(&trees, place)),
            Delimiter::Parenthesis | Delimiter::None => self.value(&trees, place).form,
        };
        self.depth -= 1;
        Value { place, form }
    }

    fn list(&mut self, trees: &[TokenTree], place: Place) -> Vec<Value> {
        let elements = elements(trees, self.errors);
        elements.into_iter().map(|element| self.value(element, place)).collect()
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
            "match" => {
                cursor.at = cursor.trees.len();
                self.broken(place, "a value is chosen by `if Condition { value } else { value }`")
            }
            "const" => match group_of(next, Delimiter::Brace) {
                Some(block) => {
                    cursor.at += 2;
                    Value { place, form: Form::Constant(TokenTree::from(block.clone()).into()) }
                }
                None => self.broken(place, "expected a block behind `const`, as in `const { LIMIT * 2 }`"),
            },
            _ => match next {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
                    cursor.at += 2;
                    let arguments = self.list(&trees(group.stream()), place);
                    Value { place, form: Form::Call(Name { text: name_of(ident), place }, arguments) }
                }
                Some(TokenTree::Punct(punct)) if punct.as_char() == '!' => match cursor.trees.get(cursor.at + 2) {
                    Some(TokenTree::Group(_)) => self.macro_call(ident, cursor),
                    _ => self.path(cursor),
                },
                _ => self.path(cursor),
            },
        }
    }

    fn macro_call(&mut self, ident: &Ident, cursor: &mut Cursor<'_>) -> Value {
        let (start, place) = (cursor.at, cursor.place());
        cursor.at += 3;
        if ident == "include_str" {
            let tokens = cursor.trees[start..cursor.at].iter().cloned().collect();
            return Value { place: cursor.since(start), form: Form::File(tokens) };
        }
        let message = match ident.to_string().as_str() {
            "vec" => "a list is written `[..]`".to_owned(),
            "json" => "an object is written `{ \"key\": value }`".to_owned(),
            "format" => "a text with values in it is written `Sub(\"..${Name}..\")`".to_owned(),
            _ => format!(
                "`{ident}!` is not expanded here: give its value as a constant, `const {{ {ident}!(..) }}`; \
                 only `include_str!` stands for itself"
            ),
        };
        self.broken(place, message)
    }

    fn conditional(&mut self, cursor: &mut Cursor<'_>) -> Value {
        let start = cursor.at;
        let keyword = cursor.place();
        cursor.next();
        if self.depth >= MAX_DEPTH {
            cursor.at = cursor.trees.len();
            return self.broken(keyword, format!("values are nested more than {MAX_DEPTH} deep"));
        }
        let rest = &cursor.trees[cursor.at..];
        let block = rest.iter().position(|tree| group_of(Some(tree), Delimiter::Brace).is_some());
        let Some(block) = block else {
            cursor.at = cursor.trees.len();
            return self.broken(keyword, "expected `if Condition { value } else { value }`");
        };
        let condition = self.value(&rest[..block], keyword);
        let then = self.arm(&rest[block]);
        cursor.at += block + 1;
        let otherwise = is_ident(cursor.peek(), "else").then(|| {
            let place = cursor.place();
            cursor.next();
            match cursor.peek() {
                Some(arm) if group_of(Some(arm), Delimiter::Brace).is_some() => {
                    cursor.next();
                    self.arm(arm)
                }
                Some(tree) if is_ident(Some(tree), "if") => {
                    self.depth += 1;
                    let value = self.conditional(cursor);
                    self.depth -= 1;
                    value
                }
                _ => {
                    cursor.at = cursor.trees.len();
                    self.broken(place, "expected `{ value }` or `if` behind `else`")
                }
            }
        });
        Value { place: cursor.since(start), form: Form::If(Box::new(If { condition, then, otherwise })) }
    }

    /// `{ value }`
    fn arm(&mut self, block: &TokenTree) -> Value {
        let place = Place::of_tree(block);
        let trees = group_of(Some(block), Delimiter::Brace).map(|group| trees(group.stream())).unwrap_or_default();
        match trees.as_slice() {
            [] => self.broken(place, "expected a value between these braces; `AWS::NoValue` stands for none"),
            // An object whose braces are those of the arm: `if Condition { Key: "a" }`.
            [_, ..] if is_colon(&trees, 1) => self.broken(
                place,
                "the braces of `if` hold one value; an object has braces of its own: `{ { Key: value } }`",
            ),
            trees => self.value(trees, place),
        }
    }

    fn path(&mut self, cursor: &mut Cursor<'_>) -> Value {
        let start = cursor.at;
        cursor.eat_pair([':', ':']);
        let mut name;
        loop {
            let place = cursor.place();
            let Some(ident) = ident_of(cursor.peek()) else {
                return self.broken(place, "expected a name behind `::`");
            };
            name = Name { text: name_of(ident), place };
            cursor.next();
            if !cursor.eat_pair([':', ':']) {
                break;
            }
        }
        let path = &cursor.trees[start..cursor.at];
        let place = cursor.since(start);
        if is_ident(path.first(), "AWS") && path.len() > 1 {
            return self.pseudo(path, name, place);
        }
        if let ([_], true) = (path, is_nothing(&name.text)) {
            let message = format!("there is no `{}`: leave the property out, or write `AWS::NoValue`", name.text);
            return self.broken(place, message);
        }
        let tokens = path.to_vec();
        let attribute = match self.attribute(cursor) {
            Ok(attribute) => attribute,
            Err(place) => return self.broken(place, "expected an attribute behind this `.`"),
        };
        Value { place: cursor.since(start), form: Form::Path(Path { tokens, name, attribute }) }
    }

    /// `.Endpoint.Address`
    fn attribute(&mut self, cursor: &mut Cursor<'_>) -> Result<Option<Name>, Place> {
        let mut attribute: Option<Name> = None;
        while is_punct(cursor.peek(), '.') {
            let dot = cursor.place();
            cursor.next();
            let Some(ident) = ident_of(cursor.peek()) else { return Err(dot) };
            let place = cursor.place();
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
    fn pseudo(&mut self, path: &[TokenTree], name: Name, place: Place) -> Value {
        let full: String = path.iter().map(ToString::to_string).collect();
        match crate::names::pseudo_parameter(&full) {
            Ok(found) => Value { place, form: Form::Pseudo(found) },
            Err(message) => self.broken(name.place, message),
        }
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

/// What is wrong with what follows a value.
fn trailing(value: &Value, cursor: &Cursor<'_>) -> String {
    match (cursor.peek(), &value.form) {
        (Some(TokenTree::Group(group)), Form::Path(path)) if group.delimiter() == Delimiter::Brace => {
            format!("a property object has no name: remove `{}`", path.name.text)
        }
        (Some(TokenTree::Punct(punct)), _) => match punct.as_char() {
            ',' => "one value stands here, without a `,`".to_owned(),
            '=' => "two values are compared by `==`".to_owned(),
            '&' => "conditions are combined by `&&`".to_owned(),
            '|' => "conditions are combined by `||`".to_owned(),
            '<' | '>' => "CloudFormation compares by `==` and `!=` only".to_owned(),
            ':' => "a list holds values; a name and its value stand between braces: `{ Name: value }`".to_owned(),
            '+' | '-' | '*' | '/' | '%' => {
                "CloudFormation does not calculate: let Rust do it, `const { .. }`".to_owned()
            }
            _ => "expected `,` here".to_owned(),
        },
        _ => "expected `,` here".to_owned(),
    }
}
