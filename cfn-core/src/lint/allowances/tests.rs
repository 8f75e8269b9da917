use crate::lint::assertions::allow;
use crate::lint::assertions::checked;
use crate::lint::assertions::read;
use crate::lint::facts::context::Scope;
use crate::lint::finding::Finding;
use crate::lint::levels::{NestedLevels, Setting};
use crate::lint::lint::Level;
use crate::lint::registry;
use crate::model::{Allowance, NodeId};

const MISSPELT: &str = r#"{"Resources":{"R":{"Type":"AWS::SQS::Queue","DeletionPolicy":"Delete","UpdateReplacePolicy":"Delete","Properties":{"QueueNam":"q"}}}}"#;

fn checked_with(lint: &str, reason: &str, scope: Scope) -> Vec<String> {
    let mut template = read(MISSPELT);
    allow(&mut template, "R", lint, reason);
    checked(&template, scope).iter().map(|finding| finding.split(':').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn what_is_allowed_is_left_out() {
    assert!(checked_with("unknown_property", "new", Scope::Template).is_empty());
    assert!(checked_with("unknown_property", "new", Scope::Declaration).is_empty());
}

#[test]
fn unneeded_allowance() {
    let unknown = "unknown_property at R/Properties/QueueNam";
    assert_eq!(checked_with("duplicate_key", "r", Scope::Template), ["unneeded_allowance at R", unknown]);
    assert_eq!(checked_with("duplicate_key", "r", Scope::Declaration), [unknown]);
}

#[test]
fn unknown_allowance() {
    let mut template = read(MISSPELT);
    allow(&mut template, "R", "unknown_propery", "new");
    assert_eq!(
        checked(&template, Scope::Declaration)[0],
        "unknown_allowance at R: unknown lint `unknown_propery`; did you mean `unknown_property`?"
    );
}

#[test]
fn allowance_reason() {
    assert_eq!(checked_with("unknown_property", " ", Scope::Declaration), ["allowance_reason at R"]);
}

/// The layer around it, and its levels.
type Layer<'t> = (Option<usize>, &'t [(&'t str, Level)]);

/// What is found in two queues with a misspelt property and without a deletion policy, each in the layer of its
/// number: the level, the lint and the logical ID, or the number of the setting and the message.
fn found(layers: &[Layer<'_>], of_declarations: [usize; 2]) -> Vec<String> {
    let template = read(
        r#"{"Resources":{"A":{"Type":"AWS::SQS::Queue","Properties":{"QueueNam":"q"}},
                "B":{"Type":"AWS::SQS::Queue","Properties":{"QueueNam":"q"}}}}"#,
    );
    let mut levels = NestedLevels::default();
    let mut at = 1000;
    for (outer, settings) in layers {
        let setting = |(name, level): &(&str, Level)| {
            at += 1;
            Setting { at: NodeId(at), name: (*name).to_owned(), level: *level }
        };
        levels.add(*outer, settings.iter().map(setting).collect());
    }
    of_declarations.into_iter().for_each(|layer| levels.declaration(layer));
    let shown = |finding: Finding| {
        let place = match finding.at {
            NodeId(at) if at > 1000 => format!("{}: {}", at - 1000, finding.message),
            _ => finding.declaration,
        };
        format!("{} {} {place}", finding.level.name(), finding.lint.id)
    };
    registry::LINTS.check(&template, Scope::Template, &levels).into_iter().map(shown).collect()
}

const BY_THEMSELVES: [&str; 2] = ["warn missing_deletion_policy", "deny unknown_property"];

#[track_caller]
fn assert_found(layers: &[Layer<'_>], of_declarations: [usize; 2], expected: &[&str]) {
    assert_eq!(found(layers, of_declarations), expected);
}

#[test]
fn a_lint_counts_more_than_its_group_in_any_order() {
    let [policy, property] = BY_THEMSELVES;
    let both = |name: &str| [format!("{policy} {name}"), format!("{property} {name}")];
    assert_eq!(found(&[], [0, 0]), [both("A"), both("B")].concat());
    let warned: &[&str] = &["warn unknown_property A", "warn unknown_property B"];
    for settings in [
        [("shape", Level::Deny), ("unknown_property", Level::Warn), ("suspicious", Level::Allow)],
        [("unknown_property", Level::Warn), ("suspicious", Level::Allow), ("shape", Level::Deny)],
    ] {
        assert_found(&[(None, &settings)], [0, 0], warned);
    }
}

#[test]
fn levels_within_count_more_than_those_around_them() {
    let outer: &[(&str, Level)] = &[("unknown_property", Level::Allow), ("missing_deletion_policy", Level::Deny)];
    let inner: &[(&str, Level)] = &[("shape", Level::Warn), ("suspicious", Level::Allow)];
    let expected = &["deny missing_deletion_policy A", "warn unknown_property B"];
    assert_found(&[(None, &[]), (Some(0), outer), (Some(1), inner), (Some(2), &[])], [1, 3], expected);
}

#[test]
fn warnings_are_whatever_warns() {
    let lowered: &[(&str, Level)] = &[("shape", Level::Warn), ("warnings", Level::Allow)];
    assert_found(&[(None, lowered)], [0, 0], &[]);
    let raised: &[(&str, Level)] = &[("warnings", Level::Deny), ("shape", Level::Allow)];
    let expected = &["deny missing_deletion_policy A", "deny missing_deletion_policy B"];
    assert_found(&[(None, raised)], [0, 0], expected);
}

#[test]
fn an_allowance_that_nothing_needs_is_reported_where_it_is_set() {
    let outer: &[(&str, Level)] = &[("policy", Level::Allow), ("shape", Level::Allow), ("value", Level::Warn)];
    let inner: &[(&str, Level)] = &[("unknown_property", Level::Allow), ("suspicious", Level::Allow)];
    let expected = &[
        "warn unneeded_allowance 1: unneeded allowance of `policy`; remove it",
        "warn unneeded_allowance 2: unneeded allowance of `shape`; remove it",
    ];
    assert_found(&[(None, outer), (Some(0), inner)], [1, 1], expected);
    let itself: &[(&str, Level)] = &[("unneeded_allowance", Level::Allow), ("warnings", Level::Deny)];
    let others: &[(&str, Level)] = &[("shape", Level::Allow), ("suspicious", Level::Allow)];
    assert_found(
        &[(None, itself), (Some(0), others)],
        [1, 1],
        &["warn unneeded_allowance 1: unneeded allowance of `unneeded_allowance`; remove it"],
    );
}

#[test]
fn names_must_be_those_of_lints_or_groups() {
    let settings: &[(&str, Level)] = &[
        ("shap", Level::Warn),
        ("deployment_id", Level::Allow),
        ("own", Level::Deny),
        ("shape", Level::Allow),
        ("suspicious", Level::Allow),
        ("unknown_allowance", Level::Warn),
    ];
    let expected = &[
        "warn unknown_allowance 1: unknown lint `shap`; did you mean `shape`?",
        "warn unknown_allowance 2: `deployment_id` is not a lint; allow it on the resource",
        "warn unknown_allowance 3: unknown lint `own`",
    ];
    assert_found(&[(None, settings)], [0, 0], expected);
}

#[test]
fn an_allowance_of_a_group_covers_its_lints() {
    for (name, expected) in [
        ("shape", &["warn missing_deletion_policy"][..]),
        ("suspicious", &["deny unknown_property"]),
        ("warnings", &["deny unknown_property"]),
        ("value", &["warn missing_deletion_policy", "warn unneeded_allowance", "deny unknown_property"]),
    ] {
        let mut template = read(r#"{"Resources":{"R":{"Type":"AWS::SQS::Queue","Properties":{"QueueNam":"q"}}}}"#);
        allow(&mut template, "R", name, "r");
        let found = crate::lint::check(&template, Scope::Template).into_iter();
        let found: Vec<_> = found.map(|finding| format!("{} {}", finding.level.name(), finding.lint.id)).collect();
        assert_eq!(found, expected, "{name}");
    }
}

/// A condition and a resource may have one name; each allows what is found in itself.
#[test]
fn an_allowance_belongs_to_its_declaration() {
    let mut template = read(
        r#"{"Conditions":{"R":{"Fn::Equals":["a","a"]}},
                "Resources":{"R":{"Type":"AWS::SNS::Topic","Condition":"R","Properties":{"TopicNam":"q"}}}}"#,
    );
    let resource = template.declarations[1].name.id;
    let reason = "r".to_owned();
    template.declarations[1].allowances.push(Allowance { id: resource, lint: "shape".to_owned(), reason });
    let found = crate::lint::check(&template, Scope::Template);
    assert!(found.iter().all(|finding| finding.lint.id != "unknown_property"), "{found:?}");
    template.declarations[0].allowances = std::mem::take(&mut template.declarations[1].allowances);
    let found = crate::lint::check(&template, Scope::Template);
    assert!(found.iter().any(|finding| finding.lint.id == "unknown_property"), "{found:?}");
}
