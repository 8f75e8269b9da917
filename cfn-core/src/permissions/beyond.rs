//! What a deployment needs besides the handlers of its resources: transforms, macros, dynamic references, parameters that
//! are looked up, custom resources, and the files of nested stacks.

use super::names::{Names, fill};
use super::note::{About, Note};
use super::statement::{Grant, Grants};
use super::targets::On;
use super::{Part, Text};
use crate::model::{Intrinsic, Node, Resource, Section, Template};
use crate::transform::names as transforms;

/// The type of custom resources, besides those whose types begin with the name space.
const CUSTOM: &str = "AWS::CloudFormation::CustomResource";
const CUSTOM_NAMESPACE: &str = "Custom::";
const STACK: &str = "AWS::CloudFormation::Stack";

/// What looks a value up: how the reference begins, the action, the form of the ARN.
///
/// Source: "Get values stored in other services using dynamic references" of the CloudFormation user guide.
const LOOK_UPS: &[(&str, &str, &str)] = &[
    ("ssm", "ssm:GetParameters", PARAMETER),
    ("ssm-secure", "ssm:GetParameters", PARAMETER),
    (
        "secretsmanager",
        "secretsmanager:GetSecretValue",
        "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${Name}-??????",
    ),
];

const PARAMETER: &str = "arn:${Partition}:ssm:${Region}:${Account}:parameter/${Name}";
/// Parameters of AWS belong to no account.
const PUBLIC_PARAMETER: &str = "arn:${Partition}:ssm:${Region}::parameter/${Name}";

/// What a resource needs that has no handlers; false if it is none of these.
pub(super) fn resource<'a>(
    names: Names<'_, 'a>,
    resource: Resource<'a>,
    grants: &mut Grants,
    notes: &mut Vec<Note>,
) -> bool {
    if resource.type_name != CUSTOM && !resource.type_name.starts_with(CUSTOM_NAMESPACE) {
        return false;
    }
    for arn in resource.property("ServiceToken").into_iter().flat_map(|token| names.texts(token)) {
        if arn.is_any() {
            let message = "`ServiceToken` is not known; allow `lambda:InvokeFunction` on the function";
            notes.push(Note::new(About::Missing, resource.name(), message));
            continue;
        }
        let is_topic = arn.in_policy(names.deployment).split(':').nth(2) == Some("sns");
        let action = if is_topic { "sns:Publish" } else { "lambda:InvokeFunction" };
        let on = On { arn, condition: None, wide: None };
        grants.add(Grant::new(action, Some(on), resource.name(), "asks its provider"));
    }
    true
}

/// What the template needs as a whole.
pub(super) fn template<'a>(names: Names<'_, 'a>, template: &'a Template, grants: &mut Grants, notes: &mut Vec<Note>) {
    for name in transforms(template) {
        transform(name, "", grants, notes);
    }
    for declaration in &template.declarations {
        let name = declaration.name.name.as_str();
        declaration.body.walk(&mut |node| match node.as_function() {
            Some((Intrinsic::Transform, argument)) => {
                let called = argument.get("Name").and_then(Node::as_str).unwrap_or("*");
                transform(called, name, grants, notes);
                includes(names, argument, name, grants);
            }
            _ => node.as_str().into_iter().for_each(|text| look_ups(names, text, name, grants, notes)),
        });
    }
    for parameter in template.section(Section::Parameters) {
        let kind = parameter.body.get("Type").and_then(Node::as_str).unwrap_or_default();
        let name = parameter.name.name.as_str();
        if kind.starts_with("AWS::SSM::Parameter::") {
            let default = parameter.body.get("Default").and_then(Node::as_str);
            let stored = names.deployment.parameters.get(name).map(String::as_str).or(default);
            look_up(names, ("ssm", stored.unwrap_or_default()), name, grants, notes);
        }
    }
    for resource in names.context.template.resources().filter(|resource| resource.type_name == STACK) {
        let urls = resource.property("TemplateURL").into_iter().flat_map(|url| names.texts(url));
        for arn in urls.filter_map(|url| object(&url)) {
            let on = On { arn, condition: None, wide: None };
            grants.add(Grant::new("s3:GetObject", Some(on), resource.name(), "reads the template of the nested stack"));
        }
        let message = "what the resources of the nested stack need is not here; run the command on its template too";
        notes.push(Note::new(About::Missing, resource.name(), message));
    }
}

fn transform(name: &str, of: &str, grants: &mut Grants, notes: &mut Vec<Note>) {
    let (owner, transform) = match name.strip_prefix("AWS::") {
        Some(own) => ("aws", own),
        None => ("${Account}", name),
    };
    let template = format!("arn:${{Partition}}:cloudformation:${{Region}}:{owner}:transform/${{Name}}");
    for arn in fill(&template, |_| vec![Text::literal(transform)]) {
        let on = On { arn, condition: None, wide: None };
        grants.add(Grant::new("cloudformation:CreateChangeSet", Some(on), of, "applies the transform"));
    }
    if owner != "aws" {
        let message = format!("macro `{name}` runs a function; allow `lambda:InvokeFunction` on it");
        notes.push(Note::new(About::Missing, of, message));
    }
}

/// `AWS::Include` reads a file.
fn includes<'a>(names: Names<'_, 'a>, argument: &'a Node, of: &str, grants: &mut Grants) {
    for location in argument.values_at("Parameters/Location") {
        for arn in names.texts(location).iter().filter_map(object) {
            let on = On { arn, condition: None, wide: None };
            grants.add(Grant::new("s3:GetObject", Some(on), of, "reads the file that is included"));
        }
    }
}

/// The dynamic references in a text.
fn look_ups(names: Names<'_, '_>, text: &str, of: &str, grants: &mut Grants, notes: &mut Vec<Note>) {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{resolve:") {
        let (reference, after) = after.split_once("}}").unwrap_or((after, ""));
        rest = after;
        if let Some((service, name)) = reference.split_once(':') {
            look_up(names, (service, name), of, grants, notes);
        }
    }
}

fn look_up(
    names: Names<'_, '_>,
    (service, reference): (&str, &str),
    of: &str,
    grants: &mut Grants,
    notes: &mut Vec<Note>,
) {
    let Some((_, action, template)) = LOOK_UPS.iter().find(|(start, ..)| *start == service) else { return };
    // What comes after the name: a version, the field of a secret.
    let name = if reference.starts_with("arn:") { reference } else { reference.split(':').next().unwrap_or_default() };
    let variable = name.strip_prefix("${").and_then(|name| name.strip_suffix('}'));
    let stored = |name: &Text| fill(template, |_| vec![name.clone()]);
    let arns: Vec<Text> = match variable.map(|variable| variable.split('.').next().unwrap_or_default()) {
        Some(variable) => match names.context.template.resource(variable) {
            Some(resource) => names.arns(resource),
            None => names.parameter(variable).iter().filter(|text| !text.is_any()).flat_map(stored).collect(),
        },
        None if name.is_empty() || name.contains("${") => Vec::new(),
        None if name.starts_with("arn:") => {
            vec![Text::literal(&name.split(':').take(7).collect::<Vec<_>>().join(":"))]
        }
        None if name.starts_with("/aws/") => fill(PUBLIC_PARAMETER, |_| vec![Text::literal(name)]),
        None => stored(&Text::literal(name)),
    };
    if arns.is_empty() {
        let message = format!("the name that is looked up is not known; allow `{action}` on it");
        notes.push(Note::new(About::Missing, of, message));
    }
    for arn in arns {
        let on = On { arn, condition: None, wide: None };
        grants.add(Grant::new(action, Some(on), of, "looks a value up"));
    }
}

/// The object that a URL of S3 means: `s3://bucket/key`, `https://bucket.s3.eu-west-1.amazonaws.com/key`,
/// `https://s3.amazonaws.com/bucket/key`.
fn object(url: &Text) -> Option<Text> {
    let mut parts = url.parts().to_vec();
    let Some(Part::Literal(first)) = parts.first().cloned() else { return None };
    let start = |bucket: &str, rest: &str| {
        let mut made = fill("arn:${Partition}:s3:::", |_| vec![Text::default()]).remove(0);
        made.push(Part::Literal(format!("{bucket}{rest}")));
        made
    };
    let mut made = if let Some(rest) = first.strip_prefix("s3://") {
        start("", rest)
    } else {
        let (host, path) = first.strip_prefix("https://")?.split_once('/')?;
        let bucket = host.split_once(".s3").map(|(bucket, _)| bucket);
        match bucket {
            Some(bucket) => start(bucket, &format!("/{path}")),
            None if host.starts_with("s3") => start("", path),
            None => return None,
        }
    };
    parts.drain(1..).for_each(|part| made.push(part));
    Some(made)
}
