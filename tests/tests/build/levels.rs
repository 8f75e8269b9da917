use super::Case;

#[test]
fn a_stack_and_its_groups_set_levels() {
    let case = Case::new("levels");
    case.assert_fails();
    for (from, to) in [
        ("    allow(managed_polcy, reason = \"misspelt\"),\n    deny(wirin),\n", ""),
        ("    allow(deployment_id, reason = \"an addition\")\n", ""),
        ("AWS::SQS::Queue {})]\npub struct Orders", "AWS::SNS::Topic {})]\npub struct Orders"),
    ] {
        case.edit("src/stack.rs", from, to);
    }
    let ran = case.build();
    assert!(ran.succeeded, "{}", ran.said);
    let template = case.read("template.yaml");
    let head = "# Allowed in group Queues: cfn::shape, because no longer true\n\
                # Allowed in group Inner: cfn::missing_deletion_policy, because letters can be written again\n\
                AWSTemplateFormatVersion";
    assert!(template.starts_with(head), "{template}");
}
