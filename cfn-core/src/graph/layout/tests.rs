use super::{Input, Layout, Line, Rect, Size, layout};

/// Numbers that look random and are the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}

/// A picture of so many boxes, groups and lines, with circles and loops.
fn input(boxes: usize, groups: usize, lines: usize, seed: u64) -> Input {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut input = Input { titles: vec![Size { width: 0.0, height: 18.0 }; groups], ..Input::default() };
    for _ in 0..boxes {
        let group = random.below(groups + 1);
        let width = 90.0 + random.below(160) as f64;
        input.boxes.push((Size { width, height: 40.0 }, (group < groups).then_some(group)));
    }
    for _ in 0..lines {
        let kind = random.below(4);
        let label = (kind > 0).then_some(Size { width: 20.0 * kind as f64, height: 13.0 });
        input.lines.push(Line { from: random.below(boxes), to: random.below(boxes), label, kind });
    }
    // A group of the input has at least one box.
    let used: Vec<usize> = (0..groups).filter(|group| input.boxes.iter().any(|(_, of)| *of == Some(*group))).collect();
    input.titles.truncate(used.len());
    input.boxes.iter_mut().for_each(|(_, of)| *of = of.and_then(|group| used.binary_search(&group).ok()));
    input
}

/// What is wrong with a layout.
pub(in crate::graph) fn mistakes(input: &Input, layout: &Layout) -> Vec<String> {
    let mut found = Vec::new();
    let whole = Rect { x: -0.1, y: -0.1, width: layout.width + 0.2, height: layout.height + 0.2 };
    let pairs = |rects: &[Rect]| -> Vec<(usize, usize)> {
        (0..rects.len()).flat_map(|one| (0..one).map(move |other| (other, one))).collect()
    };
    for (one, other) in pairs(&layout.boxes) {
        if layout.boxes[one].overlaps(&layout.boxes[other]) {
            found.push(format!("boxes {one} and {other} overlap"));
        }
    }
    for (one, other) in pairs(&layout.frames) {
        if layout.frames[one].overlaps(&layout.frames[other]) {
            found.push(format!("frames {one} and {other} overlap"));
        }
    }
    for (number, (rect, (size, group))) in layout.boxes.iter().zip(&input.boxes).enumerate() {
        if !whole.holds(rect) || rect.width < size.width || rect.height < size.height {
            found.push(format!("box {number} is {rect:?} in {}x{}", layout.width, layout.height));
        }
        for (frame, place) in layout.frames.iter().enumerate() {
            if *group == Some(frame) && !place.holds(rect) || *group != Some(frame) && place.overlaps(rect) {
                found.push(format!("box {number} of {group:?} is wrong with frame {frame}"));
            }
        }
    }
    let labels: Vec<Rect> = layout.routes.iter().filter_map(|route| route.label).collect();
    for label in &labels {
        if !whole.holds(label) || layout.boxes.iter().any(|rect| rect.overlaps(label)) {
            found.push(format!("label {label:?} is in a box or outside"));
        }
    }
    for (one, other) in pairs(&labels) {
        if labels[one].overlaps(&labels[other]) {
            found.push(format!("labels {one} and {other} overlap"));
        }
    }
    for (number, route) in layout.routes.iter().enumerate().filter(|(_, route)| route.points.len() == 4) {
        // The part between the columns of its ends is straight; it must not run through a box.
        let [(x, y), (to_x, to_y)] = [route.points[1], route.points[2]];
        let (x, to_x, y, to_y) = (x.min(to_x), x.max(to_x), y.min(to_y), y.max(to_y));
        let middle = Rect { x, y, width: to_x - x, height: to_y - y };
        let middle = Rect { width: middle.width.max(0.01), height: middle.height.max(0.01), ..middle };
        if input.lines[number].from != input.lines[number].to && layout.boxes.iter().any(|rect| rect.overlaps(&middle))
        {
            found.push(format!("line {number} runs through a box"));
        }
    }
    found
}

#[test]
fn nothing_overlaps() {
    for seed in 0..16 {
        let boxes = 1 + (seed as usize * 11) % 50;
        let input = input(boxes, seed as usize % 7, boxes * (seed as usize % 4) / 2, seed);
        let layout = layout(&input);
        assert_eq!(mistakes(&input, &layout), [""; 0], "{seed}: {boxes} boxes");
        assert_eq!(layout, super::layout(&input));
    }
}

#[test]
fn lines_that_say_the_same_of_one_box_are_one() {
    let of = |kind: usize| Line { from: kind, to: 3, label: Some(Size { width: 30.0, height: 13.0 }), kind: 0 };
    let size = Size { width: 100.0, height: 40.0 };
    let input = Input { boxes: vec![(size, None); 4], titles: Vec::new(), lines: vec![of(0), of(1), of(2)] };
    let layout = layout(&input);
    assert_eq!(layout.routes.iter().filter(|route| route.label.is_some()).count(), 1);
    let ends: Vec<_> = layout.routes.iter().map(|route| route.points[3]).collect();
    assert!(ends[0] == ends[1] && ends[1] == ends[2]);
}

#[test]
fn a_chain_runs_in_one_direction() {
    let size = Size { width: 100.0, height: 40.0 };
    let line = |from: usize| Line { from, to: from + 1, label: None, kind: 0 };
    let input = Input { boxes: vec![(size, None); 5], titles: Vec::new(), lines: (0..4).map(line).collect() };
    let layout = layout(&input);
    let along = |rect: &Rect| if layout.is_down { rect.y } else { rect.x };
    assert!(layout.boxes.is_sorted_by(|one, other| along(one) < along(other)), "{layout:?}");
}

#[test]
fn boxes_without_lines_are_a_grid() {
    let size = Size { width: 100.0, height: 40.0 };
    let input = Input { boxes: vec![(size, None); 30], titles: Vec::new(), lines: Vec::new() };
    let layout = layout(&input);
    assert_eq!(mistakes(&input, &layout), [""; 0]);
    assert!(layout.width < 1_500.0 && layout.height < 900.0, "{} {}", layout.width, layout.height);
}

/// Neither a long chain, nor a circle, nor a thick net lasts long or breaks the layout.
#[test]
fn hostile_pictures_are_laid_out_in_time() {
    let size = Size { width: 100.0, height: 40.0 };
    let line = |from: usize, to: usize| Line { from, to, label: None, kind: 0 };
    let of = |count: usize, lines: Vec<Line>| Input { boxes: vec![(size, None); count], titles: Vec::new(), lines };
    let chain: Vec<Line> = (0..1_399).map(|from| line(from, from + 1)).collect();
    let circle: Vec<Line> = (0..1_400).map(|from| line(from, (from + 1) % 1_400)).collect();
    let long: Vec<Line> = (0..1_398).flat_map(|from| [line(from, from + 1), line(0, from + 2)]).collect();
    let net: Vec<Line> = (0..120).flat_map(|from| (0..120).map(move |to| line(from, to))).collect();
    for (name, input) in
        [("chain", of(1_400, chain)), ("circle", of(1_400, circle)), ("long", of(1_400, long)), ("net", of(120, net))]
    {
        let started = std::time::Instant::now();
        let layout = layout(&input);
        assert_eq!(layout.boxes.len(), input.boxes.len());
        assert!(started.elapsed().as_secs() < 60, "{name} takes {:?}", started.elapsed());
    }
    let many = input(5_000, 40, 10_000, 7);
    assert!(mistakes(&many, &layout(&many)).is_empty());
}
