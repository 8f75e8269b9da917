use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Lambda accepts at most 4 MB of code in `ZipFile`, and a template can have at most 1 MB. Put larger code into a
    /// .zip file in S3 (`S3Bucket`, `S3Key`) or into a container image.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties: {Handler: index.main, Code: {ZipFile: "<4194305 characters>"}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties: {Handler: index.main, Code: {ZipFile: "<1000000 characters>"}}
    /// ```
    INLINE_CODE_SIZE = "inline_code_size", Deploy, Deny, "inline code above the size limit",
    Check::Resource(inline_code_size)
}

const LIMIT: usize = 4 * 1024 * 1024;

fn inline_code_size<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Lambda::Function" {
        return;
    }
    for node in resource.values_at("Code/ZipFile") {
        if let Some(code) = node.as_str().filter(|code| code.len() > LIMIT) {
            findings.report(node.id, format!("inline code must have at most {LIMIT} bytes, found {}", code.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::facts::context::Scope;

    use crate::lint::testing::findings_of;
    use crate::lint::testing::template;
    use crate::model::Node;
    use crate::model::Value;

    fn function(properties: &str) -> String {
        format!("Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      {properties}\n")
    }

    fn replace(node: &mut Node, code: &str) {
        match &mut node.value {
            Value::String(text) if text == "CODE" => *text = code.to_owned(),
            Value::Object(members) => members.iter_mut().for_each(|member| replace(&mut member.value, code)),
            _ => {}
        }
    }

    /// No text of a template is as long as the limit, but an assembled one could be.
    #[test]
    fn code_is_limited() {
        let found = |bytes: usize| {
            let mut template = template(&function("Code: {ZipFile: CODE}"));
            replace(&mut template.declarations[0].body, &"x".repeat(bytes));
            findings_of("inline_code_size", &template, Scope::Declaration)
        };
        assert!(found(4_194_304).is_empty());
        assert_eq!(found(4_194_305), ["F: inline code must have at most 4194304 bytes, found 4194305"]);
    }
}
