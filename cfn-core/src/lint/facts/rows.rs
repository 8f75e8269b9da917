//! Tables by resource type.

use std::cmp::Ordering;

/// The rows of a type in a table that is sorted by type.
pub(crate) fn rows_of<'t, R>(table: &'t [R], type_name: &str, type_of: impl Fn(&R) -> &str) -> &'t [R] {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = (low + high) / 2;
        match type_of(&table[middle]).cmp(type_name) {
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
            // The few rows around this one.
            Ordering::Equal => {
                let (mut start, mut end) = (middle, middle + 1);
                while start > low && type_of(&table[start - 1]) == type_name {
                    start -= 1;
                }
                while end < high && type_of(&table[end]) == type_name {
                    end += 1;
                }
                return &table[start..end];
            }
        }
    }
    &[]
}

/// A row of a table of three columns, of which the first is the type.
pub(crate) type Row = (&'static str, &'static str, &'static str);

/// How many rows tables have together.
pub(crate) const fn count(tables: &[&[Row]]) -> usize {
    let (mut count, mut table) = (0, 0);
    while table < tables.len() {
        count += tables[table].len();
        table += 1;
    }
    count
}

/// The rows of tables that are sorted by type, sorted by type; those of one type in the order of the tables. Made by the
/// compiler: to search one table takes less time than to search each of them.
pub(crate) const fn merged<const TABLES: usize, const ROWS: usize>(tables: &[&[Row]; TABLES]) -> [Row; ROWS] {
    let mut rows = [("", "", ""); ROWS];
    let mut next = [0; TABLES];
    let mut row = 0;
    while row < ROWS {
        let mut first: Option<usize> = None;
        let mut table = 0;
        while table < TABLES {
            if next[table] < tables[table].len() {
                let is_first = match first {
                    Some(first) => is_before(tables[table][next[table]].0, tables[first][next[first]].0),
                    None => true,
                };
                if is_first {
                    first = Some(table);
                }
            }
            table += 1;
        }
        if let Some(first) = first {
            rows[row] = tables[first][next[first]];
            next[first] += 1;
        }
        row += 1;
    }
    rows
}

/// Whether a text comes before another one.
const fn is_before(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: &[&[Row]; 3] =
        &[&[("a", "1", ""), ("c", "2", "")], &[], &[("a", "3", ""), ("ab", "4", ""), ("d", "5", "")]];

    #[test]
    fn rows_of_one_type_stand_in_the_order_of_the_tables() {
        let rows: [Row; count(TABLES)] = merged(TABLES);
        assert_eq!(rows.map(|row| row.1), ["1", "3", "4", "2", "5"]);
        assert_eq!(rows_of(&rows, "a", |row| row.0), &rows[..2]);
        assert!(rows_of(&rows, "b", |row| row.0).is_empty());
    }
}
