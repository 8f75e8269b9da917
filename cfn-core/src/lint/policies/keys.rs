//! Whether the policy of a key lets a service use it.

use crate::iam::Spelling;
use crate::lint::facts::index::Index;
use crate::lint::policies::admission::{Admission, Request, admission};
use crate::model::{Declaration, Node, ReferenceUse, Resource};

/// A key that a service cannot use.
pub(crate) enum ClosedKey<'a> {
    /// One of AWS, whose policy cannot be changed: its alias.
    OfAws(String),
    /// One of the template.
    Own(Resource<'a>),
}

const KEYS: &[&str] = &["AWS::KMS::Key", "AWS::KMS::ReplicaKey", "AWS::KMS::Alias"];

/// The key that a value names, if the service cannot do the action with it. A policy that hands the key to the account
/// lets its roles in, but no service; so does the one that a key has by default. A custom resource that is given the key may
/// change its policy: where the policy would have to name what refers to the key, there is no other way.
pub(crate) fn closed_key<'a>(index: &Index<'a>, node: &'a Node, service: &str, action: &str) -> Option<ClosedKey<'a>> {
    let text = Spelling::of(node).literal_text().collect::<String>();
    if let Some((_, name)) = text.split_once("alias/aws/") {
        return Some(ClosedKey::OfAws(format!("alias/aws/{name}")));
    }
    let key = match index.referred(node, KEYS)? {
        alias if alias.type_name == "AWS::KMS::Alias" => index.referred(alias.property("TargetKeyId")?, &KEYS[..2])?,
        key => key,
    };
    let request =
        Request { index, services: &[service], action, on: key, source: None, counts_accounts: false, path: None };
    let found = key.property("KeyPolicy").map_or(Admission::Refused, |document| admission(document, &request));
    (found == Admission::Refused && !is_given_to_custom(index, key)).then_some(ClosedKey::Own(key))
}

/// Whether a custom resource refers to a resource.
fn is_given_to_custom(index: &Index<'_>, resource: Resource<'_>) -> bool {
    let is_custom = |declaration: &Declaration| declaration.resource().is_some_and(|user| user.is_custom());
    let refers = |uses: &[ReferenceUse<'_>]| uses.iter().any(|used| used.name == resource.name());
    index.uses().any(|(declaration, uses)| refers(uses) && is_custom(declaration))
}
