use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, PSEUDO_PARAMETERS, Resource, Value};

declare_lint! {
    /// A value is the text `AWS::Region`, and not the Region: the reference is missing. Use `Ref`.
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::Queue
    /// Properties: {Tags: [{Key: region, Value: "AWS::Region"}]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::Queue
    /// Properties: {Tags: [{Key: region, Value: !Ref AWS::Region}]}
    /// ```
    PSEUDO_PARAMETER_TEXT = "pseudo_parameter_text", Suspicious, Warn, "name of a pseudo parameter instead of a reference",
    Check::Resource(pseudo_parameter_text)
}

fn pseudo_parameter_text<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if let Some(properties) = resource.properties() {
        search(properties, findings);
    }
}

/// What a function is given is checked with the function.
fn search(node: &Node, findings: &mut Findings) {
    match &node.value {
        Value::String(text) if text.starts_with("AWS::") && PSEUDO_PARAMETERS.binary_search(&text.as_str()).is_ok() => {
            findings.report(node.id, format!("`{text}` is a text here; write `!Ref {text}` for its value"));
        }
        Value::List(elements) => {
            for element in elements {
                search(element, findings);
            }
        }
        Value::Object(members) => {
            for member in members {
                search(&member.value, findings);
            }
        }
        Value::Function(..) => {
            node.as_if().into_iter().flat_map(|chosen| chosen.arms()).for_each(|(arm, _)| search(arm, findings))
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_pseudo_parameter_is_referred_to() {
        let value = |value: &str| {
            let template = format!(
                "Conditions: {{C: !Equals [!Ref 'AWS::Region', us-east-1]}}
Resources: {{Q: {{Type: AWS::SQS::Queue, Properties: {{Tags: [{{Key: k, Value: {value}}}]}}}}}}
"
            );
            findings("pseudo_parameter_text", &template)
        };
        let expected = |name: &str| [format!("Q: `{name}` is a text here; write `!Ref {name}` for its value")];
        assert_eq!(value("'AWS::Region'"), expected("AWS::Region"));
        assert_eq!(value("!If [C, 'AWS::NoValue', a]"), expected("AWS::NoValue"));
        for right in ["!Ref AWS::Region", "'AWS::SQS::Queue'", "!Sub '${AWS::Region}'", "Region"] {
            assert_eq!(value(right), [""; 0], "{right}");
        }
    }
}
