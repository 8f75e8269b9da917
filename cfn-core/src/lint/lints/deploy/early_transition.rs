use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// S3 moves objects to `STANDARD_IA` and `ONEZONE_IA` 30 days after they were created, or became noncurrent, at the
    /// earliest, and rejects a lifecycle configuration with fewer. Other storage classes take any number of days.
    ///
    /// Source: "Transitioning objects using Amazon S3 Lifecycle" of the S3 user guide, on constraints.
    ///
    /// ```yaml,fails
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   LifecycleConfiguration:
    ///     Rules:
    ///       - Status: Enabled
    ///         Transitions: [{StorageClass: STANDARD_IA, TransitionInDays: 7}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   LifecycleConfiguration:
    ///     Rules:
    ///       - Status: Enabled
    ///         Transitions:
    ///           - {StorageClass: STANDARD_IA, TransitionInDays: 30}
    ///           - {StorageClass: GLACIER, TransitionInDays: 90}
    ///       - Status: Enabled
    ///         Transitions: [{StorageClass: INTELLIGENT_TIERING, TransitionInDays: 0}]
    /// ```
    EARLY_TRANSITION = "early_transition", Deploy, Deny, "transition to infrequent access before 30 days",
    Check::Resource(early_transition)
}

/// Where the rules of a bucket have transitions.
const TRANSITIONS: &[&str] =
    &["Transition", "Transitions/*", "NoncurrentVersionTransition", "NoncurrentVersionTransitions/*"];
const CLASSES: &[&str] = &["STANDARD_IA", "ONEZONE_IA"];
const FEWEST_DAYS: i128 = 30;

fn early_transition<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::S3::Bucket" {
        return;
    }
    for rule in resource.values_at("LifecycleConfiguration/Rules/*") {
        for transition in TRANSITIONS.iter().flat_map(|path| rule.values_at(path)) {
            check(context, transition, findings);
        }
    }
}

fn check<'a>(context: &Context<'a>, transition: &'a Node, findings: &mut Findings) {
    let values =
        |name| transition.values_at(name).into_iter().map(|written| (written, context.possible_values(written)));
    let classes: Vec<&str> = values("StorageClass").flat_map(|(_, classes)| classes).filter_map(Node::as_str).collect();
    // Of several storage classes, the days may belong to another one.
    let Some(class) = classes.first().filter(|_| classes.iter().all(|class| CLASSES.contains(class))) else { return };
    for (written, days) in values("TransitionInDays") {
        if let Some(days) = days.into_iter().filter_map(integer).find(|days| *days < FEWEST_DAYS) {
            let message = format!("transition to `{class}` must be after at least {FEWEST_DAYS} days, found {days}");
            findings.report(written.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn infrequent_access_begins_after_30_days() {
        let early = |class: &str, days: &str| {
            vec![format!("R: transition to `{class}` must be after at least 30 days, found {days}")]
        };
        let cases = [
            ("Transition: {StorageClass: ONEZONE_IA, TransitionInDays: 29}", early("ONEZONE_IA", "29")),
            ("Transitions: [{StorageClass: STANDARD_IA, TransitionInDays: '1'}]", early("STANDARD_IA", "1")),
            (
                "NoncurrentVersionTransitions: [{StorageClass: STANDARD_IA, TransitionInDays: !If [C, 60, 10]}]",
                early("STANDARD_IA", "10"),
            ),
            ("Transitions: [{StorageClass: GLACIER_IR, TransitionInDays: 1}]", Vec::new()),
            ("Transitions: [{StorageClass: !If [C, GLACIER, STANDARD_IA], TransitionInDays: 1}]", Vec::new()),
            ("Transitions: [{StorageClass: STANDARD_IA, TransitionInDays: !Ref Days}]", Vec::new()),
            ("Transitions: [{StorageClass: STANDARD_IA, TransitionDate: '2027-01-01T00:00:00Z'}]", Vec::new()),
        ];
        for (transition, expected) in cases {
            let rule = format!("{{Status: Enabled, {transition}}}");
            let properties = format!("{{LifecycleConfiguration: {{Rules: [{rule}]}}}}");
            let template = format!(
                "Resources:\n  R:\n    Type: AWS::S3::Bucket\n    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain\n    \
                 Properties: {properties}\n"
            );
            assert_eq!(findings_alone("early_transition", &template), expected, "{transition}");
        }
    }
}
