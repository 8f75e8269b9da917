//! Web ACLs are for CloudFront or for a Region.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource, references_in};

declare_lint! {
    /// A web ACL of scope `CLOUDFRONT` protects only distributions of CloudFront, and one of scope `REGIONAL` everything
    /// else. What a web ACL refers to, such as an IP set, is of the same scope.
    ///
    /// Source: "AWS::WAFv2::WebACL" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Acl: {Type: AWS::WAFv2::WebACL, Properties: {Scope: CLOUDFRONT}}
    ///   Association:
    ///     Type: AWS::WAFv2::WebACLAssociation
    ///     Properties:
    ///       ResourceArn: arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/0123456789abcdef
    ///       WebACLArn: !GetAtt Acl.Arn # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Acl: {Type: AWS::WAFv2::WebACL, Properties: {Scope: REGIONAL}}
    ///   Association:
    ///     Type: AWS::WAFv2::WebACLAssociation
    ///     Properties:
    ///       ResourceArn: arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/0123456789abcdef
    ///       WebACLArn: !GetAtt Acl.Arn
    /// ```
    WEB_ACL_SCOPE = "web_acl_scope", Wiring, Deny, "web ACL of the wrong scope",
    Check::Template(web_acl_scope)
}

/// What uses something that has a scope: the type, the path, and the scope; empty for its own one. In the order of the
/// types.
const USERS: &[(&str, &str, &str)] = &[
    ("AWS::CloudFront::Distribution", "DistributionConfig/WebACLId", "CLOUDFRONT"),
    ("AWS::WAFv2::RuleGroup", "Rules", ""),
    ("AWS::WAFv2::WebACL", "Rules", ""),
    ("AWS::WAFv2::WebACLAssociation", "WebACLArn", "REGIONAL"),
];

/// What has a scope.
const SCOPED: &[&str] =
    &["AWS::WAFv2::IPSet", "AWS::WAFv2::RegexPatternSet", "AWS::WAFv2::RuleGroup", "AWS::WAFv2::WebACL"];

fn web_acl_scope<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    let scope = |resource: Resource<'a>| {
        let scopes = resource.property("Scope").map(|node| context.possible_values(node)).unwrap_or_default();
        match scopes[..] {
            [scope] => scope.as_str().map(str::to_owned),
            _ => None,
        }
    };
    for user in context.template.resources() {
        for (_, path, needed) in rows_of(USERS, user.type_name, |row| row.0) {
            let needed = if needed.is_empty() { scope(user) } else { Some((*needed).to_owned()) };
            let (Some(needed), Some(node)) = (needed, user.values_at(path).first().copied()) else { continue };
            for reference in references_in(node) {
                let named = index.resource(reference.name).filter(|named| SCOPED.contains(&named.type_name));
                let Some((named, found)) = named.and_then(|named| Some((named, scope(named)?))) else { continue };
                if found != needed {
                    let message = format!(
                        "`{}` has scope `{found}`, but `{}` needs one of scope `{needed}`; set its `Scope` to `{needed}`",
                        named.name(),
                        user.name()
                    );
                    let at = if is_list(node) { reference.id } else { node.id };
                    findings.report_in(user.name(), at, message);
                }
            }
        }
    }
}

fn is_list(node: &Node) -> bool {
    node.as_list().is_some()
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn scopes_agree() {
        let found = |scope: &str, user: &str| {
            let template = format!(
                "Parameters:
  Scope: {{Type: String}}
Resources:
  Acl: {{Type: AWS::WAFv2::WebACL, Properties: {{Scope: {scope}}}}}
  Set: {{Type: AWS::WAFv2::IPSet, Properties: {{Scope: {scope}, Addresses: [], IPAddressVersion: IPV4}}}}
  User: {{{user}}}
"
            );
            let found = findings("web_acl_scope", &template);
            found.into_iter().filter(|found| found.starts_with("User: ")).collect::<Vec<_>>()
        };
        let distribution =
            "Type: AWS::CloudFront::Distribution, Properties: {DistributionConfig: {WebACLId: !GetAtt Acl.Arn}}";
        assert_eq!(
            found("REGIONAL", distribution),
            [
                "User: `Acl` has scope `REGIONAL`, but `User` needs one of scope `CLOUDFRONT`; set its `Scope` to `CLOUDFRONT`"
            ]
        );
        assert!(found("CLOUDFRONT", distribution).is_empty());
        assert!(found("!Ref Scope", distribution).is_empty());
        let acl = "Type: AWS::WAFv2::WebACL, Properties: {Scope: REGIONAL, Rules: [{Name: a, Priority: 1, Statement: {IPSetReferenceStatement: {Arn: !GetAtt Set.Arn}}}]}";
        assert_eq!(
            found("CLOUDFRONT", acl),
            [
                "User: `Set` has scope `CLOUDFRONT`, but `User` needs one of scope `REGIONAL`; set its `Scope` to `REGIONAL`"
            ]
        );
        assert!(found("REGIONAL", acl).is_empty());
    }
}
