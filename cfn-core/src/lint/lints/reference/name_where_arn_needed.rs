//! Parameters that one resource uses as a name, and another one as an ARN.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A parameter has one value. If one resource uses it as a domain name, a network or the name of a bucket, it is no ARN
    /// for another one. Add a parameter for the ARN, or refer to the resource that has it.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   DomainName: {Type: String}
    /// Resources:
    ///   Certificate:
    ///     Type: AWS::CertificateManager::Certificate
    ///     Properties: {DomainName: !Ref DomainName, ValidationMethod: DNS}
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: !ImportValue LoadBalancerArn
    ///       Port: 443
    ///       Protocol: HTTPS
    ///       SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06
    ///       Certificates: [{CertificateArn: !Ref DomainName}] # <-
    ///       DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: "404"}}]
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   DomainName: {Type: String}
    /// Resources:
    ///   Certificate:
    ///     Type: AWS::CertificateManager::Certificate
    ///     Properties: {DomainName: !Ref DomainName, ValidationMethod: DNS}
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: !ImportValue LoadBalancerArn
    ///       Port: 443
    ///       Protocol: HTTPS
    ///       SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06
    ///       Certificates: [{CertificateArn: !Ref Certificate}]
    ///       DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: "404"}}]
    /// ```
    NAME_WHERE_ARN_NEEDED = "name_where_arn_needed", Reference, Deny, "parameter used as a name and as an ARN",
    Check::Template(name_where_arn_needed)
}

const BUCKET: &str = "a bucket name";
const DOMAIN: &str = "a domain name";
const NETWORK: &str = "a CIDR block";

/// Properties that take no ARN, and what they take; in the order of the types.
const NAMES: &[(&str, &str, &str)] = &[
    ("AWS::ApiGateway::DomainName", "DomainName", DOMAIN),
    ("AWS::ApiGatewayV2::DomainName", "DomainName", DOMAIN),
    ("AWS::CertificateManager::Certificate", "DomainName", DOMAIN),
    ("AWS::CertificateManager::Certificate", "SubjectAlternativeNames/*", DOMAIN),
    ("AWS::CloudFront::Distribution", "DistributionConfig/Aliases/*", DOMAIN),
    ("AWS::Cognito::UserPoolDomain", "Domain", DOMAIN),
    ("AWS::EC2::SecurityGroup", "SecurityGroupIngress/*/CidrIp", NETWORK),
    ("AWS::EC2::SecurityGroupIngress", "CidrIp", NETWORK),
    ("AWS::EC2::Subnet", "CidrBlock", NETWORK),
    ("AWS::EC2::VPC", "CidrBlock", NETWORK),
    ("AWS::Route53::HostedZone", "Name", DOMAIN),
    ("AWS::Route53::RecordSet", "Name", DOMAIN),
    ("AWS::S3::Bucket", "BucketName", BUCKET),
];

/// The end of the name of a property that takes an ARN, in lower case.
const ARN: &str = "arn";

fn name_where_arn_needed<'a>(context: &Context<'a>, findings: &mut Findings) {
    let mut names: Vec<(&'a str, &'static str, Resource<'a>)> = Vec::new();
    for (type_name, path, what) in NAMES {
        for &resource in context.index().of_type(type_name) {
            let used = resource.values_at(path).into_iter().filter_map(|node| parameter(context, node));
            names.extend(used.map(|name| (name, *what, resource)));
        }
    }
    if names.is_empty() {
        return;
    }
    for resource in context.template.resources() {
        let Some(properties) = resource.properties() else { continue };
        each_arn(properties, &mut |property, node| {
            let used = parameter(context, node).and_then(|name| names.iter().find(|(known, ..)| *known == name));
            if let Some((name, what, user)) = used {
                let message = format!(
                    "`{property}` requires an ARN, but `{name}` is {what}, as `{}` uses it; write the ARN",
                    user.name()
                );
                findings.report_in(resource.name(), node.id, message);
            }
        });
    }
}

/// The parameter that a value is, if nothing else.
fn parameter<'a>(context: &Context<'a>, node: &'a Node) -> Option<&'a str> {
    let (name, attribute) = Spelling::of(node).reference()?;
    (attribute.is_none() && matches!(context.named(name), Named::Parameter(_))).then_some(name)
}

/// Visits the values of properties that take an ARN.
fn each_arn<'a>(node: &'a Node, visit: &mut dyn FnMut(&'a str, &'a Node)) {
    for member in node.as_object().unwrap_or_default() {
        if member.key.name.to_ascii_lowercase().ends_with(ARN) {
            for arm in member.value.alternatives() {
                visit(&member.key.name, arm);
            }
        }
        each_arn(&member.value, visit);
    }
    for item in node.as_list().unwrap_or_default() {
        each_arn(item, visit);
    }
}

#[cfg(test)]
mod tests {
    use super::NAMES;
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    fn found(resource: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Domain: {{Type: String}}
  CertificateArn: {{Type: String}}
  BucketName: {{Type: String}}
Resources:
  Zone: {{Type: AWS::Route53::HostedZone, Properties: {{Name: !Ref Domain}}}}
  Bucket: {{Type: AWS::S3::Bucket, Properties: {{BucketName: !Ref BucketName}}}}
  R: {{{resource}}}
"
        );
        findings("name_where_arn_needed", &template)
    }

    #[test]
    fn a_parameter_is_one_thing() {
        let listener = |arn: &str| {
            found(&format!(
                "Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {{Certificates: [{{CertificateArn: {arn}}}]}}"
            ))
        };
        assert_eq!(
            listener("!Ref Domain"),
            ["R: `CertificateArn` requires an ARN, but `Domain` is a domain name, as `Zone` uses it; write the ARN"]
        );
        assert_eq!(listener("!Sub '${Domain}'").len(), 1);
        for fine in ["!Ref CertificateArn", "!Sub 'arn:aws:acm:eu-west-1:123456789012:certificate/${Domain}'"] {
            assert!(listener(fine).is_empty(), "{fine}");
        }
        let stream = "Type: AWS::KinesisFirehose::DeliveryStream, Properties: {ExtendedS3DestinationConfiguration: {BucketARN: !Ref BucketName}}";
        assert_eq!(
            found(stream),
            ["R: `BucketARN` requires an ARN, but `BucketName` is a bucket name, as `Bucket` uses it; write the ARN"]
        );
        assert!(found("Type: AWS::S3::BucketPolicy, Properties: {Bucket: !Ref BucketName}").is_empty());
    }

    #[test]
    fn the_table_is_of_properties_that_exist() {
        assert!(NAMES.is_sorted_by_key(|row| row.0));
        for (type_name, path, _) in NAMES {
            let of = ResourceType::find(type_name).unwrap_or_else(|| panic!("no type {type_name}"));
            let first = path.split('/').next().unwrap_or(path);
            assert!(of.schema().property(first).is_some(), "{type_name} has no {first}");
        }
    }
}
