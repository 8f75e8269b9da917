use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::all_of;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Since April 2023, S3 blocks public access to every new bucket. A flag of `false` switches that off: a single ACL or
    /// policy, also of later, then publishes the data. Flags that `PublicAccessBlockConfiguration` leaves out are `false`
    /// as well. Remove `PublicAccessBlockConfiguration`, or set all flags to `true`. To publish files, keep the bucket private and serve it by CloudFront with origin access control.
    ///
    /// Source: "Blocking public access to your Amazon S3 storage" and "Default settings for new S3 buckets FAQ" of the S3
    /// user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   PublicAccessBlockConfiguration:
    ///     BlockPublicAcls: true
    ///     IgnorePublicAcls: true
    ///     BlockPublicPolicy: false # <-
    ///     RestrictPublicBuckets: true
    /// ```
    /// ```yaml,passes
    /// Type: AWS::S3::Bucket
    /// Properties:
    ///   PublicAccessBlockConfiguration:
    ///     BlockPublicAcls: true
    ///     IgnorePublicAcls: true
    ///     BlockPublicPolicy: true
    ///     RestrictPublicBuckets: true
    /// ```
    PUBLIC_ACCESS_UNBLOCKED = "public_access_unblocked", Exposure, Deny, "public access block that is switched off",
    Check::Resource(public_access_unblocked)
}

/// Types with a public access block.
const TYPES: &[&str] =
    &["AWS::S3::AccessPoint", "AWS::S3::Bucket", "AWS::S3::MultiRegionAccessPoint", "AWS::S3Express::AccessPoint"];
const FLAGS: &[&str] = &["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];
/// Flags of which one is enough for a new bucket, and what they block.
const PAIRS: &[([&str; 2], &str)] = &[
    (["BlockPublicAcls", "IgnorePublicAcls"], "an ACL"),
    (["BlockPublicPolicy", "RestrictPublicBuckets"], "a policy"),
];

fn public_access_unblocked<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !TYPES.contains(&resource.type_name) {
        return;
    }
    for block in resource.values_at("PublicAccessBlockConfiguration") {
        let off = |name: &&'static str| {
            let is_off = |text: &str| text.eq_ignore_ascii_case("false");
            first_setting(context, block.get(name), is_off).map(|found| (*name, found.written.id))
        };
        let off: Vec<_> = FLAGS.iter().filter_map(off).collect();
        // The flags belong together, and are one decision.
        if let Some((_, at)) = off.first() {
            let names = all_of(off.iter().map(|(name, _)| *name));
            let (is, value) = if off.len() == 1 { ("is", "it") } else { ("are", "them") };
            let message = format!(
                "{names} {is} switched off, so that an ACL or a policy can make the data public; set {value} to `true`"
            );
            findings.report(*at, message);
        } else if resource.type_name == "AWS::S3::Bucket"
            && block.as_object().is_some_and(|flags| !flags.is_empty())
            && let Some((pair, what)) =
                PAIRS.iter().find(|(pair, _)| pair.iter().all(|name| presence(block, name) == Presence::Absent))
        {
            let [first, second] = pair;
            let message = format!(
                "without `{first}` and `{second}`, {what} can make the data public; set them to `true`, or remove \
                 `PublicAccessBlockConfiguration`"
            );
            findings.report(block.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn flags_that_are_off_are_one_finding() {
        let found = |flags: &str| {
            findings_alone(
                "public_access_unblocked",
                &format!(
                    "Resources:\n  B: {{Type: AWS::S3::Bucket, Properties: {{PublicAccessBlockConfiguration: {{{flags}}}}}}}\n"
                ),
            )
        };
        assert_eq!(
            found("BlockPublicAcls: true, BlockPublicPolicy: 'false'"),
            [
                "B: `BlockPublicPolicy` is switched off, so that an ACL or a policy can make the data public; set it to `true`"
            ]
        );
        assert_eq!(
            found("BlockPublicAcls: false, IgnorePublicAcls: !If [C, false, true]"),
            [
                "B: `BlockPublicAcls` and `IgnorePublicAcls` are switched off, so that an ACL or a policy can make the data public; set them to `true`"
            ]
        );
        assert_eq!(
            found("BlockPublicAcls: true, IgnorePublicAcls: true"),
            [
                "B: without `BlockPublicPolicy` and `RestrictPublicBuckets`, a policy can make the data public; set them to `true`, or remove `PublicAccessBlockConfiguration`"
            ]
        );
        assert_eq!(
            found("BlockPublicPolicy: true"),
            [
                "B: without `BlockPublicAcls` and `IgnorePublicAcls`, an ACL can make the data public; set them to `true`, or remove `PublicAccessBlockConfiguration`"
            ]
        );
        for fine in [
            "BlockPublicAcls: true, BlockPublicPolicy: true",
            "IgnorePublicAcls: !Ref Block, RestrictPublicBuckets: !Ref Block",
            "",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
