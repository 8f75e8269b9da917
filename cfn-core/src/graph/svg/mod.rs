//! The graph as a picture.

mod style;
mod text;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::layout::{Input, Layout, Line, Rect, Route, Size, layout};
use super::{Edge, Graph, Node};
use style::{STYLE, family};
use text::{escaped, fitted, lines, width};

const ID_SIZE: f64 = 12.5;
const TYPE_SIZE: f64 = 11.0;
/// Bold letters are wider.
const BOLD: f64 = 1.08;
const BOX_HEIGHT: f64 = 40.0;
const LEAST_BOX: f64 = 90.0;
const WIDEST_TEXT: f64 = 250.0;
/// What stands beside the text in a box: the bar, and space.
const BESIDE_TEXT: f64 = 24.0;
const LINE_HEIGHT: f64 = 13.0;
const WIDEST_LABEL: f64 = 150.0;
const TITLE: Size = Size { width: 0.0, height: 18.0 };
const MARGIN: f64 = 12.0;
const TIP: f64 = 7.0;

impl Graph {
    /// The graph as an image in SVG, for a light and for a dark background; `title` says what it shows.
    pub fn to_svg(&self, title: &str) -> String {
        let input = self.input();
        let layout = layout(&input);
        let mut out = String::new();
        let note = "There are no resources.";
        let is_empty = self.nodes.is_empty();
        let (width, height) = if is_empty {
            (width(note, TYPE_SIZE) + 2.0 * MARGIN, 40.0)
        } else {
            (layout.width + 2.0 * MARGIN, layout.height + 2.0 * MARGIN)
        };
        let (width, height) = (width.ceil(), height.ceil());
        let _ = writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\">"
        );
        let _ = writeln!(out, "<title id=\"title\">{}</title>", escaped(title));
        let _ = writeln!(out, "<desc id=\"desc\">{}</desc>", escaped(&self.description()));
        let _ = writeln!(out, "<style>{STYLE}</style>");
        let _ = writeln!(out, "<rect class=\"bg\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>");
        if is_empty {
            let _ = writeln!(out, "<text x=\"{MARGIN}\" y=\"24\">{note}</text>");
        }
        let _ = writeln!(out, "<g transform=\"translate({MARGIN} {MARGIN})\">");
        for frame in &layout.frames {
            let Rect { x, y, width, height } = frame;
            let _ = writeln!(
                out,
                "<rect class=\"frame\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"8\"/>"
            );
        }
        for (edge, route) in self.edges.iter().zip(&layout.routes).filter(|(_, route)| !route.points.is_empty()) {
            self.line(&mut out, edge, route, layout.is_down);
        }
        for (node, rect) in self.nodes.iter().zip(&layout.boxes) {
            boxed(&mut out, node, rect);
        }
        for (edge, route) in self.edges.iter().zip(&layout.routes) {
            label(&mut out, edge, route);
        }
        for (name, frame) in self.groups.iter().zip(&layout.frames) {
            let title = escaped(&fitted(name, TYPE_SIZE * BOLD, frame.width - 20.0));
            let _ = writeln!(
                out,
                "<text class=\"title\" x=\"{:.1}\" y=\"{:.1}\">{title}</text>",
                frame.x + 10.0,
                frame.y + 16.0
            );
        }
        out.push_str("</g>\n</svg>\n");
        out
    }

    /// Where everything is in the picture, without the margin around it.
    pub fn layout(&self) -> Layout {
        layout(&self.input())
    }

    pub(super) fn input(&self) -> Input {
        let boxes = self.nodes.iter().map(|node| (size(node), node.group)).collect();
        // A title must fit into its frame, which is as wide as the widest box at least.
        let titles = self.groups.iter().map(|_| TITLE).collect();
        let mut kinds = BTreeMap::new();
        let line = |edge: &Edge| {
            let next = kinds.len();
            let kind = *kinds.entry((edge.labels.clone(), edge.is_order, edge.change)).or_insert(next);
            Line { from: edge.from, to: edge.to, label: label_size(edge), kind }
        };
        Input { boxes, titles, lines: self.edges.iter().map(line).collect() }
    }

    fn description(&self) -> String {
        let count = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
        format!(
            "{} and {} between them.",
            count(self.nodes.len(), "box").replace("boxs", "boxes"),
            count(self.edges.len(), "line")
        )
    }

    fn line(&self, out: &mut String, edge: &Edge, route: &Route, is_down: bool) {
        let (from, to) = (&self.nodes[edge.from].id, &self.nodes[edge.to].id);
        let says = if edge.labels.is_empty() { "refers to".to_owned() } else { edge.label() };
        let says = if edge.is_order { "is created after" } else { &says };
        let class = edge.change.map_or("", |change| change.name());
        let order = if edge.is_order { " order" } else { "" };
        let _ = writeln!(
            out,
            "<g class=\"{class}\"><title>{}</title><path class=\"edge{order}\" d=\"{}\"/>{}</g>",
            escaped(&format!("{from} {says} {to}")),
            path(&route.points, is_down),
            tip(&route.points, is_down)
        );
    }
}

fn size(node: &Node) -> Size {
    let text = width(&name(node), ID_SIZE * BOLD).max(width(kind(node), TYPE_SIZE)).min(WIDEST_TEXT);
    Size { width: (text + BESIDE_TEXT).max(LEAST_BOX).ceil(), height: BOX_HEIGHT }
}

/// What is written in a box: the sign of its change, and its name.
fn name(node: &Node) -> String {
    node.change.map_or(node.id.clone(), |change| format!("{} {}", change.sign(), node.id))
}

/// The type without what all types of AWS have in common.
fn kind(node: &Node) -> &str {
    node.type_name.strip_prefix("AWS::").unwrap_or(&node.type_name)
}

fn label_lines(edge: &Edge) -> Vec<String> {
    lines(&edge.labels, TYPE_SIZE, WIDEST_LABEL)
}

fn label_size(edge: &Edge) -> Option<Size> {
    let lines = label_lines(edge);
    let widest = lines.iter().map(|line| width(line, TYPE_SIZE)).fold(0.0, f64::max);
    (!lines.is_empty()).then_some(Size { width: widest.ceil(), height: LINE_HEIGHT * lines.len() as f64 })
}

fn boxed(out: &mut String, node: &Node, rect: &Rect) {
    let (x, y) = (rect.x, rect.y);
    let change = node.change.map_or(String::new(), |change| format!(" {}", change.name()));
    let said = node.change.map_or(String::new(), |change| format!(", {}", change.name()));
    let room = rect.width - BESIDE_TEXT;
    let _ = writeln!(
        out,
        "<g class=\"{}{change}\"><title>{}</title>\
         <rect class=\"box\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"5\"/>\
         <rect class=\"bar\" x=\"{:.1}\" y=\"{:.1}\" width=\"4\" height=\"{:.1}\" rx=\"2\"/>\
         <text class=\"id\" x=\"{:.1}\" y=\"{:.1}\">{}</text><text x=\"{:.1}\" y=\"{:.1}\">{}</text></g>",
        family(&node.type_name),
        escaped(&format!("{}: {}{said}", node.id, node.type_name)),
        rect.width,
        rect.height,
        x + 5.0,
        y + 6.0,
        rect.height - 12.0,
        x + 15.0,
        y + 17.0,
        escaped(&fitted(&name(node), ID_SIZE * BOLD, room)),
        x + 15.0,
        y + 32.0,
        escaped(&fitted(kind(node), TYPE_SIZE, room)),
    );
}

fn label(out: &mut String, edge: &Edge, route: &Route) {
    let Some(rect) = route.label else { return };
    for (number, line) in label_lines(edge).iter().enumerate() {
        let _ = writeln!(
            out,
            "<text class=\"label\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            rect.x + rect.width / 2.0,
            rect.y + LINE_HEIGHT * (number as f64 + 0.78),
            escaped(line)
        );
    }
}

/// Straight within pairs of points, curved between them.
fn path(points: &[(f64, f64)], is_down: bool) -> String {
    let mut out = String::new();
    let Some((x, y)) = points.first() else { return out };
    let _ = write!(out, "M{x:.1} {y:.1}");
    for (number, pair) in points.windows(2).enumerate() {
        let [(x, y), (to_x, to_y)] = [pair[0], pair[1]];
        let is_straight = if is_down { x == to_x } else { y == to_y };
        let (middle_x, middle_y) = ((x + to_x) / 2.0, (y + to_y) / 2.0);
        if number % 2 == 1 || is_straight || points.len() == 2 {
            let _ = write!(out, "L{to_x:.1} {to_y:.1}");
        } else if is_down {
            let _ = write!(out, "C{x:.1} {middle_y:.1} {to_x:.1} {middle_y:.1} {to_x:.1} {to_y:.1}");
        } else {
            let _ = write!(out, "C{middle_x:.1} {y:.1} {middle_x:.1} {to_y:.1} {to_x:.1} {to_y:.1}");
        }
    }
    out
}

/// The tip of the arrow, which points in the direction in which lines run, or back.
fn tip(points: &[(f64, f64)], is_down: bool) -> String {
    let [.., before, (x, y)] = points else { return String::new() };
    let half = TIP / 2.0;
    let [one, other] = if is_down {
        let back = if before.1 > *y { y + TIP } else { y - TIP };
        [(x - half, back), (x + half, back)]
    } else {
        let back = if before.0 > *x { x + TIP } else { x - TIP };
        [(back, y - half), (back, y + half)]
    };
    format!("<path class=\"tip\" d=\"M{x:.1} {y:.1}L{:.1} {:.1}L{:.1} {:.1}Z\"/>", one.0, one.1, other.0, other.1)
}
