//! What `--deny` does not let pass.

use cfn_core::diff::{AccessChange, Broadening, Consequence, Diff, Entry, Outcome};
use clap::ValueEnum;

use super::words::counted;

/// What can be denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Kind {
    /// A resource is replaced, or may be
    Replacement,
    /// A resource is deleted, or may be
    Deletion,
    /// A policy or a security group allows more than before, or may
    Broadened,
    /// Data is lost with a resource
    DataLoss,
}

impl Kind {
    /// The name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Replacement => "replacement",
            Kind::Deletion => "deletion",
            Kind::Broadened => "broadened",
            Kind::DataLoss => "data-loss",
        }
    }
}

/// One thing that is not let pass, or that somebody has accepted.
#[derive(Clone, Debug)]
pub(crate) struct Alarm {
    pub(crate) kind: Kind,
    /// The logical ID.
    pub(crate) id: String,
    /// What happens.
    pub(crate) text: String,
    /// Why it may pass.
    pub(crate) accepted: Option<String>,
}

/// `Id=reason`.
#[derive(Clone, Debug)]
pub(crate) struct Acceptance {
    pub(crate) id: String,
    pub(crate) reason: String,
}

impl Acceptance {
    /// Reads an argument.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        match text.split_once('=').map(|(id, reason)| (id.trim(), reason.trim())) {
            Some((id, reason)) if !id.is_empty() && !reason.is_empty() => {
                Ok(Acceptance { id: id.to_owned(), reason: reason.to_owned() })
            }
            _ => Err("write the logical ID and the reason: `Orders=\"the table is empty\"`".to_owned()),
        }
    }
}

/// What of the denied happens, with the reasons for which it is accepted.
pub(crate) fn alarms(diff: &Diff, denied: &[Kind], accepted: &[Acceptance]) -> Vec<Alarm> {
    let mut found = Vec::new();
    for entry in &diff.entries {
        let reason = accepted.iter().find(|acceptance| acceptance.id == entry.id).map(|it| it.reason.clone());
        let kinds = [Kind::Replacement, Kind::Deletion, Kind::Broadened, Kind::DataLoss];
        for kind in kinds.into_iter().filter(|kind| denied.contains(kind)) {
            if let Some(text) = happens(entry, kind) {
                found.push(Alarm { kind, id: entry.id.clone(), text, accepted: reason.clone() });
            }
        }
    }
    found
}

/// The acceptances that accept nothing: there is no such entry, or nothing is denied of it.
pub(crate) fn idle<'a>(accepted: &'a [Acceptance], alarms: &[Alarm]) -> Vec<&'a str> {
    let is_idle = |acceptance: &&Acceptance| !alarms.iter().any(|alarm| alarm.id == acceptance.id);
    accepted.iter().filter(is_idle).map(|acceptance| acceptance.id.as_str()).collect()
}

fn happening(outcome: Outcome) -> String {
    let word = counted().find(|(known, _)| *known == outcome).map_or("", |(_, word)| word);
    if outcome.is_uncertain() { word.to_owned() } else { format!("is {word}") }
}

fn happens(entry: &Entry, kind: Kind) -> Option<String> {
    let verdict = entry.verdict.as_ref().map(|verdict| verdict.outcome);
    match kind {
        Kind::Replacement => verdict.filter(|verdict| verdict.replaces()).map(happening),
        Kind::Deletion => verdict.filter(|verdict| verdict.deletes()).map(happening),
        Kind::DataLoss => entry.consequences.contains(&Consequence::DataLost).then(|| {
            let is_uncertain = verdict.is_some_and(|verdict| verdict.is_uncertain());
            if is_uncertain { "may lose its data" } else { "loses its data" }.to_owned()
        }),
        Kind::Broadened => match entry.access.iter().map(AccessChange::broadened).max()? {
            Broadening::No => None,
            Broadening::Unknown => Some("may allow more than before".to_owned()),
            Broadening::Yes => Some("allows more than before".to_owned()),
        },
    }
}
