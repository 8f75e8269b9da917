//! An event of a bucket is announced once.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, are_possible, arms};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// S3 rejects two notifications of a bucket that share an event, unless their filters tell the objects apart: neither prefix
    /// begins with the other, or neither suffix ends with the other. Send the event to a topic to reach several receivers.
    ///
    /// Source: "Configuring event notifications using object key name filtering" of the S3 user guide ("Configurations overlap").
    ///
    /// ```yaml,fails
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   NotificationConfiguration:
    ///     QueueConfigurations:
    ///       - {Event: "s3:ObjectCreated:*", Queue: arn:aws:sqs:us-east-1:123456789012:index}
    ///       - {Event: "s3:ObjectCreated:Put", Queue: arn:aws:sqs:us-east-1:123456789012:resize} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   NotificationConfiguration:
    ///     QueueConfigurations:
    ///       - {Event: "s3:ObjectRemoved:*", Queue: arn:aws:sqs:us-east-1:123456789012:index}
    ///       - {Event: "s3:ObjectCreated:Put", Queue: arn:aws:sqs:us-east-1:123456789012:resize}
    /// ```
    OVERLAPPING_NOTIFICATIONS = "overlapping_notifications", Deploy, Deny, "overlapping notifications of a bucket",
    Check::Resource(overlapping_notifications)
}

const LISTS: &[&str] = &["LambdaConfigurations", "QueueConfigurations", "TopicConfigurations"];

/// A notification that is all in view.
struct Notification<'a> {
    /// Where its event stands.
    at: &'a Node,
    event: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    /// What holds where it is there.
    assumed: Vec<Assumption<'a>>,
}

fn overlapping_notifications<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::S3::Bucket" {
        return;
    }
    for configuration in resource.values_at("NotificationConfiguration") {
        let notifications = notifications(configuration);
        for (number, one) in notifications.iter().enumerate() {
            let before = notifications[..number]
                .iter()
                .find(|before| before.overlaps(one) && are_possible(context, &[&before.assumed, &one.assumed]));
            if let Some(before) = before {
                let message = format!(
                    "another notification already has `{}` of the same objects; use other prefixes or suffixes, or one topic for both",
                    before.event
                );
                findings.report(one.at.id, message);
            }
        }
    }
}

fn notifications(configuration: &Node) -> Vec<Notification<'_>> {
    let mut found = Vec::new();
    for list in LISTS.iter().filter_map(|name| configuration.get(name)) {
        let mut lists = Vec::new();
        arms(list, &mut Vec::new(), &mut lists);
        for (list, mut assumed) in lists {
            for element in list.as_list().unwrap_or_default() {
                arms(element, &mut assumed, &mut found);
            }
        }
    }
    let read = found.into_iter().filter_map(|(node, assumed)| Notification::read(node, assumed));
    let mut notifications: Vec<_> = read.collect();
    notifications.sort_by_key(|notification| notification.at.id.0);
    notifications
}

impl<'a> Notification<'a> {
    fn read(node: &'a Node, assumed: Vec<Assumption<'a>>) -> Option<Self> {
        let at = node.get("Event")?;
        let (mut prefix, mut suffix) = ("", "");
        if let Some(filter) = node.get("Filter") {
            for rule in filter.get("S3Key")?.get("Rules")?.as_list()? {
                let (name, value) = (rule.get("Name")?.as_str()?, rule.get("Value")?.as_str()?);
                if name.eq_ignore_ascii_case("prefix") {
                    prefix = value;
                } else {
                    suffix = value;
                }
            }
        }
        Some(Self { at, event: at.as_str()?, prefix, suffix, assumed })
    }

    fn overlaps(&self, other: &Self) -> bool {
        let (one, two) = (self, other);
        (shares(one.event, two.event) || shares(two.event, one.event))
            && (one.prefix.starts_with(two.prefix) || two.prefix.starts_with(one.prefix))
            && (one.suffix.ends_with(two.suffix) || two.suffix.ends_with(one.suffix))
    }
}

/// Whether the first event is the second one, or of its kind.
fn shares(event: &str, of: &str) -> bool {
    event == of || of.strip_suffix('*').is_some_and(|kind| event.starts_with(kind))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(queues: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Stage: {{Type: String}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Not [!Condition IsProd]
Resources:
  B: {{Type: AWS::S3::Bucket, Properties: {{NotificationConfiguration: {{TopicConfigurations: [{{Event: 's3:ObjectCreated:*', Topic: t, Filter: {{S3Key: {{Rules: [{{Name: prefix, Value: in/}}, {{Name: suffix, Value: .jpg}}]}}}}}}], QueueConfigurations: [{queues}]}}}}}}
"
        );
        let found = findings("overlapping_notifications", &template);
        found.into_iter().filter(|found| found.starts_with("B: another")).collect()
    }

    fn queue(event: &str, prefix: &str, suffix: &str) -> String {
        format!(
            "{{Event: '{event}', Queue: q, Filter: {{S3Key: {{Rules: [{{Name: Prefix, Value: {prefix}}}, {{Name: Suffix, Value: {suffix}}}]}}}}}}"
        )
    }

    #[test]
    fn events_are_announced_once() {
        let message = [
            "B: another notification already has `s3:ObjectCreated:*` of the same objects; use other prefixes or suffixes, or one topic for both",
        ];
        for wrong in [
            "{Event: 's3:ObjectCreated:Put', Queue: q}".to_owned(),
            queue("s3:ObjectCreated:Copy", "in/big", "e.jpg"),
            queue("s3:ObjectCreated:*", "i", "g"),
        ] {
            assert_eq!(found(&wrong), message, "{wrong}");
        }
        for right in [
            "{Event: 's3:ObjectRemoved:Delete', Queue: q}".to_owned(),
            queue("s3:ObjectCreated:*", "out/", ".jpg"),
            queue("s3:ObjectCreated:*", "in/", ".png"),
            queue("s3:ObjectCreated:*", "!Ref Stage", ".jpg"),
        ] {
            assert_eq!(found(&right), [""; 0], "{right}");
        }
    }

    #[test]
    fn alternatives_do_not_overlap() {
        let removed = "Event: 's3:ObjectRemoved:*', Queue: q";
        let either = |one: &str, other: &str| {
            format!("!If [{one}, {{{removed}}}, !Ref AWS::NoValue], !If [{other}, {{{removed}}}, !Ref AWS::NoValue]")
        };
        assert_eq!(found(&either("IsProd", "IsDev")), [""; 0]);
        assert_eq!(found(&either("IsProd", "IsProd")).len(), 1);
    }
}
