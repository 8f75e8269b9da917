use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use cfn_core::lint::Levels;

use crate::arguments::{Check, Global};
use crate::check::baseline::Baseline;
use crate::check::config::Config;
use crate::check::files::{Input, inputs, named};
use crate::check::findings::{Checked, check};
use crate::check::{package, parameters};
use crate::format::{self, Printer};
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Checks templates and prints what is found, in the order of the arguments.
pub(crate) fn run(arguments: &Check, global: &Global, terminal: &Terminal) -> Result<Outcome, Failure> {
    let config = Config::load(arguments.config.as_deref())?;
    let levels = levels(arguments, &config)?;
    let inputs = inputs(&files(arguments, global)?, &config, arguments.recognize)?;
    if inputs.is_empty() && arguments.recognize {
        return Ok(Outcome::Clean);
    }
    if inputs.is_empty() {
        return Err(Failure("no template found; name a file, or a folder that holds one".to_owned()));
    }
    let path = arguments.baseline.clone().or_else(|| config.baseline.clone());
    let mut baseline = match &path {
        Some(path) if !arguments.update_baseline => Baseline::load(path)?,
        _ => Baseline::default(),
    };
    let mut printer = format::printer(arguments.format, terminal);
    let mut worst = Outcome::Clean;
    let tasks = tasks(inputs, arguments, &config)?;
    let mut progress = terminal.progress(tasks.len());
    in_order(&tasks, &levels, &mut |mut checked| {
        if arguments.update_baseline {
            baseline.add(&checked);
        } else {
            baseline.apply(&mut checked);
        }
        let outcome = match &checked.result {
            Err(_) => Outcome::Failed,
            Ok(found) if found.is_empty() || arguments.update_baseline => Outcome::Clean,
            Ok(_) => Outcome::Findings,
        };
        worst = worst.max(outcome);
        let printed = match arguments.update_baseline && checked.result.is_ok() {
            true => Ok(()),
            false => progress.suspend(|| print(printer.as_mut(), &checked, terminal)),
        };
        progress.advance(1);
        printed
    })?;
    drop(progress);
    terminal.print(printer.end(baseline.known).as_bytes())?;
    if let Some(path) = path.filter(|_| arguments.update_baseline) {
        let total = baseline.write(&path)?;
        terminal.note(format!("{} lists {total} findings", path.display()));
    }
    Ok(worst)
}

fn print(printer: &mut dyn Printer, checked: &Checked, terminal: &Terminal) -> Result<(), Failure> {
    checked.notes.iter().for_each(|note| terminal.note(format!("{}: {note}", checked.name)));
    terminal.detail(format!("checked {}", checked.name));
    terminal.print(printer.template(checked).as_bytes())
}

/// What the arguments name, or the folders of the package.
fn files(arguments: &Check, global: &Global) -> Result<Vec<PathBuf>, Failure> {
    if arguments.files.is_empty() { package::folders(global) } else { Ok(arguments.files.clone()) }
}

/// What is checked at a time.
enum Task {
    Template {
        input: Input,
        /// Whether its findings are compared with those of a baseline.
        is_compared: bool,
    },
    /// A file with the parameters of a template.
    Parameters(PathBuf, Input),
}

impl Task {
    /// None if nothing is to be said.
    fn run(&self, levels: &Levels) -> Option<Checked> {
        match self {
            Task::Template { input, is_compared } => Some(check(input, (levels, *is_compared))),
            Task::Parameters(path, of) => parameters::check(path, of, levels),
        }
    }
}

/// The templates, each before the files with its parameters.
fn tasks(inputs: Vec<Input>, arguments: &Check, config: &Config) -> Result<Vec<Task>, Failure> {
    let given = arguments.parameters.iter().map(|path| named(path)).collect::<Result<Vec<_>, _>>()?.concat();
    match &inputs[..] {
        _ if given.is_empty() => {}
        [Input::File(_)] => {}
        [Input::StandardInput] => {
            return Err(Failure("`--parameters` requires a template in a file, not standard input".to_owned()));
        }
        _ => {
            let message =
                "`--parameters` requires one template; for several, name their files in `[parameters]` of cfn.toml";
            return Err(Failure(message.to_owned()));
        }
    }
    let is_compared = arguments.baseline.is_some() || config.baseline.is_some();
    let mut tasks = Vec::new();
    for input in inputs {
        let mut files = given.clone();
        if let Input::File(path) = &input
            && given.is_empty()
        {
            for file in config.parameters_of(path) {
                files.extend(named(file)?);
            }
        }
        tasks.push(Task::Template { input: input.clone(), is_compared });
        tasks.extend(files.into_iter().map(|file| Task::Parameters(file, input.clone())));
    }
    Ok(tasks)
}

/// The levels of the configuration and, after them, those of the command line.
fn levels(arguments: &Check, config: &Config) -> Result<Levels, Failure> {
    let own = arguments.levels.0.iter().map(|(name, level)| (name.as_str(), *level));
    let pairs = config.levels()?.into_iter().chain(own);
    Ok(Levels::new(pairs)?)
}

/// Checks templates by all cores, and hands on the results in the order of the inputs.
fn in_order(
    tasks: &[Task],
    levels: &Levels,
    next: &mut dyn FnMut(Checked) -> Result<(), Failure>,
) -> Result<(), Failure> {
    /// How many results may wait for an earlier one: a bound for the memory.
    const WAITING: usize = 64;
    let threads = thread::available_parallelism().map_or(1, usize::from).min(tasks.len());
    if threads < 2 {
        return tasks.iter().filter_map(|task| task.run(levels)).try_for_each(next);
    }
    let taken = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel(WAITING);
        for _ in 0..threads {
            let sender = sender.clone();
            let taken = &taken;
            scope.spawn(move || {
                loop {
                    let number = taken.fetch_add(1, Ordering::Relaxed);
                    let Some(task) = tasks.get(number) else { break };
                    // Nobody receives once an error has ended the command.
                    if sender.send((number, task.run(levels))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting = std::collections::BTreeMap::new();
        let mut number = 0;
        for (index, checked) in receiver {
            waiting.insert(index, checked);
            while let Some(checked) = waiting.remove(&number) {
                checked.map_or(Ok(()), &mut *next)?;
                number += 1;
            }
        }
        Ok(())
    })
}
