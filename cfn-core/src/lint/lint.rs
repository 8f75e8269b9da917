//! What a lint is, apart from its function.

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not reported.
    Allow,
    /// Reported; the template is made.
    Warn,
    /// Refused.
    Deny,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Level; 3] = [Level::Allow, Level::Warn, Level::Deny];

    /// The word that sets it: `allow`, `warn`, `deny`.
    pub fn name(self) -> &'static str {
        ["allow", "warn", "deny"][self as usize]
    }

    /// The level of that name.
    pub fn from_name(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// Lints of one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Unknown, missing and misplaced properties, and values of the wrong type.
    Shape,
    /// Values that a property does not accept.
    Value,
    /// Unknown names, and references to the wrong resource or attribute.
    Reference,
    /// IAM policies that are invalid, or broader than needed.
    Policy,
    /// Other mistakes that otherwise only a deployment would show.
    Deploy,
    /// Resources that do not work together.
    Wiring,
    /// Resources that are open to the world.
    Exposure,
    /// Passwords and keys in plain text.
    Secrets,
    /// Code that is valid but probably not intended.
    Suspicious,
    /// Data that is not encrypted at rest or in transit.
    Encryption,
    /// Resources without backups, logs or other protection.
    Resilience,
    /// A user's own lints.
    Custom,
}

impl Group {
    /// Every group, in the order of the documentation.
    pub const ALL: [Group; 12] = [
        Group::Shape,
        Group::Value,
        Group::Reference,
        Group::Policy,
        Group::Deploy,
        Group::Wiring,
        Group::Exposure,
        Group::Secrets,
        Group::Suspicious,
        Group::Encryption,
        Group::Resilience,
        Group::Custom,
    ];

    /// The name by which its level is set.
    pub fn name(self) -> &'static str {
        TEXTS[self as usize].0
    }

    /// The group of that name.
    pub fn from_name(name: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.name() == name)
    }

    /// What its lints are about, in a sentence.
    pub fn explanation(self) -> &'static str {
        TEXTS[self as usize].1
    }
}

/// The name of each group and what its lints are about, in the order of [`Group::ALL`].
const TEXTS: [(&str, &str); Group::ALL.len()] = [
    ("shape", "Unknown, missing and misplaced properties, and values of the wrong type."),
    ("value", "Values that a property does not accept."),
    ("reference", "Unknown names, and references to the wrong resource or attribute."),
    ("policy", "IAM policies that are invalid, or broader than needed."),
    ("deploy", "Other mistakes that otherwise only a deployment would show."),
    ("wiring", "Resources that do not work together, such as a missing permission."),
    ("exposure", "Resources that are open to the world, such as a database port that anyone can reach."),
    ("secrets", "Passwords and keys in plain text."),
    ("suspicious", "Code that is valid but probably not intended, such as unused parameters."),
    ("encryption", "Data that is not encrypted at rest or in transit. Off unless a stack enables it."),
    ("resilience", "Resources without backups, logs or other protection. Off unless a stack enables it."),
    ("custom", "Your own lints, unless they are in another group."),
];

/// One lint. All of its text is for the person who reads the error.
#[derive(Debug)]
pub struct Lint {
    /// Its name in snake case, without `cfn::`.
    pub id: &'static str,
    /// Its subject.
    pub group: Group,
    /// How much its findings weigh unless another level is set.
    pub level: Level,
    /// The mistake, in a few words.
    pub title: &'static str,
    /// Its documentation in Markdown: why it is a mistake, what to write instead, and examples.
    pub page: &'static str,
}

impl Lint {
    /// Why it is a mistake, and what to write instead: the page without its examples, in one line.
    pub fn explanation(&self) -> String {
        let lines = self.page.lines().map(str::trim).take_while(|line| !line.starts_with("```"));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl PartialEq for Lint {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Lint {}
