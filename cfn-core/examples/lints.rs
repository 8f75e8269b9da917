//! Prints the README's table of lints, with links to their pages: `cargo run -p cfn-core --example lints`.

use cfn_core::lint::registry;

fn main() {
    println!("| lint | level | finds |\n|---|---|---|");
    let mut lints: Vec<_> = registry::lints().collect();
    lints.sort_by_key(|lint| lint.id);
    for lint in lints {
        let title = lint.title.replace('|', "\\|");
        println!("| [`{0}`](docs/lints/{0}.md) | {1} | {title} |", lint.id, lint.level.name());
    }
}
