use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Images, services and build logs can be shared with every AWS account or published; what they contain, such
    /// as code, credentials in files and the names of internal systems, is then known to everyone. Name the accounts or the
    /// organization that may use them.
    ///
    /// Source: the property's description in the template reference; "Public build projects in AWS CodeBuild" of the
    /// CodeBuild user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::ImageBuilder::DistributionConfiguration
    /// Properties:
    ///   Name: base
    ///   Distributions:
    ///     - Region: eu-west-1
    ///       AmiDistributionConfiguration:
    ///         LaunchPermissionConfiguration: {UserGroups: [all]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ImageBuilder::DistributionConfiguration
    /// Properties:
    ///   Name: base
    ///   Distributions:
    ///     - Region: eu-west-1
    ///       AmiDistributionConfiguration:
    ///         LaunchPermissionConfiguration: {UserIds: ["111122223333"]}
    /// ```
    SHARED_WITH_EVERYONE = "shared_with_everyone", Exposure, Deny, "resource shared with every AWS account",
    Check::Resource(shared_with_everyone)
}

/// A property that shares a resource with everyone.
struct Shared {
    type_name: &'static str,
    path: &'static str,
    everyone: &'static str,
    /// What happens, and what to write.
    message: &'static str,
}

const SHARED: &[Shared] = &[
    Shared {
        type_name: "AWS::CodeBuild::Project",
        path: "Visibility",
        everyone: "PUBLIC_READ",
        message: "`PUBLIC_READ` publishes the logs and artifacts of the builds; write `PRIVATE`",
    },
    Shared {
        type_name: "AWS::EC2::VPCEndpointServicePermissions",
        path: "AllowedPrincipals/*",
        everyone: "*",
        message: "`*` lets every AWS account connect to the service; name the accounts or roles",
    },
    Shared {
        type_name: "AWS::ImageBuilder::DistributionConfiguration",
        path: "Distributions/*/AmiDistributionConfiguration/LaunchPermissionConfiguration/UserGroups/*",
        everyone: "all",
        message: "`all` publishes the image, so every AWS account can read what is in it; use `UserIds` or \
                  `OrganizationArns`",
    },
];

fn shared_with_everyone<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(shared) = SHARED.iter().find(|shared| shared.type_name == resource.type_name) else { return };
    if let Some(found) = first_setting(context, resource.values_at(shared.path), |text| text == shared.everyone) {
        findings.report(found.written.id, shared.message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn everyone_is_everyone() {
        let found = |resource: &str| {
            let found = findings_alone("shared_with_everyone", &format!("Resources:\n  R: {{{resource}}}\n"));
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        assert_eq!(
            found(
                "Type: AWS::EC2::VPCEndpointServicePermissions, Properties: {ServiceId: !Ref S, AllowedPrincipals: ['*']}"
            ),
            ["R: `*` lets every AWS account connect to the service; name the accounts or roles"]
        );
        assert_eq!(
            found("Type: AWS::CodeBuild::Project, Properties: {Visibility: PUBLIC_READ}"),
            ["R: `PUBLIC_READ` publishes the logs and artifacts of the builds; write `PRIVATE`"]
        );
        assert!(found("Type: AWS::CodeBuild::Project, Properties: {Visibility: PRIVATE}").is_empty());
        assert!(
            found("Type: AWS::EC2::VPCEndpointServicePermissions, Properties: {ServiceId: !Ref S, AllowedPrincipals: [!Ref Role]}")
                .is_empty()
        );
    }
}
