//! Assembles the stack's structs into `template.yaml`.

#[path = "src/stack/mod.rs"]
mod stack;

fn main() {
    cfn::build::<stack::WebService>("template.yaml");
}
