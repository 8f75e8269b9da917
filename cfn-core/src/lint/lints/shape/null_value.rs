use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Node, Section, Value};

declare_lint! {
    /// CloudFormation rejects null values. Remove the property, or write `AWS::NoValue` if a condition decides.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: null} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: !Ref AWS::NoValue}
    /// ```
    NULL_VALUE = "null_value", Shape, Deny, "null",
    Check::Template(null_value)
}

/// Rust has no null, so that only templates that were written by hand can have one.
fn null_value(context: &Context<'_>, findings: &mut Findings) {
    let members = &context.template.members;
    // A condition that is null has a finding of `condition_form`.
    let is_reported = |entry: &&Declaration| entry.section == Section::Conditions && entry.body.value == Value::Null;
    let declarations = context.index().declarations().filter(|(_, contents)| contents.has_null);
    let entries = declarations.map(|(declaration, _)| declaration).filter(|declaration| !is_reported(declaration));
    let members = members.iter().map(|member| ("", &member.key.name, &member.value));
    let all = entries.map(|declaration| (declaration.name.name.as_str(), &declaration.name.name, &declaration.body));
    for (declaration, name, value) in members.chain(all) {
        for_each_null(name, value, &mut |name, null| {
            let message = match name {
                // The Region of the stack.
                "Fn::GetAZs" => "missing argument of `GetAZs`; write `\"\"`".to_owned(),
                _ => format!("`{name}` is null; remove it"),
            };
            findings.report_in(declaration, null.id, message);
        });
    }
}

/// Calls `visit` with each null at a node or below it, and with the name of what is null.
fn for_each_null<'a>(name: &'a str, node: &'a Node, visit: &mut dyn FnMut(&'a str, &'a Node)) {
    match &node.value {
        Value::Null => visit(name, node),
        Value::List(elements) => elements.iter().for_each(|element| for_each_null(name, element, visit)),
        Value::Object(members) => {
            members.iter().for_each(|member| for_each_null(&member.key.name, &member.value, visit));
        }
        Value::Function(function, argument) => {
            let name = if argument.value == Value::Null { function.long_name() } else { name };
            for_each_null(name, argument, visit);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {

    use crate::lint::assertions::assert_template;

    #[test]
    fn null_value() {
        let topic = |properties: &str, more: &str| {
            format!(r#"{{"Resources":{{"R":{{"Type":"AWS::SNS::Topic","Properties":{properties}}}{more}}}}}"#)
        };
        assert_template(
            &topic(r#"{"DisplayName":null,"Tags":[null]}"#, ""),
            &["null_value at R/Properties/DisplayName: `DisplayName` is null", "null_value at R/Properties/Tags/0"],
        );
        assert_template(&topic(r#"{"DisplayName":{"Fn::Join":["",["a",null]]}}"#, ""), &["null_value at R/"]);
        assert_template(
            &topic(r#"{"DisplayName":{"Fn::Select":[0,{"Fn::GetAZs":null}]}}"#, ""),
            &[
                "null_value at R/Properties/DisplayName/Fn::Select/1/Fn::GetAZs: missing argument of `GetAZs`; write `\"\"`",
            ],
        );
        assert_template(&topic("{}", r#","S":null"#), &["null_value at S: `S` is null; remove it"]);
        assert_template(r#"{"Description":null,"Resources":{"R":{"Type":"AWS::SNS::Topic"}}}"#, &["null_value at"]);
        assert_template(&topic(r#"{"DisplayName":{"Ref":"AWS::NoValue"},"Tags":[{"Ref":"AWS::NoValue"}]}"#, ""), &[]);
    }
}
