//! The command line.

mod check;
mod diff;
mod graph;
mod role;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

pub(crate) use check::{Check, Format};
pub(crate) use diff::{Diff, DiffFormat};
pub(crate) use graph::{Graph, GraphFormat, GroupBy};
pub(crate) use role::{Role, RoleFormat};

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::example::Example;

/// Checks AWS CloudFormation templates, and explains the lints.
#[derive(Debug, Parser)]
#[command(name = "cargo-cfn", bin_name = "cargo cfn", version, after_help = EXAMPLES, disable_help_subcommand = false)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) global: Global,
}

const EXAMPLES: &str = "\
Examples:
  cargo cfn check template.yaml           check one template
  cargo cfn check --deny encryption infra check all templates of a folder
  cargo cfn diff old.yaml new.yaml        show what an update does
  cargo cfn explain broad_action          show the page of a lint

Exit codes: 0 nothing found, 1 findings, 2 wrong usage or unreadable input.";

/// What every command takes.
#[derive(Args, Clone, Debug)]
pub(crate) struct Global {
    /// When to use colors
    #[arg(
        long,
        global = true,
        value_enum,
        env = "CARGO_TERM_COLOR",
        hide_env = true,
        default_value = "auto",
        value_name = "WHEN"
    )]
    pub(crate) color: Color,
    /// Print findings only, without counts and notes
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Print what is done
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
    /// The Cargo.toml of the package whose templates are meant
    #[arg(long, global = true, value_name = "PATH")]
    pub(crate) manifest_path: Option<PathBuf>,
    /// The package whose templates are meant
    #[arg(short, long, global = true, value_name = "SPEC")]
    pub(crate) package: Option<String>,
}

/// When to use colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Diff(Diff),
    Import(Import),
    New(New),
    Fmt(Fmt),
    Graph(Graph),
    Role(Role),
    Explain(Explain),
    Completions(Completions),
    Man(Man),
}

/// Write a template as Rust source that makes the same template
///
/// The source is read by the macros at once, and what they make is compared with the template. Findings are allowed
/// with the reason "as imported". What cannot be carried over is an error, and nothing is written.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  cargo cfn import template.yaml --out src/stack\n  cargo cfn import template.yaml --crate --out shop"
)]
pub(crate) struct Import {
    /// The template, in YAML or JSON
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The folder of the source, src/stack by default; with --crate the folder of the crate
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Write a whole crate that builds
    #[arg(long = "crate")]
    pub(crate) krate: bool,
    /// The name of the package, from which that of the stack is made
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) dependency: Dependency,
    /// Replace files in a folder that is not empty
    #[arg(long)]
    pub(crate) force: bool,
}

/// On which `cfn-rs` a crate depends: that of a folder, of the copy of the repository from which this command was built, or of
/// the registry.
#[derive(Args, Clone, Debug)]
pub(crate) struct Dependency {
    /// Depend on the cfn-rs of this folder
    #[arg(long, value_name = "DIR", env = "CFN_RS_PATH", hide_env = true)]
    pub(crate) path: Option<PathBuf>,
    /// Depend on the cfn-rs of the registry, also if this command was built from a copy of the repository
    #[arg(long, conflicts_with = "path")]
    pub(crate) registry: bool,
}

/// Start a stack: a crate that builds at once
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  cargo cfn new shop\n  cargo cfn new shop --from template.yaml\n  cargo cfn new shop --example data-api"
)]
pub(crate) struct New {
    /// The folder of the crate
    #[arg(value_name = "NAME")]
    pub(crate) folder: PathBuf,
    /// Import the stack from a template
    #[arg(long, value_name = "TEMPLATE", conflicts_with = "example")]
    pub(crate) from: Option<PathBuf>,
    /// Begin with a complete stack
    #[arg(long, value_enum)]
    pub(crate) example: Option<Example>,
    /// The name of the package, instead of the folder's
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) dependency: Dependency,
}

/// Write templates in one form, with their comments
///
/// Sections in CloudFormation's order, a blank line between entries, short functions. No value changes. Files are
/// replaced; what is read from standard input or converted goes to standard output.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  cargo cfn fmt infra/\n  cargo cfn fmt --check infra/\n  cargo cfn fmt --json template.yaml > template.json"
)]
pub(crate) struct Fmt {
    /// Templates, folders, patterns, or - for standard input
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Leave out named files that are not templates, as in folders
    #[arg(long)]
    pub(crate) recognize: bool,
    /// Name the files that are not in this form, and change nothing
    #[arg(long)]
    pub(crate) check: bool,
    /// Convert to JSON
    #[arg(long, conflicts_with = "yaml")]
    pub(crate) json: bool,
    /// Convert to YAML
    #[arg(long)]
    pub(crate) yaml: bool,
}

/// Show the page of a lint or of a group of lints
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  cargo cfn explain broad_action\n  cargo cfn explain exposure\n  cargo cfn explain --list"
)]
pub(crate) struct Explain {
    /// The lint or the group
    #[arg(value_name = "LINT|GROUP", required_unless_present = "list")]
    pub(crate) name: Option<String>,
    /// List all lints by group
    #[arg(long, conflicts_with = "name")]
    pub(crate) list: bool,
}

/// Write completions for a shell to standard output
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  cargo cfn completions bash > ~/.local/share/bash-completion/completions/cargo-cfn")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

/// Write the manual pages, one for each command
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  cargo cfn man ~/.local/share/man/man1 && man cargo-cfn-check")]
pub(crate) struct Man {
    /// The folder of the pages
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
}

/// Reads the command line; ends the process with a message where it cannot be read, or where help is asked for.
pub(crate) fn parse(arguments: impl Iterator<Item = OsString>) -> Arguments {
    Arguments::parse_from(without_subcommand(arguments))
}

/// The command line of clap, for completions and manual pages.
pub(crate) fn command() -> clap::Command {
    Arguments::command()
}

/// Cargo runs `cargo cfn ..` as `cargo-cfn cfn ..`.
fn without_subcommand(arguments: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    let mut number = 0;
    arguments.filter(move |argument| {
        number += 1;
        !(number == 2 && argument == OsStr::new("cfn"))
    })
}

#[cfg(test)]
mod tests;
