//! The configuration file `cfn.toml`.
//!
//! ```toml
//! exclude = ["infra/old/**"]
//! baseline = "cfn-baseline.json"
//!
//! [lints]
//! encryption = "deny"
//! missing_deletion_policy = "allow"
//!
//! [parameters]
//! "template.yaml" = ["parameters/*.json"]
//! ```

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use cfn_core::lint::Level;
use serde::Deserialize;

use crate::outcome::Failure;

/// The name of the file.
const NAME: &str = "cfn.toml";

/// What a configuration file says.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// Levels of lints and groups: `deny`, `warn` or `allow`.
    #[serde(default)]
    lints: BTreeMap<String, String>,
    /// Patterns of files that are left out in folders, relative to the configuration file.
    #[serde(default)]
    pub(crate) exclude: Vec<String>,
    /// The baseline, relative to the configuration file.
    #[serde(default)]
    pub(crate) baseline: Option<PathBuf>,
    /// Templates, and the files with their parameters, or patterns of them; relative to the configuration file.
    #[serde(default)]
    pub(crate) parameters: BTreeMap<PathBuf, Vec<PathBuf>>,
    /// The folder of the file.
    #[serde(skip)]
    pub(crate) folder: PathBuf,
    /// The file, for messages.
    #[serde(skip)]
    name: String,
}

impl Config {
    /// The configuration in a file, or in the nearest `cfn.toml` in this folder or one above it.
    pub(crate) fn load(file: Option<&Path>) -> Result<Self, Failure> {
        match file {
            Some(file) => Self::read(file),
            None => nearest().map_or_else(|| Ok(Self::default()), |file| Self::read(&file)),
        }
    }

    fn read(file: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(file).map_err(|error| Failure::of("read", file, &error))?;
        let mut config: Self = toml::from_str(&text)
            .map_err(|error| Failure(format!("invalid configuration {}: {error}", file.display())))?;
        config.folder = file.parent().map(Path::to_owned).unwrap_or_default();
        if let Some(baseline) = &mut config.baseline {
            *baseline = config.folder.join(&baseline);
        }
        let parameters = std::mem::take(&mut config.parameters);
        let current = env::current_dir().unwrap_or_default();
        let in_folder = |path: &PathBuf| {
            let path = config.folder.join(path);
            path.strip_prefix(&current).map(Path::to_owned).unwrap_or(path)
        };
        config.parameters =
            parameters.iter().map(|(of, files)| (in_folder(of), files.iter().map(in_folder).collect())).collect();
        config.name = file.display().to_string();
        Ok(config)
    }

    /// The files with the parameters of a template.
    pub(crate) fn parameters_of(&self, template: &Path) -> &[PathBuf] {
        let same = |path: &Path| matches!((path.canonicalize(), template.canonicalize()), (Ok(a), Ok(b)) if a == b);
        let files = self.parameters.iter().find(|(of, _)| same(of)).map(|(_, files)| files.as_slice());
        files.unwrap_or_default()
    }

    /// The levels that it sets.
    pub(crate) fn levels(&self) -> Result<Vec<(&str, Level)>, Failure> {
        let invalid = |name: &str, word: &str| {
            let file = &self.name;
            Failure(format!("invalid level `{word}` of `{name}` in {file}; use `deny`, `warn` or `allow`"))
        };
        let level = |(name, word): (&'_ String, &String)| Level::from_name(word).ok_or_else(|| invalid(name, word));
        let levels = self.lints.iter().map(level).collect::<Result<Vec<_>, _>>()?;
        Ok(self.lints.keys().map(String::as_str).zip(levels).collect())
    }
}

fn nearest() -> Option<PathBuf> {
    let folder = env::current_dir().ok()?;
    folder.ancestors().map(|folder| folder.join(NAME)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_words() {
        let config: Config = toml::from_str("[lints]\nencryption = \"deny\"\nshape = \"wran\"\n").expect("it is TOML");
        let Failure(message) = config.levels().expect_err("`wran` is no level");
        assert!(message.starts_with("invalid level `wran` of `shape`"), "{message}");
        let config: Config = toml::from_str("[lints]\nencryption = \"deny\"\n").expect("it is TOML");
        assert_eq!(config.levels(), Ok(vec![("encryption", Level::Deny)]));
    }

    #[test]
    fn unknown_keys_are_errors() {
        assert!(toml::from_str::<Config>("lint = 1\n").is_err());
    }
}
