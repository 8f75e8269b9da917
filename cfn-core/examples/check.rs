//! Checks templates by all lints and prints each finding as a line of JSON:
//! `{"file":"..","line":1,"column":1,"path":"..","lint":"..","level":"..","message":".."}`.
//!
//! ```text
//! cargo run -p cfn-core --example check -- [--deny LINT] [--warn LINT] [--allow LINT] FILE..
//! ```
//!
//! `-` is standard input. A level is that of a lint or of a group of lints.
//!
//! The exit code is 0 if nothing was found, 1 if something was, and 2 if a file could not be read; such a file has one
//! line, whose lint is `unreadable`.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read, Write as _};
use std::process::ExitCode;

use cfn_core::lint::{Level, Levels, check_source_with};
use cfn_core::yaml::{self, Position, ReadError, Source};

fn main() -> ExitCode {
    let (files, levels) = match arguments(std::env::args_os().skip(1)) {
        Ok((files, levels)) if !files.is_empty() => (files, levels),
        Ok(_) => return usage("expected a file"),
        Err(message) => return usage(&message),
    };
    let mut output = String::new();
    let worst = files.iter().map(|file| check(&file.to_string_lossy(), bytes(file), &levels, &mut output)).max();
    match io::stdout().write_all(output.as_bytes()) {
        Ok(()) => ExitCode::from(worst.map_or(2, |outcome| outcome as u8)),
        Err(_) => ExitCode::from(2),
    }
}

fn usage(message: &str) -> ExitCode {
    eprintln!("error: {message}\nusage: check [--deny LINT] [--warn LINT] [--allow LINT] FILE..");
    ExitCode::from(2)
}

/// The files, and the levels that are set.
fn arguments(mut arguments: impl Iterator<Item = OsString>) -> Result<(Vec<OsString>, Levels), String> {
    let (mut files, mut levels) = (Vec::new(), Vec::new());
    while let Some(argument) = arguments.next() {
        let Some(option) = argument.to_str().and_then(|text| text.strip_prefix("--")) else {
            files.push(argument);
            continue;
        };
        let level = Level::from_name(option).ok_or_else(|| format!("unknown option `--{option}`"))?;
        let name = arguments.next().ok_or_else(|| format!("expected a lint or a group after `--{option}`"))?;
        levels.push((name.to_string_lossy().into_owned(), level));
    }
    let levels = Levels::new(levels.iter().map(|(name, level)| (name.as_str(), *level)));
    Ok((files, levels.map_err(|unknown| unknown.to_string())?))
}

/// The bytes of a file, or of standard input; no more of them than the reader takes.
fn bytes(file: &OsStr) -> io::Result<Vec<u8>> {
    if file == "-" {
        return limited(io::stdin().lock());
    }
    // Opening a pipe would wait for somebody who writes into it.
    if std::fs::metadata(file)?.is_file() {
        limited(File::open(file)?)
    } else {
        Err(io::Error::other("not a regular file"))
    }
}

fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(yaml::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// How a file fared, from best to worst; the numbers are exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean = 0,
    Findings = 1,
    Unreadable = 2,
}

/// One line of the output.
struct Line<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    path: &'a str,
    lint: &'a str,
    level: &'a str,
    message: &'a str,
}

/// Checks what was read of a file.
fn check(file: &str, bytes: io::Result<Vec<u8>>, levels: &Levels, output: &mut String) -> Outcome {
    let source = match read(bytes) {
        Ok(source) => source,
        Err(ReadError { line, column, message }) => {
            Line { file, line, column, path: "", lint: "unreadable", level: "deny", message: &message }.write(output);
            return Outcome::Unreadable;
        }
    };
    let findings = check_source_with(&source, &levels.into());
    let paths = source.template.paths_to(findings.iter().map(|finding| finding.at));
    for finding in &findings {
        let Position { line, column } = source.positions.of(finding.at);
        let path: Vec<_> = paths.get(&finding.at).into_iter().flatten().map(ToString::to_string).collect();
        let (level, path, message) = (finding.level.name(), &path.join("/"), &finding.message);
        Line { file, line, column, path, lint: finding.lint.id, level, message }.write(output);
    }
    if findings.is_empty() { Outcome::Clean } else { Outcome::Findings }
}

fn read(bytes: io::Result<Vec<u8>>) -> Result<Source, ReadError> {
    let bytes = bytes.map_err(|error| ReadError { line: 1, column: 1, message: error.to_string() })?;
    yaml::read_template(yaml::utf8(&bytes)?)
}

impl Line<'_> {
    fn write(&self, output: &mut String) {
        let Line { file, line, column, path, lint, level, message } = self;
        let [file, path, lint, level, message] = [file, path, lint, level, message].map(|text| Json(text));
        writeln!(
            output,
            r#"{{"file":{file},"line":{line},"column":{column},"path":{path},"lint":{lint},"level":{level},"message":{message}}}"#
        )
        .expect("a String takes everything");
    }
}

/// A text as JSON.
struct Json<'a>(&'a str);

impl std::fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                ..' ' => write!(f, "\\u{:04x}", u32::from(c))?,
                _ => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(file: &str, bytes: io::Result<Vec<u8>>) -> (Outcome, Vec<serde_json::Value>) {
        let mut output = String::new();
        let outcome = check(file, bytes, &Levels::default(), &mut output);
        (outcome, output.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect())
    }

    #[test]
    fn a_template_without_mistakes_gives_no_line() {
        let text = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";
        assert_eq!(checked("a.yaml", Ok(text.into())), (Outcome::Clean, Vec::new()));
    }

    #[test]
    fn a_finding_has_a_place_and_a_path() {
        let text = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    DependsOn:\n      - Nothing\n";
        let (outcome, lines) = checked("a.yaml", Ok(text.into()));
        assert_eq!(outcome, Outcome::Findings);
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert_eq!((lines[0]["line"].as_u64(), lines[0]["column"].as_u64()), (Some(5), Some(9)));
        assert_eq!(lines[0]["path"], "Resources/Topic/DependsOn/0");
        assert_eq!(lines[0]["level"], "deny");
    }

    #[test]
    fn options_set_levels() {
        let read = |line: &str| arguments(line.split(' ').map(OsString::from));
        let (files, levels) = read("--deny shape a.yaml --allow unknown_property -").expect("names of lints");
        assert_eq!(files, ["a.yaml", "-"]);
        let text = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties: {TopicNam: a}\n";
        assert_eq!(check("a.yaml", Ok(text.into()), &levels, &mut String::new()), Outcome::Clean);
        for (line, message) in [
            ("--deny shap a", "unknown lint `shap`; did you mean `shape`?"),
            ("--forbid shape a", "unknown option `--forbid`"),
            ("a --warn", "expected a lint or a group after `--warn`"),
        ] {
            assert_eq!(read(line), Err(message.to_owned()));
        }
    }

    #[test]
    fn only_regular_files_are_opened() {
        let folder = env!("CARGO_MANIFEST_DIR").as_ref();
        assert_eq!(bytes(folder).unwrap_err().to_string(), "not a regular file");
        assert_eq!(limited(io::repeat(b' ')).unwrap().len(), yaml::MAX_BYTES + 1);
    }

    #[test]
    fn the_text_of_a_template_has_a_limit() {
        let text =
            |blanks: usize| format!("Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n{}", "# \n".repeat(blanks));
        let (outcome, lines) = checked("a.yaml", Ok(text(400_000).into()));
        assert_eq!((outcome, &lines[0]["lint"]), (Outcome::Findings, &"template_limit".into()));
        assert_eq!(checked("a.yaml", Ok(text(300_000).into())).0, Outcome::Clean);
    }

    #[test]
    fn what_cannot_be_read_is_one_line_of_valid_json() {
        let name = "a \"b\"\\\n\u{1}é.yaml";
        for bytes in [Ok(b"A: [".to_vec()), Ok(b"\xFF".to_vec()), Err(io::Error::other("no \"such\" file"))] {
            let (outcome, lines) = checked(name, bytes);
            assert_eq!(outcome, Outcome::Unreadable);
            assert_eq!(lines.len(), 1);
            assert_eq!((&lines[0]["file"], &lines[0]["lint"]), (&name.into(), &"unreadable".into()));
        }
    }
}
