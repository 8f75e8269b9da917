//! The column of each box.

use super::Input;

/// The columns of the boxes, and which lines run from right to left.
pub(super) struct Ranks {
    pub(super) of: Vec<usize>,
    pub(super) is_reversed: Vec<bool>,
}

/// How often boxes are moved to make lines shorter.
const PASSES: usize = 8;

/// The column of each box: every line runs from one column to a later one.
pub(super) fn ranks(input: &Input) -> Ranks {
    let count = input.boxes.len();
    let is_reversed = reversed(input);
    let mut out = vec![Vec::new(); count];
    let mut into = vec![Vec::new(); count];
    for (line, is_reversed) in input.lines.iter().zip(&is_reversed).filter(|(line, _)| line.from != line.to) {
        let (from, to) = if *is_reversed { (line.to, line.from) } else { (line.from, line.to) };
        out[from].push(to);
        into[to].push(from);
    }
    let sorted = sorted(&out, &into);
    let mut of = vec![0_i64; count];
    for node in &sorted {
        of[*node] = into[*node].iter().map(|before| of[*before] + 1).max().unwrap_or(0);
    }
    for pass in 0..PASSES {
        let nodes: Vec<usize> = if pass % 2 == 0 { sorted.iter().rev().copied().collect() } else { sorted.clone() };
        for node in nodes {
            let earliest = into[node].iter().map(|before| of[*before] + 1).max();
            let latest = out[node].iter().map(|after| of[*after] - 1).min();
            of[node] = match (earliest, latest) {
                (Some(earliest), Some(latest)) if out[node].len() > into[node].len() => latest.max(earliest),
                (Some(earliest), Some(_)) if out[node].len() < into[node].len() => earliest,
                (Some(_), Some(_)) => of[node],
                (None, Some(latest)) => latest,
                (Some(earliest), None) => earliest,
                (None, None) => of[node],
            };
        }
    }
    spread(input, &out, &into, &mut of);
    let first = of.iter().copied().min().unwrap_or(0);
    Ranks { of: of.into_iter().map(|rank| (rank - first) as usize).collect(), is_reversed }
}

/// Lines that close a circle: those to a box that the search is still in.
fn reversed(input: &Input) -> Vec<bool> {
    let mut out = vec![Vec::new(); input.boxes.len()];
    let mut has_into = vec![false; input.boxes.len()];
    for (number, line) in input.lines.iter().enumerate().filter(|(_, line)| line.from != line.to) {
        out[line.from].push((number, line.to));
        has_into[line.to] = true;
    }
    let mut is_reversed = vec![false; input.lines.len()];
    // 0 not seen, 1 open, 2 done.
    let mut state = vec![0_u8; out.len()];
    let starts = (0..out.len()).filter(|node| !has_into[*node]).chain(0..out.len());
    for start in starts {
        if state[start] != 0 {
            continue;
        }
        let mut open = vec![(start, 0)];
        state[start] = 1;
        while let Some((node, next)) = open.last_mut() {
            let Some((line, to)) = out[*node].get(*next).copied() else {
                state[*node] = 2;
                open.pop();
                continue;
            };
            *next += 1;
            match state[to] {
                0 => {
                    state[to] = 1;
                    open.push((to, 0));
                }
                1 => is_reversed[line] = true,
                _ => {}
            }
        }
    }
    is_reversed
}

/// The boxes, each after those that lines lead from.
fn sorted(out: &[Vec<usize>], into: &[Vec<usize>]) -> Vec<usize> {
    let mut waits: Vec<usize> = into.iter().map(Vec::len).collect();
    let mut sorted: Vec<usize> = (0..out.len()).filter(|node| waits[*node] == 0).collect();
    let mut next = 0;
    while let Some(node) = sorted.get(next).copied() {
        next += 1;
        for after in &out[node] {
            waits[*after] -= 1;
            if waits[*after] == 0 {
                sorted.push(*after);
            }
        }
    }
    sorted
}

/// Moves boxes out of columns that are too high: those that lines only lead from to the left, those that lines only lead
/// to to the right. Boxes without lines fill the lowest columns of their group.
fn spread(input: &Input, out: &[Vec<usize>], into: &[Vec<usize>], of: &mut [i64]) {
    let is_loose = |node: usize| out[node].is_empty() && into[node].is_empty();
    let linked: Vec<usize> = (0..of.len()).filter(|node| !is_loose(*node)).collect();
    let most = ((linked.len() as f64).sqrt() * 1.25).ceil().max(6.0) as usize;
    let in_rank = |of: &[i64], rank: i64| linked.iter().copied().filter(|node| of[*node] == rank).collect::<Vec<_>>();
    let (Some(low), Some(high)) =
        (linked.iter().map(|node| of[*node]).min(), linked.iter().map(|node| of[*node]).max())
    else {
        return loose(input, &is_loose, of, most);
    };
    let by_group = |nodes: &mut Vec<usize>| nodes.sort_by_key(|node| (input.boxes[*node].1, *node));
    let bound = linked.len() as i64;
    let mut rank = high;
    while rank >= low - bound {
        let column = in_rank(of, rank);
        let mut movable: Vec<usize> = column.iter().copied().filter(|node| into[*node].is_empty()).collect();
        by_group(&mut movable);
        let excess = column.len().saturating_sub(most).min(movable.len());
        movable.iter().take(excess).for_each(|node| of[*node] -= 1);
        if rank <= low && excess == 0 {
            break;
        }
        rank -= 1;
    }
    let mut rank = low;
    while rank <= high + bound {
        let column = in_rank(of, rank);
        let mut movable: Vec<usize> = column.iter().copied().filter(|node| out[*node].is_empty()).collect();
        by_group(&mut movable);
        let excess = column.len().saturating_sub(most).min(movable.len());
        movable.iter().rev().take(excess).for_each(|node| of[*node] += 1);
        if rank >= high && excess == 0 {
            break;
        }
        rank += 1;
    }
    loose(input, &is_loose, of, most);
}

/// Puts the boxes without lines beside those of their group.
fn loose(input: &Input, is_loose: &dyn Fn(usize) -> bool, of: &mut [i64], most: usize) {
    for group in (0..input.titles.len()).map(Some).chain([None]) {
        let (loose, linked): (Vec<usize>, Vec<usize>) =
            (0..of.len()).filter(|node| input.boxes[*node].1 == group).partition(|node| is_loose(*node));
        let low = linked.iter().map(|node| of[*node]).min().unwrap_or(0);
        let width = ((loose.len() + linked.len()) as f64).sqrt().ceil() as i64;
        let high = linked.iter().map(|node| of[*node]).max().unwrap_or(width - 1).max(low);
        let mut heights = vec![0; (high - low + 1) as usize];
        linked.iter().for_each(|node| heights[(of[*node] - low) as usize] += 1);
        for node in loose {
            if heights.iter().all(|height| *height >= most) {
                heights.push(0);
            }
            let lowest = (0..heights.len()).min_by_key(|rank| heights[*rank]).unwrap_or(0);
            heights[lowest] += 1;
            of[node] = low + lowest as i64;
        }
    }
}
