//! Keys and tokens that are known by their form, wherever they stand.

/// A form of a credential: how it begins, and what follows.
struct Form {
    starts: &'static str,
    /// How many characters follow, at least and at most.
    length: (usize, usize),
    is_part: fn(u8) -> bool,
    what: &'static str,
}

/// Source: "IAM identifiers" of the IAM user guide for access keys; the documentation of each service for its tokens.
const FORMS: &[Form] = &[
    Form { starts: "AKIA", length: (16, 16), is_part: is_upper, what: "an AWS access key" },
    Form { starts: "ASIA", length: (16, 16), is_part: is_upper, what: "an AWS access key" },
    Form { starts: "AIza", length: (35, 35), is_part: is_word, what: "a Google API key" },
    Form { starts: "SG.", length: (66, 66), is_part: is_dotted, what: "a SendGrid API key" },
    Form { starts: "ghp_", length: (36, 251), is_part: is_letter, what: "a GitHub token" },
    Form { starts: "gho_", length: (36, 251), is_part: is_letter, what: "a GitHub token" },
    Form { starts: "ghs_", length: (36, 251), is_part: is_letter, what: "a GitHub token" },
    Form { starts: "ghu_", length: (36, 251), is_part: is_letter, what: "a GitHub token" },
    Form { starts: "ghr_", length: (36, 251), is_part: is_letter, what: "a GitHub token" },
    Form { starts: "github_pat_", length: (60, 251), is_part: is_word, what: "a GitHub token" },
    Form { starts: "glpat-", length: (20, 300), is_part: is_dotted, what: "a GitLab token" },
    Form { starts: "npm_", length: (36, 36), is_part: is_letter, what: "an npm token" },
    Form { starts: "pypi-AgE", length: (50, 300), is_part: is_word, what: "a PyPI token" },
    Form { starts: "sk_live_", length: (16, 250), is_part: is_letter, what: "a Stripe key" },
    Form { starts: "rk_live_", length: (16, 250), is_part: is_letter, what: "a Stripe key" },
    Form { starts: "xoxa-", length: (20, 250), is_part: is_word, what: "a Slack token" },
    Form { starts: "xoxb-", length: (20, 250), is_part: is_word, what: "a Slack token" },
    Form { starts: "xoxe-", length: (20, 250), is_part: is_word, what: "a Slack token" },
    Form { starts: "xoxp-", length: (20, 250), is_part: is_word, what: "a Slack token" },
    Form { starts: "xoxr-", length: (20, 250), is_part: is_word, what: "a Slack token" },
    Form { starts: "xoxs-", length: (20, 250), is_part: is_word, what: "a Slack token" },
    Form { starts: "hooks.slack.com/services/T", length: (30, 60), is_part: is_path, what: "a Slack webhook" },
];
/// What the header of every private key has.
const PRIVATE_KEY: &str = "PRIVATE KEY";
/// So many letters of base64 after the header are a key, and not a program that looks for one.
const KEY_BODY: usize = 20;
/// Shorter than every credential.
const SHORTEST: usize = 15;

fn is_upper(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

fn is_dotted(byte: u8) -> bool {
    is_word(byte) || byte == b'.'
}

fn is_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'/'
}

/// What credential a text holds, in words; those of AWS's documentation, which end in `EXAMPLE`, count too.
pub(crate) fn credential(text: &str) -> Option<&'static str> {
    if text.len() < SHORTEST {
        return None;
    }
    let bytes = text.as_bytes();
    let (mut first, mut has_header, mut has_url) = (None, false, false);
    let mut at = 0;
    // Once over the text, which may be long, from word to word: a credential stands at the start of one.
    while at + 2 < bytes.len() {
        let byte = bytes[at] as usize;
        let starts = STARTS[0][byte];
        if starts != 0 && starts & STARTS[1][bytes[at + 1] as usize] & STARTS[2][bytes[at + 2] as usize] != 0 {
            let rest = &bytes[at..];
            has_url |= rest.starts_with(b"://");
            has_header |= rest.starts_with(PRIVATE_KEY.as_bytes());
            let form = FORMS.iter().position(|form| has_form(rest, form));
            first = [first, form].into_iter().flatten().min();
        }
        at += 1;
        if LETTERS[byte] {
            while at < bytes.len() && LETTERS[bytes[at] as usize] {
                at += 1;
            }
        }
    }
    if has_header && is_private_key(text) {
        return Some("a private key");
    }
    first.map(|form| FORMS[form].what).or_else(|| has_url.then(|| password_in_url(text)).flatten())
}

/// Which bytes are letters or digits.
static LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut byte = 0;
    while byte < letters.len() {
        letters[byte] = is_letter(byte as u8);
        byte += 1;
    }
    letters
};

/// For the first three letters of what is looked for, by letter: a bit for each form that has it there, and one for the
/// header of a key and for the address in a URL.
static STARTS: [[u32; 256]; 3] = {
    let mut starts = [[0; 256]; 3];
    let mut bit = 0;
    while bit < FORMS.len() + 2 {
        let text = match bit.checked_sub(FORMS.len()) {
            None => FORMS[bit].starts,
            Some(0) => PRIVATE_KEY,
            Some(_) => "://",
        };
        let mut at = 0;
        while at < starts.len() {
            starts[at][text.as_bytes()[at] as usize] |= 1 << bit;
            at += 1;
        }
        bit += 1;
    }
    starts
};

/// Whether a text begins with a credential of that form.
fn has_form(text: &[u8], form: &Form) -> bool {
    let Some(after) = text.strip_prefix(form.starts.as_bytes()) else { return false };
    let length = after.iter().take_while(|byte| (form.is_part)(**byte)).count();
    let (least, most) = form.length;
    // `AKIAXXXXXXXXXXXXXXXX` stands for a key.
    let is_filler = after[..length].iter().all(|byte| byte.eq_ignore_ascii_case(&after[0]));
    (least..=most).contains(&length) && !is_filler
}

/// Whether a text has a private key: its header, and the key after it.
pub(crate) fn is_private_key(text: &str) -> bool {
    let keys = text.match_indices(PRIVATE_KEY).filter(|(at, _)| text[..*at].contains("-----BEGIN"));
    keys.into_iter().any(|(at, header)| {
        let after = text[at + header.len()..].trim_start_matches(" BLOCK");
        let Some(body) = after.strip_prefix("-----") else { return false };
        let body = body.replace("\\n", "\n").replace("\\r", "");
        let body = body.trim_start_matches([' ', '\n', '\r', '\t', '"', '\'', ',', '+']);
        body.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte)).count() >= KEY_BODY
    })
}

/// Words in URLs of examples.
const EXAMPLES: &[&str] = &["pass", "passwd", "password", "pw", "pwd", "secret", "token"];

/// `https://user:hunter2@host`, but not where the password is filled in.
fn password_in_url(text: &str) -> Option<&'static str> {
    let is_url = |(at, separator): (usize, &str)| {
        let rest = &text[at + separator.len()..];
        let mut end = 0;
        while end < rest.len() && !matches!(rest.as_bytes()[end], b'/' | b' ' | b'\n' | b'"' | b'\'' | b'?' | b'#') {
            end += 1;
        }
        let authority = &rest[..end];
        let (user, _) = authority.rsplit_once('@')?;
        let (_, password) = user.split_once(':')?;
        let is_filled_in = password.contains(['$', '{', '}', '<', '%', '*', '`', '(', ')']);
        (!password.is_empty() && !is_filled_in && !EXAMPLES.contains(&password.to_ascii_lowercase().as_str()))
            .then_some(())
    };
    text.match_indices("://").find_map(is_url).map(|()| "a password in a URL")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_known_by_their_form() {
        let letters = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        let cases = [
            (String::from("key=AKIAIOSFODNN7ABCDEFG;"), "an AWS access key"),
            (format!("token ghp_{letters}"), "a GitHub token"),
            (format!("AIza{}", &letters[..35]), "a Google API key"),
            (String::from("xoxb-1234567890-abcdefghijkl"), "a Slack token"),
            (format!("sk_live_{}", &letters[..24]), "a Stripe key"),
            (format!("-----BEGIN RSA PRIVATE KEY-----\n{letters}"), "a private key"),
            (format!("-----BEGIN PRIVATE KEY-----\\n{letters}"), "a private key"),
            (String::from("postgres://app:hunter2@db:5432/app"), "a password in a URL"),
        ];
        for (text, what) in cases {
            assert_eq!(credential(&text), Some(what), "{text}");
        }
        for other in [
            "AKIAXXXXXXXXXXXXXXXX",
            "AKIA followed by letters",
            "AKIAIOSFODNN7ABCDEFGH",
            "SLAKIAIOSFODNN7ABCDEFG",
            "grep -q '-----BEGIN PRIVATE KEY-----' file",
            "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
            "-----BEGIN CERTIFICATE-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
            "https://user:${Password}@host/",
            "https://github.com/a/b:c@d",
            "https://user@host:8080/",
            "ghp_short",
        ] {
            assert_eq!(credential(other), None, "{other}");
        }
    }
}
