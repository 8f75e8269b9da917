pub use cfn_tests::markdown::{Block, blocks};

/// The pages whose examples go on from each other, in this order.
const PAGES: &[&str] = &["README.md", "docs/surface.md"];

/// All blocks of these pages, in their order.
pub fn surface() -> Vec<Block> {
    PAGES.iter().flat_map(|page| blocks(page)).collect()
}
