//! Aliases whose hosted zone is not that of their target.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::equality::spelling;
use crate::lint::facts::possible_texts::possible_texts;
use crate::lint::finding::Findings;
use crate::lint::references::kind::article;
use crate::model::{Node, Resource};

declare_lint! {
    /// The `HostedZoneId` of an alias is that of the target: of the load balancer, of CloudFront or of API Gateway, not the
    /// zone in which the record is made. Route 53 rejects an alias whose target is not in that zone.
    ///
    /// Source: "AWS::Route53::RecordSet AliasTarget" of the template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Zone: {Type: AWS::Route53::HostedZone, Properties: {Name: example.com}}
    ///   Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
    ///   Record:
    ///     Type: AWS::Route53::RecordSet
    ///     Properties:
    ///       HostedZoneId: !Ref Zone
    ///       Name: www.example.com
    ///       Type: A
    ///       AliasTarget:
    ///         DNSName: !GetAtt Balancer.DNSName
    ///         HostedZoneId: !Ref Zone # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Zone: {Type: AWS::Route53::HostedZone, Properties: {Name: example.com}}
    ///   Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
    ///   Record:
    ///     Type: AWS::Route53::RecordSet
    ///     Properties:
    ///       HostedZoneId: !Ref Zone
    ///       Name: www.example.com
    ///       Type: A
    ///       AliasTarget:
    ///         DNSName: !GetAtt Balancer.DNSName
    ///         HostedZoneId: !GetAtt Balancer.CanonicalHostedZoneID
    /// ```
    ALIAS_ZONE = "alias_zone", Wiring, Deny, "alias with another hosted zone than its target has",
    Check::Template(alias_zone)
}

/// The zone of a target.
#[derive(Clone, Copy)]
enum Zone {
    /// An attribute of the target.
    Attribute(&'static str),
    /// The same one for every target; in the Regions of China another one.
    Fixed(&'static [&'static str]),
}

/// The zones of CloudFront, everywhere and in China.
const CLOUDFRONT: Zone = Zone::Fixed(&["Z2FDTNDATAQYW2", "Z3RFFRIM2A3IF5"]);

/// The type of a target, the attribute that is its name, and its zone.
///
/// Source: the return values of these types in the template reference.
const ZONES: &[(&str, &str, Zone)] = &[
    ("AWS::ApiGateway::DomainName", "DistributionDomainName", Zone::Attribute("DistributionHostedZoneId")),
    ("AWS::ApiGateway::DomainName", "RegionalDomainName", Zone::Attribute("RegionalHostedZoneId")),
    ("AWS::ApiGatewayV2::DomainName", "RegionalDomainName", Zone::Attribute("RegionalHostedZoneId")),
    ("AWS::CloudFront::Distribution", "DomainName", CLOUDFRONT),
    ("AWS::Cognito::UserPoolDomain", "CloudFrontDistribution", CLOUDFRONT),
    (
        "AWS::ElasticLoadBalancing::LoadBalancer",
        "CanonicalHostedZoneName",
        Zone::Attribute("CanonicalHostedZoneNameID"),
    ),
    ("AWS::ElasticLoadBalancing::LoadBalancer", "DNSName", Zone::Attribute("CanonicalHostedZoneNameID")),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "DNSName", Zone::Attribute("CanonicalHostedZoneID")),
    ("AWS::GlobalAccelerator::Accelerator", "DnsName", Zone::Fixed(&["Z2BJ6XQ5FK7U4H"])),
];

/// Where records stand: the type, and the path.
const RECORDS: &[(&str, &str)] = &[("AWS::Route53::RecordSet", ""), ("AWS::Route53::RecordSetGroup", "RecordSets/*")];

fn alias_zone<'a>(context: &Context<'a>, findings: &mut Findings) {
    for (type_name, path) in RECORDS {
        for &resource in context.index().of_type(type_name) {
            let Some(properties) = resource.properties() else { continue };
            let records = if path.is_empty() { vec![properties] } else { properties.values_at(path) };
            for record in records {
                for target in record.values_at("AliasTarget") {
                    let own = record.get("HostedZoneId").or_else(|| properties.get("HostedZoneId"));
                    of_target(context, resource, target, own, findings);
                }
            }
        }
    }
}

fn of_target<'a>(
    context: &Context<'a>,
    resource: Resource<'a>,
    target: &'a Node,
    own: Option<&Node>,
    findings: &mut Findings,
) {
    let (Some(name), Some(zone)) = (target.get("DNSName"), target.get("HostedZoneId")) else { return };
    let Some((whose, right)) = zone_of(context, name) else { return };
    for written in zone.alternatives() {
        if is_wrong(context, written, whose, right, own) {
            let right = match (right, whose) {
                (Zone::Attribute(attribute), Some(whose)) => format!("`{}.{attribute}`", whose.name()),
                (Zone::Attribute(attribute), None) => format!("`{attribute}`"),
                (Zone::Fixed(zones), _) => format!("`{}`", zones[0]),
            };
            let of = match whose {
                Some(whose) => format!("`{}`, {} `{}`", whose.name(), article(whose.type_name), whose.type_name),
                None => String::from("CloudFront"),
            };
            let message = format!("the hosted zone of an alias must be that of its target ({of}); write {right}");
            findings.report_in(resource.name(), written.id, message);
        }
    }
}

/// The zone that the name of a target is in, and the resource that it is of.
fn zone_of<'a>(context: &Context<'a>, name: &'a Node) -> Option<(Option<Resource<'a>>, Zone)> {
    let spelled = Spelling::of(name);
    let pieces = spelled.pieces.iter();
    let mut attributes = pieces.filter_map(|piece| match piece {
        crate::iam::Piece::GetAtt(name, attribute) => Some((*name, *attribute)),
        _ => None,
    });
    if let (Some((name, attribute)), None) = (attributes.next(), attributes.next()) {
        let Named::Resource(resource) = context.named(name) else { return None };
        let is_row = |row: &&(&str, &str, Zone)| row.0 == resource.type_name && row.1 == attribute;
        return ZONES.iter().find(is_row).map(|row| (Some(resource), row.2));
    }
    let is_cloudfront = |text: &str| text.trim_end_matches('.').ends_with(".cloudfront.net");
    spelled.text().is_some_and(is_cloudfront).then_some((None, CLOUDFRONT))
}

fn is_wrong<'a>(
    context: &Context<'a>,
    written: &'a Node,
    whose: Option<Resource<'a>>,
    right: Zone,
    own: Option<&Node>,
) -> bool {
    if own.is_some_and(|own| written.as_function().is_some() && spelling(own) == spelling(written)) {
        return true;
    }
    if let Some((name, attribute)) = Spelling::of(written).reference() {
        match context.named(name) {
            Named::Resource(named) => {
                let is_zone = named.type_name == "AWS::Route53::HostedZone";
                let is_of_target = whose.is_some_and(|whose| whose.name() == name);
                return is_zone
                    || is_of_target && !matches!(right, Zone::Attribute(wanted) if attribute == Some(wanted));
            }
            // A zone of the account is none of a service.
            Named::Parameter(parameter) => {
                let kind = parameter.body.get("Type").and_then(Node::as_str);
                return kind == Some("AWS::Route53::HostedZone::Id");
            }
            _ => return false,
        }
    }
    match right {
        Zone::Fixed(zones) => {
            let texts = possible_texts(context, written);
            !texts.is_empty() && texts.iter().all(|possible| !zones.contains(&&*possible.text))
        }
        // That a text is the zone of a Region cannot be told.
        Zone::Attribute(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{ZONES, Zone};
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    fn found(name: &str, zone: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Given: {{Type: AWS::Route53::HostedZone::Id}}
  Text: {{Type: String}}
Resources:
  Zone: {{Type: AWS::Route53::HostedZone, Properties: {{Name: example.com}}}}
  Balancer: {{Type: AWS::ElasticLoadBalancingV2::LoadBalancer}}
  Site: {{Type: AWS::CloudFront::Distribution}}
  R: {{Type: AWS::Route53::RecordSet, Properties: {{HostedZoneId: !Ref Text, Name: www.example.com, Type: A, AliasTarget: {{DNSName: {name}, HostedZoneId: {zone}}}}}}}
"
        );
        let found = findings("alias_zone", &template);
        found.into_iter().filter(|found| found.starts_with("R: ")).collect()
    }

    #[test]
    fn the_zone_is_that_of_the_target() {
        let message = "R: the hosted zone of an alias must be that of its target (`Balancer`, an `AWS::ElasticLoadBalancingV2::LoadBalancer`); write `Balancer.CanonicalHostedZoneID`";
        for name in ["!GetAtt Balancer.DNSName", "!Sub 'dualstack.${Balancer.DNSName}'"] {
            for zone in ["!Ref Zone", "!Ref Given", "!Ref Text", "!GetAtt Balancer.LoadBalancerArn"] {
                assert_eq!(found(name, zone), [message], "{name} {zone}");
            }
            for zone in ["!GetAtt Balancer.CanonicalHostedZoneID", "Z35SXDOTRQ7X7K", "!ImportValue Zone"] {
                assert_eq!(found(name, zone), [""; 0], "{name} {zone}");
            }
        }
        let message = "R: the hosted zone of an alias must be that of its target (`Site`, an `AWS::CloudFront::Distribution`); write `Z2FDTNDATAQYW2`";
        for zone in ["!Ref Given", "Z35SXDOTRQ7X7K", "!Ref Zone"] {
            assert_eq!(found("!GetAtt Site.DomainName", zone), [message], "{zone}");
        }
        assert_eq!(found("!GetAtt Site.DomainName", "Z2FDTNDATAQYW2"), [""; 0]);
        assert_eq!(
            found("d1234.cloudfront.net", "!Ref Given"),
            ["R: the hosted zone of an alias must be that of its target (CloudFront); write `Z2FDTNDATAQYW2`"]
        );
        // An alias of another record is in the same zone.
        assert_eq!(found("example.com", "!Ref Text"), [""; 0]);
        assert_eq!(found("!Ref Text", "!Ref Text"), [""; 0]);
    }

    #[test]
    fn the_types_have_these_attributes() {
        assert!(ZONES.is_sorted_by_key(|row| (row.0, row.1)));
        for (type_name, name, zone) in ZONES {
            let of = ResourceType::find(type_name).expect("a type");
            assert!(of.attribute(name).is_some(), "{type_name}.{name}");
            if let Zone::Attribute(zone) = zone {
                assert!(of.attribute(zone).is_some(), "{type_name}.{zone}");
            }
        }
    }
}
