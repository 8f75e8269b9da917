//! Every lint: written by the test `every_lint_is_listed` from the files below, with `CFN_WRITE=1`.

use super::check::Declared;

pub(crate) mod deploy {
    pub(crate) mod api_gateway;
    pub(crate) mod certificate;
    pub(crate) mod duplicate;
    pub(crate) mod dynamodb;
    pub(crate) mod export;
    pub(crate) mod fifo;
    pub(crate) mod host_port;
    pub(crate) mod inline_code;
    pub(crate) mod inner_name;
    pub(crate) mod kms;
    pub(crate) mod limit;
    pub(crate) mod limit_order;
    pub(crate) mod log_group;
    pub(crate) mod network;
    pub(crate) mod order;
    pub(crate) mod record;
    pub(crate) mod state_machine;
}

pub(crate) mod policy {
    pub(crate) mod actions;
    pub(crate) mod conditions;
    pub(crate) mod form;
    pub(crate) mod grammar;
    pub(crate) mod managed;
    pub(crate) mod principals;
    pub(crate) mod redundant;
    pub(crate) mod resources;
    pub(crate) mod rights;
    pub(crate) mod size;
    pub(crate) mod unscoped;
    pub(crate) mod variables;
}

pub(crate) mod reference {
    pub(crate) mod condition_cycle;
    pub(crate) mod conditional;
    pub(crate) mod cycle;
    pub(crate) mod depends_on;
    pub(crate) mod list_argument;
    pub(crate) mod list_reference;
    pub(crate) mod mapping;
    pub(crate) mod name;
    pub(crate) mod wrong_kind;
}

pub(crate) mod shape {
    pub(crate) mod allowance_reason;
    pub(crate) mod alternatives;
    pub(crate) mod condition;
    pub(crate) mod function;
    pub(crate) mod group;
    pub(crate) mod interface;
    pub(crate) mod kind;
    pub(crate) mod literal;
    pub(crate) mod misplaced_function;
    pub(crate) mod parameter;
    pub(crate) mod property;
    pub(crate) mod resource_type;
    pub(crate) mod template;
    pub(crate) mod unknown_allowance;
}

pub(crate) mod suspicious {
    pub(crate) mod compared;
    pub(crate) mod parameter_value;
    pub(crate) mod questionable_value;
    pub(crate) mod stateful;
    pub(crate) mod unneeded_allowance;
    pub(crate) mod unused;
}

pub(crate) mod value {
    pub(crate) mod allowed;
    pub(crate) mod count;
    pub(crate) mod dynamic_reference;
    pub(crate) mod format;
    pub(crate) mod instance_type;
    pub(crate) mod lambda;
    pub(crate) mod number;
    pub(crate) mod related_values;
    pub(crate) mod schedule;
    pub(crate) mod text;
}

pub(crate) mod wiring {
    pub(crate) mod event_source;
    pub(crate) mod invoke;
    pub(crate) mod topic;
}

/// All of them.
pub(crate) static ALL: &[&Declared] = &[
    &deploy::api_gateway::DEPLOYMENT_WITHOUT_METHODS,
    &deploy::api_gateway::STAGE_WITHOUT_ACCOUNT_ROLE,
    &deploy::api_gateway::THROTTLING_RANGE,
    &deploy::api_gateway::THROTTLING_OVER_QUOTA,
    &deploy::certificate::CERTIFICATE_REGION,
    &deploy::duplicate::DUPLICATE_LOGICAL_ID,
    &deploy::duplicate::DUPLICATE_EXPORT,
    &deploy::duplicate::DUPLICATE_PHYSICAL_NAME,
    &deploy::dynamodb::UNDEFINED_KEY_ATTRIBUTE,
    &deploy::dynamodb::UNUSED_ATTRIBUTE_DEFINITION,
    &deploy::dynamodb::TABLE_THROUGHPUT,
    &deploy::dynamodb::INDEX_THROUGHPUT,
    &deploy::export::RESOURCE_IN_EXPORT,
    &deploy::fifo::FIFO_NAME,
    &deploy::fifo::DEAD_LETTER_KIND,
    &deploy::fifo::FIFO_SUBSCRIPTION,
    &deploy::host_port::HOST_PORT,
    &deploy::inline_code::INLINE_CODE_SIZE,
    &deploy::inline_code::INLINE_HANDLER,
    &deploy::inner_name::UNKNOWN_PART,
    &deploy::kms::KEY_LOCKOUT,
    &deploy::limit::TEMPLATE_LIMIT,
    &deploy::limit_order::LIMIT_ORDER,
    &deploy::log_group::LOG_GROUP_AFTER_RUN,
    &deploy::network::SUBNET_OUTSIDE_VPC,
    &deploy::network::SUBNET_OVERLAP,
    &deploy::order::DEPLOYMENT_BEFORE_METHODS,
    &deploy::order::STAGE_BEFORE_ACCOUNT,
    &deploy::order::ROUTE_BEFORE_ATTACHMENT,
    &deploy::order::MAPPING_BEFORE_POLICY,
    &deploy::order::BUCKET_BEFORE_PERMISSION,
    &deploy::order::FUNCTION_BEFORE_LOG_GROUP,
    &deploy::record::RECORD_OUTSIDE_ZONE,
    &deploy::state_machine::STATE_MACHINE,
    &policy::actions::BROAD_ACTION,
    &policy::actions::UNKNOWN_ACTION,
    &policy::actions::UNKNOWN_SERVICE,
    &policy::actions::NOT_ACTION,
    &policy::conditions::CONDITION,
    &policy::form::ARN_FORMAT,
    &policy::form::PRINCIPAL_FORMAT,
    &policy::form::TRUST_ACTION,
    &policy::grammar::POLICY_GRAMMAR,
    &policy::grammar::OLD_VERSION,
    &policy::managed::ADMIN_POLICY,
    &policy::managed::MANAGED_POLICY,
    &policy::managed::USER_POLICY,
    &policy::principals::PUBLIC_PRINCIPAL,
    &policy::principals::CONFUSED_DEPUTY,
    &policy::principals::ACCOUNT_PRINCIPAL,
    &policy::principals::NOT_PRINCIPAL,
    &policy::redundant::REDUNDANT,
    &policy::resources::WRONG_RESOURCE,
    &policy::resources::NOT_RESOURCE,
    &policy::rights::PASS_ROLE,
    &policy::rights::PRIVILEGE_ESCALATION,
    &policy::size::POLICY_SIZE,
    &policy::size::POLICIES_SIZE,
    &policy::unscoped::UNSCOPED_RESOURCE,
    &policy::variables::POLICY_VARIABLE,
    &reference::condition_cycle::CONDITION_CYCLE,
    &reference::conditional::CONDITIONAL_REFERENCE,
    &reference::cycle::DEPENDENCY_CYCLE,
    &reference::depends_on::SELF_REFERENCE,
    &reference::depends_on::REDUNDANT_DEPENDS_ON,
    &reference::list_argument::LIST_ARGUMENT,
    &reference::list_reference::LIST_REFERENCE,
    &reference::mapping::UNKNOWN_MAPPING,
    &reference::mapping::UNKNOWN_MAPPING_KEY,
    &reference::name::UNKNOWN_REFERENCE,
    &reference::name::UNKNOWN_ATTRIBUTE,
    &reference::name::UNKNOWN_CONDITION,
    &reference::name::RESOURCE_IN_CONDITION,
    &reference::wrong_kind::WRONG_KIND,
    &shape::allowance_reason::ALLOWANCE_REASON,
    &shape::alternatives::ALTERNATIVES,
    &shape::condition::CONDITION_FORM,
    &shape::function::UNKNOWN_FUNCTION,
    &shape::function::FUNCTION_ARGUMENTS,
    &shape::function::SUB_VARIABLE,
    &shape::group::EXCLUDED_PROPERTY,
    &shape::group::DEPENDENT_PROPERTY,
    &shape::group::MISSING_ALTERNATIVE,
    &shape::interface::INTERFACE_FORM,
    &shape::interface::INTERFACE_PARAMETER,
    &shape::kind::WRONG_TYPE,
    &shape::kind::NULL_VALUE,
    &shape::kind::DUPLICATE_KEY,
    &shape::literal::LITERAL_NEEDED,
    &shape::misplaced_function::NEEDS_LANGUAGE_EXTENSIONS,
    &shape::misplaced_function::MISPLACED_FUNCTION,
    &shape::parameter::PARAMETER_TYPE,
    &shape::parameter::PARAMETER_CONSTRAINT,
    &shape::parameter::PARAMETER_DEFAULT,
    &shape::property::UNKNOWN_PROPERTY,
    &shape::property::MISSING_PROPERTY,
    &shape::property::READ_ONLY_PROPERTY,
    &shape::property::UNWANTED_PROPERTY,
    &shape::resource_type::UNKNOWN_TYPE,
    &shape::resource_type::MISSING_TYPE,
    &shape::template::UNKNOWN_SECTION,
    &shape::template::FORMAT_VERSION,
    &shape::template::TEMPLATE_FORM,
    &shape::template::UNKNOWN_TRANSFORM,
    &shape::template::NO_RESOURCES,
    &shape::template::LOGICAL_ID,
    &shape::unknown_allowance::UNKNOWN_ALLOWANCE,
    &suspicious::compared::IMPOSSIBLE_COMPARISON,
    &suspicious::parameter_value::PARAMETER_VALUE,
    &suspicious::questionable_value::QUESTIONABLE_VALUE,
    &suspicious::stateful::MISSING_DELETION_POLICY,
    &suspicious::unneeded_allowance::UNNEEDED_ALLOWANCE,
    &suspicious::unused::UNUSED_PARAMETER,
    &suspicious::unused::UNUSED_MAPPING,
    &suspicious::unused::UNUSED_CONDITION,
    &value::allowed::ALLOWED_VALUE,
    &value::count::ITEM_COUNT,
    &value::count::PROPERTY_COUNT,
    &value::count::UNIQUE_ITEMS,
    &value::dynamic_reference::DYNAMIC_REFERENCE,
    &value::format::FORMAT,
    &value::format::NETWORK_HOST_BITS,
    &value::instance_type::UNKNOWN_INSTANCE_TYPE,
    &value::lambda::RESERVED_ENVIRONMENT_NAME,
    &value::lambda::GONE_RUNTIME,
    &value::lambda::DEPRECATED_RUNTIME,
    &value::number::RANGE,
    &value::number::MULTIPLE_OF,
    &value::related_values::RELATED_VALUES,
    &value::schedule::SCHEDULE_EXPRESSION,
    &value::text::PATTERN,
    &value::text::LENGTH,
    &wiring::event_source::EVENT_SOURCE_PERMISSIONS,
    &wiring::event_source::VISIBILITY_TIMEOUT,
    &wiring::invoke::MISSING_INVOKE_PERMISSION,
    &wiring::topic::TOPIC_KEY_SHUTS_OUT,
];
