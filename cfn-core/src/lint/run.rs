//! Runs the lints that it is handed.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::allowances;
use super::check::{Check, Declared, OfDeclaration, OfHolders, OfPolicy, OfResource, OfTemplate};
use super::decisions::Decisions;
use super::facts::context::{Context, Scope};
use super::finding::{Finding, Findings};
use super::follow_ups;
use super::known::{Known, UnknownName};
use super::levels::{Levels, NestedLevels, Setting};
use super::lint::{Level, Lint};
use super::policies::document::{self, PolicyAt};
use super::policies::holder::holders;
use super::schema::validator::Validator;
use super::schema::walk;
use crate::model::{Declaration, NodeId, Template};
use crate::parallel::{self, threads};
use crate::steps;
use crate::transform::{Transformed, transformed};

/// The lints, ready to run.
#[derive(Debug, Default)]
pub struct Lints {
    pub(super) known: Known,
    functions: Functions,
    /// Those that are not off by themselves.
    on: Functions,
    validator: Validator,
}

/// Fewer declarations for each thread are not worth the start of one: optimised code is faster with them by far.
const FEWEST: usize = if cfg!(debug_assertions) { 4 } else { 256 };
/// How many lints of the whole template one thread runs in turn.
const LINTS_OF_A_PART: usize = 8;

/// What one thread checks in turn.
enum Part<'p, 'a> {
    /// Everyone who holds policies.
    Holders,
    /// What some lints say of the whole template.
    Template(&'p [Function<OfTemplate>]),
    /// A declaration, with its policies.
    Declaration(&'a Declaration, &'p [PolicyAt<'p>]),
}

/// Lints with their functions, sorted by what they check: most of them have nothing to do with most of the parts of a
/// template.
#[derive(Clone, Debug, Default)]
struct Functions {
    declaration: Vec<Function<OfDeclaration>>,
    resource: Vec<Function<OfResource>>,
    policy: Vec<Function<OfPolicy>>,
    holders: Vec<Function<OfHolders>>,
    template: Vec<Function<OfTemplate>>,
}

/// A lint with its function, and its number.
#[derive(Clone, Copy, Debug)]
struct Function<F> {
    lint: &'static Lint,
    number: usize,
    check: F,
}

impl Functions {
    /// Those that may report something.
    fn enabled(&self, decisions: &Decisions<'_>) -> Functions {
        fn enabled<F: Copy>(all: &[Function<F>], decisions: &Decisions<'_>) -> Vec<Function<F>> {
            all.iter().filter(|function| decisions.is_enabled(function.number)).copied().collect()
        }
        Functions {
            declaration: enabled(&self.declaration, decisions),
            resource: enabled(&self.resource, decisions),
            policy: enabled(&self.policy, decisions),
            holders: enabled(&self.holders, decisions),
            template: enabled(&self.template, decisions),
        }
    }
}

impl Lints {
    /// Those lints; of each pair of `superseded_by`, the second one says the same as the first one, and says it better.
    /// What those of `across` find is known to the assembler alone.
    pub(crate) fn new(
        declared: &[&'static Declared],
        superseded_by: &'static [(&'static Lint, &'static Lint)],
        across: &[&'static Declared],
        also_allowable: impl Iterator<Item = &'static str>,
    ) -> Self {
        let across = across.iter().map(|declared| declared.lint.id).collect();
        let known = Known::new(declared.iter().map(|declared| declared.lint), across, also_allowable.collect());
        let (mut functions, mut validator) = (Functions::default(), Validator::new(superseded_by));
        for &Declared { lint, check } in declared.iter().copied() {
            let Some(number) = known.number(lint.id) else { continue };
            match check {
                Check::Declaration(check) => functions.declaration.push(Function { lint, number, check }),
                Check::Resource(check) => functions.resource.push(Function { lint, number, check }),
                Check::Values(keywords) => keywords.iter().for_each(|keyword| validator.add(Some(lint), keyword)),
                Check::Policy(check) => functions.policy.push(Function { lint, number, check }),
                Check::Holders(check) => functions.holders.push(Function { lint, number, check }),
                Check::Template(check) => functions.template.push(Function { lint, number, check }),
                Check::Engine(role) => validator.assign(role, lint),
                Check::Package => {}
            }
        }
        let levels = NestedLevels::default();
        let on = functions.enabled(&Decisions::new(&known, &levels));
        Self { known, functions, on, validator }
    }

    /// The lints that may report something: those that are allowed everywhere are not run.
    fn enabled(&self, decisions: &Decisions<'_>) -> Cow<'_, Functions> {
        match decisions.settings[..] {
            [] => Cow::Borrowed(&self.on),
            _ => Cow::Owned(self.functions.enabled(decisions)),
        }
    }

    /// The level that a lint has in each declaration of a template.
    pub fn levels_in(&self, template: &Template, levels: &NestedLevels, lint: &'static Lint) -> Vec<Level> {
        allowances::levels_in(template, &self.known, (levels, &Decisions::new(&self.known, levels)), lint)
    }

    /// Levels of lints and groups of these.
    ///
    /// # Errors
    ///
    /// The first name that neither a lint nor a group has.
    pub fn levels<'n>(&self, pairs: impl IntoIterator<Item = (&'n str, Level)>) -> Result<Levels, UnknownName> {
        let setting = |(name, level): (&str, Level)| match self.known.subject(name) {
            Some(_) => Ok(Setting { at: NodeId::default(), name: name.to_owned(), level }),
            None => Err(self.known.unknown(name)),
        };
        Ok(Levels { settings: pairs.into_iter().map(setting).collect::<Result<_, _>>()? })
    }

    /// Checks a template by these lints, as [`check`](fn@super::check) does by those of this crate.
    pub fn check(&self, template: &Template, scope: Scope, levels: &NestedLevels) -> Vec<Finding> {
        self.check_in(&Context::new(template, scope), levels)
    }

    /// The findings in a template, in its order.
    pub(crate) fn check_in(&self, context: &Context<'_>, levels: &NestedLevels) -> Vec<Finding> {
        let decisions = Decisions::new(&self.known, levels);
        let functions = self.enabled(&decisions);
        let found = match transformed(context.template, context.scope == Scope::Declaration) {
            None => self.found(&functions, context),
            Some(after) => self.found_after(&functions, context, &after),
        };
        self.finish(context, (levels, decisions), found)
    }

    /// The findings in a template after its transforms, and in the resources that these have turned into others. What
    /// is said of a resource as it is written is not said again of what is made of it, nor of each instance of a loop.
    fn found_after(&self, functions: &Functions, context: &Context<'_>, after: &Transformed) -> Vec<Finding> {
        let context = context.after(&after.template);
        let mut found = Vec::new();
        for source in &after.sources {
            found.extend(self.check_declaration(functions, &context, source, &[]));
        }
        let of_sources: HashSet<NodeId> = found.iter().map(|finding| finding.at).collect();
        let made = self.found(functions, &context).into_iter();
        found.extend(made.filter(|finding| !of_sources.contains(&finding.at)));
        let mut first: HashMap<(NodeId, &str), String> = HashMap::new();
        found.retain_mut(|finding| {
            let is_written = finding.at != NodeId::GENERATED;
            let of = first.entry((finding.at, finding.lint.id)).or_insert_with(|| finding.declaration.clone());
            let is_first = *of == finding.declaration;
            finding.declaration = after.origin(&finding.declaration).to_owned();
            is_written && is_first
        });
        found
    }

    fn found<'a>(&self, functions: &Functions, context: &Context<'a>) -> Vec<Finding> {
        let documents: Vec<_> =
            context.template.resources().flat_map(|resource| document::documents(context, resource)).collect();
        let policies: Vec<_> =
            documents.iter().map(document::Document::read).filter(|policy| !policy.policy.node.is_broken()).collect();
        let mut rest = &policies[..];
        let with_policies = |declaration| {
            let own = rest.iter().take_while(|policy| policy.is_of(declaration)).count();
            let (own, after) = rest.split_at(own);
            rest = after;
            Part::Declaration(declaration, own)
        };
        // What is checked across declarations comes first, for it takes longest: the threads end together.
        let mut parts = vec![Part::Holders];
        if context.scope == Scope::Template {
            parts.extend(functions.template.chunks(LINTS_OF_A_PART).map(Part::Template));
        }
        let across = parts.len();
        parts.extend(context.template.declarations.iter().map(with_policies));
        let check = |part: &Part<'_, 'a>| match part {
            Part::Holders => check_holders(functions, context, &policies),
            Part::Template(lints) => in_turn(lints, "", |check, findings| check(context, findings)),
            Part::Declaration(declaration, own) => self.check_declaration(functions, context, declaration, own),
        };
        let mut made = parallel::each(&parts, threads(parts.len() - across, FEWEST), &check);
        made.rotate_left(across);
        made.concat()
    }

    fn check_declaration<'a>(
        &self,
        functions: &Functions,
        context: &Context<'a>,
        declaration: &'a Declaration,
        policies: &[PolicyAt<'_>],
    ) -> Vec<Finding> {
        let name = &declaration.name.name;
        let mut found = walk::declaration(&self.validator, context, declaration).findings(&self.validator, name);
        // What seems to be missing or out of place may be what could not be read.
        if !declaration.body.is_broken() {
            found
                .extend(in_turn(&functions.declaration, name, |check, findings| check(context, declaration, findings)));
            if let Some(resource) = declaration.resource() {
                found.extend(in_turn(&functions.resource, name, |check, findings| check(context, resource, findings)));
            }
        }
        for policy in policies {
            found.extend(in_turn(&functions.policy, name, |check, findings| check(context, policy, findings)));
        }
        found
    }

    /// The findings in a policy document that stands by itself.
    pub(crate) fn check_policy(&self, context: &Context<'_>, policy: &PolicyAt<'_>) -> Vec<Finding> {
        let levels = NestedLevels::default();
        let decisions = Decisions::new(&self.known, &levels);
        let functions = self.enabled(&decisions);
        let mut found = in_turn(&functions.policy, "", |check, findings| check(context, policy, findings));
        found.extend(check_holders(&functions, context, std::slice::from_ref(policy)));
        self.finish(context, (&levels, decisions), found)
    }

    /// The findings that no allowance covers, in the order of the template, and the allowances that cover none.
    fn finish<'l>(
        &self,
        context: &Context<'_>,
        (levels, decisions): (&'l NestedLevels, Decisions<'l>),
        mut found: Vec<Finding>,
    ) -> Vec<Finding> {
        let alone = |declaration: &Declaration| self.found_alone(declaration);
        allowances::apply(context, (&self.known, &self.validator), (levels, decisions), &alone, &mut found);
        found.sort_by_key(|finding| finding.at);
        self.leave_out_superseded(&mut found);
        if !context.with_follow_ups {
            follow_ups::leave_out(context.template, &mut found);
        }
        found
    }

    /// What is found in a declaration where nothing else of the template is known, as while a macro runs.
    fn found_alone(&self, declaration: &Declaration) -> Vec<Finding> {
        let declaration = Declaration { allowances: Vec::new(), ..declaration.clone() };
        let template = Template { members: Vec::new(), declarations: vec![declaration] };
        self.check(&template, Scope::Declaration, &NestedLevels::default())
    }

    /// Leaves out of sorted findings what another lint says better of the same place.
    fn leave_out_superseded(&self, found: &mut Vec<Finding>) {
        let is_better =
            |finding: &Finding, other: &Finding| self.validator.superseded_by.contains(&(finding.lint, other.lint));
        let is_left = |place: &[Finding], finding| {
            steps::count(place.len());
            !place.iter().any(|other| is_better(finding, other))
        };
        let places = found.chunk_by(|finding, next| finding.at == next.at);
        let is_left: Vec<bool> = places.flat_map(|place| place.iter().map(|finding| is_left(place, finding))).collect();
        let mut is_left = is_left.into_iter();
        found.retain(|_| is_left.next().unwrap_or(true));
    }
}

fn check_holders(functions: &Functions, context: &Context<'_>, policies: &[PolicyAt<'_>]) -> Vec<Finding> {
    let holders = holders(context, policies);
    in_turn(&functions.holders, "", |check, findings| check(context, &holders, findings))
}

/// What each of the lints finds in a declaration.
fn in_turn<F: Copy>(lints: &[Function<F>], declaration: &str, mut run: impl FnMut(F, &mut Findings)) -> Vec<Finding> {
    let Some(first) = lints.first() else { return Vec::new() };
    let mut findings = Findings::of(first.lint, declaration);
    let mut rest = lints;
    while let [Function { lint, check, .. }, after @ ..] = rest {
        findings.next(lint);
        run(*check, &mut findings);
        rest = after;
    }
    findings.into_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::assertions::{allow, read};
    use crate::lint::check::declare_lint;
    use crate::model::Resource;

    declare_lint! {
        /// None.
        OFF_BY_DEFAULT = "off_by_default", Resilience, Allow, "none", Check::Resource(off_by_default)
    }

    fn off_by_default<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
        findings.report(resource.declaration.name.id, "found");
    }

    declare_lint! {
        /// None.
        ALONE = "alone", Custom, Warn, "none", Check::Resource(alone)
    }

    fn alone<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
        if context.scope == Scope::Declaration {
            findings.report(resource.declaration.name.id, "found");
        }
    }

    #[test]
    fn an_allowance_that_a_declaration_alone_needs_is_not_unneeded() {
        let lints = Lints::with(&[&ALONE]);
        let found = |allowed: &str| {
            let mut template = read(r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic"}}}"#);
            allow(&mut template, "R", allowed, "reason");
            let found = lints.check(&template, Scope::Template, &NestedLevels::default()).into_iter();
            found.map(|finding| finding.lint.id).collect::<Vec<_>>()
        };
        for allowed in ["alone", "custom", "warnings"] {
            assert!(found(allowed).is_empty(), "{allowed}");
        }
        assert_eq!(found("off_by_default"), ["unknown_allowance"]);
        assert_eq!(found("broad_action"), ["unneeded_allowance"]);
    }

    /// A shared group may allow what only some of the stacks that use it enable.
    #[test]
    fn a_lint_that_is_off_does_not_run_and_no_allowance_of_it_is_unneeded() {
        let lints = Lints::with(&[&OFF_BY_DEFAULT]);
        let found = |allowed: Option<&str>, levels: &[(&str, Level)]| {
            let mut template = read(r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic"}}}"#);
            allowed.into_iter().for_each(|name| allow(&mut template, "R", name, "reason"));
            let levels = lints.levels(levels.iter().copied()).expect("the names are known");
            let found = lints.check(&template, Scope::Template, &NestedLevels::from(&levels)).into_iter();
            found.map(|finding| format!("{} {}", finding.level.name(), finding.lint.id)).collect::<Vec<_>>()
        };
        assert!(found(None, &[]).is_empty());
        assert!(found(Some("off_by_default"), &[]).is_empty());
        let on: &[(&str, Level)] = &[("off_by_default", Level::Deny)];
        assert_eq!(found(None, on), ["deny off_by_default"]);
        assert_eq!(found(None, &[("resilience", Level::Warn)]), ["warn off_by_default"]);
        assert!(found(Some("off_by_default"), on).is_empty());
        assert!(found(Some("resilience"), on).is_empty());
    }
}
