//! Secrets in programs: user data, inline code, definitions, commands.

use std::ops::Range;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::credentials::credential;
use crate::lint::facts::secret_names::{SecretKind, find_word_of_secret, secret_kind};
use crate::lint::facts::secret_places::scripts;
use crate::lint::facts::secret_values::is_secret_value;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// User data, inline code, commands and definitions are readable for everyone who can describe the resource; user data is
    /// readable from every process of the instance. Let the program read the secret from Secrets Manager when it starts.
    ///
    /// Source: "Run commands when you launch an EC2 instance with user data input" of the EC2 user guide, which warns of
    /// passwords in user data.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Runtime: python3.13
    ///   Handler: index.handler
    ///   Role: arn:aws:iam::111122223333:role/orders
    ///   Code: {ZipFile: "def handler(event, context): connect(password='hunter2')"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Runtime: python3.13
    ///   Handler: index.handler
    ///   Role: arn:aws:iam::111122223333:role/orders
    ///   Code: {ZipFile: "def handler(event, context): connect(password=read_secret())"}
    /// ```
    SECRET_IN_SCRIPT = "secret_in_script", Secrets, Deny, "secret in a program", Check::Resource(secret_in_script)
}

fn secret_in_script<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let mut before = "";
    for script in scripts(resource) {
        let secret = assigned(script.text, script.is_code)
            .or_else(|| next_argument(before, script.text))
            .map(|name| format!("`{name}`"))
            .or_else(|| (!script.is_code).then(|| logged_in(script.text)).flatten());
        if let Some(secret) = secret {
            let message = format!(
                "{secret} is in plain text for everyone who can read the template or the resource; read it from Secrets \
                 Manager"
            );
            findings.report(script.at.id, message);
        }
        before = script.text;
    }
}

/// The option whose value is the next argument of a list, as in `["--password", "hunter2"]`.
fn next_argument<'t>(option: &'t str, value: &str) -> Option<&'t str> {
    let is_option =
        option.starts_with("--") && !option.contains(|letter: char| letter == '=' || letter.is_whitespace());
    let kind = secret_kind(option).filter(|_| is_option)?;
    (!value.contains(char::is_whitespace) && is_secret(kind, option, value)).then_some(option)
}

/// Where a command takes a password.
enum Password {
    /// At the option, as in `mysql -phunter2`.
    At(&'static str),
    /// After the option, as in `sshpass -p hunter2`.
    After(&'static str),
    /// After the option and the name of the user, as in `curl -u orders:hunter2`.
    OfUser(&'static str),
    /// The second argument, as in `net user orders hunter2`.
    Second,
}

/// Commands whose options do not say that they take a password, as their manuals have it.
const COMMANDS: &[(&str, Password)] = &[
    ("curl", Password::OfUser("--user")),
    ("curl", Password::OfUser("-u")),
    ("docker login", Password::After("-p")),
    ("mysql", Password::At("-p")),
    ("mysqladmin", Password::At("-p")),
    ("mysqldump", Password::At("-p")),
    ("net user", Password::Second),
    ("redis-cli", Password::After("-a")),
    ("sqlcmd", Password::After("-P")),
    ("sshpass", Password::After("-p")),
];

/// The password that a command of a shell is given.
fn logged_in(text: &str) -> Option<String> {
    let is_command = |(name, _): &&(&str, Password)| text.contains(name);
    for (name, password) in COMMANDS.iter().filter(is_command) {
        if text.lines().any(|line| is_given(line, name, password)) {
            return Some(format!("the password of `{name}`"));
        }
    }
    let is_changed = |line: &str| {
        let piped = line.split_once("chpasswd").and_then(|(before, _)| before.trim_end().strip_suffix('|'));
        let echoed = piped.and_then(|piped| piped.trim().strip_prefix("echo "));
        echoed.is_some_and(|echoed| is_password_of_user(echoed.trim().trim_matches(['"', '\''])))
    };
    text.lines().map(|line| line.trim()).any(is_changed).then(|| "the password of `chpasswd`".to_owned())
}

fn is_given(line: &str, name: &str, password: &Password) -> bool {
    let line = line.trim_start();
    let line = line.strip_prefix("sudo ").unwrap_or(line);
    let Some(arguments) = line.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) else { return false };
    let arguments = || arguments.split_whitespace().map(|argument| argument.trim_matches(['"', '\'']));
    let after = |option: &str| arguments().skip_while(move |argument| *argument != option).nth(1);
    match password {
        Password::At(option) => arguments().any(|argument| {
            argument.strip_prefix(option).is_some_and(|value| is_password(value.trim_start_matches(['"', '\''])))
        }),
        Password::After(option) => after(option).is_some_and(is_password),
        Password::OfUser(option) => after(option).is_some_and(is_password_of_user),
        Password::Second => arguments().nth(1).is_some_and(is_password),
    }
}

fn is_password_of_user(text: &str) -> bool {
    text.split_once(':').is_some_and(|(_, password)| is_password(password))
}

fn is_password(text: &str) -> bool {
    !text.starts_with(['%', '`']) && !text.contains(['<', '>', '|']) && is_secret(SecretKind::Password, "", text)
}

/// The first name that a program gives a secret to.
fn assigned(text: &str, is_code: bool) -> Option<&str> {
    let mut from = 0;
    while let Some(word) = find_word_of_secret(&text[from..]) {
        // A name stands in the line of its separator.
        let start = text[..from + word].rfind('\n').map_or(0, |end| end + 1);
        let end = text[from + word..].find('\n').map_or(text.len(), |length| from + word + length + 1);
        let name = assigned_in(text, start..end, is_code);
        if name.is_some() {
            return name;
        }
        from = end;
    }
    None
}

fn assigned_in(text: &str, line: Range<usize>, is_code: bool) -> Option<&str> {
    let bytes = text.as_bytes();
    let mut at = line.start;
    while at < line.end {
        if matches!(bytes[at], b'=' | b':' | b' ')
            && let Some(name) = assigned_at(text, at, is_code)
        {
            return Some(name);
        }
        at += 1;
    }
    None
}

/// The name to the left of an assignment, if it is given a secret.
fn assigned_at(text: &str, at: usize, is_code: bool) -> Option<&str> {
    let parts = (&text[..at], &text[at + 1..]);
    let (name, value) = match text.as_bytes()[at] {
        b'=' => equals(parts, is_code)?,
        b':' => colon(parts, is_code)?,
        _ => option(parts)?,
    };
    let kind = secret_kind(name)?;
    is_secret(kind, name, value).then_some(name)
}

/// `password = "hunter2"`; without quotes, `PASSWORD=hunter2` in a shell.
fn equals<'t>((before, after): (&'t str, &'t str), is_code: bool) -> Option<(&'t str, &'t str)> {
    if before.ends_with(['=', '!', '<', '>', '+', '~', '-']) || after.starts_with(['=', '~', '>']) {
        return None;
    }
    let name = last_name(before.trim_end_matches([' ', ']', '"', '\'']));
    let value = match quoted(after.trim_start_matches(' ')) {
        Some(value) => value,
        None if is_code => return None,
        // As in a file of settings; programs assign members of what they know.
        None if after.starts_with(' ') => Some(bare(&after[1..])).filter(|value| !value.contains('.'))?,
        None => bare(after),
    };
    Some((name, value))
}

/// `"password": "hunter2"`; in code, `{password: "hunter2"}`; else at the start of a line, `password: hunter2`.
fn colon<'t>((before, after): (&'t str, &'t str), is_code: bool) -> Option<(&'t str, &'t str)> {
    let (key, value) = (before.trim_end_matches(' '), after.trim_start_matches(' '));
    let inner = key.trim_end_matches(['"', '\'', '\\']);
    let name = last_name(inner);
    let start = &inner[..inner.len() - name.len()];
    if inner.len() < key.len() {
        return start.ends_with(['"', '\'']).then_some((name, quoted(value)?));
    }
    if is_code {
        return start.ends_with([' ', '{', ',', '\n', '\t']).then_some((name, quoted(value)?));
    }
    let line = start.rsplit('\n').next().unwrap_or(start).trim_start_matches([' ', '-', '\t']);
    let value = quoted(value).unwrap_or_else(|| bare(value));
    (line.is_empty() && after.starts_with(' ') && !is_read(start)).then_some((name, value))
}

/// Sections of a build specification whose values are names of secrets.
const READ: &[&str] = &["parameter-store:", "secrets-manager:"];

/// Whether the key of a line stands in a section that is read from elsewhere.
fn is_read(start: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines = start.rsplit('\n');
    let own = lines.next().map_or(0, indent);
    let section = lines.find(|line| !line.trim().is_empty() && indent(line) < own);
    section.is_some_and(|section| READ.contains(&section.trim()))
}

/// `--password hunter2`, `aws configure set aws_secret_access_key ..`.
fn option<'t>((before, after): (&'t str, &'t str)) -> Option<(&'t str, &'t str)> {
    let name = last_name(before);
    let is_option = name.starts_with("--") || before[..before.len() - name.len()].ends_with("configure set ");
    is_option.then(|| (name, quoted(after).unwrap_or_else(|| bare(after))))
}

fn last_name(before: &str) -> &str {
    let bytes = before.as_bytes();
    let mut start = bytes.len();
    while start > 0 && (bytes[start - 1].is_ascii_alphanumeric() || matches!(bytes[start - 1], b'_' | b'-' | b'.')) {
        start -= 1;
    }
    &before[start..]
}

/// What stands in quotes at the start of a text; the quotes of a text in JSON are escaped.
fn quoted(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\\');
    let quote = text.chars().next().filter(|quote| ['"', '\''].contains(quote))?;
    let inner = text[1..].split([quote, '\n']).next()?;
    Some(inner.trim_end_matches('\\'))
}

/// What stands without quotes at the start of a text.
fn bare(text: &str) -> &str {
    text.split(|letter: char| letter.is_whitespace() || ";,&|\"')}]\\".contains(letter)).next().unwrap_or_default()
}

/// Words that programs and examples have in the place of a secret.
const EXAMPLES: &[&str] =
    &["key", "pass", "passwd", "password", "pwd", "secret", "secretstring", "str", "token", "value"];

fn is_secret(kind: SecretKind, name: &str, value: &str) -> bool {
    let is_word = value.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    // Programs call functions, read members and pass variables on.
    let is_expression = value.contains(['(', '[', '{', '$', '\\']) || value.starts_with(['-', '/', '.', '@', '#', '*']);
    let is_example = EXAMPLES.contains(&value.to_ascii_lowercase().as_str()) || value.eq_ignore_ascii_case(name);
    value.len() >= 4
        && !is_expression
        && !is_example
        && (kind == SecretKind::Password || !is_word)
        && is_secret_value(kind, value)
        && credential(value).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::findings_alone;

    #[test]
    fn shells_and_settings_have_no_secrets() {
        for (text, name) in [
            ("#!/bin/bash\nexport DB_PASSWORD=hunter2\n", "DB_PASSWORD"),
            ("mysql --password=hunter2 -u root", "--password"),
            ("aws rds create-db-instance --master-user-password hunter2", "--master-user-password"),
            ("[client]\npassword = 'hunter2'\n", "password"),
            ("[default]\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n", "aws_secret_access_key"),
            (
                "aws configure set aws_secret_access_key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "aws_secret_access_key",
            ),
            ("db:\n  password: hunter2\n", "password"),
            (r#"{"Parameters": {"ApiKey": "abc123"}}"#, "ApiKey"),
            (r#"{\"apiKey\": \"abc123\"}"#, "apiKey"),
        ] {
            assert_eq!(assigned(text, false), Some(name), "{text}");
        }
        for text in [
            "export DB_PASSWORD=${DbPassword}",
            "export DB_PASSWORD=$(aws secretsmanager get-secret-value)",
            "export DB_PASSWORD=",
            "mysql --password=\"$PASSWORD\"",
            "docker login --username AWS --password-stdin host",
            "TOKEN=`curl -X PUT \"http://169.254.169.254/latest/api/token\"`",
            "TOKEN_URL=https://example.com",
            "echo \"Enter the password: \"",
            "PASSWORD_FILE=/etc/secret1",
            "password = config.password1",
            r#"{"Token.$": "$.token1", "TaskToken.$": "$$.Task.Token"}"#,
            "if [ $PASSWORD == abc123 ]; then",
            "SECRET_NAME=orders1",
            "env:\n  secrets-manager:\n    PASSWORD: orders:password\n    TOKEN: orders1:token\n",
        ] {
            assert_eq!(assigned(text, false), None, "{text}");
        }
    }

    #[test]
    fn commands_are_given_no_passwords() {
        for (text, command) in [
            ("#!/bin/bash\nmysql -u root -p'Tr0ub4dor' -e 'SHOW TABLES'\n", "mysql"),
            ("  sudo mysqladmin -u root -phunter2 status", "mysqladmin"),
            ("curl -s -u orders:hunter2 https://example.com", "curl"),
            ("sqlcmd -S db -U sa -P 'Hunter2!'", "sqlcmd"),
            ("<powershell>\nnet user orders P@ssw0rd123 /add\n</powershell>", "net user"),
            ("sshpass -p hunter2 ssh host", "sshpass"),
            ("redis-cli -h host -a hunter2 ping", "redis-cli"),
            ("docker login -u orders -p hunter2", "docker login"),
            ("echo \"orders:hunter2\" | chpasswd", "chpasswd"),
        ] {
            assert_eq!(logged_in(text), Some(format!("the password of `{command}`")), "{text}");
        }
        for text in [
            "mysql -u root -p\"$DB_PASSWORD\"",
            "mysql -u root -p${DbPassword}",
            "mysql -u root -p -e 'SHOW TABLES'",
            "curl -u \"$USER:$PASSWORD\" https://example.com",
            "curl -u orders: https://example.com",
            "sqlcmd -S db -E",
            "net user orders /active:no",
            "net user orders *",
            "net user orders $password /add",
            "sshpass -p \"$PASSWORD\" ssh host",
            "docker run -p 8080:80 mysql -phunter2x:1",
            "docker login --username AWS --password-stdin host",
            "echo \"orders:${Password}\" | chpasswd",
            "yum install -y mysql -patched",
        ] {
            assert_eq!(logged_in(text), None, "{text}");
        }
        assert_eq!(next_argument("--requirepass", "hunter2"), Some("--requirepass"));
        assert_eq!(next_argument("--api-token", "abc123"), Some("--api-token"));
        for (option, value) in
            [("--port", "6379"), ("--password", "$PASSWORD"), ("--password", "--port"), ("run --password", "hunter2")]
        {
            assert_eq!(next_argument(option, value), None, "{option}");
        }
    }

    #[test]
    fn code_has_no_secrets() {
        for text in [
            "password = 'hunter2'",
            "connect(user='a', password=\"hunter2\")",
            "const apiKey = \"abc123\";",
            "connect({user: 'a', password: 'hunter2'})",
            "{'password': 'hunter2'}",
        ] {
            assert!(assigned(text, true).is_some(), "{text}");
        }
        for text in [
            "password = event['password1']",
            "connect(password=password1)",
            "token = get_token(1)",
            "secret = json.loads(response['SecretString'])['x1']",
            "secret_name = 'orders1'",
            "getpass('Password: ')",
            "{'password': secret1}",
            "schema = {'password': 'string'}",
            "token = 'next'",
            "kwargs['NextToken'] = token1",
            "if password == 'abc123':",
            "ResultToken: event.resultToken1",
            "def handler(password: str = '')",
        ] {
            assert_eq!(assigned(text, true), None, "{text}");
        }
    }

    #[test]
    fn programs_stand_in_many_places() {
        for wrong in [
            "Type: AWS::EC2::Instance, Properties: {UserData: {'Fn::Base64': !Sub \"#!/bin/bash\\nDB_PASSWORD=hunter2\"}}",
            "Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {UserData: {'Fn::Base64': {'Fn::Join': [\"\\n\", ['#!/bin/bash', 'DB_PASSWORD=hunter2']]}}}}",
            "Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !GetAtt R.Arn, DefinitionString: '{\"Password\": \"hunter2\"}'}",
            "Type: AWS::ECS::TaskDefinition, Properties: {ContainerDefinitions: [{Name: a, Image: a, Command: [run, '--password=hunter2']}]}",
        ] {
            let found = findings_alone("secret_in_script", &format!("Resources:\n  R: {{{wrong}}}\n"));
            assert_eq!(
                found.iter().filter(|found| found.contains("read it from Secrets Manager")).count(),
                1,
                "{wrong} {found:?}"
            );
        }
    }
}
