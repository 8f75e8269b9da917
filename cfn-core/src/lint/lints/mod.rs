//! Every lint: written by the test `every_lint_is_listed` from the files below, with `CFN_WRITE=1`.

use super::check::Declared;

pub(crate) mod deploy {
    pub(crate) mod accelerated_name;
    pub(crate) mod action_configuration;
    pub(crate) mod address_before_attachment;
    pub(crate) mod alarm_rule;
    pub(crate) mod artifact_count;
    pub(crate) mod batching_window;
    pub(crate) mod bucket_before_permission;
    pub(crate) mod certificate_region;
    pub(crate) mod choice_comparison;
    pub(crate) mod cidr_bounds;
    pub(crate) mod circular_stacks;
    pub(crate) mod cluster_failover;
    pub(crate) mod container_memory;
    pub(crate) mod dead_letter_kind;
    pub(crate) mod deployment_before_methods;
    pub(crate) mod deployment_without_methods;
    pub(crate) mod disabled_acl;
    pub(crate) mod duplicate_export;
    pub(crate) mod duplicate_logical_id;
    pub(crate) mod duplicate_physical_name;
    pub(crate) mod duplicate_private_dns;
    pub(crate) mod duplicate_route;
    pub(crate) mod early_transition;
    pub(crate) mod ended_service;
    pub(crate) mod endpoint_type;
    pub(crate) mod environment_size;
    pub(crate) mod event_pattern;
    pub(crate) mod fifo_name;
    pub(crate) mod fifo_subscription;
    pub(crate) mod function_before_log_group;
    pub(crate) mod function_before_mount_target;
    pub(crate) mod host_port;
    pub(crate) mod index_throughput;
    pub(crate) mod inline_code_size;
    pub(crate) mod inline_handler;
    pub(crate) mod json_text;
    pub(crate) mod key_lockout;
    pub(crate) mod limit_order;
    pub(crate) mod local_index_key;
    pub(crate) mod log_group_after_run;
    pub(crate) mod long_evaluation;
    pub(crate) mod mapping_before_policy;
    pub(crate) mod misplaced_artifact;
    pub(crate) mod missing_source_setting;
    pub(crate) mod overlapping_notifications;
    pub(crate) mod overlapping_windows;
    pub(crate) mod parameter_file;
    pub(crate) mod parameter_group_family;
    pub(crate) mod plain_user_data;
    pub(crate) mod query_language;
    pub(crate) mod record_outside_zone;
    pub(crate) mod resource_in_export;
    pub(crate) mod route_before_attachment;
    pub(crate) mod service_before_listener;
    pub(crate) mod source_stage;
    pub(crate) mod stage_before_account;
    pub(crate) mod stage_without_account_role;
    pub(crate) mod state_machine;
    pub(crate) mod subnet_outside_vpc;
    pub(crate) mod subnet_overlap;
    pub(crate) mod table_throughput;
    pub(crate) mod template_limit;
    pub(crate) mod throttling_over_quota;
    pub(crate) mod throttling_range;
    pub(crate) mod too_many_subscription_filters;
    pub(crate) mod unchecked_dependency;
    pub(crate) mod undefined_key_attribute;
    pub(crate) mod uneven_brokers;
    pub(crate) mod unknown_handler_function;
    pub(crate) mod unknown_integration;
    pub(crate) mod unknown_metric;
    pub(crate) mod unknown_part;
    pub(crate) mod unknown_placeholder;
    pub(crate) mod unknown_substitution;
    pub(crate) mod unsupported_by_http_api;
    pub(crate) mod unsupported_by_source;
    pub(crate) mod unused_attribute_definition;
    pub(crate) mod waf_log_name;
}

pub(crate) mod encryption {
    pub(crate) mod no_customer_key;
    pub(crate) mod no_key_rotation;
    pub(crate) mod no_secret_rotation;
    pub(crate) mod no_tls_only_policy;
    pub(crate) mod outdated_tls;
    pub(crate) mod plain_text_origin;
    pub(crate) mod tls_not_required;
    pub(crate) mod unencrypted_data;
    pub(crate) mod unencrypted_transit;
    pub(crate) mod wildcard_certificate;
}

pub(crate) mod exposure {
    pub(crate) mod api_key_mutations;
    pub(crate) mod direct_internet_access;
    pub(crate) mod domain_outside_vpc;
    pub(crate) mod guest_identities;
    pub(crate) mod nodes_open_to_ssh;
    pub(crate) mod open_ingress;
    pub(crate) mod open_network_acl;
    pub(crate) mod public_access_unblocked;
    pub(crate) mod public_acl;
    pub(crate) mod public_cluster_endpoint;
    pub(crate) mod public_transfer_server;
    pub(crate) mod publicly_accessible;
    pub(crate) mod shared_with_everyone;
    pub(crate) mod unauthenticated_event;
    pub(crate) mod unauthenticated_function_url;
    pub(crate) mod unauthenticated_method;
    pub(crate) mod unfiltered_network_acl;
}

pub(crate) mod policy {
    pub(crate) mod account_principal;
    pub(crate) mod admin_policy;
    pub(crate) mod arn_format;
    pub(crate) mod broad_action;
    pub(crate) mod broad_subject;
    pub(crate) mod condition;
    pub(crate) mod confused_deputy;
    pub(crate) mod managed_policy;
    pub(crate) mod mfa_condition;
    pub(crate) mod name_for_arn;
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
    pub(crate) mod unknown_managed_policy;
    pub(crate) mod unknown_principal;
    pub(crate) mod unknown_service;
    pub(crate) mod unlisted_action;
    pub(crate) mod unlisted_condition_key;
    pub(crate) mod unscoped_resource;
    pub(crate) mod unsupported_resource;
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
    pub(crate) mod name_where_arn_needed;
    pub(crate) mod nested_output;
    pub(crate) mod nested_parameter;
    pub(crate) mod redundant_depends_on;
    pub(crate) mod resource_in_condition;
    pub(crate) mod role_without_path;
    pub(crate) mod self_reference;
    pub(crate) mod stack_output;
    pub(crate) mod unknown_attribute;
    pub(crate) mod unknown_authorizer;
    pub(crate) mod unknown_condition;
    pub(crate) mod unknown_export;
    pub(crate) mod unknown_mapping;
    pub(crate) mod unknown_mapping_key;
    pub(crate) mod unknown_reference;
    pub(crate) mod wrong_kind;
}

pub(crate) mod resilience {
    pub(crate) mod incomplete_trail;
    pub(crate) mod metadata_without_token;
    pub(crate) mod mutable_image_tags;
    pub(crate) mod no_access_log;
    pub(crate) mod no_backup;
    pub(crate) mod no_bad_input_rule;
    pub(crate) mod no_concurrency_limit;
    pub(crate) mod no_dead_letter_queue;
    pub(crate) mod no_deletion_protection;
    pub(crate) mod no_flow_log;
    pub(crate) mod no_health_check;
    pub(crate) mod no_log_retention;
    pub(crate) mod no_minor_upgrades;
    pub(crate) mod no_monitoring;
    pub(crate) mod no_network_isolation;
    pub(crate) mod no_point_in_time_recovery;
    pub(crate) mod no_service_log;
    pub(crate) mod no_tracing;
    pub(crate) mod no_versioning;
    pub(crate) mod no_web_acl;
    pub(crate) mod short_backup_retention;
    pub(crate) mod single_zone;
    pub(crate) mod undocumented_rule;
    pub(crate) mod unscanned_images;
    pub(crate) mod weak_authentication;
}

pub(crate) mod secrets {
    pub(crate) mod credential_in_template;
    pub(crate) mod echoed_secret;
    pub(crate) mod plain_text_secret;
    pub(crate) mod secret_default;
    pub(crate) mod secret_in_environment;
    pub(crate) mod secret_in_parameter_file;
    pub(crate) mod secret_in_plain_parameter;
    pub(crate) mod secret_in_script;
    pub(crate) mod secret_metadata;
    pub(crate) mod secret_output;
    pub(crate) mod secret_parameter;
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
    pub(crate) mod module_attribute;
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
    pub(crate) mod unknown_init_key;
    pub(crate) mod unknown_property;
    pub(crate) mod unknown_section;
    pub(crate) mod unknown_transform;
    pub(crate) mod unknown_type;
    pub(crate) mod unwanted_property;
    pub(crate) mod wrong_type;
}

pub(crate) mod suspicious {
    pub(crate) mod ending_service;
    pub(crate) mod floating_template_version;
    pub(crate) mod impossible_comparison;
    pub(crate) mod local_artifact;
    pub(crate) mod missing_deletion_policy;
    pub(crate) mod parameter_value;
    pub(crate) mod pseudo_parameter_text;
    pub(crate) mod questionable_value;
    pub(crate) mod unlisted_config_rule;
    pub(crate) mod unlisted_provider;
    pub(crate) mod unlisted_rule_group;
    pub(crate) mod unlisted_struct;
    pub(crate) mod unlisted_value;
    pub(crate) mod unneeded_allowance;
    pub(crate) mod unused_condition;
    pub(crate) mod unused_mapping;
    pub(crate) mod unused_parameter;
    pub(crate) mod unused_sub_variable;
    pub(crate) mod unused_substitution;
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
    pub(crate) mod name_characters;
    pub(crate) mod name_form;
    pub(crate) mod network_host_bits;
    pub(crate) mod pattern;
    pub(crate) mod property_count;
    pub(crate) mod range;
    pub(crate) mod related_values;
    pub(crate) mod reserved_environment_name;
    pub(crate) mod reserved_name;
    pub(crate) mod schedule_expression;
    pub(crate) mod unique_items;
    pub(crate) mod unknown_database_class;
    pub(crate) mod unknown_instance_type;
    pub(crate) mod unknown_time_zone;
    pub(crate) mod unsubstituted_variable;
    pub(crate) mod validation_domain;
}

pub(crate) mod wiring {
    pub(crate) mod alias_zone;
    pub(crate) mod bare_function_arn;
    pub(crate) mod cname_at_apex;
    pub(crate) mod event_source_permissions;
    pub(crate) mod integration_method;
    pub(crate) mod job_for_other_platform;
    pub(crate) mod key_shuts_out;
    pub(crate) mod launch_type_with_strategy;
    pub(crate) mod listener_protocol;
    pub(crate) mod missing_execution_role;
    pub(crate) mod missing_invoke_permission;
    pub(crate) mod missing_log_policy;
    pub(crate) mod missing_log_router;
    pub(crate) mod missing_origin_policy;
    pub(crate) mod missing_resource_policy;
    pub(crate) mod missing_role_permission;
    pub(crate) mod missing_target_parameters;
    pub(crate) mod mixed_compute_environments;
    pub(crate) mod origin_domain;
    pub(crate) mod origin_without_access;
    pub(crate) mod part_of_another_api;
    pub(crate) mod scalable_target_id;
    pub(crate) mod state_machine_permissions;
    pub(crate) mod subnets_in_one_zone;
    pub(crate) mod synchronous_standard_machine;
    pub(crate) mod target_type;
    pub(crate) mod target_without_role;
    pub(crate) mod topic_key_shuts_out;
    pub(crate) mod unknown_container;
    pub(crate) mod untrusted_service;
    pub(crate) mod visibility_timeout;
    pub(crate) mod web_acl_scope;
    pub(crate) mod wrong_authorizer_type;
    pub(crate) mod wrong_dimension;
    pub(crate) mod wrong_map_value;
}

/// All of them.
pub(crate) static ALL: &[&Declared] = &[
    &deploy::accelerated_name::ACCELERATED_NAME,
    &deploy::action_configuration::ACTION_CONFIGURATION,
    &deploy::address_before_attachment::ADDRESS_BEFORE_ATTACHMENT,
    &deploy::alarm_rule::ALARM_RULE,
    &deploy::artifact_count::ARTIFACT_COUNT,
    &deploy::batching_window::BATCHING_WINDOW,
    &deploy::bucket_before_permission::BUCKET_BEFORE_PERMISSION,
    &deploy::certificate_region::CERTIFICATE_REGION,
    &deploy::choice_comparison::CHOICE_COMPARISON,
    &deploy::cidr_bounds::CIDR_BOUNDS,
    &deploy::circular_stacks::CIRCULAR_STACKS,
    &deploy::cluster_failover::CLUSTER_FAILOVER,
    &deploy::container_memory::CONTAINER_MEMORY,
    &deploy::dead_letter_kind::DEAD_LETTER_KIND,
    &deploy::deployment_before_methods::DEPLOYMENT_BEFORE_METHODS,
    &deploy::deployment_without_methods::DEPLOYMENT_WITHOUT_METHODS,
    &deploy::disabled_acl::DISABLED_ACL,
    &deploy::duplicate_export::DUPLICATE_EXPORT,
    &deploy::duplicate_logical_id::DUPLICATE_LOGICAL_ID,
    &deploy::duplicate_physical_name::DUPLICATE_PHYSICAL_NAME,
    &deploy::duplicate_private_dns::DUPLICATE_PRIVATE_DNS,
    &deploy::duplicate_route::DUPLICATE_ROUTE,
    &deploy::early_transition::EARLY_TRANSITION,
    &deploy::ended_service::ENDED_SERVICE,
    &deploy::endpoint_type::ENDPOINT_TYPE,
    &deploy::environment_size::ENVIRONMENT_SIZE,
    &deploy::event_pattern::EVENT_PATTERN,
    &deploy::fifo_name::FIFO_NAME,
    &deploy::fifo_subscription::FIFO_SUBSCRIPTION,
    &deploy::function_before_log_group::FUNCTION_BEFORE_LOG_GROUP,
    &deploy::function_before_mount_target::FUNCTION_BEFORE_MOUNT_TARGET,
    &deploy::host_port::HOST_PORT,
    &deploy::index_throughput::INDEX_THROUGHPUT,
    &deploy::inline_code_size::INLINE_CODE_SIZE,
    &deploy::inline_handler::INLINE_HANDLER,
    &deploy::json_text::JSON_TEXT,
    &deploy::key_lockout::KEY_LOCKOUT,
    &deploy::limit_order::LIMIT_ORDER,
    &deploy::local_index_key::LOCAL_INDEX_KEY,
    &deploy::log_group_after_run::LOG_GROUP_AFTER_RUN,
    &deploy::long_evaluation::LONG_EVALUATION,
    &deploy::mapping_before_policy::MAPPING_BEFORE_POLICY,
    &deploy::misplaced_artifact::MISPLACED_ARTIFACT,
    &deploy::missing_source_setting::MISSING_SOURCE_SETTING,
    &deploy::overlapping_notifications::OVERLAPPING_NOTIFICATIONS,
    &deploy::overlapping_windows::OVERLAPPING_WINDOWS,
    &deploy::parameter_file::PARAMETER_FILE,
    &deploy::parameter_group_family::PARAMETER_GROUP_FAMILY,
    &deploy::plain_user_data::PLAIN_USER_DATA,
    &deploy::query_language::QUERY_LANGUAGE,
    &deploy::record_outside_zone::RECORD_OUTSIDE_ZONE,
    &deploy::resource_in_export::RESOURCE_IN_EXPORT,
    &deploy::route_before_attachment::ROUTE_BEFORE_ATTACHMENT,
    &deploy::service_before_listener::SERVICE_BEFORE_LISTENER,
    &deploy::source_stage::SOURCE_STAGE,
    &deploy::stage_before_account::STAGE_BEFORE_ACCOUNT,
    &deploy::stage_without_account_role::STAGE_WITHOUT_ACCOUNT_ROLE,
    &deploy::state_machine::STATE_MACHINE,
    &deploy::subnet_outside_vpc::SUBNET_OUTSIDE_VPC,
    &deploy::subnet_overlap::SUBNET_OVERLAP,
    &deploy::table_throughput::TABLE_THROUGHPUT,
    &deploy::template_limit::TEMPLATE_LIMIT,
    &deploy::throttling_over_quota::THROTTLING_OVER_QUOTA,
    &deploy::throttling_range::THROTTLING_RANGE,
    &deploy::too_many_subscription_filters::TOO_MANY_SUBSCRIPTION_FILTERS,
    &deploy::unchecked_dependency::UNCHECKED_DEPENDENCY,
    &deploy::undefined_key_attribute::UNDEFINED_KEY_ATTRIBUTE,
    &deploy::uneven_brokers::UNEVEN_BROKERS,
    &deploy::unknown_handler_function::UNKNOWN_HANDLER_FUNCTION,
    &deploy::unknown_integration::UNKNOWN_INTEGRATION,
    &deploy::unknown_metric::UNKNOWN_METRIC,
    &deploy::unknown_part::UNKNOWN_PART,
    &deploy::unknown_placeholder::UNKNOWN_PLACEHOLDER,
    &deploy::unknown_substitution::UNKNOWN_SUBSTITUTION,
    &deploy::unsupported_by_http_api::UNSUPPORTED_BY_HTTP_API,
    &deploy::unsupported_by_source::UNSUPPORTED_BY_SOURCE,
    &deploy::unused_attribute_definition::UNUSED_ATTRIBUTE_DEFINITION,
    &deploy::waf_log_name::WAF_LOG_NAME,
    &encryption::no_customer_key::NO_CUSTOMER_KEY,
    &encryption::no_key_rotation::NO_KEY_ROTATION,
    &encryption::no_secret_rotation::NO_SECRET_ROTATION,
    &encryption::no_tls_only_policy::NO_TLS_ONLY_POLICY,
    &encryption::outdated_tls::OUTDATED_TLS,
    &encryption::plain_text_origin::PLAIN_TEXT_ORIGIN,
    &encryption::tls_not_required::TLS_NOT_REQUIRED,
    &encryption::unencrypted_data::UNENCRYPTED_DATA,
    &encryption::unencrypted_transit::UNENCRYPTED_TRANSIT,
    &encryption::wildcard_certificate::WILDCARD_CERTIFICATE,
    &exposure::api_key_mutations::API_KEY_MUTATIONS,
    &exposure::direct_internet_access::DIRECT_INTERNET_ACCESS,
    &exposure::domain_outside_vpc::DOMAIN_OUTSIDE_VPC,
    &exposure::guest_identities::GUEST_IDENTITIES,
    &exposure::nodes_open_to_ssh::NODES_OPEN_TO_SSH,
    &exposure::open_ingress::OPEN_INGRESS,
    &exposure::open_network_acl::OPEN_NETWORK_ACL,
    &exposure::public_access_unblocked::PUBLIC_ACCESS_UNBLOCKED,
    &exposure::public_acl::PUBLIC_ACL,
    &exposure::public_cluster_endpoint::PUBLIC_CLUSTER_ENDPOINT,
    &exposure::public_transfer_server::PUBLIC_TRANSFER_SERVER,
    &exposure::publicly_accessible::PUBLICLY_ACCESSIBLE,
    &exposure::shared_with_everyone::SHARED_WITH_EVERYONE,
    &exposure::unauthenticated_event::UNAUTHENTICATED_EVENT,
    &exposure::unauthenticated_function_url::UNAUTHENTICATED_FUNCTION_URL,
    &exposure::unauthenticated_method::UNAUTHENTICATED_METHOD,
    &exposure::unfiltered_network_acl::UNFILTERED_NETWORK_ACL,
    &policy::account_principal::ACCOUNT_PRINCIPAL,
    &policy::admin_policy::ADMIN_POLICY,
    &policy::arn_format::ARN_FORMAT,
    &policy::broad_action::BROAD_ACTION,
    &policy::broad_subject::BROAD_SUBJECT,
    &policy::condition::CONDITION,
    &policy::confused_deputy::CONFUSED_DEPUTY,
    &policy::managed_policy::MANAGED_POLICY,
    &policy::mfa_condition::MFA_CONDITION,
    &policy::name_for_arn::NAME_FOR_ARN,
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
    &policy::unknown_managed_policy::UNKNOWN_MANAGED_POLICY,
    &policy::unknown_principal::UNKNOWN_PRINCIPAL,
    &policy::unknown_service::UNKNOWN_SERVICE,
    &policy::unlisted_action::UNLISTED_ACTION,
    &policy::unlisted_condition_key::UNLISTED_CONDITION_KEY,
    &policy::unscoped_resource::UNSCOPED_RESOURCE,
    &policy::unsupported_resource::UNSUPPORTED_RESOURCE,
    &policy::user_policy::USER_POLICY,
    &policy::wrong_resource::WRONG_RESOURCE,
    &reference::condition_cycle::CONDITION_CYCLE,
    &reference::conditional_reference::CONDITIONAL_REFERENCE,
    &reference::connector_end::CONNECTOR_END,
    &reference::dependency_cycle::DEPENDENCY_CYCLE,
    &reference::event_target::EVENT_TARGET,
    &reference::list_argument::LIST_ARGUMENT,
    &reference::list_reference::LIST_REFERENCE,
    &reference::name_where_arn_needed::NAME_WHERE_ARN_NEEDED,
    &reference::nested_output::NESTED_OUTPUT,
    &reference::nested_parameter::NESTED_PARAMETER,
    &reference::redundant_depends_on::REDUNDANT_DEPENDS_ON,
    &reference::resource_in_condition::RESOURCE_IN_CONDITION,
    &reference::role_without_path::ROLE_WITHOUT_PATH,
    &reference::self_reference::SELF_REFERENCE,
    &reference::stack_output::STACK_OUTPUT,
    &reference::unknown_attribute::UNKNOWN_ATTRIBUTE,
    &reference::unknown_authorizer::UNKNOWN_AUTHORIZER,
    &reference::unknown_condition::UNKNOWN_CONDITION,
    &reference::unknown_export::UNKNOWN_EXPORT,
    &reference::unknown_mapping::UNKNOWN_MAPPING,
    &reference::unknown_mapping_key::UNKNOWN_MAPPING_KEY,
    &reference::unknown_reference::UNKNOWN_REFERENCE,
    &reference::wrong_kind::WRONG_KIND,
    &resilience::incomplete_trail::INCOMPLETE_TRAIL,
    &resilience::metadata_without_token::METADATA_WITHOUT_TOKEN,
    &resilience::mutable_image_tags::MUTABLE_IMAGE_TAGS,
    &resilience::no_access_log::NO_ACCESS_LOG,
    &resilience::no_backup::NO_BACKUP,
    &resilience::no_bad_input_rule::NO_BAD_INPUT_RULE,
    &resilience::no_concurrency_limit::NO_CONCURRENCY_LIMIT,
    &resilience::no_dead_letter_queue::NO_DEAD_LETTER_QUEUE,
    &resilience::no_deletion_protection::NO_DELETION_PROTECTION,
    &resilience::no_flow_log::NO_FLOW_LOG,
    &resilience::no_health_check::NO_HEALTH_CHECK,
    &resilience::no_log_retention::NO_LOG_RETENTION,
    &resilience::no_minor_upgrades::NO_MINOR_UPGRADES,
    &resilience::no_monitoring::NO_MONITORING,
    &resilience::no_network_isolation::NO_NETWORK_ISOLATION,
    &resilience::no_point_in_time_recovery::NO_POINT_IN_TIME_RECOVERY,
    &resilience::no_service_log::NO_SERVICE_LOG,
    &resilience::no_tracing::NO_TRACING,
    &resilience::no_versioning::NO_VERSIONING,
    &resilience::no_web_acl::NO_WEB_ACL,
    &resilience::short_backup_retention::SHORT_BACKUP_RETENTION,
    &resilience::single_zone::SINGLE_ZONE,
    &resilience::undocumented_rule::UNDOCUMENTED_RULE,
    &resilience::unscanned_images::UNSCANNED_IMAGES,
    &resilience::weak_authentication::WEAK_AUTHENTICATION,
    &secrets::credential_in_template::CREDENTIAL_IN_TEMPLATE,
    &secrets::echoed_secret::ECHOED_SECRET,
    &secrets::plain_text_secret::PLAIN_TEXT_SECRET,
    &secrets::secret_default::SECRET_DEFAULT,
    &secrets::secret_in_environment::SECRET_IN_ENVIRONMENT,
    &secrets::secret_in_parameter_file::SECRET_IN_PARAMETER_FILE,
    &secrets::secret_in_plain_parameter::SECRET_IN_PLAIN_PARAMETER,
    &secrets::secret_in_script::SECRET_IN_SCRIPT,
    &secrets::secret_metadata::SECRET_METADATA,
    &secrets::secret_output::SECRET_OUTPUT,
    &secrets::secret_parameter::SECRET_PARAMETER,
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
    &shape::module_attribute::MODULE_ATTRIBUTE,
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
    &shape::unknown_init_key::UNKNOWN_INIT_KEY,
    &shape::unknown_property::UNKNOWN_PROPERTY,
    &shape::unknown_section::UNKNOWN_SECTION,
    &shape::unknown_transform::UNKNOWN_TRANSFORM,
    &shape::unknown_type::UNKNOWN_TYPE,
    &shape::unwanted_property::UNWANTED_PROPERTY,
    &shape::wrong_type::WRONG_TYPE,
    &suspicious::ending_service::ENDING_SERVICE,
    &suspicious::floating_template_version::FLOATING_TEMPLATE_VERSION,
    &suspicious::impossible_comparison::IMPOSSIBLE_COMPARISON,
    &suspicious::local_artifact::LOCAL_ARTIFACT,
    &suspicious::missing_deletion_policy::MISSING_DELETION_POLICY,
    &suspicious::parameter_value::PARAMETER_VALUE,
    &suspicious::pseudo_parameter_text::PSEUDO_PARAMETER_TEXT,
    &suspicious::questionable_value::QUESTIONABLE_VALUE,
    &suspicious::unlisted_config_rule::UNLISTED_CONFIG_RULE,
    &suspicious::unlisted_provider::UNLISTED_PROVIDER,
    &suspicious::unlisted_rule_group::UNLISTED_RULE_GROUP,
    &suspicious::unlisted_struct::UNLISTED_STRUCT,
    &suspicious::unlisted_value::UNLISTED_VALUE,
    &suspicious::unneeded_allowance::UNNEEDED_ALLOWANCE,
    &suspicious::unused_condition::UNUSED_CONDITION,
    &suspicious::unused_mapping::UNUSED_MAPPING,
    &suspicious::unused_parameter::UNUSED_PARAMETER,
    &suspicious::unused_sub_variable::UNUSED_SUB_VARIABLE,
    &suspicious::unused_substitution::UNUSED_SUBSTITUTION,
    &value::allowed_value::ALLOWED_VALUE,
    &value::deprecated_runtime::DEPRECATED_RUNTIME,
    &value::dynamic_reference::DYNAMIC_REFERENCE,
    &value::format::FORMAT,
    &value::gone_runtime::GONE_RUNTIME,
    &value::item_count::ITEM_COUNT,
    &value::length::LENGTH,
    &value::multiple_of::MULTIPLE_OF,
    &value::name_characters::NAME_CHARACTERS,
    &value::name_form::NAME_FORM,
    &value::network_host_bits::NETWORK_HOST_BITS,
    &value::pattern::PATTERN,
    &value::property_count::PROPERTY_COUNT,
    &value::range::RANGE,
    &value::related_values::RELATED_VALUES,
    &value::reserved_environment_name::RESERVED_ENVIRONMENT_NAME,
    &value::reserved_name::RESERVED_NAME,
    &value::schedule_expression::SCHEDULE_EXPRESSION,
    &value::unique_items::UNIQUE_ITEMS,
    &value::unknown_database_class::UNKNOWN_DATABASE_CLASS,
    &value::unknown_instance_type::UNKNOWN_INSTANCE_TYPE,
    &value::unknown_time_zone::UNKNOWN_TIME_ZONE,
    &value::unsubstituted_variable::UNSUBSTITUTED_VARIABLE,
    &value::validation_domain::VALIDATION_DOMAIN,
    &wiring::alias_zone::ALIAS_ZONE,
    &wiring::bare_function_arn::BARE_FUNCTION_ARN,
    &wiring::cname_at_apex::CNAME_AT_APEX,
    &wiring::event_source_permissions::EVENT_SOURCE_PERMISSIONS,
    &wiring::integration_method::INTEGRATION_METHOD,
    &wiring::job_for_other_platform::JOB_FOR_OTHER_PLATFORM,
    &wiring::key_shuts_out::KEY_SHUTS_OUT,
    &wiring::launch_type_with_strategy::LAUNCH_TYPE_WITH_STRATEGY,
    &wiring::listener_protocol::LISTENER_PROTOCOL,
    &wiring::missing_execution_role::MISSING_EXECUTION_ROLE,
    &wiring::missing_invoke_permission::MISSING_INVOKE_PERMISSION,
    &wiring::missing_log_policy::MISSING_LOG_POLICY,
    &wiring::missing_log_router::MISSING_LOG_ROUTER,
    &wiring::missing_origin_policy::MISSING_ORIGIN_POLICY,
    &wiring::missing_resource_policy::MISSING_RESOURCE_POLICY,
    &wiring::missing_role_permission::MISSING_ROLE_PERMISSION,
    &wiring::missing_target_parameters::MISSING_TARGET_PARAMETERS,
    &wiring::mixed_compute_environments::MIXED_COMPUTE_ENVIRONMENTS,
    &wiring::origin_domain::ORIGIN_DOMAIN,
    &wiring::origin_without_access::ORIGIN_WITHOUT_ACCESS,
    &wiring::part_of_another_api::PART_OF_ANOTHER_API,
    &wiring::scalable_target_id::SCALABLE_TARGET_ID,
    &wiring::state_machine_permissions::STATE_MACHINE_PERMISSIONS,
    &wiring::subnets_in_one_zone::SUBNETS_IN_ONE_ZONE,
    &wiring::synchronous_standard_machine::SYNCHRONOUS_STANDARD_MACHINE,
    &wiring::target_type::TARGET_TYPE,
    &wiring::target_without_role::TARGET_WITHOUT_ROLE,
    &wiring::topic_key_shuts_out::TOPIC_KEY_SHUTS_OUT,
    &wiring::unknown_container::UNKNOWN_CONTAINER,
    &wiring::untrusted_service::UNTRUSTED_SERVICE,
    &wiring::visibility_timeout::VISIBILITY_TIMEOUT,
    &wiring::web_acl_scope::WEB_ACL_SCOPE,
    &wiring::wrong_authorizer_type::WRONG_AUTHORIZER_TYPE,
    &wiring::wrong_dimension::WRONG_DIMENSION,
    &wiring::wrong_map_value::WRONG_MAP_VALUE,
];
