//! Turns a tree into instructions.

use std::sync::Arc;

use super::class::Set;
use super::parse::{ENDLESS, Tree};

/// One step of a match. Numbers are indices of instructions, and of slots.
#[derive(Clone, Debug)]
pub(super) enum Instruction {
    /// One character of the set.
    One(Arc<Set>),
    /// Characters of the set, as many as there are and leave a match, or as few.
    Run { set: Arc<Set>, fewest: u32, most: u32, greedy: bool },
    /// The beginning of the text.
    Start,
    /// The end of the text.
    End,
    /// A word's edge, or none.
    Boundary(bool),
    /// What a group matched.
    Back(usize),
    /// Keeps the position in a slot.
    Save(usize),
    /// Goes on at the first, and if that fails at the second.
    Split(usize, usize),
    /// Goes on there.
    Jump(usize),
    /// The instructions up to `end` must match (or not) here, or up to here.
    Look { ahead: bool, negated: bool, end: usize },
    /// The instructions up to `end`, without giving anything back.
    Atomic { end: usize },
    /// The end of the program, or of a part that is matched for itself.
    Done,
}

impl Instruction {
    /// Whether it takes that character from a text.
    pub(super) fn takes(&self, character: char) -> bool {
        match self {
            Instruction::One(set) | Instruction::Run { set, .. } => set.has(character),
            _ => false,
        }
    }

    /// Whether what follows depends on how the match came here, and not only on the position.
    pub(super) fn has_memory(&self) -> bool {
        matches!(self, Instruction::Back(_) | Instruction::Atomic { .. })
    }
}

/// The instructions.
pub(super) fn compile(tree: &Tree) -> Vec<Instruction> {
    let mut compiler = Compiler { program: Vec::new() };
    compiler.tree(tree);
    compiler.program.push(Instruction::Done);
    compiler.program
}

struct Compiler {
    program: Vec<Instruction>,
}

impl Compiler {
    fn push(&mut self, instruction: Instruction) -> usize {
        self.program.push(instruction);
        self.program.len() - 1
    }

    fn tree(&mut self, tree: &Tree) {
        match tree {
            Tree::One(set) => _ = self.push(Instruction::One(set.clone())),
            Tree::Start => _ = self.push(Instruction::Start),
            Tree::End => _ = self.push(Instruction::End),
            Tree::Boundary(edge) => _ = self.push(Instruction::Boundary(*edge)),
            Tree::Back(group) => _ = self.push(Instruction::Back(*group)),
            Tree::Group(number, tree) => {
                self.push(Instruction::Save(2 * number));
                self.tree(tree);
                self.push(Instruction::Save(2 * number + 1));
            }
            Tree::Sequence(parts) => parts.iter().for_each(|part| self.tree(part)),
            Tree::Alternatives(alternatives) => self.alternatives(alternatives),
            Tree::Repeat { tree, fewest, most, greedy, .. } => self.repeat(tree, *fewest, *most, *greedy),
            Tree::Look { ahead, negated, tree } => {
                let look = self.alone(tree);
                let end = self.program.len();
                self.program[look] = Instruction::Look { ahead: *ahead, negated: *negated, end };
            }
            Tree::Atomic(tree) => {
                let atomic = self.alone(tree);
                self.program[atomic] = Instruction::Atomic { end: self.program.len() };
            }
        }
    }

    /// A part that is matched for itself, after an instruction that the caller fills in.
    fn alone(&mut self, tree: &Tree) -> usize {
        let place = self.push(Instruction::Done);
        self.tree(tree);
        self.push(Instruction::Done);
        place
    }

    fn alternatives(&mut self, alternatives: &[Tree]) {
        let mut jumps = Vec::new();
        for (index, alternative) in alternatives.iter().enumerate() {
            let last = index + 1 == alternatives.len();
            let split = if last { None } else { Some(self.push(Instruction::Done)) };
            self.tree(alternative);
            if let Some(split) = split {
                jumps.push(self.push(Instruction::Done));
                self.program[split] = Instruction::Split(split + 1, self.program.len());
            }
        }
        let end = self.program.len();
        for jump in jumps {
            self.program[jump] = Instruction::Jump(end);
        }
    }

    fn repeat(&mut self, tree: &Tree, fewest: u32, most: u32, greedy: bool) {
        if let Tree::One(set) = tree {
            self.push(Instruction::Run { set: set.clone(), fewest, most, greedy });
            return;
        }
        (0..fewest).for_each(|_| self.tree(tree));
        if most == ENDLESS {
            let split = self.optional(tree, true);
            self.fill(split, greedy);
        } else {
            let splits: Vec<usize> = (fewest..most).map(|_| self.optional(tree, false)).collect();
            splits.into_iter().for_each(|split| self.fill(split, greedy));
        }
    }

    /// A part after an instruction that jumps over it, which is filled in when it is known where to; a part that is
    /// repeated goes back to that instruction.
    fn optional(&mut self, tree: &Tree, repeated: bool) -> usize {
        let split = self.push(Instruction::Done);
        self.tree(tree);
        if repeated {
            self.push(Instruction::Jump(split));
        }
        split
    }

    fn fill(&mut self, split: usize, greedy: bool) {
        let end = self.program.len();
        self.program[split] =
            if greedy { Instruction::Split(split + 1, end) } else { Instruction::Split(end, split + 1) };
    }
}
