//! Functions whose code stands in the template.

use super::place::property;
use crate::check::{Check, Context, Findings, Level, Rule};
use crate::model::Resource;

pub(in crate::check) const RULES: &[Rule] = &[
    Rule {
        id: "inline_code_size",
        level: Level::Deny,
        title: "inline code that is too large",
        explanation: "Lambda takes at most 4 MB of code in `ZipFile`, and a template has at most 1 MB as a whole. Larger code goes \
                      into a zip archive in S3 (`S3Bucket`, `S3Key`) or a container image.",
        check: Check::Resource(inline_code_size),
    },
    Rule {
        id: "inline_handler",
        level: Level::Deny,
        title: "handler outside of the inline code",
        explanation: "CloudFormation puts the text of `ZipFile` into a file named `index`, so that the handler of inline code is \
                      `index.` and the function's name.",
        check: Check::Resource(inline_handler),
    },
];

const LIMIT: usize = 4 * 1024 * 1024;

fn inline_code_size<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Lambda::Function" {
        return;
    }
    for node in property(resource, "Code/ZipFile") {
        if let Some(code) = node.as_str().filter(|code| code.len() > LIMIT) {
            findings.report(node.id, format!("inline code has at most {LIMIT} bytes; this has {}", code.len()));
        }
    }
}

fn inline_handler<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    // With layers, the handler may be in one of them.
    if resource.type_name != "AWS::Lambda::Function"
        || resource.property("Layers").is_some()
        || property(resource, "Code/ZipFile").is_empty()
    {
        return;
    }
    for node in property(resource, "Handler") {
        if let Some(handler) = node.as_str().filter(|handler| !handler.starts_with("index.")) {
            let function = handler.rsplit('.').next().unwrap_or(handler);
            findings.report(
                node.id,
                format!("inline code is in a file named `index`, so the handler is `index.{function}`, not `{handler}`"),
            );
        }
    }
}
