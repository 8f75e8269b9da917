#[path = "src/shared.rs"]
mod shared;
#[path = "src/stack.rs"]
mod stack;

fn main() {
    cfn::build::<stack::Whole>("template.yaml");
}
