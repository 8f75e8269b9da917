//! Runs the lints that it is handed.

use super::allowances;
use super::check::{Check, Declared, OfDeclaration, OfHolders, OfPolicy, OfResource, OfTemplate};
use super::facts::context::{Context, Scope};
use super::finding::{Finding, Findings};
use super::known::{Known, UnknownName};
use super::levels::{Levels, NestedLevels, Setting};
use super::lint::{Level, Lint};
use super::policies::document::{self, PolicyAt};
use super::policies::holder::holders;
use super::schema::validator::Validator;
use super::schema::walk;
use crate::model::{Declaration, NodeId, Template};
use crate::parallel::in_parts;
use crate::steps;

/// The lints, sorted by what they check: most of them have nothing to do with most of the parts of a template.
#[derive(Debug, Default)]
pub struct Lints {
    pub(super) known: Known,
    declaration: Vec<(&'static Lint, OfDeclaration)>,
    resource: Vec<(&'static Lint, OfResource)>,
    policy: Vec<(&'static Lint, OfPolicy)>,
    holders: Vec<(&'static Lint, OfHolders)>,
    template: Vec<(&'static Lint, OfTemplate)>,
    validator: Validator,
}

impl Lints {
    /// Those lints; of each pair of `superseded_by`, the second one says the same as the first one, and says it better.
    pub(crate) fn new(
        declared: &[&'static Declared],
        superseded_by: &'static [(&'static Lint, &'static Lint)],
        also_allowable: impl Iterator<Item = &'static str>,
    ) -> Self {
        let known = Known::new(declared.iter().map(|declared| declared.lint), also_allowable.collect());
        let mut lints = Self { known, validator: Validator::new(superseded_by), ..Self::default() };
        for &Declared { lint, check } in declared.iter().copied() {
            match check {
                Check::Declaration(check) => lints.declaration.push((lint, check)),
                Check::Resource(check) => lints.resource.push((lint, check)),
                Check::Values(keywords) => {
                    keywords.iter().for_each(|keyword| lints.validator.add(Some(lint), keyword));
                }
                Check::Policy(check) => lints.policy.push((lint, check)),
                Check::Holders(check) => lints.holders.push((lint, check)),
                Check::Template(check) => lints.template.push((lint, check)),
                Check::Engine(role) => lints.validator.assign(role, lint),
            }
        }
        lints
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
    pub(crate) fn check_in<'a>(&self, context: &Context<'a>, levels: &NestedLevels) -> Vec<Finding> {
        let documents: Vec<_> =
            context.template.resources().flat_map(|resource| document::documents(context, resource)).collect();
        let policies: Vec<_> =
            documents.iter().map(document::Document::read).filter(|policy| !policy.policy.node.is_broken()).collect();
        let mut rest = &policies[..];
        let with_policies = |declaration| {
            let own = rest.iter().take_while(|policy| policy.is_of(declaration)).count();
            let (own, after) = rest.split_at(own);
            rest = after;
            (declaration, own)
        };
        let declarations: Vec<_> = context.template.declarations.iter().map(with_policies).collect();
        let check = |part: &[(&'a Declaration, &[PolicyAt<'_>])]| {
            let mut found = Vec::new();
            part.iter().for_each(|(declaration, own)| self.check_declaration(context, declaration, own, &mut found));
            found
        };
        let mut found = in_parts(&declarations, &check).concat();
        self.check_holders(context, &policies, &mut found);
        if context.scope == Scope::Template {
            found.extend(in_turn(&self.template, "", |check, findings| check(context, findings)));
        }
        self.finish(context, levels, found)
    }

    fn check_declaration<'a>(
        &self,
        context: &Context<'a>,
        declaration: &'a Declaration,
        policies: &[PolicyAt<'_>],
        found: &mut Vec<Finding>,
    ) {
        let name = &declaration.name.name;
        found.extend(walk::declaration(&self.validator, context, declaration).findings(&self.validator, name));
        // What seems to be missing or out of place may be what could not be read.
        if !declaration.body.is_broken() {
            found.extend(in_turn(&self.declaration, name, |check, findings| check(context, declaration, findings)));
            if let Some(resource) = declaration.resource() {
                found.extend(in_turn(&self.resource, name, |check, findings| check(context, resource, findings)));
            }
        }
        for policy in policies {
            found.extend(in_turn(&self.policy, name, |check, findings| check(context, policy, findings)));
        }
    }

    /// The findings in a policy document that stands by itself.
    pub(crate) fn check_policy(&self, context: &Context<'_>, policy: &PolicyAt<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        found.extend(in_turn(&self.policy, "", |check, findings| check(context, policy, findings)));
        self.check_holders(context, std::slice::from_ref(policy), &mut found);
        self.finish(context, &NestedLevels::default(), found)
    }

    fn check_holders(&self, context: &Context<'_>, policies: &[PolicyAt<'_>], found: &mut Vec<Finding>) {
        let holders = holders(context, policies);
        found.extend(in_turn(&self.holders, "", |check, findings| check(context, &holders, findings)));
    }

    /// The findings that no allowance covers, in the order of the template, and the allowances that cover none.
    fn finish(&self, context: &Context<'_>, levels: &NestedLevels, mut found: Vec<Finding>) -> Vec<Finding> {
        allowances::apply(context, (&self.known, &self.validator), levels, &mut found);
        found.sort_by_key(|finding| finding.at);
        self.leave_out_superseded(&mut found);
        found
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

/// What each of the lints finds in a declaration.
fn in_turn<F: Copy>(
    lints: &[(&'static Lint, F)],
    declaration: &str,
    mut run: impl FnMut(F, &mut Findings),
) -> Vec<Finding> {
    let Some((first, _)) = lints.first() else { return Vec::new() };
    let mut findings = Findings::of(first, declaration);
    for (lint, check) in lints {
        findings.next(lint);
        run(*check, &mut findings);
    }
    findings.into_vec()
}
