//! The apex of a zone has no CNAME record.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Route 53 rejects a CNAME record whose name is that of the zone. Use an alias record: `Type: A` with `AliasTarget`.
    ///
    /// Source: "Choosing between alias and non-alias records" of the Route 53 developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Route53::RecordSet
    /// Properties:
    ///   HostedZoneName: example.com.
    ///   Name: example.com # <-
    ///   Type: CNAME
    ///   TTL: 300
    ///   ResourceRecords: [d111111abcdef8.cloudfront.net]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Route53::RecordSet
    /// Properties:
    ///   HostedZoneName: example.com.
    ///   Name: www.example.com
    ///   Type: CNAME
    ///   TTL: 300
    ///   ResourceRecords: [d111111abcdef8.cloudfront.net]
    /// ```
    CNAME_AT_APEX = "cname_at_apex", Wiring, Deny, "CNAME record at the apex of a zone",
    Check::Resource(cname_at_apex)
}

/// The types of records, and the objects that hold them. In the order of the types.
const RECORDS: &[(&str, &str)] = &[("AWS::Route53::RecordSet", ""), ("AWS::Route53::RecordSetGroup", "RecordSets/*")];

fn cname_at_apex<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, place) in rows_of(RECORDS, resource.type_name, |row| row.0) {
        for record in resource.values_at(place) {
            if record.get("Type").and_then(Node::as_str) != Some("CNAME") {
                continue;
            }
            let (Some(name), Some(properties)) = (record.get("Name"), resource.properties()) else { continue };
            let zone = zone_name(context.index(), record).or_else(|| zone_name(context.index(), properties));
            if zone.is_some_and(|zone| without_dot(zone) == without_dot(name)) {
                let message = "a CNAME record cannot have the name of its zone; use an alias record, `Type: A` with \
                               `AliasTarget`";
                findings.report(name.id, message);
            }
        }
    }
}

/// The name of the zone of a record, as the template spells it.
fn zone_name<'a>(index: &Index<'a>, record: &'a Node) -> Option<&'a Node> {
    match record.get("HostedZoneName") {
        Some(name) => Some(name),
        None => index.referred(record.get("HostedZoneId")?, &["AWS::Route53::HostedZone"])?.property("Name"),
    }
}

/// The pieces of a domain name in lower case, without the dot at the end.
fn without_dot(node: &Node) -> Vec<Piece<'_>> {
    let mut pieces = Spelling::of(node).pieces;
    if let Some(Piece::Text(end)) = pieces.last_mut() {
        *end = end.trim_end_matches('.').to_lowercase().into();
    }
    pieces.retain(|piece| *piece != Piece::Text("".into()));
    // What only the deployment knows is like nothing else.
    if pieces.contains(&Piece::Hole) {
        pieces = vec![Piece::Text(node.id.0.to_string().into())];
    }
    pieces
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn the_apex_has_no_cname() {
        let found = |record: &str| {
            let template = format!(
                "Parameters:
  Domain: {{Type: String}}
Resources:
  Zone: {{Type: AWS::Route53::HostedZone, Properties: {{Name: !Ref Domain}}}}
  Record: {{{record}}}
"
            );
            let found = findings("cname_at_apex", &template);
            found.into_iter().filter(|found| found.starts_with("Record: ")).collect::<Vec<_>>()
        };
        let message = [
            "Record: a CNAME record cannot have the name of its zone; use an alias record, `Type: A` with `AliasTarget`",
        ];
        let record = |properties: &str| {
            found(&format!(
                "Type: AWS::Route53::RecordSet, Properties: {{TTL: '60', ResourceRecords: [a.example.org], {properties}}}"
            ))
        };
        assert_eq!(record("Type: CNAME, HostedZoneName: Example.com., Name: example.com"), message);
        assert_eq!(record("Type: CNAME, HostedZoneName: !Sub '${Domain}.', Name: !Ref Domain"), message);
        assert_eq!(record("Type: CNAME, HostedZoneId: !Ref Zone, Name: !Sub '${Domain}.'"), message);
        assert!(record("Type: CNAME, HostedZoneId: !Ref Zone, Name: !Sub 'www.${Domain}'").is_empty());
        assert!(record("Type: A, HostedZoneName: example.com., Name: example.com").is_empty());
        assert!(record("Type: CNAME, HostedZoneName: !ImportValue a, Name: !ImportValue a").is_empty());
        assert_eq!(
            found(
                "Type: AWS::Route53::RecordSetGroup, Properties: {HostedZoneName: a.example., RecordSets: [{Name: a.example, Type: CNAME, TTL: '60', ResourceRecords: [b.example]}]}"
            ),
            message
        );
    }
}
