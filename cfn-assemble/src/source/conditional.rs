use std::collections::HashMap;

use super::tokens::{self, Kind, Tree};

/// Whether a `cfg` decides over the item of each attribute of a file, or over a module around it; by where the attribute's
/// first token begins.
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
