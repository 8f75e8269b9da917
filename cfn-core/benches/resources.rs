//! How long all lints take for each resource of the shipped stack: alone, as a macro checks it, and together, as the
//! build script does; and in parts of a second that mean something: reading the same.
//!
//! ```text
//! cargo bench -p cfn-core --bench resources                # optimised
//! cargo bench -p cfn-core --bench resources --profile dev  # as macros and build scripts run
//! ```

mod time;

use std::hint::black_box;
use std::time::Duration;

use cfn_core::lint::{Scope, check};
use cfn_core::model::Template;
use cfn_core::yaml;
use time::time;

const STACK: &str = include_str!("../../cfn-stack/template.yaml");

fn main() {
    let template = yaml::read_template(STACK).expect("the template is one").template;
    let resources: Vec<_> = template.resources().collect();
    let mut rows = Vec::new();
    for resource in &resources {
        let alone = Template { members: Vec::new(), declarations: vec![resource.declaration.clone()] };
        rows.push((resource.type_name, time(&mut || drop(black_box(check(black_box(&alone), Scope::Declaration))))));
    }
    rows.sort_by_key(|(_, checking)| *checking);
    println!("{:<34} {:>12}", "a resource alone", "checking");
    for (type_name, checking) in rows.iter().rev() {
        println!("{type_name:<34} {checking:>12.1?}");
    }
    let count = u32::try_from(rows.len()).expect("a template has few resources");
    let alone = rows.iter().map(|(_, checking)| *checking).sum::<Duration>() / count;
    let together = time(&mut || drop(black_box(check(black_box(&template), Scope::Template)))) / count;
    let reading = time(&mut || drop(black_box(yaml::read_template(black_box(STACK))))) / count;
    println!("\n{:<34} {:>12} {:>8}", "each of the resources", "", "ratio");
    for (name, checking) in
        [("read from YAML", reading), ("checked alone", alone), ("checked in its template", together)]
    {
        println!("{name:<34} {checking:>12.1?} {:>8.1}", checking.as_secs_f64() / reading.as_secs_f64());
    }
}
