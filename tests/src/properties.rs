//! What holds for any input at all, as functions of bytes: the fuzzer's targets, and what a test replays.
//!
//! Each of them panics where its property does not hold. What the bytes are is said at each function; those that are not
//! UTF-8 are read as far as they are.

use cfn_core::lint::{self, Scope};
use cfn_core::model::{NodeIds, Template};
use cfn_core::pattern::{self, Pattern};
use cfn_core::yaml;
use proc_macro2::TokenStream;

use crate::places::placeless;

/// Panics where it does not hold for the input.
pub type Property = fn(&[u8]);

/// A property, by the name of its target; [`import`] is one more.
pub const PROPERTIES: &[(&str, Property)] =
    &[("diff", diff), ("pattern", pattern), ("template", template), ("tokens", tokens), ("writer", writer)];

/// What stands between the two parts of an input that has two.
const SEPARATOR: &str = "\n====\n";

fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// The two parts of an input; the second one is empty where there is no separator.
fn parts(text: &str) -> (&str, &str) {
    text.split_once(SEPARATOR).unwrap_or((text, ""))
}

/// A template, the separator, and another one: an update to the same is none, and one to the other ends in verdicts.
pub fn diff(data: &[u8]) {
    let text = text(data);
    let (old, new) = parts(&text);
    let (Ok(old), Ok(new)) = (yaml::read_template(old), yaml::read_template(new)) else { return };
    for template in [&old.template, &new.template] {
        let none = cfn_core::diff::diff(template, template);
        assert!(none.is_empty(), "the same template differs: {none:?}");
    }
    cfn_core::diff::diff(&old.template, &new.template);
    cfn_core::diff::diff(&new.template, &old.template);
}

/// A template: what the importer of `cargo-cfn` makes of it is Rust, which has been proven to make it again, or the error says
/// why not.
pub fn import(data: &[u8], importer: impl FnOnce(&str) -> Result<Vec<(String, String)>, String>) {
    match importer(&text(data)) {
        Ok(modules) => assert!(modules.iter().all(|(_, text)| text.parse::<TokenStream>().is_ok()), "{modules:?}"),
        Err(message) => assert!(!message.is_empty(), "an error says nothing"),
    }
}

/// A template: every lint judges it, as a whole and each of its declarations alone, and says where its findings stand.
pub fn template(data: &[u8]) {
    let Ok(source) = yaml::read_template(&text(data)) else { return };
    for finding in lint::check_source(&source) {
        assert!(!finding.message.is_empty(), "{} says nothing", finding.lint.id);
        let position = source.positions.of(finding.at);
        assert!(position.line > 0 && position.column > 0, "{} is nowhere: {}", finding.lint.id, finding.message);
    }
    for declaration in &source.template.declarations {
        let alone = Template { members: Vec::new(), declarations: vec![declaration.clone()] };
        lint::check(&alone, Scope::Declaration);
    }
}

/// A pattern, the separator, and a text: whether the text matches is known or too hard, and the same when asked again; a
/// character that is named as unfit is one of the text.
pub fn pattern(data: &[u8]) {
    let text = text(data);
    let (source, text) = parts(&text);
    let Ok(compiled) = Pattern::new(source) else { return };
    let matches = compiled.matches(text);
    assert_eq!(pattern::matches(source, text), matches, "{source:?} in {text:?}");
    if let Some(unfit) = pattern::unfit_character(source, text) {
        assert!(text.contains(unfit), "{unfit:?} is not in {text:?}");
    }
}

/// A value: what is written of it is read again, as the same.
pub fn writer(data: &[u8]) {
    let Ok(document) = yaml::read(&text(data)) else { return };
    let node = placeless(document.root);
    let written = yaml::write(&node);
    let again = yaml::read(&written).unwrap_or_else(|error| panic!("{error}\n{written}"));
    assert_eq!(placeless(again.root), node, "{written}");
    let fragment = yaml::read_fragment(&written, &mut NodeIds::default());
    let fragment = fragment.unwrap_or_else(|error| panic!("{error}\n{written}"));
    assert_eq!(placeless(fragment), node, "{written}");
}

/// The arguments of an attribute, the separator, and an item: every attribute expands to tokens or to errors.
pub fn tokens(data: &[u8]) {
    const ATTRIBUTES: &[fn(TokenStream, TokenStream) -> TokenStream] = &[
        cfn_expand::resource,
        cfn_expand::parameter,
        cfn_expand::output,
        cfn_expand::condition,
        cfn_expand::mapping,
        cfn_expand::rule,
        cfn_expand::stack,
    ];
    let text = text(data);
    let (arguments, item) = parts(&text);
    let item = if item.is_empty() { "pub struct Part;" } else { item };
    let (Ok(arguments), Ok(item)) = (arguments.parse::<TokenStream>(), item.parse::<TokenStream>()) else { return };
    for expand in ATTRIBUTES {
        assert!(!expand(arguments.clone(), item.clone()).is_empty(), "an attribute expands to nothing");
    }
}
