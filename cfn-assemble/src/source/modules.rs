use super::tokens::{self, Kind, Tree};

/// A `mod` item.
pub(crate) struct Module<'s> {
    pub(crate) name: &'s str,
    /// What `#[path = ".."]` says.
    pub(crate) path: Option<&'s str>,
    /// Whether a `cfg` or `cfg_attr` decides over it.
    pub(crate) is_conditional: bool,
    /// The modules between its braces, if it has them.
    pub(crate) inline: Option<Vec<Module<'s>>>,
}

/// The `mod` items of a file; none if a `cfg` decides over the file as a whole, or if it cannot be read.
pub(crate) fn modules(source: &str) -> Option<Vec<Module<'_>>> {
    let trees = tokens::file(source)?;
    (!tokens::has_inner_cfg(&trees)).then(|| of_trees(&trees))
}

fn of_trees<'s>(trees: &[Tree<'s>]) -> Vec<Module<'s>> {
    let mut modules = Vec::new();
    let (mut path, mut is_conditional) = (None, false);
    let mut rest = trees;
    loop {
        rest = match rest {
            [] => return modules,
            [hash, attribute, rest @ ..] if hash.is('#') && attribute.kind == Kind::Bracket => {
                is_conditional |= tokens::is_conditional(&attribute.trees);
                path = path.or_else(|| path_of(attribute));
                rest
            }
            [word, scope, rest @ ..] if word.text == "pub" && scope.kind == Kind::Parenthesis => rest,
            [word, rest @ ..] if word.text == "pub" => rest,
            [word, name, body, rest @ ..] if word.text == "mod" && name.kind == Kind::Word => {
                is_conditional |= tokens::has_inner_cfg(&body.trees);
                let inline = (body.kind == Kind::Brace).then(|| of_trees(&body.trees));
                if inline.is_some() || body.is(';') {
                    let name = name.name().unwrap_or_default();
                    modules.push(Module { name, path, is_conditional, inline });
                }
                (path, is_conditional) = (None, false);
                rest
            }
            [_, rest @ ..] => {
                (path, is_conditional) = (None, false);
                rest
            }
        };
    }
}

fn path_of<'s>(attribute: &Tree<'s>) -> Option<&'s str> {
    match attribute.trees.as_slice() {
        [word, equals, text] if word.text == "path" && equals.is('=') => text.name(),
        _ => None,
    }
}
