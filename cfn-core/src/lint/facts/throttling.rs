//! Throttling limits of API Gateway.

use crate::lint::facts::equality::scalar;
use crate::model::{NodeId, Resource};

/// A limit that a stage, a route, a method or a usage plan sets.
pub(crate) struct Limit {
    /// The property.
    pub(crate) name: &'static str,
    pub(crate) value: f64,
    /// What an account has by default.
    pub(crate) quota: f64,
    /// Whether the schema of the type has the minimum.
    pub(crate) has_minimum: bool,
    /// Where the value stands.
    pub(crate) at: NodeId,
}

/// Where throttling limits stand: the type, the object that holds them, the names of rate and burst, and whether the
/// schema of the type has the minimum.
const LIMITS: &[(&str, &str, &str, &str, bool)] = &[
    ("AWS::ApiGateway::Deployment", "StageDescription", "ThrottlingRateLimit", "ThrottlingBurstLimit", false),
    (
        "AWS::ApiGateway::Deployment",
        "StageDescription/MethodSettings/*",
        "ThrottlingRateLimit",
        "ThrottlingBurstLimit",
        false,
    ),
    ("AWS::ApiGateway::Stage", "MethodSettings/*", "ThrottlingRateLimit", "ThrottlingBurstLimit", true),
    ("AWS::ApiGateway::UsagePlan", "ApiStages/*/Throttle/*", "RateLimit", "BurstLimit", true),
    ("AWS::ApiGateway::UsagePlan", "Throttle", "RateLimit", "BurstLimit", true),
    ("AWS::ApiGatewayV2::Stage", "DefaultRouteSettings", "ThrottlingRateLimit", "ThrottlingBurstLimit", false),
    ("AWS::ApiGatewayV2::Stage", "RouteSettings/*", "ThrottlingRateLimit", "ThrottlingBurstLimit", false),
];

/// Requests per second that an account has by default. Source: "Amazon API Gateway quotas".
const RATE_QUOTA: f64 = 10_000.0;
/// Requests that may come at once. Source: as above.
const BURST_QUOTA: f64 = 5_000.0;

/// The limits that a resource sets, as far as they are written out.
pub(crate) fn limits(resource: Resource<'_>) -> Vec<Limit> {
    let mut found = Vec::new();
    for (_, path, rate, burst, has_minimum) in LIMITS.iter().filter(|(of, ..)| *of == resource.type_name) {
        for settings in resource.values_at(path) {
            for (name, quota) in [(*rate, RATE_QUOTA), (*burst, BURST_QUOTA)] {
                for node in settings.values_at(name) {
                    let Some(value) = scalar(node).and_then(|text| text.parse().ok()) else { continue };
                    found.push(Limit { name, value, quota, has_minimum: *has_minimum, at: node.id });
                }
            }
        }
    }
    found
}
