//! Complete stacks to begin with, as they are in this repository.
//!
//! `data/<example>.txt` holds the files of one: a line `=== path` before each. A test compares it with the stack, and writes
//! it with `UPDATE=1`.

use clap::ValueEnum;

use crate::krate::File;

/// A stack of this repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Example {
    /// API Gateway, Lambda, DynamoDB, KMS, CloudWatch and SNS
    DataApi,
}

/// Before the path of a file.
const MARK: &str = "=== ";

/// The struct of each example, and its files.
const EXAMPLES: [(&str, &str); 1] = [("DataApi", include_str!("../data/data-api.txt"))];

impl Example {
    /// The struct of the stack.
    pub(crate) fn stack(self) -> &'static str {
        EXAMPLES[self as usize].0
    }

    /// The files of the stack, by their paths in a crate.
    pub(crate) fn files(self) -> Vec<File> {
        let mut files: Vec<File> = Vec::new();
        for line in EXAMPLES[self as usize].1.split_inclusive('\n') {
            match (line.strip_prefix(MARK), files.last_mut()) {
                (Some(path), _) => files.push(File::new(path.trim_end(), "")),
                (None, Some(file)) => file.text.push_str(line),
                (None, None) => {}
            }
        }
        files
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The files below a folder of `cfn-stack`, by name.
    fn below(package: &Path, folder: &str, found: &mut String) {
        let mut names: Vec<_> = fs::read_dir(package.join(folder))
            .expect("the folder is there")
            .map(|entry| entry.expect("it is readable").file_name().into_string().expect("names are UTF-8"))
            .collect();
        names.sort();
        for name in names.iter().filter(|name| name.ends_with(".rs") || name.ends_with(".py")) {
            let path = format!("{folder}/{name}");
            let text = fs::read_to_string(package.join(&path)).expect("the file is readable");
            found.push_str(&format!("{MARK}{path}\n{text}"));
        }
    }

    #[test]
    fn the_example_is_the_shipped_stack() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cfn-stack");
        let mut expected = String::new();
        below(&package, "src/stack", &mut expected);
        below(&package, "handler", &mut expected);
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/data-api.txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, &expected).expect("the file can be written");
        }
        assert!(fs::read_to_string(&file).expect("it is there") == expected, "run with `UPDATE=1`");
        for File { path, text } in Example::DataApi.files() {
            assert_eq!(text, fs::read_to_string(package.join(&path)).expect("it is a file of the stack"), "{path:?}");
        }
    }
}
