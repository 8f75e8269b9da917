use cfn::{parameter, resource, stack};

/// The stage.
#[parameter(Type: "String")]
pub struct Unused;

/// The size.
#[allow(deprecated)]
#[parameter(Type: "String")]
pub struct AlsoUnused;

/// The color.
#[expect(deprecated, reason = "used by the next template")]
#[parameter(Type: "String")]
pub struct UnusedAsExpected;

/// The region.
#[parameter(Type: "String", allow(unused_parameter, reason = "the console asks for it"))]
pub struct Needed;

#[resource(AWS::SNS::Topic { DisplayName: "topic" }, allow(managed_policy, reason = "no longer true"))]
pub struct Topic;

#[stack]
pub struct Whole(Unused, AlsoUnused, UnusedAsExpected, Needed, Topic);
