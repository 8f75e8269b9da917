use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::exist_together;
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::spelling;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A log group has at most two subscription filters; CloudWatch Logs rejects the third ("Resource limit exceeded").
    /// Send the events to a stream that several consumers read, or put what the filters match into one.
    ///
    /// Source: "CloudWatch Logs quotas" of the CloudWatch Logs user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   One: {Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: !Ref Logs, FilterPattern: a, DestinationArn: "arn:aws:kinesis:us-east-1:123456789012:stream/a", RoleArn: "arn:aws:iam::123456789012:role/r"}}
    ///   Two: {Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: !Ref Logs, FilterPattern: b, DestinationArn: "arn:aws:kinesis:us-east-1:123456789012:stream/b", RoleArn: "arn:aws:iam::123456789012:role/r"}}
    ///   Three: {Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: !Ref Logs, FilterPattern: c, DestinationArn: "arn:aws:kinesis:us-east-1:123456789012:stream/c", RoleArn: "arn:aws:iam::123456789012:role/r"}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   One: {Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: !Ref Logs, FilterPattern: a, DestinationArn: "arn:aws:kinesis:us-east-1:123456789012:stream/a", RoleArn: "arn:aws:iam::123456789012:role/r"}}
    ///   Two: {Type: AWS::Logs::SubscriptionFilter, Properties: {LogGroupName: !Ref Logs, FilterPattern: b, DestinationArn: "arn:aws:kinesis:us-east-1:123456789012:stream/b", RoleArn: "arn:aws:iam::123456789012:role/r"}}
    /// ```
    TOO_MANY_SUBSCRIPTION_FILTERS = "too_many_subscription_filters", Deploy, Deny,
    "more than two subscription filters of a log group", Check::Template(too_many_subscription_filters)
}

/// How many a log group may have.
const MOST: usize = 2;

fn too_many_subscription_filters<'a>(context: &Context<'a>, findings: &mut Findings) {
    let filters = context.index().of_type("AWS::Logs::SubscriptionFilter");
    if filters.len() <= MOST {
        return;
    }
    let group = |filter: &Resource<'a>| filter.property("LogGroupName").map(spelling);
    for (at, filter) in filters.iter().enumerate() {
        let Some(name) = group(filter) else { continue };
        let together = |other: &&Resource<'a>| exist_together(context, filter.declaration, other.declaration);
        let before = filters[..at].iter().filter(|other| group(other).as_ref() == Some(&name)).filter(together);
        // Those before the third may exclude each other, too.
        let before: Vec<_> = before.collect();
        let are_together = before.iter().enumerate().any(|(at, one)| {
            before[..at].iter().any(|other| exist_together(context, one.declaration, other.declaration))
        });
        if before.len() >= MOST
            && are_together
            && let Some(at) = filter.property("LogGroupName")
        {
            let names: Vec<_> = before.iter().take(MOST).map(|other| format!("`{}`", other.name())).collect();
            let message = format!(
                "a log group has at most {MOST} subscription filters, and {} are of this one already; let one filter \
                 send to a stream that several consumers read",
                names.join(" and ")
            );
            findings.report_in(filter.name(), at.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_log_group_has_two_filters() {
        let filter = |name: &str, group: &str, condition: &str| {
            format!(
                "  {name}: {{Type: AWS::Logs::SubscriptionFilter{condition}, Properties: {{LogGroupName: {group}}}}}\n"
            )
        };
        let found = |filters: &[String]| {
            let template = format!(
                "Conditions:
  C: !Equals [!Ref AWS::Region, a]
  D: !Not [!Condition C]
Resources:
  Logs: {{Type: AWS::Logs::LogGroup}}
  Other: {{Type: AWS::Logs::LogGroup}}
{}",
                filters.concat()
            );
            let found = findings("too_many_subscription_filters", &template);
            found.into_iter().filter(|found| found.contains("at most")).collect::<Vec<_>>()
        };
        let own = |name: &str| filter(name, "!Ref Logs", "");
        assert_eq!(
            found(&[own("A"), own("B"), own("C")]),
            [
                "C: a log group has at most 2 subscription filters, and `A` and `B` are of this one already; let one filter send to a stream that several consumers read"
            ]
        );
        assert_eq!(found(&[filter("A", "a", ""), filter("B", "a", ""), filter("C", "a", "")]).len(), 1);
        assert!(found(&[own("A"), own("B")]).is_empty());
        assert!(found(&[own("A"), own("B"), filter("C", "!Ref Other", "")]).is_empty());
        let [when, unless] = [", Condition: C", ", Condition: D"];
        assert!(found(&[own("A"), filter("B", "!Ref Logs", when), filter("C", "!Ref Logs", unless)]).is_empty());
    }
}
