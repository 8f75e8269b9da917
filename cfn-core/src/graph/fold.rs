//! Folding: resources that only connect others, policies and roles become edges. Every reference of what is folded is then
//! one of an edge.

use std::collections::BTreeSet;

use super::links::{Label, Link};
use super::relations::connector_of;
use crate::model::Template;

/// How many edges a folded resource may become: beyond it a box says more.
const MOST_EDGES: usize = 24;

/// Types that are permissions of whoever has them.
const POLICIES: &[&str] = &[
    "AWS::IAM::GroupPolicy",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Policy",
    "AWS::IAM::RolePolicy",
    "AWS::IAM::UserPolicy",
];

/// Links by their ends.
struct Net {
    links: Vec<Option<Link>>,
    /// The links at each declaration.
    at: Vec<Vec<usize>>,
    /// The links that each declaration is the policy of.
    stands_for: Vec<Vec<usize>>,
    folded: Vec<bool>,
}

/// Folds what can be folded. The second value says which declarations are no longer ends of a link.
pub(super) fn fold(template: &Template, links: Vec<Link>) -> (Vec<Link>, Vec<bool>) {
    let count = template.declarations.len();
    let mut net = Net {
        links: Vec::new(),
        at: vec![Vec::new(); count],
        stands_for: vec![Vec::new(); count],
        folded: vec![false; count],
    };
    links.into_iter().for_each(|link| net.add(link));
    let types: Vec<&str> =
        template.declarations.iter().map(|it| it.resource().map_or("", |resource| resource.type_name)).collect();
    let of = |wanted: &'static [&'static str]| {
        types.iter().enumerate().filter(move |(_, type_name)| wanted.contains(type_name)).map(|(number, _)| number)
    };
    of(POLICIES).for_each(|number| net.fold_policy(number));
    of(&["AWS::IAM::InstanceProfile"]).for_each(|number| net.fold_profile(number));
    (0..count).for_each(|number| net.fold_connector(number, types[number]));
    (0..count).for_each(|number| net.fold_resource_policy(number));
    of(&["AWS::IAM::Role"]).for_each(|number| net.fold_role(number));
    (net.links.into_iter().flatten().collect(), net.folded)
}

fn is_word(link: &Link, word: &'static str) -> bool {
    link.labels.contains(&Label::Word(word))
}

fn allows(link: &Link) -> bool {
    link.labels.iter().any(|label| matches!(label, Label::Action { .. }))
}

/// Links from each of the sources to whatever `out` lead to.
fn joined(number: usize, sources: &BTreeSet<usize>, out: &[Link]) -> Vec<Link> {
    let edge = |source: usize, link: &Link| {
        let end = |end: usize| if end == number { source } else { end };
        Link { from: end(link.from), to: end(link.to), references: Vec::new(), ..link.clone() }
    };
    sources.iter().flat_map(|source| out.iter().map(|link| edge(*source, link))).collect()
}

impl Net {
    fn add(&mut self, link: Link) {
        let number = self.links.len();
        self.at[link.from].push(number);
        if link.to != link.from {
            self.at[link.to].push(number);
        }
        if let Some(policy) = link.via {
            self.stands_for[policy].push(number);
        }
        self.links.push(Some(link));
    }

    /// The links at a declaration.
    fn links_at(&self, number: usize) -> impl Iterator<Item = &Link> {
        self.at[number].iter().filter_map(|link| self.links[*link].as_ref())
    }

    /// Links that say more than the order.
    fn solid_at(&self, number: usize) -> Vec<&Link> {
        self.links_at(number).filter(|link| !link.is_order).collect()
    }

    /// Puts `edges` in place of a declaration. What else it is linked to is linked to `home` from now on.
    fn fold(&mut self, number: usize, mut edges: Vec<Link>, home: usize) {
        let ends = |link: &Link| [link.from, link.to];
        edges.iter_mut().for_each(|edge| edge.through.push(number));
        let mut rest = Vec::new();
        for index in std::mem::take(&mut self.at[number]) {
            let Some(mut link) = self.links[index].take() else { continue };
            let other = if link.from == number { link.to } else { link.from };
            let touches = |edge: &Link| other == number || ends(edge).contains(&other);
            let fits = |edge: &Link| touches(edge) && link.labels.is_subset(&edge.labels);
            let found = edges.iter().position(fits).or_else(|| edges.iter().position(touches));
            if let Some(found) = found.or((other == home).then_some(0)) {
                let edge = &mut edges[found];
                edge.references.append(&mut link.references);
                edge.through.append(&mut link.through);
                continue;
            }
            for end in [&mut link.from, &mut link.to] {
                if *end == number {
                    *end = home;
                }
            }
            link.through.push(number);
            rest.push(link);
        }
        self.folded[number] = true;
        edges.into_iter().chain(rest).for_each(|link| self.add(link));
    }

    /// A policy that is attached to somebody, or that somebody has.
    fn fold_policy(&mut self, number: usize) {
        let links = self.solid_at(number);
        let mut holders = BTreeSet::new();
        let mut out = Vec::new();
        for link in links {
            match (link.from == number, allows(link)) {
                (true, true) if link.to != number => out.push(link.clone()),
                (true, false) if link.to != number && is_word(link, "attached to") => _ = holders.insert(link.to),
                (false, false) if is_word(link, "has") => _ = holders.insert(link.from),
                (true, _) => {}
                (false, _) => return,
            }
        }
        out.retain(|link| !holders.contains(&link.to));
        self.join(number, &holders, &out);
    }

    /// Folds a declaration between its sources and what `out` leads to, if both are there and not too many.
    fn join(&mut self, number: usize, sources: &BTreeSet<usize>, out: &[Link]) {
        let Some(home) = sources.first().copied().filter(|_| !out.is_empty()) else { return };
        if sources.len() * out.len() <= MOST_EDGES {
            self.fold(number, joined(number, sources, out), home);
        }
    }

    /// An instance profile, which hands its role on.
    fn fold_profile(&mut self, number: usize) {
        let links = self.solid_at(number);
        let (out, into): (Vec<&Link>, Vec<&Link>) = links.into_iter().partition(|link| link.from == number);
        if !into.iter().all(|link| is_word(link, "assumes")) {
            return;
        }
        let sources = into.iter().map(|link| link.from).collect();
        let out: Vec<_> = out.into_iter().filter(|link| is_word(link, "assumes")).cloned().collect();
        self.join(number, &sources, &out);
    }

    /// A resource of a type that only connects.
    fn fold_connector(&mut self, number: usize, type_name: &str) {
        let Some(connector) = connector_of(type_name) else { return };
        let links = self.solid_at(number);
        let other = |link: &&Link| if link.from == number { link.to } else { link.from };
        let named = |property: &str| {
            let is_named = |link: &&&Link| link.owner == number && link.property == property;
            links.iter().filter(is_named).map(other).find(|end| *end != number)
        };
        let to = connector.to.iter().find_map(|property| named(property));
        let (Some(from), Some(to)) = (named(connector.from), to) else {
            let waiting = self.links_at(number).filter(|link| link.is_order && link.to == number).map(|link| link.from);
            let waiting: BTreeSet<usize> = waiting.collect();
            let is_alone = links.iter().all(|link| link.owner == number && to == Some(other(link)));
            if let Some(to) = to.filter(|_| is_alone) {
                self.fold_into(number, to, connector.label, &waiting);
            }
            return;
        };
        let is_own = |link: &&Link| link.owner == number || [from, to].contains(&other(link));
        if from == to || !links.iter().all(is_own) {
            return;
        }
        let edge = Link {
            from,
            to,
            labels: [Label::Word(connector.label)].into(),
            is_order: false,
            references: Vec::new(),
            through: Vec::new(),
            via: None,
            property: String::new(),
            owner: number,
        };
        self.fold(number, vec![edge], to);
    }

    /// A connector that does not say where it begins, such as a permission for a whole service: it is part of an edge that
    /// says the same, if there is one, of those of whom waits for it before others.
    fn fold_into(&mut self, number: usize, to: usize, label: &'static str, waiting: &BTreeSet<usize>) {
        let says = |link: &usize| {
            self.links[*link].as_ref().is_some_and(|link| link.to == to && link.from != number && is_word(link, label))
        };
        let begins = |link: &usize| self.links[*link].as_ref().map(|link| link.from);
        let found: Vec<usize> = self.at[to].iter().copied().filter(says).collect();
        let first = found.iter().find(|link| begins(link).is_some_and(|from| waiting.contains(&from)));
        if let Some(edge) = first.or(found.first()).and_then(|link| self.links[*link].take()) {
            self.fold(number, vec![edge], to);
        }
    }

    /// A policy that says what one resource may do with another one.
    fn fold_resource_policy(&mut self, number: usize) {
        let is_there = |link: &usize| self.links[*link].is_some();
        let found: Vec<usize> = self.stands_for[number].iter().copied().filter(is_there).collect();
        let touches = |link: &usize| self.at[number].contains(link);
        let is_owned = self.solid_at(number).iter().all(|link| link.owner == number);
        if found.is_empty() || found.iter().any(touches) || !is_owned {
            return;
        }
        let edges: Vec<Link> = found.into_iter().filter_map(|link| self.links[link].take()).collect();
        let home = edges[0].to;
        self.fold(number, edges, home);
    }

    /// A role that one resource of the template alone assumes.
    fn fold_role(&mut self, number: usize) {
        let links = self.solid_at(number);
        let (out, into): (Vec<&Link>, Vec<&Link>) = links.into_iter().partition(|link| link.from == number);
        let sources: BTreeSet<usize> = into.iter().map(|link| link.from).collect();
        let is_user = |link: &&Link| is_word(link, "assumes") && link.owner != number;
        if sources.len() != 1 || sources.contains(&number) || !into.iter().all(is_user) {
            return;
        }
        let out: Vec<_> = out.into_iter().filter(|link| !sources.contains(&link.to)).cloned().collect();
        self.join(number, &sources, &out);
    }
}
