#[path = "src/stack.rs"]
mod stack;

fn main() {
    println!("cargo::warning=before");
    cfn::Build::<stack::All>::new().allow("unknown_name", "never").deny("warnings").write("all.yaml");
    println!("cargo::warning=between");
    std::env::set_current_dir("src").unwrap();
    cfn::Build::<stack::Less>::new().allow("wiring", "nothing to wire").write("less.yaml");
    println!("cargo::warning=after");
}
