//! The bytes of files.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use cfn_core::yaml;

/// The bytes of a regular file: opening a pipe would wait for somebody who writes into it.
pub(crate) fn file(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_file() { limited(File::open(path)?) } else { Err(io::Error::other("not a regular file")) }
}

/// No more bytes than the reader takes.
pub(crate) fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(yaml::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_regular_files_are_opened_and_no_more_is_read_than_the_reader_takes() {
        let folder = env!("CARGO_MANIFEST_DIR").as_ref();
        assert_eq!(file(folder).unwrap_err().to_string(), "not a regular file");
        assert_eq!(limited(io::repeat(b' ')).unwrap().len(), yaml::MAX_BYTES + 1);
    }
}
