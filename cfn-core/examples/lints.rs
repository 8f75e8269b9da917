//! Prints the README's table of lints: `cargo run -p cfn-core --example lints`.

use cfn_core::lint::registry;

fn main() {
    println!("| lint | level | finds |\n|---|---|---|");
    let mut lints: Vec<_> = registry::lints().collect();
    lints.sort_by_key(|lint| lint.id);
    for lint in lints {
        println!("| `{}` | {} | {} |", lint.id, lint.level.name(), lint.title.replace('|', "\\|"));
    }
}
