//! Prints the README's table of lints: `cargo run -p cfn-core --example lints`.

use cfn_core::lint::{Level, registry};

fn main() {
    println!("| lint | level | finds |\n|---|---|---|");
    let mut lints: Vec<_> = registry::lints().collect();
    lints.sort_by_key(|lint| lint.id);
    for lint in lints {
        let level = match lint.level {
            Level::Deny => "deny",
            Level::Warn => "warn",
        };
        println!("| `{}` | {level} | {} |", lint.id, lint.title.replace('|', "\\|"));
    }
}
