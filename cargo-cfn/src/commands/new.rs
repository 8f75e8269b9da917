use std::path::Path;

use crate::arguments::{Import, New};
use crate::krate::{Crate, File, check_name, has_files, name_workspace, struct_name, template_test, write};
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Writes a crate with a small stack, or with that of a template.
pub(crate) fn run(arguments: &New, terminal: &Terminal) -> Result<Outcome, Failure> {
    let folder = &arguments.folder;
    let name = match &arguments.name {
        Some(name) => name.clone(),
        // `.` is named after the current folder.
        None => {
            let folder = std::path::absolute(folder).map_err(|error| Failure::of("find", folder, &error))?;
            folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
        }
    };
    if has_files(folder) {
        return Err(Failure(format!("{} is not empty; a new crate needs a folder of its own", folder.display())));
    }
    if let Some(template) = &arguments.from {
        let import = Import {
            file: template.clone(),
            out: Some(folder.clone()),
            krate: true,
            name: Some(name),
            dependency: arguments.dependency.clone(),
            force: false,
        };
        return super::import::run(&import, terminal);
    }
    check_name(&name)?;
    let cfn = arguments.dependency.folder()?;
    let (stack, tests, of_stack) = match arguments.example {
        Some(example) => (example.stack().to_owned(), template_test(example.stack()), example.files()),
        None => {
            let stack = struct_name(&name);
            let file = File::new(Path::new("src/stack/mod.rs"), filled(STACK, &stack));
            (stack.clone(), filled(TESTS, &stack), vec![file])
        }
    };
    let mut files = Crate { name: name.clone(), stack: stack.clone(), cfn, tests }.files();
    files.extend(of_stack);
    write(folder, &files, false)?;
    name_workspace(folder, terminal);
    arguments.dependency.name_copy(terminal);
    terminal.note(format!("stack `{stack}` is in {}; `cargo build` writes its template.yaml", folder.display()));
    Ok(Outcome::Clean)
}

/// A text with the name of the stack.
fn filled(text: &str, stack: &str) -> String {
    text.replace("Shop", stack)
}

/// A stack that shows the surface and passes every lint of the default levels.
const STACK: &str = r#"//! The stack.

use cfn::{condition, output, parameter, resource, stack};

/// Deployment stage.
#[parameter(Type: "String", Default: "dev", AllowedValues: ["dev", "prod"])]
pub struct Stage;

#[condition(Stage == "prod")]
pub struct IsProduction;

/// Holds the orders until they are handled; in production for two weeks.
#[resource(AWS::SQS::Queue {
    MessageRetentionPeriod: if IsProduction { 1209600 } else { 3600 },
    RedrivePolicy: { deadLetterTargetArn: Failures.Arn, maxReceiveCount: 5 },
    SqsManagedSseEnabled: true,
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Orders;

/// Holds the orders that could not be handled.
#[resource(AWS::SQS::Queue {
    MessageRetentionPeriod: 1209600,
    SqsManagedSseEnabled: true,
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Failures;

/// Where orders are sent.
#[output(Value: Orders)]
pub struct OrdersUrl;

/// Queues for the orders of a shop.
#[stack]
pub struct Shop(Stage, IsProduction, Orders, Failures, OrdersUrl);
"#;

const TESTS: &str = r#"//! The template is asked: what the stack promises.

use cfn::Template;

use crate::stack::Shop;

fn template() -> Template {
    cfn::assemble::<Shop>().expect("no findings")
}

#[test]
fn failed_orders_are_kept() {
    let template = template();
    let redrive = template.resource("Orders").property("RedrivePolicy");
    assert_eq!(redrive.get("deadLetterTargetArn.Fn::GetAtt.0"), "Failures");
    let failures = template.resource("Failures");
    assert_eq!(failures.property("MessageRetentionPeriod"), 1_209_600);
}

#[test]
fn the_template_is_the_one_that_the_build_script_has_made() {
    assert_eq!(template().yaml(), crate::TEMPLATE);
}
"#;
