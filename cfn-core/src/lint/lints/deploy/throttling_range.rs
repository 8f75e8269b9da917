use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::throttling::limits;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Rates are requests per second, bursts are requests; both are 0 or more. A stage or route without limits has
    /// those of the account.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: -1} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: 0}
    /// ```
    THROTTLING_RANGE = "throttling_range", Deploy, Deny, "negative throttling limit",
    Check::Resource(throttling_range)
}

fn throttling_range<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for limit in limits(resource).into_iter().filter(|limit| limit.value < 0.0 && !limit.has_minimum) {
        findings.report(limit.at, format!("`{}` must be at least 0, found {}", limit.name, limit.value));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn limits_are_0_or_more() {
        let cases: &[(&str, &[&str])] = &[
            (
                "ApiGatewayV2::Stage, Properties: {DefaultRouteSettings: {ThrottlingBurstLimit: -1}}",
                &["R: `ThrottlingBurstLimit` must be at least 0, found -1"],
            ),
            (
                "ApiGateway::Deployment, Properties: {StageDescription: {ThrottlingRateLimit: '-0.5'}}",
                &["R: `ThrottlingRateLimit` must be at least 0, found -0.5"],
            ),
            ("ApiGatewayV2::Stage, Properties: {DefaultRouteSettings: {ThrottlingRateLimit: 0.5}}", &[]),
            // The schema has the minimum.
            (
                "ApiGateway::UsagePlan, Properties: {Throttle: {RateLimit: -1}}",
                &["range: R: `RateLimit` must be at least 0, found -1"],
            ),
        ];
        for (resource, expected) in cases {
            let template = format!("Resources:\n  R: {{Type: AWS::{resource}}}\n");
            assert_eq!(findings_alone("throttling_range", &template), *expected, "{resource}");
        }
    }
}
