//! Condition keys that no table has.

use crate::iam::{condition_keys_of, service_name};
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::words::either;
use crate::nearest::nearest;

/// What is wrong with a condition key that no table has.
pub(crate) struct UnknownKey {
    /// What to say of it.
    pub(crate) message: String,
    /// Whether it is like no other key of its service, which may have it all the same.
    pub(crate) may_be_new: bool,
}

/// How the keys begin that the policies of things have besides those of IAM.
///
/// Source: "Thing policy variables", "X.509 certificate policy variables" and "Basic policy variables" of AWS IoT.
const OF_THINGS: &[&str] = &["iot:certificate.", "iot:clientid", "iot:connection.thing."];

pub(crate) fn is_of_thing(at: &PolicyAt<'_>, key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    at.place.type_name == "AWS::IoT::Policy" && OF_THINGS.iter().any(|start| key.starts_with(start))
}

/// What is wrong with a key that no table has; nothing where identity providers name keys of their own.
pub(crate) fn unknown_key(key: &str) -> Option<UnknownKey> {
    let Some((prefix, _)) = key.split_once(':') else {
        let message = format!("`{key}` is not a condition key of the form `service:Name` or `aws:Name`");
        return Some(UnknownKey { message, may_be_new: false });
    };
    if prefix.contains('.') || prefix.contains('$') {
        return None;
    }
    let mut near: Vec<_> = nearest(key, condition_keys_of(prefix), 3);
    if near.is_empty() {
        let name = key.split_once(':').map_or(key, |(_, name)| name);
        let globals: Vec<_> = condition_keys_of("aws").collect();
        near = globals.into_iter().filter(|global| global[4..].eq_ignore_ascii_case(name)).collect();
    }
    let known = service_name(prefix).is_some() || prefix.eq_ignore_ascii_case("aws");
    let message = match (&near[..], known) {
        ([], true) => format!("unknown condition key `{key}` of service `{}`", prefix.to_ascii_lowercase()),
        ([], false) => format!("unknown condition key `{key}` of unknown service `{prefix}`"),
        _ => {
            format!("unknown condition key `{key}`; did you mean {}?", either(near.iter().map(ToString::to_string)))
        }
    };
    let may_be_new = near.is_empty() && known && !prefix.eq_ignore_ascii_case("aws");
    Some(UnknownKey { message, may_be_new })
}
