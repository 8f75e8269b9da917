use super::Problem;
use super::collect::Collected;
use super::rename::rename;
use crate::part::{Content, Piece, References, Struct};
use cfn_core::model::{Allowance, Declaration, Hole, Key, Member, Node, NodeIds, Template, Value};
use cfn_core::yaml;

/// Reads the fragments of all structs into one model.
pub(super) fn template(collected: &Collected, ids: &mut NodeIds) -> Result<Template, Vec<Problem>> {
    let mut template = Template::default();
    let mut problems = Vec::new();
    if let Content::Stack { fragment, references, .. } = &collected.stack.content {
        match members(collected.stack, fragment, references, ids, filled) {
            Ok(members) => template.members = members,
            Err(problem) => problems.push(problem),
        }
    }
    if !collected.stack.doc.is_empty() {
        template.members.insert(0, description(collected.stack, ids));
    }
    for part in &collected.declarations {
        match declaration(part, ids, filled) {
            Ok(declaration) => template.declarations.push(declaration),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(template) } else { Err(problems) }
}

fn description(stack: &Struct, ids: &mut NodeIds) -> Member {
    let key = Key { id: ids.next(), name: "Description".to_owned() };
    let text = stack.doc.trim().to_owned();
    Member { key, value: Node { id: ids.next(), value: Value::String(text) } }
}

/// The declaration of a struct as its macro has seen it: what rustc has filled in is open.
pub(super) fn unfilled(part: &Struct) -> Option<Declaration> {
    let mut declaration = declaration(part, &mut NodeIds::default(), marked).ok()?;
    reopen(&mut declaration.body);
    Some(declaration)
}

fn declaration(part: &Struct, ids: &mut NodeIds, fill: Fill) -> Result<Declaration, Problem> {
    let Content::Declaration { section, fragment, references } = &part.content else {
        unreachable!("groups have been opened");
    };
    let mut members = members(part, fragment, references, ids, fill)?;
    let Some(Member { key, value }) = members.pop() else {
        return Err(Problem::of(part, "its fragment is empty"));
    };
    let allowances = part
        .allowances
        .iter()
        .map(|(rule, reason)| Allowance { id: ids.next(), rule: (*rule).to_owned(), reason: (*reason).to_owned() })
        .collect();
    Ok(Declaration { section: *section, name: key, body: value, allowances })
}

fn members(
    part: &Struct,
    fragment: &[Piece],
    references: &References,
    ids: &mut NodeIds,
    fill: Fill,
) -> Result<Vec<Member>, Problem> {
    if fragment.is_empty() {
        return Ok(Vec::new());
    }
    let mut node = match fragment {
        [Piece::Text(text)] => yaml::read_fragment(text, ids),
        pieces => yaml::read_fragment(&fill(pieces), ids),
    }
    .map_err(|error| Problem::of(part, format!("its fragment cannot be read: {error}")))?;
    for (written, to) in references.pairs().filter(|(written, to)| *written != to.name) {
        rename(&mut node, written, to.name);
    }
    match node.value {
        Value::Object(members) => Ok(members),
        _ => Err(Problem::of(part, "its fragment is no mapping")),
    }
}

/// The entry that a struct makes.
pub(super) fn entry(part: &Struct) -> String {
    let Content::Declaration { fragment, .. } = &part.content else {
        panic!("`{}` is a stack, and no entry of one", part.name);
    };
    filled(fragment)
}

/// Makes one text of a fragment's pieces.
type Fill = fn(&[Piece]) -> String;

/// What stands for a constant and for a file in a text that is to be reopened.
const CONSTANT: &str = "const { .. }";
const FILE: &str = "include_str!(..)";

/// The fragment's text, with marks where rustc has filled something in.
fn marked(pieces: &[Piece]) -> String {
    let mark = |mark: &str| yaml::constant(&Value::String(mark.to_owned()));
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(yaml) => (*yaml).to_owned(),
        Piece::Const(_) => mark(CONSTANT),
        Piece::File(..) => mark(FILE),
    });
    texts.collect()
}

/// Makes holes of the marks.
fn reopen(node: &mut Node) {
    match &mut node.value {
        Value::String(text) if text == CONSTANT => node.value = Value::Hole(Hole::Const(0)),
        Value::String(text) if text == FILE => node.value = Value::Hole(Hole::File(0)),
        Value::List(elements) => elements.iter_mut().for_each(reopen),
        Value::Object(members) => members.iter_mut().for_each(|member| reopen(&mut member.value)),
        Value::Function(_, argument) => reopen(argument),
        _ => {}
    }
}

/// The fragment's text, with what rustc has filled in.
fn filled(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(yaml) => text.push_str(yaml),
            Piece::Const(constant) => text.push_str(&yaml::constant(&constant.value())),
            Piece::File(file, indent) => text.push_str(&yaml::file(file, *indent)),
        }
    }
    text
}
