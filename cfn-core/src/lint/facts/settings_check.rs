//! Which settings of a resource are wrong, whatever is deployed.

use std::borrow::Cow;

use crate::lint::facts::conditions::{Assumption, Verdict, possible};
use crate::lint::facts::context::{Context, Scope};
use crate::lint::facts::rows::rows_of;
use crate::lint::facts::settings::{Related, Setting, When};
use crate::lint::facts::settings_walk::{Leaf, Place, is_required, values, walk};
use crate::lint::finding::Findings;
use crate::model::{Declaration, Node, NodeId, Resource, references_in};

/// Reports the settings of a resource that are wrong: where the value stands or, if it is missing, at the object that
/// lacks it. `otherwise` is what the type does then, in words that follow its name.
///
/// A value that only the deployment knows is right, and so is one that no deployment chooses.
pub(crate) fn check<'a>(
    context: &Context<'a>,
    resource: Resource<'a>,
    (table, otherwise): (&'static [Setting], &str),
    findings: &mut Findings,
) {
    for setting in rows_of(table, resource.type_name, |setting| setting.type_name) {
        let mut reported: Vec<NodeId> = Vec::new();
        each_wrong(context, resource, setting, &mut |at, leaf| {
            if !reported.contains(&at) {
                reported.push(at);
                findings.report(at, setting.message(otherwise, leaf));
            }
        });
    }
}

fn each_wrong<'a>(
    context: &Context<'a>,
    resource: Resource<'a>,
    setting: &Setting,
    report: &mut dyn FnMut(NodeId, &Leaf<'a>),
) {
    // What stands in other resources is certain only where all of them are in view.
    if !setting.related.is_empty()
        && (context.scope == Scope::Declaration
            || context.index().is_open()
            || is_related(context, resource, setting.related))
    {
        return;
    }
    let mut objects = Vec::new();
    if setting.of.is_empty() {
        objects.push((Place::of(resource), Vec::new()));
    } else {
        let mut visit = |place: Place<'a>, assumed: &[Assumption<'a>]| {
            if place.is_object() {
                objects.push((place, assumed.to_vec()));
            }
        };
        walk(Place::of(resource), setting.of, &mut Vec::new(), &mut visit);
    }
    for (object, mut assumed) in objects {
        let mut wrong = Vec::new();
        each_value(context, object, setting.path, &mut assumed, &mut |place, leaf, assumed| {
            let is_other = matches!(leaf, Leaf::Absent) && (context.is_rewritten() || is_missing(setting, place));
            if setting.holds(&leaf) == Some(false) && !is_other {
                wrong.push((place.at, leaf, assumed.to_vec()));
            }
        });
        if wrong.is_empty() {
            continue;
        }
        let situations = situations(context, object, setting.when);
        for (at, leaf, assumed) in wrong {
            if situations.iter().any(|more| can_hold(context, resource.declaration, &assumed, more)) {
                report(at, &leaf);
            }
        }
    }
}

/// Whether the property is missing where the schema requires it.
fn is_missing(setting: &Setting, place: Place<'_>) -> bool {
    place.lacks_last() && is_required(setting.type_name, &format!("{}/{}", setting.of, setting.path))
}

/// Whether one of the other resources refers to this one.
fn is_related<'a>(context: &Context<'a>, resource: Resource<'a>, related: &[Related]) -> bool {
    related.iter().any(|related| {
        let others = context.index().of_type(related.type_name).iter();
        let mut others = others.filter(|other| {
            other.name() != resource.name() && (related.with.is_empty() || !other.values_at(related.with).is_empty())
        });
        others.any(|other| {
            let mut found = false;
            walk(Place::of(*other), related.path, &mut Vec::new(), &mut |place, _| {
                found |= place.node().is_some_and(|node| leads_to(context, node, resource.name(), related.by_way_of));
            });
            found
        })
    })
}

/// Whether a value refers to the resource of that name, or to one of these types that does.
fn leads_to(context: &Context<'_>, node: &Node, name: &str, by_way_of: &[&str]) -> bool {
    references_in(node).iter().any(|reference| {
        let other = || context.index().resource(reference.name).filter(|other| by_way_of.contains(&other.type_name));
        reference.name == name || other().is_some_and(|other| leads_to(context, &other.declaration.body, name, &[]))
    })
}

/// Visits what a property may be, with where it stands and what is assumed then.
fn each_value<'a>(
    context: &Context<'a>,
    object: Place<'a>,
    path: &str,
    assumed: &mut Vec<Assumption<'a>>,
    visit: &mut dyn FnMut(Place<'a>, Leaf<'a>, &[Assumption<'a>]),
) {
    walk(object, path, assumed, &mut |place, assumed| {
        values(context, place, &mut assumed.to_vec(), &mut |leaf, assumed| visit(place, leaf, assumed));
    });
}

/// What can be assumed so that all of this holds of an object: one of several situations, or none.
fn situations<'a>(context: &Context<'a>, object: Place<'a>, when: &[When]) -> Vec<Vec<Assumption<'a>>> {
    when.iter().fold(vec![Vec::new()], |situations, when| {
        let of_this = satisfied(context, object, *when);
        let with = |one: &Vec<Assumption<'a>>| {
            of_this.iter().map(|other| [one.as_slice(), other.as_slice()].concat()).collect::<Vec<_>>()
        };
        situations.iter().flat_map(with).collect()
    })
}

fn satisfied<'a>(context: &Context<'a>, object: Place<'a>, when: When) -> Vec<Vec<Assumption<'a>>> {
    let mut found = Vec::new();
    each_value(context, object, when.path(), &mut Vec::new(), &mut |_, leaf, assumed| {
        let holds = match leaf {
            Leaf::Absent => {
                matches!(when, When::Absent(_) | When::IsNot(..) | When::IsOrAbsent(..)) && !context.is_rewritten()
            }
            Leaf::Unknown => matches!(when, When::Present(_)),
            Leaf::Value(node) => when.holds(node),
        };
        if holds {
            found.push(assumed.to_vec());
        }
    });
    found
}

/// Whether a deployment can choose all of this where the resource exists.
pub(crate) fn can_hold<'a>(
    context: &Context<'a>,
    declaration: &'a Declaration,
    assumed: &[Assumption<'a>],
    more: &[Assumption<'a>],
) -> bool {
    let condition = declaration.condition().map(|condition| Assumption::Condition(condition, true));
    let all: Vec<Assumption<'a>> = assumed.iter().chain(more).cloned().chain(condition).collect();
    if all.is_empty() {
        return true;
    }
    let names = |assumption: &Assumption<'a>| match assumption {
        Assumption::Condition(name, _) => Cow::Borrowed(*name),
        Assumption::Parameter(name, _) => Cow::Borrowed(*name),
    };
    let contradicts = |one: &Assumption<'a>| all.iter().any(|other| names(one) == names(other) && one != other);
    match possible(context, &all) {
        Verdict::Possible(_) => true,
        Verdict::Impossible => false,
        // Conditions that are not in view may still exclude each other by name.
        Verdict::Unknown => !all.iter().any(contradicts) && all.windows(2).all(|pair| pair[0] == pair[1]),
    }
}

/// Asserts that a table is sorted and names properties that the schemas have.
#[cfg(test)]
#[track_caller]
pub(crate) fn assert_table(table: &[Setting]) {
    use crate::lint::facts::settings_walk::is_in_schema;
    assert!(table.is_sorted_by_key(|setting| setting.type_name), "the table is not sorted by type");
    let mut wrong = Vec::new();
    for setting in table {
        for Related { type_name, path, with, .. } in setting.related {
            let missing = [path, with].into_iter().filter(|path| !is_in_schema(type_name, path));
            wrong.extend(missing.map(|path| format!("{type_name} {path}")));
        }
        let paths = setting.when.iter().map(|when| when.path()).chain([setting.path]);
        for path in paths.map(|path| format!("{}/{path}", setting.of)) {
            if !is_in_schema(setting.type_name, &path) {
                wrong.push(format!("{} {path}", setting.type_name));
            }
        }
    }
    assert!(wrong.is_empty(), "not in the schemas: {wrong:#?}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::facts::settings::TRUE;
    use crate::lint::lints::suspicious::missing_deletion_policy::MISSING_DELETION_POLICY;
    use crate::lint::testing::{findings, findings_alone, template};

    const TABLE: &[Setting] = &[Setting::needed("AWS::DynamoDB::Table", "SSESpecification/SSEEnabled", TRUE)
        .when(&[When::IsNot("TableClass", &["STANDARD_INFREQUENT_ACCESS"])])];

    fn found(head: &str, properties: &str) -> Vec<String> {
        let template = template(&format!(
            "{head}\nResources:\n  R: {{Type: 'AWS::DynamoDB::Table', Condition: Made, Properties: {properties}}}\n"
        ));
        let context = Context::new(&template, Scope::Template);
        let mut findings = Findings::of(MISSING_DELETION_POLICY.lint, "R");
        check(&context, template.resource("R").expect("it is there"), (TABLE, "is open"), &mut findings);
        findings.into_vec().into_iter().map(|finding| finding.message).collect()
    }

    const HEAD: &str = "Parameters:
  Stage: {Type: String, AllowedValues: [dev, prod]}
  On: {Type: String, Default: 'false'}
  Free: {Type: String}
Mappings:
  M: {dev: {on: false}, prod: {on: true}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  Made: !Equals [!Ref Stage, prod]";

    #[test]
    fn what_a_deployment_can_choose_counts() {
        let absent = [
            "`AWS::DynamoDB::Table` without `SSESpecification.SSEEnabled` is open; add `SSESpecification.SSEEnabled: true`",
        ];
        let wrong = ["`AWS::DynamoDB::Table` with `SSEEnabled: false` is open; write `true`"];
        let sse = |value: &str| found(HEAD, &format!("{{SSESpecification: {{SSEEnabled: {value}}}}}"));
        assert_eq!(found(HEAD, "{}"), absent);
        assert_eq!(found(HEAD, "{SSESpecification: !Ref AWS::NoValue}"), absent);
        // The schema requires it there, which another lint says.
        assert!(found(HEAD, "{SSESpecification: {}}").is_empty());
        assert_eq!(sse("'False'"), ["`AWS::DynamoDB::Table` with `SSEEnabled: False` is open; write `true`"]);
        assert!(sse("'TRUE'").is_empty());
        assert_eq!(sse("!Ref On"), wrong);
        assert!(sse("!Ref Free").is_empty());
        // The table exists in `prod` only.
        assert!(sse("!FindInMap [M, !Ref Stage, on]").is_empty());
        assert!(sse("!If [IsProd, true, false]").is_empty());
        assert_eq!(sse("!If [IsProd, false, true]"), wrong);
        assert_eq!(sse("!FindInMap [M, dev, on]"), wrong);
        assert!(found(HEAD, "{SSESpecification: !If [IsProd, {SSEEnabled: true}, !Ref AWS::NoValue]}").is_empty());
        assert!(found(HEAD, "{'Fn::Transform': {Name: Mine}}").is_empty());
        assert!(found(&format!("Transform: [Mine]\n{HEAD}"), "{}").is_empty());
    }

    #[test]
    fn a_setting_matters_where_its_conditions_hold() {
        assert!(found(HEAD, "{TableClass: STANDARD_INFREQUENT_ACCESS}").is_empty());
        assert!(found(HEAD, "{TableClass: !Ref Free}").is_empty());
        assert_eq!(found(HEAD, "{TableClass: STANDARD}").len(), 1);
        assert!(found(HEAD, "{TableClass: !If [IsProd, STANDARD_INFREQUENT_ACCESS, STANDARD]}").is_empty());
        assert_eq!(found(HEAD, "{TableClass: !If [IsProd, STANDARD, STANDARD_INFREQUENT_ACCESS]}").len(), 1);
    }

    /// Without the conditions in view, an arm of a choice counts, but not two choices together.
    #[test]
    fn conditions_out_of_view_are_not_combined() {
        let sse = |value: &str| found("", &format!("{{SSESpecification: {{SSEEnabled: {value}}}}}"));
        assert_eq!(sse("!If [Made, false, true]").len(), 1);
        assert!(sse("!If [Made, true, false]").is_empty());
        assert!(sse("!If [Other, true, false]").is_empty());
    }

    /// A flow log may be that of another network; a schedule may rotate what a secret is attached to.
    #[test]
    fn another_resource_makes_up_for_a_setting() {
        let found = |lint: &str, resources: &str| findings(lint, &format!("Resources:\n{resources}")).len();
        let networks = "  A: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  B: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.1.0.0/16}}\n";
        let log = "  Log: {Type: AWS::EC2::FlowLog, Properties: {ResourceId: !Ref A, ResourceType: VPC, TrafficType: ALL, LogDestinationType: s3, LogDestination: 'arn:aws:s3:::logs'}}\n";
        assert_eq!(found("no_flow_log", networks), 2);
        assert_eq!(found("no_flow_log", &format!("{networks}{log}")), 1);
        let secret = "  Secret: {Type: AWS::SecretsManager::Secret}\n";
        let attached = "  Attached: {Type: AWS::SecretsManager::SecretTargetAttachment, Properties: {SecretId: !Ref Secret, TargetId: a, TargetType: 'AWS::RDS::DBInstance'}}
  Schedule: {Type: AWS::SecretsManager::RotationSchedule, Properties: {SecretId: !Ref Attached, RotationLambdaARN: 'arn:aws:lambda:eu-west-1:123456789012:function:f', RotationRules: {AutomaticallyAfterDays: 30}}}\n";
        assert_eq!(found("no_secret_rotation", secret), 1);
        assert_eq!(found("no_secret_rotation", &format!("{secret}{attached}")), 0);
        let queues = "  Jobs: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Failures.Arn, maxReceiveCount: 3}}}
  Failures: {Type: AWS::SQS::Queue}\n";
        assert_eq!(found("no_dead_letter_queue", queues), 0);
        assert_eq!(found("no_dead_letter_queue", "  Jobs: {Type: AWS::SQS::Queue}\n"), 1);
        let function = "  F: {Type: AWS::Lambda::Function}\n";
        let invoked = |more: &str| {
            format!(
                "{function}  I: {{Type: AWS::Lambda::EventInvokeConfig, Properties: {{FunctionName: !Ref F, Qualifier: $LATEST{more}}}}}\n"
            )
        };
        let kept =
            invoked(", DestinationConfig: {OnFailure: {Destination: 'arn:aws:sqs:eu-west-1:123456789012:failures'}}");
        assert_eq!(found("no_dead_letter_queue", &kept), 0);
        assert_eq!(found("no_dead_letter_queue", &invoked("")), 2);
        // A declaration alone shows nothing of the others.
        assert!(findings_alone("no_flow_log", &format!("Resources:\n{networks}")).is_empty());
    }
}
