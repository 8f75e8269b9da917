//! What has to wait for the way to its files.

use crate::iam::Spelling;
use crate::lint::facts::index::Index;
use crate::lint::ordering::needed::Needed;
use crate::model::{Node, Resource};

/// Functions with a file system, which need its mount targets.
pub(crate) fn file_systems<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for &function in index.of_type("AWS::Lambda::Function") {
        for node in function.values_at("FileSystemConfigs/*/Arn") {
            let point = index.referred(node, &["AWS::EFS::AccessPoint"]);
            let Some(files) = point.and_then(|point| point.property("FileSystemId")) else { continue };
            needed.extend(mount_targets(index, files).into_iter().map(|target| Needed {
                resource: function.name(),
                depends_on: vec![target.name()],
                reason: "Lambda rejects a file system without a mount target in the zones of the function",
            }));
        }
    }
    needed
}

/// The mount targets of a file system.
fn mount_targets<'a>(index: &Index<'a>, files: &Node) -> Vec<Resource<'a>> {
    let files = Spelling::of(files);
    let is_of = |target: &Resource<'a>| target.property("FileSystemId").is_some_and(|of| Spelling::of(of) == files);
    index.of_type("AWS::EFS::MountTarget").iter().copied().filter(is_of).collect()
}
