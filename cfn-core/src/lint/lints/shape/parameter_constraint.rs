use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::constraints::exclusive_limits;
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::shown;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::parameters::type_of;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Node};
use crate::pattern;

declare_lint! {
    /// `MinValue` and `MaxValue` apply to a `Number`; `MinLength`, `MaxLength` and `AllowedPattern` apply to strings.
    /// A lower limit cannot be above the upper limit, and a pattern is a regular expression.
    ///
    /// Source: "CloudFormation template Parameters syntax" of the CloudFormation user guide.
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

fn parameter_constraint<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let Some((_, kind)) = type_of(declaration) else { return };
    let (foreign, of) = if kind == "Number" {
        (&["MinLength", "MaxLength", "AllowedPattern"][..], "strings")
    } else {
        (&["MinValue", "MaxValue"][..], "a `Number`")
    };
    for name in foreign {
        if let Some(member) = declaration.body.member(name) {
            findings.report(member.key.id, format!("`{name}` applies to {of}, but the type is `{kind}`"));
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
            findings.report(node.id, format!("unclosed `{unclosed}` in `AllowedPattern`"));
        } else if pattern::is_too_large(pattern) {
            findings.report(node.id, "`AllowedPattern` is too large; use fewer or smaller repetitions");
        }
    }
    if let Some((least, member)) = exclusive_limits(&declaration.body) {
        let most = &member.key.name;
        findings.report(member.value.id, format!("`{most}` is less than `{least}`, so no value is valid"));
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

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    fn assert_parameter(parameter: &str, expected: &[&str]) {
        assert_declaration(&format!(r#"{{"Parameters":{{"P":{parameter}}}}}"#), expected);
    }

    #[test]
    fn parameter_constraint() {
        assert_parameter(
            r#"{"Type":"Number","MinLength":1}"#,
            &["parameter_constraint at P/MinLength: `MinLength` applies to strings, but the type is `Number`"],
        );
        assert_parameter(
            r#"{"Type":"String","MaxValue":1}"#,
            &["parameter_constraint at P/MaxValue: `MaxValue` applies to a `Number`, but the type is `String`"],
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
            let message = format!("parameter_constraint at P/AllowedPattern: unclosed `{bracket}` in `AllowedPattern`");
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
}
