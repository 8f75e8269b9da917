//! Every lint: written by the test `every_lint_is_listed` from the files below, with `CFN_WRITE=1`.

use super::check::Declared;

pub(crate) mod deploy {
    pub(crate) mod accelerated_name;
    pub(crate) mod bucket_before_permission;
    pub(crate) mod certificate_region;
    pub(crate) mod dead_letter_kind;
    pub(crate) mod deployment_before_methods;
    pub(crate) mod deployment_without_methods;
    pub(crate) mod duplicate_export;
    pub(crate) mod duplicate_logical_id;
    pub(crate) mod duplicate_physical_name;
    pub(crate) mod duplicate_route;
    pub(crate) mod early_transition;
    pub(crate) mod fifo_name;
    pub(crate) mod fifo_subscription;
    pub(crate) mod function_before_log_group;
    pub(crate) mod host_port;
    pub(crate) mod index_throughput;
    pub(crate) mod inline_code_size;
    pub(crate) mod inline_handler;
    pub(crate) mod key_lockout;
    pub(crate) mod limit_order;
    pub(crate) mod log_group_after_run;
    pub(crate) mod mapping_before_policy;
    pub(crate) mod record_outside_zone;
    pub(crate) mod resource_in_export;
    pub(crate) mod route_before_attachment;
    pub(crate) mod stage_before_account;
    pub(crate) mod stage_without_account_role;
    pub(crate) mod state_machine;
    pub(crate) mod subnet_outside_vpc;
    pub(crate) mod subnet_overlap;
    pub(crate) mod table_throughput;
    pub(crate) mod template_limit;
    pub(crate) mod throttling_over_quota;
    pub(crate) mod throttling_range;
    pub(crate) mod undefined_key_attribute;
    pub(crate) mod unknown_part;
    pub(crate) mod unused_attribute_definition;
}

pub(crate) mod policy {
    pub(crate) mod account_principal;
    pub(crate) mod admin_policy;
    pub(crate) mod arn_format;
    pub(crate) mod broad_action;
    pub(crate) mod condition;
    pub(crate) mod confused_deputy;
    pub(crate) mod managed_policy;
    pub(crate) mod not_action;
    pub(crate) mod not_principal;
    pub(crate) mod not_resource;
    pub(crate) mod old_version;
    pub(crate) mod pass_role;
    pub(crate) mod policies_size;
    pub(crate) mod policy_grammar;
    pub(crate) mod policy_size;
    pub(crate) mod policy_template;
    pub(crate) mod policy_variable;
    pub(crate) mod principal_format;
    pub(crate) mod privilege_escalation;
    pub(crate) mod public_principal;
    pub(crate) mod redundant;
    pub(crate) mod trust_action;
    pub(crate) mod unknown_action;
    pub(crate) mod unknown_service;
    pub(crate) mod unscoped_resource;
    pub(crate) mod user_policy;
    pub(crate) mod wrong_resource;
}

pub(crate) mod reference {
    pub(crate) mod condition_cycle;
    pub(crate) mod conditional_reference;
    pub(crate) mod connector_end;
    pub(crate) mod dependency_cycle;
    pub(crate) mod event_target;
    pub(crate) mod list_argument;
    pub(crate) mod list_reference;
    pub(crate) mod redundant_depends_on;
    pub(crate) mod resource_in_condition;
    pub(crate) mod self_reference;
    pub(crate) mod unknown_attribute;
    pub(crate) mod unknown_authorizer;
    pub(crate) mod unknown_condition;
    pub(crate) mod unknown_mapping;
    pub(crate) mod unknown_mapping_key;
    pub(crate) mod unknown_reference;
    pub(crate) mod wrong_kind;
}

pub(crate) mod shape {
    pub(crate) mod allowance_reason;
    pub(crate) mod alternatives;
    pub(crate) mod condition_form;
    pub(crate) mod dependent_property;
    pub(crate) mod duplicate_key;
    pub(crate) mod excluded_property;
    pub(crate) mod format_version;
    pub(crate) mod function_arguments;
    pub(crate) mod interface_form;
    pub(crate) mod interface_parameter;
    pub(crate) mod literal_needed;
    pub(crate) mod logical_id;
    pub(crate) mod loop_form;
    pub(crate) mod misplaced_function;
    pub(crate) mod missing_alternative;
    pub(crate) mod missing_property;
    pub(crate) mod missing_type;
    pub(crate) mod needs_language_extensions;
    pub(crate) mod no_resources;
    pub(crate) mod null_value;
    pub(crate) mod parameter_constraint;
    pub(crate) mod parameter_default;
    pub(crate) mod parameter_type;
    pub(crate) mod read_only_property;
    pub(crate) mod sub_variable;
    pub(crate) mod template_form;
    pub(crate) mod unknown_allowance;
    pub(crate) mod unknown_function;
    pub(crate) mod unknown_global;
    pub(crate) mod unknown_property;
    pub(crate) mod unknown_section;
    pub(crate) mod unknown_transform;
    pub(crate) mod unknown_type;
    pub(crate) mod unwanted_property;
    pub(crate) mod wrong_type;
}

pub(crate) mod suspicious {
    pub(crate) mod impossible_comparison;
    pub(crate) mod missing_deletion_policy;
    pub(crate) mod parameter_value;
    pub(crate) mod questionable_value;
    pub(crate) mod unneeded_allowance;
    pub(crate) mod unused_condition;
    pub(crate) mod unused_mapping;
    pub(crate) mod unused_parameter;
}

pub(crate) mod value {
    pub(crate) mod allowed_value;
    pub(crate) mod deprecated_runtime;
    pub(crate) mod dynamic_reference;
    pub(crate) mod format;
    pub(crate) mod gone_runtime;
    pub(crate) mod item_count;
    pub(crate) mod length;
    pub(crate) mod multiple_of;
    pub(crate) mod network_host_bits;
    pub(crate) mod pattern;
    pub(crate) mod property_count;
    pub(crate) mod range;
    pub(crate) mod related_values;
    pub(crate) mod reserved_environment_name;
    pub(crate) mod schedule_expression;
    pub(crate) mod unique_items;
    pub(crate) mod unknown_instance_type;
}

pub(crate) mod wiring {
    pub(crate) mod event_source_permissions;
    pub(crate) mod missing_invoke_permission;
    pub(crate) mod topic_key_shuts_out;
    pub(crate) mod visibility_timeout;
}

/// All of them.
pub(crate) static ALL: &[&Declared] = &[
    &deploy::accelerated_name::ACCELERATED_NAME,
    &deploy::bucket_before_permission::BUCKET_BEFORE_PERMISSION,
    &deploy::certificate_region::CERTIFICATE_REGION,
    &deploy::dead_letter_kind::DEAD_LETTER_KIND,
    &deploy::deployment_before_methods::DEPLOYMENT_BEFORE_METHODS,
    &deploy::deployment_without_methods::DEPLOYMENT_WITHOUT_METHODS,
    &deploy::duplicate_export::DUPLICATE_EXPORT,
    &deploy::duplicate_logical_id::DUPLICATE_LOGICAL_ID,
    &deploy::duplicate_physical_name::DUPLICATE_PHYSICAL_NAME,
    &deploy::duplicate_route::DUPLICATE_ROUTE,
    &deploy::early_transition::EARLY_TRANSITION,
    &deploy::fifo_name::FIFO_NAME,
    &deploy::fifo_subscription::FIFO_SUBSCRIPTION,
    &deploy::function_before_log_group::FUNCTION_BEFORE_LOG_GROUP,
    &deploy::host_port::HOST_PORT,
    &deploy::index_throughput::INDEX_THROUGHPUT,
    &deploy::inline_code_size::INLINE_CODE_SIZE,
    &deploy::inline_handler::INLINE_HANDLER,
    &deploy::key_lockout::KEY_LOCKOUT,
    &deploy::limit_order::LIMIT_ORDER,
    &deploy::log_group_after_run::LOG_GROUP_AFTER_RUN,
    &deploy::mapping_before_policy::MAPPING_BEFORE_POLICY,
    &deploy::record_outside_zone::RECORD_OUTSIDE_ZONE,
    &deploy::resource_in_export::RESOURCE_IN_EXPORT,
    &deploy::route_before_attachment::ROUTE_BEFORE_ATTACHMENT,
    &deploy::stage_before_account::STAGE_BEFORE_ACCOUNT,
    &deploy::stage_without_account_role::STAGE_WITHOUT_ACCOUNT_ROLE,
    &deploy::state_machine::STATE_MACHINE,
    &deploy::subnet_outside_vpc::SUBNET_OUTSIDE_VPC,
    &deploy::subnet_overlap::SUBNET_OVERLAP,
    &deploy::table_throughput::TABLE_THROUGHPUT,
    &deploy::template_limit::TEMPLATE_LIMIT,
    &deploy::throttling_over_quota::THROTTLING_OVER_QUOTA,
    &deploy::throttling_range::THROTTLING_RANGE,
    &deploy::undefined_key_attribute::UNDEFINED_KEY_ATTRIBUTE,
    &deploy::unknown_part::UNKNOWN_PART,
    &deploy::unused_attribute_definition::UNUSED_ATTRIBUTE_DEFINITION,
    &policy::account_principal::ACCOUNT_PRINCIPAL,
    &policy::admin_policy::ADMIN_POLICY,
    &policy::arn_format::ARN_FORMAT,
    &policy::broad_action::BROAD_ACTION,
    &policy::condition::CONDITION,
    &policy::confused_deputy::CONFUSED_DEPUTY,
    &policy::managed_policy::MANAGED_POLICY,
    &policy::not_action::NOT_ACTION,
    &policy::not_principal::NOT_PRINCIPAL,
    &policy::not_resource::NOT_RESOURCE,
    &policy::old_version::OLD_VERSION,
    &policy::pass_role::PASS_ROLE,
    &policy::policies_size::POLICIES_SIZE,
    &policy::policy_grammar::POLICY_GRAMMAR,
    &policy::policy_size::POLICY_SIZE,
    &policy::policy_template::POLICY_TEMPLATE,
    &policy::policy_variable::POLICY_VARIABLE,
    &policy::principal_format::PRINCIPAL_FORMAT,
    &policy::privilege_escalation::PRIVILEGE_ESCALATION,
    &policy::public_principal::PUBLIC_PRINCIPAL,
    &policy::redundant::REDUNDANT,
    &policy::trust_action::TRUST_ACTION,
    &policy::unknown_action::UNKNOWN_ACTION,
    &policy::unknown_service::UNKNOWN_SERVICE,
    &policy::unscoped_resource::UNSCOPED_RESOURCE,
    &policy::user_policy::USER_POLICY,
    &policy::wrong_resource::WRONG_RESOURCE,
    &reference::condition_cycle::CONDITION_CYCLE,
    &reference::conditional_reference::CONDITIONAL_REFERENCE,
    &reference::connector_end::CONNECTOR_END,
    &reference::dependency_cycle::DEPENDENCY_CYCLE,
    &reference::event_target::EVENT_TARGET,
    &reference::list_argument::LIST_ARGUMENT,
    &reference::list_reference::LIST_REFERENCE,
    &reference::redundant_depends_on::REDUNDANT_DEPENDS_ON,
    &reference::resource_in_condition::RESOURCE_IN_CONDITION,
    &reference::self_reference::SELF_REFERENCE,
    &reference::unknown_attribute::UNKNOWN_ATTRIBUTE,
    &reference::unknown_authorizer::UNKNOWN_AUTHORIZER,
    &reference::unknown_condition::UNKNOWN_CONDITION,
    &reference::unknown_mapping::UNKNOWN_MAPPING,
    &reference::unknown_mapping_key::UNKNOWN_MAPPING_KEY,
    &reference::unknown_reference::UNKNOWN_REFERENCE,
    &reference::wrong_kind::WRONG_KIND,
    &shape::allowance_reason::ALLOWANCE_REASON,
    &shape::alternatives::ALTERNATIVES,
    &shape::condition_form::CONDITION_FORM,
    &shape::dependent_property::DEPENDENT_PROPERTY,
    &shape::duplicate_key::DUPLICATE_KEY,
    &shape::excluded_property::EXCLUDED_PROPERTY,
    &shape::format_version::FORMAT_VERSION,
    &shape::function_arguments::FUNCTION_ARGUMENTS,
    &shape::interface_form::INTERFACE_FORM,
    &shape::interface_parameter::INTERFACE_PARAMETER,
    &shape::literal_needed::LITERAL_NEEDED,
    &shape::logical_id::LOGICAL_ID,
    &shape::loop_form::LOOP_FORM,
    &shape::misplaced_function::MISPLACED_FUNCTION,
    &shape::missing_alternative::MISSING_ALTERNATIVE,
    &shape::missing_property::MISSING_PROPERTY,
    &shape::missing_type::MISSING_TYPE,
    &shape::needs_language_extensions::NEEDS_LANGUAGE_EXTENSIONS,
    &shape::no_resources::NO_RESOURCES,
    &shape::null_value::NULL_VALUE,
    &shape::parameter_constraint::PARAMETER_CONSTRAINT,
    &shape::parameter_default::PARAMETER_DEFAULT,
    &shape::parameter_type::PARAMETER_TYPE,
    &shape::read_only_property::READ_ONLY_PROPERTY,
    &shape::sub_variable::SUB_VARIABLE,
    &shape::template_form::TEMPLATE_FORM,
    &shape::unknown_allowance::UNKNOWN_ALLOWANCE,
    &shape::unknown_function::UNKNOWN_FUNCTION,
    &shape::unknown_global::UNKNOWN_GLOBAL,
    &shape::unknown_property::UNKNOWN_PROPERTY,
    &shape::unknown_section::UNKNOWN_SECTION,
    &shape::unknown_transform::UNKNOWN_TRANSFORM,
    &shape::unknown_type::UNKNOWN_TYPE,
    &shape::unwanted_property::UNWANTED_PROPERTY,
    &shape::wrong_type::WRONG_TYPE,
    &suspicious::impossible_comparison::IMPOSSIBLE_COMPARISON,
    &suspicious::missing_deletion_policy::MISSING_DELETION_POLICY,
    &suspicious::parameter_value::PARAMETER_VALUE,
    &suspicious::questionable_value::QUESTIONABLE_VALUE,
    &suspicious::unneeded_allowance::UNNEEDED_ALLOWANCE,
    &suspicious::unused_condition::UNUSED_CONDITION,
    &suspicious::unused_mapping::UNUSED_MAPPING,
    &suspicious::unused_parameter::UNUSED_PARAMETER,
    &value::allowed_value::ALLOWED_VALUE,
    &value::deprecated_runtime::DEPRECATED_RUNTIME,
    &value::dynamic_reference::DYNAMIC_REFERENCE,
    &value::format::FORMAT,
    &value::gone_runtime::GONE_RUNTIME,
    &value::item_count::ITEM_COUNT,
    &value::length::LENGTH,
    &value::multiple_of::MULTIPLE_OF,
    &value::network_host_bits::NETWORK_HOST_BITS,
    &value::pattern::PATTERN,
    &value::property_count::PROPERTY_COUNT,
    &value::range::RANGE,
    &value::related_values::RELATED_VALUES,
    &value::reserved_environment_name::RESERVED_ENVIRONMENT_NAME,
    &value::schedule_expression::SCHEDULE_EXPRESSION,
    &value::unique_items::UNIQUE_ITEMS,
    &value::unknown_instance_type::UNKNOWN_INSTANCE_TYPE,
    &wiring::event_source_permissions::EVENT_SOURCE_PERMISSIONS,
    &wiring::missing_invoke_permission::MISSING_INVOKE_PERMISSION,
    &wiring::topic_key_shuts_out::TOPIC_KEY_SHUTS_OUT,
    &wiring::visibility_timeout::VISIBILITY_TIMEOUT,
];
