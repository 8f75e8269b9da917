use crate::iam::{ConditionKey, Operator};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::unknown_key::{is_of_thing, unknown_key};

declare_lint! {
    /// The service authorization reference does not list the key among those of its service. AWS's own policies have a few
    /// such keys, so that it may exist all the same; if it does not, the condition never matches. A key that is like one
    /// of the service is a misspelling, and is found by `condition`.
    ///
    /// Source: the service authorization reference.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:PutObject
    /// Resource: arn:aws:s3:::orders/*
    /// Condition: {StringEquals: {"s3:HarvestSeason": autumn}} # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:PutObject
    /// Resource: arn:aws:s3:::orders/*
    /// Condition: {StringEquals: {"s3:x-amz-storage-class": STANDARD}}
    /// ```
    UNLISTED_CONDITION_KEY = "unlisted_condition_key", Policy, Warn, "condition key that its service is not known to have",
    Check::Policy(unlisted_condition_key)
}

fn unlisted_condition_key(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for condition in at.policy.statements.iter().flat_map(|statement| &statement.conditions) {
        if Operator::find(condition.operator).is_none()
            || ConditionKey::find(condition.key).is_some()
            || is_of_thing(at, condition.key)
        {
            continue;
        }
        if let Some(unknown) = unknown_key(condition.key).filter(|unknown| unknown.may_be_new) {
            let message = format!("{}; check it in the documentation of the service", unknown.message);
            findings.report(condition.key_at, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn keys_that_are_like_no_other_may_be_new() {
        let found = |lint: &str, key: &str| {
            let statement = format!(
                "{{Effect: Allow, Action: s3:PutObject, Resource: 'arn:aws:s3:::orders/*', Condition: {{StringEquals: {{'{key}': a}}}}}}"
            );
            let template = format!(
                "Resources:\n  P: {{Type: AWS::IAM::ManagedPolicy, Properties: {{PolicyDocument: {{Version: '2012-10-17', Statement: [{statement}]}}}}}}\n"
            );
            findings(lint, &template)
        };
        assert_eq!(
            found("unlisted_condition_key", "s3:HarvestSeason"),
            [
                "P: unknown condition key `s3:HarvestSeason` of service `s3`; check it in the documentation of the service"
            ]
        );
        assert!(found("unlisted_condition_key", "s3:x-amz-storage-class").is_empty());
        for misspelt in ["s3:x-amz-storage-clas", "aws:HarvestSeason", "harvest:Season"] {
            assert!(found("condition", misspelt)[0].starts_with("P: unknown condition key"), "{misspelt}");
        }
    }
}
