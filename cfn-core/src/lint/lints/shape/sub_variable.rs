use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::functions::is_evaluated;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, SubPart, sub_parts};

declare_lint! {
    /// `${` and `}` enclose the name of a resource, a parameter or a pseudo parameter, or a name and an attribute.
    /// `${!..}` is literal text, for example for a shell.
    ///
    /// Source: "Fn::Sub" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: !Sub "${a b}"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: !Sub "${!a b}"}
    /// ```
    SUB_VARIABLE = "sub_variable", Shape, Deny, "invalid variable in `Fn::Sub`",
    Check::Declaration(sub_variable)
}

fn sub_variable<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if !is_evaluated(declaration) {
        return;
    }
    for node in &context.index().contents(declaration).functions {
        let Some((Intrinsic::Sub, argument)) = node.as_function() else { continue };
        let text = argument.as_list().and_then(<[Node]>::first).unwrap_or(argument);
        for part in sub_parts(text.as_str().unwrap_or_default()) {
            if let SubPart::Variable(variable) = part
                && (variable.is_empty() || !is_name(variable))
            {
                let message = format!("invalid variable `${{{variable}}}`; write `${{!{variable}}}` for literal text");
                findings.report(text.id, message);
            }
        }
    }
}

/// The characters of the names in a text of `Fn::Sub`. `&{}` are those of `Fn::ForEach`.
fn is_name(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'.' | b':' | b'&' | b'{' | b'-', after @ ..] = rest {
        rest = after;
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    fn assert_value(value: &str, expected: &[&str]) {
        assert_declaration(&format!(r#"{{"Outputs":{{"O":{{"Value":{value}}}}}}}"#), expected);
    }

    #[test]
    fn sub_variable() {
        assert_value(
            r#"{"Fn::Sub":"${A%%.*}"}"#,
            &["sub_variable at O/Value/Fn::Sub: invalid variable `${A%%.*}`; write `${!A%%.*}` for literal text"],
        );
        assert_value(
            r#"{"Fn::Sub":"a${}"}"#,
            &["sub_variable at O/Value/Fn::Sub: invalid variable `${}`; write `${!}` for literal text"],
        );
        assert_value(r#"{"Fn::Sub":"${!A%%.*} ${AWS::Region} ${A.B_c.D}"}"#, &[]);
    }
}
