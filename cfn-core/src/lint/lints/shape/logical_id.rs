use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Section};

declare_lint! {
    /// A logical ID consists of the letters `A` to `Z` and `a` to `z` and the digits `0` to `9`.
    ///
    /// Source: "CloudFormation template Resources syntax" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Order-Topic: {Type: AWS::SNS::Topic} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   OrderTopic: {Type: AWS::SNS::Topic}
    /// ```
    LOGICAL_ID = "logical_id", Shape, Deny, "invalid character in a logical ID",
    Check::Declaration(logical_id)
}

fn logical_id<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    // Names of conditions may also have these two.
    let is_condition = declaration.section == Section::Conditions;
    let fits = |letter: char| letter.is_ascii_alphanumeric() || is_condition && matches!(letter, '&' | '_');
    let name = &declaration.name.name;
    // As nearly every one is.
    if is_alphanumeric(name) {
        return;
    }
    // What a loop makes of a variable that only the deployment knows is not written so.
    let is_made = || name.contains('{') && context.written.find(declaration.section, name).is_none();
    if name.starts_with("Fn::") || is_made() {
        return;
    }
    match name.chars().find(|letter| !fits(*letter)) {
        Some(letter) => {
            let message = format!("invalid character `{letter}` in logical ID `{name}`; use letters and digits");
            findings.report(declaration.name.id, message);
        }
        None if name.is_empty() => findings.report(declaration.name.id, "empty logical ID"),
        None => {}
    }
}

fn is_alphanumeric(name: &str) -> bool {
    let mut rest = name.as_bytes();
    while let [b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', after @ ..] = rest {
        rest = after;
    }
    rest.is_empty() && !name.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    const TOPIC: &str = r#""Resources":{"R":{"Type":"AWS::SNS::Topic"}}"#;

    #[test]
    fn logical_id() {
        assert_template(
            &format!(r#"{{{TOPIC},"Outputs":{{"My-Topic":{{"Value":{{"Ref":"R"}}}}}}}}"#),
            &["logical_id at My-Topic: invalid character `-` in logical ID `My-Topic`; use letters and digits"],
        );
        assert_template(
            &format!(
                r#"{{{TOPIC},"Conditions":{{"Is_Prod":{{"Fn::Equals":[{{"Ref":"AWS::Region"}},"a"]}}}},"Outputs":{{"O":{{"Condition":"Is_Prod","Value":"a"}}}}}}"#
            ),
            &[],
        );
    }
}
