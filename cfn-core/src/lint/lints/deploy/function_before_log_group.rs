use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::needed::functions;

declare_lint! {
    /// A function that runs before its log group exists creates it, and the stack then fails because the log group
    /// already exists. Set the log group on the function (`LoggingConfig: { LogGroup: .. }`), or add it to the
    /// `DependsOn` of the function.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /aws/lambda/work}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {FunctionName: work}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /aws/lambda/work}}
    ///   Work: {Type: AWS::Lambda::Function, DependsOn: Logs, Properties: {FunctionName: work}}
    /// ```
    FUNCTION_BEFORE_LOG_GROUP = "function_before_log_group", Deploy, Warn, "missing dependency of a function on its log group",
    Check::Template(|context, findings| report_missing(context, findings, functions))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_function_waits_for_the_log_group_of_its_name() {
        let cases: &[(&str, &[&str])] = &[
            (
                "FunctionName: !Sub '${AWS::StackName}-f'",
                &[
                    "Function: `Function` does not wait for `Group`: a function that runs before its log group exists creates it; add `Group` to its `DependsOn`",
                ],
            ),
            ("FunctionName: !Sub '${AWS::StackName}-g'", &[]),
            ("FunctionName: !Sub '${AWS::StackName}-f', LoggingConfig: {LogGroup: !Ref Group}", &[]),
        ];
        for (properties, expected) in cases {
            let template = format!(
                "Resources:
  Group: {{Type: AWS::Logs::LogGroup, Properties: {{LogGroupName: !Sub '/aws/lambda/${{AWS::StackName}}-f'}}}}
  Function: {{Type: AWS::Lambda::Function, Properties: {{{properties}}}}}
"
            );
            assert_eq!(findings("function_before_log_group", &template), *expected, "{properties}");
        }
    }
}
