//! `AWS::Serverless::Api`, `HttpApi` and `WebSocketApi`, and the APIs that events call for.

use super::event::{implicit_api, referred};
use super::{HASH, NAMESPACE, Source, Translate, Translation, id_part, tags};
use crate::model::{Declaration, Key, Member, Node, NodeId, Section, Value};
use crate::transform::make;

const REST: &[(&str, &str)] = &[
    ("ApiKeySourceType", "ApiKeySourceType"),
    ("BinaryMediaTypes", "BinaryMediaTypes"),
    ("Description", "Description"),
    ("DisableExecuteApiEndpoint", "DisableExecuteApiEndpoint"),
    ("FailOnWarnings", "FailOnWarnings"),
    ("MinimumCompressionSize", "MinimumCompressionSize"),
    ("Mode", "Mode"),
    ("Name", "Name"),
];
const REST_STAGE: &[(&str, &str)] = &[
    ("AccessLogSetting", "AccessLogSetting"),
    ("CacheClusterEnabled", "CacheClusterEnabled"),
    ("CacheClusterSize", "CacheClusterSize"),
    ("CanarySetting", "CanarySetting"),
    ("MethodSettings", "MethodSettings"),
    ("StageName", "StageName"),
    ("TracingEnabled", "TracingEnabled"),
    ("Variables", "Variables"),
];
const V2_STAGE: &[(&str, &str)] = &[
    ("AccessLogSettings", "AccessLogSettings"),
    ("DefaultRouteSettings", "DefaultRouteSettings"),
    ("RouteSettings", "RouteSettings"),
    ("StageVariables", "StageVariables"),
];

pub(super) fn rest(translation: &mut Translation<'_>, source: &Source<'_>) {
    let name = source.name();
    let mut properties = source.passed(REST);
    properties.extend(tags(source));
    properties.push(definition(translation, source));
    let statements = source.property("Auth").and_then(|auth| auth.get("ResourcePolicy")?.get("CustomStatements"));
    if let Some(statements) = statements {
        let policy = [("Version", make::text("2012-10-17")), ("Statement", statements.clone())];
        properties.push(make::member("Policy", make::object(policy)));
    }
    translation.replace(source, "AWS::ApiGateway::RestApi", properties);
    let deployment = format!("{name}Deployment{HASH}");
    translation.add(source, &deployment, "AWS::ApiGateway::Deployment", [("RestApiId", make::reference(name))]);
    let stage = format!("{name}{}Stage", id_part(source.property("StageName")));
    let mut properties = source.passed(REST_STAGE);
    properties.push(make::member("RestApiId", make::reference(name)));
    properties.push(make::member("DeploymentId", make::reference(&deployment)));
    translation.add_members(source, &stage, "AWS::ApiGateway::Stage", properties);
    translation.refer.add(name, "Stage", &stage);
    translation.refer.add(name, "Deployment", &deployment);
    domain(translation, source, ("BasePathMapping", "AWS::ApiGateway::BasePathMapping"), "AWS::ApiGateway::DomainName");
    usage_plan(translation, source);
    authorizers(translation, source);
}

pub(super) fn http(translation: &mut Translation<'_>, source: &Source<'_>) {
    let mut properties = source.passed(&[("Description", "Description"), ("Name", "Name")]);
    properties.push(definition(translation, source));
    translation.replace(source, "AWS::ApiGatewayV2::Api", properties);
    let stage = match source.property("StageName") {
        None => String::from("ApiGatewayDefault"),
        Some(name) if name.as_str() == Some("$default") => String::from("ApiGatewayDefault"),
        stage => id_part(stage),
    };
    stage_v2(translation, source, &stage);
    authorizers(translation, source);
}

pub(super) fn web_socket(translation: &mut Translation<'_>, source: &Source<'_>) {
    let name = source.name();
    let mut properties = source.passed(&[
        ("ApiKeySelectionExpression", "ApiKeySelectionExpression"),
        ("Description", "Description"),
        ("DisableExecuteApiEndpoint", "DisableExecuteApiEndpoint"),
        ("DisableSchemaValidation", "DisableSchemaValidation"),
        ("IpAddressType", "IpAddressType"),
        ("Name", "Name"),
        ("RouteSelectionExpression", "RouteSelectionExpression"),
    ]);
    properties.push(make::member("ProtocolType", make::text("WEBSOCKET")));
    translation.replace(source, "AWS::ApiGatewayV2::Api", properties);
    for route in source.members("Routes") {
        let route: String = route.key.name.chars().filter(char::is_ascii_alphanumeric).collect();
        let (first, rest) = route.split_at_checked(1).unwrap_or_default();
        let route = format!("{}{}", first.to_ascii_uppercase(), rest.to_ascii_lowercase());
        for (end, type_name) in [
            ("Route", "AWS::ApiGatewayV2::Route"),
            ("Integration", "AWS::ApiGatewayV2::Integration"),
            ("Permission", "AWS::Lambda::Permission"),
        ] {
            translation.add(source, &format!("{name}{route}{end}"), type_name, []);
        }
    }
    if source.property("Auth").is_some() {
        translation.add(source, &format!("{name}ConnectAuthorizer"), "AWS::ApiGatewayV2::Authorizer", []);
        translation.add(source, &format!("{name}AuthorizerPermission"), "AWS::Lambda::Permission", []);
    }
    let stage = source.property("StageName").map_or_else(|| String::from("Default"), |stage| id_part(Some(stage)));
    stage_v2(translation, source, &stage);
}

fn stage_v2(translation: &mut Translation<'_>, source: &Source<'_>, stage: &str) {
    let name = source.name();
    let stage = format!("{name}{stage}Stage");
    let mut properties = source.passed(V2_STAGE);
    let named = source.property("StageName").cloned().unwrap_or_else(|| make::text("$default"));
    properties.push(make::member("StageName", named));
    properties.push(make::member("ApiId", make::reference(name)));
    translation.add_members(source, &stage, "AWS::ApiGatewayV2::Stage", properties);
    translation.refer.add(name, "Stage", &stage);
    domain(translation, source, ("ApiMapping", "AWS::ApiGatewayV2::ApiMapping"), "AWS::ApiGatewayV2::DomainName");
}

/// What the API is defined by: what is written, else what SAM makes of the events that name it.
fn definition(translation: &Translation<'_>, source: &Source<'_>) -> Member {
    if let Some(body) = source.property("DefinitionBody") {
        return make::member("Body", with_auth(source, body));
    }
    if source.property("DefinitionUri").is_some() {
        let location = [("Bucket", make::text("code")), ("Key", make::text("code"))];
        return make::member("BodyS3Location", make::object(location));
    }
    let name = source.name();
    let mut functions = Vec::new();
    for declaration in &translation.template.declarations {
        let events = declaration.body.values_at("Properties/Events/*");
        let is_called = |event: &&Node| match implicit_api(event) {
            Some(implicit) => implicit == name,
            None => ["RestApiId", "ApiId"].iter().any(|property| {
                let api = event.get("Properties").and_then(|properties| properties.get(property));
                api.and_then(referred).as_deref() == Some(name)
            }),
        };
        if events.iter().any(is_called) {
            functions.push(make::attribute(&declaration.name.name, "Arn"));
        }
    }
    make::member("Body", make::object([("paths", make::list(functions))]))
}

/// A definition with what `Auth` requires of its operations.
fn with_auth(source: &Source<'_>, body: &Node) -> Node {
    let mut body = body.clone();
    if source.property("Auth").is_some()
        && body.get("security").is_none()
        && let Value::Object(members) = &mut body.value
    {
        members.push(make::member("security", make::list(vec![make::text("Auth")])));
    }
    body
}

fn domain(
    translation: &mut Translation<'_>,
    source: &Source<'_>,
    (mapping, mapping_type): (&str, &str),
    domain_type: &str,
) {
    let Some(domain) = source.property("Domain") else { return };
    let name = source.name();
    let is_private = domain.get("EndpointConfiguration").and_then(Node::as_str) == Some("PRIVATE");
    let is_rest = mapping == "BasePathMapping";
    let (id, domain_type, mapping_type) = match (is_rest, is_private) {
        (true, true) => {
            ("ApiGatewayDomainNameV2", "AWS::ApiGateway::DomainNameV2", "AWS::ApiGateway::BasePathMappingV2")
        }
        (true, false) => ("ApiGatewayDomainName", domain_type, mapping_type),
        (false, _) => ("ApiGatewayDomainNameV2", domain_type, mapping_type),
    };
    let id = format!("{id}{HASH}");
    translation.add(source, &id, domain_type, []);
    translation.refer.add(name, "DomainName", &id);
    translation.refer.add(name, "DomainNameV2", &id);
    match domain.get("BasePath").and_then(Node::as_list) {
        None => translation.add(source, &format!("{name}{mapping}"), mapping_type, []),
        Some(paths) => {
            for path in paths.iter().filter_map(Node::as_str) {
                let path: String = path.chars().filter(|letter| !"-_/".contains(*letter)).collect();
                translation.add(source, &format!("{name}{path}{mapping}"), mapping_type, []);
            }
        }
    }
    if domain.get("Route53").is_some() {
        let records = format!("RecordSetGroup{HASH}");
        translation.add(source, &records, "AWS::Route53::RecordSetGroup", []);
        translation.refer.add_hashed(&records);
    }
}

fn usage_plan(translation: &mut Translation<'_>, source: &Source<'_>) {
    let plan = source.property("Auth").and_then(|auth| auth.get("UsagePlan")?.get("CreateUsagePlan"));
    let Some(plan) = plan else { return };
    let start = match plan.as_str() {
        Some("NONE") => return,
        Some("SHARED") => "Serverless",
        _ => source.name(),
    };
    for (end, type_name) in [
        ("UsagePlan", "AWS::ApiGateway::UsagePlan"),
        ("UsagePlanKey", "AWS::ApiGateway::UsagePlanKey"),
        ("ApiKey", "AWS::ApiGateway::ApiKey"),
    ] {
        let id = format!("{start}{end}");
        translation.add(source, &id, type_name, []);
        translation.refer.add(source.name(), end, &id);
    }
}

fn authorizers(translation: &mut Translation<'_>, source: &Source<'_>) {
    let authorizers = source.property("Auth").and_then(|auth| auth.get("Authorizers")).and_then(Node::as_object);
    for authorizer in authorizers.unwrap_or_default() {
        if authorizer.value.get("FunctionArn").is_some() {
            let id = format!("{}{}AuthorizerPermission", source.name(), authorizer.key.name);
            translation.add(source, &id, "AWS::Lambda::Permission", []);
        }
    }
}

/// Makes the APIs that the events of the sources call for.
pub(super) fn implicit(translation: &mut Translation<'_>, sources: &[Declaration]) {
    for source in sources {
        let events = source.body.values_at("Properties/Events/*");
        for name in events.into_iter().filter_map(implicit_api) {
            if translation.written.contains(name) || translation.origins.contains_key(name) {
                continue;
            }
            let (section, translate): (&str, Translate) =
                if name == "ServerlessRestApi" { ("Api", rest) } else { ("HttpApi", http) };
            let global = translation.globals.and_then(|globals| globals.get(section));
            let mut properties: Vec<Member> = global.and_then(Node::as_object).unwrap_or_default().to_vec();
            if section == "Api" {
                properties.push(make::member("StageName", make::text("Prod")));
            }
            let members = [
                ("Type", make::text(&format!("{NAMESPACE}{section}"))),
                ("Properties", make::node(Value::Object(properties))),
            ];
            let declaration = Declaration {
                section: Section::Resources,
                name: Key { id: NodeId::GENERATED, name: name.to_owned() },
                body: make::object(members),
                allowances: Vec::new(),
            };
            translate(translation, &Source { declaration: &declaration });
            translation.origins.insert(name.to_owned(), source.name.name.clone());
        }
    }
}
