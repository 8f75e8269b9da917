//! Marks: what the text of a fragment leaves open until a template is assembled.
//!
//! A mark stands between the angle brackets `⟨` and `⟩`: a name that leads to another entry (`⟨DataKey⟩`), the number
//! of a value that only rustc knows (`⟨0⟩`, or `⟨0 in text⟩` for its text), or `⟨!⟩` for what could not be read and has
//! its error already. `⟨*Item⟩` is the variable of a loop as a value, and `⟨*Item in text⟩` its text, or `⟨*&Item in text⟩` the
//! letters and digits of its text. `⟨⟩` is the bracket `⟨` itself, so that no text of a user is mistaken for a mark.

use std::borrow::Cow;

use super::scalar;
use crate::model::{NodeId, Value};

const OPEN: char = '⟨';
/// The first byte of it.
const OPEN_BYTE: u8 = OPEN.encode_utf8(&mut [0; 4]).as_bytes()[0];
const CLOSE: char = '⟩';
const BROKEN: &str = "!";
const VARIABLE: char = '*';
/// Between a name and its usage, where the same name is used otherwise before.
pub const AS: &str = " as ";
const UNLESS: &str = " unless ";
const IN_TEXT: &str = " in text";

/// What the marks of a fragment stand for.
pub trait Fill {
    /// The logical ID that the name leads to, in the node `at`; none where there is no such entry, which is reported by
    /// whoever fills.
    fn reference(&mut self, name: &str, at: NodeId) -> Option<String>;

    /// The value of that number.
    fn value(&mut self, number: usize) -> Option<Value>;

    /// The item that the variable of a loop has; of `&Name`, its letters and digits. In a text, it must be a text.
    fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
        let _ = in_text;
        Some(Value::String(format!("${{{name}}}")))
    }
}

/// Fills a fragment that has no marks.
#[derive(Debug)]
pub struct NoMarks;

impl Fill for NoMarks {
    fn reference(&mut self, _: &str, _: NodeId) -> Option<String> {
        None
    }

    fn value(&mut self, _: usize) -> Option<Value> {
        None
    }
}

/// A name that leads to another entry. It is the name of a path as Rust writes it, and never begins with a digit.
pub fn reference(name: &str) -> String {
    format!("{OPEN}{name}{CLOSE}")
}

/// The mark of a name in the text of a `Fn::Sub` that has variables of its own: a logical ID that is the name of one of
/// them would mean the variable.
pub fn unless<'a>(mark: &str, variables: impl Iterator<Item = &'a str>) -> String {
    let name = mark.trim_end_matches(CLOSE);
    format!("{name}{UNLESS}{}{CLOSE}", variables.collect::<Vec<_>>().join(","))
}

/// The name in a mark, and the variables that [`unless`] has named.
pub fn name_and_variables(mark: &str) -> (&str, impl Iterator<Item = &str>) {
    let (name, variables) = mark.split_once(UNLESS).unwrap_or((mark, ""));
    (name, variables.split_terminator(','))
}

/// What comes near to the logical ID that a name in a mark leads to: the last segment of its path, with generic
/// arguments.
pub fn last_segment(mark: &str) -> String {
    let path = mark.split(' ').next().unwrap_or_default();
    let end = path.find('<').unwrap_or(path.len());
    let start = path[..end].trim_end_matches(':').rfind(':').map_or(0, |colon| colon + 1);
    path[start..].chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The value of that number.
pub fn value(number: usize) -> String {
    format!("{OPEN}{number}{CLOSE}")
}

/// The value of that number within a text, which stays a text even if it is nothing but the value.
pub fn value_in_text(number: usize) -> String {
    format!("{OPEN}{number}{IN_TEXT}{CLOSE}")
}

/// The variable of a loop.
pub fn variable(name: &str) -> String {
    format!("{OPEN}{VARIABLE}{name}{CLOSE}")
}

/// The variable of a loop within a text; `&Name` is the letters and digits of it.
pub fn variable_in_text(name: &str) -> String {
    format!("{OPEN}{VARIABLE}{name}{IN_TEXT}{CLOSE}")
}

/// A text with the variables of loops filled, and other marks as they are.
pub fn with_variables(text: &str, item: &dyn Fn(&str) -> String) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(OPEN) {
        let (before, from) = rest.split_at(start);
        whole.push_str(before);
        let end = length(from).max(OPEN.len_utf8());
        match alone(&from[..end]).and_then(|mark| mark.strip_prefix(VARIABLE)) {
            Some(name) => whole.push_str(&item(name.trim_end_matches(IN_TEXT))),
            None => whole.push_str(&from[..end]),
        }
        rest = &from[end..];
    }
    whole.push_str(rest);
    whole
}

/// What could not be read.
pub(super) fn broken() -> String {
    reference(BROKEN)
}

/// A text of a user, so that nothing in it is taken for a mark.
pub fn escape(text: &str) -> Cow<'_, str> {
    if text.contains(OPEN) { Cow::Owned(text.replace(OPEN, "⟨⟩")) } else { Cow::Borrowed(text) }
}

/// Whether marks, or brackets of a user, stand in the text.
pub(super) fn has_marks(text: &str) -> bool {
    may_have_marks(text) && text.contains(OPEN)
}

/// The same, at first sight: a text without the byte, which is found at once, has none.
pub(super) fn may_have_marks(text: &str) -> bool {
    text.as_bytes().contains(&OPEN_BYTE)
}

/// The length of the mark with which the text begins; 0 if it begins with none.
pub(super) fn length(text: &str) -> usize {
    if text.as_bytes().first() == Some(&OPEN_BYTE) && text.starts_with(OPEN) {
        text.find(CLOSE).map_or(0, |end| end + CLOSE.len_utf8())
    } else {
        0
    }
}

/// What stands between the brackets, if the text is one mark and nothing else.
fn alone(text: &str) -> Option<&str> {
    let end = text.len().checked_sub(CLOSE.len_utf8())?;
    if length(text) == text.len() { text.get(OPEN.len_utf8()..end) } else { None }
}

/// A scalar with its marks filled: what a mark alone stands for, else a text. None if a mark stands for nothing.
pub(super) fn filled(text: &str, at: NodeId, fill: &mut dyn Fill) -> Option<Value> {
    let mark = alone(text).unwrap_or_default();
    if let Some(name) = mark.strip_prefix(VARIABLE).filter(|name| !name.ends_with(IN_TEXT)) {
        return fill.variable(name, false);
    }
    match mark.parse() {
        Ok(number) => fill.value(number),
        Err(_) => filled_text(text, at, fill).map(Value::String),
    }
}

fn filled_text(text: &str, at: NodeId, fill: &mut dyn Fill) -> Option<String> {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    let mut known = true;
    while let Some(start) = rest.find(OPEN) {
        let (before, from) = rest.split_at(start);
        whole.push_str(before);
        let end = length(from);
        let mark = from.get(OPEN.len_utf8()..end.checked_sub(CLOSE.len_utf8())?)?;
        match (mark, mark.trim_end_matches(IN_TEXT).parse()) {
            ("", _) => whole.push(OPEN),
            (BROKEN, _) => known = false,
            (name, Err(_)) if name.starts_with(VARIABLE) => {
                match fill.variable(name.trim_start_matches(VARIABLE).trim_end_matches(IN_TEXT), true) {
                    Some(Value::Hole(_)) | None => known = false,
                    Some(value) => whole.push_str(&text_of(&value)),
                }
            }
            (_, Ok(number)) => match fill.value(number) {
                // Part of a text that nobody knows.
                Some(Value::Hole(_)) | None => known = false,
                Some(value) => whole.push_str(&text_of(&value)),
            },
            // Each name is looked up, so that all of those that lead to nothing are reported.
            (name, Err(_)) => match fill.reference(name, at) {
                Some(id) => whole.push_str(&id),
                None => known = false,
            },
        }
        rest = &from[end..];
    }
    whole.push_str(rest);
    known.then_some(whole)
}

/// A value within a text.
fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(value) => value.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => scalar::float(*number),
        _ => String::new(),
    }
}

/// A fragment with its marks as a reader is shown them: names and values as `show` writes them, without what a mark says
/// beyond them.
pub fn shown(text: &str, show: &dyn Fn(&str) -> String) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(OPEN) {
        whole.push_str(&rest[..start]);
        let from = &rest[start..];
        let end = length(from);
        match alone(&from[..end]) {
            None | Some("") => whole.push(OPEN),
            Some(mark) if mark.starts_with(VARIABLE) => {
                let name = mark.trim_start_matches(VARIABLE);
                match (name.strip_suffix(IN_TEXT), name.strip_prefix('&')) {
                    (Some(name), None) => whole.push_str(&format!("${{{name}}}")),
                    (Some(name), Some(_)) => whole.push_str(&format!("&{{{}}}", name.trim_start_matches('&'))),
                    (None, _) => whole.push_str(&format!("!Ref {name}")),
                }
            }
            Some(mark) => whole.push_str(&show(name_and_variables(mark).0.trim_end_matches(IN_TEXT))),
        }
        rest = &from[end.max(OPEN.len_utf8())..];
    }
    whole.push_str(rest);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Names;

    impl Fill for Names {
        fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
            (name != "Missing").then(|| name.to_uppercase())
        }

        fn value(&mut self, number: usize) -> Option<Value> {
            [Value::Integer(60), Value::String("a⟨b".to_owned())].get(number).cloned()
        }
    }

    fn fill(text: &str) -> Option<Value> {
        filled(text, NodeId(1), &mut Names)
    }

    #[test]
    fn names_and_values_are_filled() {
        let text = |text: &str| Some(Value::String(text.to_owned()));
        assert_eq!(fill("${⟨Key⟩.Arn}-⟨0⟩-⟨m::Key⟩"), text("${KEY.Arn}-60-M::KEY"));
        assert_eq!(fill("⟨0⟩"), Some(Value::Integer(60)));
        assert_eq!(fill(&value_in_text(0)), text("60"));
        assert_eq!(fill("⟨1⟩"), text("a⟨b"));
        assert_eq!(fill("⟨Key⟩"), text("KEY"));
        assert_eq!(fill("no mark"), text("no mark"));
    }

    #[test]
    fn a_mark_may_name_variables() {
        let mark = unless(&reference("m::Key"), ["A", "B"].into_iter());
        assert_eq!(mark, "⟨m::Key unless A,B⟩");
        let (name, variables) = name_and_variables(alone(&mark).expect("a mark"));
        assert_eq!((name, variables.collect::<Vec<_>>()), ("m::Key", vec!["A", "B"]));
        assert_eq!(name_and_variables("Key").1.count(), 0);
        assert_eq!(shown(&format!("${{{mark}}}"), &str::to_owned), "${m::Key}");
    }

    #[test]
    fn a_path_comes_near_to_a_logical_id() {
        for (path, expected) in [
            ("Orders", "Orders"),
            ("a::b::Orders unless A,B", "Orders"),
            ("::a::Zone<0>", "Zone0"),
            ("a::Errors::<b::Worker>", "ErrorsbWorker"),
        ] {
            assert_eq!(last_segment(path), expected);
        }
    }

    #[test]
    fn what_leads_to_nothing_gives_nothing() {
        for text in ["⟨Missing⟩", "a ⟨Missing⟩ b", "⟨2⟩", "x⟨2⟩", "⟨!⟩", "⟨unclosed"] {
            assert_eq!(fill(text), None, "{text}");
        }
    }

    #[test]
    fn variables_of_loops_are_filled() {
        struct Items;
        impl Fill for Items {
            fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
                Some(name.to_owned())
            }
            fn value(&mut self, _: usize) -> Option<Value> {
                None
            }
            fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
                Some(Value::String(format!("{name}{in_text}")))
            }
        }
        let fill = |text: &str| filled(text, NodeId(1), &mut Items);
        assert_eq!(fill(&variable("A")), Some(Value::String("Afalse".to_owned())));
        assert_eq!(fill(&variable_in_text("A")), Some(Value::String("Atrue".to_owned())));
        let text = format!("x{}-{}-{}", variable_in_text("A"), variable_in_text("&B"), reference("C"));
        assert_eq!(fill(&text), Some(Value::String("xAtrue-&Btrue-C".to_owned())));
        assert_eq!(with_variables(&text, &str::to_lowercase), "xa-&b-⟨C⟩");
        assert_eq!(shown(&text, &str::to_owned), "x${A}-&{B}-C");
        assert_eq!(shown(&variable("A"), &str::to_owned), "!Ref A");
    }

    #[test]
    fn brackets_of_a_user_are_no_marks() {
        for text in ["⟨0⟩", "⟨⟩", "⟨", "⟩⟨Key⟩", "plain", ""] {
            assert_eq!(fill(&escape(text)), Some(Value::String(text.to_owned())), "{text}");
            assert_eq!(shown(&escape(text), &|_| "mark".to_owned()), text);
        }
        assert_eq!(shown("!Ref ⟨Key⟩ ⟨0⟩", &|mark| format!("[{mark}]")), "!Ref [Key] [0]");
        assert_eq!(shown(&value_in_text(0), &|mark| format!("[{mark}]")), "[0]");
    }
}
