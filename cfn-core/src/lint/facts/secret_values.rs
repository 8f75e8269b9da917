//! Values that are secrets, told from names of secrets, placeholders and settings.

use crate::lint::facts::presence::is_dynamic;
use crate::lint::facts::secret_names::{SecretKind, secret_kind, words};

/// Words that are no password of anybody: settings, and what stands for a value.
const WORDS: &[&str] = &[
    "auto",
    "default",
    "disabled",
    "dummy",
    "empty",
    "enabled",
    "false",
    "n/a",
    "nil",
    "no",
    "none",
    "null",
    "off",
    "on",
    "optional",
    "placeholder",
    "required",
    "string",
    "tbd",
    "todo",
    "true",
    "undefined",
    "yes",
];
/// Names of the fields of a secret.
const FIELDS: &[&str] = &["key", "password", "secret", "token", "value"];
/// Beginnings of what says where a value comes from.
const ELSEWHERE: &[&str] =
    &["alias/", "amzn1.", "arn:", "aws:", "env:", "file:", "http:", "https:", "s3:", "ssm:", "vault:"];
/// Parts of what is filled in later.
const FILLED_IN: &[&str] = &["$", "<", "%", "`", "{{", "replace", "changeit", "your", "****", "xxxx"];
/// A text this long with letters of both cases and digits is made by chance, and no path.
const RANDOM: usize = 30;

/// Whether a text under the name of a secret is one: neither empty nor a setting, a placeholder, an ARN, a path or the name
/// of a secret.
pub(crate) fn is_secret_value(kind: SecretKind, text: &str) -> bool {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    // The keys of AWS's documentation have the word in capitals, and stand for keys.
    !is_placeholder(&lower)
        && !text.contains("example")
        && !is_dynamic(text)
        && !text.contains(char::is_whitespace)
        && !ELSEWHERE.iter().any(|start| lower.starts_with(start))
        && !is_path(text)
        && (kind == SecretKind::Password || !names_a_secret(kind, text))
}

/// Words that describe a value, and no purpose: `my-super-secret` is a secret, and `my-app-secret` the name of one.
const BOASTS: &[&str] = &["super", "supersecret", "very"];

/// Whether the text under the name of a key is itself a name: `github-token`, `OrdersDbSecret`, the field `password`.
fn names_a_secret(kind: SecretKind, text: &str) -> bool {
    let words = words(text);
    let is_name = text.bytes().all(|byte| byte.is_ascii_alphabetic() || b"-_./".contains(&byte))
        && !words.iter().any(|word| BOASTS.contains(&word.as_str()));
    let is_several = words.len() > 1;
    is_name && is_several && (kind == SecretKind::Secret || secret_kind(text).is_some()) || FIELDS.contains(&text)
}

/// Whether a text in lower case is a setting, or stands for a value that somebody fills in.
pub(crate) fn is_placeholder(lower: &str) -> bool {
    let is_one_letter = lower.bytes().all(|byte| Some(&byte) == lower.as_bytes().first());
    is_one_letter || WORDS.contains(&lower) || FILLED_IN.iter().any(|part| lower.contains(part))
}

/// Whether a text is a path such as `/orders/db/password` or `prod/orders`.
fn is_path(text: &str) -> bool {
    let parts = text.strip_prefix('/').unwrap_or(text);
    let is_word = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.@{}:".contains(&byte))
    };
    let has = |test: fn(&u8) -> bool| text.as_bytes().iter().any(test);
    let is_random =
        text.len() >= RANDOM && has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_digit);
    text.contains('/') && !is_random && parts.split('/').all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_told_from_their_names() {
        for secret in ["hunter2", "Passw0rd!", "changeme", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "12345678"] {
            assert!(is_secret_value(SecretKind::Password, secret), "{secret}");
            assert!(is_secret_value(SecretKind::Key, secret), "{secret}");
        }
        assert!(is_secret_value(SecretKind::Password, "my-secret"));
        for other in [
            "",
            "true",
            "none",
            "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a",
            "/orders/db/password",
            "prod/db",
            "https://a.b/c",
            "${PASSWORD}",
            "<password>",
            "{{resolve:secretsmanager:a}}",
            "the password",
            "****",
            "REPLACE_ME",
        ] {
            assert!(!is_secret_value(SecretKind::Password, other), "{other}");
        }
        for boast in ["my-super-secret", "superSecretKey", "supersecret-token"] {
            assert!(is_secret_value(SecretKind::Key, boast), "{boast}");
        }
        for name in ["github-token", "my-app-secret", "prod-db-secret", "orders_api_key"] {
            assert!(!is_secret_value(SecretKind::Key, name), "{name}");
        }
        for name in ["orders-credentials", "OrdersDbSecret", "password"] {
            assert!(!is_secret_value(SecretKind::Secret, name), "{name}");
        }
    }
}
