use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::one_of;
use crate::lint::finding::Findings;
use crate::model::{Member, Node, Section};
use crate::nearest::meant;
use crate::schema::ResourceType;
use crate::transform::sam;

declare_lint! {
    /// `Globals` has a section for some types of SAM, and each section takes some of their properties; SAM rejects others.
    /// `IgnoreGlobals` of a resource names properties of its section, or is `*`.
    ///
    /// Source: "Globals section of the AWS SAM template" of the SAM developer guide.
    ///
    /// ```yaml,fails
    /// Transform: AWS::Serverless-2016-10-31
    /// Globals:
    ///   Api: {StageName: prod} # <-
    /// Resources:
    ///   Orders: {Type: AWS::Serverless::Api, Properties: {StageName: prod}}
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::Serverless-2016-10-31
    /// Globals:
    ///   Api: {TracingEnabled: true}
    /// Resources:
    ///   Orders: {Type: AWS::Serverless::Api, Properties: {StageName: prod}}
    /// ```
    UNKNOWN_GLOBAL = "unknown_global", Shape, Deny, "unknown section or property of `Globals`",
    Check::Template(unknown_global)
}

fn unknown_global(context: &Context<'_>, findings: &mut Findings) {
    let Some(globals) = context.written.member("Globals").filter(|_| !context.is_rewritten()) else { return };
    if context.transforms().all(|name| name != sam::TRANSFORM) {
        return;
    }
    let Some(sections) = globals.value.as_object() else {
        return findings.report(globals.value.id, "`Globals` must be an object");
    };
    for Member { key, value } in sections {
        let Some(properties) = sam::globals_section(&key.name) else {
            let message = match meant(&key.name, sam::globals_sections()) {
                Some(near) => format!("unknown section `{}` of `Globals`; did you mean `{near}`?", key.name),
                None => format!(
                    "unknown section `{}` of `Globals`; available sections: {}",
                    key.name,
                    one_of(sam::globals_sections())
                ),
            };
            findings.report(key.id, message);
            continue;
        };
        for member in value.as_object().unwrap_or_default() {
            let name = member.key.name.as_str();
            if name.starts_with("Fn::") || properties.clone().any(|known| known == name) {
                continue;
            }
            let of = ResourceType::find(&format!("{}{}", sam::NAMESPACE, key.name));
            let is_of_type = of.is_some_and(|of| of.schema().property(name).is_some());
            let message = match meant(name, properties.clone()) {
                _ if is_of_type => {
                    format!("`{}` of `Globals` does not support `{name}`; set it on each resource", key.name)
                }
                Some(near) => format!("unknown property `{name}` of `{}`; did you mean `{near}`?", key.name),
                None => format!("unknown property `{name}` of `{}` in `Globals`", key.name),
            };
            findings.report(member.key.id, message);
        }
    }
    for declaration in context.written.section(Section::Resources) {
        let section = declaration.resource().and_then(|resource| resource.type_name.strip_prefix(sam::NAMESPACE));
        let (Some(section), Some(ignored)) = (section, declaration.body.get("IgnoreGlobals")) else { continue };
        let global = globals.value.get(section);
        for node in ignored.items().into_iter().filter(|node| node.as_str().is_some_and(|name| name != "*")) {
            let name = node.as_str().unwrap_or_default();
            if global.and_then(|global| global.get(name)).is_none() {
                let names = global.and_then(Node::as_object).unwrap_or_default();
                let near = meant(name, names.iter().map(|member| member.key.name.as_str()));
                let instead = near.map_or(String::from("remove it"), |near| format!("did you mean `{near}`?"));
                let message = format!("`{section}` of `Globals` has no `{name}` to ignore; {instead}");
                findings.report_in(&declaration.name.name, node.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn globals(globals: &str, ignored: &str) -> Vec<String> {
        let transform = "Transform: AWS::Serverless-2016-10-31";
        let resource = format!("Api: {{Type: AWS::Serverless::HttpApi, IgnoreGlobals: {ignored}}}");
        findings("unknown_global", &format!("{transform}\nGlobals: {globals}\nResources:\n  {resource}\n"))
    }

    #[test]
    fn sections_and_properties_are_those_of_sam() {
        assert_eq!(
            globals("{Functions: {}}", "'*'"),
            [": unknown section `Functions` of `Globals`; did you mean `Function`?"]
        );
        let expected = ": unknown section `Topic` of `Globals`; available sections: `Api`, `CapacityProvider`, ";
        assert!(globals("{Topic: {}}", "'*'")[0].starts_with(expected));
        let expected = ": unknown property `Timeuot` of `Function`; did you mean `Timeout`?";
        assert_eq!(globals("{Function: {Timeuot: 5}}", "'*'"), [expected]);
        let expected = ": `Function` of `Globals` does not support `Policies`; set it on each resource";
        assert_eq!(globals("{Function: {Policies: []}}", "'*'"), [expected]);
        assert!(globals("{Function: {Timeout: 5}, HttpApi: {Tags: {a: b}}}", "'*'").is_empty());
    }

    #[test]
    fn what_is_ignored_is_there() {
        let expected = "Api: `HttpApi` of `Globals` has no `Tag` to ignore; did you mean `Tags`?";
        assert_eq!(globals("{HttpApi: {Tags: {a: b}}}", "[Tag]"), [expected]);
        let expected = "Api: `HttpApi` of `Globals` has no `Domain` to ignore; remove it";
        assert_eq!(globals("{Function: {Timeout: 5}}", "Domain"), [expected]);
        assert!(globals("{HttpApi: {Tags: {a: b}}}", "[Tags]").is_empty());
    }
}
