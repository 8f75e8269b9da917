//! Where the engine is.

use std::path::{Path, PathBuf};

/// The executable of the engine, which the build script of this crate has `told`; also where the target directory has moved
/// since, as caches do it: it is in a folder beside that of the running build script, whose `OUT_DIR` is in it.
pub(super) fn executable(told: &Path, out_dir: Option<&Path>) -> PathBuf {
    let moved = || {
        let scripts = out_dir?.parent()?.parent()?;
        Some(scripts.join(told.parent()?.file_name()?).join(told.file_name()?)).filter(|moved| moved.is_file())
    };
    if told.is_file() { None } else { moved() }.unwrap_or_else(|| told.to_owned())
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;

    #[test]
    fn a_target_directory_may_move() {
        let target = env::temp_dir().join(format!("cfn-executable-{}", std::process::id()));
        let scripts = target.join("debug/build");
        let (engine, out_dir) = (scripts.join("cfn-rs-1/build-script-build"), scripts.join("shop-2/out"));
        fs::create_dir_all(scripts.join("cfn-rs-1")).expect("a folder of ours");
        fs::write(&engine, "").expect("a file of ours");

        assert_eq!(executable(&engine, None), engine);
        assert_eq!(executable(&engine, Some(Path::new("/elsewhere/debug/build/shop-2/out"))), engine);
        let told = Path::new("/before/debug/build/cfn-rs-1/build-script-build");
        assert_eq!(executable(told, Some(&out_dir)), engine);
        // What is nowhere is named as it was told.
        assert_eq!(executable(told, None), told);
        assert_eq!(
            executable(Path::new("/cfn-rs-3/build-script-build"), Some(&out_dir)).parent(),
            Some(Path::new("/cfn-rs-3"))
        );
        fs::remove_dir_all(&target).expect("the folder is ours");
    }
}
