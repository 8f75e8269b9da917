#[path = "src/stack/mod.rs"]
mod stack;

fn main() {
    cfn::build::<stack::Whole>("template.yaml");
}
