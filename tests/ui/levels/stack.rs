use cfn::{parameter, stack};

/// The stage.
#[parameter(Type: "String")]
pub struct Stage;

/// A misspelt lint, and a misspelt group.
#[stack(deny(broad_acton), warn(suspiciuos))]
pub struct Misspelt(Stage);

/// No name near it.
#[stack(allow(frobnicate, reason = "a"))]
pub struct Unknown(Stage);

/// What the assembler adds is not a lint.
#[stack(allow(deployment_id, reason = "a"))]
pub struct Addition(Stage);

/// A name has one level.
#[stack(deny(policy), warn(broad_action, policy))]
pub struct TwoLevels(Stage);

/// A name has one reason.
#[stack(allow(policy, reason = "a"), allow(policy, reason = "b"))]
pub struct TwoReasons(Stage);

/// An allowance needs a reason.
#[stack(allow(policy))]
pub struct NoReason(Stage);

/// A level does not.
#[stack(deny(policy, reason = "a"))]
pub struct Reason(Stage);

/// A level needs a name.
#[stack(warn())]
pub struct Nothing(Stage);

/// A level has parentheses.
#[stack(deny = "policy")]
pub struct Assigned(Stage);

/// Lints have no prefix.
#[stack(deny(cfn::broad_action))]
pub struct WithPrefix(Stage);

fn main() {}
