//! A table of facts, searched in place.

use std::cmp::Ordering;

use super::memo::Memo;

/// Where a key stands in a table, or where it would.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Where the first line begins whose key is not below the given one.
    at: usize,
    /// Where that line ends; the text's end if there is none.
    end: usize,
}

/// A line: its key and its value.
type Line = (&'static str, &'static str);

/// The keys that were looked up, of all tables.
static ENTRIES: Memo<Option<Line>, 256> = Memo::new();
/// The beginnings of keys that were looked up.
static PREFIXES: Memo<Place, 64> = Memo::new();

/// A text file of sorted lines `key<TAB>value`, below a header of `#` lines.
///
/// Nothing is built when a table is opened: a look-up halves the text until it stands on the line, and is remembered.
/// That is a matter of microseconds without optimisation too, which is how proc macros and build scripts run.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    name: &'static str,
    header: &'static str,
    lines: &'static str,
}

impl Table {
    /// A table over the content of its file.
    ///
    /// The lines have to be in bytewise order of their keys, the last one ended, and no key may begin with `#`.
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let (mut at, mut end) = (0, 0);
        while at < bytes.len() && (at > end || bytes[end] == b'#') {
            at += 1;
            if bytes[at - 1] == b'\n' {
                end = at;
            }
        }
        let (header, lines) = text.split_at(end);
        Table { name, header, lines }
    }

    /// The name of its file in `cfn-core/data`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The header: what the table is, its columns, and the sources with version, licence and date.
    pub fn header(&self) -> impl Iterator<Item = &'static str> {
        self.header.lines()
    }

    /// The value of a key: its columns, with tabs between them.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        self.entry(key).map(|(_, value)| value)
    }

    /// A key as it stands in the table, and its value.
    pub fn entry(&self, key: &str) -> Option<(&'static str, &'static str)> {
        ENTRIES.get(self.lines.as_ptr() as usize, key, || self.look_up(key))
    }

    fn look_up(&self, key: &str) -> Option<Line> {
        let line = self.line(self.line_from(self.halve(key)))?;
        if !line.starts_with(key) {
            return None;
        }
        let (key, value) = line.split_at(key.len());
        match value.as_bytes() {
            [] => Some((key, value)),
            [b'\t', ..] => Some((key, self.shared(&value[1..]))),
            _ => None,
        }
    }

    /// Whether the table has the key.
    pub fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The lines whose keys begin with the prefix, in order.
    pub fn range<'p>(&self, prefix: &'p str) -> Range<'p> {
        Range { table: *self, last: None, prefix }
    }

    /// All lines, in order.
    pub fn iter(&self) -> Range<'static> {
        self.range("")
    }

    /// The first line whose key is not below the given one.
    fn first_not_below(&self, key: &str) -> Place {
        PREFIXES.get(self.lines.as_ptr() as usize, key, || self.line_from(self.halve(key)))
    }

    fn halve(&self, key: &str) -> usize {
        let (mut low, mut high) = (0, self.lines.len());
        while low < high {
            let middle = self.lines.floor_char_boundary(low + (high - low) / 2);
            let start = match self.lines[low..middle].rfind('\n') {
                Some(end_of_previous) => low + end_of_previous + 1,
                None => low,
            };
            // What ends a key in the table is below all that stands in one.
            let line = &self.lines.as_bytes()[start..];
            match line[..line.len().min(key.len())].cmp(key.as_bytes()) {
                Ordering::Less => low = self.line_from(start).end + 1,
                Ordering::Equal if matches!(line.get(key.len()), None | Some(b'\t' | b'\n')) => return start,
                Ordering::Equal | Ordering::Greater => high = start,
            }
        }
        low
    }

    /// The line that begins at `at`.
    fn line_from(&self, at: usize) -> Place {
        let rest = &self.lines[at..];
        Place { at, end: at + rest.find('\n').unwrap_or(rest.len()) }
    }

    /// The text of a line; none after the last one.
    fn line(&self, place: Place) -> Option<&'static str> {
        (place.at < self.lines.len()).then(|| &self.lines[place.at..place.end])
    }

    /// A value that stands at several keys is written once; elsewhere stand `=` and that key.
    fn shared(&self, value: &'static str) -> &'static str {
        match value.as_bytes() {
            [b'=', ..] => self.get(&value[1..]).unwrap_or_default(),
            _ => value,
        }
    }
}

/// Whether a sorted list, whose items are separated by commas, has an item; by halving, as in a [`Table`].
pub fn list_has(list: &str, item: &str) -> bool {
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = list.floor_char_boundary(low + (high - low) / 2);
        let start = list[low..middle].rfind(',').map_or(low, |end_of_previous| low + end_of_previous + 1);
        let end = list[start..].find(',').map_or(list.len(), |length| start + length);
        match list[start..end].cmp(item) {
            Ordering::Less => low = end + 1,
            Ordering::Equal => return true,
            Ordering::Greater => high = start,
        }
    }
    false
}

/// Whether a few texts have one among them: what `contains` says, in a fifth of the time where nothing is optimised.
pub(crate) fn has(texts: &[&str], text: &str) -> bool {
    let mut rest = texts;
    while let [one, after @ ..] = rest {
        if one.len() == text.len() && *one == text {
            return true;
        }
        rest = after;
    }
    false
}

/// Key and value of a line.
fn split(line: &str) -> (&str, &str) {
    line.split_once('\t').unwrap_or((line, ""))
}

/// The lines of a [`Table`] whose keys begin alike, as key and value.
#[derive(Clone, Debug)]
pub struct Range<'p> {
    table: Table,
    last: Option<Place>,
    prefix: &'p str,
}

impl Iterator for Range<'_> {
    type Item = (&'static str, &'static str);

    fn next(&mut self) -> Option<Self::Item> {
        let place = match self.last {
            Some(last) => self.table.line_from((last.end + 1).min(self.table.lines.len())),
            None => self.table.first_not_below(self.prefix),
        };
        let line = self.table.line(place)?;
        if !line.starts_with(self.prefix) {
            return None;
        }
        self.last = Some(place);
        let (key, value) = split(line);
        Some((key, self.table.shared(value)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, has, list_has};

    const TABLE: Table = Table::new(
        "animals.tsv",
        "# Animals.\n# source: none\nant\t6 legs\nbee\t=ant\nbee.queen\tß\nbeetle\ncat\t4\tfur\n",
    );

    #[test]
    fn finds_every_key_and_nothing_else() {
        assert_eq!(TABLE.get("ant"), Some("6 legs"));
        assert_eq!(TABLE.get("bee.queen"), Some("ß"));
        assert_eq!(TABLE.get("beetle"), Some(""));
        assert_eq!(TABLE.get("cat"), Some("4\tfur"));
        for absent in ["", "a", "an", "antler", "be", "bees", "dog", "#", "# Animals.", "6 legs", "ß"] {
            assert_eq!(TABLE.get(absent), None, "{absent}");
        }
    }

    #[test]
    fn follows_a_shared_value() {
        assert_eq!(TABLE.get("bee"), Some("6 legs"));
        assert!(TABLE.range("bee").any(|line| line == ("bee", "6 legs")));
    }

    #[test]
    fn a_range_is_the_keys_with_the_prefix() {
        let keys = |prefix| TABLE.range(prefix).map(|(key, _)| key).collect::<Vec<_>>();
        assert_eq!(keys("bee"), ["bee", "bee.queen", "beetle"]);
        assert_eq!(keys("bee."), ["bee.queen"]);
        assert_eq!(keys("cat"), ["cat"]);
        assert_eq!(keys("d"), [""; 0]);
        assert_eq!(TABLE.iter().count(), 5);
    }

    #[test]
    fn a_sorted_list_has_its_items_and_no_others() {
        let items = ["a", "ab", "b.c", "ß", "ßa"];
        for count in 0..=items.len() {
            let list = items[..count].join(",");
            for (at, item) in items.iter().enumerate() {
                assert_eq!(list_has(&list, item), at < count, "{item} in {list}");
            }
            for absent in ["", "aa", "b", "b.cd", "z", ",", "a,ab"] {
                assert!(!list_has(&list, absent), "{absent} in {list}");
            }
        }
    }

    #[test]
    fn texts_have_their_items_and_no_others() {
        assert!(has(&["a", "bc"], "bc") && has(&[""], ""));
        assert!(!has(&["a", "bc"], "b") && !has(&["a", "bc"], "") && !has(&[], "a"));
    }

    #[test]
    fn an_empty_table_has_nothing() {
        for text in ["", "# Header.\n"] {
            let table = Table::new("empty.tsv", text);
            assert_eq!(table.get("ant"), None);
            assert_eq!(table.iter().count(), 0);
            assert_eq!(table.header().count(), text.lines().count());
        }
    }
}
