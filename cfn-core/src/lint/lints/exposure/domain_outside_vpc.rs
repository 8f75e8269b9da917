use crate::iam::{Condition, Effect, Item, Policy};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::network::is_internet;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::lint::policies::complete::is_all_there;
use crate::lint::policies::document::resolved;
use crate::model::Resource;

declare_lint! {
    /// A search domain outside a VPC has a public endpoint, whose access policy is all that keeps the internet out. Add
    /// `VPCOptions`; a domain cannot be moved into a VPC later. A domain whose `AccessPolicies` let in certain networks only,
    /// by `aws:SourceIp` in each statement, passes. A collection of OpenSearch Serverless is public by its network
    /// policy: name VPC endpoints in `SourceVPCEs` instead of `AllowFromPublic`.
    ///
    /// Source: "Launching your Amazon OpenSearch Service domains within a VPC" and "Network access for Amazon OpenSearch
    /// Serverless" of the OpenSearch Service developer guide; control Opensearch.2 of Security Hub.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Search: # <-
    ///     Type: AWS::OpenSearchService::Domain
    ///     DeletionPolicy: Retain
    ///     UpdateReplacePolicy: Retain
    ///     Properties: {EngineVersion: OpenSearch_2.19}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Search:
    ///     Type: AWS::OpenSearchService::Domain
    ///     DeletionPolicy: Retain
    ///     UpdateReplacePolicy: Retain
    ///     Properties:
    ///       EngineVersion: OpenSearch_2.19
    ///       VPCOptions: {SubnetIds: [subnet-12345678], SecurityGroupIds: [sg-12345678]}
    /// ```
    DOMAIN_OUTSIDE_VPC = "domain_outside_vpc", Exposure, Deny, "search domain outside a VPC",
    Check::Resource(domain_outside_vpc)
}

/// Types of domains.
const DOMAINS: &[&str] = &["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"];

fn domain_outside_vpc<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name == "AWS::OpenSearchServerless::SecurityPolicy" {
        if let Some(found) = first_setting(context, resource.property("Policy"), allows_public) {
            let message = "`AllowFromPublic` opens the collection to the internet; name VPC endpoints in `SourceVPCEs`";
            findings.report(found.written.id, message);
        }
    } else if DOMAINS.contains(&resource.type_name)
        && resource.properties().is_none_or(|properties| presence(properties, "VPCOptions") == Presence::Absent)
        && !is_for_networks(resource)
    {
        let message =
            format!("domain `{}` has a public endpoint, as it is in no VPC; add `VPCOptions`", resource.name());
        findings.report(resource.declaration.name.id, message);
    }
}

/// Whether the access policy lets in certain networks only.
fn is_for_networks(domain: Resource<'_>) -> bool {
    let Some(document) = domain.property("AccessPolicies").map(resolved).filter(|document| is_all_there(document))
    else {
        return false;
    };
    let statements = Policy::read(&document).statements;
    let names_networks = |condition: &Condition<'_>| {
        let is_network = |value: &Item<'_>| value.text().is_none_or(|text| !is_internet(text));
        condition.key.eq_ignore_ascii_case("aws:SourceIp")
            && condition.operator.eq_ignore_ascii_case("IpAddress")
            && condition.values.iter().all(is_network)
    };
    let mut allowing = statements.iter().filter(|statement| statement.effect != Effect::Deny).peekable();
    allowing.peek().is_some() && allowing.all(|statement| statement.conditions.iter().any(names_networks))
}

fn allows_public(policy: &str) -> bool {
    let (_, after) = policy.split_once("\"AllowFromPublic\"").unwrap_or_default();
    after.trim_start_matches([' ', ':', '\n', '\t']).starts_with("true")
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn domains_and_collections_are_private() {
        let found = |resource: &str| {
            findings_alone(
                "domain_outside_vpc",
                &format!("Resources:\n  R: {{{resource}, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}}\n"),
            )
        };
        let domain = "R: domain `R` has a public endpoint, as it is in no VPC; add `VPCOptions`";
        for type_name in super::DOMAINS {
            assert_eq!(found(&format!("Type: {type_name}, Properties: {{DomainName: orders}}")), [domain]);
            let vpc = "Properties: {VPCOptions: {SubnetIds: [subnet-12345678]}}";
            assert!(found(&format!("Type: {type_name}, {vpc}")).is_empty());
            assert!(
                found(&format!(
                    "Type: {type_name}, {}",
                    vpc.replace("{SubnetIds", "!If [C, {a: b}, {SubnetIds").replace("]}}", "]}]}")
                ))
                .iter()
                .all(|found| !found.contains("public endpoint"))
            );
        }
        let with_policy = |condition: &str| {
            found(&format!(
                "Type: AWS::OpenSearchService::Domain, Properties: {{AccessPolicies: {{Version: '2012-10-17', Statement: [{{Effect: Allow, Principal: {{AWS: 'arn:aws:iam::123456789012:role/r'}}, Action: 'es:ESHttpGet', Resource: '*'{condition}}}]}}}}"
            ))
        };
        let from = |network: &str| format!(", Condition: {{IpAddress: {{'aws:SourceIp': [{network}]}}}}");
        assert!(!with_policy(&from("198.51.100.0/24")).contains(&domain.to_owned()));
        assert!(!with_policy(&from("!Ref Office")).contains(&domain.to_owned()));
        for open in [&from("0.0.0.0/0")[..], "", ", Condition: {StringEquals: {'aws:PrincipalOrgID': o-a1b2c3d4e5}}"] {
            assert!(with_policy(open).contains(&domain.to_owned()), "{open}");
        }
        let policy = |public: bool| {
            format!(
                r#"Type: AWS::OpenSearchServerless::SecurityPolicy, Properties: {{Name: abc, Type: network, Policy: '[{{"AllowFromPublic": {public}}}]'}}"#
            )
        };
        assert_eq!(
            found(&policy(true)),
            ["R: `AllowFromPublic` opens the collection to the internet; name VPC endpoints in `SourceVPCEs`"]
        );
        assert!(found(&policy(false)).is_empty());
    }
}
