use crate::arguments::{Man, command};
use crate::krate::{File, write};
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Writes the manual pages.
pub(crate) fn run(man: &Man, terminal: &Terminal) -> Result<Outcome, Failure> {
    let pages = pages()?;
    // Other pages may be in the folder.
    write(&man.folder, &pages, true)?;
    terminal.note(format!("{} manual pages are in {}", pages.len(), man.folder.display()));
    Ok(Outcome::Clean)
}

/// The page of the whole, and one for each command: `cargo-cfn-check.1`.
fn pages() -> Result<Vec<File>, Failure> {
    let mut whole = command().disable_help_subcommand(true);
    whole.build();
    let pages = std::iter::once(&whole).chain(whole.get_subcommands()).cloned().map(|of| {
        let name = of.get_display_name().unwrap_or(of.get_name()).to_owned();
        let mut page = Vec::new();
        let rendered = clap_mangen::Man::new(of).render(&mut page);
        rendered.map_err(|error| Failure(format!("cannot write the page of {name}: {error}")))?;
        Ok(File::new(format!("{name}.1"), String::from_utf8_lossy(&page)))
    });
    pages.collect()
}
