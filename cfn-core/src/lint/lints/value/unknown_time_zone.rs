//! Names of time zones.

use crate::data::{TIME_ZONES, list_has};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::possible_texts;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::misspelled;

declare_lint! {
    /// Services that take a time zone know it by its name in the time zone database of the IANA, such as `Europe/Berlin`, and
    /// reject any other one: also abbreviations such as `PST`, and the names that Windows uses. Letters count as they are
    /// written there.
    ///
    /// Source: the IANA time zone database, through the package tzdata; the descriptions of the properties in the API references
    /// of the services.
    ///
    /// ```yaml,fails
    /// Type: AWS::Scheduler::Schedule
    /// Properties:
    ///   FlexibleTimeWindow: {Mode: "OFF"}
    ///   ScheduleExpression: cron(0 8 ? * MON-FRI *)
    ///   ScheduleExpressionTimezone: Europe/New_York # <-
    ///   Target:
    ///     Arn: arn:aws:sqs:us-east-1:123456789012:orders
    ///     RoleArn: arn:aws:iam::123456789012:role/schedule
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Scheduler::Schedule
    /// Properties:
    ///   FlexibleTimeWindow: {Mode: "OFF"}
    ///   ScheduleExpression: cron(0 8 ? * MON-FRI *)
    ///   ScheduleExpressionTimezone: America/New_York
    ///   Target:
    ///     Arn: arn:aws:sqs:us-east-1:123456789012:orders
    ///     RoleArn: arn:aws:iam::123456789012:role/schedule
    /// ```
    UNKNOWN_TIME_ZONE = "unknown_time_zone", Value, Deny, "unknown time zone",
    Check::Resource(unknown_time_zone)
}

/// Where a time zone is named. In the order of the types.
const PLACES: &[(&str, &str)] = &[
    ("AWS::AmazonMQ::Broker", "MaintenanceWindowStartTime/TimeZone"),
    ("AWS::ApplicationAutoScaling::ScalableTarget", "ScheduledActions/*/Timezone"),
    ("AWS::AutoScaling::ScheduledAction", "TimeZone"),
    ("AWS::Backup::BackupPlan", "BackupPlan/BackupPlanRule/*/ScheduleExpressionTimezone"),
    ("AWS::Backup::RestoreTestingPlan", "ScheduleExpressionTimezone"),
    ("AWS::CloudWatch::AlarmMuteRule", "Rule/Schedule/Timezone"),
    ("AWS::CloudWatch::AnomalyDetector", "Configuration/MetricTimeZone"),
    ("AWS::Connect::DataTable", "TimeZone"),
    ("AWS::Connect::HoursOfOperation", "TimeZone"),
    ("AWS::ImageBuilder::ImagePipeline", "Schedule/Timezone"),
    ("AWS::KinesisFirehose::DeliveryStream", "ExtendedS3DestinationConfiguration/CustomTimeZone"),
    ("AWS::Logs::ScheduledQuery", "Timezone"),
    ("AWS::SSM::MaintenanceWindow", "ScheduleTimezone"),
    ("AWS::SSMContacts::Rotation", "TimeZoneId"),
    ("AWS::Scheduler::Schedule", "ScheduleExpressionTimezone"),
    ("AWS::Timestream::InfluxDBCluster", "MaintenanceSchedule/Timezone"),
];

/// What is often written in the place of a name, and a zone in which it holds.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("AEST", "Australia/Sydney"),
    ("BST", "Europe/London"),
    ("CDT", "America/Chicago"),
    ("CEST", "Europe/Berlin"),
    ("CST", "America/Chicago"),
    ("EDT", "America/New_York"),
    ("IST", "Asia/Kolkata"),
    ("JST", "Asia/Tokyo"),
    ("MDT", "America/Denver"),
    ("PDT", "America/Los_Angeles"),
    ("PST", "America/Los_Angeles"),
];

fn unknown_time_zone<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, path) in rows_of(PLACES, resource.type_name, |row| row.0) {
        for node in resource.values_at(path) {
            let texts = possible_texts(context, node);
            let Some(unknown) = texts.iter().find(|possible| !is_known(&possible.text)) else { continue };
            let advice = match near(&unknown.text) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "use a name of the IANA time zone database, such as `Europe/Berlin`".to_owned(),
            };
            findings.report(unknown.written.id, format!("unknown time zone {}; {advice}", unknown.shown()));
        }
    }
}

/// Whether it is the name of a time zone, or something else that a service may take: an offset, or nothing.
fn is_known(name: &str) -> bool {
    let is_zone = match name.split_once('/') {
        None => TIME_ZONES.get(name) == Some(""),
        Some((area, place)) => TIME_ZONES.get(area).is_some_and(|places| list_has(places, place)),
    };
    is_zone || name.is_empty() || is_offset(name) || is_dynamic(name)
}

/// Whether it is a distance to UTC, such as `+02:00` or `UTC-5`.
fn is_offset(name: &str) -> bool {
    let offset = ["UTC", "GMT", "UT"].into_iter().find_map(|start| name.strip_prefix(start)).unwrap_or(name);
    let hours = offset.strip_prefix(['+', '-']).unwrap_or_default();
    !hours.is_empty() && hours.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// The zone that was most likely meant: one of the same place, or one that is spelled nearly alike.
fn near(written: &str) -> Option<String> {
    if let Ok(at) = ABBREVIATIONS.binary_search_by_key(&written, |(short, _)| short) {
        return Some(ABBREVIATIONS[at].1.to_owned());
    }
    let zones: Vec<String> = TIME_ZONES
        .iter()
        .flat_map(|(area, places)| {
            places
                .split(',')
                .map(move |place| if place.is_empty() { area.to_owned() } else { format!("{area}/{place}") })
        })
        .collect();
    let place = place_of(written);
    // What is as short as an abbreviation is near to many of them.
    let is_short = written.len() <= 4;
    zones
        .iter()
        .find(|zone| zone.contains('/') && place_of(zone) == place)
        .cloned()
        .or_else(|| misspelled(written, zones.iter().map(String::as_str)).filter(|_| !is_short).map(str::to_owned))
}

/// The last part of a name, in lower case and without what separates words.
fn place_of(name: &str) -> String {
    let place = name.rsplit('/').next().unwrap_or(name);
    place.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, PLACES, is_known};
    use crate::data::TIME_ZONES;
    use crate::lint::testing::findings;

    fn found(zone: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Free: {{Type: String}}
  Zone: {{Type: String, Default: Europe/Berln}}
Resources:
  S: {{Type: AWS::AutoScaling::ScheduledAction, Properties: {{AutoScalingGroupName: a, MinSize: 1, Recurrence: 0 8 * * *, TimeZone: {zone}}}}}
"
        );
        let found = findings("unknown_time_zone", &template);
        found.into_iter().filter(|found| found.starts_with("S: ")).collect()
    }

    #[test]
    fn the_nearest_zone_is_offered() {
        for (zone, near) in [
            ("Europe/Berln", "Europe/Berlin"),
            ("Asia/Berlin", "Europe/Berlin"),
            ("Europe/New_York", "America/New_York"),
            ("America/New York", "America/New_York"),
            ("america/new_york", "America/New_York"),
            ("New_York", "America/New_York"),
            ("America/Buenos Aires", "America/Argentina/Buenos_Aires"),
            ("Amercia/Chicago", "America/Chicago"),
            ("Asia/Tokio", "Asia/Tokyo"),
            ("PST", "America/Los_Angeles"),
        ] {
            assert_eq!(found(zone), [format!("S: unknown time zone `{zone}`; did you mean `{near}`?")]);
        }
        let other = |zone: &str| {
            [format!(
                "S: unknown time zone `{zone}`; use a name of the IANA time zone database, such as `Europe/Berlin`"
            )]
        };
        for zone in ["XYZ", "Local", "W. Europe Standard Time", "America", "Europe/"] {
            assert_eq!(found(zone), other(zone));
        }
        assert_eq!(
            found("!Ref Zone"),
            ["S: unknown time zone `Europe/Berln` of `Zone`; did you mean `Europe/Berlin`?"]
        );
    }

    #[test]
    fn known_zones_and_offsets_pass() {
        for zone in [
            "UTC",
            "Etc/GMT+9",
            "Pacific/Tahiti",
            "America/Argentina/Buenos_Aires",
            "Asia/Calcutta",
            "US/Pacific",
            "CET",
            "GMT",
            "'+05:30'",
            "UTC+02:00",
            "!Ref Free",
            "'{{resolve:ssm:zone}}'",
        ] {
            assert_eq!(found(zone), [""; 0], "{zone}");
        }
    }

    #[test]
    fn a_schedule_of_sam_is_checked() {
        let template = "Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: python3.13
      CodeUri: src
      Events: {Daily: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: Europe/Londn}}}
";
        let found = findings("unknown_time_zone", template);
        let found: Vec<_> = found.iter().filter(|found| found.contains("time zone")).collect();
        assert_eq!(found, ["F: unknown time zone `Europe/Londn`; did you mean `Europe/London`?"]);
    }

    #[test]
    fn tables_are_sorted_and_name_zones() {
        assert!(PLACES.is_sorted() && ABBREVIATIONS.is_sorted());
        assert!(ABBREVIATIONS.iter().all(|(short, zone)| !is_known(short) && is_known(zone)));
        assert_eq!(TIME_ZONES.get("Arctic"), Some("Longyearbyen"));
    }
}
