//! A picture of very many boxes: groups in rows, boxes in a grid, lines straight and without labels.

use super::{BETWEEN_BOXES, BETWEEN_PARTS, Input, Layout, PADDING, Rect, Route};

/// More lines are no picture: they would be a surface.
const MOST_LINES: usize = 5_000;

pub(super) fn grid(input: &Input) -> Layout {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); input.titles.len() + 1];
    for (number, (_, group)) in input.boxes.iter().enumerate() {
        members[group.unwrap_or(input.titles.len())].push(number);
    }
    let mut whole = Layout {
        boxes: vec![Rect::default(); input.boxes.len()],
        frames: vec![Rect::default(); input.titles.len()],
        routes: vec![Route::default(); input.lines.len()],
        ..Layout::default()
    };
    let width = input.boxes.iter().map(|(size, _)| size.width).fold(0.0, f64::max);
    let height = input.boxes.iter().map(|(size, _)| size.height).fold(0.0, f64::max);
    let per_row = (input.boxes.len() as f64 * height / width.max(1.0) * 1.6).sqrt().ceil().max(1.0) as usize;
    let mut y = 0.0;
    for (group, boxes) in members.iter().enumerate().filter(|(_, boxes)| !boxes.is_empty()) {
        let title = input.titles.get(group).map_or(0.0, |title| title.height);
        let rows = boxes.len().div_ceil(per_row);
        for (place, number) in boxes.iter().enumerate() {
            let x = PADDING + (place % per_row) as f64 * (width + BETWEEN_BOXES);
            let y = y + title + PADDING + (place / per_row) as f64 * (height + BETWEEN_BOXES);
            whole.boxes[*number] = Rect { x, y, width, height };
        }
        let size = (
            boxes.len().min(per_row) as f64 * (width + BETWEEN_BOXES) - BETWEEN_BOXES + 2.0 * PADDING,
            title + rows as f64 * (height + BETWEEN_BOXES) - BETWEEN_BOXES + 2.0 * PADDING,
        );
        if let Some(frame) = whole.frames.get_mut(group) {
            *frame = Rect { x: 0.0, y, width: size.0, height: size.1 };
        }
        whole.width = whole.width.max(size.0);
        whole.height = y + size.1;
        y = whole.height + BETWEEN_PARTS;
    }
    let center = |rect: &Rect| (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    for (route, line) in whole.routes.iter_mut().zip(&input.lines).take(MOST_LINES) {
        if line.from != line.to {
            route.points = vec![center(&whole.boxes[line.from]), center(&whole.boxes[line.to])];
        }
    }
    whole
}
