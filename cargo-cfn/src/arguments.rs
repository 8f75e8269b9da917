//! The command line.

mod role;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use crate::diff::alarms::{Acceptance, Kind as Denied};
use crate::example::Example;
use cfn_core::lint::Level;
pub(crate) use role::{Role, RoleFormat};

use clap::{Arg, ArgAction, ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

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

/// Check templates in YAML or JSON by all lints
///
/// In folders, templates are recognized by their sections; files that Git ignores are left out. Without FILE, the
/// templates of the package are checked.
#[derive(Args, Debug)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct Check {
    /// Templates, folders, patterns such as 'infra/**/*.yaml', or - for standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Leave out named files that are not templates, as in folders
    #[arg(long)]
    pub(crate) recognize: bool,
    /// Check files with the template's parameters, one for each stage, or a pattern of them
    #[arg(long, value_name = "FILE")]
    pub(crate) parameters: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) levels: Levels,
    /// How findings are printed
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: Format,
    /// The configuration, instead of the nearest cfn.toml
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Count the findings that this file lists instead of reporting them
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write all findings into the baseline
    #[arg(long, requires = "baseline")]
    pub(crate) update_baseline: bool,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  cargo cfn check template.yaml
  cargo cfn check --deny encryption --allow missing_deletion_policy infra/
  cargo cfn check --format sarif infra/ > findings.sarif
  cargo cfn check --baseline cfn-baseline.json --update-baseline infra/
  cargo cfn check template.yaml --parameters 'parameters/*.json'
  cdk synth | cargo cfn check -

Levels come from cfn.toml, then from the command line; a lint counts more than its group.
A template allows a lint, with its reason, in its own or a resource's Metadata:
  Metadata: {cfn: {allow: {broad_action: \"the deployment role\"}}}";

/// Levels of lints and groups, in the order of the command line: of two for one name, the last one counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Levels(pub(crate) Vec<(String, Level)>);

impl Args for Levels {
    fn augment_args(command: clap::Command) -> clap::Command {
        Level::ALL.into_iter().rev().fold(command, |command, level| {
            command.arg(
                Arg::new(level.name())
                    .long(level.name())
                    .value_name("LINT|GROUP")
                    .value_delimiter(',')
                    .action(ArgAction::Append)
                    .help(match level {
                        Level::Deny => "Report a lint or a group of lints as errors",
                        Level::Warn => "Report a lint or a group of lints as warnings",
                        Level::Allow => "Do not report a lint or a group of lints",
                    }),
            )
        })
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Levels {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut levels = Self::default();
        levels.update_from_arg_matches(matches)?;
        Ok(levels)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        let of = |level: Level| {
            let places = matches.indices_of(level.name()).into_iter().flatten();
            let names = matches.get_many::<String>(level.name()).into_iter().flatten();
            places.zip(names.map(move |name| (name.clone(), level)))
        };
        let mut found: Vec<_> = Level::ALL.into_iter().flat_map(of).collect();
        found.sort_by_key(|(place, _)| *place);
        self.0 = found.into_iter().map(|(_, setting)| setting).collect();
        Ok(())
    }
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// As rustc prints errors
    Human,
    /// A line for each finding
    Short,
    /// A line of JSON for each finding
    Json,
    /// SARIF 2.1.0, for GitHub code scanning and editors
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
}

/// Show what an update of a stack does: what differs, what is replaced or deleted, and why
///
/// Without a template, those of the package in Git's HEAD are compared with the files; with one file or folder, those of
/// it. Nothing is asked of AWS. What only the deployment knows, such as the values of parameters, is said to be unknown.
#[derive(Args, Debug)]
#[command(after_help = DIFF_EXAMPLES)]
pub(crate) struct Diff {
    /// The template of the stack as it is, in YAML or JSON, or - for standard input
    #[arg(value_name = "OLD")]
    pub(crate) old: Option<PathBuf>,
    /// The template of the update, or - for standard input
    #[arg(value_name = "NEW")]
    pub(crate) new: Option<PathBuf>,
    /// The commit whose templates are the old ones
    #[arg(long, value_name = "REF", default_value = "HEAD", conflicts_with = "new")]
    pub(crate) base: String,
    /// What ends with exit code 1
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    pub(crate) deny: Vec<Denied>,
    /// Let the denied of an entry pass, for this reason
    #[arg(long, value_name = "ID=REASON", value_parser = Acceptance::parse, requires = "deny")]
    pub(crate) accept: Vec<Acceptance>,
    /// End with exit code 1 if there are differences, as git diff does
    #[arg(long)]
    pub(crate) exit_code: bool,
    /// How differences are printed
    #[arg(long, value_enum, default_value = "human")]
    pub(crate) format: DiffFormat,
}

const DIFF_EXAMPLES: &str = "\
Examples:
  cargo cfn diff                                 the package since the last commit
  cargo cfn diff --base origin/main              the package since a branch
  cargo cfn diff template.yaml                   a file, or a folder, since the last commit
  cargo cfn diff old.yaml new.json               two files
  cdk synth | cargo cfn diff deployed.yaml -     a file and standard input
  cargo cfn diff --deny replacement,deletion,data-loss
  cargo cfn diff --deny broadened --accept Reader=\"the new reports need it\"
  cargo cfn diff --base origin/main --format markdown > comment.md

Exit codes: 0; 1 if something denied happens, or with --exit-code if there are differences;
2 wrong usage or unreadable input. With -v, entries that are new or removed are shown as a whole.";

/// How differences are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For a terminal
    Human,
    /// One document of JSON
    Json,
    /// A comment for a pull request of GitHub
    Markdown,
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
    /// Depend on the cfn-rs of this folder instead of the registry's
    #[arg(long, value_name = "DIR", env = "CFN_RS_PATH", hide_env = true)]
    pub(crate) path: Option<PathBuf>,
    /// Replace files in a folder that is not empty
    #[arg(long)]
    pub(crate) force: bool,
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
    /// Depend on the cfn-rs of this folder instead of the registry's
    #[arg(long, value_name = "DIR", env = "CFN_RS_PATH", hide_env = true)]
    pub(crate) path: Option<PathBuf>,
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

/// Draw what refers to what in a template
///
/// Permissions, attachments and the roles of single functions are folded into edges with labels. Without FILE, the
/// template of the package is drawn. The picture goes to standard output.
#[derive(Args, Debug)]
#[command(after_help = GRAPH_EXAMPLES)]
pub(crate) struct Graph {
    /// The template, in YAML or JSON, or - for standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// How the graph is written
    #[arg(long, value_enum, default_value = "mermaid")]
    pub(crate) format: GraphFormat,
    /// Show every entry by itself: parameters, conditions and outputs too, and nothing folded
    #[arg(long)]
    pub(crate) all: bool,
    /// Show only what is near this entry
    #[arg(long, value_name = "ID")]
    pub(crate) focus: Option<String>,
    /// How many edges away from it
    #[arg(long, value_name = "N", default_value = "1", requires = "focus")]
    pub(crate) depth: usize,
    /// How boxes are grouped
    #[arg(long, value_enum, default_value = "service")]
    pub(crate) group: GroupBy,
    /// Show what an update from this template does: added green, removed red, replaced orange, updated blue
    #[arg(long, value_name = "OLD")]
    pub(crate) diff: Option<PathBuf>,
}

const GRAPH_EXAMPLES: &str = "\
Examples:
  cargo cfn graph template.yaml --format svg > template.svg
  cargo cfn graph template.yaml --focus DataFunction --depth 2
  cargo cfn graph template.yaml --diff deployed.yaml --format svg > update.svg
  cargo cfn graph template.yaml --format dot | dot -Tpdf > template.pdf";

/// How a graph is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphFormat {
    /// A flowchart that GitHub and GitLab show in Markdown
    Mermaid,
    /// The language of Graphviz
    Dot,
    /// A picture for light and dark backgrounds
    Svg,
    /// Nodes and edges with all references
    Json,
}

/// How boxes are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum GroupBy {
    /// By the service of their type
    Service,
    /// By the Rust module that declares them, in the package of the template
    Module,
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
