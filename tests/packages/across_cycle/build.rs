#[path = "src/stack.rs"]
mod stack;

fn main() {
    cfn::build::<stack::Orders>("orders.yaml");
    cfn::build::<stack::Payments>("payments.yaml");
    cfn::build::<stack::Alone>("alone.yaml");
}
