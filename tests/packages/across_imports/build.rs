#[path = "src/stack.rs"]
mod stack;

fn main() {
    cfn::build::<stack::Shop>("shop.yaml");
    cfn::build::<stack::Reports>("reports.yaml");
    cfn::build::<stack::Network>("network.yaml");
}
