//! When something happens: `rate(5 minutes)`, `cron(0 12 * * ? *)`, `at(2026-01-31T12:00:00)`.
//!
//! Source: "Schedule expressions" of the EventBridge user guide, "Schedule types" of the EventBridge Scheduler's;
//! "ScheduledAction" in the Application Auto Scaling API reference, "BackupRule" in the AWS Backup API reference, and "Time-based
//! schedules for jobs and crawlers" of the AWS Glue developer guide.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A schedule expression is `rate(value unit)`, with a singular unit for 1 (`rate(1 hour)`, `rate(5 minutes)`),
    /// or `cron(minutes hours day-of-month month day-of-week year)`, with `?` for one of the two days; EventBridge
    /// Scheduler also supports `at(yyyy-mm-ddThh:mm:ss)`.
    ///
    /// ```yaml,fails
    /// Type: AWS::Events::Rule
    /// Properties: {ScheduleExpression: rate(1 days)} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Events::Rule
    /// Properties: {ScheduleExpression: rate(1 day)}
    /// ```
    SCHEDULE_EXPRESSION = "schedule_expression", Value, Deny, "invalid schedule expression",
    Check::Resource(schedule_expression)
}

/// Schedules of a type.
struct Schedule {
    type_name: &'static str,
    path: &'static str,
    /// What it may be besides `cron(..)`.
    forms: Forms,
}

#[derive(Clone, Copy)]
enum Forms {
    /// Nothing.
    Cron,
    /// `rate(..)`, but not `rate(1 days)`. The property has a pattern for the form as a whole.
    Counted,
    /// `rate(..)` and `at(..)`.
    Points,
}

/// In the order of the types.
const SCHEDULES: &[Schedule] = &[
    of("AWS::ApplicationAutoScaling::ScalableTarget", "ScheduledActions/*/Schedule", Forms::Points),
    of("AWS::Backup::BackupPlan", "BackupPlan/BackupPlanRule/*/ScheduleExpression", Forms::Cron),
    of("AWS::Events::Rule", "ScheduleExpression", Forms::Counted),
    of("AWS::Glue::Crawler", "Schedule/ScheduleExpression", Forms::Cron),
    of("AWS::Glue::Trigger", "Schedule", Forms::Cron),
    of("AWS::Scheduler::Schedule", "ScheduleExpression", Forms::Points),
    of("AWS::Serverless::Function", "Events/*/Properties/ScheduleExpression", Forms::Points),
    of("AWS::Serverless::StateMachine", "Events/*/Properties/ScheduleExpression", Forms::Points),
];

const fn of(type_name: &'static str, path: &'static str, forms: Forms) -> Schedule {
    Schedule { type_name, path, forms }
}

/// A field of `cron(..)`: its name, the least and the greatest number, and the names of the numbers.
struct Field {
    name: &'static str,
    least: u32,
    most: u32,
    names: &'static str,
}

const FIELDS: &[Field] = &[
    Field { name: "minutes", least: 0, most: 59, names: "" },
    Field { name: "hours", least: 0, most: 23, names: "" },
    Field { name: "day-of-month", least: 1, most: 31, names: "" },
    Field { name: "month", least: 1, most: 12, names: "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC" },
    Field { name: "day-of-week", least: 1, most: 7, names: "SUN MON TUE WED THU FRI SAT" },
    Field { name: "year", least: 1970, most: 2199, names: "" },
];

fn schedule_expression<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for schedule in rows_of(SCHEDULES, resource.type_name, |row| row.type_name) {
        for node in resource.values_at(schedule.path) {
            let text = node.as_str().filter(|text| !text.contains("{{"));
            if let Some(wrong) = text.and_then(|text| schedule.forms.wrong(text)) {
                findings.report(node.id, wrong);
            }
        }
    }
}

impl Forms {
    fn wrong(self, text: &str) -> Option<String> {
        let examples = match (self, text.strip_suffix(')').and_then(|text| text.split_once('('))) {
            (_, Some(("cron", argument))) => return wrong_cron(argument),
            (Self::Counted | Self::Points, Some(("rate", argument))) => {
                return wrong_rate(argument, matches!(self, Self::Counted));
            }
            (Self::Points, Some(("at", argument))) => return wrong_point(argument),
            (Self::Counted, _) => return None,
            (Self::Cron, _) => "`cron(0 12 * * ? *)`",
            (Self::Points, _) => "`rate(5 minutes)`, `cron(0 12 * * ? *)` or `at(2026-01-31T12:00:00)`",
        };
        Some(format!("invalid schedule expression `{text}`; write {examples}"))
    }
}

/// A day and a time of day, to the second.
fn wrong_point(argument: &str) -> Option<String> {
    const PARTS: &[(usize, u32, u32)] = &[(4, 1970, 9999), (2, 1, 12), (2, 1, 31), (2, 0, 23), (2, 0, 59), (2, 0, 59)];
    let parts: Vec<&str> = argument.split(['-', 'T', ':']).collect();
    let is_part = |(part, (length, least, most)): (&&str, &(usize, u32, u32))| {
        part.len() == *length && part.parse::<u32>().is_ok_and(|number| (*least..=*most).contains(&number))
    };
    let separators = argument.chars().filter(|letter| !letter.is_ascii_digit()).eq("--T::".chars());
    let is_right = separators && parts.len() == PARTS.len() && parts.iter().zip(PARTS).all(is_part);
    (!is_right).then(|| format!("`at({argument})` must be a point in time, such as `at(2026-01-31T12:00:00)`"))
}

fn wrong_rate(argument: &str, counts_units: bool) -> Option<String> {
    let parts: Vec<&str> = argument.split_whitespace().collect();
    let &[value, unit] = parts.as_slice() else {
        return Some(format!("`rate({argument})` must have a value and a unit, such as `rate(5 minutes)`"));
    };
    let Some(value) = value.parse::<u64>().ok().filter(|value| *value > 0) else {
        return Some(format!("the value of `rate({argument})` must be a positive integer, found `{value}`"));
    };
    let one = unit.strip_suffix('s').unwrap_or(unit);
    if !["minute", "hour", "day"].contains(&one) {
        return Some(format!("the unit of `rate({argument})` must be `minutes`, `hours` or `days`, found `{unit}`"));
    }
    let (number, right) = if value == 1 { ("singular", one.to_owned()) } else { ("plural", format!("{one}s")) };
    (counts_units && unit != right)
        .then(|| format!("the unit of `rate({argument})` must be {number}; write `rate({value} {right})`"))
}

fn wrong_cron(argument: &str) -> Option<String> {
    let values: Vec<&str> = argument.split_whitespace().collect();
    if values.len() != FIELDS.len() {
        let names: Vec<_> = FIELDS.iter().map(|field| field.name).collect();
        let (many, count) = (values.len(), FIELDS.len());
        return Some(format!("`cron({argument})` must have {count} fields ({}), found {many}", names.join(", ")));
    }
    if let Some((field, value)) = FIELDS.iter().zip(&values).find(|(field, value)| !field.takes(value)) {
        let Field { name, least, most, .. } = field;
        return Some(format!("invalid {name} `{value}` in `cron(..)`; write a value from {least} to {most}"));
    }
    let days = [values[2], values[4]];
    (days.iter().filter(|day| **day == "?").count() != 1)
        .then(|| format!("exactly one of day-of-month and day-of-week must be `?` in `cron({argument})`"))
}

impl Field {
    fn takes(&self, value: &str) -> bool {
        let is_day = self.name.starts_with("day");
        value == "?" && is_day || !value.is_empty() && value.split(',').all(|item| self.takes_item(item))
    }

    /// One item: `*`, a number, a span, each with a step; of days also `L`, `15W`, `6#3`.
    fn takes_item(&self, item: &str) -> bool {
        let (span, step) = item.split_once('/').map_or((item, "1"), |(span, step)| (span, step));
        let (first, last) = span.split_once('-').unwrap_or((span, span));
        let is_plain = span == "*" || self.number(first) && self.number(last);
        let is_day = || match self.name {
            "day-of-month" => span == "L" || span == "LW" || span.strip_suffix('W').is_some_and(|day| self.number(day)),
            "day-of-week" => {
                let (day, week) = span.split_once('#').unwrap_or((span, "1"));
                span == "L"
                    || self.number(day.strip_suffix('L').unwrap_or(day)) && ["1", "2", "3", "4", "5"].contains(&week)
            }
            _ => false,
        };
        step.parse::<u32>().is_ok_and(|step| step > 0) && (is_plain || is_day())
    }

    fn number(&self, text: &str) -> bool {
        let is_number = text.parse::<u32>().is_ok_and(|number| (self.least..=self.most).contains(&number));
        is_number || !text.is_empty() && self.names.split(' ').any(|name| name.eq_ignore_ascii_case(text))
    }
}

#[cfg(test)]
mod tests {
    use super::{SCHEDULES, wrong_cron, wrong_point, wrong_rate};
    use crate::lint::assertions::assert_resource;

    #[test]
    fn schedule_expression() {
        let rule = |schedule: &str| format!(r#"{{"ScheduleExpression":"{schedule}"}}"#);
        let at = "schedule_expression at R/Properties/ScheduleExpression: ";
        for (bad, message) in [
            ("rate(1 days)", "the unit of `rate(1 days)` must be singular; write `rate(1 day)`"),
            ("cron(0 12 * *)", "`cron(0 12 * *)` must have 6 fields (minutes, "),
        ] {
            assert_resource("AWS::Events::Rule", &rule(bad), &[&format!("{at}{message}")]);
        }
        for good in ["rate(1 day)", "cron(0 12 * * ? *)", "{{resolve:ssm:schedule}}"] {
            assert_resource("AWS::Events::Rule", &rule(good), &[]);
        }
    }

    #[test]
    fn the_scheduler_knows_points_in_time() {
        let schedule = |text: &str| {
            format!(
                r#"{{"ScheduleExpression":"{text}","FlexibleTimeWindow":{{"Mode":"OFF"}},"Target":{{"Arn":"arn:aws:sqs:us-east-1:123456789012:q","RoleArn":"arn:aws:iam::123456789012:role/r"}}}}"#
            )
        };
        let bad = "schedule_expression at R/Properties/ScheduleExpression: invalid schedule expression `every day`; write `rate(5 minutes)`, `cron(0 12 * * ? *)` or `at(2026-01-31T12:00:00)`";
        assert_resource("AWS::Scheduler::Schedule", &schedule("every day"), &[bad]);
        for good in ["at(2026-01-31T12:00:00)", "rate(1 hours)"] {
            assert_resource("AWS::Scheduler::Schedule", &schedule(good), &[]);
        }
    }

    #[test]
    fn points_in_time_are_to_the_second() {
        for good in ["2026-01-31T12:00:00", "2030-12-01T00:00:59"] {
            assert_eq!(wrong_point(good), None, "{good}");
        }
        for bad in
            ["2026-13-01T00:00:00", "2026-01-31 12:00:00", "2026-01-31T12:00", "2026-1-31T12:00:00", "", "tomorrow"]
        {
            assert!(wrong_point(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn other_services_have_schedules_too() {
        let trigger = |schedule: &str, expected: &[&str]| {
            let properties = format!(r#"{{"Type":"SCHEDULED","Actions":[{{"JobName":"a"}}],"Schedule":"{schedule}"}}"#);
            assert_resource("AWS::Glue::Trigger", &properties, expected);
        };
        let at = "schedule_expression at R/Properties/Schedule: ";
        trigger("cron(0 12 * * *)", &[&format!("{at}`cron(0 12 * * *)` must have 6 fields")]);
        trigger(
            "rate(1 day)",
            &[&format!("{at}invalid schedule expression `rate(1 day)`; write `cron(0 12 * * ? *)`")],
        );
        trigger("cron(15 12 * * ? *)", &[]);
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(SCHEDULES.is_sorted_by_key(|row| row.type_name));
    }

    #[test]
    fn rates_have_a_value_and_a_unit() {
        for good in ["1 minute", "5 minutes", "12 hours", "1 day"] {
            assert_eq!(wrong_rate(good, true), None, "{good}");
        }
        for bad in ["1 minutes", "5 minute", "0 days", "5", "5 weeks", "-1 days", "1.5 hours", ""] {
            assert!(wrong_rate(bad, true).is_some(), "{bad}");
        }
    }

    #[test]
    fn cron_has_six_fields() {
        for good in
            ["0 10 * * ? *", "0/15 * * * ? *", "15 12 ? * MON-FRI 2026,2027", "0 8 1W * ? *", "0 8 ? 1-6/2 6#3 *"]
        {
            assert_eq!(wrong_cron(good), None, "{good}");
        }
        for good in ["0 18 L * ? *", "0 18 ? * 6L *", "5,35 14 * jan ? *"] {
            assert_eq!(wrong_cron(good), None, "{good}");
        }
        let bad = [
            "0 12 * * * *",
            "0 12 ? * ? *",
            "60 12 * * ? *",
            "0 12 * * ?",
            "0 12 32 * ? *",
            "0 */0 * * ? *",
            "a b c d ? f",
        ];
        for bad in bad {
            assert!(wrong_cron(bad).is_some(), "{bad}");
        }
    }
}
