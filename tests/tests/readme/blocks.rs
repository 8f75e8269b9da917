pub use cfn_tests::markdown::Block;

/// All blocks of the README, in their order.
pub fn blocks() -> Vec<Block> {
    cfn_tests::markdown::blocks("README.md")
}
