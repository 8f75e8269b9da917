use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::schema::{Phase, ResourceType};

declare_lint! {
    /// AWS has announced the end of the service, or no longer accepts new customers. Move to another service.
    ///
    /// Source: "AWS services in sunset" and "AWS services in maintenance" of the AWS product lifecycle page.
    ///
    /// ```yaml,fails
    /// Type: AWS::Cloud9::EnvironmentEC2 # <-
    /// Properties: {InstanceType: t3.small, ImageId: amazonlinux-2023-x86_64}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CodeBuild::Project
    /// Properties:
    ///   ServiceRole: arn:aws:iam::123456789012:role/Build
    ///   Artifacts: {Type: NO_ARTIFACTS}
    ///   Source: {Type: NO_SOURCE, BuildSpec: "version: 0.2"}
    ///   Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/standard:7.0}
    /// ```
    ENDING_SERVICE = "ending_service", Suspicious, Warn, "resource type of a service that ends",
    Check::Resource(ending_service)
}

fn ending_service<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let phase = ResourceType::find(resource.type_name).and_then(ResourceType::phase);
    let (Some(phase), Some(node)) = (phase, resource.attribute("Type")) else { return };
    let name = resource.type_name;
    let end = match phase {
        Phase::Shutdown(_) => return,
        Phase::Sunset(Some(date)) => format!("AWS shuts down the service of `{name}` on {date}"),
        Phase::Sunset(None) => format!("AWS has announced the end of the service of `{name}`"),
        Phase::Maintenance(Some(date)) => format!("the service of `{name}` is closed to new customers since {date}"),
        Phase::Maintenance(None) => format!("the service of `{name}` is closed to new customers"),
    };
    findings.report(node.id, end + "; plan to use another service");
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn services_are_about_to_end() {
        let of = |kind: &str| findings("ending_service", &format!("Resources: {{R: {{Type: '{kind}'}}}}"));
        assert_eq!(
            of("AWS::Cloud9::EnvironmentEC2"),
            [
                "R: the service of `AWS::Cloud9::EnvironmentEC2` is closed to new customers since 2024-07-25; plan to use another service"
            ]
        );
        assert_eq!(
            of("AWS::WAFRegional::IPSet"),
            ["R: AWS has announced the end of the service of `AWS::WAFRegional::IPSet`; plan to use another service"]
        );
        assert_eq!(of("AWS::SNS::Topic"), [""; 0]);
    }
}
