//! What the validator reports through: the lints that check by a keyword, and those that the engine speaks for.

use super::keywords::KEYWORDS;
use super::visit::CheckKeyword;
use crate::lint::lint::Lint;

/// How a lint checks a value by one keyword of the value's schema.
#[derive(Clone, Copy, Debug)]
pub struct Keyword {
    /// The keyword; `false` for the schema `false`, which no value satisfies, and [`EXCLUDED_VALUE`].
    pub name: &'static str,
    /// Which values it checks.
    pub applies_to: AppliesTo,
    /// The function.
    pub check: CheckKeyword,
}

impl Keyword {
    /// A keyword that is checked on known values.
    pub const fn known(name: &'static str, check: CheckKeyword) -> Self {
        Self { name, applies_to: AppliesTo::Known, check }
    }

    /// A keyword that is checked on functions and holes too.
    pub const fn all(name: &'static str, check: CheckKeyword) -> Self {
        Self { name, applies_to: AppliesTo::All, check }
    }
}

/// The keyword of a value that a condition of a schema excludes: the schemas say it by a `then` that is `false`.
pub const EXCLUDED_VALUE: &str = "excluded value";

/// Which values a keyword is checked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppliesTo {
    /// Values that are written out, or that a function gives for certain.
    Known,
    /// Functions and holes too, whose value only the deployment or rustc knows.
    All,
}

/// A lint whose findings the engine makes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What AWS accepts, but hardly means what is intended.
    QuestionableValue,
    /// Values of several resources, or of several places of one, that conflict.
    RelatedValues,
    /// What a parameter may be, where its value is used.
    ParameterValue,
    /// Allowances that nothing needs.
    UnneededAllowance,
    /// Allowances of lints that do not exist.
    UnknownAllowance,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 5] = [
        Role::QuestionableValue,
        Role::RelatedValues,
        Role::ParameterValue,
        Role::UnneededAllowance,
        Role::UnknownAllowance,
    ];
}

/// A keyword's function and the lint that it reports for; none for the walk itself, which only goes on to what is below.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) lint: Option<&'static Lint>,
    pub(crate) applies_to: AppliesTo,
    pub(crate) check: CheckKeyword,
}

/// What the validator is handed.
#[derive(Debug, Default)]
pub struct Validator {
    /// All keywords, each with those that check by it, in the lists that [`place`] says: nothing is looked up as often.
    keywords: [Vec<(&'static str, Vec<Entry>)>; PLACES],
    roles: [Option<&'static Lint>; Role::ALL.len()],
    /// Pairs of lints of which the second says the same of one place, and says it better.
    pub(crate) superseded_by: &'static [(&'static Lint, &'static Lint)],
}

impl Validator {
    /// A validator without lints.
    pub(crate) fn new(superseded_by: &'static [(&'static Lint, &'static Lint)]) -> Self {
        let mut validator = Self { superseded_by, ..Self::default() };
        KEYWORDS.iter().for_each(|keyword| validator.add(None, keyword));
        validator
    }

    /// Adds a keyword by which a lint checks.
    pub(crate) fn add(&mut self, lint: Option<&'static Lint>, keyword: &Keyword) {
        let Keyword { name, applies_to, check } = *keyword;
        let entry = Entry { lint, applies_to, check };
        let keywords = &mut self.keywords[place(name)];
        match keywords.iter_mut().find(|(other, _)| *other == name) {
            Some((_, entries)) => entries.push(entry),
            None => keywords.push((name, vec![entry])),
        }
    }

    /// Gives a role to a lint.
    pub(crate) fn assign(&mut self, role: Role, lint: &'static Lint) {
        self.roles[role as usize] = Some(lint);
    }

    /// The lint that has a role.
    pub(crate) fn role(&self, role: Role) -> Option<&'static Lint> {
        self.roles[role as usize]
    }

    /// Those that check by a keyword.
    pub(crate) fn keyword(&self, name: &str) -> &[Entry] {
        let mut rest = self.keywords[place(name)].as_slice();
        while let [(keyword, entries), after @ ..] = rest {
            if keyword.len() == name.len() && *keyword == name {
                return entries;
            }
            rest = after;
        }
        &[]
    }
}

/// How many lists of keywords there are.
const PLACES: usize = 32;

/// The list of a keyword. Hardly two of them have the same length and begin and end alike.
fn place(name: &str) -> usize {
    match name.as_bytes() {
        [first, .., last] => (*first as usize + 2 * *last as usize + 5 * name.len()) % PLACES,
        _ => 0,
    }
}
