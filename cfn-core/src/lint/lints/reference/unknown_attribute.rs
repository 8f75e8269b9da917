use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Declaration, Resource, Use};
use crate::nearest::meant;
use crate::schema::ResourceType;
use crate::transform::sam;

declare_lint! {
    /// Each resource type has certain attributes for `Fn::GetAtt`; repeat any other value where it is needed, or make
    /// it a parameter.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   Name: {Value: !GetAtt Topic.Nam} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   Name: {Value: !GetAtt Topic.TopicName}
    /// ```
    UNKNOWN_ATTRIBUTE = "unknown_attribute", Reference, Deny, "unknown attribute",
    Check::Declaration(unknown_attribute)
}

fn unknown_attribute<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    for reference in &context.index().contents(declaration).uses {
        let (Use::GetAtt(Some(attribute)), Named::Resource(resource)) =
            (reference.usage, context.named(reference.name))
        else {
            continue;
        };
        if let Some(of) = known_type(resource).filter(|of| of.attribute(attribute).is_none()) {
            findings.report(reference.attribute, no_such_attribute(of, attribute));
        } else if let Some(property) = missing_cause(resource, attribute) {
            let name = reference.name;
            findings.report(
                reference.attribute,
                format!("`{name}` has no `{attribute}` without `{property}`; add it to `{name}`"),
            );
        }
    }
}

/// Attributes that a resource only has with a property. Source: "Return values" of the type in the template reference.
const CAUSES: &[(&str, &str, &str)] = &[
    ("AWS::DynamoDB::GlobalTable", "StreamArn", "StreamSpecification"),
    ("AWS::DynamoDB::Table", "StreamArn", "StreamSpecification"),
];

/// The property without which the resource does not have the attribute, if it is absent.
fn missing_cause(resource: Resource<'_>, attribute: &str) -> Option<&'static str> {
    let (.., property) = CAUSES.iter().find(|row| (row.0, row.1) == (resource.type_name, attribute))?;
    let properties = resource.attribute("Properties");
    properties.is_none_or(|it| presence(it, property) == Presence::Absent).then_some(property)
}

/// Types whose attributes are named by whoever writes the resource.
const OPEN_TYPES: &[&str] = &["AWS::CloudFormation::CustomResource", "AWS::CloudFormation::Macro"];

/// The resource's type, if the table has it and its attributes are its own.
fn known_type(resource: Resource<'_>) -> Option<ResourceType> {
    // The attributes of SAM's types are those of what they are turned into.
    let is_open = OPEN_TYPES.contains(&resource.type_name) || resource.type_name.starts_with(sam::NAMESPACE);
    if is_open { None } else { ResourceType::find(resource.type_name) }
}

fn no_such_attribute(of: ResourceType, attribute: &str) -> String {
    let name = of.name();
    let attributes: Vec<&str> = of.attributes().map(|attribute| attribute.name).collect();
    if attributes.is_empty() {
        return format!("unknown attribute `{attribute}`: `{name}` has no attributes; use `Ref` for its identifier");
    }
    // `TopicArn` for `Arn` of a topic, `Endpoint.Address` for `Endpoint` of a database.
    let longer = format!("{}{attribute}", name.rsplit("::").next().unwrap_or_default());
    let part = format!("{attribute}.");
    let is_more = |known: &&str| known.eq_ignore_ascii_case(&longer) || known.starts_with(&part);
    match meant(attribute, attributes.iter().copied()).or_else(|| attributes.iter().copied().find(is_more)) {
        Some(near) => format!("unknown attribute `{attribute}` of `{name}`; did you mean `{near}`?"),
        None => {
            let listed: Vec<String> = attributes.iter().take(12).map(|known| format!("`{known}`")).collect();
            let more = match attributes.len() - listed.len() {
                0 => String::new(),
                count => format!(", and {count} more"),
            };
            format!("unknown attribute `{attribute}` of `{name}`; available attributes: {}{more}", listed.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn attributes_are_those_of_the_type() {
        let cases: &[(&str, &[&str])] = &[
            ("!GetAtt Queue.Arm", &["O: unknown attribute `Arm` of `AWS::SQS::Queue`; did you mean `Arn`?"]),
            ("!GetAtt Topic.Arn", &["O: unknown attribute `Arn` of `AWS::SNS::Topic`; did you mean `TopicArn`?"]),
            (
                "!GetAtt Database.Endpoint",
                &["O: unknown attribute `Endpoint` of `AWS::RDS::DBInstance`; did you mean `Endpoint.Address`?"],
            ),
            (
                "!Sub '${Queue.Nothing}'",
                &[
                    "O: unknown attribute `Nothing` of `AWS::SQS::Queue`; available attributes: `Arn`, `ContentBasedDeduplication`, `DeduplicationScope`, `DelaySeconds`, `FifoQueue`, `FifoThroughputLimit`, `KmsDataKeyReusePeriodSeconds`, `KmsMasterKeyId`, `MaximumMessageSize`, `MessageRetentionPeriod`, `QueueName`, `QueueUrl`, and 6 more",
                ],
            ),
            ("!GetAtt Queue.Arn", &[]),
            ("!GetAtt Nested.Outputs.Anything", &[]),
            ("!GetAtt Mine.Anything", &[]),
        ];
        for (value, expected) in cases {
            let template = format!(
                "Resources:
  Queue: {{Type: AWS::SQS::Queue}}
  Topic: {{Type: AWS::SNS::Topic}}
  Database: {{Type: AWS::RDS::DBInstance}}
  Nested: {{Type: AWS::CloudFormation::Stack}}
  Mine: {{Type: Custom::Thing}}
Outputs:
  O: {{Value: {value}}}
"
            );
            assert_eq!(findings("unknown_attribute", &template), *expected, "{value}");
        }
    }

    #[test]
    fn a_stream_has_an_arn() {
        let found = |properties: &str| {
            findings(
                "unknown_attribute",
                &format!(
                    "Conditions: {{A: !Equals [!Ref AWS::Region, us-east-1]}}\nResources:\n  Table: {{Type: AWS::DynamoDB::Table{properties}}}\nOutputs:\n  O: {{Value: !GetAtt Table.StreamArn}}\n"
                ),
            )
        };
        let missing = ["O: `Table` has no `StreamArn` without `StreamSpecification`; add it to `Table`"];
        assert_eq!(found(""), missing);
        assert_eq!(found(", Properties: {BillingMode: PAY_PER_REQUEST}"), missing);
        assert_eq!(found(", Properties: {StreamSpecification: {StreamViewType: NEW_IMAGE}}"), [""; 0]);
        assert_eq!(
            found(", Properties: {StreamSpecification: !If [A, {StreamViewType: NEW_IMAGE}, !Ref AWS::NoValue]}"),
            [""; 0]
        );
    }
}
