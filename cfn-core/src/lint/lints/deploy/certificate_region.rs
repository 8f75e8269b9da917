//! Certificates that have to be in us-east-1.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::options::options;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Section};

declare_lint! {
    /// CloudFront and services built on it (edge-optimized APIs, custom domains of Cognito and AppSync) only accept
    /// certificates from us-east-1, whatever the Region of the stack.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     ViewerCertificate:
    ///       AcmCertificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/a # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     ViewerCertificate:
    ///       AcmCertificateArn: arn:aws:acm:us-east-1:123456789012:certificate/a
    /// ```
    CERTIFICATE_REGION = "certificate_region", Deploy, Deny, "certificate outside us-east-1",
    Check::Template(certificate_region)
}

/// Where such certificates are named; with a property that must have a value, if only then.
const PLACES: &[(&str, &str)] = &[
    ("AWS::Amplify::Domain", "CertificateSettings/CustomCertificateArn"),
    ("AWS::ApiGateway::DomainName", "CertificateArn"),
    ("AWS::AppSync::DomainName", "CertificateArn"),
    ("AWS::CloudFront::Distribution", "DistributionConfig/ViewerCertificate/AcmCertificateArn"),
    ("AWS::Cognito::UserPoolDomain", "CustomDomainConfig/CertificateArn"),
];

const NEEDED: &str = "us-east-1";

fn certificate_region(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    let pinned = pinned(context);
    for (type_name, path) in PLACES {
        for &resource in index.of_type(type_name) {
            for node in resource.values_at(path) {
                let options = options(index, node);
                let region = options.into_iter().find_map(|option| region_of(index, option, pinned.as_ref()));
                if let Some(region) = region {
                    let message = format!("`{type_name}` requires a certificate in `{NEEDED}`, found one {region}");
                    findings.report_in(resource.name(), node.id, message);
                }
            }
        }
    }
}

/// Where a certificate is, in the words of a message, if that is certainly not us-east-1.
fn region_of<'a>(index: &Index<'a>, node: &'a Node, pinned: Option<&Pinned>) -> Option<String> {
    let own = match pinned {
        Some(Pinned::To(regions)) if !regions.iter().any(|region| region == NEEDED) => {
            Some(format!("in `{}`", regions.join("` or `")))
        }
        Some(Pinned::Outside(regions)) if regions.iter().any(|region| region == NEEDED) => {
            Some(format!("outside `{NEEDED}`"))
        }
        _ => None,
    };
    let types = &["AWS::CertificateManager::Certificate"];
    if index.referred(node, types).is_some() {
        return own;
    }
    let spelling = Spelling::of(node);
    let mut fields = 0;
    for piece in &spelling.pieces {
        match piece {
            Piece::Text(text) => {
                let mut parts = text.split(':');
                let skipped = 3usize.checked_sub(fields)?;
                fields += text.matches(':').count();
                // The region is the fourth field of an ARN.
                if let Some(region) = parts.nth(skipped)
                    && fields > 3
                    && !region.is_empty()
                {
                    return (region != NEEDED).then(|| format!("in `{region}`"));
                }
            }
            Piece::Ref("AWS::Region") if fields == 3 => return own,
            Piece::Ref("AWS::Partition") => {}
            _ => return None,
        }
    }
    None
}

/// Where the section `Rules` of the template keeps the stack.
enum Pinned {
    /// In one of these regions.
    To(Vec<String>),
    /// In none of these.
    Outside(Vec<String>),
}

fn pinned(context: &Context<'_>) -> Option<Pinned> {
    let rules = context.template.section(Section::Rules).filter(|rule| rule.body.get("RuleCondition").is_none());
    let assertions = rules.filter_map(|rule| rule.body.get("Assertions")?.as_list()).flatten();
    assertions.filter_map(|assertion| asserted(assertion.get("Assert")?)).next()
}

fn asserted(assert: &Node) -> Option<Pinned> {
    let (function, argument) = assert.as_function()?;
    let arguments = argument.as_list()?;
    match function {
        Intrinsic::And => arguments.iter().find_map(asserted),
        Intrinsic::Or => {
            let all = arguments.iter().map(|argument| match asserted(argument) {
                Some(Pinned::To(regions)) => Some(regions),
                _ => None,
            });
            let mut regions = all.collect::<Option<Vec<_>>>()?.concat();
            regions.sort();
            regions.dedup();
            Some(Pinned::To(regions))
        }
        Intrinsic::Not => match asserted(arguments.first()?)? {
            Pinned::To(regions) => Some(Pinned::Outside(regions)),
            Pinned::Outside(regions) => Some(Pinned::To(regions)),
        },
        Intrinsic::Equals | Intrinsic::Contains => {
            let is_region = |node: &Node| Spelling::of(node).reference() == Some(("AWS::Region", None));
            arguments.iter().any(is_region).then_some(())?;
            let others = arguments.iter().filter(|node| !is_region(node));
            let values = others.flat_map(|node| node.as_list().unwrap_or(std::slice::from_ref(node)));
            let regions: Option<Vec<String>> = values.map(|node| node.as_str().map(str::to_owned)).collect();
            regions.filter(|regions| !regions.is_empty()).map(Pinned::To)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn certificates_are_in_us_east_1() {
        const IN_EU_WEST_1: &[&str] =
            &["Site: `AWS::CloudFront::Distribution` requires a certificate in `us-east-1`, found one in `eu-west-1`"];
        let (here, there) = ("!Equals [!Ref 'AWS::Region', us-east-1]", "!Equals [!Ref 'AWS::Region', eu-west-1]");
        let cases: &[(&str, &str, &[&str])] = &[
            ("'arn:aws:acm:eu-west-1:123456789012:certificate/a'", here, IN_EU_WEST_1),
            ("!Sub 'arn:${AWS::Partition}:acm:eu-west-1:${AWS::AccountId}:certificate/a'", here, IN_EU_WEST_1),
            ("'arn:aws:acm:us-east-1:123456789012:certificate/a'", there, &[]),
            ("!Sub 'arn:aws:acm:${AWS::Region}:1:certificate/a'", there, IN_EU_WEST_1),
            ("!Ref Parameter", there, &[]),
            ("!Ref Certificate", here, &[]),
            ("!Ref Certificate", there, IN_EU_WEST_1),
            ("!Ref Certificate", "{'Fn::Contains': [[us-east-1, eu-west-1], !Ref 'AWS::Region']}", &[]),
            (
                "!Ref Certificate",
                "!Not [!Equals [!Ref 'AWS::Region', us-east-1]]",
                &[
                    "Site: `AWS::CloudFront::Distribution` requires a certificate in `us-east-1`, found one outside `us-east-1`",
                ],
            ),
            ("!Ref Certificate", "!Not [!Equals [!Ref 'AWS::Region', eu-west-1]]", &[]),
            (
                "!Ref Certificate",
                "!Or [!Equals [!Ref 'AWS::Region', eu-west-1], !Equals [eu-west-1, !Ref 'AWS::Region']]",
                IN_EU_WEST_1,
            ),
            (
                "!Ref Certificate",
                "!Or [!Equals [!Ref 'AWS::Region', us-west-2], !Equals [!Ref 'AWS::Region', eu-west-1]]",
                &[
                    "Site: `AWS::CloudFront::Distribution` requires a certificate in `us-east-1`, found one in `eu-west-1` or `us-west-2`",
                ],
            ),
            (
                "!Ref Certificate",
                "!Or [!Equals [!Ref 'AWS::Region', eu-west-1], !Equals [!Ref 'AWS::Region', us-east-1]]",
                &[],
            ),
            ("!Ref Certificate", "!And [!Equals [!Ref 'AWS::Region', eu-west-1], !Equals [a, b]]", IN_EU_WEST_1),
        ];
        for (certificate, assert, expected) in cases {
            let template = format!(
                "Parameters:
  Parameter: {{Type: String}}
Rules:
  Region: {{Assertions: [{{Assert: {assert}}}]}}
Resources:
  Certificate: {{Type: AWS::CertificateManager::Certificate}}
  Site:
    Type: AWS::CloudFront::Distribution
    Properties: {{DistributionConfig: {{ViewerCertificate: {{AcmCertificateArn: {certificate}, SslSupportMethod: sni-only}}}}}}
"
            );
            assert_eq!(findings("certificate_region", &template), *expected, "{certificate} {assert}");
        }
    }
}
