//! Files of which the end is not typed yet.

use proc_macro2::{Group, TokenStream, TokenTree};

use super::{errors, unit_struct, uses, view};

/// Everything that begins as `stream` does and ends after one of its tokens, at any depth.
fn prefixes(stream: &TokenStream) -> Vec<TokenStream> {
    let mut prefixes = vec![TokenStream::new()];
    let mut before: Vec<TokenTree> = Vec::new();
    for tree in stream.clone() {
        if let TokenTree::Group(group) = &tree {
            for inner in self::prefixes(&group.stream()) {
                let cut = TokenTree::from(Group::new(group.delimiter(), inner));
                prefixes.push(before.iter().cloned().chain([cut]).collect());
            }
        }
        before.push(tree);
        prefixes.push(before.iter().cloned().collect());
    }
    prefixes
}

#[test]
fn no_half_typed_file_makes_a_macro_panic() {
    const FILES: &[&str] = &[
        include_str!("../../../tests/ui/surface/pass/values.rs"),
        include_str!("../../../tests/ui/surface/pass/conditions.rs"),
        include_str!("../../../cfn-stack/src/stack/api.rs"),
        include_str!("../../../cfn-stack/src/stack/function.rs"),
        include_str!("../../../cfn-stack/src/stack/monitoring.rs"),
        include_str!("../../../cfn-stack/src/stack/outputs.rs"),
        include_str!("../../../cfn-stack/src/stack/parameters.rs"),
        include_str!("../../../cfn-stack/src/stack/security.rs"),
        include_str!("../../../cfn-stack/src/stack/storage.rs"),
    ];
    let mut found = Vec::new();
    for file in FILES {
        uses(file.parse().expect("a source file"), &mut found);
    }
    assert!(found.len() > 40, "only {} attributes", found.len());
    for (name, attribute, arguments) in found {
        let whole = attribute(arguments.clone(), unit_struct());
        assert_eq!(errors(&whole), 0, "{arguments}: {whole}");
        for prefix in prefixes(&arguments) {
            view(name, &prefix);
            attribute(prefix, unit_struct());
        }
    }
}
