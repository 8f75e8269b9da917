//! Warnings about what is written and about what only rustc knows.

use cfn::{resource, stack};

const OLD: &str = "python3.8";

/// Its runtime is known when rustc has evaluated it.
#[resource(AWS::Lambda::Function {
    Runtime: const { OLD },
    Handler: "index.handler",
    Code: { ZipFile: include_str!("handler.py") },
    Role: "arn:aws:iam::123456789012:role/work",
})]
pub struct Calculated;

#[allow(deprecated)]
mod written {
    use cfn::resource;

    /// Its runtime is written.
    #[resource(AWS::Lambda::Function {
        Runtime: "python3.8",
        Handler: "index.handler",
        Code: { ZipFile: include_str!("handler.py") },
        Role: "arn:aws:iam::123456789012:role/work",
    })]
    pub struct Written;
}

#[stack]
pub struct Whole(Calculated, written::Written);

#[test]
fn a_warning_is_given_once() {
    let template = cfn::assemble::<Whole>().expect("nothing is wrong with it");
    let warned: Vec<_> = template.warnings().iter().map(|warning| (warning.name, warning.lint.as_str())).collect();
    assert_eq!(warned, [("Calculated", "deprecated_runtime"), ("Written", "deprecated_runtime")]);
}
