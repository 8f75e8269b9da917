use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// With tracing, X-Ray shows which part of a distributed application failed or took long.
    ///
    /// Source: "AWS services integrated with AWS X-Ray".
    ///
    /// ```yaml,fails
    /// Type: AWS::AppSync::GraphQLApi
    /// Properties: {Name: orders, AuthenticationType: AWS_IAM, XrayEnabled: false} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::AppSync::GraphQLApi
    /// Properties: {Name: orders, AuthenticationType: AWS_IAM, XrayEnabled: true}
    /// ```
    NO_TRACING = "no_tracing", Resilience, Allow, "requests that are not traced",
    Check::Resource(no_tracing)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::ApiGateway::Deployment", "StageDescription/TracingEnabled", TRUE)
        .when(&[When::Present("StageName")]),
    Setting::needed("AWS::ApiGateway::Stage", "TracingEnabled", TRUE),
    Setting::needed("AWS::AppSync::GraphQLApi", "XrayEnabled", TRUE),
    Setting::needed("AWS::Lambda::Function", "TracingConfig/Mode", Right::OneOf(&["Active"])),
    Setting::needed("AWS::StepFunctions::StateMachine", "TracingConfiguration/Enabled", TRUE),
];

fn no_tracing<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "does not trace requests"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_tracing() {
        assert_settings(
            "no_tracing",
            &[
                (
                    "AWS::Lambda::Function",
                    "{}",
                    &[
                        "`AWS::Lambda::Function` without `TracingConfig.Mode` does not trace requests; add `TracingConfig.Mode: Active`",
                    ],
                ),
                (
                    "AWS::Lambda::Function",
                    "{TracingConfig: {Mode: PassThrough}}",
                    &["`AWS::Lambda::Function` with `Mode: PassThrough` does not trace requests; write `Active`"],
                ),
                ("AWS::Lambda::Function", "{TracingConfig: {Mode: Active}}", &[]),
            ],
        );
    }
}
