//! The assembler as a part of the build script or of a test.

use std::sync::Arc;

use cfn_assemble::{Argument, Finding, Level, Set, Settings, Struct, Template, float};
use cfn_core::model::Value;

use super::{Request, settings, structs};
use crate::part::{Part, Scalar, Stack};

/// Returns the template of a stack, for tests.
///
/// ```
/// use cfn::{resource, stack};
///
/// #[resource(AWS::SNS::Topic { DisplayName: "Alarms" })]
/// pub struct Alarms;
///
/// #[stack]
/// pub struct Monitoring(Alarms);
///
/// let template = cfn::assemble::<Monitoring>().expect("nothing is wrong with the stack");
/// assert_eq!(template.resource("Alarms").property("DisplayName"), "Alarms");
/// ```
///
/// # Errors
/// All findings, including warnings, if at least one of them is an error.
pub fn assemble<S: Stack>() -> Result<Template, Vec<Finding>> {
    cfn_assemble::assemble(&data(structs::Structs::of(S::PART)), &Settings::default())
}

/// The entry that one struct makes, as YAML: its logical ID and its body. Names are those of the source.
#[must_use]
pub fn entry<P: Part>() -> String {
    cfn_assemble::entry(&data(structs::Structs::of(P::PART)))
}

/// The template of a stack with the settings of a build script.
pub(super) fn assemble_with<S: Stack>(settings: &settings::Settings) -> Result<Template, Vec<Finding>> {
    cfn_assemble::assemble(&data(structs::Structs::of(S::PART)), &all_of(settings))
}

/// Builds what is requested, and ends the build script if it is to fail.
pub(super) fn build(request: Request) {
    let Request { structs, settings, path, caller, compiled } = request;
    let (stack, settings) = (data(structs), all_of(&settings));
    cfn_assemble::build(cfn_assemble::Request { stack, settings, path, caller: caller.into(), compiled });
}

fn all_of(settings: &settings::Settings) -> Settings {
    let mut all = Settings::default();
    settings.lints.iter().for_each(|(lint, caller)| all.lint(lint, (*caller).into()));
    for settings::Set { name, level, reason, caller } in settings.levels.iter().cloned() {
        let level = Level::from_name(level).unwrap_or(Level::Deny);
        all.level(Set { name, level, reason, caller: caller.into() });
    }
    all
}

/// The last of the structs, with the others in it.
fn data(structs: structs::Structs) -> Arc<Struct> {
    let mut earlier: Vec<Arc<Struct>> = Vec::new();
    let mut last = None;
    for structs::Struct { text, identity, uses, values, arguments, parts, circles } in structs.list {
        let argument = |argument| match argument {
            structs::Argument::Value(value) => Argument::Value(constant(value)),
            structs::Argument::Part(place) => Argument::Part(Arc::clone(&earlier[place])),
        };
        let next = Arc::new(Struct {
            text,
            identity,
            uses,
            values: values.into_iter().map(constant).collect(),
            arguments: arguments.into_iter().map(argument).collect(),
            parts: parts.into_iter().map(|(number, place)| (number, Arc::clone(&earlier[place]))).collect(),
            circles,
        });
        earlier.push(Arc::clone(&next));
        last = Some(next);
    }
    last.expect("a struct is at least itself")
}

/// What rustc has evaluated, as a value of a template.
fn constant(value: Scalar) -> Value {
    match value {
        Scalar::Text(text) => Value::String(text),
        Scalar::Integer(number) => Value::Integer(number),
        Scalar::Float(number) => float(number),
        Scalar::Bool(value) => Value::Bool(value),
        Scalar::Null => Value::Null,
    }
}
