use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::functions::{self, is_evaluated};
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic};
use crate::nearest::meant;

declare_lint! {
    /// An object whose only key begins with `Fn::` is a function, and so is a YAML tag (`!Sub`). CloudFormation
    /// rejects a template with an unknown function.
    ///
    /// Source: "Intrinsic function reference" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: {"Fn::Jion": ["-", [a, b]]}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: {"Fn::Join": ["-", [a, b]]}}
    /// ```
    UNKNOWN_FUNCTION = "unknown_function", Shape, Deny, "unknown function",
    Check::Declaration(unknown_function)
}

fn unknown_function<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let may_have_one = || context.index().contents(declaration).has_function_key;
    if is_evaluated(declaration) && may_have_one() && !context.is_rewritten() {
        declaration.body.walk(&mut |node| {
            let Some(key) = functions::unknown_function(node) else { return };
            let mut message = format!("unknown function `{}`", key.name);
            if let Some(meant) = meant(&key.name, Intrinsic::all().map(Intrinsic::long_name)) {
                message += &format!("; did you mean `{meant}`?");
            }
            findings.report(key.id, message);
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    #[test]
    fn unknown_function() {
        assert_declaration(
            r#"{"Outputs":{"O":{"Value":{"Fn::Join":["",[{"Fn::GetAt":["R","Arn"]}]]}}}}"#,
            &[
                "unknown_function at O/Value/Fn::Join/1/0/Fn::GetAt: unknown function `Fn::GetAt`; did you mean `Fn::GetAtt`?",
            ],
        );
        let topic = |name: &str| {
            format!(r#"{{"Resources":{{"R":{{"Type":"AWS::SNS::Topic","Properties":{{"TopicName":{name}}}}}}}}}"#)
        };
        assert_declaration(
            &topic(r#"{"Fn::Subb":"a"}"#),
            &[
                "unknown_function at R/Properties/TopicName/Fn::Subb: unknown function `Fn::Subb`; did you mean `Fn::Sub`?",
            ],
        );
        assert_declaration(&topic(r#"{"Fn::Sub":"a"}"#), &[]);
    }
}
