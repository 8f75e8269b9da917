//! Resources that a text names: by an ARN that is written out, in place of a reference.

use crate::iam::Spelling;
use crate::lint::facts::index::Index;
use crate::model::{Node, Resource};

/// Types with the property that names them, and what stands before the name in their ARNs. In the order of the types.
const NAMED: &[(&str, &str, &str)] = &[
    ("AWS::Lambda::Function", "FunctionName", ":function:"),
    ("AWS::S3::Bucket", "BucketName", ":s3:::"),
    ("AWS::SNS::Topic", "TopicName", ":"),
    ("AWS::SQS::Queue", "QueueName", ":"),
];

/// The resource of that type to which a value refers, or whose ARN it spells out.
pub(crate) fn meant<'a>(index: &Index<'a>, node: &'a Node, type_name: &str) -> Option<Resource<'a>> {
    index.referred(node, &[type_name]).or_else(|| by_arn(index, node, type_name))
}

/// The resource of that type with a name that is written out, whose ARN a value spells out.
pub(crate) fn by_arn<'a>(index: &Index<'a>, node: &'a Node, type_name: &str) -> Option<Resource<'a>> {
    let at = NAMED.binary_search_by_key(&type_name, |(known, ..)| known).ok()?;
    let (_, property, before) = NAMED[at];
    let spelling = Spelling::of(node);
    let start = spelling.start();
    let service = type_name.split("::").nth(1)?.to_lowercase();
    // Another partition, Region or account may have one of the same name, but a template seldom means it.
    let is_arn =
        start.starts_with("arn:") && spelling.literal_text().any(|text| text.contains(&format!(":{service}:")));
    let end = spelling.literal_text().last().filter(|_| is_arn)?;
    let is_named = |resource: &&Resource<'a>| {
        let name = resource.property(property).and_then(Node::as_str);
        name.is_some_and(|name| end.strip_suffix(name).is_some_and(|rest| rest.ends_with(before)))
    };
    index.of_type(type_name).iter().find(is_named).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::template;

    #[test]
    fn an_arn_names_a_resource() {
        let template = template(
            "Resources:
  Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: orders}}
  Nameless: {Type: AWS::SQS::Queue}
  Function: {Type: AWS::Lambda::Function, Properties: {FunctionName: orders}}
  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: orders}}
  R:
    Type: T
    Properties:
      V:
        - 'arn:aws:sqs:us-east-1:123456789012:orders'
        - !Sub 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders'
        - 'arn:aws:sqs:us-east-1:123456789012:old-orders'
        - 'arn:aws:sns:us-east-1:123456789012:orders'
        - !Sub 'arn:aws:sqs:us-east-1:123456789012:${Name}'
        - orders
",
        );
        let index = Index::new(&template);
        let values = template.resource("R").expect("it is there").values_at("V/*");
        let found: Vec<_> = values.iter().map(|node| by_arn(&index, node, "AWS::SQS::Queue").is_some()).collect();
        assert_eq!(found, [true, true, false, false, false, false]);
        assert!(NAMED.is_sorted());
    }
}
