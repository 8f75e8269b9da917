//! The entries of a template's sections, as schemas: parameters, outputs, rules, mappings, and what stands beside the
//! properties of a resource.

use crate::data::has;
use crate::lint::facts::context::Context;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::member_names::{is_unknown_name, right_name};
use crate::lint::schema::validator::Validator;
use crate::lint::schema::visit::{Label, Of, Visit};
use crate::lint::schema::walk;
use crate::model::{Declaration, Resource, Section, Value};
use crate::schema::{ResourceType, Schema, parsed};

/// The schemas of the sections' entries. Besides JSON schema's keywords there is `literal`: no function may stand
/// there.
///
/// Source: "Template reference", "Resource attribute reference" and "CloudFormation template Parameters syntax" of the
/// CloudFormation user guide.
const SECTIONS: &[(Section, &str)] = &[
    (
        Section::Parameters,
        r#"{"type":"object","required":["Type"],"properties":{
            "Type":"string","Default":"string","Description":{"type":"string","maxLength":4000},
            "ConstraintDescription":"string","NoEcho":"boolean","AllowedPattern":"string",
            "AllowedValues":{"type":"array","items":"string"},
            "MinLength":{"type":"integer","minimum":0},"MaxLength":{"type":"integer","minimum":0},
            "MinValue":"number","MaxValue":"number"}}"#,
    ),
    (
        Section::Outputs,
        r#"{"type":"object","required":["Value"],"properties":{
            "Value":"string","Description":{"type":"string","maxLength":1024,"literal":true},
            "Condition":{"type":"string","literal":"name"},
            "Export":{"type":"object","required":["Name"],"properties":{
                "Name":{"type":"string","minLength":1}}}}}"#,
    ),
    (
        Section::Rules,
        r#"{"type":"object","required":["Assertions"],"properties":{"RuleCondition":{},
            "Assertions":{"type":"array","minItems":1,"items":{"type":"object","required":["Assert"],"properties":{
                "Assert":{},"AssertDescription":{"type":"string","literal":true}}}}}}"#,
    ),
    (
        Section::Mappings,
        r#"{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-zA-Z0-9.-]+$"},
            "additionalProperties":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-zA-Z0-9]+$"},
                "additionalProperties":{"type":["string","integer","number","boolean","array"],"items":"string"}}}"#,
    ),
    (
        Section::Resources,
        r#"{"type":"object","properties":{
            "Type":{"literal":true},"Properties":{},"Metadata":{},
            "Condition":{"type":"string","literal":"name"},
            "DependsOn":{"type":["string","array"],"literal":"name","items":{"type":"string","literal":"name"}},
            "DeletionPolicy":{"type":"string","literal":"extended"},"UpdateReplacePolicy":{"type":"string","literal":"extended"},
            "CreationPolicy":"object","UpdatePolicy":"object"}}"#,
    ),
];

/// What resources of some types have beyond that: the type (a prefix if it ends in `::`, every type if it is empty), the
/// attribute, and the schema. The first that fits counts.
///
/// Source: "DeletionPolicy attribute", "UpdateReplacePolicy attribute", "CreationPolicy attribute" and "UpdatePolicy
/// attribute" of the template reference.
static ATTRIBUTES: &[(&[&str], &str, &str)] = &[
    (SNAPSHOTS, "DeletionPolicy", r#"{"enum":["Delete","Retain","RetainExceptOnCreate","Snapshot"]}"#),
    (&[""], "DeletionPolicy", r#"{"enum":["Delete","Retain","RetainExceptOnCreate"]}"#),
    (SNAPSHOTS, "UpdateReplacePolicy", r#"{"enum":["Delete","Retain","Snapshot"]}"#),
    (&[""], "UpdateReplacePolicy", r#"{"enum":["Delete","Retain"]}"#),
    (&["AWS::AppStream::Fleet"], "CreationPolicy", r#"{"type":"object","properties":{"StartFleet":"boolean"}}"#),
    (
        &["AWS::AutoScaling::AutoScalingGroup"],
        "CreationPolicy",
        r#"{"type":"object","properties":{
            "AutoScalingCreationPolicy":{"type":"object","properties":{
                "MinSuccessfulInstancesPercent":{"type":"integer","minimum":0,"maximum":100}}},
            "ResourceSignal":{"type":"object","properties":{
                "Count":{"type":"integer","minimum":0},"Timeout":{"type":"string","pattern":"^P[0-9A-Z.]+$"}}}}}"#,
    ),
    (
        &["AWS::EC2::Instance", "AWS::CloudFormation::WaitCondition"],
        "CreationPolicy",
        r#"{"type":"object","properties":{"ResourceSignal":{"type":"object","properties":{
            "Count":{"type":"integer","minimum":0},"Timeout":{"type":"string","pattern":"^P[0-9A-Z.]+$"}}}}}"#,
    ),
    (
        &["AWS::AppStream::Fleet"],
        "UpdatePolicy",
        r#"{"type":"object","properties":{
            "StopBeforeUpdate":{"type":"object","properties":{"Type":"boolean"}},
            "StartAfterUpdate":{"type":"object","properties":{"Type":"boolean"}}}}"#,
    ),
    (
        &["AWS::AutoScaling::AutoScalingGroup"],
        "UpdatePolicy",
        r#"{"type":"object","dependentExcluded":{"AutoScalingInstanceRefresh":["AutoScalingRollingUpdate"]},"properties":{
            "AutoScalingReplacingUpdate":{"type":"object","properties":{"WillReplace":"boolean"}},
            "AutoScalingScheduledAction":{"type":"object","properties":{"IgnoreUnmodifiedGroupSizeProperties":"boolean"}},
            "AutoScalingRollingUpdate":{"type":"object","properties":{
                "MaxBatchSize":{"type":"integer","minimum":1},
                "MinInstancesInService":{"type":"integer","minimum":0},
                "MinActiveInstancesPercent":{"type":"integer","minimum":0,"maximum":100},
                "MinSuccessfulInstancesPercent":{"type":"integer","minimum":0,"maximum":100},
                "PauseTime":{"type":"string","pattern":"^P[0-9A-Z.]+$"},
                "SuspendProcesses":{"type":"array","items":{"type":"string","enum":["Launch","Terminate","AddToLoadBalancer",
                    "AlarmNotification","AZRebalance","HealthCheck","InstanceRefresh","ReplaceUnhealthy",
                    "ScheduledActions"]}},
                "WaitOnResourceSignals":"boolean"}},
            "AutoScalingInstanceRefresh":{"type":"object","required":["Strategy"],"properties":{
                "Strategy":{"type":"string","enum":["ReplaceRootVolume","Rolling"]},"Preferences":"object"}}}}"#,
    ),
    (
        &["AWS::ElastiCache::ReplicationGroup"],
        "UpdatePolicy",
        r#"{"type":"object","properties":{"UseOnlineResharding":"boolean"}}"#,
    ),
    (
        &["AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"],
        "UpdatePolicy",
        r#"{"type":"object","properties":{"EnableVersionUpgrade":"boolean"}}"#,
    ),
    (
        &["AWS::Lambda::Alias"],
        "UpdatePolicy",
        r#"{"type":"object","properties":{"CodeDeployLambdaAliasUpdate":{"type":"object",
            "required":["ApplicationName","DeploymentGroupName"],"properties":{
                "ApplicationName":"string","DeploymentGroupName":"string",
                "BeforeAllowTrafficHook":"string","AfterAllowTrafficHook":"string"}}}}"#,
    ),
    (&["AWS::"], "CreationPolicy", "false"),
    (&["AWS::"], "UpdatePolicy", "false"),
];

/// The attributes in [`ATTRIBUTES`].
static ATTRIBUTE_NAMES: [&str; 4] = ["CreationPolicy", "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy"];

/// Types of which CloudFormation can take a snapshot.
const SNAPSHOTS: &[&str] = &[
    "AWS::DocDB::DBCluster",
    "AWS::EC2::Volume",
    "AWS::ElastiCache::CacheCluster",
    "AWS::ElastiCache::ReplicationGroup",
    "AWS::Neptune::DBCluster",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
    "AWS::Redshift::Cluster",
];

/// The schema of a section's entries; for resources of what stands beside their properties.
pub fn entry(section: Section) -> Option<Schema> {
    let (_, schema) = SECTIONS.iter().find(|(known, _)| *known == section)?;
    Some(Schema::new("", parsed(schema)?))
}

/// What an attribute of a resource of that type (`DeletionPolicy`) must be, where the type decides.
pub fn attribute(type_name: &str, name: &str) -> Option<Schema> {
    let fits = |types: &[&str]| types.iter().any(|prefix| is_of(type_name, prefix));
    let (_, _, schema) = ATTRIBUTES.iter().find(|(types, attribute, _)| *attribute == name && fits(types))?;
    Some(Schema::new("", parsed(schema)?))
}

/// Whether a declaration has a member of an unknown name that was meant to be this one.
pub(crate) fn is_misspelt(declaration: &Declaration, attribute: &str) -> bool {
    let Some(schema) = entry(declaration.section) else { return false };
    let mut names = declaration.body.as_object().into_iter().flatten().map(|member| &member.key.name);
    names.any(|name| is_unknown_name(schema, name) && right_name(schema, name) == Some(attribute))
}

/// Checks an entry of a section; of a resource what stands beside its properties.
pub(crate) fn check<'a>(
    validator: &Validator,
    context: &Context<'a>,
    declaration: &'a Declaration,
    evaluation: &mut Evaluation,
) {
    let Some((_, schema)) = SECTIONS.iter().find(|(section, _)| *section == declaration.section) else { return };
    let is_loop = declaration.name.name.starts_with("Fn::");
    // A macro may take entries and attributes of its own.
    if is_loop || context.is_rewritten() {
        return;
    }
    let resource = declaration.resource();
    if resource.is_some() && has_no_attribute(declaration) {
        return;
    }
    let type_name = resource.map_or("", |resource| resource.type_name);
    let visit = |schema: &'static str| {
        Some(Visit {
            validator,
            context,
            resource: Resource { declaration, type_name },
            node: &declaration.body,
            at: declaration.body.id,
            schema: Schema::new("", parsed(schema)?),
            label: Label { name: &declaration.name.name, of: Of::Whole },
            depth: 0,
            given: false,
            data: None,
            tried: 0,
            guard: None,
        })
    };
    let schema = if is_third_party(type_name) { THIRD_PARTY } else { *schema };
    if let Some(visit) = visit(schema) {
        walk::check(&visit, evaluation);
    }
    if resource.is_none() {
        return;
    }
    let given: Vec<&str> =
        ATTRIBUTE_NAMES.iter().copied().filter(|name| declaration.body.get(name).is_some()).collect();
    if given.is_empty() {
        return;
    }
    let mut checked: Vec<&str> = Vec::new();
    for (types, attribute, schema) in ATTRIBUTES {
        // What a type that does not exist has is not known.
        let is_unknown = || *types == ["AWS::"] && ResourceType::find(type_name).is_none();
        if !has(&given, attribute)
            || checked.contains(attribute)
            || !types.iter().any(|prefix| is_of(type_name, prefix))
            || is_unknown()
        {
            continue;
        }
        checked.push(attribute);
        let Some(visit) = visit(schema) else { continue };
        for node in declaration.body.values_at(attribute) {
            walk::check(&Visit { node, at: node.id, ..visit }.called(attribute, Of::Whole), evaluation);
        }
    }
}

/// Whether nothing stands beside the type and the properties of a resource, for which there is nothing to check.
fn has_no_attribute(resource: &Declaration) -> bool {
    let Some(members) = resource.body.as_object() else { return false };
    for member in members {
        match (member.key.name.as_str(), &member.value.value) {
            ("Type", Value::String(_)) | ("Properties", _) => {}
            _ => return false,
        }
    }
    true
}

fn is_of(type_name: &str, prefix: &str) -> bool {
    type_name == prefix || (prefix.is_empty() || prefix.ends_with("::")) && type_name.starts_with(prefix)
}

/// What stands beside the properties of a custom resource, and of types that transforms bring.
const THIRD_PARTY: &str = r#"{"type":"object","properties":{
    "Type":{"literal":true},"Properties":{},"Metadata":{},"Version":{},"IgnoreGlobals":{"type":["string","array"],"items":"string"},
    "Connectors":{"type":"object","additionalProperties":{"type":"object","required":["Properties"],
        "additionalProperties":true,"properties":{"Properties":{"type":"object","required":["Destination","Permissions"],
            "properties":{"Destination":{"type":["object","array"]},"SourceReference":"object",
                "Permissions":{"type":"array","items":{"type":"string","enum":["Read","Write"]}}}}}}},
    "Condition":{"type":"string","literal":"name"},
    "DependsOn":{"type":["string","array"],"literal":"name","items":{"type":"string","literal":"name"}},
    "DeletionPolicy":{"type":"string","literal":"extended"},"UpdateReplacePolicy":{"type":"string","literal":"extended"},
    "CreationPolicy":"object","UpdatePolicy":"object"}}"#;

fn is_third_party(type_name: &str) -> bool {
    const PREFIXES: &[&str] = &["Custom::", "AWS::CloudFormation::CustomResource", "AWS::Serverless::"];
    PREFIXES.iter().any(|prefix| type_name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTE_NAMES, ATTRIBUTES};
    use crate::lint::assertions::assert_declaration;

    #[test]
    fn every_attribute_is_looked_for() {
        assert!(ATTRIBUTES.iter().all(|(_, attribute, _)| ATTRIBUTE_NAMES.contains(attribute)));
    }

    #[test]
    fn attributes_stand_beside_the_properties() {
        let topic = |attribute: &str| format!(r#"{{"Resources":{{"R":{{"Type":"AWS::SNS::Topic",{attribute}}}}}}}"#);
        assert_declaration(
            &topic(r#""DeletionPolcy":"Retain""#),
            &[
                "unknown_property at R/DeletionPolcy: unknown property `DeletionPolcy` of `R`; did you mean `DeletionPolicy`?",
            ],
        );
        assert_declaration(
            &topic(r#""TopicName":"t""#),
            &["unknown_property at R/TopicName: unknown property `TopicName` of `R`; it belongs in `Properties`"],
        );
        assert_declaration(&topic(r#""DeletionPolicy":"Snapshot""#), &["allowed_value at R/DeletionPolicy"]);
        assert_declaration(
            &topic(r#""UpdateReplacePolicy":"RetainExceptOnCreate""#),
            &["allowed_value at R/UpdateReplacePolicy"],
        );
        assert_declaration(
            &topic(r#""UpdatePolicy":{"AutoScalingRollingUpdate":{}}"#),
            &["unwanted_property at R/UpdatePolicy: `UpdatePolicy` is not allowed here"],
        );
        assert_declaration(
            &topic(
                r#""DeletionPolicy":"RetainExceptOnCreate","UpdateReplacePolicy":"Retain","Metadata":{"a":{"b":1}},"DependsOn":["S"],"Condition":"C""#,
            ),
            &[],
        );
        assert_declaration(
            r#"{"Resources":{"R":{"Type":"AWS::EC2::Volume","DeletionPolicy":"Snapshot","UpdateReplacePolicy":"Snapshot","Properties":{"AvailabilityZone":"a","Size":8}}}}"#,
            &[],
        );
        assert_declaration(
            r#"{"Resources":{"R":{"Type":"AWS::CloudFormation::WaitCondition","CreationPolicy":{"ResourceSignal":{"Timeout":"15M","Counts":1}}}}}"#,
            &[
                "pattern at R/CreationPolicy/ResourceSignal/Timeout: `Timeout` cannot be `15M`",
                "unknown_property at R/CreationPolicy/ResourceSignal/Counts: unknown property `Counts` of `ResourceSignal`; did you mean `Count`?",
            ],
        );
    }

    fn assert_parameter(parameter: &str, expected: &[&str]) {
        assert_declaration(&format!(r#"{{"Parameters":{{"P":{parameter}}}}}"#), expected);
    }

    #[test]
    fn members_of_a_parameter() {
        assert_parameter("{}", &["missing_property at P: missing `Type` in `P`"]);
        assert_parameter(
            r#"{"Type":"String","Defualt":"a"}"#,
            &["unknown_property at P/Defualt: unknown property `Defualt` of `P`; did you mean `Default`?"],
        );
        assert_parameter(
            r#"{"Type":"String","AllowedValues":"a"}"#,
            &["wrong_type at P/AllowedValues: `AllowedValues` must be a list, found a string"],
        );
        assert_parameter(
            r#"{"Type":"String","NoEcho":"yes"}"#,
            &["wrong_type at P/NoEcho: `NoEcho` must be `true` or `false`, found `yes`"],
        );
        assert_parameter(r#"{"Type":"String","NoEcho":"true","ConstraintDescription":"c"}"#, &[]);
    }
}
