//! Dependencies that CloudFormation cannot infer.

use crate::lint::facts::index::Index;
use crate::lint::ordering::api_gateway::{API_KINDS, api_of};
use crate::lint::ordering::files::file_systems;
use crate::lint::ordering::needed::{buckets, deployments, functions, mappings, rest_of_snapshots, routes, stages};
use crate::lint::ordering::traffic::{addresses, nat_addresses, services};
use crate::lint::ordering::waits::Waits;
use crate::model::{Declaration, Template};

/// A `DependsOn` that a template needs and does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InferredDependency {
    /// The logical id of the resource that has to wait.
    pub resource: String,
    /// The logical id of the resource that it has to wait for.
    pub depends_on: String,
    /// Why, as the end of a sentence.
    pub reason: &'static str,
}

/// Every `DependsOn` that CloudFormation cannot infer, for resources that do not wait already, in the order of the
/// template. None of them closes a circle.
pub fn inferred_dependencies(template: &Template) -> Vec<InferredDependency> {
    let index = Index::new(template);
    let mut waits = Waits::of(&index);
    let mut inferred = Vec::new();
    let finders = [
        deployments,
        rest_of_snapshots,
        stages,
        routes,
        nat_addresses,
        addresses,
        services,
        mappings,
        buckets,
        functions,
        file_systems,
    ];
    for find in finders {
        for needed in find(&index) {
            if waits.already_for_one(&needed) {
                continue;
            }
            for depends_on in needed.depends_on {
                if !waits.already(depends_on, needed.resource) {
                    waits.add(needed.resource, depends_on);
                    inferred.push(InferredDependency {
                        resource: needed.resource.to_owned(),
                        depends_on: depends_on.to_owned(),
                        reason: needed.reason,
                    });
                }
            }
        }
    }
    inferred
}

/// Whether the type is that of an API Gateway deployment.
pub fn is_deployment(type_name: &str) -> bool {
    API_KINDS.iter().any(|kind| kind.deployment == type_name)
}

/// What an API Gateway deployment takes its snapshot of: the API and everything of it that is deployed, in the order
/// of the template.
pub fn deployed_declarations<'a>(template: &'a Template, deployment: &str) -> Vec<&'a Declaration> {
    let index = Index::new(template);
    let Some(deployment) = index.resource(deployment) else { return Vec::new() };
    let Some(kind) = API_KINDS.iter().find(|kind| kind.deployment == deployment.type_name) else { return Vec::new() };
    let Some(api) = api_of(&index, deployment, kind) else { return Vec::new() };
    let deployed = template.resources().filter(|resource| {
        resource.name() == api.name()
            || (kind.deployed.contains(&resource.type_name)
                && api_of(&index, *resource, kind).is_some_and(|of| of.name() == api.name()))
    });
    deployed.map(|resource| resource.declaration).collect()
}

#[cfg(test)]
mod tests {
    use super::{deployed_declarations, inferred_dependencies};
    use crate::lint::testing::template;
    use crate::model::Template;

    fn api(get: &str, deployment: &str) -> Template {
        template(&format!(
            "Resources:
  Api: {{Type: AWS::ApiGateway::RestApi}}
  Get: {{Type: AWS::ApiGateway::Method{get}, Properties: {{RestApiId: !Ref Api}}}}
  Put: {{Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Api}}}}
  Key: {{Type: AWS::KMS::Key}}
  Deployment: {{Type: AWS::ApiGateway::Deployment{deployment}, Properties: {{RestApiId: !Ref Api}}}}
"
        ))
    }

    #[test]
    fn what_a_template_does_not_say_is_inferred() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("", "", &["Deployment: Get", "Deployment: Put"]),
            ("", ", DependsOn: Get", &["Deployment: Put"]),
            ("", ", DependsOn: [Get, Put]", &[]),
            // Nothing that closes a circle.
            (", DependsOn: Deployment", "", &["Deployment: Put"]),
        ];
        for (get, deployment, expected) in cases {
            let inferred = inferred_dependencies(&api(get, deployment));
            let inferred: Vec<_> = inferred.iter().map(|one| format!("{}: {}", one.resource, one.depends_on)).collect();
            assert_eq!(inferred, *expected, "{get} {deployment}");
        }
    }

    #[test]
    fn what_serves_the_internet_waits_for_the_way_there() {
        let inferred = |yaml: &str| {
            let inferred = inferred_dependencies(&template(yaml));
            inferred.iter().map(|one| format!("{}: {}", one.resource, one.depends_on)).collect::<Vec<_>>()
        };
        let network = |nat: &str| {
            inferred(&format!(
                "Resources:
  Vpc: {{Type: AWS::EC2::VPC}}
  Attachment: {{Type: AWS::EC2::VPCGatewayAttachment, Properties: {{VpcId: !Ref Vpc, InternetGatewayId: a}}}}
  Subnet: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc}}}}
  Address: {{Type: AWS::EC2::EIP, Properties: {{Domain: vpc}}}}
  Nat: {{Type: AWS::EC2::NatGateway{nat}, Properties: {{SubnetId: !Ref Subnet, AllocationId: !GetAtt Address.AllocationId}}}}
"
            ))
        };
        assert_eq!(network(""), ["Address: Attachment"]);
        assert!(network(", DependsOn: Attachment").is_empty());
        let service = "Resources:
  Group: {Type: AWS::ElasticLoadBalancingV2::TargetGroup}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {DefaultActions: [{Type: forward, TargetGroupArn: !Ref Group}]}}
  Service: {Type: AWS::ECS::Service, Properties: {LoadBalancers: [{TargetGroupArn: !Ref Group}]}}
";
        assert_eq!(inferred(service), ["Service: Listener"]);
    }

    #[test]
    fn a_deployment_is_a_snapshot_of_its_own_api() {
        let template = api("", "");
        let names = |deployment: &str| -> Vec<&str> {
            deployed_declarations(&template, deployment).iter().map(|one| one.name.name.as_str()).collect()
        };
        assert_eq!(names("Deployment"), ["Api", "Get", "Put"]);
        assert!(names("Key").is_empty());
    }
}
