//! Backup and maintenance at the same time.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// The backup window of a database cannot overlap its maintenance window. Both are in UTC.
    ///
    /// Source: `PreferredBackupWindow` in "CreateDBInstance" of the RDS API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties:
    ///   Engine: aurora-postgresql
    ///   PreferredBackupWindow: 02:00-03:00
    ///   PreferredMaintenanceWindow: sun:02:30-sun:03:30 # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties:
    ///   Engine: aurora-postgresql
    ///   PreferredBackupWindow: 02:00-03:00
    ///   PreferredMaintenanceWindow: sun:03:00-sun:04:00
    /// ```
    OVERLAPPING_WINDOWS = "overlapping_windows", Deploy, Deny, "backup window that overlaps the maintenance window",
    Check::Resource(overlapping_windows)
}

const TYPES: &[&str] =
    &["AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance"];

const DAY: u32 = 24 * 60;
const WEEK: u32 = 7 * DAY;

fn overlapping_windows<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if TYPES.binary_search(&resource.type_name).is_err() {
        return;
    }
    let text = |name: &str| resource.property(name).and_then(Node::as_str);
    let (Some(backup), Some(maintenance)) = (text("PreferredBackupWindow"), text("PreferredMaintenanceWindow")) else {
        return;
    };
    let (Some(daily), Some(weekly)) = (daily(backup), weekly(maintenance)) else { return };
    if overlap(daily, weekly)
        && let Some(at) = resource.property("PreferredMaintenanceWindow")
    {
        let message = format!("`{maintenance}` overlaps the backup window `{backup}`; use another time");
        findings.report(at.id, message);
    }
}

/// `02:00-03:00`: minutes of the day.
fn daily(window: &str) -> Option<(u32, u32)> {
    let (start, end) = window.split_once('-')?;
    Some((minutes(start)?, minutes(end)?))
}

/// `sun:02:00-sun:03:00`: minutes of the week.
fn weekly(window: &str) -> Option<(u32, u32)> {
    let moment = |text: &str| {
        let (day, time) = text.split_once(':')?;
        const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let day = DAYS.iter().position(|known| day.eq_ignore_ascii_case(known))?;
        Some(u32::try_from(day).ok()? * DAY + minutes(time)?)
    };
    let (start, end) = window.split_once('-')?;
    Some((moment(start)?, moment(end)?))
}

fn minutes(time: &str) -> Option<u32> {
    let (hours, minutes) = time.trim().split_once(':')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Whether what is every day meets what is once a week. The end belongs to neither.
fn overlap((start, end): (u32, u32), (from, to): (u32, u32)) -> bool {
    let length = (end + DAY - start) % DAY;
    let weekly_length = (to + WEEK - from) % WEEK;
    (0..7).any(|day| {
        let start = day * DAY + start;
        let after = |one: u32, other: u32| (other + WEEK - one) % WEEK;
        after(start, from) < length || after(from, start) < weekly_length
    })
}

#[cfg(test)]
mod tests {
    use super::{TYPES, daily, overlap, weekly};
    use crate::lint::testing::findings_alone;

    #[test]
    fn windows_meet_where_they_share_a_minute() {
        let meets = |backup: &str, maintenance: &str| {
            overlap(daily(backup).expect("a window"), weekly(maintenance).expect("a window"))
        };
        for (backup, maintenance) in [
            ("02:00-03:00", "sun:02:30-sun:03:30"),
            ("02:00-03:00", "Mon:01:30-Mon:02:30"),
            ("02:00-03:00", "wed:02:10-wed:02:40"),
            ("02:00-03:00", "wed:01:00-wed:05:00"),
            ("23:30-00:30", "tue:00:00-tue:01:00"),
            ("00:00-01:00", "sun:23:30-mon:00:30"),
        ] {
            assert!(meets(backup, maintenance), "{backup} {maintenance}");
        }
        for (backup, maintenance) in [
            ("02:00-03:00", "sun:03:00-sun:04:00"),
            ("02:00-03:00", "sun:01:00-sun:02:00"),
            ("23:30-00:30", "tue:00:30-tue:01:00"),
        ] {
            assert!(!meets(backup, maintenance), "{backup} {maintenance}");
        }
        assert!(daily("2-3").is_none() && weekly("xyz:02:00-sun:03:00").is_none() && daily("25:00-02:00").is_none());
    }

    #[test]
    fn the_message_names_both() {
        let found = |type_name: &str, maintenance: &str| {
            let template = format!(
                "Resources:\n  R: {{Type: '{type_name}', Properties: {{PreferredBackupWindow: '02:00-03:00', PreferredMaintenanceWindow: {maintenance}}}}}\n"
            );
            let found = findings_alone("overlapping_windows", &template);
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        for type_name in TYPES {
            assert_eq!(
                found(type_name, "'sun:02:30-sun:03:30'"),
                ["R: `sun:02:30-sun:03:30` overlaps the backup window `02:00-03:00`; use another time"]
            );
            assert_eq!(found(type_name, "!Ref Window"), [""; 0]);
        }
        assert!(TYPES.is_sorted());
    }
}
