use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::presence::{Presence, presence_of_excluding};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

declare_lint! {
    /// Only one of the properties can be set.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     Origins:
    ///       - Id: site
    ///         DomainName: example.com
    ///         CustomOriginConfig: {OriginProtocolPolicy: https-only}
    ///         S3OriginConfig: {} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     Origins:
    ///       - Id: site
    ///         DomainName: example.com
    ///         CustomOriginConfig: {OriginProtocolPolicy: https-only}
    /// ```
    EXCLUDED_PROPERTY = "excluded_property", Shape, Deny, "mutually exclusive properties",
    Check::Values(&[Keyword::known("dependentExcluded", excluded_property), Keyword::known("requiredXor", several_of_one)])
}

fn excluded_property(visit: &Visit<'_, '_>, excluded: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let mut said: Vec<(&str, &str)> = Vec::new();
    for (name, others) in excluded.as_object().unwrap_or_default() {
        let name = name.as_ref();
        for other in texts(Some(others)) {
            let both = [presence_of_excluding(visit.node, name), presence_of_excluding(visit.node, other)];
            if both.contains(&Presence::Absent) || said.contains(&(other, name)) {
                continue;
            }
            if both.contains(&Presence::Maybe) {
                evaluation.unsure();
                continue;
            }
            said.push((name, other));
            let at = visit.node.member(other).map_or(visit.at, |member| member.key.id);
            evaluation.report_at(visit, at, || format!("`{other}` cannot be combined with `{name}`"));
        }
    }
}

fn several_of_one(visit: &Visit<'_, '_>, names: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let present = |name: &&str| presence_of_excluding(visit.node, name) == Presence::Present;
    let given: Vec<&str> = texts(Some(names)).filter(present).collect();
    if let [first, .., last] = given[..] {
        let at = visit.node.member(last).map_or(visit.at, |member| member.key.id);
        evaluation.report_at(visit, at, || format!("`{last}` cannot be combined with `{first}`"));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn excluded_property() {
        let origin = |more: &str| {
            format!(
                r#"{{"DistributionConfig":{{"Enabled":true,"DefaultCacheBehavior":{{"TargetOriginId":"o","ViewerProtocolPolicy":"https-only","CachePolicyId":"c"}},"Origins":[{{"Id":"o","DomainName":"example.com",{more}}}]}}}}"#
            )
        };
        assert_resource(
            "AWS::CloudFront::Distribution",
            &origin(r#""CustomOriginConfig":{"OriginProtocolPolicy":"https-only"},"S3OriginConfig":{}"#),
            &[
                "excluded_property at R/Properties/DistributionConfig/Origins/0/S3OriginConfig: `S3OriginConfig` cannot be combined with `CustomOriginConfig`",
            ],
        );
        assert_resource("AWS::CloudFront::Distribution", &origin(r#""S3OriginConfig":{}"#), &[]);
    }

    #[test]
    fn an_empty_list_excludes_nothing() {
        let alarm = |dimensions: &str| {
            format!(
                r#"{{"ComparisonOperator":"GreaterThanThreshold","EvaluationPeriods":1,"Threshold":1,"Metrics":[{{"Id":"m","Expression":"1","ReturnData":true}}],"Dimensions":{dimensions}}}"#
            )
        };
        let excluded =
            &["excluded_property at R/Properties/Dimensions: `Dimensions` cannot be combined with `Metrics`"];
        assert_resource("AWS::CloudWatch::Alarm", &alarm(r#"[{"Name":"a","Value":"b"}]"#), excluded);
        assert_resource("AWS::CloudWatch::Alarm", &alarm("[]"), &[]);
        assert_resource("AWS::CloudWatch::Alarm", &alarm(r#"[{"Ref":"AWS::NoValue"}]"#), &[]);
        assert_resource("AWS::CloudWatch::Alarm", &alarm(r#"{"Fn::If":["C",[],{"Ref":"AWS::NoValue"}]}"#), &[]);
    }

    #[test]
    fn one_mistake_is_said_once() {
        assert_resource(
            "AWS::Route53::RecordSet",
            r#"{"Name":"a","Type":"A"}"#,
            &[
                "missing_alternative at R/Properties: missing `HostedZoneId` or `HostedZoneName` in `AWS::Route53::RecordSet`",
            ],
        );
        assert_resource(
            "AWS::EC2::VPC",
            r#"{"CidrBlock":"10.0.0.0/24","Ipv4IpamPoolId":"p"}"#,
            &["excluded_property at R/Properties/Ipv4IpamPoolId: `Ipv4IpamPoolId` cannot be combined with `CidrBlock`"],
        );
    }
}
