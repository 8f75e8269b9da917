//! Characters that names cannot have.

use crate::data::json;
use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::letter;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::pattern;

declare_lint! {
    /// The service accepts only some characters in the name. In a text that functions put together, the characters that
    /// are written out count.
    ///
    /// Source: the properties' descriptions in the template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    /// Properties: {Name: web_site, Subnets: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    /// Properties: {Name: web-site, Subnets: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]}
    /// ```
    NAME_CHARACTERS = "name_characters", Value, Deny, "character that a name cannot have",
    Check::Values(&[Keyword::all("letters", name_characters)])
}

fn name_characters(visit: &Visit<'_, '_>, letters: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let [class, words] = letters.as_array().unwrap_or_default() else { return };
    let (Some(class), Some(words)) = (class.as_str(), words.as_str()) else { return };
    let spelling = Spelling::of(visit.node);
    if spelling.text().is_none() {
        evaluation.unsure();
    }
    let pattern = format!("^[{class}]*$");
    // The service replaces the reference, so it does not count as part of the name.
    let unfit = |text: &str| {
        let is_unfit = !is_dynamic(text) && pattern::matches(&pattern, text) == Some(false);
        is_unfit.then(|| pattern::unfit_character(&pattern, text)).flatten()
    };
    if let Some(character) = spelling.literal_text().find_map(unfit) {
        evaluation.report(visit, || format!("{} can contain only {words}, found `{}`", visit.label, letter(character)));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(properties: &str) -> Vec<String> {
        findings(
            "name_characters",
            &format!("Resources:\n  R: {{Type: AWS::SQS::Queue, Properties: {{{properties}}}}}\n"),
        )
    }

    #[test]
    fn characters_that_are_written_out_count() {
        let wrong = ["R: `QueueName` can contain only letters, digits, hyphens and underscores, found `/`"];
        assert_eq!(found("QueueName: a/b"), wrong);
        assert!(found("QueueName: 'a\"b'")[0].ends_with("found `\"`"));
        assert_eq!(found("QueueName: !Sub '${AWS::StackName}/b'"), wrong);
        assert_eq!(found("QueueName: !Join ['/', [!Ref AWS::StackName, b]]"), wrong);
        for right in
            ["a-b_c", "!Sub '${AWS::StackName}-b'", "!Ref AWS::StackName", "'{{resolve:ssm:/a/b}}'", "!ImportValue a"]
        {
            assert_eq!(found(&format!("QueueName: {right}")), [""; 0], "{right}");
        }
        assert_eq!(found("QueueName: a.fifo, FifoQueue: true"), [""; 0]);
    }
}
