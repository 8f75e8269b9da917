//! Records of Route 53.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

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
    let zone = resource.property("HostedZoneName").and_then(Node::as_str);
    match resource.type_name {
        "AWS::Route53::RecordSet" => {
            report_outside(resource.property("Name"), zone, findings);
        }
        "AWS::Route53::RecordSetGroup" => {
            for record in resource.property("RecordSets").and_then(Node::as_list).unwrap_or_default() {
                report_outside(record.get("Name"), zone, findings);
            }
        }
        _ => {}
    }
}

/// Reports a name that is certainly not within the zone. A dot at the end says nothing.
fn report_outside(name: Option<&Node>, zone: Option<&str>, findings: &mut Findings) {
    let (Some(node), Some(zone)) = (name, zone.map(|zone| zone.trim_end_matches('.'))) else { return };
    let Some(name) = node.as_str().map(|name| name.trim_end_matches('.')) else { return };
    let within = name.to_lowercase();
    let is_within =
        within.strip_suffix(&zone.to_lowercase()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if !is_within {
        let message = format!("record name `{name}` is outside hosted zone `{zone}`; use a name that ends in `{zone}`");
        findings.report(node.id, message);
    }
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
            [
                "R: record name `a.example.org` is outside hosted zone `example.com`; use a name that ends in `example.com`"
            ]
        );
        assert_eq!(
            record("aexample.com"),
            [
                "R: record name `aexample.com` is outside hosted zone `example.com`; use a name that ends in `example.com`"
            ]
        );
        for fine in ["example.com", "a.example.com.", "'*.Example.com'", "!Ref Name", "!Sub '${A}.example.org'"] {
            assert!(record(fine).is_empty(), "{fine}");
        }
        assert!(found("HostedZoneId: Z1, Name: a.example.org").is_empty());
    }
}
