//! What stands in the order: boxes, and lines, of which those that say the same of one box are one.

use std::collections::BTreeMap;

use super::order::{Block, Chain};
use super::ranks::Ranks;
use super::{Input, Size};

/// What lines have in common that are drawn as one: the box at which they meet, whether it is the right end of all, the
/// group in which they run, what they say, and whether they run backwards.
type Key = (usize, bool, Option<usize>, usize, bool);

/// The blocks of a picture, first the boxes, then the lines; and the lines.
pub(super) fn blocks(input: &Input, ranks: &Ranks) -> (Vec<Block>, Vec<Chain>) {
    let of_box = |(number, (size, group)): (usize, &(Size, Option<usize>))| {
        let rank = 2 * ranks.of[number];
        Block { first: rank, last: rank, group: *group, size: *size, wide: rank, is_box: true }
    };
    let mut blocks: Vec<Block> = input.boxes.iter().enumerate().map(of_box).collect();
    let mut chains = Vec::new();
    for bundle in bundles(input, ranks) {
        let ends = |line: &usize| ends(input, ranks, *line);
        let first = bundle.iter().map(|line| blocks[ends(line).0].first + 1).min().unwrap_or(0);
        let last = bundle.iter().map(|line| blocks[ends(line).1].first - 1).max().unwrap_or(0);
        let group = group(input, ends(&bundle[0]));
        let meets_left = bundle.len() > 1 && ends(&bundle[0]).0 == ends(&bundle[1]).0;
        let size = input.lines[bundle[0]].label.unwrap_or(Size { width: 0.0, height: 0.0 });
        // A label stands where all of its lines are one.
        let wide = if meets_left || bundle.len() == 1 { first } else { last };
        for line in bundle {
            let (left, right) = ends(&line);
            chains.push(Chain { line, left, right, block: blocks.len() });
        }
        blocks.push(Block { first, last, group, size, wide, is_box: false });
    }
    (blocks, chains)
}

fn ends(input: &Input, ranks: &Ranks, line: usize) -> (usize, usize) {
    let (from, to) = (input.lines[line].from, input.lines[line].to);
    if ranks.is_reversed[line] { (to, from) } else { (from, to) }
}

/// The group in which both ends stand.
fn group(input: &Input, (left, right): (usize, usize)) -> Option<usize> {
    input.boxes[left].1.filter(|group| input.boxes[right].1 == Some(*group))
}

/// The lines, those together that are drawn as one: with the end that more of them share.
fn bundles(input: &Input, ranks: &Ranks) -> Vec<Vec<usize>> {
    let keys = |line: usize| -> [Key; 2] {
        let (left, right) = ends(input, ranks, line);
        let (group, kind) = (group(input, (left, right)), input.lines[line].kind);
        let is_reversed = ranks.is_reversed[line];
        [(right, true, group, kind, is_reversed), (left, false, group, kind, is_reversed)]
    };
    let lines: Vec<usize> =
        (0..input.lines.len()).filter(|line| input.lines[*line].from != input.lines[*line].to).collect();
    let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
    lines.iter().flat_map(|line| keys(*line)).for_each(|key| *counts.entry(key).or_default() += 1);
    let mut found: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for line in lines {
        let [right, left] = keys(line);
        let key = if counts[&left] > counts[&right] { left } else { right };
        found.entry(key).or_default().push(line);
    }
    let mut bundles: Vec<Vec<usize>> = found.into_values().collect();
    bundles.sort();
    bundles
}
