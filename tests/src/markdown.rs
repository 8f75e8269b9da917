//! The fenced blocks of a page, which the tests compile and compare.

use std::fs;

use crate::workspace;

/// A fenced block.
#[derive(Debug)]
pub struct Block {
    /// The page, by its path in the workspace.
    pub page: String,
    /// What stands after the opening fence.
    pub info: String,
    /// Its lines.
    pub text: String,
    /// The line of the opening fence, from 1.
    pub line: usize,
}

impl Block {
    /// The name of the file that it is, if its first line says one: `// src/stack.rs`, `# Cargo.toml`.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        let first = self.text.lines().next()?;
        let name = first.strip_prefix("// ").or_else(|| first.strip_prefix("# "))?;
        (!name.contains(' ') && name.contains('.')).then_some(name)
    }
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
    // The fence of a block within a list is indented, and so are its lines.
    let mut indent = 0;
    for (index, line) in text.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), open.take()) {
            (Some(info), None) => {
                indent = line.len() - line.trim_start().len();
                let (page, info) = (page.to_owned(), info.trim().to_owned());
                open = Some(Block { page, info, text: String::new(), line: index + 1 });
            }
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some(mut block)) => {
                block.text.push_str(line.get(indent..).unwrap_or_default());
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{page} has an open fence");
    blocks
}
