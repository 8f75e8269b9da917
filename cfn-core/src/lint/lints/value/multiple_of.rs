use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;

declare_lint! {
    /// The service only accepts multiples of a number, such as full minutes in seconds.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudWatch::Alarm
    /// Properties: {Period: 90} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudWatch::Alarm
    /// Properties: {Period: 120}
    /// ```
    MULTIPLE_OF = "multiple_of", Value, Deny, "value not a multiple of the required step",
    Check::Values(&[Keyword::known("multipleOf", multiple_of)])
}

fn multiple_of(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(unit), Some(number)) = (value.as_f64(), visit.number()) else { return };
    if unit > 0.0 && (number / unit).fract() != 0.0 {
        evaluation.report(visit, || format!("{} must be a multiple of {unit}, found {number}", visit.label));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn multiple_of() {
        let alarm = |period: &str| {
            format!(
                r#"{{"ComparisonOperator":"LessThanThreshold","EvaluationPeriods":1,"Namespace":"N","MetricName":"M","Statistic":"Sum","Threshold":1,"Period":{period}}}"#
            )
        };
        assert_resource(
            "AWS::CloudWatch::Alarm",
            &alarm("90"),
            &["multiple_of at R/Properties/Period: `Period` must be a multiple of 60, found 90"],
        );
        assert_resource(
            "AWS::CloudWatch::Alarm",
            &alarm("45"),
            &[
                "allowed_value at R/Properties/Period: `Period` must be `10`, `20` or `30`, found `45` (because it is at most 59)",
            ],
        );
        assert_resource("AWS::CloudWatch::Alarm", &alarm("120"), &[]);
        assert_resource("AWS::CloudWatch::Alarm", &alarm("30"), &[]);
    }
}
