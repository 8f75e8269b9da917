use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// With version 1 of the instance metadata service, a web application that can be made to fetch a URL also fetches the
    /// credentials of its instance. Version 2 asks for a token, which such a request cannot get.
    ///
    /// Source: "Use the Instance Metadata Service to access instance metadata" of the Amazon EC2 user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::LaunchTemplate
    /// Properties: {LaunchTemplateData: {InstanceType: t3.micro, MetadataOptions: {HttpTokens: optional}}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::LaunchTemplate
    /// Properties: {LaunchTemplateData: {InstanceType: t3.micro, MetadataOptions: {HttpTokens: required}}}
    /// ```
    METADATA_WITHOUT_TOKEN = "metadata_without_token", Resilience, Allow, "instance metadata without a token",
    Check::Resource(metadata_without_token)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::AutoScaling::LaunchConfiguration", "MetadataOptions/HttpTokens", Right::OneOf(&["required"]))
        .when(&[When::IsNot("MetadataOptions/HttpEndpoint", &["disabled"])]),
    Setting::needed("AWS::EC2::Instance", "MetadataOptions/HttpTokens", Right::OneOf(&["required"]))
        .when(&[When::IsNot("MetadataOptions/HttpEndpoint", &["disabled"]), When::Absent("LaunchTemplate")]),
    Setting::needed(
        "AWS::EC2::LaunchTemplate",
        "LaunchTemplateData/MetadataOptions/HttpTokens",
        Right::OneOf(&["required"]),
    )
    .when(&[When::IsNot("LaunchTemplateData/MetadataOptions/HttpEndpoint", &["disabled"])]),
    Setting::needed(
        "AWS::ImageBuilder::InfrastructureConfiguration",
        "InstanceMetadataOptions/HttpTokens",
        Right::OneOf(&["required"]),
    ),
    Setting::needed(
        "AWS::SageMaker::NotebookInstance",
        "InstanceMetadataServiceConfiguration/MinimumInstanceMetadataServiceVersion",
        Right::OneOf(&["2"]),
    ),
];

fn metadata_without_token<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "hands out its credentials to requests without a token"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn metadata_without_token() {
        assert_settings(
            "metadata_without_token",
            &[
                (
                    "AWS::EC2::Instance",
                    "{}",
                    &[
                        "`AWS::EC2::Instance` without `MetadataOptions.HttpTokens` hands out its credentials to requests without a token; add `MetadataOptions.HttpTokens: required`",
                    ],
                ),
                ("AWS::EC2::Instance", "{LaunchTemplate: {LaunchTemplateId: a}}", &[]),
                ("AWS::EC2::Instance", "{MetadataOptions: {HttpEndpoint: disabled}}", &[]),
                ("AWS::EC2::LaunchTemplate", "{LaunchTemplateData: {MetadataOptions: {HttpTokens: !Ref Free}}}", &[]),
                (
                    "AWS::AutoScaling::LaunchConfiguration",
                    "{MetadataOptions: {HttpTokens: optional}}",
                    &[
                        "`AWS::AutoScaling::LaunchConfiguration` with `HttpTokens: optional` hands out its credentials to requests without a token; write `required`",
                    ],
                ),
            ],
        );
    }
}
