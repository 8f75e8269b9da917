//! User data that is not encoded.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Resource};

declare_lint! {
    /// EC2 takes user data in Base64, and rejects a script as it is written. Put it in `Fn::Base64`.
    ///
    /// Source: `UserData` of `AWS::EC2::Instance` and of `AWS::EC2::LaunchTemplate LaunchTemplateData` in the CloudFormation
    /// template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::LaunchTemplate
    /// Properties:
    ///   LaunchTemplateData:
    ///     UserData: "#!/bin/bash\nyum update -y" # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::LaunchTemplate
    /// Properties:
    ///   LaunchTemplateData:
    ///     UserData: !Base64 "#!/bin/bash\nyum update -y"
    /// ```
    PLAIN_USER_DATA = "plain_user_data", Deploy, Deny, "user data that is not encoded in Base64",
    Check::Resource(plain_user_data)
}

/// The types, and where they have user data. In the order of the types.
const PLACES: &[(&str, &str)] = &[
    ("AWS::AutoScaling::LaunchConfiguration", "UserData"),
    ("AWS::EC2::Instance", "UserData"),
    ("AWS::EC2::LaunchTemplate", "LaunchTemplateData/UserData"),
    ("AWS::EC2::SpotFleet", "SpotFleetRequestConfigData/LaunchSpecifications/*/UserData"),
];

fn plain_user_data<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, path) in rows_of(PLACES, resource.type_name, |row| row.0) {
        for node in resource.values_at(path) {
            // What another function yields may be encoded already.
            let is_text = match node.as_function() {
                None => node.as_str().is_some(),
                Some((function, _)) => matches!(function, Intrinsic::Sub | Intrinsic::Join),
            };
            if is_text && Spelling::of(node).literal_text().any(is_plain) {
                findings.report(node.id, "user data must be encoded; write `Fn::Base64` around it");
            }
        }
    }
}

/// Whether a text has letters that Base64 does not have.
fn is_plain(text: &str) -> bool {
    let is_base64 = |letter: char| {
        letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '=') || letter.is_ascii_whitespace()
    };
    !text.trim().chars().all(is_base64) && !is_dynamic(text)
}

#[cfg(test)]
mod tests {
    use super::PLACES;
    use crate::lint::testing::findings_alone;

    fn found(data: &str) -> Vec<String> {
        let template = format!(
            "Resources:\n  I: {{Type: AWS::EC2::Instance, Properties: {{ImageId: ami-12345678, InstanceType: t3.micro, UserData: {data}}}}}\n"
        );
        let found = findings_alone("plain_user_data", &template);
        found.into_iter().filter(|found| found.starts_with("I: ")).collect()
    }

    #[test]
    fn a_script_is_encoded() {
        let wrong = ["I: user data must be encoded; write `Fn::Base64` around it"];
        for data in [
            "\"#!/bin/bash\\nyum update -y\"",
            "!Sub \"#!/bin/bash\\necho ${AWS::Region}\"",
            "!Join ['', ['#!/bin/bash', !Ref A]]",
            "'<powershell>dir</powershell>'",
        ] {
            assert_eq!(found(data), wrong, "{data}");
        }
        for data in [
            "!Base64 \"#!/bin/bash\\nyum update -y\"",
            "{'Fn::Base64': !Sub '#!/bin/bash ${AWS::Region}'}",
            "IyEvYmluL2Jhc2gK",
            "!Ref Data",
            "!ImportValue Data",
            "'{{resolve:ssm:user-data}}'",
            "!If [IsProd, !Base64 '#!/bin/bash', !Ref 'AWS::NoValue']",
        ] {
            assert_eq!(found(data), [""; 0], "{data}");
        }
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(PLACES.is_sorted());
    }
}
