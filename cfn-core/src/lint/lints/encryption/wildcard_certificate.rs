use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Whoever gets hold of the private key of a wildcard certificate can pretend to be any host of the domain. Request a
    /// certificate for the names that are used.
    ///
    /// Source: "Security best practices for AWS Certificate Manager".
    ///
    /// ```yaml,fails
    /// Type: AWS::CertificateManager::Certificate
    /// Properties: {DomainName: '*.example.com', ValidationMethod: DNS} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CertificateManager::Certificate
    /// Properties: {DomainName: shop.example.com, ValidationMethod: DNS}
    /// ```
    WILDCARD_CERTIFICATE = "wildcard_certificate", Encryption, Allow, "certificate for a wildcard name",
    Check::Resource(wildcard_certificate)
}

const SETTINGS: &[Setting] = &[
    Setting::optional("AWS::CertificateManager::Certificate", "DomainName", Right::Without("*", "the name of a host")),
    Setting::optional(
        "AWS::CertificateManager::Certificate",
        "SubjectAlternativeNames/*",
        Right::Without("*", "the name of a host"),
    ),
];

fn wildcard_certificate<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "covers every subdomain"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn wildcard_certificate() {
        assert_settings(
            "wildcard_certificate",
            &[
                (
                    "AWS::CertificateManager::Certificate",
                    "{DomainName: example.com, SubjectAlternativeNames: ['*.example.com', www.example.com]}",
                    &[
                        "`AWS::CertificateManager::Certificate` with `SubjectAlternativeNames: *.example.com` covers every subdomain; write the name of a host",
                    ],
                ),
                ("AWS::CertificateManager::Certificate", "{DomainName: !Ref Free}", &[]),
            ],
        );
    }
}
