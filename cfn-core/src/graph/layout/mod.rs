//! A layered layout with groups: where boxes, frames and lines of a picture are.
//!
//! Boxes stand in columns, so that most lines run from left to right (Sugiyama's method). Each line that is longer than
//! from one column to the next has one height between its ends, as in "Global k-Level Crossing Reduction" (Bachmaier,
//! Brandenburg, Brunner, Hübner): boxes, lines and groups stand in one order from top to bottom, which all columns obey.
//! Therefore frames of groups do not overlap, a line never runs through a box, and lines turn only between columns.
//!
//! The work is bounded: a picture with too much of everything is a grid.

mod grid;
mod order;
mod pack;
mod place;
mod ranks;
#[cfg(test)]
mod tests;

/// A box to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// What is to be laid out.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// The boxes, each with its group.
    pub boxes: Vec<(Size, Option<usize>)>,
    /// The titles of the groups.
    pub titles: Vec<Size>,
    /// The lines between boxes, each with its label.
    pub lines: Vec<(usize, usize, Option<Size>)>,
}

/// A place in a picture, from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left side.
    pub x: f64,
    /// The upper side.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// A line: it runs straight within columns and turns between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// Pairs of points, straight between the two of a pair and curved from one pair to the next. Begins and ends with a
    /// point alone.
    pub points: Vec<(f64, f64)>,
    /// Where its label is.
    pub label: Option<Rect>,
}

/// Where everything is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The width of the whole.
    pub width: f64,
    /// The height of the whole.
    pub height: f64,
    /// The boxes, in the order of the input.
    pub boxes: Vec<Rect>,
    /// The frames of the groups.
    pub frames: Vec<Rect>,
    /// The lines. One without points is not drawn.
    pub routes: Vec<Route>,
}

/// Space between what stands one above the other.
pub(super) const BETWEEN_BOXES: f64 = 16.0;
pub(super) const BETWEEN_LINES: f64 = 9.0;
/// Space between a column and the next.
pub(super) const GAP: f64 = 28.0;
/// Space between a frame and what it holds.
pub(super) const PADDING: f64 = 10.0;
/// Space between parts of the picture that are not connected.
pub(super) const BETWEEN_PARTS: f64 = 28.0;

/// More boxes, and more columns that all lines cross together, are no picture that somebody reads.
const MOST_BOXES: usize = 1_500;
const MOST_CROSSED: usize = 60_000;

impl Rect {
    /// Whether two places have a part in common.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether another place is within this one.
    pub fn holds(&self, other: &Rect) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }
}

/// Lays out a picture.
pub fn layout(input: &Input) -> Layout {
    if input.boxes.len() > MOST_BOXES {
        return grid::grid(input);
    }
    let mut parts = Vec::new();
    for part in pack::parts(input) {
        let Some(layout) = layered(&part.input) else { return grid::grid(input) };
        parts.push((part, layout));
    }
    pack::packed(input, parts)
}

/// The layout of a part in columns; `None` if it is too much.
fn layered(input: &Input) -> Option<Layout> {
    let ranks = ranks::ranks(input);
    let (blocks, chains) = order::blocks(input, &ranks);
    let crossed: usize = blocks.iter().map(|block| block.last - block.first + 1).sum();
    if crossed > MOST_CROSSED {
        return None;
    }
    let order = order::order(input, &blocks, &chains);
    Some(place::placed(input, &ranks, &blocks, &chains, &order))
}
