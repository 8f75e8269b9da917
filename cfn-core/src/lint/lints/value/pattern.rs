use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::{letter, shown};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
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
    Check::Values(&[Keyword::known("pattern", matches_pattern)])
}

fn matches_pattern(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(pattern), Some(text)) = (value.as_str(), visit.text()) else { return };
    match pattern::matches(pattern, &text) {
        Some(true) => {}
        Some(false) => evaluation.report(visit, || {
            let character = match pattern::unfit_character(pattern, &text) {
                Some(character) => format!(", which does not allow `{}`", letter(character)),
                None => String::new(),
            };
            format!("{} cannot be {}; it must match `{pattern}`{character}", visit.label, shown(visit.node))
        }),
        None => evaluation.unsure(),
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
}
