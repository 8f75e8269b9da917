use cfn::lint::{Check, Context, Findings, declare_lint};
use cfn::model::Resource;

#[path = "src/stack.rs"]
mod stack;

declare_lint! {
    /// The bill is split by the tag `Owner`. Add the tag.
    OWNER_TAG = "owner_tag", Custom, Deny, "bucket without the tag `Owner`", Check::Resource(owner_tag)
}

declare_lint! {
    /// Name one secret in each statement.
    SEVERAL_SECRETS = "several_secrets", Policy, Warn, "access to more than one secret", Check::Resource(nothing)
}

fn owner_tag<'a>(_: &Context<'a>, bucket: Resource<'a>, findings: &mut Findings) {
    if bucket.type_name == "AWS::S3::Bucket" && bucket.property("Tags").is_none() {
        findings.report(bucket.declaration.name.id, "no tag");
    }
}

fn nothing<'a>(_: &Context<'a>, _: Resource<'a>, _: &mut Findings) {}

fn main() {
    cfn::Build::<stack::Whole>::new().lint(&OWNER_TAG).lint(&SEVERAL_SECRETS).write("template.yaml");
}
