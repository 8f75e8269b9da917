//! The parts of a picture that are not connected, side by side.

use super::{BETWEEN_PARTS, Input, Layout, Line, Rect, Route};

/// A part of a picture, with the numbers that its boxes, groups and lines have in the whole.
pub(super) struct Part {
    pub(super) input: Input,
    boxes: Vec<usize>,
    groups: Vec<usize>,
    lines: Vec<usize>,
}

/// How much wider than high the whole should be.
const ASPECT: f64 = 1.6;

/// The parts of a picture. Boxes that are connected to nothing and in no group are a part together.
pub(super) fn parts(input: &Input) -> Vec<Part> {
    let count = input.boxes.len();
    let mut root: Vec<usize> = (0..count + input.titles.len()).collect();
    let mut is_alone = vec![true; count];
    let mut join = |one: usize, other: usize| {
        let (one, other) = (find(&mut root, one), find(&mut root, other));
        root[one.max(other)] = one.min(other);
    };
    for line in &input.lines {
        join(line.from, line.to);
        if line.from != line.to {
            (is_alone[line.from], is_alone[line.to]) = (false, false);
        }
    }
    for (number, (_, group)) in input.boxes.iter().enumerate() {
        if let Some(group) = group {
            join(number, count + group);
            is_alone[number] = false;
        }
    }
    let first_alone = (0..count).find(|number| is_alone[*number]);
    let mut parts: Vec<(usize, Part)> = Vec::new();
    let mut part_of_root = vec![usize::MAX; root.len()];
    let mut new_box = vec![0; count];
    let mut new_group = vec![usize::MAX; input.titles.len()];
    for number in 0..count {
        let root = if is_alone[number] { first_alone.unwrap_or(number) } else { find(&mut root, number) };
        if part_of_root[root] == usize::MAX {
            part_of_root[root] = parts.len();
            let part = Part { input: Input::default(), boxes: Vec::new(), groups: Vec::new(), lines: Vec::new() };
            parts.push((root, part));
        }
        let part = &mut parts[part_of_root[root]].1;
        let (size, group) = input.boxes[number];
        if let Some(group) = group.filter(|group| new_group[*group] == usize::MAX) {
            new_group[group] = part.groups.len();
            part.groups.push(group);
            part.input.titles.push(input.titles[group]);
        }
        new_box[number] = part.boxes.len();
        part.boxes.push(number);
        part.input.boxes.push((size, group.map(|group| new_group[group])));
    }
    for (number, line) in input.lines.iter().enumerate() {
        let root = if is_alone[line.from] { first_alone.unwrap_or(line.from) } else { find(&mut root, line.from) };
        let part = &mut parts[part_of_root[root]].1;
        part.lines.push(number);
        part.input.lines.push(Line { from: new_box[line.from], to: new_box[line.to], ..*line });
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

fn find(root: &mut [usize], mut of: usize) -> usize {
    while root[of] != of {
        root[of] = root[root[of]];
        of = root[of];
    }
    of
}

/// All parts in rows, the highest first.
pub(super) fn packed(input: &Input, parts: Vec<(&Part, Layout)>, is_down: bool) -> Layout {
    let area: f64 = parts.iter().map(|(_, part)| (part.width + BETWEEN_PARTS) * (part.height + BETWEEN_PARTS)).sum();
    let widest = parts.iter().map(|(_, part)| part.width).fold(0.0, f64::max);
    let wanted = widest.max((area * ASPECT).sqrt());
    let mut parts = parts;
    parts.sort_by(|one, other| other.1.height.total_cmp(&one.1.height));
    let mut whole = Layout {
        width: 0.0,
        height: 0.0,
        is_down,
        boxes: vec![Rect::default(); input.boxes.len()],
        frames: vec![Rect::default(); input.titles.len()],
        routes: vec![Route::default(); input.lines.len()],
    };
    let (mut x, mut y, mut row): (f64, f64, f64) = (0.0, 0.0, 0.0);
    for (part, layout) in parts {
        if x > 0.0 && x + layout.width > wanted {
            (x, y, row) = (0.0, y + row + BETWEEN_PARTS, 0.0);
        }
        let moved = |rect: Rect| Rect { x: rect.x + x, y: rect.y + y, ..rect };
        part.boxes.iter().zip(&layout.boxes).for_each(|(number, rect)| whole.boxes[*number] = moved(*rect));
        part.groups.iter().zip(&layout.frames).for_each(|(number, rect)| whole.frames[*number] = moved(*rect));
        for (number, route) in part.lines.iter().zip(layout.routes) {
            let points = route.points.into_iter().map(|(px, py)| (px + x, py + y)).collect();
            whole.routes[*number] = Route { points, label: route.label.map(moved) };
        }
        whole.width = whole.width.max(x + layout.width);
        whole.height = whole.height.max(y + layout.height);
        row = row.max(layout.height);
        x += layout.width + BETWEEN_PARTS;
    }
    whole
}
