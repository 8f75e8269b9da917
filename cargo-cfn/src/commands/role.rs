use std::io::Read as _;
use std::path::{Path, PathBuf};

use cfn_core::permissions::{Deployment, MANAGED_QUOTA, Permissions, Written, permissions};
use cfn_core::yaml::{self, Position, ReadError};

use crate::arguments::{Global, Role, RoleFormat};
use crate::check::config::Config;
use crate::check::files::{Input, inputs};
use crate::check::package;
use crate::check::reading::{file, limited};
use crate::check::text::Text;
use crate::format::errors::{Mistake, rendered};
use crate::json;
use crate::krate::package_name;
use crate::outcome::{Failure, Outcome};
use crate::role::{explain, rust, stack};
use crate::terminal::Terminal;

/// Prints the policy with which CloudFormation deploys a template, or explains it.
pub(crate) fn run(arguments: &Role, global: &Global, terminal: &Terminal) -> Result<Outcome, Failure> {
    let input = input(arguments, global)?;
    let name = input.name();
    let bytes = match &input {
        Input::StandardInput => limited(std::io::stdin().lock().by_ref()),
        Input::File(path) => file(path),
    };
    let bytes = bytes.map_err(|error| Failure(format!("cannot read {name}: {error}")))?;
    let source = match yaml::utf8(&bytes).and_then(yaml::read_template) {
        Ok(source) => source,
        Err(ReadError { line, column, message }) => {
            let text = Text::new(String::from_utf8_lossy(&bytes).into_owned());
            let mistake =
                Mistake { position: Position { line, column }, message: format!("cannot read {name}: {message}") };
            terminal.print(rendered(&name, &text, &mistake, terminal).as_bytes())?;
            return Ok(Outcome::Failed);
        }
    };
    let deployment = deployment(arguments, &input)?;
    for parameter in deployment.parameters.keys() {
        if source.template.find(cfn_core::model::Section::Parameters, parameter).is_none() {
            return Err(Failure(format!("{name} has no parameter `{parameter}`")));
        }
    }
    let needed = permissions(&source.template, &deployment);
    if arguments.explain {
        terminal.print(explain::explained(&needed, &deployment).as_bytes())?;
        return Ok(Outcome::Clean);
    }
    if needed.statements.is_empty() {
        return Err(Failure(format!("{name} has no resource that needs a permission")));
    }
    terminal.print(printed(&needed, &deployment, arguments)?.as_bytes())?;
    if arguments.stack_name.is_none() {
        let stack = deployment.stack.as_deref().unwrap_or("*");
        terminal.note(format!("the stack's name is taken to be `{stack}`; --stack-name sets another one"));
    }
    explain::summary(&needed).into_iter().for_each(|line| terminal.note(line));
    if arguments.trust.is_none() && !arguments.split && arguments.format != RoleFormat::Rust {
        let length = needed.length(&deployment, Written::AsPolicy);
        if length > MANAGED_QUOTA {
            terminal.note(format!(
                "the policy has {length} characters, and a managed policy takes {MANAGED_QUOTA}; --split prints several"
            ));
        }
    }
    Ok(Outcome::Clean)
}

/// The template that is named, or the only one of the package.
fn input(arguments: &Role, global: &Global) -> Result<Input, Failure> {
    let files = match &arguments.file {
        Some(file) if file.is_dir() => {
            return Err(Failure(format!("{} is a folder; name a template", file.display())));
        }
        Some(file) => vec![file.clone()],
        None => package::folders(global)?,
    };
    let found = inputs(&files, &Config::default(), false)?;
    match &found[..] {
        [only] => Ok(only.clone()),
        [] => Err(Failure("no template found; name a file".to_owned())),
        [first, second, ..] => Err(Failure(format!(
            "there is more than one template, such as {} and {}; name one",
            first.name(),
            second.name()
        ))),
    }
}

fn deployment(arguments: &Role, input: &Input) -> Result<Deployment, Failure> {
    let stack = arguments.stack_name.clone().or_else(|| match input {
        Input::StandardInput => None,
        Input::File(path) => Some(stack_name(path)),
    });
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && name.len() <= 128
    };
    let is_account = |number: &str| number.len() == 12 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_region = |name: &str| {
        name.len() < 32 && name.split('-').count() > 2 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    type Check<'c> = (&'c Option<String>, &'c dyn Fn(&str) -> bool, &'c str);
    let checks: [Check<'_>; 4] = [
        (&stack, &is_name, "the name of a stack: letters, digits and hyphens, a letter first"),
        (&arguments.account, &is_account, "the number of an account: 12 digits"),
        (&arguments.region, &is_region, "a Region, such as eu-west-1"),
        (&arguments.boundary, &|arn| arn.starts_with("arn:") && arn.contains(":policy/"), "the ARN of a policy"),
    ];
    for (given, is_right, what) in checks {
        if let Some(given) = given.as_deref().filter(|given| !is_right(given)) {
            return Err(Failure(format!("`{given}` is not {what}")));
        }
    }
    Ok(Deployment {
        stack,
        region: arguments.region.clone(),
        account: arguments.account.clone(),
        parameters: arguments.parameters.iter().cloned().collect(),
        boundary: arguments.boundary.clone(),
    })
}

/// The name of a stack for a template: that of its file, or of its folder where the file is just called a template.
fn stack_name(path: &Path) -> String {
    const PLAIN: &[&str] = &["template", "stack", "main", "index", "cfn"];
    let name = package_name(path);
    let full = std::fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    let folder = full.parent().and_then(Path::file_name).filter(|_| PLAIN.contains(&name.as_str()));
    match folder {
        // The name of a folder has no extension, though there may be a point in it.
        Some(folder) => package_name(&Path::new(folder).with_added_extension("yaml")),
        None => name,
    }
}

fn printed(needed: &Permissions, deployment: &Deployment, arguments: &Role) -> Result<String, Failure> {
    if arguments.format == RoleFormat::Rust {
        let template = stack::template(needed, deployment, arguments.trust.is_some());
        return rust::source(&template);
    }
    if arguments.trust.is_some() {
        let template = stack::template(needed, deployment, true);
        return Ok(match arguments.format {
            RoleFormat::Yaml => yaml::write_template(&template, &|_| Vec::new()),
            _ => json::write_template(&template),
        });
    }
    let node = match arguments.split {
        true => cfn_core::model::Node {
            id: cfn_core::model::NodeId(1),
            value: cfn_core::model::Value::List(needed.documents(deployment, Written::AsPolicy, MANAGED_QUOTA)),
        },
        false => needed.document(deployment, Written::AsPolicy),
    };
    Ok(match arguments.format {
        RoleFormat::Yaml => yaml::write(&node),
        _ => json::write(&node),
    })
}
