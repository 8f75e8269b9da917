//! Where a resource holds secrets: in properties made for them, and under names that say so.

use crate::data::{SECRET_PROPERTIES, has};
use crate::lint::facts::lambda::CONFIGURED;
use crate::lint::facts::secret_names::{SecretKind, secret_kind};
use crate::model::{Intrinsic, Node, Resource, Value};

/// The values of the properties of a resource that take a password, a key or a token.
pub(crate) fn secret_properties<'a>(resource: Resource<'a>) -> Vec<&'a Node> {
    let Some(paths) = SECRET_PROPERTIES.get(resource.type_name) else { return Vec::new() };
    paths.split(',').flat_map(|path| resource.values_at(path)).collect()
}

/// A value under a name that says that it is a secret.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NamedSecret<'a> {
    /// The name.
    pub name: &'a str,
    /// The kind of secret that the name says.
    pub kind: SecretKind,
    /// The value.
    pub value: &'a Node,
}

/// Properties with names and values that the author of a template chooses.
const CHOSEN: &[&str] = &[
    "ConnectorConfiguration",
    "ContainerEnvironmentVariables",
    "DefaultArguments",
    "Environment",
    "EnvironmentVariables",
    "OptionSettings",
    "RuntimeEnvironmentVariables",
    "Variables",
];
/// The same in a single type.
const CHOSEN_OF: &[(&str, &str)] = &[
    ("AWS::CloudFormation::Stack", "Parameters"),
    ("AWS::ECS::TaskDefinition", "Options"),
    ("AWS::Serverless::Application", "Parameters"),
    ("AWS::Serverless::StateMachine", "Definition"),
    ("AWS::StepFunctions::StateMachine", "Definition"),
];
/// Metadata with the credentials by which `cfn-init` downloads.
const AUTHENTICATION: &str = "AWS::CloudFormation::Authentication";
/// How a list of pairs calls the name.
const NAMES: &[&str] = &["Name", "Key", "OptionName"];

/// The secrets of a resource that are known by the names that its author chose: environment variables, parameters of nested
/// stacks, properties of custom resources, parameters of the parameter store.
pub(crate) fn named_secrets<'a>(resource: Resource<'a>) -> Vec<NamedSecret<'a>> {
    let mut found = Vec::new();
    if let Some(metadata) = resource.attribute("Metadata") {
        walk(metadata, false, Some(AUTHENTICATION), &mut found);
    }
    let Some(properties) = resource.properties() else { return found };
    if resource.type_name == "AWS::SSM::Parameter" {
        pair(properties, &mut found);
    }
    let own = CHOSEN_OF.iter().find(|(type_name, _)| *type_name == resource.type_name).map(|(_, name)| *name);
    walk(properties, resource.is_custom(), own, &mut found);
    found
}

fn walk<'a>(node: &'a Node, is_chosen: bool, own: Option<&str>, found: &mut Vec<NamedSecret<'a>>) {
    match &node.value {
        Value::List(elements) => elements.iter().for_each(|element| walk(element, is_chosen, own, found)),
        Value::Function(Intrinsic::If, argument) => walk(argument, is_chosen, own, found),
        Value::Object(members) => {
            if is_chosen {
                pair(node, found);
            }
            for member in members {
                let key = member.key.name.as_str();
                // A list of settings under such a name is none.
                let is_value = !matches!(member.value.value, Value::List(_) | Value::Object(_));
                if let Some(kind) = (is_chosen && is_value).then(|| secret_kind(key)).flatten() {
                    found.push(NamedSecret { name: key, kind, value: &member.value });
                } else if !is_value || matches!(member.value.value, Value::Function(Intrinsic::If, _)) {
                    let is_chosen = is_chosen || has(CHOSEN, key) || own == Some(key);
                    walk(&member.value, is_chosen, own, found);
                }
            }
        }
        _ => {}
    }
}

/// An object with a name and a value.
fn pair<'a>(object: &'a Node, found: &mut Vec<NamedSecret<'a>>) {
    let Some(value) = object.get("Value") else { return };
    let name = NAMES.iter().find_map(|key| name_in(object.get(key)?));
    // CodeBuild reads the other kinds from where they are kept.
    let is_read = object
        .get("Type")
        .and_then(Node::as_str)
        .is_some_and(|kind| kind == "PARAMETER_STORE" || kind == "SECRETS_MANAGER");
    if let Some((name, kind)) = name.and_then(|name| Some((name, secret_kind(name)?))).filter(|_| !is_read) {
        found.push(NamedSecret { name, kind, value });
    }
}

/// The text of a name, also of one with variables in front.
fn name_in(node: &Node) -> Option<&str> {
    match node.as_function() {
        Some((Intrinsic::Sub, argument)) => argument.as_str().or_else(|| argument.as_list()?.first()?.as_str()),
        _ => node.as_str(),
    }
}

/// Properties that hold programs and the texts around them.
const SCRIPTS: &[&str] = &[
    "BuildSpec",
    "BuildCommand",
    "Command",
    "Commands",
    "DefinitionString",
    "EntryPoint",
    "InlineCode",
    "Script",
    "StartCommand",
    "UserData",
    "ZipFile",
];
/// Those in which a value without quotes is an expression of a language.
const CODE: &[&str] = &["InlineCode", "Script", "ZipFile"];

/// A text of a program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Script<'a> {
    /// The node with the text.
    pub at: &'a Node,
    /// The text.
    pub text: &'a str,
    /// Whether values without quotes are expressions.
    pub is_code: bool,
}

/// The texts of a resource's programs: user data, inline code, definitions, commands.
pub(crate) fn scripts<'a>(resource: Resource<'a>) -> Vec<Script<'a>> {
    let mut found = Vec::new();
    if let Some(properties) = resource.properties() {
        let is_function = CONFIGURED.contains(&resource.type_name);
        find_scripts(properties, is_function, None, &mut found);
    }
    found
}

fn find_scripts<'a>(node: &'a Node, is_function: bool, within: Option<bool>, found: &mut Vec<Script<'a>>) {
    match &node.value {
        Value::String(text) => {
            found.extend(within.map(|is_code| Script { at: node, text, is_code }));
        }
        Value::List(elements) => {
            for element in elements {
                find_scripts(element, is_function, within, found);
            }
        }
        Value::Object(members) => {
            for member in members {
                let key = member.key.name.as_str();
                let within = within.or_else(|| has(SCRIPTS, key).then(|| is_function || has(CODE, key)));
                find_scripts(&member.value, is_function, within, found);
            }
        }
        Value::Function(Intrinsic::Base64 | Intrinsic::If | Intrinsic::Join | Intrinsic::Sub, argument) => {
            find_scripts(argument, is_function, within, found);
        }
        _ => {}
    }
}
