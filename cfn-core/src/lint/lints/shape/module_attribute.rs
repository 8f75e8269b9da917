use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence_of};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// CloudFormation replaces a module by the resources that it holds, and cannot apply a creation policy, an update policy
    /// or tags to it. Define them in the module. The metadata key `AWS::CloudFormation::Module` is CloudFormation's own.
    ///
    /// Source: "Create reusable resource configurations with CloudFormation modules" of the CloudFormation user guide, and
    /// rule E5001 of cfn-lint.
    ///
    /// ```yaml,fails
    /// Type: My::Service::Workers::MODULE
    /// UpdatePolicy: {AutoScalingReplacingUpdate: {WillReplace: true}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: My::Service::Workers::MODULE
    /// DependsOn: Network
    /// ```
    MODULE_ATTRIBUTE = "module_attribute", Shape, Deny, "attribute that modules do not support",
    Check::Resource(module_attribute)
}

/// What `AWS::CloudFormation::Module` is to CloudFormation, which writes it into the metadata of a module's resources.
const RESERVED: &str = "AWS::CloudFormation::Module";

fn module_attribute<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !resource.type_name.ends_with("::MODULE") {
        return;
    }
    let attributes = ["CreationPolicy", "UpdatePolicy"].map(|name| resource.declaration.body.member(name));
    let tags = resource.properties().and_then(|properties| properties.member("Tags"));
    for member in attributes.into_iter().chain([tags]).flatten() {
        if presence_of(&member.value) != Presence::Absent {
            let name = &member.key.name;
            findings.report(member.key.id, format!("modules do not support `{name}`; define it in the module"));
        }
    }
    if let Some(member) = resource.attribute("Metadata").and_then(|metadata| metadata.member(RESERVED)) {
        let message = format!("metadata key `{RESERVED}` is reserved by CloudFormation; choose another name");
        findings.report(member.key.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn module(kind: &str, more: &str) -> Vec<String> {
        findings("module_attribute", &format!("Resources:\n  M:\n    Type: {kind}\n    {more}\n"))
    }

    #[test]
    fn modules_have_no_policies_tags_and_reserved_metadata() {
        const MODULE: &str = "My::Org::Thing::MODULE";
        let unsupported = |name: &str| [format!("M: modules do not support `{name}`; define it in the module")];
        assert_eq!(module(MODULE, "CreationPolicy: {ResourceSignal: {Count: 1}}"), unsupported("CreationPolicy"));
        assert_eq!(module(MODULE, "UpdatePolicy: {EnableVersionUpgrade: true}"), unsupported("UpdatePolicy"));
        assert_eq!(module(MODULE, "Properties: {Tags: [{Key: a, Value: b}]}"), unsupported("Tags"));
        assert_eq!(
            module(MODULE, "Metadata: {'AWS::CloudFormation::Module': {a: b}}"),
            ["M: metadata key `AWS::CloudFormation::Module` is reserved by CloudFormation; choose another name"]
        );
        for right in
            ["Metadata: {Owner: a}", "DeletionPolicy: Retain", "Properties: {Name: a, Tags: !Ref AWS::NoValue}"]
        {
            assert_eq!(module(MODULE, right), [""; 0], "{right}");
        }
        assert_eq!(module("AWS::SNS::Topic", "Properties: {Tags: [{Key: a, Value: b}]}"), [""; 0]);
    }
}
