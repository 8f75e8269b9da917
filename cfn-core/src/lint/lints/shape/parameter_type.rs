use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Section};
use crate::nearest::meant;

declare_lint! {
    /// The types are `String`, `Number`, `CommaDelimitedList`, `List<Number>`, AWS-specific types such as
    /// `AWS::EC2::VPC::Id`, lists of them, and `AWS::SSM::Parameter::Value<..>`.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Stage: {Type: Sting} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Stage: {Type: String}
    /// ```
    PARAMETER_TYPE = "parameter_type", Shape, Deny, "unknown parameter type",
    Check::Declaration(parameter_type)
}

/// The types of single values that AWS knows.
///
/// Source: "CloudFormation-supplied parameter types" of the CloudFormation user guide.
const TYPES: &[&str] = &[
    "AWS::EC2::AvailabilityZone::Name",
    "AWS::EC2::Image::Id",
    "AWS::EC2::Instance::Id",
    "AWS::EC2::KeyPair::KeyName",
    "AWS::EC2::SecurityGroup::GroupName",
    "AWS::EC2::SecurityGroup::Id",
    "AWS::EC2::Subnet::Id",
    "AWS::EC2::VPC::Id",
    "AWS::EC2::Volume::Id",
    "AWS::Route53::HostedZone::Id",
    "AWS::SSM::Parameter::Name",
    "CommaDelimitedList",
    "Number",
    "String",
];

/// What stands around a type: a list of it, or its place in the parameter store.
const AROUND: &[&str] = &["List<", "AWS::SSM::Parameter::Value<"];

fn parameter_type<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let node = declaration.body.get("Type").filter(|_| declaration.section == Section::Parameters);
    let Some((node, kind)) = node.and_then(|node| Some((node, scalar(node)?))) else { return };
    let mut inner = &*kind;
    while let Some(stripped) =
        AROUND.iter().find_map(|around| inner.strip_prefix(around)).and_then(|inner| inner.strip_suffix('>'))
    {
        inner = stripped;
    }
    if TYPES.contains(&inner) {
        return;
    }
    let mut message = format!("unknown parameter type `{kind}`");
    if let Some(meant) = meant(inner, TYPES.iter().copied()) {
        message += &format!("; did you mean `{}`?", kind.replace(inner, meant));
    }
    findings.report(node.id, message);
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    fn assert_parameter(parameter: &str, expected: &[&str]) {
        assert_declaration(&format!(r#"{{"Parameters":{{"P":{parameter}}}}}"#), expected);
    }

    #[test]
    fn parameter_type() {
        assert_parameter(r#"{"Type":5}"#, &["parameter_type at P/Type: unknown parameter type `5`"]);
        assert_parameter(
            r#"{"Type":"Sting"}"#,
            &["parameter_type at P/Type: unknown parameter type `Sting`; did you mean `String`?"],
        );
        assert_parameter(
            r#"{"Type":"List<AWS::EC2::Subnets::Id>"}"#,
            &[
                "parameter_type at P/Type: unknown parameter type `List<AWS::EC2::Subnets::Id>`; did you mean `List<AWS::EC2::Subnet::Id>`?",
            ],
        );
        for good in [
            "String",
            "List<Number>",
            "AWS::SSM::Parameter::Value<List<AWS::EC2::VPC::Id>>",
            "AWS::SSM::Parameter::Value<CommaDelimitedList>",
        ] {
            assert_parameter(&format!(r#"{{"Type":"{good}"}}"#), &[]);
        }
    }
}
