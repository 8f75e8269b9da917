use std::path::PathBuf;

use cfn_core::lint::Level;
use clap::{Arg, ArgAction, ArgMatches, Args, FromArgMatches, ValueEnum};

/// Check templates in YAML or JSON by all lints
///
/// In folders, templates are recognized by their sections; files that Git ignores are left out. Without FILE, the
/// templates of the package are checked.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
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

const EXAMPLES: &str = "\
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
