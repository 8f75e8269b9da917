use crate::arguments::{Diff, Global};
use crate::diff::alarms::{alarms, idle};
use crate::diff::format::{self, Compared};
use crate::diff::sources::{Pair, pairs};
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Compares templates, and says whether something denied happens.
pub(crate) fn run(arguments: &Diff, global: &Global, terminal: &Terminal) -> Result<Outcome, Failure> {
    let compared: Vec<Compared> = pairs(arguments, global)?.into_iter().map(|pair| compare(arguments, pair)).collect();
    let all: Vec<_> = compared.iter().flat_map(|one| &one.alarms).cloned().collect();
    for id in idle(&arguments.accept, &all) {
        terminal.note(format!("`--accept {id}=..` accepts nothing: nothing denied happens to `{id}`"));
    }
    terminal.print(format::print(&compared, arguments.format, terminal).as_bytes())?;
    let is_denied = all.iter().any(|alarm| alarm.accepted.is_none());
    let differs = compared.iter().any(|one| !one.diff.is_empty());
    Ok(if is_denied || arguments.exit_code && differs { Outcome::Findings } else { Outcome::Clean })
}

fn compare(arguments: &Diff, pair: Pair) -> Compared {
    let Pair { old, new } = pair;
    let diff = cfn_core::diff::diff(&old.template, &new.template);
    let alarms = alarms(&diff, &arguments.deny, &arguments.accept);
    let name = |name: String, exists: bool| if exists { name } else { format!("{name} (not there)") };
    Compared { old: name(old.name, old.exists), new: name(new.name, new.exists), diff, alarms }
}
