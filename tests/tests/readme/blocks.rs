use std::fs;

use cfn_tests::workspace;

/// A fenced block of the README.
pub struct Block {
    /// What stands after the opening fence.
    pub info: String,
    pub text: String,
    pub line: usize,
}

/// All of them, in their order.
pub fn blocks() -> Vec<Block> {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("a README");
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in readme.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), open.take()) {
            (Some(info), None) => {
                open = Some(Block { info: info.trim().to_owned(), text: String::new(), line: index + 1 })
            }
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "the README has an open fence");
    blocks
}
