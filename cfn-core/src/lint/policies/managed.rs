//! AWS managed policies that resources attach.

use crate::iam::{Item, Spelling};
use crate::model::{Node, Resource};

/// Properties that attach managed policies: the type, the property.
const ATTACHING: &[(&str, &str)] = &[
    ("AWS::IAM::Group", "ManagedPolicyArns"),
    ("AWS::IAM::Role", "ManagedPolicyArns"),
    ("AWS::IAM::User", "ManagedPolicyArns"),
    ("AWS::SSO::PermissionSet", "ManagedPolicies"),
];

/// Policies of AWS that make an administrator, though their names do not end in `FullAccess`.
///
/// Source: "AWS managed policy reference".
const ADMINISTRATORS: &[&str] = &[
    "AdministratorAccess",
    "AdministratorAccess-AWSElasticBeanstalk",
    "AdministratorAccess-Amplify",
    "DatabaseAdministrator",
    "NetworkAdministrator",
    "PowerUserAccess",
    "SystemAdministrator",
];

/// The policies of AWS that a resource attaches: where, and their names without path.
pub(crate) fn attached(resource: Resource<'_>) -> Vec<(&Node, String)> {
    let name = |path: String| path.rsplit('/').next().unwrap_or_default().to_owned();
    attached_with_path(resource).into_iter().map(|(node, path)| (node, name(path))).collect()
}

/// The same, with what stands before their names: `service-role/AWSLambdaBasicExecutionRole`.
pub(crate) fn attached_with_path(resource: Resource<'_>) -> Vec<(&Node, String)> {
    let Some((_, property)) = ATTACHING.iter().find(|(type_name, _)| *type_name == resource.type_name) else {
        return Vec::new();
    };
    let values = resource.property(property).into_iter().flat_map(Node::items).map(Item::of);
    values.filter_map(|item| Some((item.node, path_of_managed(&item.spelling)?))).collect()
}

/// The path and the name in the ARN of a policy that AWS manages.
fn path_of_managed(spelling: &Spelling<'_>) -> Option<String> {
    let text: String = spelling.literal_text().collect();
    let (_, path) = text.split_once(":iam::aws:policy/")?;
    Some(path.to_owned())
}

/// Whether the policy of that name allows every action of the account or of a service.
pub(crate) fn makes_administrator(name: &str) -> bool {
    ADMINISTRATORS.binary_search(&name).is_ok() || name.contains("FullAccess")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(ATTACHING.is_sorted() && ADMINISTRATORS.is_sorted());
    }
}
