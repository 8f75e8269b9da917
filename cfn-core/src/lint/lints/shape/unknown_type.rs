use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Scope};
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::meant;
use crate::schema::ResourceType;

declare_lint! {
    /// The type is not available in any Region. Third-party types, `Custom::` types and modules are not checked.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topik # <-
    /// ```
    /// ```yaml,passes
    /// Type: Custom::Topik
    /// ```
    UNKNOWN_TYPE = "unknown_type", Shape, Deny, "unknown resource type",
    Check::Resource(unknown_type)
}

/// Namespaces whose types are all known; those of others are registered by whoever deploys.
const KNOWN_NAMESPACES: &[&str] = &["AWS", "Alexa"];

/// Types that a transform of CloudFormation's own turns into others.
const TRANSFORMED: &str = "AWS::Serverless::";

fn unknown_type<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let name = resource.type_name;
    let Some(node) = resource.attribute("Type") else { return };
    let of_others = is_of_others(name) || name.starts_with("Custom::") || name.ends_with("::MODULE");
    if name.is_empty() || of_others || ResourceType::find(name).is_some() {
        return;
    }
    let perhaps_transformed = match context.scope {
        Scope::Declaration => name.starts_with(TRANSFORMED),
        Scope::Template => context.is_rewritten() || is_transformed(context, name),
    };
    if perhaps_transformed {
        return;
    }
    let mut message = format!("unknown resource type `{name}`");
    if name.starts_with(TRANSFORMED) {
        message += " without the transform `AWS::Serverless-2016-10-31`";
    } else if let Some(meant) = nearest_type(name) {
        message += &format!("; did you mean `{meant}`?");
    }
    findings.report(node.id, message);
}

/// Whether the namespace is that of somebody else, and not AWS's with a slip: `Aws::SQS::Queue`.
fn is_of_others(name: &str) -> bool {
    let Some((namespace, rest)) = name.split_once("::") else { return false };
    let is_slip = || meant(namespace, ["AWS"]).is_some() && ResourceType::find(&format!("AWS::{rest}")).is_some();
    let is_known = KNOWN_NAMESPACES.iter().any(|known| known.eq_ignore_ascii_case(namespace));
    rest.contains("::") && !is_known && !is_slip()
}

fn is_transformed(context: &Context<'_>, name: &str) -> bool {
    name.starts_with(TRANSFORMED) && context.transforms().any(|transform| transform.starts_with("AWS::Serverless"))
}

/// The nearest type: of the same service, of the service with the nearest name, or of any.
fn nearest_type(name: &str) -> Option<&'static str> {
    let of = |service: &str, kind: &str| {
        let kinds = ResourceType::names_from(service).filter_map(|known| known.get(service.len()..));
        let kind = meant(kind, kinds.filter(|kind| !kind.is_empty()))?;
        ResourceType::names_from(service).find(|known| known.get(service.len()..) == Some(kind))
    };
    let (service, kind) = name.split_at(name.rfind("::").map_or(0, |end| end + 2));
    let of_written = || of(service, kind);
    let of_nearest = || meant(service, services()).and_then(|service| of(service, kind));
    let of_service = if service.is_empty() { None } else { of_written().or_else(of_nearest) };
    of_service.or_else(|| meant(name, ResourceType::names()))
}

/// The services, as the types begin: `AWS::DynamoDB::`.
fn services() -> impl Iterator<Item = &'static str> {
    let mut last = "";
    ResourceType::names().filter_map(move |name| {
        let service = &name[..name.rfind("::")? + 2];
        (std::mem::replace(&mut last, service) != service).then_some(service)
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;
    use crate::lint::assertions::assert_template;

    #[test]
    fn unknown_type() {
        assert_resource(
            "AWS::DynamoDB::Tabel",
            "{}",
            &[
                "unknown_type at R/Type: unknown resource type `AWS::DynamoDB::Tabel`; did you mean `AWS::DynamoDB::Table`?",
            ],
        );
        assert_resource(
            "AWS::Dynamodb::Table",
            "{}",
            &[
                "unknown_type at R/Type: unknown resource type `AWS::Dynamodb::Table`; did you mean `AWS::DynamoDB::Table`?",
            ],
        );
        assert_resource("aws", "{}", &["unknown_type at R/Type"]);
        for slip in ["Aws::SQS::Queue", "AW::SQS::Queue"] {
            let expected =
                format!("unknown_type at R/Type: unknown resource type `{slip}`; did you mean `AWS::SQS::Queue`?");
            assert_resource(slip, "{}", &[&expected]);
        }
    }

    #[test]
    fn types_of_others_pass() {
        for type_name in [
            "Datadog::Monitors::Monitor",
            "AWSQS::EKS::Cluster",
            "Custom::Anything",
            "My::Own::Type::MODULE",
            "AWS::S3::X::MODULE",
        ] {
            assert_resource(type_name, r#"{"ServiceToken":"arn"}"#, &[]);
        }
    }

    #[test]
    fn transforms_bring_types() {
        let resource = r#""Resources":{"R":{"Type":"AWS::Serverless::Function"}}"#;
        assert_template(
            &format!("{{{resource}}}"),
            &[
                "unknown_type at R/Type: unknown resource type `AWS::Serverless::Function` without the transform `AWS::Serverless-2016-10-31`",
            ],
        );
        assert_template(&format!(r#"{{"Transform":"AWS::Serverless-2016-10-31",{resource}}}"#), &[]);
        assert_template(&format!(r#"{{"Transform":["AWS::LanguageExtensions","Own"],{resource}}}"#), &[]);
    }
}
