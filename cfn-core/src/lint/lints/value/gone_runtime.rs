use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::runtimes::{has_come, runtimes};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Lambda no longer creates functions with the runtime, and later no longer updates existing ones. The lint uses
    /// the date of the runtime table, not the current date.
    ///
    /// Source: "Lambda runtimes" of the Lambda developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python2.7} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python3.13}
    /// ```
    GONE_RUNTIME = "gone_runtime", Value, Deny, "runtime blocked for new functions",
    Check::Resource(gone_runtime)
}

fn gone_runtime<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    runtimes(resource, &mut |node, runtime| {
        if has_come(runtime.creation) {
            let message = format!(
                "Lambda has blocked creating functions with runtime `{}` since {}",
                runtime.name, runtime.creation
            );
            findings.report(node.id, message + &runtime.instead());
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    fn function(more: &str) -> String {
        format!(r#"{{"Code":{{"ZipFile":"x"}},"Handler":"index.h","Role":"arn:aws:iam::123456789012:role/r",{more}}}"#)
    }

    #[test]
    fn gone_runtime() {
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python2.7""#),
            &[
                "gone_runtime at R/Properties/Runtime: Lambda has blocked creating functions with runtime `python2.7` since ",
            ],
        );
        assert_resource("AWS::Lambda::Function", &function(r#""Runtime":"python3.12""#), &[]);
    }
}
