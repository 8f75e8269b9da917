use std::collections::BTreeSet;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::secret_parameters::is_hidden;
use crate::lint::finding::Findings;
use crate::model::{Resource, Section, Use, references_in};

declare_lint! {
    /// `NoEcho` does not mask a value in the `Metadata` of a resource, which everyone reads who can describe the resource:
    /// files that `cfn-init` writes are a part of it. Let the instance read the secret from Secrets Manager.
    ///
    /// Source: "Parameters" of the CloudFormation user guide, which names where `NoEcho` does not mask.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Password: {Type: String, NoEcho: true}
    /// Resources:
    ///   Topic:
    ///     Type: AWS::SNS::Topic
    ///     Metadata: {Password: !Ref Password} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Password: {Type: String, NoEcho: true}
    /// Resources:
    ///   User:
    ///     Type: AWS::IAM::User
    ///     Metadata: {Login: true}
    ///     Properties: {LoginProfile: {Password: !Ref Password}}
    /// ```
    SECRET_METADATA = "secret_metadata", Secrets, Warn, "secret in the metadata of a resource",
    Check::Resource(secret_metadata)
}

fn secret_metadata<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(metadata) = resource.attribute("Metadata") else { return };
    let mut seen = BTreeSet::new();
    for used in references_in(metadata) {
        let parameter = context.index().find(Section::Parameters, used.name).filter(|_| used.usage == Use::Ref);
        if parameter.is_some_and(is_hidden) && seen.insert(used.name) {
            let message = format!(
                "`{}` is shown to everyone who can describe the resource, as `NoEcho` does not mask metadata; read it from \
                 Secrets Manager",
                used.name
            );
            findings.report(used.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn each_parameter_is_reported_once() {
        let found = |metadata: &str| {
            let template = format!(
                "Parameters:\n  Hidden: {{Type: String, NoEcho: true}}\n  Shown: {{Type: String}}\nResources:\n  T: {{Type: AWS::SNS::Topic, Metadata: {metadata}, Properties: {{DisplayName: !Sub '${{Hidden}}${{Shown}}'}}}}\n"
            );
            findings("secret_metadata", &template)
        };
        let message = "T: `Hidden` is shown to everyone who can describe the resource, as `NoEcho` does not mask metadata; read it from Secrets Manager";
        for wrong in ["{A: !Ref Hidden}", "{A: !Sub 'password ${Hidden}', B: !Ref Hidden}"] {
            assert_eq!(found(wrong), [message], "{wrong}");
        }
        assert!(found("{A: !Ref Shown}").is_empty());
    }
}
