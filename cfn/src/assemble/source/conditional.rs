use std::collections::HashMap;

use super::file::Source;
use super::tokens::{self, Kind, Tree};

/// Whether a `cfg` decides over the struct of that name whose attribute begins in a line, or over a module around it in
/// the same file; none if it is not found.
pub(in super::super) fn is_conditional(source: &Source, (line, name): (u32, &str)) -> Option<bool> {
    let item = tokens::item(&source.text, source.line_start(line)?, name)?;
    source.is_conditional_at(item.attribute.first()?.at)
}

/// The same of every attribute of a file, by where its first token begins.
pub(super) fn conditional_attributes(source: &str) -> HashMap<usize, bool> {
    let mut found = HashMap::new();
    if let Some(trees) = tokens::file(source) {
        add(&trees, false, &mut found);
    }
    found
}

/// Adds the attributes among items over which a `cfg` decides or not.
fn add(trees: &[Tree<'_>], outer: bool, found: &mut HashMap<usize, bool>) {
    let outer = outer || tokens::has_inner_cfg(trees);
    let mut is_conditional = outer;
    let mut attributes = Vec::new();
    for (index, tree) in trees.iter().enumerate() {
        let is_attribute = tree.kind == Kind::Bracket && index > 0 && trees[index - 1].is('#');
        if is_attribute {
            is_conditional |= tokens::is_conditional(&tree.trees);
            attributes.extend(tree.trees.first().map(|first| first.at));
        } else if tree.is(';') || tree.kind == Kind::Brace {
            found.extend(attributes.drain(..).map(|at| (at, is_conditional)));
            add(&tree.trees, is_conditional, found);
            is_conditional = outer;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cfg_decides_over_what_follows_it() {
        let source = "#[cfg(a)]\n#[resource(X)]\nstruct A;\n#[resource(X)] #[cfg_attr(a, b)] struct B;\n#[resource(X)] struct C;\n\
                      #[cfg(a)] mod m { #[doc = \"x\"]\n#[resource(X)] struct D; }\nmod n {\n#[resource(X)] struct E(A); }\n\
                      mod o { #![cfg(a)]\n#[resource(X)] struct G; }\n";
        let source = Source::of(source.to_owned());
        for (line, name, expected) in [
            (2, "A", Some(true)),
            (4, "B", Some(true)),
            (5, "C", Some(false)),
            (7, "D", Some(true)),
            (9, "E", Some(false)),
            (11, "G", Some(true)),
            (1, "F", None),
        ] {
            assert_eq!(is_conditional(&source, (line, name)), expected, "{name}");
        }
    }
}
