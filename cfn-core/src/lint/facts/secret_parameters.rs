//! Parameters that take a secret.

use std::collections::HashSet;

use crate::lint::facts::equality::{boolean, scalar};
use crate::lint::facts::index::Index;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::facts::secret_names::{SecretKind, secret_kind, words};
use crate::lint::facts::secret_places::{named_secrets, secret_properties};
use crate::lint::facts::secret_values::is_secret_value;
use crate::model::{Declaration, Intrinsic, Node, Section, Use};

/// Whether a parameter hides its value.
pub(crate) fn is_hidden(parameter: &Declaration) -> bool {
    parameter.body.get("NoEcho").and_then(boolean) == Some(true)
}

/// The parameters that take a secret: a property made for secrets gets their value, or their name says so.
pub(crate) fn secret_parameters<'a>(index: &Index<'a>) -> Vec<&'a Declaration> {
    let parameters = index.section(Section::Parameters);
    let may_be_secret = |parameter: &&&'a Declaration| {
        let is_text = parameter.body.get("Type").and_then(Node::as_str) == Some("String");
        // One of several values that the template lists is no secret.
        is_text && parameter.body.get("AllowedValues").is_none()
    };
    let parameters: Vec<_> = parameters.iter().filter(may_be_secret).copied().collect();
    if parameters.is_empty() {
        return Vec::new();
    }
    let (mut fed, mut named) = (HashSet::new(), HashSet::new());
    for resource in index.types().flat_map(|(_, resources)| resources.iter().copied()) {
        fed.extend(secret_properties(resource).into_iter().filter_map(referred));
        for secret in named_secrets(resource) {
            let is_password = secret.kind == SecretKind::Password;
            let name = referred(secret.value);
            named.extend(name.filter(|name| secret_kind(name).is_some() || is_password && !names_something(name)));
        }
    }
    let names = names_of_secrets(index);
    let is_secret = |parameter: &&'a Declaration| {
        let name = parameter.name.name.as_str();
        if names.contains(name) || holds_a_name(parameter) {
            return false;
        }
        // `OrdersSecret` may as well be the name of a secret.
        let is_said = secret_kind(name).is_some_and(|kind| kind != SecretKind::Secret);
        fed.contains(name) || (named.contains(name) || is_said) && !is_about_a_secret(parameter)
    };
    parameters.into_iter().filter(is_secret).collect()
}

/// Whether the name of a parameter says that it takes a name.
fn names_something(name: &str) -> bool {
    let last = words(name).pop();
    last.is_some_and(|last| ["arn", "id", "key", "name", "parameter", "path", "uri", "url"].contains(&last.as_str()))
}

/// The parameter that a value is, as a whole.
pub(crate) fn referred(node: &Node) -> Option<&str> {
    match node.as_function()? {
        (Intrinsic::Ref, name) => name.as_str(),
        (Intrinsic::Sub, text) => {
            text.as_str()?.strip_prefix("${")?.strip_suffix('}').filter(|name| !name.contains(['$', '.', '!']))
        }
        _ => None,
    }
}

/// The parameters with which dynamic references name a secret.
fn names_of_secrets<'a>(index: &Index<'a>) -> HashSet<&'a str> {
    let mut found = HashSet::new();
    for (declaration, contents) in index.declarations() {
        if contents.uses.is_empty() || !contents.has_dynamic_reference {
            continue;
        }
        declaration.body.walk(&mut |node| {
            let Some((Intrinsic::Sub | Intrinsic::Join, argument)) = node.as_function() else { return };
            let mut has_reference = false;
            argument.walk(&mut |part| has_reference |= part.as_str().is_some_and(is_dynamic));
            if has_reference {
                let used = crate::model::references_in(node);
                found.extend(used.into_iter().filter(|used| used.usage == Use::Ref).map(|used| used.name));
            }
        });
    }
    found
}

/// Whether the default is a dynamic reference, an ARN or a path.
fn holds_a_name(parameter: &Declaration) -> bool {
    let kind = secret_kind(&parameter.name.name).unwrap_or(SecretKind::Password);
    let default = parameter.body.get("Default").and_then(scalar);
    default.is_some_and(|default| {
        !default.is_empty()
            && (is_dynamic(&default) || default.contains(['/', ':']) && !is_secret_value(kind, &default))
    })
}

/// Whether the description says that the parameter only names a secret.
fn is_about_a_secret(parameter: &Declaration) -> bool {
    let Some(description) = parameter.body.get("Description").and_then(Node::as_str) else { return false };
    let said = words(description);
    let has = |wanted: &[&str]| said.iter().any(|word| wanted.contains(&word.as_str()));
    match secret_kind(&parameter.name.name) {
        Some(SecretKind::Password) => has(&["arn", "manager", "ssm", "store"]),
        _ => has(&["arn", "id", "manager", "name", "path", "ssm", "store"]),
    }
}
