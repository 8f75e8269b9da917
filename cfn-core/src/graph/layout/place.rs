//! The coordinates of an order.

use std::collections::BTreeMap;

use super::order::{Block, Chain, Item};
use super::{BETWEEN_BOXES, BETWEEN_LINES, GAP, Input, Layout, Ordered, PADDING, Rect, Route};

/// How often heights are settled.
const SWEEPS: usize = 60;

/// What has a height: a block, or the upper or lower side of a frame.
struct Level {
    item: Item,
    first: usize,
    last: usize,
}

/// How far one level must be below another one at least.
struct Apart {
    above: usize,
    below: usize,
    distance: f64,
}

pub(super) fn placed(input: &Input, blocks: &[Block], ordered: &Ordered, is_down: bool) -> Layout {
    let levels = levels(input, blocks, &ordered.order);
    // Titles stand above: in rows, they are part of the space between them.
    let title = |group: usize| if is_down { 0.0 } else { input.titles[group].height };
    let apart = apart(blocks, &levels, &title);
    let heights = heights(input, blocks, &ordered.chains, &levels, &apart);
    let picture = Picture { input, blocks, ordered, levels: &levels, is_down };
    picture.drawn(&heights)
}

fn levels(input: &Input, blocks: &[Block], order: &[Item]) -> Vec<Level> {
    let mut spans = vec![(usize::MAX, 0); input.titles.len()];
    for block in blocks {
        if let Some(group) = block.group {
            spans[group] = (spans[group].0.min(block.first), spans[group].1.max(block.last));
        }
    }
    let span = |item: &Item| match item {
        Item::Open(group) | Item::Close(group) => spans[*group],
        Item::Block(block) => (blocks[*block].first, blocks[*block].last),
    };
    order.iter().map(|item| Level { item: *item, first: span(item).0, last: span(item).1 }).collect()
}

/// The height of a level in a column, to both sides of its middle.
fn half(blocks: &[Block], item: Item, column: usize, title: &dyn Fn(usize) -> f64) -> (f64, f64) {
    match item {
        Item::Open(group) => (0.0, title(group) + PADDING),
        Item::Close(_) => (PADDING, 0.0),
        Item::Block(block) if blocks[block].wide == column => {
            (blocks[block].size.height / 2.0, blocks[block].size.height / 2.0)
        }
        Item::Block(_) => (0.0, 0.0),
    }
}

fn apart(blocks: &[Block], levels: &[Level], title: &dyn Fn(usize) -> f64) -> Vec<Apart> {
    let columns = levels.iter().map(|level| level.last + 1).max().unwrap_or(0);
    let mut lowest: Vec<Option<usize>> = vec![None; columns];
    let mut found: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let is_box = |item: Item| matches!(item, Item::Block(block) if blocks[block].is_box);
    for (number, level) in levels.iter().enumerate() {
        for (column, last) in lowest.iter_mut().enumerate().take(level.last + 1).skip(level.first) {
            if let Some(above) = last.replace(number) {
                let (_, down) = half(blocks, levels[above].item, column, title);
                let (up, _) = half(blocks, level.item, column, title);
                let space = match (levels[above].item, level.item) {
                    (Item::Open(_), Item::Block(_)) | (Item::Block(_), Item::Close(_)) => 0.0,
                    (Item::Close(_), Item::Open(_)) => BETWEEN_BOXES,
                    (above, below) if is_box(above) && is_box(below) => BETWEEN_BOXES,
                    _ => BETWEEN_LINES,
                };
                let distance = found.entry((above, number)).or_insert(0.0);
                *distance = distance.max(down + up + space);
            }
        }
    }
    found.into_iter().map(|((above, below), distance)| Apart { above, below, distance }).collect()
}

/// The height of each level: every block near to what it is linked to, as far as the distances allow.
fn heights(input: &Input, blocks: &[Block], chains: &[Chain], levels: &[Level], apart: &[Apart]) -> Vec<f64> {
    let mut above = vec![Vec::new(); levels.len()];
    let mut below = vec![Vec::new(); levels.len()];
    for it in apart {
        above[it.below].push((it.above, it.distance));
        below[it.above].push((it.below, it.distance));
    }
    let mut level_of = vec![0; blocks.len()];
    let mut sides = vec![[0, 0]; input.titles.len()];
    for (number, level) in levels.iter().enumerate() {
        match level.item {
            Item::Block(block) => level_of[block] = number,
            Item::Open(group) => sides[group][0] = number,
            Item::Close(group) => sides[group][1] = number,
        }
    }
    let mut linked = vec![Vec::new(); levels.len()];
    for chain in chains {
        let middle = level_of[chain.block];
        for end in [chain.left, chain.right] {
            linked[middle].push(level_of[end]);
            linked[level_of[end]].push(middle);
        }
    }
    let mut y = vec![0.0_f64; levels.len()];
    for number in 0..levels.len() {
        y[number] = above[number].iter().map(|(other, distance)| y[*other] + distance).fold(0.0, f64::max);
    }
    for sweep in 0..SWEEPS {
        let is_down = sweep % 2 == 1;
        for step in 0..levels.len() {
            let number = if is_down { step } else { levels.len() - 1 - step };
            let highest =
                above[number].iter().map(|(other, distance)| y[*other] + distance).fold(f64::NEG_INFINITY, f64::max);
            let lowest =
                below[number].iter().map(|(other, distance)| y[*other] - distance).fold(f64::INFINITY, f64::min);
            let wanted = match levels[number].item {
                Item::Open(_) => lowest,
                Item::Close(_) => highest,
                Item::Block(_) if linked[number].is_empty() => highest.max(y[number].min(lowest)),
                // A line between two boxes is straight at the one that has fewer lines.
                Item::Block(block) if !blocks[block].is_box && linked[number].len() == 2 => {
                    let ends = [linked[number][0], linked[number][1]];
                    y[ends[usize::from(linked[ends[1]].len() < linked[ends[0]].len())]]
                }
                Item::Block(_) => median(linked[number].iter().map(|other| y[*other]).collect()),
            };
            if wanted.is_finite() {
                y[number] = wanted.min(lowest).max(highest);
            }
        }
    }
    let top = y.iter().copied().fold(f64::INFINITY, f64::min);
    let top_half = |number: usize| match levels[number].item {
        Item::Block(block) => blocks[block].size.height / 2.0,
        _ => 0.0,
    };
    let lift = (0..levels.len()).map(|number| y[number] - top_half(number)).fold(top, f64::min);
    y.iter().map(|y| y - lift).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { (values[middle - 1] + values[middle]) / 2.0 }
}

struct Picture<'a> {
    input: &'a Input,
    blocks: &'a [Block],
    ordered: &'a Ordered,
    levels: &'a [Level],
    is_down: bool,
}

impl Picture<'_> {
    fn drawn(&self, y: &[f64]) -> Layout {
        let Picture { input, blocks, .. } = *self;
        let mut middle = vec![0.0; blocks.len()];
        for (level, y) in self.levels.iter().zip(y) {
            if let Item::Block(block) = level.item {
                middle[block] = *y;
            }
        }
        let ports = self.ports(&middle);
        let (left, widths) = self.columns(&middle, &ports);
        let mut frames = vec![Rect::default(); input.titles.len()];
        for (level, y) in self.levels.iter().zip(y) {
            match level.item {
                Item::Open(group) => {
                    let title = if self.is_down { input.titles[group].height } else { 0.0 };
                    let x = left[level.first] - PADDING - title;
                    let right = left[level.last] + widths[level.last] + PADDING;
                    frames[group] = Rect { x, y: *y, width: right - x, height: 0.0 };
                }
                Item::Close(group) => frames[group].height = *y - frames[group].y,
                Item::Block(_) => {}
            }
        }
        let place = |(number, block): (usize, &Block)| {
            let (size, x) = (block.size, left[block.first]);
            Rect { x, y: middle[number] - size.height / 2.0, width: widths[block.first], height: size.height }
        };
        let boxes: Vec<Rect> = blocks.iter().enumerate().take(input.boxes.len()).map(place).collect();
        let mut routes = vec![Route::default(); input.lines.len()];
        let mut is_labeled = vec![false; blocks.len()];
        for (chain, [start, end]) in self.ordered.chains.iter().zip(ports) {
            let (block, y) = (&blocks[chain.block], middle[chain.block]);
            let (from, to) = (&boxes[chain.left], &boxes[chain.right]);
            let (first, last) = (blocks[chain.left].first + 1, blocks[chain.right].first - 1);
            let mut points =
                vec![(from.x + from.width, start), (left[first], y), (left[last] + widths[last], y), (to.x, end)];
            if self.ordered.is_reversed[chain.line] {
                points.reverse();
            }
            let has_label =
                input.lines[chain.line].label.is_some() && !std::mem::replace(&mut is_labeled[chain.block], true);
            let x = left[block.wide] + (widths[block.wide] - block.size.width) / 2.0;
            let rect = Rect { x, y: y - block.size.height / 2.0, width: block.size.width, height: block.size.height };
            routes[chain.line] = Route { points, label: has_label.then_some(rect) };
        }
        let mut has_loop = false;
        for (route, line) in routes.iter_mut().zip(&input.lines).filter(|(_, line)| line.from == line.to) {
            let at = &boxes[line.from];
            let (x, high, low) = (at.x + at.width, at.y + at.height * 0.3, at.y + at.height * 0.7);
            route.points = vec![(x, high), (x + GAP / 2.0, high), (x + GAP / 2.0, low), (x, low)];
            has_loop = true;
        }
        let right = boxes.iter().chain(&frames).map(|rect| rect.x + rect.width).fold(0.0, f64::max);
        let bottom = boxes.iter().chain(&frames).map(|rect| rect.y + rect.height);
        let bottom =
            bottom.chain(middle.iter().zip(blocks).map(|(y, block)| y + block.size.height / 2.0)).fold(0.0, f64::max);
        let width = right + if has_loop { GAP } else { 0.0 };
        Layout { width, height: bottom, is_down: false, boxes, frames, routes }
    }

    /// Where each column begins, and its width.
    fn columns(&self, middle: &[f64], ports: &[[f64; 2]]) -> (Vec<f64>, Vec<f64>) {
        let count = self.levels.iter().map(|level| level.last + 1).max().unwrap_or(0);
        let mut widths = vec![0.0_f64; count];
        for block in self.blocks {
            widths[block.wide] = widths[block.wide].max(block.size.width);
        }
        // The space after each column: more of it where lines turn far, and where frames begin and end.
        let mut climbs = vec![0.0_f64; count];
        for (chain, ports) in self.ordered.chains.iter().zip(ports) {
            let gaps = [self.blocks[chain.left].first, self.blocks[chain.right].first - 1];
            for (gap, port) in gaps.into_iter().zip(ports) {
                climbs[gap] = climbs[gap].max((port - middle[chain.block]).abs());
            }
        }
        let mut before = vec![0.0_f64; count + 1];
        let mut after = vec![0.0_f64; count];
        for level in self.levels {
            if let Item::Open(group) = level.item {
                let title = if self.is_down { self.input.titles[group].height } else { 0.0 };
                before[level.first] = before[level.first].max(PADDING + title);
                after[level.last] = PADDING;
            }
        }
        let mut left = vec![0.0; count];
        let mut x = before[0];
        for column in 0..count {
            left[column] = x;
            let bend = if climbs[column] > 0.0 { GAP * 0.7 + (climbs[column] * 0.06).min(GAP) } else { GAP / 2.0 };
            x += widths[column] + bend + after[column] + before[column + 1];
        }
        (left, widths)
    }

    /// Where lines begin and end at their boxes: side by side, in the order of their heights; lines that are one have one
    /// port where they meet.
    fn ports(&self, middle: &[f64]) -> Vec<[f64; 2]> {
        let chains = &self.ordered.chains;
        let mut at: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (number, chain) in chains.iter().enumerate() {
            at.entry((chain.left, 0)).or_default().push(number);
            at.entry((chain.right, 1)).or_default().push(number);
        }
        let mut ports = vec![[0.0; 2]; chains.len()];
        for ((number, side), mut lines) in at {
            let key = |line: usize| (middle[chains[line].block], chains[line].block);
            lines.sort_by(|one, other| key(*one).0.total_cmp(&key(*other).0).then(key(*one).1.cmp(&key(*other).1)));
            let mut bundles: Vec<usize> = lines.iter().map(|line| chains[*line].block).collect();
            bundles.dedup();
            let height = self.blocks[number].size.height;
            let step = ((height - 14.0) / bundles.len() as f64).min(12.0);
            let first = middle[number] - step * (bundles.len() - 1) as f64 / 2.0;
            let mut place = 0;
            for line in lines {
                while bundles[place] != chains[line].block {
                    place += 1;
                }
                ports[line][side] = first + step * place as f64;
            }
        }
        ports
    }
}
