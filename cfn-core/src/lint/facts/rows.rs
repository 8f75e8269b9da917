//! Tables by resource type.

/// The rows of a type in a table that is sorted by type.
pub(crate) fn rows_of<'t, R>(table: &'t [R], type_name: &str, type_of: impl Fn(&R) -> &str) -> &'t [R] {
    let start = table.partition_point(|row| type_of(row) < type_name);
    let rows = &table[start..];
    &rows[..rows.partition_point(|row| type_of(row) == type_name)]
}
