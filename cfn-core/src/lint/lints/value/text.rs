//! What a text looks like, and how long it is.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::shown;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::{AppliesTo, Keyword};
use crate::lint::schema::visit::Visit;
use crate::pattern;

declare_lint! {
    /// The service requires a pattern, given as a regular expression. A pattern without `^` and `$` can match
    /// anywhere in the value.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {Tags: [{Key: "aws:owner", Value: a}]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {Tags: [{Key: "my:owner", Value: a}]}
    /// ```
    PATTERN = "pattern", Value, Deny, "value that does not match the required pattern",
    Check::Values(&[Keyword { name: "pattern", applies_to: AppliesTo::Known, judge: matches_pattern }])
}

declare_lint! {
    /// The service limits the number of characters.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Stage: {Type: String}
    /// Outputs:
    ///   Stage: {Value: !Ref Stage, Export: {Name: ""}} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Stage: {Type: String}
    /// Outputs:
    ///   Stage: {Value: !Ref Stage, Export: {Name: stage}}
    /// ```
    LENGTH = "length", Value, Deny, "value too short or too long",
    Check::Values(&[
        Keyword { name: "minLength", applies_to: AppliesTo::Known, judge: long_enough },
        Keyword { name: "maxLength", applies_to: AppliesTo::Known, judge: short_enough },
    ])
}

fn matches_pattern(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(pattern), Some(text)) = (value.as_str(), visit.text()) else { return };
    match pattern::matches(pattern, &text) {
        Some(true) => {}
        Some(false) => evaluation.report(visit, || {
            let character = match pattern::unfit_character(pattern, &text) {
                Some(character) => format!(", which does not allow {character:?}"),
                None => String::new(),
            };
            format!("{} cannot be {}; it must match `{pattern}`{character}", visit.label, shown(visit.node))
        }),
        None => evaluation.unsure(),
    }
}

fn long_enough(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(least), Some(text)) = (value.as_f64(), visit.text()) else { return };
    let length = text.chars().count();
    if (length as f64) < least {
        evaluation.report(visit, || match length {
            0 => format!("{} cannot be empty", visit.label),
            _ => format!("{} must have at least {least} characters, found {length}", visit.label),
        });
    }
}

fn short_enough(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(most), Some(text)) = (value.as_f64(), visit.text()) else { return };
    // Bytes are at least as many as characters, and are known without counting.
    if text.len() as f64 > most && text.chars().count() as f64 > most {
        let length = text.chars().count();
        evaluation.report(visit, || format!("{} must have at most {most} characters, found {length}", visit.label));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn pattern() {
        assert_resource(
            "AWS::SNS::Subscription",
            r#"{"Protocol":"sqs","TopicArn":"arn:aws:sns:us-east-1:123456789012:t","Region":"us-east-1"}"#,
            &[],
        );
        assert_resource(
            "AWS::ECR::Repository",
            r#"{"RepositoryName":"My Repo"}"#,
            &[
                "pattern at R/Properties/RepositoryName: `RepositoryName` cannot be `My Repo`; it must match `^(?=.{2,256}$)([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*)$`",
            ],
        );
        assert_resource("AWS::ECR::Repository", r#"{"RepositoryName":"my/repo"}"#, &[]);
        assert_resource("AWS::ECR::Repository", r#"{"RepositoryName":{"Fn::Sub":"My ${AWS::Region}"}}"#, &[]);
        assert_resource("AWS::ECR::Repository", r#"{"RepositoryName":"{{resolve:ssm:RepoName}}"}"#, &[]);
    }

    #[test]
    fn what_a_function_makes_of_texts_is_known() {
        let repository = |name: &str| format!(r#"{{"RepositoryName":{name}}}"#);
        let found = &["pattern at R/Properties/RepositoryName: `RepositoryName` cannot be `My-Repo`"];
        assert_resource("AWS::ECR::Repository", &repository(r#"{"Fn::Sub":"My-Repo"}"#), found);
        assert_resource("AWS::ECR::Repository", &repository(r#"{"Fn::Join":["-",["My","Repo"]]}"#), found);
        assert_resource("AWS::ECR::Repository", &repository(r#"{"Fn::Join":["-",["my","repo"]]}"#), &[]);
    }

    #[test]
    fn length() {
        assert_resource(
            "AWS::Lambda::Function",
            &format!(
                r#"{{"Code":{{"ZipFile":"x"}},"Handler":"h","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/r","Description":"{}"}}"#,
                "é".repeat(257)
            ),
            &["length at R/Properties/Description: `Description` must have at most 256 characters, found 257"],
        );
        assert_resource(
            "AWS::Lambda::Function",
            &format!(
                r#"{{"Code":{{"ZipFile":"x"}},"Handler":"h","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/r","Description":"{}"}}"#,
                "é".repeat(256)
            ),
            &[],
        );
        assert_resource(
            "AWS::SSM::Parameter",
            r#"{"Type":"String","Value":"v","Tags":{"a":"b"},"Name":""}"#,
            &["length at R/Properties/Name: `Name` cannot be empty"],
        );
    }
}
