//! Runs the instructions of a pattern against a text, one way after another, taking each back that fails: for patterns
//! that refer back, or have a part that gives nothing back.

use super::class::Set;
use super::program::Instruction;
use super::{is_edge, is_end};

/// Steps that a search may take, and more for each character of the text.
const STEPS: usize = 100_000;
const STEPS_A_CHARACTER: usize = 16;
/// How deep look-around and atomic parts may be nested.
const DEPTH: usize = 32;

/// The most places that are kept of which it is known that nothing matches from there.
const TRIED: usize = 1 << 24;

/// A slot that holds nothing.
const UNSET: usize = usize::MAX;

/// Whether the program matches somewhere in the text; `None` if the steps do not suffice to tell.
pub(super) fn search(program: &[Instruction], groups: usize, anchored: bool, text: &[char]) -> Option<bool> {
    let mut matcher = Matcher {
        program,
        text,
        slots: vec![UNSET; 2 * (groups + 1)],
        stack: Vec::new(),
        tried: Tried::new(program, text.len()),
        steps: STEPS + STEPS_A_CHARACTER * text.len(),
    };
    let starts = if anchored { 0..=0 } else { 0..=text.len() };
    for start in starts {
        if matcher.run(0, start, None, DEPTH)?.is_some() {
            return Some(true);
        }
        matcher.slots.fill(UNSET);
    }
    Some(false)
}

struct Matcher<'m> {
    program: &'m [Instruction],
    text: &'m [char],
    slots: Vec<usize>,
    stack: Vec<Choice>,
    tried: Tried,
    steps: usize,
}

/// From where, and with which instruction, a match was tried. It fails there again: what follows depends on nothing
/// else, unless the program refers back. That keeps a search from trying the same thing in ever new ways.
struct Tried {
    /// A bit for each pair; empty where a program does not allow it.
    bits: Vec<u64>,
    positions: usize,
}

impl Tried {
    fn new(program: &[Instruction], length: usize) -> Self {
        let positions = length + 1;
        let refers_back = |instruction: &Instruction| matches!(instruction, Instruction::Back(_));
        let chooses =
            |instruction: &Instruction| matches!(instruction, Instruction::Split(..) | Instruction::Run { .. });
        let pairs = program.len() * positions;
        let wanted = pairs <= TRIED && program.iter().any(chooses) && !program.iter().any(refers_back);
        Self { bits: if wanted { vec![0; pairs / 64 + 1] } else { Vec::new() }, positions }
    }

    /// Whether it is the first time.
    fn note(&mut self, at: usize, position: usize) -> bool {
        let pair = at * self.positions + position;
        let Some(word) = self.bits.get_mut(pair / 64) else { return true };
        let bit = 1 << (pair % 64);
        let first = *word & bit == 0;
        *word |= bit;
        first
    }
}

/// Whether the instruction notes for itself that it was tried.
fn is_split(instruction: &Instruction) -> bool {
    matches!(instruction, Instruction::Split(..))
}

/// What is tried when a match fails.
enum Choice {
    /// Going on elsewhere.
    Branch { at: usize, position: usize },
    /// A run that gives back its last character.
    Shorter { at: usize, position: usize, shortest: usize },
    /// A run that takes one more, while there are.
    Longer { at: usize, position: usize, more: u32 },
    /// Nothing: puts a slot's value back on the way.
    Slot { slot: usize, value: usize },
}

impl Matcher<'_> {
    /// Matches from an instruction at a position, up to `Done`; the position there. `end` is where it must be.
    fn run(&mut self, at: usize, position: usize, end: Option<usize>, depth: usize) -> Option<Option<usize>> {
        let base = self.stack.len();
        let found = self.run_from(at, position, end, depth, base);
        if !matches!(found, Some(Some(_))) {
            self.undo(base);
        }
        // What is left to try is given up, the slots keep what the match set.
        self.stack.truncate(base);
        found
    }

    fn undo(&mut self, base: usize) {
        while self.stack.len() > base {
            if let Some(Choice::Slot { slot, value }) = self.stack.pop() {
                self.slots[slot] = value;
            }
        }
    }

    fn run_from(
        &mut self,
        mut at: usize,
        mut position: usize,
        end: Option<usize>,
        depth: usize,
        base: usize,
    ) -> Option<Option<usize>> {
        let program = self.program;
        loop {
            self.steps = self.steps.checked_sub(1)?;
            let matched = match &program[at] {
                Instruction::Done if end.is_none_or(|end| end == position) => return Some(Some(position)),
                Instruction::Done => false,
                Instruction::One(set) => {
                    let found = self.text.get(position).is_some_and(|character| set.has(*character));
                    position += usize::from(found);
                    found
                }
                Instruction::Run { set, fewest, most, greedy } => {
                    self.run_of(set, *fewest, *most, *greedy, at, &mut position)
                }
                Instruction::Start => position == 0,
                Instruction::End => is_end(self.text, position),
                Instruction::Boundary(edge) => is_edge(self.text, position) == *edge,
                Instruction::Back(group) => self.back(*group, &mut position),
                Instruction::Save(slot) => {
                    self.set(*slot, position);
                    true
                }
                Instruction::Split(..) if depth == DEPTH && !self.tried.note(at, position) => false,
                Instruction::Split(first, second) => {
                    self.stack.push(Choice::Branch { at: *second, position });
                    at = *first;
                    continue;
                }
                Instruction::Jump(to) => {
                    at = *to;
                    continue;
                }
                Instruction::Look { ahead, negated, end } => {
                    let found = self.look(at + 1, position, *ahead, depth)?;
                    if found != *negated {
                        at = *end;
                        continue;
                    }
                    false
                }
                Instruction::Atomic { end } => match self.run(at + 1, position, None, depth.checked_sub(1)?)? {
                    Some(after) => {
                        position = after;
                        at = *end;
                        continue;
                    }
                    None => false,
                },
            };
            if matched {
                at += 1;
                continue;
            }
            loop {
                self.steps = self.steps.checked_sub(1)?;
                match self.another(base) {
                    None => return Some(None),
                    Some(next) => (at, position) = next,
                }
                if depth < DEPTH || is_split(&program[at]) || self.tried.note(at, position) {
                    break;
                }
            }
        }
    }

    /// The next thing to try above `base`.
    fn another(&mut self, base: usize) -> Option<(usize, usize)> {
        while self.stack.len() > base {
            match self.stack.pop()? {
                Choice::Branch { at, position } => return Some((at, position)),
                Choice::Shorter { at, position, shortest } => {
                    if position > shortest + 1 {
                        self.stack.push(Choice::Shorter { at, position: position - 1, shortest });
                    }
                    return Some((at, position - 1));
                }
                Choice::Longer { at, position, more } => {
                    let Instruction::Run { set, .. } = &self.program[at - 1] else { continue };
                    if self.text.get(position).is_some_and(|character| set.has(*character)) {
                        if more > 1 {
                            self.stack.push(Choice::Longer { at, position: position + 1, more: more - 1 });
                        }
                        return Some((at, position + 1));
                    }
                }
                Choice::Slot { slot, value } => self.slots[slot] = value,
            }
        }
        None
    }

    fn set(&mut self, slot: usize, value: usize) {
        self.stack.push(Choice::Slot { slot, value: self.slots[slot] });
        self.slots[slot] = value;
    }

    fn run_of(&mut self, set: &Set, fewest: u32, most: u32, greedy: bool, at: usize, position: &mut usize) -> bool {
        let start = *position;
        let limit = if greedy { most } else { fewest };
        let mut taken = 0;
        while taken < limit && self.text.get(*position).is_some_and(|character| set.has(*character)) {
            *position += 1;
            taken += 1;
        }
        self.steps = self.steps.saturating_sub(taken as usize);
        if taken < fewest {
            return false;
        }
        if greedy && taken > fewest {
            let shortest = start + fewest as usize;
            self.stack.push(Choice::Shorter { at: at + 1, position: *position, shortest });
        } else if !greedy && most > fewest {
            self.stack.push(Choice::Longer { at: at + 1, position: *position, more: most - fewest });
        }
        true
    }

    fn look(&mut self, at: usize, position: usize, ahead: bool, depth: usize) -> Option<bool> {
        let depth = depth.checked_sub(1)?;
        if ahead {
            return Some(self.run(at, position, None, depth)?.is_some());
        }
        for start in (0..=position).rev() {
            if self.run(at, start, Some(position), depth)?.is_some() {
                return Some(true);
            }
        }
        Some(false)
    }

    fn back(&self, group: usize, position: &mut usize) -> bool {
        let (Some(start), Some(end)) = (self.slots.get(2 * group), self.slots.get(2 * group + 1)) else { return false };
        let Some(part) = self.text.get(*start..*end) else { return false };
        let found = self.text[*position..].starts_with(part);
        *position += if found { part.len() } else { 0 };
        found
    }
}
