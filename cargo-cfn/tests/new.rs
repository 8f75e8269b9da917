//! A crate that the command has started: of good form, and with a `cfn-rs` that is there.

mod folder;

use std::fs;
use std::path::Path;
use std::process::Command;

use folder::{Folder, GOOD};

/// The `cfn-rs` of this repository.
fn copy() -> String {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../cfn").canonicalize().expect("it is beside this package");
    folder.to_str().expect("text").trim_start_matches(r"\\?\").to_owned()
}

#[test]
fn a_command_from_a_copy_of_the_repository_depends_on_that_copy() {
    let folder = Folder::new();
    folder.write("good.yaml", GOOD);
    let of_copy = format!("cfn-rs = {{ path = {:?} }}\n", copy());
    for (arguments, krate) in [
        (&["new", "shop"][..], "shop"),
        (&["new", "from", "--from", "good.yaml"], "from"),
        (&["new", "example", "--example", "data-api"], "example"),
        (&["import", "good.yaml", "--crate", "--out", "imported"], "imported"),
    ] {
        let said = folder.run(arguments).ends(0).err.clone();
        assert_eq!(said.matches("from which this command was built").count(), 1, "{arguments:?}: {said}");
        let manifest = folder.read(&format!("{krate}/Cargo.toml"));
        assert!(manifest.contains(&of_copy), "{arguments:?}: {manifest}");
    }
    let said = folder.run(&["new", "published", "--registry"]).ends(0).err.clone();
    assert!(!said.contains("from which this command was built"), "{said}");
    let manifest = folder.read("published/Cargo.toml");
    assert!(manifest.contains(&format!("cfn-rs = \"{}\"\n", env!("CARGO_PKG_VERSION"))), "{manifest}");
    let said = folder.run(&["new", "named", "--path", &copy()]).ends(0).err.clone();
    assert!(!said.contains("from which this command was built"), "{said}");
    assert!(folder.read("named/Cargo.toml").contains(&of_copy));
    let repository = format!("{}/..", copy());
    let said = folder.run(&["new", "misled", "--path", &repository]).ends(2).err.clone();
    assert!(said.contains("is not the folder of the package `cfn-rs`; did you mean "), "{said}");
    let said = folder.run(&["new", "misled", "--path", "named"]).ends(2).err.clone();
    assert!(
        said.contains("named is not the folder of the package `cfn-rs`\n") && !folder.0.join("misled").exists(),
        "{said}"
    );
    folder.run(&["new", "both", "--registry", "--path", &copy()]).ends(2);
}

#[test]
fn a_new_crate_needs_a_folder_of_its_own() {
    let folder = Folder::new();
    folder.write("good.yaml", GOOD).write("shop/there.txt", "mine");
    for arguments in [&["new", "shop"][..], &["new", "shop", "--from", "good.yaml"], &["new", "."]] {
        let said = folder.run(arguments).ends(2).err.clone();
        // There is nothing that replaces the files.
        assert!(said.contains("is not empty; a new crate") && !said.contains("--force"), "{arguments:?}: {said}");
    }
    let inner = folder.0.join("inner");
    fs::create_dir(&inner).expect("a folder");
    let output = folder::command(&inner).args(["new", "."]).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(folder.read("inner/Cargo.toml").contains("name = \"inner\""));
}

/// The workflow of such a crate checks this.
#[test]
fn a_new_crate_is_formatted_whatever_its_name() {
    let folder = Folder::new();
    folder.write("good.yaml", GOOD);
    for name in
        ["a", "shop", "the-shop-of-the-department-for-orders", "a-very-long-name-that-nobody-gives-to-a-package"]
    {
        for (crate_name, arguments) in
            [(name.to_owned(), &[][..]), (format!("{name}-of-template"), &["--from", "good.yaml"])]
        {
            folder.run(&[&["new", &crate_name], arguments].concat()).ends(0);
            let krate = folder.0.join(&crate_name);
            let output = Command::new("rustfmt")
                .args(["--check", "--edition", "2024", "build.rs", "src/lib.rs"])
                .current_dir(&krate)
                .output()
                .expect("rustfmt starts");
            assert!(output.status.success(), "{crate_name}: {}", String::from_utf8_lossy(&output.stdout));
        }
    }
}

#[test]
fn the_guide_shows_the_workflow_of_a_new_crate() {
    let folder = Folder::new();
    folder.run(&["new", "shop"]).ends(0);
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/continuous-integration.md");
    let page = fs::read_to_string(page).expect("the page is there");
    let workflow = folder.read("shop/.github/workflows/ci.yml");
    assert!(page.contains(&format!("```yaml\n{workflow}```\n")), "{workflow}");
}
