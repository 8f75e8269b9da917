//! Records of Route 53.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, NodeId, Resource};

declare_lint! {
    /// The name of a record must be the name of its hosted zone, or end in it: Route 53 rejects any other.
    ///
    /// ```yaml,fails
    /// Type: AWS::Route53::RecordSet
    /// Properties: {HostedZoneName: example.com., Name: www.example.org., Type: A} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Route53::RecordSet
    /// Properties: {HostedZoneName: example.com., Name: www.example.com., Type: A}
    /// ```
    RECORD_OUTSIDE_ZONE = "record_outside_zone", Deploy, Deny, "record outside its hosted zone",
    Check::Resource(record_outside_zone)
}

fn record_outside_zone<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let text = |node: Option<&'a Node>| node.and_then(Node::as_str);
    match resource.type_name {
        "AWS::Route53::RecordSet" => {
            let name = resource.property("Name");
            if let Some(at) = outside(name, text(resource.property("HostedZoneName"))) {
                findings.report(at, message(text(resource.property("HostedZoneName"))));
            }
        }
        "AWS::Route53::RecordSetGroup" => {
            let zone = text(resource.property("HostedZoneName"));
            for record in resource.property("RecordSets").and_then(Node::as_list).unwrap_or_default() {
                if let Some(at) = outside(record.get("Name"), zone) {
                    findings.report(at, message(zone));
                }
            }
        }
        _ => {}
    }
}

fn message(zone: Option<&str>) -> String {
    format!(
        "record name is outside hosted zone `{}`; write a name that ends in that of the zone",
        zone.unwrap_or_default()
    )
}

/// Where the name stands, if it is certainly not within the zone. A dot at the end says nothing.
fn outside(name: Option<&Node>, zone: Option<&str>) -> Option<NodeId> {
    let (node, zone) = (name?, zone?.trim_end_matches('.').to_lowercase());
    let name = node.as_str()?.trim_end_matches('.').to_lowercase();
    let is_within = name.strip_suffix(&zone).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    (!is_within).then_some(node.id)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    fn found(properties: &str) -> Vec<String> {
        let resource = format!("Resources:\n  R: {{Type: AWS::Route53::RecordSet, Properties: {{{properties}}}}}\n");
        findings_alone("record_outside_zone", &resource)
    }

    #[test]
    fn records_are_within_their_zone() {
        let record = |name: &str| found(&format!("HostedZoneName: example.com., Name: {name}"));
        assert_eq!(
            record("a.example.org"),
            ["R: record name is outside hosted zone `example.com.`; write a name that ends in that of the zone"]
        );
        assert_eq!(
            record("aexample.com"),
            ["R: record name is outside hosted zone `example.com.`; write a name that ends in that of the zone"]
        );
        for fine in ["example.com", "a.example.com.", "'*.Example.com'", "!Ref Name", "!Sub '${A}.example.org'"] {
            assert!(record(fine).is_empty(), "{fine}");
        }
        assert!(found("HostedZoneId: Z1, Name: a.example.org").is_empty());
    }
}
