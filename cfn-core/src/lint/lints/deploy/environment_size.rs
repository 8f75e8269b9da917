use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::lambda::CONFIGURED;
use crate::lint::facts::presence::{Presence, is_dynamic, presence_of};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Lambda accepts at most 4 KB of environment variables: the names and the values together. Put larger values into the
    /// Systems Manager parameter store, S3 or the deployment package, and read them when the function starts.
    ///
    /// Source: "Lambda quotas" of the Lambda developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {RULES: "<4200 characters>"}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {RULES: "<4000 characters>"}}
    /// ```
    ENVIRONMENT_SIZE = "environment_size", Deploy, Deny, "environment variables above the size limit",
    Check::Resource(environment_size)
}

const LIMIT: usize = 4096;

fn environment_size<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !CONFIGURED.contains(&resource.type_name) {
        return;
    }
    for variables in resource.values_at("Environment/Variables") {
        let members = variables.as_object().unwrap_or_default();
        let given = members.iter().filter(|member| presence_of(&member.value) == Presence::Present);
        let size: usize = given.map(|member| member.key.name.len() + least(&member.value)).sum();
        if size > LIMIT {
            let message = format!(
                "environment variables must have at most {LIMIT} bytes in total, found at least {size}; move large values to the parameter store or to the deployment package"
            );
            findings.report(variables.id, message);
        }
    }
}

/// The least number of bytes that a value has: what functions and dynamic references give is not known.
fn least(value: &Node) -> usize {
    let of = |arm: &Node| {
        let spelling = Spelling::of(arm);
        spelling.literal_text().filter(|text| !is_dynamic(text)).map(str::len).sum()
    };
    value.alternatives().into_iter().map(of).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn function(variables: &str) -> Vec<String> {
        let template = format!(
            "Conditions: {{C: !Equals [!Ref 'AWS::Region', us-east-1]}}
Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment: {{Variables: {{{variables}}}}}
"
        );
        findings("environment_size", &template)
    }

    #[test]
    fn the_environment_is_limited() {
        let text = |length: usize| "x".repeat(length);
        let expected = |size: usize| {
            [format!(
                "F: environment variables must have at most 4096 bytes in total, found at least {size}; move large values to the parameter store or to the deployment package"
            )]
        };
        assert_eq!(function(&format!("LONG: {}", text(4092))), [""; 0]);
        assert_eq!(function(&format!("LONG: {}", text(4093))), expected(4097));
        assert_eq!(function(&format!("ONE: {}, TWO: {}", text(3000), text(2000))), expected(5006));
        assert_eq!(function(&format!("LONG: !Sub '{}-${{AWS::Region}}'", text(4093))), expected(4098));
        assert_eq!(function(&format!("LONG: !If [C, {}, {}]", text(5000), text(4500))), expected(4504));
        assert_eq!(function(&format!("LONG: !If [C, {}, short]", text(5000))), [""; 0]);
        assert_eq!(function(&format!("LONG: !If [C, {}, !Ref AWS::NoValue]", text(5000))), [""; 0]);
        assert_eq!(function(&format!("LONG: '{{{{resolve:ssm:{}}}}}'", text(5000))), [""; 0]);
    }
}
