use crate::data::LAMBDA_RESERVED_ENVIRONMENT;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::lambda::CONFIGURED;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Lambda rejects functions that set a reserved variable. Lambda sets `AWS_REGION` and the others itself; choose
    /// another name for your own values.
    ///
    /// Source: "Working with Lambda environment variables" of the Lambda developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {AWS_REGION: us-east-1}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {REGION: us-east-1}}
    /// ```
    RESERVED_ENVIRONMENT_NAME = "reserved_environment_name", Value, Deny, "reserved environment variable",
    Check::Resource(reserved_environment_name)
}

fn reserved_environment_name<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !CONFIGURED.contains(&resource.type_name) {
        return;
    }
    let Some(environment) = resource.property("Environment") else { return };
    for member in environment.values_at("Variables").into_iter().filter_map(Node::as_object).flatten() {
        let name = &member.key.name;
        if LAMBDA_RESERVED_ENVIRONMENT.contains(name) {
            let message = format!("environment variable `{name}` is reserved by Lambda; choose another name");
            findings.report(member.key.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    fn function(more: &str) -> String {
        format!(r#"{{"Code":{{"ZipFile":"x"}},"Handler":"index.h","Role":"arn:aws:iam::123456789012:role/r",{more}}}"#)
    }

    #[test]
    fn reserved_environment_name() {
        assert_resource(
            "AWS::Lambda::Function",
            &function(
                r#""Runtime":"python3.13","Environment":{"Fn::If":["C",{"Variables":{"AWS_REGION":"us-east-1"}},{"Variables":{"REGION":"a"}}]}"#,
            ),
            &[
                "reserved_environment_name at R/Properties/Environment/Fn::If/1/Variables/AWS_REGION: environment variable `AWS_REGION` is reserved by Lambda; choose another name",
            ],
        );
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python3.13","Environment":{"Variables":{"AWS_REGION_NAME":"us-east-1"}}"#),
            &[],
        );
    }
}
