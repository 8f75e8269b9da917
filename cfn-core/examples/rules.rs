//! Prints the README's table of rules: `cargo run -p cfn-core --example rules`.

use cfn_core::check::{Level, registry};

fn main() {
    println!("| rule | level | refuses |\n|---|---|---|");
    let mut rules: Vec<_> = registry::rules().collect();
    rules.sort_by_key(|rule| rule.id);
    for rule in rules {
        let level = match rule.level {
            Level::Deny => "deny",
            Level::Warn => "warn",
        };
        println!("| `{}` | {level} | {} |", rule.id, rule.title.replace('|', "\\|"));
    }
}
