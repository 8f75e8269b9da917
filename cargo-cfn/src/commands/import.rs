use std::path::{Path, PathBuf};

use cfn_core::yaml::{self, Position, ReadError};

use crate::arguments::Import;
use crate::check::reading::file;
use crate::check::text::Text;
use crate::format::errors::{Mistake, rendered};
use crate::import::{Imported, Unsupported, import};
use crate::krate::{Crate, File, check_name, name_workspace, package_name, struct_name, template_test, write};
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Writes a template as Rust source, alone or in a crate.
pub(crate) fn run(arguments: &Import, terminal: &Terminal) -> Result<Outcome, Failure> {
    let path = &arguments.file;
    let bytes = file(path).map_err(|error| Failure::of("read", path, &error))?;
    let package = match &arguments.name {
        Some(name) => name.clone(),
        None => package_name(path),
    };
    check_name(&package)?;
    let stack = struct_name(&package);
    let imported = match imported(path, &bytes, &stack) {
        Ok(imported) => imported,
        Err(mistakes) => {
            let text = Text::new(String::from_utf8_lossy(&bytes).into_owned());
            let name = path.display().to_string();
            let mistakes = mistakes.iter().map(|mistake| rendered(&name, &text, mistake, terminal));
            terminal.print(mistakes.collect::<String>().as_bytes())?;
            terminal.error(&format!("{name} cannot be imported as it is; nothing was written"));
            return Ok(Outcome::Findings);
        }
    };
    let modules = imported.modules.iter().map(|module| File::new(format!("{}.rs", module.name), &*module.text));
    let (folder, files) = if arguments.krate {
        let folder = arguments.out.clone().unwrap_or_else(|| PathBuf::from(&package));
        let tests = template_test(&stack);
        let cfn = arguments.dependency.folder()?;
        let krate = Crate { name: package, stack: stack.clone(), cfn, tests };
        let of_stack = modules.map(|File { path, text }| File::new(Path::new("src/stack").join(path), text));
        (folder, krate.files().into_iter().chain(of_stack).collect::<Vec<_>>())
    } else {
        (arguments.out.clone().unwrap_or_else(|| PathBuf::from("src/stack")), modules.collect())
    };
    write(&folder, &files, arguments.force)?;
    if arguments.krate {
        name_workspace(&folder, terminal);
        arguments.dependency.name_copy(terminal);
    }
    summary(&imported, &stack, &folder, files.len(), terminal);
    Ok(Outcome::Clean)
}

/// The source of a template, or what is wrong with it.
fn imported(path: &Path, bytes: &[u8], stack: &str) -> Result<Imported, Vec<Mistake>> {
    let unreadable =
        |ReadError { line, column, message }| vec![Mistake { position: Position { line, column }, message }];
    let text = yaml::utf8(bytes).map_err(unreadable)?;
    let source = yaml::read_template(text).map_err(unreadable)?;
    let title = path.file_name().unwrap_or_default().to_string_lossy();
    let unsupported = |Unsupported { at, message }| Mistake { position: source.positions.of(at), message };
    let found = import(&source, text, &title, stack);
    found.map_err(|found| found.into_iter().map(unsupported).collect())
}

fn summary(imported: &Imported, stack: &str, folder: &Path, files: usize, terminal: &Terminal) {
    let entries = imported.entries;
    let entries = if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") };
    let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    terminal.note(format!("{entries} imported as stack `{stack}` into {} ({files})", folder.display()));
    match imported.allowed {
        0 => {}
        1 => terminal.note("1 finding is allowed, with the reason `as imported`"),
        number => terminal.note(format!("{number} findings are allowed, with the reason `as imported`")),
    }
    for comment in &imported.lost_comments {
        terminal.note(format!("the comment `{comment}` at the end has no place in the source"));
    }
}
