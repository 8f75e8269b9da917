//! Names that say that a value is a password, a key or a token.

/// What a secret is, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SecretKind {
    /// A password: whatever stands there is one.
    Password,
    /// A key or a token.
    Key,
    /// A secret, or the name of one in Secrets Manager.
    Secret,
}

/// Last words of the names of passwords, alone or at the end of a word.
const PASSWORDS: &[&str] = &["passphrase", "passwd", "password", "pwd", "requirepass"];
/// Last words of the names of keys and tokens, alone or at the end of a word.
const KEYS: &[&str] = &["accesstoken", "apikey", "authtoken", "privatekey", "secret", "secretkey", "token"];
/// What stands before `key` in the name of a secret.
const BEFORE_KEY: &[&str] = &["api", "auth", "private", "secret", "shared"];
/// What stands before `token` where it is none that gives access.
const BEFORE_TOKEN: &[&str] = &[
    "client",
    "continuation",
    "csrf",
    "idempotency",
    "max",
    "next",
    "page",
    "pagination",
    "request",
    "service",
    "start",
    "stop",
    "task",
];
/// What stands before `secret` where it is the secret itself.
const WHOSE: &[&str] = &[
    "api",
    "app",
    "application",
    "auth",
    "client",
    "consumer",
    "jwt",
    "oauth",
    "session",
    "shared",
    "signing",
    "webhook",
];
/// First words of what only says whether there is a secret, or what is done with it.
const SWITCHES: &[&str] = &[
    "allow", "change", "create", "disable", "enable", "enforce", "expire", "force", "generate", "has", "is", "manage",
    "max", "min", "no", "require", "reset", "rotate", "show", "skip", "use", "validate",
];

/// Where the letters stand that every name of a secret has: those of `pass`, `pwd`, `secret`, `token` or `key`. Most texts
/// have none.
pub(crate) fn find_word_of_secret(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 2;
    while at < bytes.len() {
        if IS_THIRD[bytes[at] as usize] {
            // In lower case, if they are letters.
            let letters = [bytes[at - 2] | 0x20, bytes[at - 1] | 0x20, bytes[at] | 0x20];
            if matches!(&letters, b"pas" | b"pwd" | b"sec" | b"tok" | b"key") {
                return Some(at - 2);
            }
        }
        at += 1;
    }
    None
}

/// Which bytes are a third letter of these words.
static IS_THIRD: [bool; 256] = {
    let mut is_third = [false; 256];
    let mut letters: &[u8] = b"sdckySDCKY";
    while let [letter, after @ ..] = letters {
        is_third[*letter as usize] = true;
        letters = after;
    }
    is_third
};

/// The kind of secret that a value of this name is: `DB_PASSWORD`, `githubToken`, `/orders/api-key`, but not
/// `DB_SECRET_ARN`, `TOKEN_URL` or `REQUIRE_PASSWORD`.
pub(crate) fn secret_kind(name: &str) -> Option<SecretKind> {
    find_word_of_secret(name)?;
    let words = words(name);
    let mut words = words.as_slice();
    while let [rest @ .., last] = words
        && !rest.is_empty()
        && (last == "base" && rest.ends_with(&["key".to_owned()])
            || last == "value"
            || last == "plain"
            || last.bytes().all(|byte| byte.is_ascii_digit()))
    {
        words = rest;
    }
    let (last, before) = words.split_last()?;
    let first = words.first().filter(|_| !before.is_empty());
    if first.is_some_and(|first| SWITCHES.contains(&first.as_str())) {
        return None;
    }
    let previous = before.last().map_or("", String::as_str);
    let ends = |ends: &[&str]| ends.iter().any(|end| last.ends_with(end));
    if ends(PASSWORDS) || last == "pass" {
        return Some(SecretKind::Password);
    }
    // `CLIENT_SECRET` is a secret, `ORDERS_SECRET` may be the name of one.
    if last == "secret" && !WHOSE.contains(&previous) {
        return Some(SecretKind::Secret);
    }
    // `ACCESS_KEY` alone is often the ID of one.
    let is_secret_access = previous == "access" && before.iter().any(|word| word == "secret");
    let is_key = last == "key" && (BEFORE_KEY.contains(&previous) || is_secret_access);
    let is_token = ends(KEYS) && !(last == "token" && BEFORE_TOKEN.contains(&previous));
    (is_key || is_token).then_some(SecretKind::Key)
}

/// The words of a name in lower case: `dbPassword`, `DB_PASSWORD` and `db-password` are `db`, `password`.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let letters: Vec<char> = name.chars().collect();
    let mut goes_on = false;
    for (index, letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            goes_on = false;
            continue;
        }
        let after_lower = index > 0 && (letters[index - 1].is_lowercase() || letters[index - 1].is_numeric());
        let before_lower = letters.get(index + 1).is_some_and(|next| next.is_lowercase());
        let is_start =
            letter.is_uppercase() && (after_lower || before_lower && index > 0 && letters[index - 1].is_uppercase());
        if !goes_on || is_start {
            words.push(String::new());
        }
        goes_on = true;
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_into_words() {
        assert_eq!(words("DBMasterPassword"), ["db", "master", "password"]);
        assert_eq!(words("AWS_SECRET_ACCESS_KEY"), ["aws", "secret", "access", "key"]);
        assert_eq!(words("/orders/api-key2"), ["orders", "api", "key2"]);
    }

    #[test]
    fn names_of_secrets_are_told_from_names_about_secrets() {
        for name in [
            "PASSWORD",
            "DB_PASSWORD",
            "dbPassword",
            "DBMasterPassword",
            "dbpassword",
            "SMTP_PASS",
            "MYSQL_PWD",
            "REDIS_PASSWORD_1",
        ] {
            assert_eq!(secret_kind(name), Some(SecretKind::Password), "{name}");
        }
        for name in [
            "API_KEY",
            "apiKey",
            "APIKEY",
            "CLIENT_SECRET",
            "JWT_SECRET",
            "GITHUB_TOKEN",
            "githubToken",
            "AuthToken",
            "AWS_SECRET_ACCESS_KEY",
            "STRIPE_SECRET_KEY",
            "SECRET_KEY_BASE",
            "/orders/api-key",
        ] {
            assert_eq!(secret_kind(name), Some(SecretKind::Key), "{name}");
        }
        assert_eq!(secret_kind("ORDERS_SECRET"), Some(SecretKind::Secret));
        for name in [
            "DB_SECRET_ARN",
            "TOKEN_URL",
            "PASSWORD_PARAMETER_NAME",
            "SecretName",
            "REQUIRE_PASSWORD",
            "ServiceToken",
            "NEXT_TOKEN",
            "KEY",
            "KMS_KEY",
            "EncryptionKey",
            "ACCESS_KEY",
            "PRIMARY_KEY",
            "BYPASS",
            "TOKENS",
            "PASSWORD_LENGTH",
            "ALLOW_EMPTY_PASSWORD",
            "AWS_ACCESS_KEY_ID",
            "USERNAME",
            "TABLE",
            "HttpTokens",
            "COMPASS",
        ] {
            assert_eq!(secret_kind(name), None, "{name}");
        }
    }
}
