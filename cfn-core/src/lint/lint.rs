//! What a lint is, apart from its function.

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Reported; the template is made.
    Warn,
    /// Refused.
    Deny,
}

/// Lints of one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What exists, what belongs where, and what type of value it takes.
    Shape,
    /// What a property of the right type may hold.
    Value,
    /// Names that must exist, and what a reference gives.
    Reference,
    /// Policy documents.
    Policy,
    /// What only a deployment would show.
    Deploy,
    /// Both ends of a connection.
    Wiring,
    /// What hardly makes sense.
    Suspicious,
}

/// One lint. All of its text is for the person who reads the error.
#[derive(Debug)]
pub struct Lint {
    /// Its name without `cfn::`, in snake case.
    pub id: &'static str,
    /// Its subject.
    pub group: Group,
    /// How much its findings weigh.
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
