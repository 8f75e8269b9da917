use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Print the policy of the role with which CloudFormation deploys a template
///
/// The actions are those of the handlers of each resource type, limited to the ARNs that the template tells: names that it
/// gives, and those that CloudFormation makes up of the stack's name and the logical ID. What is not narrower, and why,
/// is shown by --explain. Without FILE, the template of the package is meant.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Role {
    /// The template, in YAML or JSON, or - for standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// The name of the stack, instead of the file's
    #[arg(long, value_name = "NAME")]
    pub(crate) stack_name: Option<String>,
    /// The Region of the stack, instead of any
    #[arg(long, value_name = "REGION")]
    pub(crate) region: Option<String>,
    /// The number of the account, instead of any
    #[arg(long, value_name = "NUMBER")]
    pub(crate) account: Option<String>,
    /// The value of a parameter, instead of those that it allows or its default
    #[arg(long = "parameter", value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) parameters: Vec<(String, String)>,
    /// The ARN of the permissions boundary that roles and users of the stack must have
    #[arg(long, value_name = "ARN")]
    pub(crate) boundary: Option<String>,
    /// Print a template of the whole role, which this service may assume
    #[arg(long, value_enum, value_name = "SERVICE")]
    pub(crate) trust: Option<Trust>,
    /// Print several policies, none of which is longer than a managed policy may be
    #[arg(long, conflicts_with = "trust")]
    pub(crate) split: bool,
    /// How the policy is printed
    #[arg(long, value_enum, default_value = "json")]
    pub(crate) format: RoleFormat,
    /// Print which resources need each statement, and what is not narrower, instead of the policy
    #[arg(long, conflicts_with_all = ["split", "trust"])]
    pub(crate) explain: bool,
}

const EXAMPLES: &str = "\
Examples:
  cargo cfn role template.yaml --stack-name shop > policy.json
  cargo cfn role template.yaml --explain
  cargo cfn role template.yaml --trust cloudformation --format yaml > role.yaml
  cargo cfn role template.yaml --region eu-west-1 --account 123456789012 --parameter Stage=prod
  cargo cfn role template.yaml --boundary arn:aws:iam::123456789012:policy/boundary
  cargo cfn role template.yaml --format rust > src/deployment.rs

A deployment with the role:
  aws cloudformation deploy --template-file template.yaml --stack-name shop --role-arn ARN";

/// Who may assume the role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Trust {
    /// CloudFormation, for the stack of this account
    Cloudformation,
}

/// How a policy is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleFormat {
    /// A policy document, as IAM takes it
    Json,
    /// The same as YAML
    Yaml,
    /// Structs with the policy, or with the role
    Rust,
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write NAME=VALUE".to_owned()),
    }
}
