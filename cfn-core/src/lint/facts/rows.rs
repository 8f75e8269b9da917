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
