//! The program that expands the macros.

use std::sync::LazyLock;

/// Who reads an expansion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// Something that compiles: it has no use for what is completed and shown.
    Compiler,
    /// Anything else: an editor's macro server, rustdoc, a tool that is not known.
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
        if COMPILERS.contains(&executable) { Host::Compiler } else { Host::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[test]
    fn only_what_is_known_to_compile_is_a_compiler() {
        assert_eq!(Host::of("rustc"), Host::Compiler);
        for other in ["rust-analyzer-proc-macro-srv", "rust-analyzer", "rustdoc", "intellij-rust-native-helper", ""] {
            assert_eq!(Host::of(other), Host::Other, "{other}");
        }
        assert_eq!(Host::current(), Host::Other);
    }
}
