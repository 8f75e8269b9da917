//! The fenced blocks of a page, which the tests compile and compare.

use std::fs;

use crate::workspace;

/// A fenced block.
#[derive(Debug)]
pub struct Block {
    /// What stands after the opening fence.
    pub info: String,
    /// Its lines.
    pub text: String,
    /// The line of the opening fence, from 1.
    pub line: usize,
}

/// The blocks of a page of the workspace, in their order.
///
/// # Panics
/// If there is no such page, or one of its fences is open.
#[must_use]
pub fn blocks(page: &str) -> Vec<Block> {
    let text = fs::read_to_string(workspace().join(page)).expect("a page");
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in text.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), open.take()) {
            (Some(info), None) => {
                open = Some(Block { info: info.trim().to_owned(), text: String::new(), line: index + 1 });
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
    assert!(open.is_none(), "{page} has an open fence");
    blocks
}
