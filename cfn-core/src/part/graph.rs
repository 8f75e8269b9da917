//! What rustc proves about a stack as a whole by evaluating a constant: names compare by hash, and the arrays are as
//! long as the stack has parts, so that 500 parts cost milliseconds.

use super::message::Message;
use super::{Content, Identity, Kind, Struct};
use crate::model::Section;

/// How many declarations a stack has, those of its groups included.
pub const fn size(stack: &Struct) -> usize {
    let Content::Stack { parts, .. } = stack.content else { return 1 };
    let mut total = 0;
    let mut at = 0;
    while at < parts.len() {
        total += size(parts[at]);
        at += 1;
    }
    total
}

/// How many slots a table of so many names has.
pub const fn slots(names: usize) -> usize {
    (names * 2).next_power_of_two()
}

/// Proves that no logical id is given twice and that no dependency leads back to where it began.
#[track_caller]
pub const fn consistent<const SIZE: usize, const SLOTS: usize>(stack: &'static Struct) {
    let graph = Graph::<SIZE, SLOTS>::new(stack);
    if let Some(part) = graph.twice {
        let mut message = Message::new();
        message.add_all(&["the stack `", stack.name, "` has two parts with the logical id `", part.name, "`"]);
        panic!("{}", message.text());
    }
    if let Some(message) = graph.cycle() {
        panic!("{}", message.text());
    }
}

/// Proves that whatever the parts refer to is part of the stack.
#[track_caller]
pub const fn self_contained<const SIZE: usize, const SLOTS: usize>(stack: &'static Struct) {
    let graph = Graph::<SIZE, SLOTS>::new(stack);
    let mut message = Message::new();
    let mut reported = [0; MOST_REPORTED];
    let mut count = 0;
    let mut at = 0;
    while at < graph.length {
        let references = graph.parts[at].references();
        let mut reference = 0;
        while reference < references.len() {
            let to = references[reference].to;
            if graph.find(to).is_none() && count < MOST_REPORTED && !contains(&reported, to.hash) {
                let before = if count == 0 { "" } else { "\n" };
                let by = graph.parts[at].name;
                message.add_all(&[
                    before,
                    "`",
                    to.name,
                    "` is referred to by `",
                    by,
                    "`, but it is not part of the stack `",
                ]);
                message.add_all(&[stack.name, "`: add it to the list"]);
                reported[count] = to.hash;
                count += 1;
            }
            reference += 1;
        }
        at += 1;
    }
    if count > 0 {
        panic!("{}", message.text());
    }
}

/// Whoever forgot more parts learns of the others after adding these.
const MOST_REPORTED: usize = 10;

const fn contains(hashes: &[u64], hash: u64) -> bool {
    let mut at = 0;
    while at < hashes.len() {
        if hashes[at] == hash {
            return true;
        }
        at += 1;
    }
    false
}

const EMPTY: usize = usize::MAX;

struct Graph<const SIZE: usize, const SLOTS: usize> {
    parts: [&'static Struct; SIZE],
    length: usize,
    /// Where each part is, by its key: open addressing, at most half full.
    slots: [usize; SLOTS],
    /// A part whose logical id another one has already.
    twice: Option<&'static Struct>,
}

impl<const SIZE: usize, const SLOTS: usize> Graph<SIZE, SLOTS> {
    const fn new(stack: &'static Struct) -> Self {
        let mut graph = Self { parts: [stack; SIZE], length: 0, slots: [EMPTY; SLOTS], twice: None };
        graph.add(stack);
        graph
    }

    const fn add(&mut self, part: &'static Struct) {
        match part.content {
            Content::Stack { parts, .. } => {
                let mut at = 0;
                while at < parts.len() {
                    self.add(parts[at]);
                    at += 1;
                }
            }
            Content::Declaration { section, .. } => {
                let slot = self.slot(part.hash ^ namespace(section));
                if self.slots[slot] == EMPTY {
                    self.slots[slot] = self.length;
                } else if self.twice.is_none() {
                    self.twice = Some(part);
                }
                self.parts[self.length] = part;
                self.length += 1;
            }
        }
    }

    /// The slot of a key, or the empty one where it belongs.
    const fn slot(&self, key: u64) -> usize {
        let mut slot = key as usize & (SLOTS - 1);
        while self.slots[slot] != EMPTY && key_of(self.parts[self.slots[slot]]) != key {
            slot = (slot + 1) & (SLOTS - 1);
        }
        slot
    }

    const fn find(&self, to: &Identity) -> Option<usize> {
        let section = match to.kind {
            Kind::Resource { .. } | Kind::Parameter => Section::Resources,
            Kind::Condition => Section::Conditions,
            Kind::Mapping => Section::Mappings,
        };
        match self.slots[self.slot(to.hash ^ namespace(section))] {
            EMPTY => None,
            index => Some(index),
        }
    }

    /// A chain of dependencies that leads back to where it began, in words.
    const fn cycle(&self) -> Option<Message> {
        // A walk in depth: `trail` is the way from the first part to the current one, `next` the reference of each
        // part that is followed next.
        let mut next = [0; SIZE];
        let mut trail = [0; SIZE];
        let mut state = [State::New; SIZE];
        let mut start = 0;
        while start < self.length {
            let mut depth = 0;
            if matches!(state[start], State::New) && depends(self.parts[start]) {
                trail[0] = start;
                depth = 1;
                state[start] = State::OnTrail;
            }
            while depth > 0 {
                let current = trail[depth - 1];
                let references = self.parts[current].references();
                if next[current] == references.len() {
                    state[current] = State::Done;
                    depth -= 1;
                    continue;
                }
                let to = references[next[current]].to;
                next[current] += 1;
                let Some(to) = self.find(to) else { continue };
                match state[to] {
                    State::OnTrail => return Some(self.chain(&trail, depth, to)),
                    State::New if depends(self.parts[to]) => {
                        state[to] = State::OnTrail;
                        trail[depth] = to;
                        depth += 1;
                    }
                    _ => {}
                }
            }
            start += 1;
        }
        None
    }

    const fn chain(&self, trail: &[usize], depth: usize, first: usize) -> Message {
        let mut message = Message::new();
        message.add("dependency cycle: ");
        let mut at = 0;
        let mut inside = false;
        while at < depth {
            inside |= trail[at] == first;
            if inside {
                message.add_all(&["`", self.parts[trail[at]].name, "` -> "]);
            }
            at += 1;
        }
        message.add_all(&["`", self.parts[first].name, "`; none of them can be made before the others"]);
        message
    }
}

#[derive(Clone, Copy)]
enum State {
    New,
    OnTrail,
    Done,
}

impl Struct {
    const fn references(&self) -> &'static [super::Reference] {
        match self.content {
            Content::Declaration { references, .. } | Content::Stack { references, .. } => references,
        }
    }
}

/// Only resources and conditions can depend on each other in a circle.
const fn depends(part: &Struct) -> bool {
    matches!(part.content, Content::Declaration { section: Section::Resources | Section::Conditions, .. })
}

const fn key_of(part: &Struct) -> u64 {
    match part.content {
        Content::Declaration { section, .. } => part.hash ^ namespace(section),
        Content::Stack { .. } => part.hash,
    }
}

/// Logical ids are unique within their section, those of parameters and resources together.
const fn namespace(section: Section) -> u64 {
    match section {
        Section::Parameters | Section::Resources => 0,
        section => section as u64 + 1,
    }
}
