//! Builds the tree of a document from the events of the YAML parser.

use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::indent::Indented;
use super::json::Escaped;
use super::places::Places;
use super::tag::Meaning;
use super::{MAX_BYTES, Position, function};
use crate::model::{Key, Member, Node, Value};
use crate::yaml::{MAX_DEPTH, ReadError};

/// How much the aliases of a document may add to it: bytes of text, and [`NODE_WEIGHT`] for each value.
const MAX_ALIASED: usize = 32 << 20;

/// What a value weighs beside its text.
const NODE_WEIGHT: usize = 64;

/// The one document of a text. Its root is not taken for a function, since it may be a template.
pub(super) fn document(text: &str) -> Result<(Node, Places), ReadError> {
    if text.len() > MAX_BYTES {
        return Err(ReadError::at(text, 0, format!("the template is longer than {MAX_BYTES} bytes")));
    }
    let escaped = Escaped::of(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    match indented_document(&escaped.text) {
        Ok((root, mut places)) => {
            places.positions.0.iter_mut().for_each(|position| *position = escaped.original(*position));
            Ok((root, places))
        }
        Err(ReadError { line, column, message }) => {
            let Position { line, column } = escaped.original(Position { line, column });
            Err(ReadError { line, column, message })
        }
    }
}

/// The document of a text; lines of its flow collections and quoted scalars may stand left of the block around them.
fn indented_document(text: &str) -> Result<(Node, Places), ReadError> {
    let refused = match strict_document(text) {
        Ok((builder, root)) => return Ok((root, builder.places)),
        Err(refused) => refused,
    };
    let Some(indented) = Indented::of(text) else { return Err(refused) };
    match strict_document(&indented.text) {
        Ok((mut builder, root)) if builder.span(indented.lines()) => {
            let positions = builder.places.positions.0.iter_mut();
            positions.for_each(|position| *position = indented.original(*position));
            Ok((root, builder.places))
        }
        Ok(_) => Err(refused),
        Err(ReadError { line, column, message }) => {
            let Position { line, column } = indented.original(Position { line, column });
            let later = ReadError { line, column, message };
            Err(if (later.line, later.column) > (refused.line, refused.column) { later } else { refused })
        }
    }
}

fn strict_document(text: &str) -> Result<(Builder<'_>, Node), ReadError> {
    let mut builder = Builder::new(text);
    loop {
        match builder.event()? {
            (Event::DocumentStart(_), _) => break,
            (Event::StreamEnd, _) => return Err(ReadError::at(text, 0, "the template is empty")),
            _ => {}
        }
    }
    let (event, span) = builder.event()?;
    let root = builder.node(event, span, 0)?;
    loop {
        match builder.event()? {
            (Event::StreamEnd, _) => return Ok((builder, root)),
            (Event::DocumentStart(_), span) => {
                return Err(error(span.start, "unexpected second document; write a single YAML document"));
            }
            _ => {}
        }
    }
}

/// A value that aliases can stand for.
struct Anchored {
    node: Node,
    /// How much a copy of it adds.
    weight: usize,
    /// How many levels it has below itself.
    height: usize,
}

struct Builder<'t> {
    text: &'t str,
    /// A place that events have passed, in characters and in bytes.
    passed: (usize, usize),
    parser: Parser<'t, StrInput<'t>>,
    places: Places,
    anchors: HashMap<usize, Anchored>,
    /// What aliases have added so far.
    aliased: usize,
    /// The first and the last line of each flow collection and of each quoted scalar that has several.
    spans: Vec<(usize, usize)>,
}

type Read<T> = Result<T, ReadError>;

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            passed: (0, 0),
            parser: Parser::new_from_str(text),
            places: Places::default(),
            anchors: HashMap::new(),
            aliased: 0,
            spans: Vec::new(),
        }
    }

    /// Whether each of these lines goes on with a flow collection or a quoted scalar.
    fn span(&self, mut lines: impl Iterator<Item = usize>) -> bool {
        let mut spans = self.spans.clone();
        spans.sort_unstable();
        let mut furthest = 0;
        for (_, last) in &mut spans {
            furthest = furthest.max(*last);
            *last = furthest;
        }
        lines.all(|line| {
            let before = spans.partition_point(|(first, _)| *first < line);
            before.checked_sub(1).is_some_and(|index| spans[index].1 >= line)
        })
    }

    fn event(&mut self) -> Read<(Event<'t>, Span)> {
        self.parser.next_event().unwrap_or(Ok((Event::StreamEnd, Span::default()))).map_err(scan)
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Read<Node> {
        if depth > MAX_DEPTH {
            return Err(error(span.start, format!("values are nested deeper than {MAX_DEPTH} levels")));
        }
        let (anchor, tag) = match &event {
            Event::Alias(anchor) => return self.alias(*anchor, span, depth),
            Event::Scalar(_, _, anchor, tag) | Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                (*anchor, tag.as_deref().map(Meaning::of).unwrap_or_default())
            }
            _ => return Err(error(span.start, "expected a value")),
        };
        let start = position(span.start);
        let frame = tag.begin(start, &mut self.places);
        let start = match &event {
            Event::Scalar(text, ..) if frame.is_some() && !text.is_empty() => self.behind_properties(span.start),
            _ => start,
        };
        let id = self.places.place(start);
        if let Event::Scalar(_, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted, ..) = &event {
            self.spans.push((span.start.line(), span.end.line()));
        }
        let value = match event {
            Event::Scalar(text, style, ..) => tag.scalar(text, style == ScalarStyle::Plain),
            Event::SequenceStart(..) => Value::List(self.elements(depth, span)?),
            _ if depth == 0 && frame.is_none() => Value::Object(self.members(depth, span)?),
            _ => function::of_members(self.members(depth, span)?, &mut self.places),
        };
        let node = tag.end(frame, Node { id, value }, &mut self.places);
        if anchor != 0 {
            let (weight, height) = measure(&node);
            self.spend(weight, span)?;
            self.anchors.insert(anchor, Anchored { node: node.clone(), weight, height });
        }
        Ok(node)
    }

    fn elements(&mut self, depth: usize, start: Span) -> Read<Vec<Node>> {
        let mut elements = Vec::new();
        loop {
            match self.event()? {
                (Event::SequenceEnd, span) => {
                    self.flow(start, span);
                    return Ok(elements);
                }
                (event, span) => elements.push(self.node(event, span, depth + 1)?),
            }
        }
    }

    fn members(&mut self, depth: usize, start: Span) -> Read<Vec<Member>> {
        let mut members = Vec::new();
        let mut brought_in = Vec::new();
        loop {
            let (event, span) = self.event()?;
            let is_merge = matches!(&event, Event::Scalar(key, ScalarStyle::Plain, _, None) if key == "<<");
            let key = match event {
                Event::MappingEnd => {
                    self.flow(start, span);
                    break;
                }
                Event::Scalar(name, _, anchor, _) => self.key(name.into_owned(), anchor, span)?,
                Event::Alias(anchor) => match self.anchors.get(&anchor).map(|anchored| &anchored.node.value) {
                    Some(Value::String(name)) => self.key(name.clone(), 0, span)?,
                    _ => return Err(error(span.start, "a key must be a string, found the alias of another value")),
                },
                _ => return Err(error(span.start, "a key must be a string, found a list or a mapping")),
            };
            let (event, value_span) = self.event()?;
            let value = self.node(event, value_span, depth + 1)?;
            if is_merge {
                let brought = mergeable(value);
                brought_in
                    .extend(brought.ok_or_else(|| error(span.start, "`<<` must be a mapping or a list of mappings"))?);
            } else {
                members.push(Member { key, value });
            }
        }
        Ok(merge(brought_in, members))
    }

    /// Keeps the lines of a collection whose start and end are written, as those of a block are not.
    fn flow(&mut self, start: Span, end: Span) {
        if end.start.index() < end.end.index() && start.start.index() < start.end.index() {
            self.spans.push((start.start.line(), end.start.line()));
        }
    }

    fn key(&mut self, name: String, anchor: usize, span: Span) -> Read<Key> {
        let id = self.places.place(position(span.start));
        if anchor != 0 {
            let node = Node { id, value: Value::String(name.clone()) };
            let (weight, height) = measure(&node);
            self.spend(weight, span)?;
            self.anchors.insert(anchor, Anchored { node, weight, height });
        }
        Ok(Key { id, name })
    }

    fn alias(&mut self, anchor: usize, span: Span, depth: usize) -> Read<Node> {
        let Some(Anchored { node, weight, height }) = self.anchors.get(&anchor) else {
            return Err(error(span.start, "alias inside the value that it refers to"));
        };
        if depth + height > MAX_DEPTH {
            return Err(error(span.start, format!("aliased values are nested deeper than {MAX_DEPTH} levels")));
        }
        let copy = self.places.copy(node);
        let weight = *weight;
        self.spend(weight, span)?;
        Ok(copy)
    }

    /// Counts what an alias adds, so that a small text cannot become an enormous value.
    fn spend(&mut self, weight: usize, span: Span) -> Read<()> {
        self.aliased += weight;
        if self.aliased > MAX_ALIASED {
            return Err(error(span.start, "aliases expand to too many values"));
        }
        Ok(())
    }

    /// Where the text of a scalar begins. The parser has its tag and its anchor begin it.
    fn behind_properties(&mut self, start: Marker) -> Position {
        let mut at = position(start);
        let (characters, bytes) = self.passed;
        let Some(ahead) = start.index().checked_sub(characters) else { return at };
        let mut rest = &self.text[bytes..];
        rest = rest.char_indices().nth(ahead).map_or("", |(byte, _)| &rest[byte..]);
        self.passed = (start.index(), self.text.len() - rest.len());
        while rest.starts_with(['!', '&']) {
            let value = rest.trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
            let property = &rest[..rest.len() - value.len()];
            at = match property.rsplit_once('\n') {
                Some((lines, indent)) => {
                    Position { line: at.line + lines.matches('\n').count() + 1, column: indent.chars().count() + 1 }
                }
                None => Position { column: at.column + property.chars().count(), ..at },
            };
            rest = value;
        }
        at
    }
}

/// The members that a merge key brings, earlier mappings first; `None` if it is given something else.
fn mergeable(value: Node) -> Option<Vec<Member>> {
    match value.value {
        Value::Object(members) => Some(members),
        Value::List(elements) => {
            let parts: Option<Vec<_>> = elements.into_iter().map(mergeable).collect();
            Some(parts?.into_iter().flatten().collect())
        }
        _ => None,
    }
}

/// The members of a mapping: first those that merge keys bring, unless a member before them or of the mapping itself
/// has the name.
fn merge(brought_in: Vec<Member>, own: Vec<Member>) -> Vec<Member> {
    if brought_in.is_empty() {
        return own;
    }
    let mut names: HashSet<String> = own.iter().map(|member| member.key.name.clone()).collect();
    let mut members: Vec<_> = brought_in.into_iter().filter(|member| names.insert(member.key.name.clone())).collect();
    members.extend(own);
    members
}

/// What a value weighs, and how many levels it has below itself.
fn measure(node: &Node) -> (usize, usize) {
    let (mut weight, mut height) = (NODE_WEIGHT, 0);
    let mut add = |key: usize, below: &Node| {
        let (more, levels) = measure(below);
        weight += key + more;
        height = height.max(levels + 1);
    };
    match &node.value {
        Value::String(text) => weight += text.len(),
        Value::List(elements) => elements.iter().for_each(|element| add(0, element)),
        Value::Object(members) => members.iter().for_each(|member| add(member.key.name.len(), &member.value)),
        Value::Function(_, argument) => add(0, argument),
        _ => {}
    }
    (weight, height)
}

fn position(marker: Marker) -> Position {
    Position { line: marker.line(), column: marker.col() + 1 }
}

fn error(marker: Marker, message: impl Into<String>) -> ReadError {
    let Position { line, column } = position(marker);
    ReadError { line, column, message: message.into() }
}

fn scan(scanned: ScanError) -> ReadError {
    /// What the parser says where it stops before [`MAX_DEPTH`] is seen.
    const TOO_DEEP: &str = "recursion limit exceeded";
    match scanned.info() {
        TOO_DEEP => error(*scanned.marker(), format!("values are nested deeper than {MAX_DEPTH} levels")),
        info => error(*scanned.marker(), info),
    }
}
