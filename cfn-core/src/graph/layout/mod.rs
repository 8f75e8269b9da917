//! A layered layout with groups: where boxes, frames and lines of a picture are.
//!
//! Boxes stand in columns, so that most lines run from left to right (Sugiyama's method), or in rows from top to bottom,
//! whatever takes less space; the code speaks of columns. Each line that is longer than
//! from one column to the next has one height between its ends, as in "Global k-Level Crossing Reduction" (Bachmaier,
//! Brandenburg, Brunner, Hübner): boxes, lines and groups stand in one order from top to bottom, which all columns obey.
//! Therefore frames of groups do not overlap, a line never runs through a box, and lines turn only between columns.
//!
//! The work is bounded: a picture with too much of everything is a grid.

mod bundles;
mod grid;
mod order;
mod pack;
mod place;
mod ranks;
#[cfg(test)]
pub(super) mod tests;

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
    /// The lines between boxes.
    pub lines: Vec<Line>,
}

/// A line between two boxes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// The size of its label.
    pub label: Option<Size>,
    /// Lines of one kind say the same: those that share an end are drawn as one line that splits, with one label.
    pub kind: usize,
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
    /// Where its label is; of lines that are drawn as one, only the first has it.
    pub label: Option<Rect>,
}

/// Where everything is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The width of the whole.
    pub width: f64,
    /// The height of the whole.
    pub height: f64,
    /// Whether lines run from top to bottom, and not from left to right.
    pub is_down: bool,
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
/// How much work goes into the order: lines looked at.
const MOST_WORK: usize = 2_000_000;
/// What is seen at once.
const PAGE_WIDTH: f64 = 1_000.0;
const PAGE_HEIGHT: f64 = 900.0;

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
    let parts_of_input = pack::parts(input);
    let work = MOST_WORK / parts_of_input.len().max(1);
    for part in parts_of_input {
        let Some(ordered) = ordered(&part.input, work) else { return grid::grid(input) };
        parts.push((part, ordered));
    }
    let drawn = [false, true].map(|is_down| {
        let placed = parts.iter().map(|(part, ordered)| (part, placed(&part.input, ordered, is_down))).collect();
        pack::packed(input, placed, is_down)
    });
    let [across, down] = drawn;
    if strain(&down) < strain(&across) { down } else { across }
}

/// How much a picture must shrink to be seen as a whole: more if it is wider than a page.
fn strain(layout: &Layout) -> f64 {
    (layout.width / PAGE_WIDTH).max(layout.height / PAGE_HEIGHT)
}

/// A part of a picture without coordinates.
struct Ordered {
    is_reversed: Vec<bool>,
    blocks: Vec<order::Block>,
    chains: Vec<order::Chain>,
    order: Vec<order::Item>,
}

/// The columns and the order of a part; `None` if it is too much.
fn ordered(input: &Input, work: usize) -> Option<Ordered> {
    let ranks = ranks::ranks(input);
    let (blocks, chains) = bundles::blocks(input, &ranks);
    let crossed: usize = blocks.iter().map(|block| block.last - block.first + 1).sum();
    if crossed > MOST_CROSSED {
        return None;
    }
    let order = order::order(input, &blocks, &chains, work);
    Some(Ordered { is_reversed: ranks.is_reversed, blocks, chains, order })
}

fn placed(input: &Input, ordered: &Ordered, is_down: bool) -> Layout {
    let turned = |block: &order::Block| match is_down {
        true => order::Block { size: block.size.turned(), ..*block },
        false => *block,
    };
    let blocks: Vec<order::Block> = ordered.blocks.iter().map(turned).collect();
    let layout = place::placed(input, &blocks, ordered, is_down);
    if is_down { layout.turned() } else { layout }
}

impl Size {
    fn turned(self) -> Self {
        Self { width: self.height, height: self.width }
    }
}

impl Rect {
    fn turned(self) -> Self {
        Self { x: self.y, y: self.x, width: self.height, height: self.width }
    }
}

impl Layout {
    /// The same with rows for columns.
    fn turned(self) -> Self {
        let route = |route: Route| Route {
            points: route.points.into_iter().map(|(x, y)| (y, x)).collect(),
            label: route.label.map(Rect::turned),
        };
        Self {
            width: self.height,
            height: self.width,
            is_down: true,
            boxes: self.boxes.into_iter().map(Rect::turned).collect(),
            frames: self.frames.into_iter().map(Rect::turned).collect(),
            routes: self.routes.into_iter().map(route).collect(),
        }
    }
}
