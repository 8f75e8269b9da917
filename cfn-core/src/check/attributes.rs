//! What a resource type's line of the table says of the type as a whole, read without reading its properties.

/// The attributes that a resource type's schema lists, `Outputs.*` and `*` for every name that begins so.
pub(super) fn of(schema: &'static str) -> Vec<(&'static str, &'static str)> {
    let Some((_, listed)) = of_type(schema).split_once("\"attributes\":{") else { return Vec::new() };
    let listed = listed.split_once('}').map_or(listed, |(listed, _)| listed);
    listed
        .split(',')
        .filter_map(|pair| pair.split_once(':'))
        .map(|(name, kind)| (name.trim_matches('"'), kind.trim_matches('"')))
        .collect()
}

/// The paths under one of the keys that list properties: `primaryIdentifier`, `readOnlyProperties` ..
pub(super) fn paths(schema: &'static str, key: &str) -> Vec<&'static str> {
    let Some((_, listed)) = of_type(schema).split_once(&format!("\"{key}\":[")) else { return Vec::new() };
    let listed = listed.split_once(']').map_or(listed, |(listed, _)| listed);
    listed.split(',').map(|path| path.trim_matches('"')).collect()
}

/// What stands before the properties.
fn of_type(schema: &'static str) -> &'static str {
    schema.split_once("\"properties\":{").map_or(schema, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::{of, paths};
    use crate::data::RESOURCES;

    #[test]
    fn attributes_are_read_with_their_types() {
        let bucket = of(RESOURCES.get("AWS::S3::Bucket").expect("the table has buckets"));
        assert!(bucket.contains(&("Arn", "String")), "{bucket:?}");
        assert!(of("{\"type\":\"object\",\"properties\":{\"attributes\":{\"type\":\"string\"}}}").is_empty());
        assert_eq!(paths(RESOURCES.get("AWS::S3::Bucket").unwrap_or_default(), "primaryIdentifier"), ["BucketName"]);
        let stack = of(RESOURCES.get("AWS::CloudFormation::Stack").expect("the table has stacks"));
        assert!(stack.iter().any(|(name, _)| *name == "Outputs.*"), "{stack:?}");
    }
}
