//! Prints the README's table of lints by group: `cargo run -p cfn-core --example lints`.

use cfn_core::lint::{Group, Level, registry};

fn main() {
    println!("| group | lints | finds |\n|---|---|---|");
    for group in Group::ALL {
        let lints: Vec<_> = registry::lints().filter(|lint| lint.group == group).collect();
        if lints.is_empty() {
            continue;
        }
        let of = |level: Level| match lints.iter().filter(|lint| lint.level == level).count() {
            0 => None,
            number => Some(format!("{number} {}", level.name())),
        };
        let levels: Vec<_> = [Level::Deny, Level::Warn, Level::Allow].into_iter().filter_map(of).collect();
        let name = group.name();
        let explanation = group.explanation();
        println!("| [`{name}`](docs/lints/index.md#{name}) | {} | {explanation} |", levels.join(", "));
    }
}
