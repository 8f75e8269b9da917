//! Sets of texts by what they match, and whether anything is in them.

use std::collections::{BTreeSet, HashSet, VecDeque};
use std::rc::Rc;

use super::text::{Letter, Text, Token};

/// Texts that one of these patterns matches, or none of them.
#[derive(Clone, Debug)]
pub(super) struct Set {
    pub(super) texts: Rc<[Text]>,
    pub(super) negated: bool,
}

/// What is in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Nothing,
    Something,
    /// It would take too long to tell.
    Unknown,
}

/// How much work is left; what needs more is unknown.
#[derive(Debug)]
pub(super) struct Budget(pub(super) usize);

impl Budget {
    /// Whether there was enough left.
    pub(super) fn spend(&mut self, cost: usize) -> bool {
        let enough = self.0 >= cost;
        self.0 = self.0.saturating_sub(cost);
        enough
    }
}

impl Set {
    /// All texts.
    pub(super) fn everything() -> Self {
        Set { texts: Rc::from([]), negated: true }
    }

    /// What one of these texts matches.
    pub(super) fn of(texts: impl IntoIterator<Item = Text>) -> Self {
        Set { texts: texts.into_iter().collect(), negated: false }
    }

    /// What is not in it.
    pub(super) fn complement(&self) -> Self {
        Set { texts: Rc::clone(&self.texts), negated: !self.negated }
    }

    fn has(&self, letters: &[Letter]) -> bool {
        self.texts.iter().any(|text| text.matches(letters)) != self.negated
    }

    /// Whether all that the pattern matches is in it, as far as a look shows.
    fn clearly_has(&self, text: &Text) -> bool {
        !self.negated && self.texts.iter().any(|own| own.swallows(text))
    }
}

/// Whether a text is in all of these sets.
pub(super) fn content(sets: &[Set], budget: &mut Budget) -> Content {
    if sets.iter().any(|set| set.texts.is_empty() && !set.negated) {
        return Content::Nothing;
    }
    // Literal texts are tried one by one; that is most of what policies hold.
    let literal =
        |set: &Set| (!set.negated).then(|| set.texts.iter().map(Text::letters).collect::<Option<Vec<_>>>())?;
    if let Some(candidates) = sets.iter().find_map(literal) {
        if !budget.spend(candidates.len() * sets.len()) {
            return Content::Unknown;
        }
        let found = candidates.iter().any(|letters| sets.iter().all(|set| set.has(letters)));
        return if found { Content::Something } else { Content::Nothing };
    }
    let single = sets.iter().find(|set| !set.negated && set.texts.len() == 1);
    if let Some(single) = single
        && sets.iter().any(|set| set.negated && set.complement().clearly_has(&single.texts[0]))
    {
        return Content::Nothing;
    }
    Search::new(sets).run(budget)
}

/// A walk through the states of all patterns at once, each letter one step.
struct Search<'a> {
    sets: &'a [Set],
    texts: Vec<&'a Text>,
    letters: Vec<Letter>,
}

/// For each pattern, the places at which it may go on.
type State = Vec<Vec<u16>>;

impl<'a> Search<'a> {
    fn new(sets: &'a [Set]) -> Self {
        let texts: Vec<&Text> = sets.iter().flat_map(|set| set.texts.iter()).collect();
        let letter = |token: &Token| if let Token::Letter(letter) = token { Some(*letter) } else { None };
        let mut letters: BTreeSet<_> = texts.iter().flat_map(|text| &text.0).filter_map(letter).collect();
        letters.insert(Letter::COLON);
        // All characters that no pattern names are alike.
        let other = (1..).filter_map(char::from_u32).map(Letter::Char).find(|letter| !letters.contains(letter));
        letters.extend(other);
        Search { sets, texts, letters: letters.into_iter().collect() }
    }

    fn run(&self, budget: &mut Budget) -> Content {
        let most = self.texts.iter().map(|text| text.0.len()).sum::<usize>();
        if self.texts.iter().any(|text| text.0.len() >= usize::from(u16::MAX)) {
            return Content::Unknown;
        }
        let start: State = self.texts.iter().map(|text| closed(text, vec![0])).collect();
        let mut seen = HashSet::from([start.clone()]);
        let mut open = VecDeque::from([start]);
        while let Some(state) = open.pop_front() {
            if self.is_in_all(&state) {
                return Content::Something;
            }
            if !budget.spend(self.letters.len() * (most / 8 + 1)) {
                return Content::Unknown;
            }
            for letter in &self.letters {
                let next = self.step(&state, *letter);
                if !self.is_lost(&next) && seen.insert(next.clone()) {
                    open.push_back(next);
                }
            }
        }
        Content::Nothing
    }

    fn step(&self, state: &State, letter: Letter) -> State {
        let step = |(text, places): (&&Text, &Vec<u16>)| {
            let mut next = Vec::new();
            for place in places {
                match text.0.get(usize::from(*place)) {
                    Some(token) if !token.takes(letter) => {}
                    Some(Token::Any { .. }) => next.push(*place),
                    Some(_) => next.push(place + 1),
                    None => {}
                }
            }
            closed(text, next)
        };
        self.texts.iter().zip(state).map(step).collect()
    }

    /// For each set, whether one of its patterns is in such a state.
    fn any_in(&self, state: &State, is: impl Fn(&Text, &[u16]) -> bool) -> Vec<(bool, bool)> {
        let mut at = 0;
        let any = |set: &Set| {
            let end = at + set.texts.len();
            let found = set.texts.iter().zip(&state[at..end]).any(|(text, places)| is(text, places));
            at = end;
            (found, set.negated)
        };
        self.sets.iter().map(any).collect()
    }

    fn is_in_all(&self, state: &State) -> bool {
        let at_end = |text: &Text, places: &[u16]| places.last().is_some_and(|last| usize::from(*last) == text.0.len());
        self.any_in(state, at_end).into_iter().all(|(found, negated)| found != negated)
    }

    /// Whether nothing that follows can be in all sets.
    fn is_lost(&self, state: &State) -> bool {
        let alive = |_: &Text, places: &[u16]| !places.is_empty();
        self.any_in(state, alive).into_iter().any(|(alive, negated)| !negated && !alive)
    }
}

/// The places and those after each `*`, in order.
fn closed(text: &Text, places: Vec<u16>) -> Vec<u16> {
    let mut all = places;
    let mut at = 0;
    while at < all.len() {
        if matches!(text.0.get(usize::from(all[at])), Some(Token::Any { .. })) {
            let after = all[at] + 1;
            if !all.contains(&after) {
                all.push(after);
            }
        }
        at += 1;
    }
    all.sort_unstable();
    all.dedup();
    all
}
