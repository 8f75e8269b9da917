//! The resources of API Gateway, whose actions are the verbs of HTTP and whose ARNs are the paths of its API.

use super::names::fill;
use super::{Part, Text};
use crate::model::Resource;

/// The paths at which the resources of a type are managed, in the order of the types. What belongs to an API is below the
/// API, whose ID is known only when it is there.
///
/// Source: "Resources in Amazon API Gateway" and the ARNs of the service authorization reference.
const PATHS: &[(&str, &[&str])] = &[
    ("AWS::ApiGateway::Account", &["/account"]),
    ("AWS::ApiGateway::ApiKey", &["/apikeys", "/apikeys/*"]),
    (
        "AWS::ApiGateway::BasePathMapping",
        &["/domainnames/${DomainName}/basepathmappings", "/domainnames/${DomainName}/basepathmappings/*"],
    ),
    ("AWS::ApiGateway::BasePathMappingV2", &["/domainnames/*"]),
    ("AWS::ApiGateway::ClientCertificate", &["/clientcertificates", "/clientcertificates/*"]),
    ("AWS::ApiGateway::DomainName", &["/domainnames", "/domainnames/${DomainName}"]),
    ("AWS::ApiGateway::DomainNameV2", &["/domainnames", "/domainnames/*"]),
    ("AWS::ApiGateway::RestApi", &["/restapis", "/restapis/*"]),
    ("AWS::ApiGateway::UsagePlan", &["/usageplans", "/usageplans/*"]),
    ("AWS::ApiGateway::UsagePlanKey", &["/usageplans/*"]),
    ("AWS::ApiGateway::VpcLink", &["/vpclinks", "/vpclinks/*"]),
    ("AWS::ApiGatewayV2::Api", &["/apis", "/apis/*"]),
    (
        "AWS::ApiGatewayV2::ApiMapping",
        &["/domainnames/${DomainName}/apimappings", "/domainnames/${DomainName}/apimappings/*"],
    ),
    ("AWS::ApiGatewayV2::DomainName", &["/domainnames", "/domainnames/${DomainName}"]),
    ("AWS::ApiGatewayV2::VpcLink", &["/vpclinks", "/vpclinks/*"]),
];

/// Where everything else is, by how its type begins.
const OF_AN_API: &[(&str, &str)] = &[("AWS::ApiGateway::", "/restapis/*"), ("AWS::ApiGatewayV2::", "/apis/*")];

/// The service.
pub(super) const SERVICE: &str = "apigateway";

/// Below this path are the tags of all resources.
const TAGS: &str = "/tags/*";

/// Types whose resources have tags.
const TAGGED: &[&str] = &[
    "AWS::ApiGateway::ApiKey",
    "AWS::ApiGateway::ClientCertificate",
    "AWS::ApiGateway::DomainName",
    "AWS::ApiGateway::RestApi",
    "AWS::ApiGateway::Stage",
    "AWS::ApiGateway::UsagePlan",
    "AWS::ApiGateway::VpcLink",
    "AWS::ApiGatewayV2::Api",
    "AWS::ApiGatewayV2::DomainName",
    "AWS::ApiGatewayV2::Stage",
    "AWS::ApiGatewayV2::VpcLink",
];

/// The ARNs that a resource of API Gateway needs for a verb; none for other types.
pub(super) fn arns(resource: Resource<'_>, verb: &str, texts: impl Fn(&str) -> Vec<Text>) -> Vec<Text> {
    let type_name = resource.type_name;
    let row = PATHS.iter().find(|(of, _)| *of == type_name).map(|(_, paths)| *paths);
    let below = || OF_AN_API.iter().find(|(start, _)| type_name.starts_with(start)).map(|(_, path)| *path);
    let mut paths: Vec<&str> = match row {
        Some(paths) => paths.to_vec(),
        None => below().into_iter().collect(),
    };
    match verb {
        // Only what is below a collection exists already.
        "PATCH" | "DELETE" if paths.len() > 1 => paths.retain(|path| path.contains(['*', '$'])),
        _ => {}
    }
    // Tags are read with the resource.
    if TAGGED.contains(&type_name) && matches!(verb, "POST" | "PUT" | "DELETE") {
        paths.push(TAGS);
    }
    let start: Vec<Text> = fill("arn:${Partition}:apigateway:${Region}::", |_| vec![Text::default()]);
    let ends = paths.into_iter().flat_map(|path| fill(path, &texts));
    let ends: Vec<Text> = ends.collect();
    start.iter().flat_map(|start| ends.iter().map(|end| super::names::joined(start, end))).collect()
}

/// Whether an ARN is a path below which more than one resource may be.
pub(super) fn is_open(arn: &Text) -> bool {
    arn.parts().last() == Some(&Part::Any)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ResourceType;

    #[test]
    fn the_paths_are_those_of_types_that_exist() {
        assert!(PATHS.is_sorted());
        let types = PATHS.iter().map(|(of, _)| *of).chain(TAGGED.iter().copied());
        types.for_each(|of| assert!(ResourceType::find(of).is_some(), "{of}"));
    }
}
