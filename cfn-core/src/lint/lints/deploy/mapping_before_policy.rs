use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::needed::mappings;

declare_lint! {
    /// Lambda checks that the function's role can read the source when the mapping is created. A policy that is a
    /// resource of its own may be created later: add it to the `DependsOn` of the mapping.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Policy: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref Role]}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    ///   Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Work}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Policy: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref Role]}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    ///   Mapping: {Type: AWS::Lambda::EventSourceMapping, DependsOn: Policy, Properties: {FunctionName: !Ref Work}}
    /// ```
    MAPPING_BEFORE_POLICY = "mapping_before_policy", Deploy, Warn, "missing dependency of an event source mapping on the role's policy",
    Check::Template(|context, findings| report_missing(context, findings, mappings))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_mapping_waits_for_the_separate_policy_of_the_role() {
        const NO_WAIT: &[&str] = &[
            "Mapping: `Mapping` does not wait for `Policy`: Lambda checks that the function's role can read the source; add `Policy` to its `DependsOn`",
        ];
        let cases: &[(&str, &[&str])] = &[
            ("Properties: {FunctionName: !Ref Function}", NO_WAIT),
            ("Properties: {FunctionName: !Ref Alias}", NO_WAIT),
            ("DependsOn: Policy, Properties: {FunctionName: !Ref Function}", &[]),
        ];
        for (mapping, expected) in cases {
            let template = format!(
                "Resources:
  Role: {{Type: AWS::IAM::Role}}
  Policy: {{Type: AWS::IAM::Policy, Properties: {{Roles: [!Ref Role]}}}}
  Function: {{Type: AWS::Lambda::Function, Properties: {{Role: !GetAtt Role.Arn}}}}
  Alias: {{Type: AWS::Lambda::Alias, Properties: {{FunctionName: !Ref Function}}}}
  Mapping: {{Type: AWS::Lambda::EventSourceMapping, {mapping}}}
"
            );
            assert_eq!(findings("mapping_before_policy", &template), *expected, "{mapping}");
        }
    }
}
