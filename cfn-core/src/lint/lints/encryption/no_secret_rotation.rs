use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Related, Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A secret that never changes can be used by everybody who has ever seen it. Let Secrets Manager rotate it, or let the
    /// service that uses it manage it, as RDS does with `ManageMasterUserPassword`.
    ///
    /// Source: "Rotate AWS Secrets Manager secrets".
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Secret: {Type: AWS::SecretsManager::Secret, DeletionPolicy: Retain, UpdateReplacePolicy: Retain} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Rotation: {Type: String}
    /// Resources:
    ///   Secret: {Type: AWS::SecretsManager::Secret, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Schedule:
    ///     Type: AWS::SecretsManager::RotationSchedule
    ///     Properties: {SecretId: !Ref Secret, RotationLambdaARN: !Ref Rotation, RotationRules: {AutomaticallyAfterDays: 30}}
    /// ```
    NO_SECRET_ROTATION = "no_secret_rotation", Encryption, Allow, "secret without rotation",
    Check::Resource(no_secret_rotation)
}

const SETTINGS: &[Setting] =
    &[Setting::needed("AWS::SecretsManager::Secret", "", Right::Other("an `AWS::SecretsManager::RotationSchedule`"))
        .unless(&[Related::new("AWS::SecretsManager::RotationSchedule", "SecretId")
            .by_way_of(&["AWS::SecretsManager::SecretTargetAttachment"])])];

fn no_secret_rotation<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "never changes its value"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_secret_rotation() {
        assert_settings(
            "no_secret_rotation",
            &[(
                "AWS::SecretsManager::Secret",
                "{}",
                &[
                    "`AWS::SecretsManager::Secret` never changes its value; add an `AWS::SecretsManager::RotationSchedule`",
                ],
            )],
        );
    }
}
