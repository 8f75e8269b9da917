use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::schema::{Phase, ResourceType};

declare_lint! {
    /// AWS has shut the service down: it no longer creates resources of this type. The lint uses the date of the table of
    /// resource types, not the current date.
    ///
    /// Source: "AWS services that reached full shutdown" of the AWS product lifecycle page.
    ///
    /// ```yaml,fails
    /// Type: AWS::Evidently::Project # <-
    /// Properties: {Name: experiments}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::AppConfig::Application
    /// Properties: {Name: experiments}
    /// ```
    ENDED_SERVICE = "ended_service", Deploy, Deny, "resource type of a service that was shut down",
    Check::Resource(ended_service)
}

fn ended_service<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(Phase::Shutdown(date)) = ResourceType::find(resource.type_name).and_then(ResourceType::phase) else {
        return;
    };
    let Some(node) = resource.attribute("Type") else { return };
    let since = date.map(|date| format!(" on {date}")).unwrap_or_default();
    let name = resource.type_name;
    findings.report(node.id, format!("AWS shut down the service of `{name}`{since}; use another service"));
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn services_end() {
        let of = |kind: &str| findings("ended_service", &format!("Resources: {{R: {{Type: '{kind}'}}}}"));
        assert_eq!(
            of("AWS::CodeStar::GitHubRepository"),
            ["R: AWS shut down the service of `AWS::CodeStar::GitHubRepository` on 2024-07-25; use another service"]
        );
        assert_eq!(of("AWS::OpsWorks::Stack").len(), 1);
        assert_eq!(of("AWS::CodeCommit::Repository"), [""; 0]);
        assert_eq!(of("AWS::SNS::Topic"), [""; 0]);
    }
}
