use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// The ACLs of a bucket are disabled unless `OwnershipControls` says otherwise: S3 then rejects a bucket with an ACL that
    /// gives anything to others ("Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"). Grant
    /// access by a bucket policy instead of the ACL; where a service needs the ACL, as for CloudFront's standard logs, set
    /// `ObjectOwnership` to `BucketOwnerPreferred`.
    ///
    /// Source: "Controlling ownership of objects and disabling ACLs for your bucket" of the S3 user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   AccessControl: LogDeliveryWrite # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   AccessControl: LogDeliveryWrite
    ///   OwnershipControls: {Rules: [{ObjectOwnership: BucketOwnerPreferred}]}
    /// ```
    DISABLED_ACL = "disabled_acl", Deploy, Deny, "ACL of a bucket whose ACLs are disabled",
    Check::Resource(disabled_acl)
}

/// ACLs that give nothing to others, which S3 accepts where ACLs are disabled.
const OF_THE_OWNER: &[&str] = &["BucketOwnerFullControl", "BucketOwnerRead", "Private"];
/// What disables ACLs.
const ENFORCED: &str = "BucketOwnerEnforced";

fn disabled_acl<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::S3::Bucket" {
        return;
    }
    let Some(properties) = resource.properties() else { return };
    let of_others = |text: &str| OF_THE_OWNER.binary_search(&text).is_err();
    let Some(acl) = first_setting(context, resource.values_at("AccessControl"), of_others) else { return };
    let why = match presence(properties, "OwnershipControls") {
        Presence::Absent => "without `OwnershipControls`",
        Presence::Present => {
            let rules = resource.values_at("OwnershipControls/Rules/*/ObjectOwnership");
            if first_setting(context, rules, |text| text == ENFORCED).is_none() {
                return;
            }
            "by `BucketOwnerEnforced`"
        }
        Presence::Maybe => return,
    };
    let message = format!(
        "S3 rejects `{}`, as the ACLs of `{}` are disabled {why}; grant access by a bucket policy, or set \
         `ObjectOwnership` to `BucketOwnerPreferred`",
        acl.text,
        resource.name()
    );
    findings.report(acl.written.id, message);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn an_acl_needs_a_bucket_that_has_acls() {
        let found = |properties: &str| {
            let template = format!(
                "Parameters:
  Acl: {{Type: String, AllowedValues: [Private, LogDeliveryWrite], Default: Private}}
Conditions:
  Logs: !Equals [!Ref AWS::Region, us-east-1]
Resources:
  B: {{Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: {{{properties}}}}}
"
            );
            let found = findings("disabled_acl", &template);
            found.into_iter().filter(|found| found.starts_with("B: ")).collect::<Vec<_>>()
        };
        let message = |why: &str| {
            [format!(
                "B: S3 rejects `LogDeliveryWrite`, as the ACLs of `B` are disabled {why}; grant access by a bucket policy, or set `ObjectOwnership` to `BucketOwnerPreferred`"
            )]
        };
        let ownership = |value: &str| format!("OwnershipControls: {{Rules: [{{ObjectOwnership: {value}}}]}}");
        let acl = "AccessControl: LogDeliveryWrite";
        assert_eq!(found(acl), message("without `OwnershipControls`"));
        assert_eq!(found(&format!("{acl}, {}", ownership("BucketOwnerEnforced"))), message("by `BucketOwnerEnforced`"));
        assert_eq!(
            found("AccessControl: !If [Logs, LogDeliveryWrite, Private]"),
            message("without `OwnershipControls`")
        );
        for fine in [
            &format!("{acl}, {}", ownership("ObjectWriter")),
            &format!(
                "{acl}, OwnershipControls: !If [Logs, {{Rules: [{{ObjectOwnership: ObjectWriter}}]}}, !Ref AWS::NoValue]"
            ),
            "AccessControl: Private",
            "AccessControl: BucketOwnerFullControl",
            "AccessControl: !Ref Acl",
            "BucketName: orders",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }

    /// What makes the bucket public is the mistake, and its end makes the ACL right.
    #[test]
    fn a_public_acl_is_said_once() {
        let template = "Resources:
  B: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: {AccessControl: PublicRead}}
";
        assert_eq!(
            findings("disabled_acl", template),
            [
                "public_acl: B: `PublicRead` lets anyone on the internet read the bucket; remove it and grant access by a bucket policy"
            ]
        );
    }
}
