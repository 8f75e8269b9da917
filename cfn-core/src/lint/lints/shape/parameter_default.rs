use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::constraints::{exclusive_limits, objection};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::shown;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::parameters::type_of;
use crate::lint::finding::Findings;
use crate::model::Declaration;

declare_lint! {
    /// The default must satisfy the constraints of the parameter; otherwise a deployment without a value fails.
    ///
    /// Source: "CloudFormation template Parameters syntax" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Stage: {Type: String, AllowedValues: [dev, prod], Default: test} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Stage: {Type: String, AllowedValues: [dev, prod], Default: dev}
    /// ```
    PARAMETER_DEFAULT = "parameter_default", Shape, Deny, "default that violates the constraints of its parameter",
    Check::Declaration(parameter_default)
}

fn parameter_default<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let Some((_, kind)) = type_of(declaration) else { return };
    let Some(default) = declaration.body.get("Default") else { return };
    let Some(text) = scalar(default) else { return };
    // No default can satisfy limits that exclude each other, which is a mistake of its own.
    if exclusive_limits(&declaration.body).is_some() {
        return;
    }
    if let Some(objection) = objection(&declaration.body, kind, &text) {
        findings.report(default.id, format!("default {} {objection}", shown(default)));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    fn assert_parameter(parameter: &str, expected: &[&str]) {
        assert_declaration(&format!(r#"{{"Parameters":{{"P":{parameter}}}}}"#), expected);
    }

    #[test]
    fn parameter_default() {
        let refused = &["parameter_default at P/Default: default "];
        assert_parameter(r#"{"Type":"String","Default":"prd","AllowedValues":["dev","prod"]}"#, refused);
        assert_parameter(r#"{"Type":"String","Default":"a1","AllowedPattern":"[a-z]+"}"#, refused);
        assert_parameter(r#"{"Type":"String","Default":"","MinLength":1}"#, refused);
        assert_parameter(r#"{"Type":"Number","Default":"ten"}"#, refused);
        assert_parameter(r#"{"Type":"Number","Default":11,"MaxValue":10}"#, refused);
        assert_parameter(r#"{"Type":"CommaDelimitedList","Default":"a,c","AllowedValues":["a","b"]}"#, refused);
        assert_parameter(r#"{"Type":"CommaDelimitedList","Default":"a, b","AllowedValues":["a","b"]}"#, &[]);
        assert_parameter(r#"{"Type":"Number","Default":"5","AllowedValues":[5,10],"MinValue":1}"#, &[]);
        // The limits are the mistake.
        let limits = &["parameter_constraint at P/MaxValue: `MaxValue` is less than `MinValue`, so no value is valid"];
        assert_parameter(r#"{"Type":"Number","Default":5,"MinValue":100,"MaxValue":10}"#, limits);
        assert_parameter(r#"{"Type":"String","Default":true,"AllowedValues":["true","false"]}"#, &[]);
    }
}
