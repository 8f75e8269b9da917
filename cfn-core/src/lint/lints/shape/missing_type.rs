use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::functions::unknown_function;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Every resource needs a `Type`, such as `AWS::S3::Bucket`.
    ///
    /// Source: "CloudFormation template Resources syntax" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Properties: {TopicName: orders}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: orders}}
    /// ```
    MISSING_TYPE = "missing_type", Shape, Deny, "missing resource type",
    Check::Resource(missing_type)
}

fn missing_type<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let body = &resource.declaration.body;
    // `Fn::Transform` of a whole section.
    if resource.name().starts_with("Fn::") {
        return;
    }
    match (body.as_object(), body.get("Type")) {
        (Some(members), None) if !members.iter().any(|member| member.key.name.starts_with("Fn::")) => {
            findings.report(resource.declaration.name.id, format!("missing `Type` in resource `{}`", resource.name()));
        }
        (_, Some(node)) if Node::as_str(node).is_none_or(str::is_empty) && unknown_function(node).is_none() => {
            findings.report(node.id, "`Type` must be a string such as `AWS::S3::Bucket`");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {

    use crate::lint::assertions::assert_template;

    #[test]
    fn missing_type() {
        assert_template(
            r#"{"Resources":{"R":{"Properties":{}}}}"#,
            &["missing_type at R: missing `Type` in resource `R`"],
        );
        assert_template(r#"{"Resources":{"R":{"Type":5}}}"#, &["missing_type at R/Type"]);
        assert_template(r#"{"Resources":{"Fn::Transform":{"Name":"AWS::Include"}}}"#, &[]);
    }
}
