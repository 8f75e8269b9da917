use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::needed::deployments;

declare_lint! {
    /// A deployment is a snapshot of the API. It only refers to the API, so CloudFormation may create it before the
    /// methods or routes: it fails if there are none yet, and otherwise lacks those created later. Add them to its
    /// `DependsOn`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
    ///   Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}
    ///   Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
    ///   Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}
    ///   Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Get, Properties: {RestApiId: !Ref Api}}
    /// ```
    DEPLOYMENT_BEFORE_METHODS = "deployment_before_methods", Deploy, Deny, "missing dependency of an API deployment on its methods",
    Check::Template(|context, findings| report_missing(context, findings, deployments))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_deployment_waits_for_its_methods() {
        let cases: &[(&str, &[&str])] = &[
            (
                "",
                &[
                    "Deployment: `Deployment` does not wait for `Get` and `Put`: a deployment is a snapshot of the methods that exist when it is created; add `Get` and `Put` to its `DependsOn`",
                ],
            ),
            (
                ", DependsOn: Get",
                &[
                    "Deployment: `Deployment` does not wait for `Put`: a deployment is a snapshot of the methods that exist when it is created; add `Put` to its `DependsOn`",
                ],
            ),
            (", DependsOn: [Get, Put]", &[]),
        ];
        for (depends_on, expected) in cases {
            let template = format!(
                "Resources:
  Api: {{Type: AWS::ApiGateway::RestApi}}
  Get: {{Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Api}}}}
  Put: {{Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Api}}}}
  Deployment: {{Type: AWS::ApiGateway::Deployment{depends_on}, Properties: {{RestApiId: !Ref Api}}}}
"
            );
            assert_eq!(findings("deployment_before_methods", &template), *expected, "{depends_on}");
        }
    }
}
