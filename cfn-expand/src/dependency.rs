//! The name under which the crate that is compiled knows `cfn`.
//!
//! An expansion names everything by paths from `cfn`, which a crate may have renamed in its manifest. A macro cannot ask
//! rustc for its dependencies, but rustc is started with them.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, fs};

use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};

use crate::errors::Errors;
use crate::tokens::Place;

/// The name of the library.
const NAME: &str = "cfn";

/// `::cfn` as the crate knows it.
pub(crate) struct Cfn {
    name: Ident,
}

impl Cfn {
    /// The span of what is written next to it.
    pub(crate) fn span(&self) -> Span {
        self.name.span()
    }

    /// The name without the `::` before it.
    pub(crate) fn name(&self) -> &Ident {
        &self.name
    }
}

impl ToTokens for Cfn {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        push_separator(tokens, self.span());
        tokens.append(self.name.clone());
    }
}

/// `::`
fn push_separator(tokens: &mut TokenStream, span: Span) {
    for spacing in [Spacing::Joint, Spacing::Alone] {
        let mut colon = Punct::new(':', spacing);
        colon.set_span(span);
        tokens.append(colon);
    }
}

/// `::cfn`; none if the crate does not depend on it. rustc would report every path in every expansion: it is reported
/// once, at the first struct.
pub(crate) fn path(span: Span, errors: &mut Errors) -> Option<Cfn> {
    static KNOWN: LazyLock<Option<String>> = LazyLock::new(|| known_as(&dependencies(env::args())));
    static IS_REPORTED: AtomicBool = AtomicBool::new(false);
    match KNOWN.as_deref() {
        Some(name) => Some(Cfn { name: Ident::new(name, span) }),
        None => {
            if !IS_REPORTED.swap(true, Ordering::Relaxed) {
                let message = "cannot find crate `cfn`; add `cfn-rs` to `[dependencies]`, and `cfn-rs` with \
                               `features = [\"build\"]` to `[build-dependencies]`";
                errors.add(Place::of(Span::call_site()), message);
            }
            None
        }
    }
}

/// The files of the dependencies, as far as rustc was told.
pub(crate) fn files() -> impl Iterator<Item = String> {
    dependencies(env::args()).into_iter().map(|(_, file)| file).filter(|file| !file.is_empty())
}

/// A dependency: its name, and the file.
type Dependency = (String, String);

/// What `--extern` says.
fn dependencies(arguments: impl Iterator<Item = String>) -> Vec<Dependency> {
    let mut found = Vec::new();
    // Where there are many arguments, cargo writes them to a file, one a line.
    let mut arguments = arguments.flat_map(|argument| match argument.strip_prefix('@').map(fs::read_to_string) {
        Some(Ok(text)) => text.lines().map(str::to_owned).collect(),
        _ => vec![argument],
    });
    while let Some(argument) = arguments.next() {
        let dependency = match argument.strip_prefix("--extern") {
            Some("") => arguments.next().unwrap_or_default(),
            Some(rest) => rest.trim_start_matches('=').to_owned(),
            None => continue,
        };
        let (name, file) = dependency.split_once('=').unwrap_or((&dependency, ""));
        // Options come before a colon: `priv,noprelude:name`.
        let name = name.rsplit(':').next().unwrap_or(name);
        found.push((name.to_owned(), file.to_owned()));
    }
    found
}

/// The name of `cfn` among the dependencies. Without any, this is not rustc, and the usual name is used.
fn known_as(dependencies: &[Dependency]) -> Option<String> {
    let is_ours = |file: &str| file.rsplit(['/', '\\']).next().is_some_and(|file| file.starts_with("libcfn-"));
    let usual = dependencies.iter().find(|(name, _)| name == NAME);
    let renamed = || dependencies.iter().find(|(_, file)| is_ours(file));
    match usual.or_else(renamed) {
        Some((name, _)) => Some(name.clone()),
        None => dependencies.is_empty().then(|| NAME.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(arguments: &[&str]) -> Option<String> {
        known_as(&dependencies(arguments.iter().map(|argument| (*argument).to_owned())))
    }

    #[test]
    fn a_renamed_dependency_is_found_by_its_file() {
        let some = |name: &str| Some(name.to_owned());
        assert_eq!(
            known(&["rustc", "--extern", "serde=libserde-1.rlib", "--extern", "cfn=libcfn-2.rmeta"]),
            some("cfn")
        );
        assert_eq!(known(&["rustc", "--extern", "infra=/target/deps/libcfn-2.rmeta"]), some("infra"));
        assert_eq!(known(&["rustc", "--extern=priv:infra=C:\\deps\\libcfn-2.rlib"]), some("infra"));
        assert_eq!(known(&["rustc", "--extern", "cfn"]), some("cfn"));
    }

    #[test]
    fn a_missing_dependency_is_missed() {
        assert_eq!(known(&["rustc", "--extern", "cfn_macros=libcfn_macros-1.so"]), None);
        assert_eq!(known(&["rust-analyzer"]), Some("cfn".to_owned()));
    }

    #[test]
    fn arguments_may_stand_in_a_file() {
        let file = env::temp_dir().join(format!("cfn-macros-arguments-{}", std::process::id()));
        fs::write(&file, "--extern\ninfra=libcfn-1.rlib\n").expect("a file");
        assert_eq!(known(&["rustc", &format!("@{}", file.display())]), Some("infra".to_owned()));
        fs::remove_file(&file).expect("the file is ours");
    }
}
