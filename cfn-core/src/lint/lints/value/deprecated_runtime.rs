use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::runtimes::{has_come, runtimes};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// AWS no longer patches the runtime; later Lambda no longer creates functions with it, and then no longer
    /// updates them. The lint uses the date of the runtime table, not the current date.
    ///
    /// Source: "Lambda runtimes" of the Lambda developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python3.9} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties: {Runtime: python3.13}
    /// ```
    DEPRECATED_RUNTIME = "deprecated_runtime", Value, Warn, "runtime past end of support",
    Check::Resource(deprecated_runtime)
}

fn deprecated_runtime<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    runtimes(resource, &mut |node, runtime| {
        if has_come(runtime.deprecated) && !has_come(runtime.creation) {
            let mut message = format!("runtime `{}` has been deprecated since {}", runtime.name, runtime.deprecated);
            if !runtime.creation.is_empty() {
                message += &format!("; Lambda will block creating functions with it on {}", runtime.creation);
            }
            if !runtime.update.is_empty() {
                message += &format!(" and updating them on {}", runtime.update);
            }
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
    fn deprecated_runtime() {
        assert_resource(
            "AWS::Lambda::Function",
            &function(r#""Runtime":"python3.9""#),
            &[
                "deprecated_runtime at R/Properties/Runtime: runtime `python3.9` has been deprecated since 2025-12-15; Lambda will block creating functions with it on 2027-02-01 and updating them on 2027-03-03; use `python3.14`",
            ],
        );
        assert_resource("AWS::Lambda::Function", &function(r#""Runtime":"python3.13""#), &[]);
    }
}
