//! Which lints wait for which mistakes.

/// A lint that waits.
pub(super) struct FollowUp {
    pub(super) lint: &'static str,
    /// The lints whose findings may hide what it misses.
    pub(super) after: &'static [&'static str],
    pub(super) within: Within,
}

/// Where the mistake is that may hide it.
#[derive(Clone, Copy)]
pub(super) enum Within {
    /// In the same declaration.
    Own,
    /// In a resource of one of these types, which has what the lint misses.
    Types(&'static [&'static str]),
    /// In either of them.
    OwnOr(&'static [&'static str]),
    /// Anywhere.
    Template,
}

/// A declaration that cannot be read as what it is meant to be.
const SHAPE: &[&str] = &[
    "function_arguments",
    "literal_needed",
    "missing_type",
    "null_value",
    "unknown_attribute",
    "unknown_function",
    "unknown_property",
    "unknown_reference",
    "unknown_section",
    "unknown_type",
    "wrong_type",
];
/// A policy that does not say what it is meant to say.
const POLICY: &[&str] = &[
    "arn_format",
    "condition",
    "literal_needed",
    "missing_type",
    "null_value",
    "policy_grammar",
    "principal_format",
    "unknown_action",
    "unknown_attribute",
    "unknown_function",
    "unknown_principal",
    "unknown_property",
    "unknown_reference",
    "unknown_section",
    "unknown_service",
    "unknown_type",
    "unlisted_action",
    "wrong_resource",
    "wrong_type",
];
/// A declaration of which a value is not the one that is meant.
const VALUE: &[&str] = &[
    "allowed_value",
    "excluded_property",
    "format",
    "function_arguments",
    "item_count",
    "literal_needed",
    "missing_type",
    "name_form",
    "null_value",
    "pattern",
    "range",
    "unknown_attribute",
    "unknown_function",
    "unknown_property",
    "unknown_reference",
    "unknown_section",
    "unknown_type",
    "wrong_type",
];
/// A declaration whose type is not known may be of any type.
pub(super) const OF_ANY_TYPE: &[&str] = &["missing_type", "unknown_section", "unknown_type"];
/// What could not be read at all: nothing in it can be right.
pub(super) const UNREADABLE: &[&str] = &["function_arguments", "null_value", "unknown_function"];

const IDENTITIES: &[&str] = &[
    "AWS::IAM::Group",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Policy",
    "AWS::IAM::Role",
    "AWS::IAM::RolePolicy",
    "AWS::IAM::UserPolicy",
];
const RESOURCE_POLICIES: &[&str] = &[
    "AWS::ECR::Repository",
    "AWS::Events::EventBus",
    "AWS::Events::EventBusPolicy",
    "AWS::KMS::Key",
    "AWS::Lambda::Permission",
    "AWS::Logs::ResourcePolicy",
    "AWS::S3::BucketPolicy",
    "AWS::SNS::TopicInlinePolicy",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::QueueInlinePolicy",
    "AWS::SQS::QueuePolicy",
    "AWS::SecretsManager::ResourcePolicy",
];

const RELATED: &[&str] = &[
    "AWS::ApiGateway::Authorizer",
    "AWS::ApiGateway::Deployment",
    "AWS::AutoScaling::AutoScalingGroup",
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::Subnet",
    "AWS::ECS::TaskDefinition",
    "AWS::ElasticLoadBalancingV2::TargetGroup",
    "AWS::RDS::DBCluster",
    "AWS::SQS::Queue",
];

/// Sorted by lint.
pub(super) static FOLLOW_UPS: &[FollowUp] = &[
    FollowUp { lint: "action_configuration", after: SHAPE, within: Within::Own },
    FollowUp {
        lint: "address_before_attachment",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::EC2::EIP", "AWS::EC2::VPCGatewayAttachment"]),
    },
    FollowUp { lint: "alias_zone", after: VALUE, within: Within::Own },
    FollowUp { lint: "allowed_value", after: &["missing_type", "unknown_type"], within: Within::Own },
    FollowUp { lint: "alternatives", after: &["unknown_property"], within: Within::Own },
    FollowUp { lint: "artifact_count", after: SHAPE, within: Within::Own },
    FollowUp { lint: "broad_action", after: &["unknown_function"], within: Within::Own },
    FollowUp { lint: "condition_form", after: &["unknown_function"], within: Within::Own },
    FollowUp { lint: "conditional_reference", after: &["function_arguments"], within: Within::Own },
    FollowUp { lint: "confused_deputy", after: POLICY, within: Within::Own },
    FollowUp {
        lint: "deployment_before_methods",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::ApiGateway::Method", "AWS::ApiGateway::RestApi"]),
    },
    FollowUp {
        lint: "deployment_without_methods",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::ApiGateway::Method", "AWS::ApiGateway::RestApi"]),
    },
    FollowUp { lint: "endpoint_type", after: VALUE, within: Within::Own },
    FollowUp { lint: "event_source_permissions", after: POLICY, within: Within::Types(IDENTITIES) },
    FollowUp { lint: "key_lockout", after: POLICY, within: Within::Own },
    FollowUp { lint: "key_shuts_out", after: POLICY, within: Within::Types(&["AWS::KMS::Key"]) },
    FollowUp { lint: "limit_order", after: &["range", "wrong_type"], within: Within::Own },
    FollowUp {
        lint: "listener_protocol",
        after: VALUE,
        within: Within::OwnOr(&[
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "AWS::ElasticLoadBalancingV2::TargetGroup",
        ]),
    },
    FollowUp { lint: "missing_execution_role", after: SHAPE, within: Within::Own },
    FollowUp { lint: "missing_invoke_permission", after: POLICY, within: Within::Types(&["AWS::Lambda::Permission"]) },
    FollowUp { lint: "missing_log_policy", after: POLICY, within: Within::Types(&["AWS::Logs::ResourcePolicy"]) },
    FollowUp { lint: "missing_log_router", after: SHAPE, within: Within::Own },
    FollowUp { lint: "missing_origin_policy", after: POLICY, within: Within::Types(RESOURCE_POLICIES) },
    FollowUp { lint: "missing_resource_policy", after: POLICY, within: Within::Types(RESOURCE_POLICIES) },
    FollowUp { lint: "missing_role_permission", after: POLICY, within: Within::Types(IDENTITIES) },
    FollowUp {
        lint: "missing_source_setting",
        after: &["null_value", "unknown_function", "unknown_property"],
        within: Within::Own,
    },
    FollowUp { lint: "missing_target_parameters", after: SHAPE, within: Within::Own },
    FollowUp { lint: "missing_type", after: &["unknown_property"], within: Within::Own },
    FollowUp { lint: "needs_language_extensions", after: &["unknown_transform"], within: Within::Template },
    FollowUp { lint: "no_resources", after: &["unknown_section"], within: Within::Template },
    FollowUp { lint: "origin_without_access", after: SHAPE, within: Within::Own },
    FollowUp { lint: "overlapping_windows", after: VALUE, within: Within::Own },
    FollowUp { lint: "parameter_constraint", after: &["parameter_type"], within: Within::Own },
    FollowUp { lint: "parameter_default", after: &["parameter_type"], within: Within::Own },
    FollowUp { lint: "public_principal", after: &["condition", "null_value", "policy_grammar"], within: Within::Own },
    FollowUp { lint: "related_values", after: VALUE, within: Within::OwnOr(RELATED) },
    FollowUp {
        lint: "route_before_attachment",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::EC2::TransitGatewayAttachment", "AWS::EC2::VPCGatewayAttachment"]),
    },
    FollowUp {
        lint: "service_before_listener",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule"]),
    },
    FollowUp { lint: "stage_before_account", after: SHAPE, within: Within::OwnOr(&["AWS::ApiGateway::Account"]) },
    FollowUp { lint: "stage_without_account_role", after: SHAPE, within: Within::OwnOr(&["AWS::ApiGateway::Account"]) },
    FollowUp { lint: "state_machine_permissions", after: POLICY, within: Within::Types(IDENTITIES) },
    FollowUp {
        lint: "target_type",
        after: VALUE,
        within: Within::OwnOr(&["AWS::ECS::TaskDefinition", "AWS::ElasticLoadBalancingV2::TargetGroup"]),
    },
    FollowUp { lint: "target_without_role", after: SHAPE, within: Within::Own },
    FollowUp { lint: "topic_key_shuts_out", after: POLICY, within: Within::Types(&["AWS::KMS::Key"]) },
    FollowUp { lint: "undefined_key_attribute", after: SHAPE, within: Within::Own },
    FollowUp { lint: "unknown_condition", after: &["unknown_section"], within: Within::Template },
    FollowUp { lint: "unknown_mapping", after: &["unknown_section"], within: Within::Template },
    FollowUp { lint: "unknown_part", after: SHAPE, within: Within::Own },
    FollowUp { lint: "unknown_placeholder", after: SHAPE, within: Within::Own },
    FollowUp { lint: "unknown_reference", after: &["no_resources", "unknown_section"], within: Within::Template },
    FollowUp { lint: "unknown_substitution", after: SHAPE, within: Within::Own },
    FollowUp { lint: "untrusted_service", after: POLICY, within: Within::Types(&["AWS::IAM::Role"]) },
    FollowUp { lint: "unused_attribute_definition", after: VALUE, within: Within::Own },
    FollowUp { lint: "unwanted_property", after: &["null_value"], within: Within::Own },
    FollowUp { lint: "web_acl_scope", after: VALUE, within: Within::Types(&["AWS::WAFv2::WebACL"]) },
];
