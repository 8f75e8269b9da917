//! "Start a stack", step by step: a package outside of the workspace, made of what the page says, and what becomes of it
//! when its stack is edited.

use std::path::Path;
use std::{fs, io};

use cfn_tests::package::Package;
use cfn_tests::{slashed, workspace};

use crate::blocks::blocks;

const PAGE: &str = "docs/start.md";

/// The first block of a page that is written in `info` and contains `mark`.
fn block(page: &str, info: &str, mark: &str) -> String {
    let found = blocks(page).into_iter().find(|block| block.info == info && block.text.contains(mark));
    found.unwrap_or_else(|| panic!("{page} has no {info} with {mark}")).text
}

/// The package of the page.
fn shop() -> io::Result<Package> {
    let manifest = block(PAGE, "toml", "name = \"shop\"").replace("../cfn/", &format!("{}/", slashed(workspace())));
    let shop = Package::create(workspace().join("target/readme/shop"), &manifest)?;
    shop.write("src/lib.rs", "pub mod stack;\n")?;
    shop.write("src/stack.rs", &stack())?;
    shop.write("build.rs", &build_script())?;
    Ok(shop)
}

/// The stack of the page, which is that of the README.
fn stack() -> String {
    block(PAGE, "rust", "pub struct Shop(")
}

fn build_script() -> String {
    block(PAGE, "rust", "cfn::build")
}

#[test]
fn the_stack_is_that_of_the_readme() {
    assert_eq!(stack(), block("README.md", "rust", "pub struct Shop("));
}

/// What cargo says of a build, and the template that is there after it.
fn build(shop: &Package) -> (bool, String, String) {
    let output = shop.build().expect("cargo");
    let template = fs::read_to_string(shop.path("template.yaml")).expect("a template");
    (output.status.success(), String::from_utf8(output.stderr).expect("text"), template)
}

/// Builds with an edited stack that must fail, and returns what is said; the template must stay.
fn refused(shop: &Package, stack: &str, template: &str) -> String {
    shop.write("src/stack.rs", stack).expect("a source file");
    let (built, said, after) = build(shop);
    assert!(!built && after == template, "{said}\n{after}");
    said
}

#[test]
fn a_package_makes_its_template() {
    let shop = shop().expect("files below target");
    let _ = fs::remove_file(shop.path("template.yaml"));
    let (built, said, template) = build(&shop);
    assert!(built, "{said}");
    assert!(template.contains("BillingMode: PAY_PER_REQUEST"), "{template}");

    // Without a change, nothing is compiled; a template that was deleted is made again.
    assert!(!build(&shop).1.contains("Compiling"));
    fs::remove_file(shop.path("template.yaml")).expect("it is there");
    assert_eq!(build(&shop).2, template);

    // An edit of one value changes its line and no other.
    let edited = stack().replace("Default: \"dev\"", "Default: \"stage\"");
    shop.write("src/stack.rs", &edited).expect("a source file");
    let (built, said, after) = build(&shop);
    assert!(built, "{said}");
    let changed: Vec<_> = template.lines().zip(after.lines()).filter(|(before, after)| before != after).collect();
    assert_eq!(changed, [("    Default: dev", "    Default: stage")]);
    let template = after;

    // The error that the README shows, as it shows it, and no other.
    let said = refused(&shop, &stack().replace("dynamodb:PutItem", "dynamodb:*"), &template);
    let shown = block("README.md", "text", "dynamodb:*");
    assert!(said.contains(shown.trim_end()), "{said}\n{shown}");
    assert_eq!(said.lines().filter(|line| line.starts_with("error: `")).count(), 1, "{said}");

    // What only the whole stack shows stands at its token as well.
    let exported = "#[output(Value: Orders, Export: { Name: \"orders\" })]";
    let twice = format!("{}\n{exported}\npub struct Again;\n", stack().replace("#[output(Value: Orders)]", exported));
    let said = refused(&shop, &twice.replace("OrdersName);", "OrdersName, Again);"), &template);
    assert!(said.contains("--> src/stack.rs:33:41") && said.contains("duplicate_export"), "{said}");

    // The errors that the page shows are those of a package of the tests.
    let shown = block(PAGE, "text", "cfn::dependency_cycle");
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("packages/five_mistakes/build.stderr");
    let said = fs::read_to_string(package).expect("what is said");
    for error in shown.split("\n\n") {
        assert!(said.contains(error.trim_end()), "{error}\n{said}");
    }

    // A template that cannot be written is said to be so.
    shop.write("src/stack.rs", &edited).expect("a source file");
    let script = build_script();
    shop.write("build.rs", &script.replace("template.yaml", "no/such/folder.yaml")).expect("a source file");
    let (built, said, _) = build(&shop);
    assert!(!built && said.contains("cannot write no/such/folder.yaml: "), "{said}");
    shop.write("build.rs", &script).expect("a source file");

    a_library_checks_what_its_build_script_has_not(&shop, &edited);
    templates_of_one_name_stay_apart(&shop, &edited, &script);
    a_build_script_is_checked_whatever_its_environment(&shop);
}

/// The structs of the stack are checked once, in the build script; others in the library.
fn a_library_checks_what_its_build_script_has_not(shop: &Package, stack: &str) {
    let forgetful = stack.replace("}, DeletionPolicy: \"Retain\", UpdateReplacePolicy: \"Retain\")]", "})]");
    shop.write("src/stack.rs", &forgetful).expect("a source file");
    let (built, said, _) = build(shop);
    assert!(built, "{said}");
    assert_eq!(said.matches("stateful resource `Orders` has no `DeletionPolicy`").count(), 1, "{said}");

    let other = "#[cfn::resource(AWS::SQS::Queue { DelaySeconds: 901 })]\npub struct Slow;\n";
    shop.write("src/lib.rs", &format!("pub mod stack;\n{other}")).expect("a source file");
    let (built, said, _) = build(shop);
    assert!(!built && said.contains("--> src/lib.rs:2:49") && said.contains("cfn::range"), "{said}");
    assert!(Path::new(&shop.path("template.yaml")).is_file());
}

/// Two templates of the same name: each has its copy, and the structs of both are checked once.
fn templates_of_one_name_stay_apart(shop: &Package, stack: &str, script: &str) {
    let forgetful = stack.replace("}, DeletionPolicy: \"Retain\", UpdateReplacePolicy: \"Retain\")]", "})]");
    let other = forgetful.replace("Orders;", "Stored;").replace("Orders", "Stored");
    shop.write("src/stack.rs", &format!("{forgetful}\npub mod other {{\n{other}\n}}\n")).expect("a source file");
    let both = script.replace(
        "cfn::build::<stack::Shop>(\"template.yaml\");",
        "cfn::build::<stack::Shop>(\"template.yaml\");
         cfn::build::<stack::other::Shop>(\"other/template.yaml\");",
    );
    shop.write("build.rs", &both).expect("a source file");
    let library = "pub mod stack;
        pub const SHOP: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/template.yaml\"));
        pub const OTHER: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/other/template.yaml\"));
        ";
    shop.write("src/lib.rs", library).expect("a source file");
    fs::create_dir_all(shop.path("other")).expect("a folder");
    let (built, said, template) = build(shop);
    assert!(built, "{said}");
    assert_eq!(said.matches("has no `DeletionPolicy`").count(), 2, "{said}");
    let other = fs::read_to_string(shop.path("other/template.yaml")).expect("a template");
    assert!(template.contains("  Orders:") && other.contains("  Stored:"), "{template}\n{other}");
    shop.write("build.rs", script).expect("a source file");
    shop.write("src/lib.rs", "pub mod stack;\n").expect("a source file");
}

/// A test that builds a package hands its own `OUT_DIR` down, maybe with what was checked when the names meant something
/// else.
fn a_build_script_is_checked_whatever_its_environment(shop: &Package) {
    let subscription = |to: &str| {
        format!(
            "use cfn::{{resource, stack}};
            pub use {to}::To;
            pub mod topic {{ #[super::resource(AWS::SNS::Topic {{}})] pub struct To; }}
            pub mod queue {{
                #[super::resource(AWS::SQS::Queue {{}}, DeletionPolicy: \"Delete\", UpdateReplacePolicy: \"Delete\")]
                pub struct To;
            }}
            #[resource(AWS::SNS::Subscription {{ TopicArn: To, Protocol: \"email\", Endpoint: \"a@example.com\" }})]
            pub struct Mail;
            #[stack] pub struct Shop(To, Mail);"
        )
    };
    shop.write("src/stack.rs", &subscription("topic")).expect("a source file");
    let (built, said, _) = build(shop);
    assert!(built, "{said}");
    shop.write("src/stack.rs", &subscription("queue")).expect("a source file");
    let inherited = shop.out_dir().expect("a folder of the build script");
    let output = shop.cargo(&["build"], &[("OUT_DIR", &inherited)]).expect("cargo");
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(!output.status.success() && said.contains("`TopicArn` requires the ARN of an `AWS::SNS::Topic`"), "{said}");
}
