//! The program that expands the macros.

use std::sync::LazyLock;

/// Who reads an expansion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// A compiler: it gets nothing that only an editor shows.
    Compiler,
    /// The macro server of rust-analyzer: it gets the view instead of what a compiler checks.
    RustAnalyzer,
    /// Anything else, such as rustdoc: what a compiler gets, with the fragment as documentation.
    Other,
}

/// rustc's own driver and those built upon it, by the name of their executable.
const COMPILERS: &[&str] = &["rustc", "clippy-driver", "miri"];

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
        if COMPILERS.contains(&executable) {
            Host::Compiler
        } else if executable.contains("rust-analyzer") {
            Host::RustAnalyzer
        } else {
            Host::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[test]
    fn hosts_are_known_by_their_executables() {
        assert_eq!(Host::of("rustc"), Host::Compiler);
        for server in ["rust-analyzer-proc-macro-srv", "rust-analyzer", ".rust-analyzer-wrapped"] {
            assert_eq!(Host::of(server), Host::RustAnalyzer, "{server}");
        }
        for other in ["rustdoc", "intellij-rust-native-helper", ""] {
            assert_eq!(Host::of(other), Host::Other, "{other}");
        }
        assert_eq!(Host::current(), Host::Other);
    }
}
