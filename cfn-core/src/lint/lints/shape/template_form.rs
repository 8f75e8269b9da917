use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::functions::calls_beside_entries;
use crate::lint::finding::Findings;
use crate::model::{Node, Value};

declare_lint! {
    /// `Description` is a literal string. `Transform` is the name of a macro, an object with its `Name` and
    /// `Parameters`, or a list of them. `Fn::Transform` beside the entries of a section is such an object.
    ///
    /// Source: "CloudFormation template sections" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Description: [Orders] # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Description: Orders
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    TEMPLATE_FORM = "template_form", Shape, Deny, "description or transform of the wrong type",
    Check::Template(template_form)
}

fn template_form(context: &Context<'_>, findings: &mut Findings) {
    if let Some(description) = context.template.member("Description")
        && description.value.as_str().is_none()
        && !matches!(description.value.value, Value::Hole(_) | Value::Null)
    {
        findings.report(description.value.id, "`Description` must be a literal string");
    }
    for call in calls_beside_entries(context.template) {
        let is_named =
            |call: &Node| call.get("Name").is_some() || matches!(call.value, Value::Function(..) | Value::Hole(_));
        if !call.as_list().unwrap_or(std::slice::from_ref(call)).iter().all(is_named) {
            findings.report(call.id, "`Fn::Transform` must be an object with the `Name` of a macro");
        }
    }
    let Some(transform) = context.template.member("Transform").map(|member| &member.value) else { return };
    for node in transform.as_list().unwrap_or(std::slice::from_ref(transform)) {
        let names = node.as_str().is_some() || node.get("Name").is_some();
        if !names && !matches!(node.value, Value::Function(..) | Value::Hole(_)) {
            findings.report(node.id, "`Transform` must be the name of a macro, or an object with its `Name`");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    const TOPIC: &str = r#""Resources":{"R":{"Type":"AWS::SNS::Topic"}}"#;

    #[test]
    fn template_form() {
        assert_template(
            &format!(r#"{{"Description":["d"],{TOPIC}}}"#),
            &["template_form at ?: `Description` must be a literal string"],
        );
        assert_template(
            &format!(r#"{{"Transform":[5],{TOPIC}}}"#),
            &["template_form at ?: `Transform` must be the name of a macro, or an object with its `Name`"],
        );
        let message = "`Fn::Transform` must be an object with the `Name` of a macro";
        for (wrong, at) in [
            (r#""Outputs":{"Fn::Transform":"A"}"#, "Fn::Transform"),
            (r#""Outputs":{"Fn::Transform":[{"Name":"A"},1]}"#, "Fn::Transform"),
            (r#""Fn::Transform":{"Parameters":{}}"#, "?"),
        ] {
            assert_template(&format!("{{{wrong},{TOPIC}}}"), &[&format!("template_form at {at}: {message}")]);
        }
        let beside =
            |call: &str| format!(r#"{{"Resources":{{"R":{{"Type":"AWS::SNS::Topic"}},"Fn::Transform":{call}}}}}"#);
        assert_template(&beside("5"), &[&format!("template_form at Fn::Transform: {message}")]);
        assert_template(&beside(r#"{"Name":"A"}"#), &[]);
        assert_template(&format!(r#"{{"Transform":[{{"Name":"A"}},"B"],"Description":"d",{TOPIC}}}"#), &[]);
    }
}
