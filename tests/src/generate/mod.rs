//! Values and declarations that nobody would write, made from numbered seeds: the same seed makes the same value.

mod stack;

use cfn_core::model::{Declaration, Hole, Intrinsic, Key, Member, Node, NodeId, Section, Template, Value};
use cfn_core::yaml::mark;

/// Texts and parts of texts that some reader might take for something else.
const AWKWARD: &[&str] = &[
    "on",
    "Yes",
    "NO",
    "off",
    "y",
    "N",
    "true",
    "False",
    "null",
    "Null",
    "~",
    "<<",
    "=",
    "1",
    "-1",
    "+1",
    "1:30",
    "190:20:30.15",
    "1_000",
    "0x1f",
    "0o17",
    "017",
    "0b1",
    "09",
    ".5",
    "-.5",
    "1.",
    "1e3",
    "1.0e+3",
    ".inf",
    "-.INF",
    ".NaN",
    "._1",
    "2012-10-17",
    "2001-12-14t21:59:43.10-05:00",
    "2001-12-14 21:59:43",
    "- ",
    "? ",
    "-",
    "?",
    ":",
    "#",
    " #",
    ": ",
    ":\t",
    "a:",
    "!Ref",
    "!",
    "&a",
    "*",
    "*a",
    "|",
    ">",
    "%",
    "@",
    "`",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\"",
    "'",
    "\\",
    "\\n",
    "---",
    "...",
    "--- ",
    "${A.B}",
    "${!A}",
    "Fn::Sub",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\0",
    "\u{7}",
    "\u{1b}",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "\u{d7ff}",
    "\u{e000}",
    "\u{fffd}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10000}",
    "\u{10ffff}",
    "é",
    "e\u{301}",
    "漢",
    "😀",
    "a",
    "Bc",
    "AWS::Region",
    "a b",
    "# x",
    "x # y",
    "a: b",
    "\n  a",
    "if x:\n    y()\n",
    "word ",
];

/// A source of numbers that are as good as random.
#[derive(Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number (SplitMix64).
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.number() % bound as u64) as usize
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// A text that some reader might take for something else, or any other.
    pub fn text(&mut self) -> String {
        if self.once_in(50) {
            return self.long_text();
        }
        match self.below(8) {
            0 => String::new(),
            1 => self.pick(AWKWARD).to_owned(),
            2..6 => (0..self.below(7)).map(|_| self.pick(AWKWARD)).collect(),
            6 => (0..self.below(20)).map(|_| char::from_u32(self.number() as u32 % 0x300).unwrap_or('x')).collect(),
            _ => (0..self.below(6)).filter_map(|_| char::from_u32(self.number() as u32 % 0x11_0000)).collect(),
        }
    }

    /// A text of about as many characters as YAML allows for a key on one line, 1,024, or of more.
    fn long_text(&mut self) -> String {
        let part = if self.once_in(2) { "x".to_owned() } else { self.pick(AWKWARD).to_owned() };
        let width = if self.once_in(2) { part.len() } else { part.chars().count() };
        let mut text = part.repeat((1014 + self.below(20)) / width);
        text.push_str(self.pick(&["", "", "x", "\n", "é", ": ", " #"]));
        text
    }

    /// A value without holes.
    pub fn node(&mut self, depth: usize) -> Node {
        let value = match self.below(if depth == 0 { 7 } else { 12 }) {
            0 => Value::Null,
            1 => Value::Bool(self.once_in(2)),
            2 => Value::Integer(self.integer()),
            3 => Value::Float(self.float()),
            4..7 => Value::String(self.text()),
            7 => Value::List(self.nodes(depth)),
            8 | 9 => Value::Object(self.members(depth)),
            _ => self.function(depth),
        };
        anonymous(value)
    }

    /// A value in flow style or in quotes, broken over lines that begin in any column.
    pub fn loose(&mut self, depth: usize) -> String {
        match self.below(if depth == 0 { 3 } else { 7 }) {
            0 => self.pick(&["x", "it's", "y z", "10", "!Sub w", "true", "a-b"]).to_owned(),
            1 => format!("\"{}\\\"{}b\"", self.pick(&["", "#", "[", "it's "]), self.gap()),
            2 => format!("'{}''{}b'", self.pick(&["", "a: ", "{", "\\"]), self.gap()),
            3 | 4 => {
                let items: Vec<_> = (0..self.below(4)).map(|_| self.loose_item(depth)).collect();
                format!("[{}{}]", items.join(","), self.gap())
            }
            _ => {
                let members = (0..self.below(4)).map(|member| {
                    let value = self.loose_item(depth);
                    format!("{}k{member}: {value}", self.gap())
                });
                let members: Vec<_> = members.collect();
                format!("{{{}{}}}", members.join(","), self.gap())
            }
        }
    }

    fn loose_item(&mut self, depth: usize) -> String {
        let (before, item, after) = (self.gap(), self.loose(depth - 1), self.gap());
        [before, &item, after].concat()
    }

    fn gap(&mut self) -> &'static str {
        self.pick(&[" ", " ", "\n", "\n  ", "\n      ", " \n\n ", " \n   \n"])
    }

    fn nodes(&mut self, depth: usize) -> Vec<Node> {
        (0..self.below(4)).map(|_| self.node(depth - 1)).collect()
    }

    /// Members of different names, which together are not a function's long form.
    fn members(&mut self, depth: usize) -> Vec<Member> {
        let mut members: Vec<Member> = Vec::new();
        for _ in 0..self.below(4) {
            let name = self.text();
            if !name.starts_with("Fn::") && members.iter().all(|member| member.key.name != name) {
                members.push(Member { key: key(name), value: self.node(depth - 1) });
            }
        }
        members
    }

    fn function(&mut self, depth: usize) -> Value {
        let functions: Vec<_> = Intrinsic::all().collect();
        let function = self.pick(&functions);
        let argument = match (function, self.below(3)) {
            (Intrinsic::Condition, _) => anonymous(Value::String(self.text())),
            (Intrinsic::GetAtt, _) => {
                let resource = anonymous(Value::String(self.text()));
                anonymous(Value::List(vec![resource, self.node(depth - 1)]))
            }
            (_, 0) => anonymous(Value::String(self.text())),
            (_, 1) => anonymous(Value::List(self.nodes(depth))),
            _ => self.node(depth - 1),
        };
        Value::Function(function, Box::new(argument))
    }

    fn integer(&mut self) -> i128 {
        let wide = (i128::from(self.number()) << 64) | i128::from(self.number());
        match self.below(4) {
            0 => self.pick(&[0, -1, i128::MIN, i128::MAX, 123_456_789_012]),
            _ => wide >> self.below(128),
        }
    }

    fn float(&mut self) -> f64 {
        let number = f64::from_bits(self.number());
        match self.below(3) {
            0 => self.pick(&[0.0, -0.0, 0.1, 1.0, 1e16, 1e20, -2.5e-9, f64::MAX, f64::MIN_POSITIVE]),
            _ if number.is_finite() => number,
            _ => 0.5,
        }
    }

    /// An entry of a section, whose body may be anything.
    pub fn declaration(&mut self, section: Section) -> Declaration {
        let name = key(format!("Name{}", self.below(1_000_000)));
        Declaration { section, name, body: self.node(4), allowances: Vec::new() }
    }

    /// A template whose declarations have different names.
    pub fn template(&mut self) -> Template {
        let mut template = Template::default();
        for name in ["Description", "Metadata", "Transform", "Unheard"] {
            if self.once_in(2) {
                template.members.push(Member { key: key(name.to_owned()), value: self.node(3) });
            }
        }
        for section in Section::ALL {
            for _ in 0..self.below(3) {
                let declaration = self.declaration(section);
                if template.find(section, &declaration.name.name).is_none() {
                    template.declarations.push(declaration);
                }
            }
        }
        template
    }

    /// Makes marks of some scalars and of some parts of texts, as a macro does, and keeps what was there.
    pub fn dig(&mut self, node: &mut Node, filling: &mut Filling) {
        match &mut node.value {
            Value::List(elements) => elements.iter_mut().for_each(|element| self.dig(element, filling)),
            Value::Object(members) => {
                for member in members {
                    member.key.name = mark::escape(&member.key.name).into_owned();
                    self.dig(&mut member.value, filling);
                }
            }
            // In its long form this is told from an object by its text.
            Value::Function(Intrinsic::Condition, _) => {}
            Value::Function(_, argument) => self.dig(argument, filling),
            Value::String(text) if self.once_in(3) => *text = self.marked(text, filling),
            scalar if self.once_in(2) => {
                filling.values.push(scalar.clone());
                *scalar = Value::Hole(Hole::Value(filling.values.len() - 1));
            }
            Value::String(text) => *text = mark::escape(text).into_owned(),
            _ => {}
        }
    }

    /// The text with a name or a value in place of some of it. A name has letters and digits only.
    fn marked(&mut self, text: &str, filling: &mut Filling) -> String {
        let is_name = |letter: char| letter.is_ascii_alphanumeric();
        let start = text.find(is_name).unwrap_or(text.len());
        let end = text[start..].find(|letter| !is_name(letter)).map_or(text.len(), |end| start + end);
        let (before, name, behind) = (&text[..start], &text[start..end], &text[end..]);
        let mark = match (before, name, behind) {
            (_, "", _) => String::new(),
            (_, name, _) if self.once_in(2) => {
                filling.names.push(name.to_owned());
                mark::reference(&format!("m::Name{}", filling.names.len() - 1))
            }
            // A value that is all of a text is no text.
            ("", name, "") => name.to_owned(),
            (_, name, _) => {
                filling.values.push(Value::String(name.to_owned()));
                mark::value(filling.values.len() - 1)
            }
        };
        [mark::escape(before).as_ref(), &mark, mark::escape(behind).as_ref()].concat()
    }
}

/// What marks stand for, by their numbers.
#[derive(Debug, Default)]
pub struct Filling {
    /// The values.
    pub values: Vec<Value>,
    /// The names of entries.
    pub names: Vec<String>,
}

impl mark::Fill for Filling {
    fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
        self.names.get(name.strip_prefix("m::Name")?.parse::<usize>().ok()?).cloned()
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        self.values.get(number).cloned()
    }
}

/// A key without a place.
#[must_use]
pub fn key(name: String) -> Key {
    Key { id: NodeId(0), name }
}

/// A value without a place.
#[must_use]
pub fn anonymous(value: Value) -> Node {
    Node { id: NodeId(0), value }
}

/// The name as a key wherever a key can stand, above values of every form.
#[must_use]
pub fn named(name: &str) -> Node {
    let text = |text: &str| anonymous(Value::String(text.to_owned()));
    let object = |value| anonymous(Value::Object(vec![Member { key: key(name.to_owned()), value }]));
    let list = |elements| anonymous(Value::List(elements));
    let function = |function, argument| anonymous(Value::Function(function, Box::new(argument)));
    let inner = list(vec![object(text("plain")), list(vec![object(text("a\n  b\n"))]), text(name)]);
    let sub = function(Intrinsic::Sub, text(name));
    let join = function(Intrinsic::Join, list(vec![text(","), object(object(sub))]));
    let mut members = vec![Member { key: key(name.to_owned()), value: inner }];
    for (name, value) in [("After", join), (name, object(list(Vec::new())))] {
        members.push(Member { key: key(format!("{name}.")), value });
    }
    anonymous(Value::Object(members))
}
