use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::throttling::limits;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// All APIs of an account in a Region share 10,000 requests per second with a burst of 5,000, unless AWS has
    /// raised the quota: a higher limit has no effect.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: 10001} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: 10000}
    /// ```
    THROTTLING_OVER_QUOTA = "throttling_over_quota", Deploy, Warn, "throttling limit above the account quota",
    Check::Resource(throttling_over_quota)
}

fn throttling_over_quota<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for limit in limits(resource).into_iter().filter(|limit| limit.value > limit.quota) {
        let message = format!("`{}` is above the account quota of {}; lower it", limit.name, limit.quota);
        findings.report(limit.at, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn each_limit_has_its_quota() {
        let found = |resource: &str| {
            findings_alone("throttling_over_quota", &format!("Resources:\n  R: {{Type: AWS::{resource}}}\n"))
        };
        let stage =
            |limits: &str| found(&format!("ApiGatewayV2::Stage, Properties: {{DefaultRouteSettings: {limits}}}"));
        assert_eq!(
            stage("{ThrottlingRateLimit: 10001, ThrottlingBurstLimit: '5001'}"),
            [
                "R: `ThrottlingRateLimit` is above the account quota of 10000; lower it",
                "R: `ThrottlingBurstLimit` is above the account quota of 5000; lower it"
            ]
        );
        assert!(stage("{ThrottlingRateLimit: 10000, ThrottlingBurstLimit: 5000}").is_empty());
        assert_eq!(
            found("ApiGateway::UsagePlan, Properties: {Throttle: {RateLimit: 20000}}"),
            ["R: `RateLimit` is above the account quota of 10000; lower it"]
        );
    }
}
