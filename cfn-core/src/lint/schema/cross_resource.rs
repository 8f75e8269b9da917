//! Schemas that hold for several resources together: what is gathered from a resource, and from those that it refers
//! to, has to go together.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use crate::data::json;
use crate::lint::schema::keywords;
use crate::lint::schema::validator::Role;
use crate::lint::schema::visit::Visit;
use crate::schema::Schema;

use crate::lint::facts::equality::{scalar, spelling};
use crate::lint::schema::evaluation::{Evaluation, Outcome};
use crate::model::{Intrinsic, Key, Member, Node, NodeId, Resource, Value};

/// What is wrong where a rule of cfn-lint fails: the rule, the property to change, and the words.
const MESSAGES: &[(&str, &str, &str)] = &[
    (
        "E3052",
        "TaskDefinition",
        "missing `NetworkConfiguration`, which network mode `awsvpc` of the task definition requires",
    ),
    (
        "E3054",
        "TaskDefinition",
        "a Fargate service requires a task definition with `FARGATE` in `RequiresCompatibilities`",
    ),
    ("E3698", "DeploymentId", "the deployment belongs to a different API than the stage"),
    ("E3699", "AuthorizerId", "the authorizer belongs to a different API than the method"),
    ("E3705", "BatchSize", "the batch size of a FIFO queue must be at most 10"),
    ("E3706", "MaxSize", "`MaxSize` must be at least `MinSize`"),
    ("E3707", "Engine", "`Engine` must match `Engine` of the cluster"),
    ("E3709", "StorageEncrypted", "`StorageEncrypted` must match `StorageEncrypted` of the cluster"),
    ("E3711", "Actions", "a rule cannot forward to a target group with protocol `GENEVE`"),
    (
        "E3712",
        "AutoScalingGroupName",
        "the policy cannot scale the group, whose `MaxSize` equals its `MinSize`; increase `MaxSize`",
    ),
    ("E3713", "TaskDefinition", "the log driver of a Fargate task must be `awslogs`, `splunk` or `awsfirelens`"),
    ("E3714", "LaunchTemplateData", "the security group and the subnet belong to different VPCs"),
    ("W3664", "Principal", "the service does not own the resource in `SourceArn`"),
];

/// Checks a resource's properties, which `visit` holds, by a schema that gathers.
pub(crate) fn check(
    visit: &Visit<'_, '_>,
    rule: &str,
    schema: &'static json::Value<'static>,
    evaluation: &mut Evaluation,
) {
    let Some((_, property, words)) = MESSAGES.iter().find(|(known, ..)| *known == rule) else { return };
    let Some(gathered) = schema.get("cfnGather") else { return };
    let (Some(names), Some(schema)) = (gathered.get("gather").and_then(json::Value::as_object), gathered.get("schema"))
    else {
        return;
    };
    let choices: Vec<Vec<Member>> = names.iter().map(|(name, what)| gather(visit, name, what)).collect();
    let fails = each_combination(&choices, &mut |members| {
        let data = Node { id: visit.at, value: Value::Object(members) };
        let visit = Visit { node: &data, data: Some(&data), ..*visit };
        keywords::decide(&visit, Schema::new(visit.schema.of(), schema)) == Outcome::Fails
    });
    if fails {
        let at = visit.node.get(property).map_or(visit.at, |node| node.id);
        evaluation.in_name_of(visit.validator.role(Role::RelatedValues), |evaluation| {
            evaluation.report_at(visit, at, || (*words).to_owned())
        });
    }
}

/// What is gathered under a name: of the resource itself, or of each of those that it refers to; nothing at all leaves
/// the name out.
fn gather(visit: &Visit<'_, '_>, name: &str, what: &'static json::Value<'static>) -> Vec<Member> {
    let Some(reference) = what.get("reference").and_then(json::Value::as_str) else {
        return vec![of_resource(visit, visit.resource, name, what)];
    };
    let mut found = Vec::new();
    for node in visit.node.values_at(reference) {
        let wanted = what.get("filter").and_then(|filter| filter.get("type")).and_then(json::Value::as_str);
        for used in crate::model::references_in(node) {
            let target = visit.context.index().resource(used.name);
            if let Some(target) = target.filter(|target| wanted.is_none_or(|wanted| target.type_name == wanted)) {
                found.push(of_resource(visit, target, name, what));
            }
        }
    }
    found
}

fn of_resource(
    visit: &Visit<'_, '_>,
    resource: Resource<'_>,
    name: &str,
    what: &'static json::Value<'static>,
) -> Member {
    let mut members = Vec::new();
    for (key, path) in what.get("properties").and_then(json::Value::as_object).unwrap_or_default() {
        if let Some(value) = property(resource, path) {
            members.push(member(visit.at, key, value));
        }
    }
    member(visit.at, name, Node { id: visit.at, value: Value::Object(members) })
}

fn member(id: NodeId, name: &str, value: Node) -> Member {
    Member { key: Key { id, name: name.to_owned() }, value }
}

/// The property at a path: `/A`, `{"path":"/A","default":..}`; `$type` is the type of the resource.
fn property(resource: Resource<'_>, path: &'static json::Value<'static>) -> Option<Node> {
    let id = resource.declaration.body.id;
    let text = path.as_str().or_else(|| path.get("path")?.as_str())?;
    if text == "$type" {
        return Some(Node { id, value: Value::String(resource.type_name.to_owned()) });
    }
    let mut found = resource.properties();
    for step in text.split('/').filter(|step| !step.is_empty()) {
        found = found.and_then(|node| node.get(step));
    }
    let default = || {
        let value = match path.get("default")? {
            json::Value::Bool(value) => Value::Bool(*value),
            json::Value::Number(digits) => Value::Integer(digits.parse().ok()?),
            json::Value::String(text) => Value::String(text.to_string()),
            _ => Value::Null,
        };
        Some(Node { id, value })
    };
    found.cloned().or_else(default)
}

/// Whether the question is answered with yes for a choice of one member out of each list. An empty list offers no
/// member.
fn each_combination(choices: &[Vec<Member>], question: &mut dyn FnMut(Vec<Member>) -> bool) -> bool {
    fn choose(
        choices: &[Vec<Member>],
        chosen: &mut Vec<Member>,
        question: &mut dyn FnMut(Vec<Member>) -> bool,
    ) -> bool {
        match choices {
            [] => question(chosen.clone()),
            [first, rest @ ..] if first.is_empty() => choose(rest, chosen, question),
            [first, rest @ ..] => first.iter().any(|member| {
                chosen.push(member.clone());
                let answer = choose(rest, chosen, question);
                chosen.pop();
                answer
            }),
        }
    }
    choose(choices, &mut Vec::new(), question)
}

/// Texts of gathered values, as values of a schema, of all threads. There are as many as different texts.
static TEXTS: LazyLock<Mutex<HashMap<String, &'static json::Value<'static>>>> = LazyLock::new(Mutex::default);

/// The value of a keyword that is taken from what is gathered; none where it is not known.
pub(crate) fn resolved(
    visit: &Visit<'_, '_>,
    value: &'static json::Value<'static>,
) -> Option<&'static json::Value<'static>> {
    if let Some(lookup) = value.get("$lookup") {
        let key = lookup.get("key")?.get("$data")?.as_str()?;
        return lookup.get("map")?.get(find(visit, key)?.as_str()?);
    }
    let text = scalar(find(visit, value.get("$data")?.as_str()?)?)?;
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = texts.get(text.as_ref()) {
        return Some(known);
    }
    let number = text.parse::<f64>().is_ok();
    let owned: &'static str = String::leak(text.to_string());
    let value = if number { json::Value::Number(owned) } else { json::Value::String(owned.into()) };
    let value: &'static json::Value<'static> = Box::leak(Box::new(value));
    texts.insert(owned.to_owned(), value);
    Some(value)
}

/// Checks by `const` with a gathered value: two functions are the same if they are written alike.
pub(crate) fn is_same(visit: &Visit<'_, '_>, value: &'static json::Value<'static>) -> Outcome {
    let Some(other) = value.get("$data").and_then(json::Value::as_str).and_then(|path| find(visit, path)) else {
        return Outcome::Unsure;
    };
    let comparable = |node: &Node| {
        scalar(node).is_some() || matches!(node.as_function(), Some((Intrinsic::Ref | Intrinsic::GetAtt, _)))
    };
    match spelling(visit.node) == spelling(other) {
        true => Outcome::Fits,
        // A text may be what a function gives.
        false
            if comparable(visit.node)
                && scalar(visit.node).is_some() == scalar(other).is_some()
                && comparable(other) =>
        {
            Outcome::Fails
        }
        false => Outcome::Unsure,
    }
}

fn find<'v>(visit: &Visit<'v, '_>, path: &str) -> Option<&'v Node> {
    path.split('/').filter(|step| !step.is_empty()).try_fold(visit.data?, |node, step| node.get(step))
}

#[cfg(test)]
mod tests {
    use super::MESSAGES;
    use crate::data::EXTENSIONS;
    use crate::lint::assertions::assert_resource;
    use crate::lint::assertions::assert_template;
    use crate::lint::schema::extensions::COVERED;

    #[test]
    fn every_rule_of_the_table_has_its_words_or_a_lint_of_our_own() {
        let mut taken = std::collections::BTreeSet::new();
        for (key, row) in EXTENSIONS.iter() {
            let mut columns = row.splitn(3, '\t');
            let (rule, schema) = (columns.next().expect("a rule"), columns.nth(1).expect("a schema"));
            let is_known = |known: &str| known == rule;
            let has_words = MESSAGES.iter().any(|(known, ..)| is_known(known));
            let is_covered = COVERED.iter().any(|(known, _)| is_known(known));
            assert!(!schema.contains("cfnGather") || has_words != is_covered, "{rule} of {key}");
            taken.insert(rule);
        }
        let listed = MESSAGES.iter().map(|(rule, ..)| *rule).chain(COVERED.iter().map(|(rule, _)| *rule));
        listed.for_each(|rule| assert!(taken.contains(rule), "the table has no {rule}"));
    }

    #[test]
    fn values_of_one_resource() {
        let group = |most: &str| {
            format!(r#"{{"MinSize":"5","MaxSize":{most},"LaunchConfigurationName":"l","AvailabilityZones":["a"]}}"#)
        };
        assert_resource(
            "AWS::AutoScaling::AutoScalingGroup",
            &group("\"4\""),
            &["related_values at R/Properties/MaxSize: `MaxSize` must be at least `MinSize`"],
        );
        assert_resource("AWS::AutoScaling::AutoScalingGroup", &group("5"), &[]);
        assert_resource("AWS::AutoScaling::AutoScalingGroup", &group(r#"{"Ref":"Most"}"#), &[]);
    }

    #[test]
    fn values_of_two_resources() {
        let stage = |api: &str| {
            format!(
                r#"{{"Resources":{{
                    "A":{{"Type":"AWS::ApiGateway::RestApi","Properties":{{"Name":"a"}}}},
                    "B":{{"Type":"AWS::ApiGateway::RestApi","Properties":{{"Name":"b"}}}},
                    "M":{{"Type":"AWS::ApiGateway::Method","Properties":{{"RestApiId":{{"Ref":"A"}},"ResourceId":{{"Fn::GetAtt":["A","RootResourceId"]}},"HttpMethod":"GET","AuthorizationType":"NONE"}}}},
                    "D":{{"Type":"AWS::ApiGateway::Deployment","DependsOn":"M","Properties":{{"RestApiId":{{"Ref":"A"}}}}}},
                    "S":{{"Type":"AWS::ApiGateway::Stage","Properties":{{"StageName":"s","RestApiId":{{"Ref":"{api}"}},"DeploymentId":{{"Ref":"D"}}}}}}}}}}"#
            )
        };
        assert_template(
            &stage("B"),
            &["related_values at S/Properties/DeploymentId: the deployment belongs to a different API than the stage"],
        );
        assert_template(&stage("A"), &[]);
    }

    #[test]
    fn what_is_in_the_other_resource_counts() {
        let service = |mode: &str| {
            format!(
                r#"{{"Conditions":{{"C":{{"Fn::Equals":[{{"Ref":"AWS::Region"}},"us-east-1"]}}}},
                    "Outputs":{{"O":{{"Condition":"C","Value":"a"}}}},
                    "Resources":{{
                    "T":{{"Type":"AWS::ECS::TaskDefinition","Properties":{{"NetworkMode":{mode},"ContainerDefinitions":[{{"Name":"n","Image":"i","Memory":128}}]}}}},
                    "S":{{"Type":"AWS::ECS::Service","Properties":{{"TaskDefinition":{{"Ref":"T"}},"DesiredCount":1}}}}}}}}"#
            )
        };
        assert_template(
            &service("\"awsvpc\""),
            &[
                "related_values at S/Properties/TaskDefinition: missing `NetworkConfiguration`, which network mode `awsvpc` of the task definition requires",
            ],
        );
        assert_template(&service("\"bridge\""), &[]);
        assert_template(&service(r#"{"Fn::If":["C","awsvpc","bridge"]}"#), &[]);
    }
}
