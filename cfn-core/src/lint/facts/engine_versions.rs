//! Versions of database engines, of which lists are out of date from month to month.

/// Engines, by the beginning of their name, and how many numbers a major version has; others have two.
///
/// Sources: "DB engine versions" of each engine in the Amazon RDS user guide; `EngineVersion` of `CreateDBInstance` and
/// `CreateDBCluster`.
const ONE_NUMBER: &[&str] = &["aurora-postgresql", "custom-oracle", "oracle", "postgres"];

/// PostgreSQL before 10 had two numbers.
const FIRST_WITH_ONE_NUMBER: u32 = 10;

/// Whether a version that is not listed is one all the same: the major version of a listed one, of which the service takes
/// the default minor version, or one that is newer than all listed versions beside it.
pub(crate) fn is_version<'l>(engine: &str, version: &str, listed: impl Iterator<Item = &'l str> + Clone) -> bool {
    let numbers = version.split('.').count();
    let first = version.split('.').next().and_then(|number| number.parse::<u32>().ok());
    let is_one_number = ONE_NUMBER.iter().any(|start| engine.to_ascii_lowercase().starts_with(start))
        && first.is_some_and(|first| first >= FIRST_WITH_ONE_NUMBER);
    let of_major = if is_one_number { 1 } else { 2 };
    if numbers >= of_major
        && listed.clone().any(|listed| listed.strip_prefix(version).is_some_and(|rest| rest.starts_with('.')))
    {
        return true;
    }
    let Some((major, minor)) = version.rsplit_once('.').filter(|_| numbers > of_major) else { return false };
    let Ok(minor) = minor.parse::<u32>() else { return false };
    let mut beside = listed.filter_map(|listed| {
        let rest = listed.strip_prefix(major)?.strip_prefix('.')?;
        rest.split(['.', '-']).next()?.parse::<u32>().ok()
    });
    beside.next().is_some_and(|first| first < minor) && beside.all(|other| other < minor)
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn major_versions_and_newer_ones_are_versions() {
        let cases: &[(&str, &str, &[&str], bool)] = &[
            ("postgres", "16", &["16.1", "16.3"], true),
            ("postgres", "16.9", &["16.1", "16.3"], true),
            ("postgres", "16.2", &["16.1", "16.3"], false),
            ("postgres", "17", &["16.1"], false),
            ("postgres", "9", &["9.6.1"], false),
            ("postgres", "9.6", &["9.6.1"], true),
            ("Aurora-PostgreSQL", "15", &["15.2"], true),
            ("mysql", "8.0", &["8.0.35"], true),
            ("mysql", "8.0.40", &["8.0.35", "8.4.3"], true),
            ("mysql", "8.9", &["8.0.35"], false),
            ("mysql", "8", &["8.0.35"], false),
            ("mysql", "8.1", &["8.0.35", "8.4.3"], false),
            ("mariadb", "10.11", &["10.11.4"], true),
            ("oracle-ee", "19", &["19.0.0.0.ru-2024"], true),
            ("sqlserver-se", "15.00", &["15.00.4073.23.v1"], true),
            ("", "text", &["1.2"], false),
        ];
        for (engine, version, listed, expected) in cases {
            assert_eq!(is_version(engine, version, listed.iter().copied()), *expected, "{engine} {version}");
        }
    }
}
