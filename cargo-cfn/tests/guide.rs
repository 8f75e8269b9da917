//! The pages of the guide that show commands, done as they say: the commands are run, and what they print is on the page.
//!
//! A block of a page is a file if its first line names it (`# orders.yaml`, in the folder where the page begins), or the line above
//! it does (`` `prod.json`: ``, in the current folder).
//! `UPDATE=1 cargo test -p cargo-cfn --test guide` writes the output into the pages.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn page(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name)
}

/// A reader who does what the page says.
struct Reader {
    folder: PathBuf,
    current: PathBuf,
}

impl Reader {
    fn run(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_matches('\'')).collect();
        let (mut command, is_own) = match words.as_slice() {
            ["cd", folder] => {
                self.current.push(folder);
                return String::new();
            }
            ["cargo", "cfn", rest @ ..] => {
                let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"));
                command.arg("cfn").args(rest);
                (command, true)
            }
            ["cargo", rest @ ..] => {
                let mut command = Command::new("cargo");
                command.args(rest).env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide"));
                (command, false)
            }
            _ => panic!("unknown command {line}"),
        };
        let cfn = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cfn");
        let output = command.current_dir(&self.current).env("CFN_RS_PATH", cfn).output().expect("it runs");
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("output is UTF-8"));
        if is_own {
            return text.concat();
        }
        assert!(output.status.success(), "{line}: {}", text.concat());
        String::new()
    }
}

/// The file that a line above a block names.
fn named_above(line: &str) -> Option<&str> {
    line.strip_prefix('`')?.strip_suffix("`:")
}

/// Does what a page says, and compares what it shows.
fn follow(name: &str) {
    // Outside of this workspace, of which the crates are no members.
    let stem = name.trim_end_matches(".md");
    let folder = std::env::temp_dir().join(format!("cargo-cfn-guide-{stem}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let mut reader = Reader { current: folder.clone(), folder: folder.clone() };
    let text = fs::read_to_string(page(name)).expect("the page is there");
    let mut expected = String::new();
    let mut lines = text.lines();
    let mut above = None;
    while let Some(line) = lines.next() {
        let _ = writeln!(expected, "{line}");
        let Some(language) = line.strip_prefix("```").filter(|language| !language.is_empty()) else {
            above = if line.is_empty() { above } else { named_above(line) };
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match (language, block.first().and_then(|first| first.strip_prefix("# "))) {
            ("console", _) => {
                for line in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
                    let printed = reader.run(line);
                    let _ = writeln!(expected, "$ {line}");
                    expected.push_str(&printed);
                }
            }
            ("rust,written" | "yaml,written", _) => {
                let source = reader.folder.join(above.expect("the line above it names the file"));
                expected.push_str(&fs::read_to_string(source).expect("it has been written"));
            }
            (_, name) => {
                let text = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
                let named = name.filter(|name| name.ends_with(".yaml"));
                let file = match (named, above) {
                    (Some(name), _) => Some((reader.folder.join(name), text(&block[1..]))),
                    (None, Some(name)) => Some((reader.current.join(name), text(&block))),
                    (None, None) => None,
                };
                if let Some((path, text)) = file {
                    fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder");
                    fs::write(path, text).expect("a file");
                }
                expected.push_str(&text(&block));
            }
        }
        expected.push_str("```\n");
        above = None;
    }
    drop(fs::remove_dir_all(&folder));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(page(name), &expected).expect("the page can be written");
    }
    assert!(text == expected || std::env::var_os("UPDATE").is_some(), "run with `UPDATE=1`:\n{expected}");
}

#[test]
fn the_command_line() {
    follow("command-line.md");
}

#[test]
fn diff() {
    follow("diff.md");
}

#[test]
fn graph() {
    follow("graph.md");
}

#[test]
fn role() {
    follow("role.md");
}

#[test]
fn environments() {
    follow("environments.md");
}

#[test]
fn migrating() {
    follow("migrating.md");
}
