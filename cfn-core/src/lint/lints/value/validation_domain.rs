use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// ACM sends its mail to the domain of the certificate or to one above it.
    ///
    /// Source: `ValidationDomain` of `AWS::CertificateManager::Certificate` in the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::CertificateManager::Certificate
    /// Properties:
    ///   DomainName: shop.example.com
    ///   DomainValidationOptions: [{DomainName: shop.example.com, ValidationDomain: example.org}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CertificateManager::Certificate
    /// Properties:
    ///   DomainName: shop.example.com
    ///   DomainValidationOptions: [{DomainName: shop.example.com, ValidationDomain: example.com}]
    /// ```
    VALIDATION_DOMAIN = "validation_domain", Value, Deny, "validation domain that is not above the domain",
    Check::Resource(validation_domain)
}

fn validation_domain<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CertificateManager::Certificate" {
        return;
    }
    for option in resource.values_at("DomainValidationOptions/*") {
        let Some(domain) = option.get("DomainName").and_then(text) else { continue };
        let Some(node) = option.get("ValidationDomain") else { continue };
        let Some(above) = text(node) else { continue };
        let [domain, above] = [domain, above].map(str::to_ascii_lowercase);
        if domain != above && !domain.strip_suffix(&above).is_some_and(|rest| rest.ends_with('.')) {
            findings.report(
                node.id,
                format!("`{above}` is not a domain above `{domain}`; write `{domain}` or a part of it"),
            );
        }
    }
}

fn text(node: &Node) -> Option<&str> {
    node.as_str().filter(|text| !is_dynamic(text))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn mail_goes_to_a_domain_above() {
        let option = |domain: &str, above: &str| {
            let template = format!(
                "Resources:
  C:
    Type: AWS::CertificateManager::Certificate
    Properties:
      DomainName: a.example.com
      DomainValidationOptions: [{{DomainName: {domain}, ValidationDomain: {above}}}]
"
            );
            findings("validation_domain", &template)
        };
        assert_eq!(
            option("a.example.com", "example.org"),
            ["C: `example.org` is not a domain above `a.example.com`; write `a.example.com` or a part of it"]
        );
        assert_eq!(option("a.example.com", "ample.com").len(), 1);
        for (domain, above) in [
            ("a.example.com", "example.com"),
            ("a.example.com", "a.example.com"),
            ("'*.example.com'", "Example.com"),
            ("!Ref AWS::StackName", "example.org"),
        ] {
            assert_eq!(option(domain, above), [""; 0], "{domain} {above}");
        }
    }
}
