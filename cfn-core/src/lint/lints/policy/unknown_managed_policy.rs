use crate::data::MANAGED_POLICY_PATHS;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::managed::attached_with_path;
use crate::model::Resource;
use crate::nearest::misspelled;

declare_lint! {
    /// IAM rejects the ARN of a policy that AWS does not have ("Policy .. does not exist or is not attachable"): the name is
    /// misspelt, or the path before it is missing, as `service-role/` before `AWSLambdaBasicExecutionRole`. A name that is
    /// like no other passes, as AWS adds policies every month.
    ///
    /// Source: "AWS managed policy reference".
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   ManagedPolicyArns:
    ///     - arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   ManagedPolicyArns:
    ///     - arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
    /// ```
    UNKNOWN_MANAGED_POLICY = "unknown_managed_policy", Policy, Deny, "AWS managed policy that does not exist",
    Check::Resource(unknown_managed_policy)
}

/// The path of policies that only the role of a service can have.
const OF_SERVICE_LINKED_ROLES: &str = "aws-service-role";

fn unknown_managed_policy(_: &Context<'_>, resource: Resource<'_>, findings: &mut Findings) {
    for (node, written) in attached_with_path(resource) {
        let (path, name) = written.rsplit_once('/').unwrap_or(("", &written));
        let known = MANAGED_POLICY_PATHS.get(name).map(|path| (name, path));
        let Some((name, right)) = known.or_else(|| misspelt(name)) else { continue };
        let right = if right.is_empty() { name.to_owned() } else { format!("{right}/{name}") };
        if right == written {
            continue;
        }
        let message = if right.starts_with(OF_SERVICE_LINKED_ROLES) && path != OF_SERVICE_LINKED_ROLES {
            format!("AWS has no policy `{written}` that a role of yours can have; name another policy")
        } else {
            format!("AWS has no policy `{written}`; write `{right}`")
        };
        findings.report(node.id, message);
    }
}

/// The policy of which a name is a misspelling.
fn misspelt(name: &str) -> Option<(&'static str, &'static str)> {
    let near = misspelled(name, MANAGED_POLICY_PATHS.iter().map(|(known, _)| known))?;
    // Versions of one policy are as like each other as misspellings.
    let letters = |name: &str| name.trim_end_matches(|last: char| last.is_ascii_digit()).trim_end_matches('V').len();
    let is_version = near.get(..letters(near)) == name.get(..letters(name));
    Some((near, MANAGED_POLICY_PATHS.get(near)?)).filter(|_| !is_version)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn policies_of_aws_are_named_as_they_are() {
        let found = |policy: &str| {
            let template = format!(
                "Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties: {{ManagedPolicyArns: [{policy}]}}\n"
            );
            let found = findings("unknown_managed_policy", &template);
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        for (wrong, right) in [
            ("AmazonS3ReadOnlyAcess", "AmazonS3ReadOnlyAccess"),
            ("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole"),
            ("service-role/AWSLambdaBasicExecutonRole", "service-role/AWSLambdaBasicExecutionRole"),
            ("service-role/AmazonSSMManagedInstanceCore", "AmazonSSMManagedInstanceCore"),
        ] {
            let message = [format!("R: AWS has no policy `{wrong}`; write `{right}`")];
            assert_eq!(found(&format!("arn:aws:iam::aws:policy/{wrong}")), message);
            assert_eq!(found(&format!("!Sub 'arn:${{AWS::Partition}}:iam::aws:policy/{wrong}'")), message);
        }
        for right in [
            "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
            "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
            "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
            "arn:aws:iam::aws:policy/BrandNewServiceObserver",
            "arn:aws:iam::123456789012:policy/AmazonS3ReadOnlyAcess",
            "!Sub 'arn:aws:iam::aws:policy/${Name}'",
        ] {
            assert!(found(right).is_empty(), "{right}");
        }
    }
}
