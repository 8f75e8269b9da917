use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A canned ACL such as `PublicRead` lets anyone on the internet list the bucket or read its objects; with
    /// `PublicReadWrite` anyone can also replace and delete them, and `AuthenticatedRead` means every AWS account. Remove
    /// the ACL. To publish files, keep the bucket private and serve it by CloudFront with origin access control.
    ///
    /// Source: "Access control list (ACL) overview" of the S3 user guide; "Bucket permissions" of the Lightsail user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   AccessControl: PublicRead # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   AccessControl: LogDeliveryWrite
    ///   OwnershipControls: {Rules: [{ObjectOwnership: BucketOwnerPreferred}]}
    /// ```
    PUBLIC_ACL = "public_acl", Exposure, Deny, "bucket with a public ACL", Check::Resource(public_acl)
}

/// Properties that publish a bucket: the type, the path, the value, who may do what with it.
const PUBLIC: &[(&str, &str, &str, &str)] = &[
    ("AWS::Lightsail::Bucket", "AccessRules/GetObject", "public", "anyone on the internet read the objects of"),
    ("AWS::S3::Bucket", "AccessControl", "AuthenticatedRead", "every AWS account read"),
    ("AWS::S3::Bucket", "AccessControl", "PublicRead", "anyone on the internet read"),
    ("AWS::S3::Bucket", "AccessControl", "PublicReadWrite", "anyone on the internet read and change"),
];

fn public_acl<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (type_name, path, public, who) in PUBLIC {
        if *type_name != resource.type_name {
            continue;
        }
        if let Some(found) = first_setting(context, resource.values_at(path), |text| text == *public) {
            let message = format!("`{public}` lets {who} the bucket; remove it and grant access by a bucket policy");
            findings.report(found.written.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn public_acls_are_found_wherever_they_come_from() {
        let found = |acl: &str| {
            let template = format!(
                "Parameters:
  Acl: {{Type: String, AllowedValues: [Private, PublicReadWrite], Default: PublicReadWrite}}
  Safe: {{Type: String, AllowedValues: [Private, PublicReadWrite], Default: Private}}
  Other: {{Type: String}}
Conditions:
  IsSite: !Equals [!Ref Other, site]
Resources:
  B: {{Type: AWS::S3::Bucket, Properties: {{AccessControl: {acl}}}}}
"
            );
            let relevant = |found: &String| found.starts_with("B: ");
            findings("public_acl", &template).into_iter().filter(relevant).collect::<Vec<_>>()
        };
        let read = "B: `PublicRead` lets anyone on the internet read the bucket; remove it and grant access by a bucket policy";
        assert_eq!(found("PublicRead"), [read]);
        assert_eq!(found("!If [IsSite, PublicRead, !Ref AWS::NoValue]"), [read]);
        assert_eq!(
            found("!Ref Acl"),
            [
                "B: `PublicReadWrite` lets anyone on the internet read and change the bucket; remove it and grant access by a bucket policy"
            ]
        );
        for fine in ["Private", "LogDeliveryWrite", "BucketOwnerFullControl", "!Ref Other", "!Ref Safe"] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
