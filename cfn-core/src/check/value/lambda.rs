//! What Lambda refuses in a function.

use crate::check::{Check, Context, Findings, Level, Rule};
use crate::data::{LAMBDA_RESERVED_ENVIRONMENT, LAMBDA_RUNTIMES};
use crate::model::{Intrinsic, Node, Resource};

/// The rules of this file.
pub(in crate::check) const RULES: &[Rule] = &[
    Rule {
        id: "reserved_environment_name",
        level: Level::Deny,
        title: "an environment variable that Lambda sets itself",
        explanation: "Lambda refuses functions that set one of its own variables. `AWS_REGION` and the others are \
                      there without being set; give what is yours a name of its own.",
        check: Check::Resource(reserved_environment_name),
    },
    Rule {
        id: "deprecated_runtime",
        level: Level::Warn,
        title: "a runtime that has come to its end",
        explanation: "AWS no longer patches the runtime; later it refuses to create functions with it, and then to \
                      update them. Judged by the dates as the table of runtimes knew them, not by today's.",
        check: Check::Resource(deprecated_runtime),
    },
];

/// Types with the environment of a Lambda function, and with its runtime.
const FUNCTIONS: &[&str] = &["AWS::Lambda::Function", "AWS::Serverless::Function"];

fn reserved_environment_name<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !FUNCTIONS.contains(&resource.type_name) {
        return;
    }
    let Some(environment) = resource.property("Environment") else { return };
    arms(environment, &mut |environment| {
        let Some(variables) = environment.get("Variables") else { return };
        arms(variables, &mut |variables| {
            for member in variables.as_object().unwrap_or_default() {
                if LAMBDA_RESERVED_ENVIRONMENT.contains(&member.key.name) {
                    let name = &member.key.name;
                    findings
                        .report(member.key.id, format!("Lambda sets `{name}` itself, and refuses functions that do"));
                }
            }
        });
    });
}

fn deprecated_runtime<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !FUNCTIONS.contains(&resource.type_name) {
        return;
    }
    let Some(runtime) = resource.property("Runtime") else { return };
    arms(runtime, &mut |runtime| {
        let Some(name) = runtime.as_str() else { return };
        let Some(row) = LAMBDA_RUNTIMES.get(name) else { return };
        let mut columns = row.split('\t').chain(std::iter::repeat(""));
        let mut column = || columns.next().unwrap_or_default();
        let (deprecated, creation, update, successor) = (column(), column(), column(), column());
        // Dates are written year first: their order is that of the texts.
        if !deprecated.is_empty() && deprecated <= as_of() {
            let mut message = format!("`{name}` is deprecated since {deprecated}");
            if !creation.is_empty() {
                message += &format!("; Lambda does not create functions with it from {creation}");
            }
            if !update.is_empty() {
                message += &format!(", nor update them from {update}");
            }
            if !successor.is_empty() {
                message += &format!("; the runtime to use is `{successor}`");
            }
            findings.report(runtime.id, message);
        }
    });
}

/// The day of which the table of runtimes speaks.
fn as_of() -> &'static str {
    let source = LAMBDA_RUNTIMES.header().find(|line| line.starts_with("# source:")).unwrap_or_default();
    source.rsplit(' ').next().unwrap_or_default()
}

/// Calls `visit` with the value, or with each arm of an `Fn::If`.
fn arms<'a>(node: &'a Node, visit: &mut dyn FnMut(&'a Node)) {
    match node.as_function() {
        Some((Intrinsic::If, argument)) => {
            argument.as_list().unwrap_or_default().iter().skip(1).for_each(|arm| arms(arm, visit));
        }
        _ => visit(node),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::assertions::assert_resource;

    fn function(more: &str) -> String {
        format!(r#"{{"Code":{{"ZipFile":"x"}},"Handler":"h","Role":"arn:aws:iam::123456789012:role/r",{more}}}"#)
    }

    #[test]
    fn reserved_environment_name() {
        assert_resource(
            "AWS::Lambda::Function",
            &function(
                r#""Runtime":"python3.13","Environment":{"Fn::If":["C",{"Variables":{"AWS_REGION":"us-east-1"}},{"Variables":{"REGION":"a"}}]}"#,
            ),
            &[
                "reserved_environment_name at R/Properties/Environment/Fn::If/1/Variables/AWS_REGION: Lambda sets `AWS_REGION` itself",
            ],
        );
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python3.13","Environment":{"Variables":{"AWS_REGION_NAME":"us-east-1"}}"#),
            &[],
        );
    }

    #[test]
    fn deprecated_runtime() {
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python3.9""#),
            &[
                "deprecated_runtime at R/Properties/Runtime: `python3.9` is deprecated since 2025-12-15; Lambda does not create functions with it from ",
            ],
        );
        assert_resource("AWS::Lambda::Function", &function(r#""Runtime":"python3.13""#), &[]);
    }
}
