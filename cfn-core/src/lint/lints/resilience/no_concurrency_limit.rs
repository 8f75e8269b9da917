use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// All functions of a Region share the concurrency of the account. A function that is called too often, for instance in a
    /// loop, then stops all others. Reserved concurrency limits it, and keeps that much for it.
    ///
    /// Source: "Configuring reserved concurrency for a function" of the AWS Lambda developer guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Role: {Type: String}
    /// Resources:
    ///   Function: # <-
    ///     Type: AWS::Lambda::Function
    ///     Properties: {Runtime: python3.13, Handler: index.handler, Role: !Ref Role, Code: {ZipFile: 'handler = print'}}
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Role: {Type: String}
    /// Resources:
    ///   Function:
    ///     Type: AWS::Lambda::Function
    ///     Properties:
    ///       Runtime: python3.13
    ///       Handler: index.handler
    ///       Role: !Ref Role
    ///       Code: {ZipFile: 'handler = print'}
    ///       ReservedConcurrentExecutions: 10
    /// ```
    NO_CONCURRENCY_LIMIT = "no_concurrency_limit", Resilience, Allow, "function without a limit of its own",
    Check::Resource(no_concurrency_limit)
}

const SETTINGS: &[Setting] = &[Setting::needed(
    "AWS::Lambda::Function",
    "ReservedConcurrentExecutions",
    Right::Given("the number of calls that it may handle at once"),
)];

fn no_concurrency_limit<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "can use up the concurrency of the account"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_concurrency_limit() {
        assert_settings(
            "no_concurrency_limit",
            &[
                (
                    "AWS::Lambda::Function",
                    "{}",
                    &[
                        "`AWS::Lambda::Function` without `ReservedConcurrentExecutions` can use up the concurrency of the account; add `ReservedConcurrentExecutions` with the number of calls that it may handle at once",
                    ],
                ),
                ("AWS::Lambda::Function", "{ReservedConcurrentExecutions: 1}", &[]),
                ("AWS::Lambda::Function", "{ReservedConcurrentExecutions: !Ref Free}", &[]),
            ],
        );
    }
}
