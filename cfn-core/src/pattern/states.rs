//! Runs the instructions of a pattern against a text, all ways at once: the time grows with the text and the program,
//! whatever both are.

use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

use super::parse::ENDLESS;
use super::program::Instruction;
use super::{is_edge, is_end};

/// The most steps of a search: an instruction that is reached at a position.
const STEPS: usize = 20_000_000;

/// Whether the program matches somewhere in the text; `None` if the steps do not suffice to tell.
pub(super) fn search(program: &[Instruction], anchored: bool, text: &[char]) -> Option<bool> {
    let mut matcher = Matcher { program, text, steps: STEPS, ahead: HashMap::new(), behind: HashMap::new() };
    matcher.run((0, program.len()), 0, !anchored, &mut |_| true)
}

struct Matcher<'m> {
    program: &'m [Instruction],
    text: &'m [char],
    steps: usize,
    /// Whether the part of a look-ahead matches from a position.
    ahead: HashMap<(usize, usize), bool>,
    /// For a look-behind, whether its part matches up to each position.
    behind: HashMap<usize, Rc<[bool]>>,
}

/// Where a match may be.
struct States {
    /// The first instruction of the part; the numbers of the fields are counted from there.
    first: usize,
    /// The instructions that take the next character.
    taking: Vec<usize>,
    /// Those that have taken the last one.
    taken: Vec<usize>,
    /// By instruction, the last position where it was reached, counted from 1.
    reached: Vec<usize>,
    /// By instruction, the last position where it was among `taking`, counted from 1.
    listed: Vec<usize>,
    /// By instruction, the positions from which a run has been taking characters, the earliest first.
    runs: Vec<VecDeque<usize>>,
    /// What is still to be followed at the position.
    open: Vec<usize>,
}

impl States {
    fn new(first: usize, end: usize) -> Self {
        let count = end - first;
        Self {
            first,
            taking: Vec::new(),
            taken: Vec::new(),
            reached: vec![0; count],
            listed: vec![0; count],
            runs: std::iter::repeat_with(VecDeque::new).take(count).collect(),
            open: Vec::new(),
        }
    }

    /// Whether the instruction is reached at the position for the first time.
    fn reach(&mut self, at: usize, position: usize) -> bool {
        std::mem::replace(&mut self.reached[at - self.first], position + 1) != position + 1
    }

    fn list(&mut self, at: usize, position: usize) {
        if std::mem::replace(&mut self.listed[at - self.first], position + 1) != position + 1 {
            self.taking.push(at);
        }
    }
}

impl Matcher<'_> {
    /// Matches a part of the program from a position, or from every position after it as well. `found` is called with each
    /// position where a match ends, and says whether that is enough.
    fn run(
        &mut self,
        (first, end): (usize, usize),
        from: usize,
        everywhere: bool,
        found: &mut dyn FnMut(usize) -> bool,
    ) -> Option<bool> {
        self.steps = self.steps.checked_sub(end - first)?;
        let mut states = States::new(first, end);
        for position in from..=self.text.len() {
            if everywhere || position == from {
                states.open.push(first);
            }
            if self.follow(&mut states, position)? && found(position) {
                return Some(true);
            }
            if states.taking.is_empty() && !everywhere {
                break;
            }
            if let Some(character) = self.text.get(position) {
                self.take(&mut states, position, *character)?;
            }
        }
        Some(false)
    }

    fn step(&mut self) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        Some(())
    }

    /// Goes on to everything that can be reached at the position without taking a character; whether the end is.
    fn follow(&mut self, states: &mut States, position: usize) -> Option<bool> {
        let mut is_done = false;
        while let Some(at) = states.open.pop() {
            self.step()?;
            if !states.reach(at, position) {
                continue;
            }
            let program = self.program;
            match &program[at] {
                Instruction::Done => is_done = true,
                Instruction::One(_) => states.list(at, position),
                Instruction::Run { fewest, .. } => {
                    states.runs[at - states.first].push_back(position);
                    states.list(at, position);
                    if *fewest == 0 {
                        states.open.push(at + 1);
                    }
                }
                Instruction::Split(one, other) => states.open.extend([*one, *other]),
                Instruction::Jump(to) => states.open.push(*to),
                Instruction::Look { ahead, negated, end } => {
                    if self.look(at + 1, *end, position, *ahead)? != *negated {
                        states.open.push(*end);
                    }
                }
                passed => {
                    let holds = match passed {
                        Instruction::Start => position == 0,
                        Instruction::End => is_end(self.text, position),
                        Instruction::Boundary(edge) => is_edge(self.text, position) == *edge,
                        _ => true,
                    };
                    if holds {
                        states.open.push(at + 1);
                    }
                }
            }
        }
        Some(is_done)
    }

    /// Takes the character at the position.
    fn take(&mut self, states: &mut States, position: usize, character: char) -> Option<()> {
        states.taken.clear();
        std::mem::swap(&mut states.taking, &mut states.taken);
        let mut index = 0;
        while index < states.taken.len() {
            let at = states.taken[index];
            index += 1;
            self.step()?;
            match &self.program[at] {
                Instruction::One(set) if set.has(character) => states.open.push(at + 1),
                Instruction::Run { set, fewest, most, .. } => {
                    let run = &mut states.runs[at - states.first];
                    if !set.has(character) {
                        run.clear();
                        continue;
                    }
                    let taken = |from: &usize| position + 1 - from;
                    if *most == ENDLESS {
                        // What began later can end nowhere else.
                        run.truncate(1);
                    } else {
                        while run.front().is_some_and(|from| taken(from) > *most as usize) {
                            run.pop_front();
                        }
                    }
                    let Some(longest) = run.front().map(taken) else { continue };
                    if longest >= *fewest as usize {
                        states.open.push(at + 1);
                    }
                    states.list(at, position + 1);
                }
                _ => {}
            }
        }
        Some(())
    }

    /// Whether the part matches from the position, or up to it.
    fn look(&mut self, first: usize, end: usize, position: usize, ahead: bool) -> Option<bool> {
        if ahead {
            if let Some(known) = self.ahead.get(&(first, position)) {
                return Some(*known);
            }
            let found = self.run((first, end), position, false, &mut |_| true)?;
            self.ahead.insert((first, position), found);
            return Some(found);
        }
        if let Some(known) = self.behind.get(&first) {
            return Some(known[position]);
        }
        let mut ends = vec![false; self.text.len() + 1];
        self.run((first, end), 0, true, &mut |end| {
            ends[end] = true;
            false
        })?;
        let found = ends[position];
        self.behind.insert(first, ends.into());
        Some(found)
    }
}
