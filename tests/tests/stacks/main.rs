//! Mistakes that only the whole stack shows, each below `stacks/<lint>.rs` beside the near miss: what the build script
//! says of it, compared with the `.stderr` beside it. `UPDATE=1 cargo test -p cfn-tests --test stacks` writes these anew;
//! look at the difference before you keep it.

#[allow(missing_docs)]
#[path = "../../stacks/conditional_reference.rs"]
mod conditional_reference;
#[allow(missing_docs)]
#[path = "../../stacks/dead_letter_kind.rs"]
mod dead_letter_kind;
#[allow(missing_docs)]
#[path = "../../stacks/deployment_without_methods.rs"]
mod deployment_without_methods;
#[allow(missing_docs)]
#[path = "../../stacks/duplicate_export.rs"]
mod duplicate_export;
#[allow(missing_docs)]
#[path = "../../stacks/duplicate_physical_name.rs"]
mod duplicate_physical_name;
#[allow(missing_docs)]
#[path = "../../stacks/event_source_permissions.rs"]
mod event_source_permissions;
#[allow(missing_docs)]
#[path = "../../stacks/fifo_subscription.rs"]
mod fifo_subscription;
#[allow(missing_docs)]
#[path = "../../stacks/list_reference.rs"]
mod list_reference;
#[allow(missing_docs)]
#[path = "../../stacks/missing_invoke_permission.rs"]
mod missing_invoke_permission;
#[allow(missing_docs)]
#[path = "../../stacks/parameter_value.rs"]
mod parameter_value;
#[allow(missing_docs)]
#[path = "../../stacks/policy_template.rs"]
mod policy_template;
#[allow(missing_docs)]
#[path = "../../stacks/range.rs"]
mod range;
#[allow(missing_docs)]
#[path = "../../stacks/route_before_attachment.rs"]
mod route_before_attachment;
#[allow(missing_docs)]
#[path = "../../stacks/stage_without_account_role.rs"]
mod stage_without_account_role;
#[allow(missing_docs)]
#[path = "../../stacks/topic_key_shuts_out.rs"]
mod topic_key_shuts_out;
#[allow(missing_docs)]
#[path = "../../stacks/unencrypted_data.rs"]
mod unencrypted_data;
#[allow(missing_docs)]
#[path = "../../stacks/unknown_mapping_key.rs"]
mod unknown_mapping_key;
#[allow(missing_docs)]
#[path = "../../stacks/unused_condition.rs"]
mod unused_condition;
#[allow(missing_docs)]
#[path = "../../stacks/unused_mapping.rs"]
mod unused_mapping;
#[allow(missing_docs)]
#[path = "../../stacks/unused_parameter.rs"]
mod unused_parameter;
#[allow(missing_docs)]
#[path = "../../stacks/visibility_timeout.rs"]
mod visibility_timeout;

use std::path::Path;

use cfn::{Finding, Stack, assemble};

/// Everything that is said of a stack, errors or warnings, line by line.
fn said<S: Stack>() -> String {
    let findings = match assemble::<S>() {
        Ok(template) => template.warnings().to_vec(),
        Err(findings) => findings,
    };
    findings.iter().map(|finding| format!("{}\n", without_folder(finding))).collect()
}

/// The file's folder depends on where rustc was run.
fn without_folder(finding: &Finding) -> String {
    let text = finding.to_string();
    text[text.rfind("stacks/").expect("a case stands below `stacks`")..].to_owned()
}

fn assert_said(lint: &str, fails: &str, passes: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("stacks").join(lint).with_extension("stderr");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, fails).expect("a file beside the case");
    }
    assert!(fails.contains(&format!("[cfn::{lint}]")), "{lint} does not fire:\n{fails}");
    assert_eq!(passes, "", "{lint}: the near miss is no mistake");
    let expected = std::fs::read_to_string(&path).expect("what is said");
    assert_eq!(fails, expected, "{} is not what is said", path.display());
}

macro_rules! cases {
    ($($lint:ident)*) => {$(
        #[test]
        fn $lint() {
            let lint = stringify!($lint);
            assert_said(lint, &said::<crate::$lint::fails::Whole>(), &said::<crate::$lint::passes::Whole>());
        }
    )*};
}

mod cases {
    use super::{assert_said, said};

    cases! {
        conditional_reference
        dead_letter_kind
        deployment_without_methods
        duplicate_export
        duplicate_physical_name
        event_source_permissions
        fifo_subscription
        list_reference
        missing_invoke_permission
        parameter_value
        policy_template
        range
        route_before_attachment
        stage_without_account_role
        topic_key_shuts_out
        unencrypted_data
        unknown_mapping_key
        unused_condition
        unused_mapping
        unused_parameter
        visibility_timeout
    }
}
