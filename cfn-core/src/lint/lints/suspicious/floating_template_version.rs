//! Versions of launch templates that CloudFormation does not see change.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// For Auto Scaling groups and Spot Fleets, CloudFormation does not support `$Latest` and `$Default` as the version of a
    /// launch template. Where a deployment accepts it, a changed launch template does not change the group: CloudFormation
    /// compares the texts, and replaces no instance. Write `LatestVersionNumber` of the launch template, which changes with
    /// it.
    ///
    /// Source: "LaunchTemplateSpecification" of `AWS::AutoScaling::AutoScalingGroup` and "FleetLaunchTemplateSpecification" of
    /// `AWS::EC2::SpotFleet` in the template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Template:
    ///     Type: AWS::EC2::LaunchTemplate
    ///     Properties: {LaunchTemplateData: {ImageId: ami-0123456789abcdef0}}
    ///   Group:
    ///     Type: AWS::AutoScaling::AutoScalingGroup
    ///     Properties:
    ///       MinSize: "1"
    ///       MaxSize: "2"
    ///       VPCZoneIdentifier: [subnet-0123456789abcdef0]
    ///       LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: $Latest} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Template:
    ///     Type: AWS::EC2::LaunchTemplate
    ///     Properties: {LaunchTemplateData: {ImageId: ami-0123456789abcdef0}}
    ///   Group:
    ///     Type: AWS::AutoScaling::AutoScalingGroup
    ///     Properties:
    ///       MinSize: "1"
    ///       MaxSize: "2"
    ///       VPCZoneIdentifier: [subnet-0123456789abcdef0]
    ///       LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber}
    /// ```
    FLOATING_TEMPLATE_VERSION = "floating_template_version", Suspicious, Warn, "version of a launch template that CloudFormation does not see change",
    Check::Resource(floating_template_version)
}

/// Where a launch template is named with its version, by type.
const SPECIFICATIONS: &[(&str, &str)] = &[
    ("AWS::AutoScaling::AutoScalingGroup", "LaunchTemplate"),
    ("AWS::AutoScaling::AutoScalingGroup", "MixedInstancesPolicy/LaunchTemplate/LaunchTemplateSpecification"),
    (
        "AWS::AutoScaling::AutoScalingGroup",
        "MixedInstancesPolicy/LaunchTemplate/Overrides/*/LaunchTemplateSpecification",
    ),
    ("AWS::EC2::SpotFleet", "SpotFleetRequestConfigData/LaunchTemplateConfigs/*/LaunchTemplateSpecification"),
];

/// The versions, and the attribute that has the same number.
const FLOATING: &[(&str, &str)] = &[("$Default", "DefaultVersionNumber"), ("$Latest", "LatestVersionNumber")];

fn floating_template_version<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, path) in rows_of(SPECIFICATIONS, resource.type_name, |row| row.0) {
        for specification in resource.values_at(path) {
            let version = specification.values_at("Version");
            let Some(found) = first_setting(context, version, |text| FLOATING.iter().any(|row| row.0 == text)) else {
                continue;
            };
            let attribute = FLOATING.iter().find(|row| row.0 == found.text).map_or("LatestVersionNumber", |row| row.1);
            let template = specification.get("LaunchTemplateId").map(Spelling::of);
            let instead = match template.as_ref().and_then(Spelling::reference) {
                Some((name, None)) if context.index().resource(name).is_some() => format!("`{name}.{attribute}`"),
                _ => String::from("its number"),
            };
            let message = format!(
                "`{}` of a launch template is not supported here: a changed template replaces no instance; write {instead}",
                found.text
            );
            findings.report(found.written.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SPECIFICATIONS;
    use crate::lint::testing::findings;

    fn found(group: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Version: {{Type: String}}
Resources:
  Template: {{Type: AWS::EC2::LaunchTemplate, Properties: {{LaunchTemplateData: {{ImageId: ami-0123456789abcdef0}}}}}}
  G: {{{group}}}
"
        );
        findings("floating_template_version", &template)
    }

    fn group(specification: &str) -> Vec<String> {
        found(&format!("Type: AWS::AutoScaling::AutoScalingGroup, Properties: {{LaunchTemplate: {{{specification}}}}}"))
    }

    #[test]
    fn the_version_changes_with_the_template() {
        let wrong = |version: &str, instead: &str| {
            [format!(
                "G: `{version}` of a launch template is not supported here: a changed template replaces no instance; write {instead}"
            )]
        };
        assert_eq!(
            group("LaunchTemplateId: !Ref Template, Version: $Latest"),
            wrong("$Latest", "`Template.LatestVersionNumber`")
        );
        assert_eq!(
            group("LaunchTemplateId: !Ref Template, Version: $Default"),
            wrong("$Default", "`Template.DefaultVersionNumber`")
        );
        assert_eq!(group("LaunchTemplateName: web, Version: $Latest"), wrong("$Latest", "its number"));
        for fine in ["3", "!Ref Version", "!GetAtt Template.LatestVersionNumber"] {
            assert!(group(&format!("LaunchTemplateId: !Ref Template, Version: {fine}")).is_empty(), "{fine}");
        }
        let mixed = "Type: AWS::AutoScaling::AutoScalingGroup, Properties: {MixedInstancesPolicy: {LaunchTemplate: {LaunchTemplateSpecification: {LaunchTemplateId: !Ref Template, Version: $Latest}}}}";
        assert_eq!(found(mixed).len(), 1);
        // AWS Batch and EC2 Fleet take them.
        let batch = "Type: AWS::Batch::ComputeEnvironment, Properties: {ComputeResources: {LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: $Latest}}}";
        assert!(found(batch).is_empty());
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(SPECIFICATIONS.is_sorted_by_key(|row| row.0));
    }
}
