use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::diff::alarms::{Acceptance, Kind as Denied};

/// Show what an update of a stack does: what differs, what is replaced or deleted, and why
///
/// Without a template, those of the package in Git's HEAD are compared with the files; with one file or folder, those of
/// it. Nothing is asked of AWS. What only the deployment knows, such as the values of parameters, is said to be unknown.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
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

const EXAMPLES: &str = "\
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
