//! What rustc proves about a stack as a whole by evaluating a constant.
//!
//! Constant evaluation is slow: each call and each step counts. Names compare by [key](super::key), which the macros
//! have computed, each reference is looked up once, and the inner loops call nothing.

use super::message::Message;
use super::{Content, LogicalId, Struct};
use cfn_core::model::Section;

/// What is wrong with a stack: each text is empty if nothing is.
#[derive(Debug)]
pub struct Verdict {
    twice: Message,
    cycle: Message,
    missing: Message,
}

impl Verdict {
    /// Nothing is wrong.
    pub const NONE: Verdict = Verdict { twice: Message::new(), cycle: Message::new(), missing: Message::new() };

    /// Proves that no logical id is given twice and that no dependency leads back to where it began: true of every
    /// stack, and of every group.
    #[track_caller]
    pub const fn consistent(&self) {
        if !self.twice.is_empty() {
            panic!("{}", self.twice.text());
        }
        if !self.cycle.is_empty() {
            panic!("{}", self.cycle.text());
        }
    }

    /// Proves that whatever the parts refer to is part of the stack: true of a whole template.
    #[track_caller]
    pub const fn self_contained(&self) {
        if !self.missing.is_empty() {
            panic!("{}", self.missing.text());
        }
    }
}

/// How many declarations a stack has, those of its groups included.
pub const fn size(stack: &Struct) -> usize {
    let Content::Stack { parts, .. } = stack.content else { return 1 };
    let mut total = 0;
    let mut at = 0;
    while at < parts.len() {
        total += match parts[at].content {
            Content::Declaration { .. } => 1,
            Content::Stack { .. } => size(parts[at]),
        };
        at += 1;
    }
    total
}

/// How many slots a table of so many names has: at most half of them are taken.
pub const fn slots(names: usize) -> usize {
    (names * 2 + 1).next_power_of_two()
}

/// Judges a stack of `SIZE` declarations with a table of `SLOTS` slots.
pub const fn judge<const SIZE: usize, const SLOTS: usize>(stack: &'static Struct) -> Verdict {
    let mut graph = Graph::<SIZE, SLOTS> {
        parts: [stack; SIZE],
        length: 0,
        keys: [0; SLOTS],
        indices: [0; SLOTS],
        verdict: Verdict::NONE,
    };
    graph.add(stack, stack);
    graph.walk(stack);
    graph.verdict
}

struct Graph<const SIZE: usize, const SLOTS: usize> {
    parts: [&'static Struct; SIZE],
    length: usize,
    /// The keys by open addressing; 0 is none.
    keys: [u64; SLOTS],
    /// The part of each key.
    indices: [usize; SLOTS],
    verdict: Verdict,
}

impl<const SIZE: usize, const SLOTS: usize> Graph<SIZE, SLOTS> {
    /// Adds the parts of a stack or a group.
    const fn add(&mut self, group: &'static Struct, stack: &'static Struct) {
        let Content::Stack { parts, .. } = group.content else { return };
        let mut at = 0;
        while at < parts.len() {
            let part = parts[at];
            at += 1;
            if let Content::Stack { .. } = part.content {
                self.add(part, stack);
                continue;
            }
            let key = part.key;
            let mut slot = key as usize & (SLOTS - 1);
            while self.keys[slot] != 0 && self.keys[slot] != key {
                slot = (slot + 1) & (SLOTS - 1);
            }
            if self.keys[slot] == key && self.verdict.twice.is_empty() {
                let texts = ["the stack `", stack.name, "` has two parts with the logical id `", part.name, "`"];
                self.verdict.twice.add_all(&texts);
            }
            self.keys[slot] = key;
            self.indices[slot] = self.length;
            self.parts[self.length] = part;
            self.length += 1;
        }
    }

    /// Follows every reference once, in depth, so that a dependency that leads back is seen.
    const fn walk(&mut self, stack: &'static Struct) {
        // `trail` is the way to the current part, `next` the reference of each part that is followed next.
        let mut next = [0; SIZE];
        let mut trail = [0; SIZE];
        let mut state = [NEW; SIZE];
        let mut start = 0;
        while start < self.length {
            let mut depth = 0;
            if state[start] == NEW {
                trail[0] = start;
                depth = 1;
                state[start] = ON_TRAIL;
            }
            while depth > 0 {
                let current = trail[depth - 1];
                let Content::Declaration { references, .. } = self.parts[current].content else { return };
                if next[current] == references.to.len() {
                    state[current] = DONE;
                    depth -= 1;
                    continue;
                }
                let reference = references.to[next[current]];
                next[current] += 1;
                let key = reference.key;
                let mut slot = key as usize & (SLOTS - 1);
                while self.keys[slot] != 0 && self.keys[slot] != key {
                    slot = (slot + 1) & (SLOTS - 1);
                }
                if self.keys[slot] == 0 {
                    self.report_missing(reference, self.parts[current], stack);
                    continue;
                }
                let to = self.indices[slot];
                if state[to] == NEW {
                    state[to] = ON_TRAIL;
                    trail[depth] = to;
                    depth += 1;
                } else if state[to] == ON_TRAIL && to != current && can_wait(self.parts[to]) {
                    self.report_cycle(&trail, depth, to);
                }
            }
            start += 1;
        }
    }

    const fn report_missing(&mut self, reference: LogicalId, by: &Struct, stack: &Struct) {
        let message = &mut self.verdict.missing;
        if message.contains(&["`", reference.name, "` is"]) {
            return;
        }
        if !message.is_empty() {
            message.add("\n");
        }
        message.add_all(&[
            "`",
            reference.name,
            "` is referred to by `",
            by.name,
            "`, but it is not part of the stack `",
        ]);
        message.add_all(&[stack.name, "`: add it to the list"]);
    }

    const fn report_cycle(&mut self, trail: &[usize], depth: usize, first: usize) {
        let message = &mut self.verdict.cycle;
        if !message.is_empty() {
            return;
        }
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
    }
}

/// Whether a part was not reached yet, is on the way to the current one, or has been left.
const NEW: u8 = 0;
const ON_TRAIL: u8 = 1;
const DONE: u8 = 2;

/// Only resources and conditions can wait for each other; nothing refers to the others that could.
const fn can_wait(part: &Struct) -> bool {
    matches!(part.content, Content::Declaration { section: Section::Resources | Section::Conditions, .. })
}
