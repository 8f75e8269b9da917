use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Draw what refers to what in a template
///
/// Permissions, attachments and the roles of single functions are folded into edges with labels. Without FILE, the
/// template of the package is drawn. The picture goes to standard output.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
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

const EXAMPLES: &str = "\
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
