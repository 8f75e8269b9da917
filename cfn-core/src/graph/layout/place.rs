//! The coordinates of an order.

use std::collections::BTreeMap;

use super::order::{Block, Chain, Item};
use super::ranks::Ranks;
use super::{BETWEEN_BOXES, BETWEEN_LINES, GAP, Input, Layout, PADDING, Rect, Route};

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

pub(super) fn placed(input: &Input, ranks: &Ranks, blocks: &[Block], chains: &[Chain], order: &[Item]) -> Layout {
    let levels = levels(input, blocks, order);
    let apart = apart(input, blocks, &levels);
    let heights = heights(input, blocks, chains, &levels, &apart);
    drawn(input, ranks, blocks, chains, &levels, &heights)
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
fn half(input: &Input, blocks: &[Block], item: Item, column: usize) -> (f64, f64) {
    match item {
        Item::Open(group) => (0.0, input.titles[group].height + PADDING),
        Item::Close(_) => (PADDING, 0.0),
        Item::Block(block) if blocks[block].wide == column => {
            (blocks[block].size.height / 2.0, blocks[block].size.height / 2.0)
        }
        Item::Block(_) => (0.0, 0.0),
    }
}

fn apart(input: &Input, blocks: &[Block], levels: &[Level]) -> Vec<Apart> {
    let columns = levels.iter().map(|level| level.last + 1).max().unwrap_or(0);
    let mut lowest: Vec<Option<usize>> = vec![None; columns];
    let mut found: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let is_box = |item: Item| matches!(item, Item::Block(block) if blocks[block].is_box);
    for (number, level) in levels.iter().enumerate() {
        for (column, last) in lowest.iter_mut().enumerate().take(level.last + 1).skip(level.first) {
            if let Some(above) = last.replace(number) {
                let (_, down) = half(input, blocks, levels[above].item, column);
                let (up, _) = half(input, blocks, level.item, column);
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
            let highest = above[number].iter().map(|(other, distance)| y[*other] + distance).fold(f64::NEG_INFINITY, f64::max);
            let lowest = below[number].iter().map(|(other, distance)| y[*other] - distance).fold(f64::INFINITY, f64::min);
            let wanted = match levels[number].item {
                Item::Open(_) => lowest,
                Item::Close(_) => highest,
                Item::Block(_) if linked[number].is_empty() => highest.max(y[number].min(lowest)),
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

fn drawn(input: &Input, ranks: &Ranks, blocks: &[Block], chains: &[Chain], levels: &[Level], y: &[f64]) -> Layout {
    let columns = levels.iter().map(|level| level.last + 1).max().unwrap_or(0);
    let mut widths = vec![0.0_f64; columns];
    for block in blocks {
        widths[block.wide] = widths[block.wide].max(block.size.width);
    }
    let mut left = vec![0.0; columns];
    let mut x = PADDING;
    for column in 0..columns {
        left[column] = x;
        // A column of lines without labels needs no space of its own.
        x += widths[column] + if widths[column] == 0.0 { 0.0 } else { GAP };
    }
    let mut middle = vec![0.0; blocks.len()];
    let mut frames = vec![Rect::default(); input.titles.len()];
    for (level, y) in levels.iter().zip(y) {
        match level.item {
            Item::Block(block) => middle[block] = *y,
            Item::Open(group) => {
                let x = left[level.first] - PADDING;
                let right = left[level.last] + widths[level.last] + PADDING;
                frames[group] = Rect { x, y: *y, width: right - x, height: 0.0 };
            }
            Item::Close(group) => frames[group].height = *y - frames[group].y,
        }
    }
    let boxes: Vec<Rect> = (0..input.boxes.len())
        .map(|number| {
            let (block, height) = (&blocks[number], input.boxes[number].0.height);
            Rect { x: left[block.first], y: middle[number] - height / 2.0, width: widths[block.first], height }
        })
        .collect();
    let ports = ports(&boxes, chains, &middle);
    let mut routes = vec![Route::default(); input.lines.len()];
    for (chain, [start, end]) in chains.iter().zip(ports) {
        let (block, y) = (&blocks[chain.block], middle[chain.block]);
        let (from, to) = (&boxes[chain.left], &boxes[chain.right]);
        let mut points =
            vec![(from.x + from.width, start), (left[block.first], y), (left[block.last] + widths[block.last], y), (to.x, end)];
        if ranks.is_reversed[chain.line] {
            points.reverse();
        }
        let label = input.lines[chain.line].2.map(|size| {
            let x = left[block.wide] + (widths[block.wide] - size.width) / 2.0;
            Rect { x, y: y - size.height / 2.0, width: size.width, height: size.height }
        });
        routes[chain.line] = Route { points, label };
    }
    for (route, (from, to, _)) in routes.iter_mut().zip(&input.lines).filter(|(_, line)| line.0 == line.1) {
        debug_assert_eq!(from, to);
        let at = &boxes[*from];
        let x = at.x + at.width;
        route.points = vec![(x, at.y + at.height * 0.3), (x + GAP / 2.0, at.y + at.height * 0.3), (x + GAP / 2.0, at.y + at.height * 0.7), (x, at.y + at.height * 0.7)];
    }
    let right = boxes.iter().chain(&frames).map(|rect| rect.x + rect.width).fold(0.0, f64::max);
    let bottom = boxes.iter().chain(&frames).map(|rect| rect.y + rect.height);
    let bottom = bottom.chain(middle.iter().zip(blocks).map(|(y, block)| y + block.size.height / 2.0)).fold(0.0, f64::max);
    let has_loop = input.lines.iter().any(|line| line.0 == line.1);
    Layout { width: right + PADDING + if has_loop { GAP } else { 0.0 }, height: bottom, boxes, frames, routes }
}

/// Where lines begin and end at their boxes: side by side, in the order of their heights.
fn ports(boxes: &[Rect], chains: &[Chain], middle: &[f64]) -> Vec<[f64; 2]> {
    let mut at: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (number, chain) in chains.iter().enumerate() {
        at.entry((chain.left, 0)).or_default().push(number);
        at.entry((chain.right, 1)).or_default().push(number);
    }
    let mut ports = vec![[0.0; 2]; chains.len()];
    for ((number, side), mut lines) in at {
        lines.sort_by(|one, other| middle[chains[*one].block].total_cmp(&middle[chains[*other].block]));
        let rect = &boxes[number];
        let step = ((rect.height - 14.0) / lines.len() as f64).min(12.0);
        let first = rect.y + rect.height / 2.0 - step * (lines.len() - 1) as f64 / 2.0;
        for (place, line) in lines.into_iter().enumerate() {
            ports[line][side] = first + step * place as f64;
        }
    }
    ports
}
