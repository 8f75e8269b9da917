//! Applies levels and allowances to what was found, and reports the allowances that nothing needs.

use std::collections::HashMap;

use super::decisions::Decisions;
use super::facts::context::{Context, Scope};
use super::finding::Finding;
use super::known::{Known, Subject};
use super::levels::NestedLevels;
use super::lint::{Level, Lint};
use super::schema::validator::{Role, Validator};
use crate::model::{Allowance, Declaration, NodeId, Template};

/// Gives each finding its level and leaves out what is allowed; adds what is wrong with names of lints.
///
/// With the whole template at hand every lint has said all that it has to say, and an allowance that is not needed yet
/// will not be, unless a macro needs it, which sees the declaration alone: `found_alone` is what it finds.
pub(crate) fn apply<'l>(
    context: &Context<'_>,
    (known, validator): (&'l Known, &Validator),
    (levels, decisions): (&'l NestedLevels, Decisions<'l>),
    found_alone: &dyn Fn(&Declaration) -> Vec<Finding>,
    found: &mut Vec<Finding>,
) {
    let mut applied = Applied::new(context, known, (levels, decisions));
    if let Some(lint) = validator.role(Role::UnknownAllowance) {
        applied.report_unknown(lint, found);
    }
    found.retain_mut(|finding| {
        let declaration = applied.declaration_of(finding);
        applied.keeps(finding, declaration, levels.layer(declaration))
    });
    // Those of settings have a layer of their own.
    found.append(&mut applied.of_settings);
    if let Some(lint) = validator.role(Role::UnneededAllowance).filter(|_| context.scope == Scope::Template) {
        applied.need_alone(found_alone);
        applied.report_unneeded(lint, found);
    }
}

/// The level that a lint has in each declaration, with the allowances there.
pub(crate) fn levels_in(
    template: &Template,
    known: &Known,
    (levels, decisions): (&NestedLevels, &Decisions<'_>),
    lint: &'static Lint,
) -> Vec<Level> {
    let Some(number) = known.number(lint.id) else { return vec![lint.level; template.declarations.len()] };
    let declarations = template.declarations.iter().enumerate();
    let level = declarations.map(|(index, declaration)| {
        let level = decisions.decide(levels.layer(Some(index)), number).level;
        let mut subjects = declaration.allowances.iter().filter_map(|allowance| known.subject(&allowance.lint));
        let is_allowed = subjects.any(|subject| covers(subject, number, lint, level).is_some());
        if is_allowed { Level::Allow } else { level }
    });
    level.collect()
}

/// How near what is allowed is to a lint: 0 for the lint itself, more for its group and for what warns.
fn covers(allowed: Subject, number: usize, lint: &Lint, level: Level) -> Option<u8> {
    match allowed {
        Subject::Lint(allowed) => (allowed == number).then_some(0),
        Subject::Group(group) => (group == lint.group).then_some(1),
        Subject::Warnings => (level == Level::Warn).then_some(2),
    }
}

/// An allowance of a declaration.
struct Allowed<'a> {
    allowance: &'a Allowance,
    /// None if the name is unknown or is not that of a lint.
    subject: Option<Subject>,
    declaration: usize,
    is_needed: bool,
}

struct Applied<'c, 'a> {
    context: &'c Context<'a>,
    known: &'c Known,
    levels: &'c NestedLevels,
    decisions: Decisions<'c>,
    /// In the order of the declarations.
    allowed: Vec<Allowed<'a>>,
    /// Whether each setting has allowed something.
    is_needed: Vec<bool>,
    by_name: HashMap<&'a str, Vec<usize>>,
    /// What is wrong with settings.
    of_settings: Vec<Finding>,
}

impl<'c, 'a> Applied<'c, 'a> {
    fn new(context: &'c Context<'a>, known: &'c Known, (levels, decisions): (&'c NestedLevels, Decisions<'c>)) -> Self {
        let mut allowed = Vec::new();
        let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, declaration) in context.template.declarations.iter().enumerate() {
            allowed.extend(declaration.allowances.iter().map(|allowance| Allowed {
                allowance,
                subject: known.subject(&allowance.lint),
                declaration: index,
                is_needed: false,
            }));
        }
        if !(allowed.is_empty() && decisions.settings.is_empty()) {
            for (index, declaration) in context.template.declarations.iter().enumerate() {
                by_name.entry(&declaration.name.name).or_default().push(index);
            }
        }
        let is_needed = vec![false; decisions.settings.len()];
        Self { context, known, levels, decisions, allowed, is_needed, by_name, of_settings: Vec::new() }
    }

    /// The declaration that a finding belongs to. Of several of one name in different sections it is the last one that
    /// begins before the place of the finding.
    fn declaration_of(&self, finding: &Finding) -> Option<usize> {
        let named = self.by_name.get(finding.declaration.as_str())?;
        let begins = |index: usize| self.context.template.declarations[index].name.id;
        let before = named.iter().filter(|index| begins(**index) <= finding.at);
        before.max_by_key(|index| begins(**index)).or(named.first()).copied()
    }

    /// Gives the finding its level; false if it is allowed.
    fn keeps(&mut self, finding: &mut Finding, declaration: Option<usize>, layer: usize) -> bool {
        let Some(number) = self.known.number(finding.lint.id) else { return true };
        let decided = self.decisions.decide(layer, number);
        if let Some(index) = declaration.and_then(|index| self.allowance_of(index, number, finding.lint, decided.level))
        {
            self.allowed[index].is_needed = true;
            return false;
        }
        finding.level = decided.level;
        if decided.level == Level::Allow {
            decided.by.into_iter().for_each(|setting| self.is_needed[setting] = true);
            return false;
        }
        true
    }

    /// Marks the allowances that are needed where a declaration is checked alone.
    fn need_alone(&mut self, found_alone: &dyn Fn(&Declaration) -> Vec<Finding>) {
        let mut declarations: Vec<usize> =
            self.allowed.iter().filter(|allowed| !allowed.is_needed).map(|allowed| allowed.declaration).collect();
        declarations.dedup();
        for declaration in declarations {
            for finding in found_alone(&self.context.template.declarations[declaration]) {
                let number = self.known.number(finding.lint.id);
                let allowance =
                    number.and_then(|number| self.allowance_of(declaration, number, finding.lint, finding.level));
                allowance.into_iter().for_each(|index| self.allowed[index].is_needed = true);
            }
        }
    }

    /// The allowance of a declaration that covers a lint: of the lint itself, else of its group, else of what warns.
    fn allowance_of(&self, declaration: usize, number: usize, lint: &Lint, level: Level) -> Option<usize> {
        let first = self.allowed.partition_point(|allowed| allowed.declaration < declaration);
        let own = self.allowed[first..].iter().take_while(|allowed| allowed.declaration == declaration);
        let covering = own
            .zip(first..)
            .filter_map(|(allowed, index)| Some((covers(allowed.subject?, number, lint, level)?, index)));
        covering.min().map(|(_, index)| index)
    }

    /// Reports names that neither a lint nor a group has.
    fn report_unknown(&mut self, lint: &'static Lint, found: &mut Vec<Finding>) {
        let is_known = |name: &str| self.levels.is_accepted(name);
        for allowed in self.allowed.iter().filter(|allowed| allowed.subject.is_none()) {
            let name = allowed.allowance.lint.as_str();
            if !self.known.is_addition(name) && !is_known(name) {
                let declaration = &self.context.template.declarations[allowed.declaration].name.name;
                let message = self.known.unknown(name).to_string();
                found.push(Finding::of(lint, allowed.allowance.id, declaration, message));
            }
        }
        let mut unknown = Vec::new();
        for placed in self.decisions.settings.iter().filter(|placed| placed.subject.is_none()) {
            let name = placed.setting.name.as_str();
            let message = match self.known.is_addition(name) {
                true => format!("`{name}` is not a lint; allow it on the resource"),
                false if is_known(name) => continue,
                false => self.known.unknown(name).to_string(),
            };
            unknown.push((Finding::of(lint, placed.setting.at, "", message), placed.layer));
        }
        for (mut finding, layer) in unknown {
            if self.keeps(&mut finding, None, layer) {
                self.of_settings.push(finding);
            }
        }
    }

    /// Reports the allowances that have allowed nothing, of lints that were run. Those that may allow just that come last: each report of
    /// another one may need them.
    fn report_unneeded(&mut self, lint: &'static Lint, found: &mut Vec<Finding>) {
        let number = self.known.number(lint.id);
        let covers = |subject: Subject| match subject {
            Subject::Lint(allowed) => Some(allowed) == number,
            Subject::Group(group) => group == lint.group,
            Subject::Warnings => true,
        };
        let can_tell = |applied: &Self, subject| {
            applied.decisions.was_run(applied.known, subject) && !applied.known.is_across(subject)
        };
        for is_last in [false, true] {
            for index in 0..self.allowed.len() {
                let Allowed { allowance, subject, declaration, is_needed } = self.allowed[index];
                if is_needed || subject.is_none_or(|it| covers(it) != is_last || !can_tell(self, it)) {
                    continue;
                }
                let name = &self.context.template.declarations[declaration].name.name;
                let mut finding = Finding::of(lint, allowance.id, name, unneeded(&allowance.lint));
                let layer = self.levels.layer(Some(declaration));
                let kept = match is_last {
                    true => self.keeps_always(&mut finding, layer),
                    false => self.keeps(&mut finding, Some(declaration), layer),
                };
                found.extend(kept.then_some(finding));
            }
            for index in 0..self.decisions.settings.len() {
                let placed = &self.decisions.settings[index];
                // What is set for several templates at once may be needed in another one.
                let has_place = placed.setting.at != NodeId::default();
                let is_allowance = placed.setting.level == Level::Allow && !self.is_needed[index];
                if !is_allowance
                    || !has_place
                    || placed.subject.is_none_or(|it| covers(it) != is_last || !can_tell(self, it))
                {
                    continue;
                }
                let layer = placed.layer;
                let mut finding = Finding::of(lint, placed.setting.at, "", unneeded(&placed.setting.name));
                let kept = match is_last {
                    true => self.keeps_always(&mut finding, layer),
                    false => self.keeps(&mut finding, None, layer),
                };
                found.extend(kept.then_some(finding));
            }
        }
    }

    /// Gives the finding its level, which is at least that of a warning: it is about what would allow it.
    fn keeps_always(&self, finding: &mut Finding, layer: usize) -> bool {
        let decided = self.known.number(finding.lint.id).map(|number| self.decisions.decide(layer, number).level);
        finding.level = decided.unwrap_or(finding.level).max(Level::Warn);
        true
    }
}

fn unneeded(name: &str) -> String {
    format!("unneeded allowance of `{name}`; remove it")
}

#[cfg(test)]
mod tests {
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
        checked(&template, scope)
            .iter()
            .map(|finding| finding.split(':').next().unwrap_or_default().to_owned())
            .collect()
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
}
