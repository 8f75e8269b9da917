//! Statements as sets of requests, and whether some are in none of others.

use super::change::Broadening;
use super::conditions::Asked;
use super::language::{Budget, Content, Set, content};
use super::principal::principal;
use super::text::{Letter, Text, Token};
use super::values::Side;
use crate::iam::{Effect, Element, Item, Principals, Statement};

/// A statement as the set of the requests that it is about.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) effect: Effect,
    /// What the action, the resource and who asks have to be.
    parts: [Set; 3],
    /// All of it has to hold.
    conditions: Vec<Asked>,
    /// Whether it has what a statement needs; IAM refuses one that has not.
    is_whole: bool,
    /// The same for statements that say the same.
    pub(super) name: String,
}

impl Claim {
    pub(super) fn of(side: &Side<'_>, statement: &Statement<'_>) -> Self {
        let actions = element(statement.actions.as_ref(), |item| action(side, item));
        let resources = element(statement.resources.as_ref(), |item| resource(side, item));
        let principals = principals(side, statement.principals.as_ref());
        let mut conditions: Vec<_> = statement.conditions.iter().map(|condition| Asked::of(side, condition)).collect();
        conditions.sort_by_cached_key(Asked::name);
        conditions.dedup();
        let effect = match statement.effect {
            Effect::Unknown => statement.node.get("Effect").map(|node| side.name_of(node)).unwrap_or_default(),
            effect => format!("{effect:?}"),
        };
        let parts = [actions, resources, principals];
        let asked: Vec<_> = conditions.iter().map(Asked::name).collect();
        let name = format!("{effect}\n{}\n{asked:?}", parts.each_ref().map(named).join("\n"));
        Claim { effect: statement.effect, parts, conditions, is_whole: statement.actions.is_some(), name }
    }

    /// Everything that anyone does.
    pub(super) fn everything() -> Self {
        let parts = [Set::everything(), Set::everything(), Set::everything()];
        Claim { effect: Effect::Allow, parts, conditions: Vec::new(), is_whole: true, name: String::new() }
    }

    /// Whether some of its requests are in none of the others.
    pub(super) fn escapes(&self, others: &[&Claim], budget: &mut Budget) -> Broadening {
        let usable: Vec<_> = others.iter().copied().filter(|other| self.asks_for_all_of(other, budget)).collect();
        let exact: Vec<_> = usable.iter().map(|other| other.parts.clone()).collect();
        match self.content_outside(&exact, budget) {
            Content::Nothing => return Broadening::No,
            Content::Unknown => return Broadening::Unknown,
            Content::Something => {}
        }
        // It is certain if it is so whatever the unknown values are.
        let usable: Vec<_> = others.iter().copied().filter(|other| self.may_ask_for_all_of(other, budget)).collect();
        let mut is_outside = false;
        for region in self.regions() {
            let widest: Vec<_> = usable.iter().map(|other| widest_of(&region, &other.parts, budget)).collect();
            is_outside |= content_outside(&region, &widest, budget) == Content::Something;
        }
        if is_outside { Broadening::Yes } else { Broadening::Unknown }
    }

    fn asks_for_all_of(&self, other: &Claim, budget: &mut Budget) -> bool {
        let asks = |asked: &Asked, budget: &mut Budget| self.conditions.iter().any(|own| own.implies(asked, budget));
        other.is_whole && other.conditions.iter().all(|asked| asks(asked, budget))
    }

    fn may_ask_for_all_of(&self, other: &Claim, budget: &mut Budget) -> bool {
        let may = |own: &Asked, asked: &Asked, budget: &mut Budget| own.may_imply(asked) || own.implies(asked, budget);
        let asks = |asked: &Asked, budget: &mut Budget| self.conditions.iter().any(|own| may(own, asked, budget));
        other.conditions.iter().all(|asked| asks(asked, budget))
    }

    fn content_outside(&self, others: &[[Set; 3]], budget: &mut Budget) -> Content {
        let mut worst = Content::Nothing;
        for region in self.regions() {
            match content_outside(&region, others, budget) {
                Content::Something => return Content::Something,
                Content::Unknown => worst = Content::Unknown,
                Content::Nothing => {}
            }
        }
        worst
    }

    /// The statement in pieces that are easy to compare: each wildcard by itself.
    fn regions(&self) -> Vec<[Set; 3]> {
        let [actions, resources, principals] = self.parts.each_ref().map(pieces);
        if actions.len() * resources.len() * principals.len() > MOST_REGIONS {
            return vec![self.parts.clone()];
        }
        let mut found = Vec::new();
        for action in &actions {
            for resource in &resources {
                found.extend(principals.iter().map(|who| [action.clone(), resource.clone(), who.clone()]));
            }
        }
        found
    }
}

/// The most pieces that a statement is compared in.
const MOST_REGIONS: usize = 2_000;

/// What is known exactly together, and each wildcard by itself.
fn pieces(set: &Set) -> Vec<Set> {
    if set.negated {
        return vec![set.clone()];
    }
    let (known, open): (Vec<_>, Vec<_>) =
        set.texts.iter().cloned().partition(|text| text.letters().is_some() && text.is_known());
    let known = (!known.is_empty()).then(|| Set::of(known));
    known.into_iter().chain(open.into_iter().map(|text| Set::of([text]))).collect()
}

/// Whether a request of the region is in none of the others.
fn content_outside(region: &[Set; 3], others: &[[Set; 3]], budget: &mut Budget) -> Content {
    let regions = region.each_ref().map(|set| vec![set.clone()]);
    outside(&regions, others, budget)
}

fn outside(region: &[Vec<Set>; 3], others: &[[Set; 3]], budget: &mut Budget) -> Content {
    if !budget.spend(1 + others.len()) {
        return Content::Unknown;
    }
    let mut partial = Vec::new();
    for other in others {
        let with = |part: usize, set: Set, budget: &mut Budget| content(&[&region[part][..], &[set]].concat(), budget);
        if (0..3).any(|part| with(part, other[part].clone(), budget) == Content::Nothing) {
            continue;
        }
        let beyond = [0, 1, 2].map(|part| with(part, other[part].complement(), budget));
        if beyond.iter().all(|content| *content == Content::Nothing) {
            return Content::Nothing;
        }
        partial.push((other, beyond));
    }
    let Some((first, beyond)) = partial.first() else { return Content::Something };
    let rest: Vec<[Set; 3]> = partial.iter().skip(1).map(|(other, _)| (*other).clone()).collect();
    let mut worst = Content::Nothing;
    for part in (0..3).filter(|part| beyond[*part] != Content::Nothing) {
        let mut smaller = region.clone();
        smaller[part].push(first[part].complement());
        match (outside(&smaller, &rest, budget), beyond[part]) {
            (Content::Nothing, _) => {}
            (Content::Something, Content::Something) => return Content::Something,
            _ => worst = Content::Unknown,
        }
    }
    worst
}

/// The most that a statement may be about, where it meets the region: unknown values are what they would have to be.
fn widest_of(region: &[Set; 3], other: &[Set; 3], budget: &mut Budget) -> [Set; 3] {
    [0, 1, 2].map(|part| {
        let (own, other) = (&region[part], &other[part]);
        let is_known = |set: &Set| set.texts.iter().all(Text::is_known);
        if is_known(own) && is_known(other) {
            return other.clone();
        }
        if is_known(own) {
            return widest(other);
        }
        let may_meet = match own.negated || other.negated {
            true => content(&[widest(own), widest(other)], budget) != Content::Nothing,
            false => own.texts.iter().any(|own| other.texts.iter().any(|other| may_meet(own, other, budget))),
        };
        if may_meet { Set::everything() } else { Set::of([]) }
    })
}

/// Whether there may be a text that both stand for, whatever the unknown values are. Those with which both begin are the
/// same in both.
fn may_meet(own: &Text, other: &Text, budget: &mut Budget) -> bool {
    let is_letter = |token: &Token| matches!(token, Token::Letter(_));
    let alike = own.0.iter().zip(&other.0).take_while(|(own, other)| own == other && is_letter(own)).count();
    let rest = |text: &Text| Set::of([Text(text.0[alike..].to_vec()).widest()]);
    content(&[rest(own), rest(other)], budget) != Content::Nothing
}

fn widest(set: &Set) -> Set {
    let texts = set.texts.iter();
    let texts = match set.negated {
        true => texts.filter(|text| text.is_known()).cloned().collect(),
        false => texts.map(Text::widest).collect(),
    };
    Set { texts, negated: set.negated }
}

fn element(element: Option<&Element<'_>>, text: impl Fn(&Item<'_>) -> Text) -> Set {
    match element {
        Some(element) => Set { texts: element.items.iter().map(text).collect(), negated: element.negated },
        None => Set::everything(),
    }
}

/// IAM does not mind the case of actions.
fn action(side: &Side<'_>, item: &Item<'_>) -> Text {
    let lower = |letter| match letter {
        Letter::Char(character) => Letter::Char(character.to_ascii_lowercase()),
        letter => letter,
    };
    // Every action is one of a service: `*:*` leaves none out.
    match Text::with_wildcards(side.letters(item).into_iter().map(lower)).in_parts() {
        text if text == Text::with_wildcards("*:*".chars().map(Letter::Char)).in_parts() => Text::anything(),
        text => text,
    }
}

fn resource(side: &Side<'_>, item: &Item<'_>) -> Text {
    Text::with_wildcards(side.letters(item)).in_parts()
}

fn principals(side: &Side<'_>, principals: Option<&Principals<'_>>) -> Set {
    match principals {
        Some(principals) => Set {
            texts: principals.items.iter().map(|one| principal(side, one)).collect(),
            negated: principals.negated,
        },
        None => Set::everything(),
    }
}

fn named(set: &Set) -> String {
    let mut texts: Vec<_> = set.texts.iter().map(|text| format!("{:?}", text.0)).collect();
    texts.sort();
    texts.dedup();
    format!("{} {texts:?}", set.negated)
}
