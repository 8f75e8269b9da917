//! The program that expands the macros.

use std::sync::LazyLock;

/// Who reads an expansion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// Something that compiles: it has no use for what is completed and shown.
    Compiler,
    /// rustdoc, which shows what a struct expands to.
    Documentation,
    /// Anything else: an editor's macro server, a tool that is not known.
    Editor,
}

/// The hosts by the name of their executable: rustc's own driver, and those built upon it.
const KNOWN: &[(&str, Host)] = &[
    ("rustc", Host::Compiler),
    ("clippy-driver", Host::Compiler),
    ("miri", Host::Compiler),
    ("rustdoc", Host::Documentation),
];

impl Host {
    /// The program that this macro runs in.
    pub(crate) fn current() -> Host {
        static CURRENT: LazyLock<Host> = LazyLock::new(|| {
            let executable = std::env::current_exe().unwrap_or_default();
            Host::of(executable.file_stem().and_then(|name| name.to_str()).unwrap_or_default())
        });
        *CURRENT
    }

    fn of(executable: &str) -> Host {
        KNOWN.iter().find(|(name, _)| *name == executable).map_or(Host::Editor, |(_, host)| *host)
    }
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[test]
    fn only_what_is_known_to_compile_is_a_compiler() {
        assert_eq!(Host::of("rustc"), Host::Compiler);
        for other in ["rust-analyzer-proc-macro-srv", "rust-analyzer", "intellij-rust-native-helper", ""] {
            assert_eq!(Host::of(other), Host::Editor, "{other}");
        }
        assert_eq!(Host::of("rustdoc"), Host::Documentation);
        assert_eq!(Host::current(), Host::Editor);
    }
}
