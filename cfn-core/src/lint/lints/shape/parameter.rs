//! Parameters: their type, and what it makes of their other members.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::shown;
use crate::lint::facts::equality::scalar;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Node, Section};
use crate::nearest::meant;
use crate::pattern;

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

declare_lint! {
    /// `MinValue` and `MaxValue` apply to a `Number`; `MinLength`, `MaxLength` and `AllowedPattern` apply to strings.
    /// A lower limit cannot be above the upper limit, and a pattern is a regular expression.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Size: {Type: Number, MinLength: 1} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Size: {Type: Number, MinValue: 1}
    /// ```
    PARAMETER_CONSTRAINT = "parameter_constraint", Shape, Deny, "invalid constraint of a parameter",
    Check::Declaration(parameter_constraint)
}

declare_lint! {
    /// The default must satisfy the constraints of the parameter; otherwise a deployment without a value fails.
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

fn kind(declaration: &Declaration) -> Option<(&Node, &str)> {
    let node = declaration.body.get("Type").filter(|_| declaration.section == Section::Parameters)?;
    Some((node, node.as_str()?))
}

fn is_list(kind: &str) -> bool {
    kind == "CommaDelimitedList" || kind.starts_with("List<")
}

fn parameter_type<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let Some((node, kind)) = kind(declaration) else { return };
    let mut inner = kind;
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

fn parameter_constraint<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let Some((_, kind)) = kind(declaration) else { return };
    let (foreign, of) = if kind == "Number" {
        (&["MinLength", "MaxLength", "AllowedPattern"][..], "texts")
    } else {
        (&["MinValue", "MaxValue"][..], "a `Number`")
    };
    for name in foreign {
        if let Some(member) = declaration.body.member(name) {
            findings.report(member.key.id, format!("`{name}` applies to {of}, found type `{kind}`"));
        }
    }
    for value in declaration.body.get("AllowedValues").and_then(Node::as_list).unwrap_or_default() {
        let is_number = scalar(value).is_none_or(|text| text.split(',').all(|part| part.trim().parse::<f64>().is_ok()));
        if matches!(kind, "Number" | "List<Number>") && !is_number {
            findings.report(value.id, format!("{} is not a number, but the type is `{kind}`", shown(value)));
        }
    }
    if let Some(node) = declaration.body.get("AllowedPattern")
        && let Some(pattern) = node.as_str()
    {
        if let Some(unclosed) = unclosed(pattern) {
            findings.report(node.id, format!("`AllowedPattern` is not a regular expression: unclosed `{unclosed}`"));
        } else if pattern::is_too_large(pattern) {
            findings.report(node.id, "`AllowedPattern` is too large; use fewer or smaller repetitions");
        }
    }
    for (least, most) in [("MinLength", "MaxLength"), ("MinValue", "MaxValue")] {
        let [low, high] = [least, most].map(|name| declaration.body.get(name).and_then(number));
        if let (Some(low), Some(high), Some(member)) = (low, high, declaration.body.member(most))
            && low > high
        {
            findings.report(member.value.id, format!("`{most}` is less than `{least}`, so no value is valid"));
        }
    }
}

/// The bracket that a regular expression opens and, by the grammar of any engine, does not close.
fn unclosed(pattern: &str) -> Option<char> {
    if pattern.contains("\\Q") {
        return None;
    }
    let (mut groups, mut class_start) = (0, None);
    let mut letters = pattern.char_indices();
    while let Some((at, letter)) = letters.next() {
        match (letter, class_start) {
            ('\\', _) => _ = letters.next(),
            // The first letter of a class is part of it, also if that is `]`.
            (']', Some(start)) if !matches!(&pattern[start..at], "[" | "[^") => class_start = None,
            (_, Some(_)) => {}
            ('[', None) => class_start = Some(at),
            ('(', None) => groups += 1,
            (')', None) => groups -= 1,
            _ => {}
        }
    }
    if class_start.is_some() { Some('[') } else { (groups > 0).then_some('(') }
}

fn number(node: &Node) -> Option<f64> {
    scalar(node)?.trim().parse().ok()
}

fn parameter_default<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let Some((_, kind)) = kind(declaration) else { return };
    let Some(default) = declaration.body.get("Default") else { return };
    let Some(text) = scalar(default) else { return };
    let whole = objection(&declaration.body, kind, &text);
    // A list is judged by its elements; some constraints hold for it as a whole.
    let objection = match is_list(kind) {
        true => whole.and_then(|whole| {
            text.split(',').any(|part| objection(&declaration.body, kind, part.trim()).is_some()).then_some(whole)
        }),
        false => whole,
    };
    if let Some(objection) = objection {
        findings.report(default.id, format!("default {} {objection}", shown(default)));
    }
}

/// What the constraints of a parameter say against a value.
fn objection(parameter: &Node, kind: &str, text: &str) -> Option<String> {
    let limit = |name: &str| parameter.get(name).and_then(number);
    let length = text.chars().count() as f64;
    let value = text.trim().parse::<f64>().ok();
    let is_number = matches!(kind, "Number" | "List<Number>");
    if let Some(allowed) = parameter.get("AllowedValues").and_then(Node::as_list) {
        let same = |node: &Node| {
            scalar(node)
                .is_none_or(|other| other == text || is_number && value.is_some() && other.parse().ok() == value)
        };
        if !allowed.iter().any(same) {
            return Some(String::from("is not one of `AllowedValues`"));
        }
    }
    if is_number && value.is_none() {
        return Some(String::from("is not a number"));
    }
    if let Some(pattern) = parameter.get("AllowedPattern").and_then(Node::as_str)
        && matches_whole(pattern, text) == Some(false)
    {
        return Some(format!("does not match `AllowedPattern`, `{pattern}`"));
    }
    if limit("MinLength").is_some_and(|least| length < least) {
        return Some(String::from("is shorter than `MinLength`"));
    }
    if limit("MaxLength").is_some_and(|most| length > most) {
        return Some(String::from("is longer than `MaxLength`"));
    }
    if limit("MinValue").zip(value).is_some_and(|(least, value)| value < least) {
        return Some(String::from("is less than `MinValue`"));
    }
    if limit("MaxValue").zip(value).is_some_and(|(most, value)| value > most) {
        return Some(String::from("is more than `MaxValue`"));
    }
    None
}

/// CloudFormation matches the whole value.
fn matches_whole(pattern: &str, text: &str) -> Option<bool> {
    pattern::matches(&format!("^(?:{pattern})$"), text)
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    fn assert_parameter(parameter: &str, expected: &[&str]) {
        assert_declaration(&format!(r#"{{"Parameters":{{"P":{parameter}}}}}"#), expected);
    }

    #[test]
    fn parameter_type() {
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

    #[test]
    fn members_of_a_parameter() {
        assert_parameter("{}", &["missing_property at P: missing `Type` in `P`"]);
        assert_parameter(
            r#"{"Type":"String","Defualt":"a"}"#,
            &["unknown_property at P/Defualt: unknown property `Defualt` of `P`; did you mean `Default`?"],
        );
        assert_parameter(
            r#"{"Type":"String","AllowedValues":"a"}"#,
            &["wrong_type at P/AllowedValues: `AllowedValues` must be a list, found a string"],
        );
        assert_parameter(
            r#"{"Type":"String","NoEcho":"yes"}"#,
            &["wrong_type at P/NoEcho: `NoEcho` must be `true` or `false`, found `yes`"],
        );
        assert_parameter(r#"{"Type":"String","NoEcho":"true","ConstraintDescription":"c"}"#, &[]);
    }

    #[test]
    fn parameter_constraint() {
        assert_parameter(
            r#"{"Type":"Number","MinLength":1}"#,
            &["parameter_constraint at P/MinLength: `MinLength` applies to texts, found type `Number`"],
        );
        assert_parameter(
            r#"{"Type":"String","MaxValue":1}"#,
            &["parameter_constraint at P/MaxValue: `MaxValue` applies to a `Number`, found type `String`"],
        );
        assert_parameter(
            r#"{"Type":"Number","MinValue":5,"MaxValue":4}"#,
            &["parameter_constraint at P/MaxValue: `MaxValue` is less than `MinValue`, so no value is valid"],
        );
        assert_parameter(
            r#"{"Type":"Number","AllowedValues":[1,"two"]}"#,
            &["parameter_constraint at P/AllowedValues/1: `two` is not a number, but the type is `Number`"],
        );
        assert_parameter(r#"{"Type":"Number","MinValue":4,"MaxValue":4}"#, &[]);
    }

    #[test]
    fn patterns_close_what_they_open() {
        let parameter = |pattern: &str| format!(r#"{{"Type":"String","AllowedPattern":"{pattern}"}}"#);
        for (bad, bracket) in [("([a-z", '['), ("^(a|b$", '('), ("[]a", '['), ("[a-z]([^)]+", '(')] {
            let message = format!(
                "parameter_constraint at P/AllowedPattern: `AllowedPattern` is not a regular expression: unclosed `{bracket}`"
            );
            assert_parameter(&parameter(bad), &[&message]);
        }
        for good in [r"^[a-z(]+\\($", "[]a]*", "([^]]+)", "[[a]", r"\\Q([\\E"] {
            assert_parameter(&parameter(good), &[]);
        }
    }

    #[test]
    fn patterns_have_bounds() {
        let parameter = |pattern: &str| format!(r#"{{"Type":"String","Default":"a","AllowedPattern":"{pattern}"}}"#);
        let too_large =
            "parameter_constraint at P/AllowedPattern: `AllowedPattern` is too large; use fewer or smaller repetitions";
        for pattern in ["(((((ab){100}){50}){33}){25}){20}", &format!("a{}", "*".repeat(30_000))] {
            assert_parameter(&parameter(pattern), &[too_large]);
        }
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
        assert_parameter(r#"{"Type":"String","Default":true,"AllowedValues":["true","false"]}"#, &[]);
    }
}
