//! The Rust modules in which the entries of a template are declared, as the source of its package says.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cfn_core::model::Template;
use ignore::WalkBuilder;
use proc_macro2::{TokenStream, TokenTree};

use crate::check::files::Input;
use crate::outcome::Failure;

/// The attributes that declare an entry.
const ATTRIBUTES: &[&str] = &["condition", "mapping", "output", "parameter", "resource", "rule"];

/// How many digits the assembler adds to the logical ID of a snapshot.
const HASH: usize = 10;

/// The module of each entry of a template, by its logical ID: `api` for what `src/stack/api.rs` declares.
pub(crate) fn modules(input: &Input, template: &Template) -> Result<BTreeMap<String, String>, Failure> {
    let Input::File(path) = input else {
        return Err(Failure("standard input has no modules; name a template of a package".to_owned()));
    };
    let Some(package) = package_of(path) else {
        return Err(Failure(format!("{} is in no package, so it has no modules", path.display())));
    };
    let source = package.join("src");
    let mut found = BTreeMap::new();
    for file in sources(&source) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        // What does not parse is for the compiler to report.
        let Ok(tokens) = text.parse() else { continue };
        declared(tokens, &module(&source, &file), &mut found);
    }
    let module_of = |id: &str| {
        let snapshot = id.char_indices().rev().nth(HASH - 1).map(|(at, _)| &id[..at]);
        found.get(id).or_else(|| found.get(snapshot?))
    };
    let ids = template.declarations.iter().map(|declaration| declaration.name.name.as_str());
    let named: BTreeMap<String, String> = ids.filter_map(|id| Some((id.to_owned(), module_of(id)?.clone()))).collect();
    match named.is_empty() {
        true => Err(Failure(format!("no struct below {} declares an entry of {}", source.display(), path.display()))),
        false => Ok(named),
    }
}

/// The folder of the package that a template belongs to.
fn package_of(path: &Path) -> Option<PathBuf> {
    let path = path.canonicalize().ok()?;
    path.ancestors().skip(1).find(|folder| folder.join("Cargo.toml").is_file()).map(Path::to_owned)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(folder).sort_by_file_name(Ord::cmp).build();
    let files = walk.filter_map(|entry| entry.ok().map(ignore::DirEntry::into_path));
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs") && path.is_file()).collect()
}

/// The module of a file, without the modules around it that all entries share: the stack's own is `stack`.
fn module(source: &Path, file: &Path) -> String {
    let path = file.strip_prefix(source).unwrap_or(file).with_extension("");
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let named = parts.iter().filter(|part| !["lib", "main", "mod"].contains(&part.as_str()));
    let named: Vec<&str> = named.map(String::as_str).collect();
    if named.is_empty() { "crate".to_owned() } else { named.join("::") }
}

/// Finds the structs that declare entries in the tokens of a module, and of the modules within it.
fn declared(tokens: TokenStream, module: &str, found: &mut BTreeMap<String, String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut arguments = None;
    for (at, token) in tokens.iter().enumerate() {
        let name = tokens.get(at + 1).map(ToString::to_string).unwrap_or_default();
        match token {
            TokenTree::Group(group) if is_punct(at.checked_sub(1).and_then(|before| tokens.get(before)), '#') => {
                arguments = attribute(group.stream()).or(arguments);
            }
            TokenTree::Ident(word) if word == "struct" => {
                if let Some(arguments) = arguments.take() {
                    let id = own_id(arguments).unwrap_or_else(|| name.trim_start_matches("r#").to_owned());
                    found.entry(id).or_insert_with(|| module.to_owned());
                }
            }
            TokenTree::Ident(word) if word == "mod" => {
                if let Some(TokenTree::Group(content)) = tokens.get(at + 2) {
                    declared(content.stream(), &format!("{module}::{name}"), found);
                }
            }
            _ => {}
        }
    }
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// The arguments of an attribute that declares an entry: `cfn::resource(..)`.
fn attribute(tokens: TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match tokens.as_slice() {
        [.., TokenTree::Ident(name), TokenTree::Group(arguments)] if ATTRIBUTES.iter().any(|known| name == known) => {
            Some(arguments.stream())
        }
        _ => None,
    }
}

/// The logical ID that the attribute sets: `id = ".."`.
fn own_id(arguments: TokenStream) -> Option<String> {
    let tokens: Vec<TokenTree> = arguments.into_iter().collect();
    tokens.windows(3).find_map(|tokens| match tokens {
        [TokenTree::Ident(name), TokenTree::Punct(equals), TokenTree::Literal(text)]
            if name == "id" && equals.as_char() == '=' =>
        {
            Some(text.to_string().trim_matches('"').to_owned())
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_stack_has_its_modules() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cfn-stack/template.yaml");
        let text = fs::read_to_string(&path).expect("it is there");
        let template = cfn_core::yaml::read_template(&text).expect("it is YAML").template;
        let found = modules(&Input::File(path), &template).expect("it has modules");
        for (id, module) in
            [("DataTable", "stack::storage"), ("PostData", "stack::api"), ("AlarmTopic", "stack::monitoring")]
        {
            assert_eq!(found.get(id).map(String::as_str), Some(module), "{id}");
        }
        let (_, module) = found.iter().find(|(id, _)| id.starts_with("ApiDeployment")).expect("it is declared");
        assert_eq!(module, "stack::api");
        assert_eq!(found.len(), template.declarations.len());
    }

    #[test]
    fn modules_within_files_and_own_ids_count() {
        let text = "#[cfn::resource(AWS::SNS::Topic {}, id = \"Own\")] struct A; mod b { #[resource(AWS::SNS::Topic {})] /** It. */ pub struct r#B; struct C; }";
        let mut found = BTreeMap::new();
        declared(
            text.parse().expect("it is Rust"),
            &module(Path::new("src"), Path::new("src/stack/mod.rs")),
            &mut found,
        );
        let expected = [("B", "stack::b"), ("Own", "stack")].map(|(id, module)| (id.to_owned(), module.to_owned()));
        assert_eq!(found, expected.into());
    }
}
