//! The domain of the site: its certificate, and the records that lead to the distribution.

use cfn::{resource, stack};

use super::distribution::Distribution;
use super::parameters::{DomainName, HostedZoneId};

/// Proves to browsers that they speak with DomainName. The creation of the stack waits until ACM has found the record that
/// it writes into the hosted zone; ACM renews the certificate as long as the record is there.
#[resource(AWS::CertificateManager::Certificate {
    DomainName: DomainName,
    ValidationMethod: "DNS",
    DomainValidationOptions: [{ DomainName: DomainName, HostedZoneId: HostedZoneId }],
})]
pub struct Certificate;

/// Leads DomainName to the distribution, for IPv4 and IPv6. The hosted zone of the alias is that of all distributions.
#[resource(AWS::Route53::RecordSetGroup {
    HostedZoneId: HostedZoneId,
    RecordSets: [
        {
            Name: DomainName,
            Type: "A",
            AliasTarget: { DNSName: Distribution.DomainName, HostedZoneId: "Z2FDTNDATAQYW2" },
        },
        {
            Name: DomainName,
            Type: "AAAA",
            AliasTarget: { DNSName: Distribution.DomainName, HostedZoneId: "Z2FDTNDATAQYW2" },
        },
    ],
})]
pub struct DomainRecords;

/// The certificate and the records.
#[stack]
pub struct Domain(Certificate, DomainRecords);
