//! The page on the command line, done as it says: its commands are run, and what they print is on the page.
//!
//! `UPDATE=1 cargo test -p cargo-cfn --test guide` writes the output into the page.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/command-line.md")
}

/// A reader who does what the page says.
struct Reader {
    folder: PathBuf,
    current: PathBuf,
}

impl Reader {
    fn run(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().collect();
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

#[test]
fn the_page_shows_what_the_commands_print() {
    // Outside of this workspace, of which the crate is no member.
    let folder = std::env::temp_dir().join(format!("cargo-cfn-guide-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let mut reader = Reader { current: folder.clone(), folder: folder.clone() };
    let text = fs::read_to_string(page()).expect("the page is there");
    let mut expected = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let _ = writeln!(expected, "{line}");
        let Some(language) = line.strip_prefix("```").filter(|language| !language.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match (language, block.first().and_then(|first| first.strip_prefix("# "))) {
            ("console", _) => {
                for line in block.iter().filter_map(|line| line.strip_prefix("$ ")) {
                    let printed = reader.run(line);
                    let _ = writeln!(expected, "$ {line}");
                    expected.push_str(&printed);
                }
            }
            ("rust,written", _) => {
                // The first line may be the name of the file, before the page has been written once.
                let source = reader.folder.join("orders/src/stack/resources.rs");
                expected.push_str(&fs::read_to_string(source).expect("it has been imported"));
            }
            (_, name) => {
                if let Some(name) = name.filter(|name| name.ends_with(".yaml")) {
                    let text: String = block[1..].iter().map(|line| format!("{line}\n")).collect();
                    fs::write(reader.folder.join(name), text).expect("a file");
                }
                block.iter().for_each(|line| expected.push_str(&format!("{line}\n")));
            }
        }
        expected.push_str("```\n");
    }
    drop(fs::remove_dir_all(&folder));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(page(), &expected).expect("the page can be written");
    }
    assert!(text == expected || std::env::var_os("UPDATE").is_some(), "run with `UPDATE=1`:\n{expected}");
}
