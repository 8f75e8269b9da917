//! What Lambda refuses in a function.

use crate::data::{LAMBDA_RESERVED_ENVIRONMENT, LAMBDA_RUNTIMES};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Lambda rejects functions that set a reserved variable. Lambda sets `AWS_REGION` and the others itself; choose
    /// another name for your own values.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {AWS_REGION: us-east-1}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {REGION: us-east-1}}
    /// ```
    RESERVED_ENVIRONMENT_NAME = "reserved_environment_name", Value, Deny, "reserved environment variable",
    Check::Resource(reserved_environment_name)
}

declare_lint! {
    /// Lambda no longer creates functions with the runtime, and later no longer updates existing ones. The lint uses
    /// the date of the runtime table, not the current date.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python2.7} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python3.13}
    /// ```
    GONE_RUNTIME = "gone_runtime", Value, Deny, "runtime blocked for new functions",
    Check::Resource(gone_runtime)
}

declare_lint! {
    /// AWS no longer patches the runtime; later Lambda no longer creates functions with it, and then no longer
    /// updates them. The lint uses the date of the runtime table, not the current date.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python3.9} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python3.13}
    /// ```
    DEPRECATED_RUNTIME = "deprecated_runtime", Value, Warn, "runtime past end of support",
    Check::Resource(deprecated_runtime)
}

/// Types with the environment of a Lambda function, and with its runtime.
const FUNCTIONS: &[&str] = &["AWS::Lambda::Function", "AWS::Serverless::Function"];

fn reserved_environment_name<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !FUNCTIONS.contains(&resource.type_name) {
        return;
    }
    let Some(environment) = resource.property("Environment") else { return };
    for member in environment.values_at("Variables").into_iter().filter_map(Node::as_object).flatten() {
        let name = &member.key.name;
        if LAMBDA_RESERVED_ENVIRONMENT.contains(name) {
            let message = format!("environment variable `{name}` is reserved by Lambda; choose another name");
            findings.report(member.key.id, message);
        }
    }
}

fn gone_runtime<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    runtimes(resource, &mut |node, runtime| {
        if has_come(runtime.creation) {
            let message =
                format!("Lambda does not create functions with runtime `{}` since {}", runtime.name, runtime.creation);
            findings.report(node.id, message + &runtime.instead());
        }
    });
}

fn deprecated_runtime<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    runtimes(resource, &mut |node, runtime| {
        if has_come(runtime.deprecated) && !has_come(runtime.creation) {
            let mut message = format!("runtime `{}` is deprecated since {}", runtime.name, runtime.deprecated);
            if !runtime.creation.is_empty() {
                message += &format!("; Lambda blocks creating functions with it on {}", runtime.creation);
            }
            if !runtime.update.is_empty() {
                message += &format!(" and updating them on {}", runtime.update);
            }
            findings.report(node.id, message + &runtime.instead());
        }
    });
}

/// A row of the table of runtimes. Dates are written year first: their order is that of the texts.
struct Runtime<'a> {
    name: &'a str,
    deprecated: &'static str,
    /// When Lambda stops to create functions with it, and to update them.
    creation: &'static str,
    update: &'static str,
    successor: &'static str,
}

impl Runtime<'_> {
    fn instead(&self) -> String {
        if self.successor.is_empty() {
            return String::new();
        }
        format!("; use `{}`", self.successor)
    }
}

/// Calls `visit` with each known runtime that a function may get.
fn runtimes<'a>(resource: Resource<'a>, visit: &mut dyn FnMut(&'a Node, Runtime<'a>)) {
    if !FUNCTIONS.contains(&resource.type_name) {
        return;
    }
    let Some(runtime) = resource.property("Runtime") else { return };
    for node in runtime.alternatives() {
        let Some(name) = node.as_str() else { continue };
        let Some(row) = LAMBDA_RUNTIMES.get(name) else { continue };
        let mut columns = row.split('\t').chain(std::iter::repeat(""));
        let mut column = || columns.next().unwrap_or_default();
        let (deprecated, creation, update, successor) = (column(), column(), column(), column());
        visit(node, Runtime { name, deprecated, creation, update, successor });
    }
}

fn has_come(day: &str) -> bool {
    !day.is_empty() && day <= as_of()
}

/// The day of which the table of runtimes speaks.
fn as_of() -> &'static str {
    let source = LAMBDA_RUNTIMES.header().find(|line| line.starts_with("# source:")).unwrap_or_default();
    source.rsplit(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

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
                "reserved_environment_name at R/Properties/Environment/Fn::If/1/Variables/AWS_REGION: environment variable `AWS_REGION` is reserved by Lambda; choose another name",
            ],
        );
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python3.13","Environment":{"Variables":{"AWS_REGION_NAME":"us-east-1"}}"#),
            &[],
        );
    }

    #[test]
    fn gone_runtime() {
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python2.7""#),
            &["gone_runtime at R/Properties/Runtime: Lambda does not create functions with runtime `python2.7` since "],
        );
        assert_resource("AWS::Lambda::Function", &function(r#""Runtime":"python3.12""#), &[]);
    }

    #[test]
    fn deprecated_runtime() {
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python3.9""#),
            &[
                "deprecated_runtime at R/Properties/Runtime: runtime `python3.9` is deprecated since 2025-12-15; Lambda blocks creating functions with it on 2027-02-01 and updating them on 2027-03-03; use `python3.14`",
            ],
        );
        assert_resource("AWS::Lambda::Function", &function(r#""Runtime":"python3.13""#), &[]);
    }
}
