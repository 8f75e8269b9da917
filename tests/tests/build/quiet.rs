use super::Case;

const STACK: &str = "//! A stack of every attribute.

use ::cfn::{Resource, condition, mapping, output, parameter, resource, rule, stack};

/// The stage.
#[parameter(Type: \"String\", Default: \"dev\", AllowedValues: [\"dev\", \"prod\"])]
pub struct Stage;

/// Whether it counts.
#[condition(Stage == \"prod\")]
pub struct IsProduction;

/// The sizes.
#[mapping { \"dev\": { \"Size\": \"small\" }, \"prod\": { \"Size\": \"large\" } }]
pub struct Sizes;

/// The stage is told.
#[rule(Assertions: [{ Assert: Stage != \"dev\", AssertDescription: \"no development\" }])]
pub struct Told;

const NAME: &str = \"topic\";

/// The topic.
#[resource(AWS::SNS::Topic { DisplayName: const { NAME }, TopicName: Sub(\"a-${Stage}-b\") })]
pub struct Topic;

/// One of several.
#[resource(AWS::SNS::Topic { DisplayName: Sub(\"${N}-${R.TopicName}\") }, Condition: IsProduction)]
pub struct Several<R: Resource, const N: usize>;

/// The old one.
#[deprecated]
#[resource(AWS::SNS::Topic {})]
pub struct Old;

/// Both.
#[allow(deprecated)]
#[stack]
pub struct OldToo(Old);

/// Its name.
#[output(Value: FindInMap(Sizes, Stage, \"Size\"))]
pub struct Size;

/// All of it.
#[stack]
pub struct Whole(Stage, IsProduction, Sizes, Told, Topic, Several<Topic, 0>, Several<Topic, 1>, Size, OldToo);
";

fn assert_quiet(case: &Case, command: &[&str]) {
    let ran = case.cargo(command);
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
}

#[test]
fn strict_crates_stay_quiet() {
    let case = Case::new("quiet");
    case.write("src/stack.rs", STACK);
    let strict = "//! A library.\n#![no_std]\n#![no_implicit_prelude]\n#![forbid(unsafe_code)]\n#![deny(warnings, missing_docs)]\n\
                  #![warn(clippy::all, clippy::pedantic)]\n\npub mod stack;\n";
    case.write("src/lib.rs", strict);
    assert_quiet(&case, &["build"]);
    assert_quiet(&case, &["clippy", "--all-targets", "--", "-D", "warnings", "-W", "clippy::pedantic"]);
    assert_quiet(&case, &["doc", "--no-deps"]);

    case.edit("Cargo.toml", "edition = \"2024\"", "edition = \"2021\"");
    assert_quiet(&case, &["build"]);
    case.write("src/lib.rs", "//! A library.\n\nmod stack;\n\npub use stack::Whole;\n");
    assert_quiet(&case, &["build"]);
}
