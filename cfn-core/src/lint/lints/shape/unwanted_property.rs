use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::shown;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::{EXCLUDED_VALUE, Keyword};
use crate::lint::schema::visit::Visit;

declare_lint! {
    /// Another property of the resource excludes this property or value.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// UpdatePolicy: {WillReplace: true} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::AutoScaling::AutoScalingGroup
    /// UpdatePolicy: {AutoScalingReplacingUpdate: {WillReplace: true}}
    /// ```
    UNWANTED_PROPERTY = "unwanted_property", Shape, Deny, "property that conflicts with another value",
    Check::Values(&[
        Keyword::all("false", unwanted_property),
        Keyword::all(EXCLUDED_VALUE, excluded_value),
    ])
}

/// Which value the condition excludes, the schema of the condition says.
fn excluded_value(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    evaluation.report(visit, || format!("{} cannot be {}", visit.label, shown(visit.node)));
}

fn unwanted_property(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    evaluation.report(visit, || format!("{} is not allowed here; remove it", visit.label));
}
