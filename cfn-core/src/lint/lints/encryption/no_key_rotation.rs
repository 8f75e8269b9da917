use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Without rotation, all that was ever encrypted with the key depends on the same key material. KMS can rotate symmetric
    /// keys whose material it made itself; the key's ARN stays the same, and older data can still be read.
    ///
    /// Source: "Rotate AWS KMS keys" of the AWS KMS developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::KMS::Key
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {EnableKeyRotation: false} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::KMS::Key
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {EnableKeyRotation: true}
    /// ```
    /// ```yaml,passes
    /// # An asymmetric key cannot be rotated.
    /// Type: AWS::KMS::Key
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY}
    /// ```
    NO_KEY_ROTATION = "no_key_rotation", Encryption, Allow, "KMS key without rotation",
    Check::Resource(no_key_rotation)
}

const SETTINGS: &[Setting] = &[Setting::needed("AWS::KMS::Key", "EnableKeyRotation", TRUE).when(&[
    When::IsOrAbsent("KeySpec", &["SYMMETRIC_DEFAULT"]),
    When::IsOrAbsent("KeyUsage", &["ENCRYPT_DECRYPT"]),
    When::IsNot("Origin", &["EXTERNAL"]),
])];

fn no_key_rotation<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "never changes its key material"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_key_rotation() {
        assert_settings(
            "no_key_rotation",
            &[
                (
                    "AWS::KMS::Key",
                    "{}",
                    &[
                        "`AWS::KMS::Key` without `EnableKeyRotation` never changes its key material; add `EnableKeyRotation: true`",
                    ],
                ),
                (
                    "AWS::KMS::Key",
                    "{EnableKeyRotation: 'false', KeySpec: SYMMETRIC_DEFAULT}",
                    &["`AWS::KMS::Key` with `EnableKeyRotation: false` never changes its key material; write `true`"],
                ),
                ("AWS::KMS::Key", "{KeySpec: HMAC_256, KeyUsage: GENERATE_VERIFY_MAC}", &[]),
                ("AWS::KMS::Key", "{Origin: EXTERNAL}", &[]),
                ("AWS::KMS::Key", "{KeySpec: !Ref Free}", &[]),
                (
                    "AWS::KMS::Key",
                    "{EnableKeyRotation: !Ref Either}",
                    &["`AWS::KMS::Key` with `EnableKeyRotation: false` never changes its key material; write `true`"],
                ),
            ],
        );
    }
}
