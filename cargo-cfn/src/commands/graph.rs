use std::path::Path;

use cfn_core::graph::{Graph as Picture, Grouping, Options};
use cfn_core::model::Template;
use cfn_core::nearest::meant;
use cfn_core::yaml::{self, Position, ReadError};

use crate::arguments::{Global, Graph, GraphFormat, GroupBy};
use crate::check::config::Config;
use crate::check::files::{Input, inputs};
use crate::check::package;
use crate::check::reading::{file, limited};
use crate::check::text::Text;
use crate::format::errors::{Mistake, rendered};
use crate::modules::modules;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Draws a template, or what an update does with it.
pub(crate) fn run(arguments: &Graph, global: &Global, terminal: &Terminal) -> Result<Outcome, Failure> {
    let input = input(arguments, global)?;
    let Some(template) = template(&input, terminal)? else { return Ok(Outcome::Failed) };
    let grouping = match arguments.group {
        GroupBy::Service => Grouping::Service,
        GroupBy::Module => Grouping::Named(modules(&input, &template)?),
    };
    let options = Options { all: arguments.all, grouping };
    let mut graph = match &arguments.diff {
        None => Picture::of(&template, &options),
        Some(old) => {
            let Some(old) = self::template(&one(old), terminal)? else { return Ok(Outcome::Failed) };
            Picture::of_update(&old, &template, &options)
        }
    };
    if let Some(id) = &arguments.focus {
        graph = graph.focused(id, arguments.depth).ok_or_else(|| unknown(id, &template, &graph))?;
    }
    let text = match arguments.format {
        GraphFormat::Mermaid => graph.to_mermaid(),
        GraphFormat::Dot => graph.to_dot(),
        GraphFormat::Json => graph.to_json(),
        GraphFormat::Svg => graph.to_svg(&title(arguments, &input)),
    };
    terminal.print_plain(text.as_bytes())?;
    Ok(Outcome::Clean)
}

/// The template that is named, or the only one of the package.
fn input(arguments: &Graph, global: &Global) -> Result<Input, Failure> {
    if let Some(file) = &arguments.file {
        return Ok(one(file));
    }
    let mut found = inputs(&package::folders(global)?, &Config::load(None)?, false)?;
    match (found.pop(), found.as_slice()) {
        (Some(only), []) => Ok(only),
        (None, _) => Err(Failure("no template found; name a file".to_owned())),
        (Some(last), others) => {
            let names: Vec<_> = others.iter().chain([&last]).map(Input::name).collect();
            Err(Failure(format!("there are {} templates; name one of them: {}", names.len(), names.join(", "))))
        }
    }
}

fn one(path: &Path) -> Input {
    if path.as_os_str() == "-" { Input::StandardInput } else { Input::File(path.to_owned()) }
}

/// The template of a file; `None` if it cannot be read, which is printed with its line.
fn template(input: &Input, terminal: &Terminal) -> Result<Option<Template>, Failure> {
    let name = input.name();
    let bytes = match input {
        Input::StandardInput => limited(std::io::stdin().lock()),
        Input::File(path) => file(path),
    };
    let bytes = bytes.map_err(|error| Failure(format!("cannot read {name}: {error}")))?;
    match yaml::utf8(&bytes).and_then(yaml::read_template) {
        Ok(source) => Ok(Some(source.template)),
        Err(ReadError { line, column, message }) => {
            let text = Text::new(String::from_utf8_lossy(&bytes).into_owned());
            let message = format!("cannot read {name}: {message}");
            let mistake = Mistake { position: Position { line, column }, message };
            terminal.complain(&rendered(&name, &text, &mistake, terminal));
            Ok(None)
        }
    }
}

fn title(arguments: &Graph, input: &Input) -> String {
    let name = input.name();
    let focus = arguments.focus.as_ref().map(|id| format!("{id} in ")).unwrap_or_default();
    match &arguments.diff {
        None => format!("{focus}{name}"),
        Some(old) => format!("{focus}the update from {} to {name}", one(old).name()),
    }
}

/// Why there is no such entry in the picture.
fn unknown(id: &str, template: &Template, graph: &Picture) -> Failure {
    let is_hidden = template.declarations.iter().any(|declaration| declaration.name.name == id);
    if is_hidden {
        return Failure(format!("`{id}` is not in the picture; `--all` shows all entries"));
    }
    let hint = meant(id, graph.nodes.iter().map(|node| node.id.as_str()));
    let hint = hint.map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
    Failure(format!("the template has no `{id}`{hint}"))
}
