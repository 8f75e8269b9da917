use std::sync::LazyLock;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Scope};
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::{meant, nearest};
use crate::schema::ResourceType;
use crate::transform::sam;

declare_lint! {
    /// The type is not available in any Region. Of third-party types (`Organization::Service::Type`), `Custom::` types
    /// and modules only the form is checked. Types of `AWS::Serverless` require the SAM transform.
    ///
    /// Source: "AWS resource and property types reference" of the CloudFormation template reference; `RegisterType` of
    /// the CloudFormation API for the form; "Custom resources" of the CloudFormation user guide.
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

fn unknown_type<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let name = resource.type_name;
    let Some(node) = resource.attribute("Type") else { return };
    let is_of_sam = name.starts_with(sam::NAMESPACE);
    let needs_transform = is_of_sam && context.scope == Scope::Template && !is_transformed(context);
    let is_known = ResourceType::find(name).is_some() && !needs_transform;
    if is_known || name.is_empty() || is_of_others(name) || is_custom(name) {
        return;
    }
    if context.scope == Scope::Template && context.is_rewritten() {
        return;
    }
    let mut message = format!("unknown resource type `{name}`");
    if needs_transform {
        message = format!("`{name}` requires a transform; add `Transform: {}` to the template", sam::TRANSFORM);
    } else if name.starts_with("Custom::") {
        message = format!(
            "invalid resource type `{name}`; write up to 60 letters, digits, `_`, `@` and `-` after `Custom::`"
        );
    } else if let Some(meant) = nearest_type(name) {
        message += &format!("; did you mean `{meant}`?");
    }
    findings.report(node.id, message);
}

/// Namespaces of others that begin as AWS's does.
const LIKE_AWS: &[&str] = &["AWSCommunity", "AWSQS", "AWSSamples", "AWSUtility", "AwsCommunity"];

/// Whether the name is that of somebody else's type or module, and not of AWS's with a slip: `Aws::SQS::Queue`,
/// `AWSpub::SQS::Queue`.
fn is_of_others(name: &str) -> bool {
    let type_name = name.strip_suffix("::MODULE").unwrap_or(name);
    let parts: Vec<&str> = type_name.split("::").collect();
    let [namespace, service, rest] = parts.as_slice() else { return false };
    let is_part = |part: &&str| (2..=64).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_alphanumeric());
    let begins = || namespace.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("AWS"));
    let is_slip = || {
        !LIKE_AWS.contains(namespace)
            && (meant(namespace, ["AWS"]).is_some() && SERVICES.iter().any(|(known, _)| known == service)
                || begins() && ResourceType::find(&format!("AWS::{service}::{rest}")).is_some())
    };
    let is_known = KNOWN_NAMESPACES.iter().any(|known| known.eq_ignore_ascii_case(namespace));
    let is_module = name.len() > type_name.len();
    parts.iter().all(is_part) && (if is_known { is_module } else { !is_slip() })
}

/// Whether the name is that of a custom resource.
fn is_custom(name: &str) -> bool {
    const LONGEST: usize = 60;
    let fits = |letter: u8| letter.is_ascii_alphanumeric() || b"_@-".contains(&letter);
    name.strip_prefix("Custom::").is_some_and(|rest| (1..=LONGEST).contains(&rest.len()) && rest.bytes().all(fits))
}

/// Whether the template has the transform of SAM; an unknown version of it has an error of its own.
fn is_transformed(context: &Context<'_>) -> bool {
    context.transforms().any(|transform| transform.starts_with("AWS::Serverless"))
}

/// The type that was most likely meant: of the same service, of the same letters, or of a service with a similar name.
///
/// An editor asks after every letter of a type, so the name is not compared in full with those of all types.
fn nearest_type(name: &str) -> Option<&'static str> {
    let written = last(name);
    let service = name.split("::").nth(1).unwrap_or_default();
    let of_service = SERVICES.iter().find(|(known, _)| *known == service);
    let near = of_service.and_then(|(_, types)| nearest_of(written, types));
    near.or_else(|| {
        let mut types = SERVICES.iter().flat_map(|(_, types)| types).copied();
        types.find(|known| letters(known).eq(letters(name)))
    })
    .or_else(|| {
        let services = nearest(service, SERVICES.iter().map(|(service, _)| *service), NEAR_SERVICES);
        let types = services.iter().filter_map(|near| SERVICES.iter().find(|(service, _)| service == near));
        types.into_iter().find_map(|(_, types)| nearest_of(written, types))
    })
}

/// The services, each with its types. All names are read once, for that takes 20 ms without optimization.
static SERVICES: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let mut services: Vec<(&str, Vec<&str>)> = Vec::new();
    for name in ResourceType::names() {
        let service = name.split("::").nth(1).unwrap_or_default();
        match services.last_mut() {
            Some((known, types)) if *known == service => types.push(name),
            _ => services.push((service, vec![name])),
        }
    }
    services
});

/// How many services with similar names are searched.
const NEAR_SERVICES: usize = 3;

fn nearest_of(written: &str, types: &[&'static str]) -> Option<&'static str> {
    let meant = meant(written, types.iter().map(|known| last(known)))?;
    types.iter().find(|known| last(known) == meant).copied()
}

fn last(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|letter| letter.is_alphanumeric()).map(|letter| letter.to_ascii_lowercase())
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
        for (written, meant) in [
            ("AWS::Lamda::Function", "AWS::Lambda::Function"),
            ("AWS::DynamoDBTable", "AWS::DynamoDB::Table"),
            ("AWS::ApiGatewayV2::RestApi", "AWS::ApiGateway::RestApi"),
        ] {
            let expected =
                format!("unknown_type at R/Type: unknown resource type `{written}`; did you mean `{meant}`?");
            assert_resource(written, "{}", &[&expected]);
        }
        assert_resource("aws", "{}", &["unknown_type at R/Type"]);
        for slip in ["Aws::SQS::Queue", "AW::SQS::Queue", "AWSS::SQS::Queue", "AWSpub::SQS::Queue", "aws::sqs::Queue"] {
            let expected =
                format!("unknown_type at R/Type: unknown resource type `{slip}`; did you mean `AWS::SQS::Queue`?");
            assert_resource(slip, "{}", &[&expected]);
        }
    }

    #[test]
    fn the_form_of_names_is_checked() {
        for wrong in
            ["Org::Type", "Org::Service::Type::Module", "Org::Service", "O::Service::Type", "AWSS::S3::Buckett"]
        {
            assert_resource(wrong, "{}", &[&format!("unknown_type at R/Type: unknown resource type `{wrong}`")]);
        }
        assert_resource(
            "Custom::a b",
            r#"{"ServiceToken":"arn"}"#,
            &["unknown_type at R/Type: invalid resource type `Custom::a b`; write up to 60 letters"],
        );
    }

    #[test]
    fn types_of_others_pass() {
        for type_name in [
            "Datadog::Monitors::Monitor",
            "AWSQS::EKS::Cluster",
            "AwsCommunity::S3::DeleteBucketContents",
            "Custom::My_own@thing-2",
            "Custom::Anything",
            "My::Own::Type::MODULE",
            "AWS::S3::Hardened::MODULE",
        ] {
            assert_resource(type_name, r#"{"ServiceToken":"arn"}"#, &[]);
        }
    }

    #[test]
    fn transforms_bring_types() {
        let resource = r#""Resources":{"R":{"Type":"AWS::Serverless::HttpApi"}}"#;
        assert_template(
            &format!("{{{resource}}}"),
            &[
                "unknown_type at R/Type: `AWS::Serverless::HttpApi` requires a transform; add `Transform: AWS::Serverless-2016-10-31` to the template",
            ],
        );
        assert_template(&format!(r#"{{"Transform":"AWS::Serverless-2016-10-31",{resource}}}"#), &[]);
        assert_template(&format!(r#"{{"Transform":["AWS::LanguageExtensions","Own"],{resource}}}"#), &[]);
    }
}
