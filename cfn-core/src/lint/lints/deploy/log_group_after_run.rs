//! Log groups that Lambda would create first.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::lambda::function_of;
use crate::lint::finding::Findings;
use crate::lint::ordering::waits::Waits;

declare_lint! {
    /// A custom resource runs its function while the stack is created. If the log group refers to the function, it is
    /// created after the function, and by then Lambda may have created it: the stack fails because the log group
    /// already exists. Give the log group its own name and set it on the function (`LoggingConfig: { LogGroup: ..
    /// }`), or let the custom resource depend on the log group.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function}
    ///   Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/aws/lambda/${Work}"}} # <-
    ///   Setup: {Type: Custom::Setup, Properties: {ServiceToken: !GetAtt Work.Arn}}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function}
    ///   Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/aws/lambda/${Work}"}}
    ///   Setup: {Type: Custom::Setup, DependsOn: Logs, Properties: {ServiceToken: !GetAtt Work.Arn}}
    /// ```
    LOG_GROUP_AFTER_RUN = "log_group_after_run", Deploy, Warn, "log group created after its function runs",
    Check::Template(log_group_after_run)
}

fn log_group_after_run(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    let mut waits = Waits::of(index);
    let customs = context.template.resources().filter(|resource| {
        resource.type_name.starts_with("Custom::") || resource.type_name == "AWS::CloudFormation::CustomResource"
    });
    let runs: Vec<_> =
        customs.filter_map(|custom| Some((custom, function_of(index, custom.property("ServiceToken")?)?))).collect();
    for group in index.of_type("AWS::Logs::LogGroup") {
        let Some(node) = group.property("LogGroupName") else { continue };
        let name = Spelling::of(node);
        let [Piece::Text(start), Piece::Ref(function)] = &name.pieces[..] else { continue };
        let run = runs.iter().find(|(custom, run)| {
            run.name() == *function && start == "/aws/lambda/" && !waits.already(custom.name(), group.name())
        });
        if let Some((custom, _)) = run {
            let message = format!(
                "custom resource `{}` may run `{function}` before this log group exists; add the log group to its \
                 `DependsOn`",
                custom.name()
            );
            findings.report_in(group.name(), node.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_custom_resource_waits_for_the_log_group_of_its_function() {
        let template = |depends_on: &str| {
            format!(
                "Resources:
  Function: {{Type: AWS::Lambda::Function}}
  Group: {{Type: AWS::Logs::LogGroup, Properties: {{LogGroupName: !Sub '/aws/lambda/${{Function}}'}}}}
  Thing: {{Type: Custom::Thing, {depends_on} Properties: {{ServiceToken: !GetAtt Function.Arn}}}}
"
            )
        };
        assert_eq!(
            findings("log_group_after_run", &template("")),
            [
                "Group: custom resource `Thing` may run `Function` before this log group exists; add the log group to its `DependsOn`"
            ]
        );
        assert!(findings("log_group_after_run", &template("DependsOn: Group,")).is_empty());
    }
}
