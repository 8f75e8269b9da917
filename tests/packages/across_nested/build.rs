#[path = "src/stack.rs"]
mod stack;

fn main() {
    cfn::build::<stack::Whole>("template.yaml");
    cfn::build::<stack::Network>("network.yaml");
}
