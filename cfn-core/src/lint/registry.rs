//! The lints of this crate.

use std::sync::LazyLock;

use super::across::{ACROSS_STACKS, IN_PARAMETER_FILES};
use super::additions::ADDITIONS;
use super::check::Declared;
use super::known::UnknownName;
use super::levels::Levels;
use super::lint::{Level, Lint};
use super::lints;
use super::lints::deploy::dead_letter_kind::DEAD_LETTER_KIND;
use super::lints::deploy::disabled_acl::DISABLED_ACL;
use super::lints::deploy::duplicate_logical_id::DUPLICATE_LOGICAL_ID;
use super::lints::deploy::fifo_subscription::FIFO_SUBSCRIPTION;
use super::lints::deploy::json_text::JSON_TEXT;
use super::lints::deploy::limit_order::LIMIT_ORDER;
use super::lints::deploy::subnet_outside_vpc::SUBNET_OUTSIDE_VPC;
use super::lints::exposure::public_acl::PUBLIC_ACL;
use super::lints::exposure::publicly_accessible::PUBLICLY_ACCESSIBLE;
use super::lints::policy::broad_action::BROAD_ACTION;
use super::lints::policy::managed_policy::MANAGED_POLICY;
use super::lints::policy::policy_variable::POLICY_VARIABLE;
use super::lints::policy::principal_format::PRINCIPAL_FORMAT;
use super::lints::policy::unknown_managed_policy::UNKNOWN_MANAGED_POLICY;
use super::lints::policy::unknown_service::UNKNOWN_SERVICE;
use super::lints::reference::redundant_depends_on::REDUNDANT_DEPENDS_ON;
use super::lints::reference::unknown_reference::UNKNOWN_REFERENCE;
use super::lints::reference::wrong_kind::WRONG_KIND;
use super::lints::secrets::plain_text_secret::PLAIN_TEXT_SECRET;
use super::lints::shape::alternatives::ALTERNATIVES;
use super::lints::shape::dependent_property::DEPENDENT_PROPERTY;
use super::lints::shape::excluded_property::EXCLUDED_PROPERTY;
use super::lints::shape::loop_form::LOOP_FORM;
use super::lints::shape::misplaced_function::MISPLACED_FUNCTION;
use super::lints::shape::missing_alternative::MISSING_ALTERNATIVE;
use super::lints::shape::null_value::NULL_VALUE;
use super::lints::shape::unwanted_property::UNWANTED_PROPERTY;
use super::lints::shape::wrong_type::WRONG_TYPE;
use super::lints::value::allowed_value::ALLOWED_VALUE;
use super::lints::value::format::FORMAT;
use super::lints::value::length::LENGTH;
use super::lints::value::name_characters::NAME_CHARACTERS;
use super::lints::value::name_form::NAME_FORM;
use super::lints::value::pattern::PATTERN;
use super::lints::value::property_count::PROPERTY_COUNT;
use super::lints::value::range::RANGE;
use super::lints::value::reserved_environment_name::RESERVED_ENVIRONMENT_NAME;
use super::lints::value::unique_items::UNIQUE_ITEMS;
use super::lints::value::unsubstituted_variable::UNSUBSTITUTED_VARIABLE;
use super::lints::wiring::missing_resource_policy::MISSING_RESOURCE_POLICY;
use super::lints::wiring::missing_role_permission::MISSING_ROLE_PERMISSION;
use super::lints::wiring::untrusted_service::UNTRUSTED_SERVICE;
use super::run::Lints;

/// Pairs of lints of which the second says the same of one place, and says it better.
static SUPERSEDED_BY: &[(&Lint, &Lint)] = &[
    (ALLOWED_VALUE.lint, NULL_VALUE.lint),
    (ALLOWED_VALUE.lint, UNSUBSTITUTED_VARIABLE.lint),
    (ALTERNATIVES.lint, EXCLUDED_PROPERTY.lint),
    (ALTERNATIVES.lint, MISSING_ALTERNATIVE.lint),
    (DEPENDENT_PROPERTY.lint, EXCLUDED_PROPERTY.lint),
    (MISSING_RESOURCE_POLICY.lint, DEAD_LETTER_KIND.lint),
    (MISSING_RESOURCE_POLICY.lint, FIFO_SUBSCRIPTION.lint),
    (MISSING_RESOURCE_POLICY.lint, WRONG_KIND.lint),
    (MISSING_ROLE_PERMISSION.lint, DEAD_LETTER_KIND.lint),
    (MISSING_ROLE_PERMISSION.lint, UNTRUSTED_SERVICE.lint),
    (MISSING_ROLE_PERMISSION.lint, WRONG_KIND.lint),
    (DISABLED_ACL.lint, PUBLIC_ACL.lint),
    (DUPLICATE_LOGICAL_ID.lint, LOOP_FORM.lint),
    (PROPERTY_COUNT.lint, ALTERNATIVES.lint),
    (PUBLICLY_ACCESSIBLE.lint, UNWANTED_PROPERTY.lint),
    (FORMAT.lint, UNSUBSTITUTED_VARIABLE.lint),
    (LENGTH.lint, PLAIN_TEXT_SECRET.lint),
    (LENGTH.lint, PRINCIPAL_FORMAT.lint),
    (LENGTH.lint, UNSUBSTITUTED_VARIABLE.lint),
    (LIMIT_ORDER.lint, RANGE.lint),
    (MANAGED_POLICY.lint, UNIQUE_ITEMS.lint),
    (MANAGED_POLICY.lint, UNKNOWN_MANAGED_POLICY.lint),
    (NAME_CHARACTERS.lint, UNSUBSTITUTED_VARIABLE.lint),
    (NAME_FORM.lint, RESERVED_ENVIRONMENT_NAME.lint),
    (NAME_FORM.lint, SUBNET_OUTSIDE_VPC.lint),
    (NAME_FORM.lint, UNSUBSTITUTED_VARIABLE.lint),
    (PATTERN.lint, BROAD_ACTION.lint),
    (PATTERN.lint, PLAIN_TEXT_SECRET.lint),
    (PATTERN.lint, POLICY_VARIABLE.lint),
    (PATTERN.lint, UNKNOWN_SERVICE.lint),
    (PATTERN.lint, UNSUBSTITUTED_VARIABLE.lint),
    (REDUNDANT_DEPENDS_ON.lint, UNKNOWN_REFERENCE.lint),
    (UNTRUSTED_SERVICE.lint, WRONG_KIND.lint),
    (WRONG_TYPE.lint, JSON_TEXT.lint),
    (WRONG_TYPE.lint, MISPLACED_FUNCTION.lint),
];

/// The lints, ready to run.
pub(crate) static LINTS: LazyLock<Lints> = LazyLock::new(|| with(&[]));

/// The lints of this crate and further ones, which have passed [`own::refusal`](super::own::refusal).
pub(crate) fn with(own: &[&'static Declared]) -> Lints {
    let elsewhere = [ACROSS_STACKS, IN_PARAMETER_FILES].concat();
    Lints::new(&[lints::ALL, own].concat(), SUPERSEDED_BY, &elsewhere, ADDITIONS.iter().map(|addition| addition.id))
}

impl Levels {
    /// Levels of lints and groups, by their names.
    ///
    /// # Errors
    ///
    /// The first name that neither a lint nor a group has.
    pub fn new<'n>(pairs: impl IntoIterator<Item = (&'n str, Level)>) -> Result<Levels, UnknownName> {
        LINTS.levels(pairs)
    }
}

/// Every lint with its function.
pub fn declared() -> &'static [&'static Declared] {
    lints::ALL
}

/// Every lint.
pub fn lints() -> impl Iterator<Item = &'static Lint> {
    lints::ALL.iter().map(|declared| declared.lint)
}

/// The lint of that id.
pub fn lint(id: &str) -> Option<&'static Lint> {
    LINTS.known.number(id).map(|number| LINTS.known.lints()[number])
}

/// A name that neither a lint nor a group has, with the nearest one that does.
pub fn unknown(name: &str) -> UnknownName {
    LINTS.known.unknown(name)
}
