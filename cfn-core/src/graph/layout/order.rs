//! The order from top to bottom of boxes, lines and groups, so that few lines cross.

use super::{Input, Size};

/// What has one height: a box, or the middle part of a line. Columns of boxes are even, those between them odd.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub(super) first: usize,
    pub(super) last: usize,
    /// The group in which it stands.
    pub(super) group: Option<usize>,
    /// Its size in the column `wide`; a line is thin elsewhere.
    pub(super) size: Size,
    pub(super) wide: usize,
    pub(super) is_box: bool,
}

/// A line: the boxes at its left and right end, and its block, which it may share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chain {
    pub(super) line: usize,
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) block: usize,
}

/// An entry of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Open(usize),
    Block(usize),
    Close(usize),
}

/// How often everything is put at the mean of what it is linked to.
const ROUNDS: usize = 24;

/// The order under work: what stands in each group, and at the top.
#[derive(Clone)]
struct Order {
    /// The entries at the top: a block, or a group.
    top: Vec<Item>,
    inner: Vec<Vec<usize>>,
}

struct Search<'a> {
    input: &'a Input,
    blocks: &'a [Block],
    /// The ends of lines in each gap, by blocks.
    gaps: Vec<Vec<(usize, usize)>>,
    /// What each block is linked to.
    linked: Vec<Vec<usize>>,
    work: usize,
    most_work: usize,
}

/// The order from top to bottom.
pub(super) fn order(input: &Input, blocks: &[Block], chains: &[Chain], most_work: usize) -> Vec<Item> {
    let columns = blocks.iter().map(|block| block.last + 1).max().unwrap_or(0);
    let mut gaps = vec![Vec::new(); columns];
    let mut linked = vec![Vec::new(); blocks.len()];
    for (number, block) in blocks.iter().enumerate().filter(|(_, block)| !block.is_box) {
        (block.first..block.last).for_each(|gap| gaps[gap].push((number, number)));
    }
    for chain in chains {
        gaps[blocks[chain.left].first].push((chain.left, chain.block));
        gaps[blocks[chain.right].first - 1].push((chain.block, chain.right));
        linked[chain.block].extend([chain.left, chain.right]);
        linked[chain.left].push(chain.right);
        linked[chain.right].push(chain.left);
    }
    let mut search = Search { input, blocks, gaps, linked, work: 0, most_work };
    let mut best = search.first();
    search.settle(&mut best);
    let mut cost = search.cost(&best);
    let mut order = best.clone();
    for round in 0..ROUNDS {
        if search.work > most_work / 2 {
            break;
        }
        search.draw_near(&mut order, round);
        let new = search.cost(&order);
        if new < cost {
            (best, cost) = (order.clone(), new);
        }
    }
    search.improve(&mut best, cost);
    best.flat()
}

impl Order {
    fn flat(&self) -> Vec<Item> {
        let mut found = Vec::new();
        for item in &self.top {
            match item {
                Item::Open(group) => {
                    found.push(Item::Open(*group));
                    found.extend(self.inner[*group].iter().map(|block| Item::Block(*block)));
                    found.push(Item::Close(*group));
                }
                item => found.push(*item),
            }
        }
        found
    }
}

impl Search<'_> {
    /// Everything in the order of the input.
    fn first(&self) -> Order {
        let mut inner = vec![Vec::new(); self.input.titles.len()];
        let mut top = Vec::new();
        for (number, block) in self.blocks.iter().enumerate() {
            match block.group {
                Some(group) => {
                    if inner[group].is_empty() {
                        top.push(Item::Open(group));
                    }
                    inner[group].push(number);
                }
                None => top.push(Item::Block(number)),
            }
        }
        Order { top, inner }
    }

    fn positions(&self, order: &Order) -> Vec<f64> {
        let mut positions = vec![0.0; self.blocks.len()];
        let blocks =
            order.flat().into_iter().filter_map(|item| if let Item::Block(block) = item { Some(block) } else { None });
        blocks.enumerate().for_each(|(position, block)| positions[block] = position as f64);
        positions
    }

    /// Puts every line between its ends.
    fn settle(&self, order: &mut Order) {
        let mut positions = self.positions(order);
        self.between(&mut positions);
        self.sort(order, &positions);
    }

    fn between(&self, positions: &mut [f64]) {
        for (number, _) in self.blocks.iter().enumerate().filter(|(_, block)| !block.is_box) {
            let ends = &self.linked[number];
            positions[number] = ends.iter().map(|end| positions[*end]).sum::<f64>() / ends.len() as f64;
        }
    }

    /// Sorts everything by its position; a group has the mean of its boxes.
    fn sort(&self, order: &mut Order, positions: &[f64]) {
        let mean = |blocks: &[usize]| {
            let boxes: Vec<f64> =
                blocks.iter().filter(|block| self.blocks[**block].is_box).map(|block| positions[*block]).collect();
            boxes.iter().sum::<f64>() / boxes.len().max(1) as f64
        };
        let of_group: Vec<f64> = order.inner.iter().map(|blocks| mean(blocks)).collect();
        let key = |item: &Item| match item {
            Item::Open(group) | Item::Close(group) => of_group[*group],
            Item::Block(block) => positions[*block],
        };
        order.top.sort_by(|one, other| key(one).total_cmp(&key(other)));
        order
            .inner
            .iter_mut()
            .for_each(|blocks| blocks.sort_by(|one, other| positions[*one].total_cmp(&positions[*other])));
    }

    /// Puts every box at the mean of the boxes that it is linked to: those at its left, at its right, or all.
    fn draw_near(&mut self, order: &mut Order, round: usize) {
        let positions = self.positions(order);
        let mut wanted = positions.clone();
        for (number, block) in self.blocks.iter().enumerate().filter(|(_, block)| block.is_box) {
            let counts = |other: &&usize| match round % 3 {
                0 => self.blocks[**other].first < block.first,
                1 => self.blocks[**other].first > block.first,
                _ => true,
            };
            let means: Vec<f64> = self.linked[number].iter().filter(counts).map(|other| positions[*other]).collect();
            self.work += means.len();
            if !means.is_empty() {
                // Some of its own place, or two boxes would change places for ever.
                wanted[number] = (means.iter().sum::<f64>() + positions[number] * 0.2) / (means.len() as f64 + 0.2);
            }
        }
        self.between(&mut wanted);
        self.sort(order, &wanted);
    }

    /// How bad an order is: crossings, and how far lines go up and down.
    fn cost(&mut self, order: &Order) -> f64 {
        let positions = self.positions(order);
        let mut crossings = 0;
        let mut length = 0.0;
        let mut counts = vec![0_u32; positions.len() + 1];
        for gap in &self.gaps {
            let mut ends: Vec<(usize, usize)> =
                gap.iter().map(|(left, right)| (positions[*left] as usize, positions[*right] as usize)).collect();
            ends.sort_unstable();
            self.work += ends.len();
            for (seen, (left, right)) in ends.iter().enumerate() {
                length += left.abs_diff(*right) as f64;
                crossings += seen - below(&counts, *right);
                add(&mut counts, *right, 1);
            }
            ends.iter().for_each(|(_, right)| add(&mut counts, *right, -1));
        }
        crossings as f64 + length * 0.15
    }

    /// Moves one thing after the other to where it is better, as long as that helps and there is time.
    fn improve(&mut self, best: &mut Order, mut cost: f64) {
        loop {
            let before = cost;
            for list in std::iter::once(None).chain((0..best.inner.len()).map(Some)) {
                let length = list.map_or(best.top.len(), |group| best.inner[group].len());
                let reach = if length <= 80 { length } else { 3 };
                for at in 0..length {
                    for to in at.saturating_sub(reach)..(at + reach + 1).min(length) {
                        if to == at {
                            continue;
                        }
                        if self.work > self.most_work {
                            return;
                        }
                        shift(best, list, at, to);
                        let new = self.cost(best);
                        if new + 1e-9 < cost {
                            cost = new;
                            break;
                        }
                        shift(best, list, to, at);
                    }
                }
            }
            if cost >= before {
                return;
            }
        }
    }
}

/// Moves an entry of the top, or of a group.
fn shift(order: &mut Order, list: Option<usize>, from: usize, to: usize) {
    let turn = |from: usize, to: usize| (from.min(to), from.max(to), from < to);
    let (low, high, is_down) = turn(from, to);
    match list {
        None if is_down => order.top[low..=high].rotate_left(1),
        None => order.top[low..=high].rotate_right(1),
        Some(group) if is_down => order.inner[group][low..=high].rotate_left(1),
        Some(group) => order.inner[group][low..=high].rotate_right(1),
    }
}

/// How many of the numbers counted so far are at most this one (a Fenwick tree).
fn below(counts: &[u32], number: usize) -> usize {
    let mut at = number + 1;
    let mut sum = 0;
    while at > 0 {
        sum += counts[at] as usize;
        at &= at - 1;
    }
    sum
}

fn add(counts: &mut [u32], number: usize, by: i32) {
    let mut at = number + 1;
    while at < counts.len() {
        counts[at] = counts[at].wrapping_add_signed(by);
        at += at & at.wrapping_neg();
    }
}
