use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;

declare_lint! {
    /// The only version is `2010-09-09`.
    ///
    /// Source: "CloudFormation template format version syntax" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// AWSTemplateFormatVersion: "2010-09-10" # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// AWSTemplateFormatVersion: "2010-09-09"
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    FORMAT_VERSION = "format_version", Shape, Deny, "unknown template format version",
    Check::Template(format_version)
}

fn format_version(context: &Context<'_>, findings: &mut Findings) {
    const VERSION: &str = "2010-09-09";
    if let Some(member) = context.template.member("AWSTemplateFormatVersion")
        && member.value.as_str() != Some(VERSION)
    {
        findings.report(member.value.id, format!("`AWSTemplateFormatVersion` must be the string `\"{VERSION}\"`"));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    const TOPIC: &str = r#""Resources":{"R":{"Type":"AWS::SNS::Topic"}}"#;

    #[test]
    fn format_version() {
        assert_template(&format!(r#"{{"AWSTemplateFormatVersion":"2010-09-9",{TOPIC}}}"#), &["format_version at ?"]);
        assert_template(&format!(r#"{{"AWSTemplateFormatVersion":"2010-09-09",{TOPIC}}}"#), &[]);
    }
}
