//! Values that stand in a mapping under a key that only the deployment knows. Values under the same key vary together, so
//! the properties are checked with the values of one key after another.

use std::collections::HashSet;

use crate::lint::facts::conditions::{Assumption, Verdict, possible};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::equality::{scalar, spelling};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::visit::Visit;
use crate::lint::schema::{extensions, walk};
use crate::model::{Intrinsic, Member, Node, NodeId, Section, Value};

/// More keys than this are not tried.
const MOST: usize = 32;
/// Deeper than this, conditions refer to each other in a circle.
const DEPTH: usize = 32;

/// A key of `Fn::FindInMap` that is not written out.
struct Unknown<'v, 'a> {
    /// What gives the key.
    key: &'v Node,
    mapping: &'a Node,
    /// The name of the mapping.
    name: &'v str,
    /// The other key, and whether it is the first.
    known: Option<&'v str>,
}

/// What is assumed: the key that a function gives.
struct Row<'r, 'a> {
    context: &'r Context<'a>,
    /// The spelling of what gives the key.
    of: &'r str,
    key: &'r str,
    /// The parameter that has the key as its value.
    parameter: Option<&'a str>,
}

/// Checks a resource's properties, which `visit` holds, row by row, and reports what is wrong with some rows alone.
pub(crate) fn check(visit: &Visit<'_, '_>, evaluation: &mut Evaluation) {
    if visit.context.index().section(Section::Mappings).is_empty() {
        return;
    }
    let mut unknown = Vec::new();
    collect(visit.context, visit.node, &mut unknown);
    let mut done = HashSet::new();
    for Unknown { key, mapping, name, known } in &unknown {
        let of = spelling(key);
        if !done.insert(of.clone()) {
            continue;
        }
        let parameter = parameter(visit.context, key);
        let mut seen = HashSet::new();
        for row in keys(mapping, *known).into_iter().take(MOST) {
            let row = Row { context: visit.context, of: &of, key: row, parameter };
            if !row.is_reached(visit) {
                continue;
            }
            let properties = row.fill_in(visit.node);
            if seen.insert(spelling(&properties)) {
                report_new(visit, &properties, &format!("`{}` of mapping `{name}`", row.key), evaluation);
            }
        }
    }
}

/// Reports what is wrong with the properties, and is not reported yet.
fn report_new(visit: &Visit<'_, '_>, properties: &Node, row: &str, evaluation: &mut Evaluation) {
    let mut aside = Evaluation::reporting();
    let visit = Visit { node: properties, ..*visit };
    walk::check(&visit, &mut aside);
    extensions::check(&visit, &mut aside);
    evaluation.take_new(aside, |message| format!("{message} (with {row})"));
}

fn collect<'v, 'a>(context: &Context<'a>, node: &'v Node, found: &mut Vec<Unknown<'v, 'a>>) {
    match &node.value {
        Value::Function(Intrinsic::FindInMap, argument) => found.extend(unknown(context, argument)),
        Value::Function(_, argument) => collect(context, argument, found),
        Value::List(elements) => elements.iter().for_each(|element| collect(context, element, found)),
        Value::Object(members) => members.iter().for_each(|member| collect(context, &member.value, found)),
        _ => {}
    }
}

/// The one key of a look-up that is not written out.
fn unknown<'v, 'a>(context: &Context<'a>, argument: &'v Node) -> Option<Unknown<'v, 'a>> {
    let [name, first, second] = argument.as_list()? else { return None };
    let name = name.as_str()?;
    let mapping = &context.find(Section::Mappings, name)?.body;
    match (first.as_str(), second.as_str()) {
        (None, Some(second)) => Some(Unknown { key: first, mapping, name, known: Some(second) }),
        (Some(first), None) => Some(Unknown { key: second, mapping: mapping.get(first)?, name, known: None }),
        _ => None,
    }
}

/// The keys under which a mapping has a value.
fn keys<'a>(mapping: &'a Node, known: Option<&str>) -> Vec<&'a str> {
    let has = |member: &&Member| known.is_none_or(|known| member.value.get(known).is_some());
    let members = mapping.as_object().unwrap_or_default().iter().filter(has);
    members.map(|member| member.key.name.as_str()).collect()
}

/// The parameter or pseudo parameter whose value is the key.
fn parameter<'a>(context: &Context<'a>, key: &Node) -> Option<&'a str> {
    let (Intrinsic::Ref, name) = key.as_function()? else { return None };
    match context.named(name.as_str()?) {
        Named::Parameter(parameter) => Some(&parameter.name.name),
        Named::Pseudo(name) => Some(name),
        _ => None,
    }
}

impl<'a> Row<'_, 'a> {
    fn assumed(&self) -> Vec<Assumption<'a>> {
        self.parameter.map(|name| Assumption::Parameter(name, self.key.to_owned().into())).into_iter().collect()
    }

    /// Whether the key can be this one where the resource exists.
    fn is_reached(&self, visit: &Visit<'_, 'a>) -> bool {
        let condition = visit.resource.declaration.condition();
        if condition.is_some_and(|condition| self.holds(condition, 0) == Some(false)) {
            return false;
        }
        let mut assumed = self.assumed();
        assumed.extend(condition.map(|condition| Assumption::Condition(condition, true)));
        possible(self.context, &assumed) != Verdict::Impossible
    }

    /// Whether the condition of that name holds, where the values under the key say it.
    fn holds(&self, condition: &str, depth: usize) -> Option<bool> {
        let condition = self.context.find(Section::Conditions, condition).filter(|_| depth < DEPTH)?;
        self.evaluate(&condition.body, depth + 1)
    }

    fn evaluate(&self, node: &Node, depth: usize) -> Option<bool> {
        let (function, argument) = node.as_function()?;
        let operands = argument.as_list().unwrap_or(std::slice::from_ref(argument));
        let mut evaluated = operands.iter().map(|operand| self.evaluate(operand, depth));
        match (function, operands) {
            (Intrinsic::Condition, [name]) => self.holds(name.as_str()?, depth),
            (Intrinsic::Not, [operand]) => self.evaluate(operand, depth).map(|holds| !holds),
            (Intrinsic::And, _) => evaluated.try_fold(true, |all, holds| Some(all && holds?)),
            (Intrinsic::Or, _) => evaluated.try_fold(false, |any, holds| Some(any || holds?)),
            (Intrinsic::Equals, [left, right]) => Some(self.text(left)? == self.text(right)?),
            _ => None,
        }
    }

    fn text(&self, node: &Node) -> Option<String> {
        if self.parameter.is_some() && spelling(node) == self.of {
            return Some(self.key.to_owned());
        }
        scalar(&self.fill_in(node)).map(Into::into)
    }

    /// Whether a condition has that value for certain.
    fn decides(&self, condition: &Node) -> Option<bool> {
        let name = condition.as_str()?;
        if let Some(holds) = self.holds(name, 0) {
            return Some(holds);
        }
        let name = &self.context.find(Section::Conditions, name)?.name.name;
        self.parameter?;
        [true, false].into_iter().find(|holds| {
            let mut assumed = self.assumed();
            assumed.push(Assumption::Condition(name, !holds));
            possible(self.context, &assumed) == Verdict::Impossible
        })
    }

    /// The value with what stands under the key, and the arms that it leads to.
    fn fill_in(&self, node: &Node) -> Node {
        let value = match &node.value {
            Value::Function(Intrinsic::FindInMap, argument) => match self.find(argument) {
                Some(found) => return placed(found, node.id),
                None => node.value.clone(),
            },
            Value::Function(Intrinsic::If, argument) => match node.as_if() {
                Some(chosen) => match self.decides(chosen.condition) {
                    Some(holds) => return self.fill_in(if holds { chosen.then } else { chosen.otherwise }),
                    None => Value::Function(Intrinsic::If, Box::new(self.fill_in(argument))),
                },
                None => node.value.clone(),
            },
            Value::List(elements) => Value::List(elements.iter().map(|element| self.fill_in(element)).collect()),
            Value::Object(members) => {
                let fill_in = |member: &Member| Member { key: member.key.clone(), value: self.fill_in(&member.value) };
                Value::Object(members.iter().map(fill_in).collect())
            }
            other => other.clone(),
        };
        Node { id: node.id, value }
    }

    fn find(&self, argument: &Node) -> Option<&'a Node> {
        let Unknown { key, mapping, known, .. } = unknown(self.context, argument)?;
        if spelling(key) != self.of {
            return None;
        }
        let found = mapping.get(self.key)?;
        known.map_or(Some(found), |known| found.get(known))
    }
}

/// The value, all of which stands at one place.
fn placed(node: &Node, id: NodeId) -> Node {
    let value = match &node.value {
        Value::List(elements) => Value::List(elements.iter().map(|element| placed(element, id)).collect()),
        other => other.clone(),
    };
    Node { id, value }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(sizes: &str, memory: &str) -> Vec<String> {
        let found = findings(
            "allowed_value",
            &format!(
                "Parameters:
  Stage: {{Type: String, AllowedValues: [dev, prod]}}
Mappings:
  Sizes: {{{sizes}}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      ExecutionRoleArn: !ImportValue role
      Cpu: !FindInMap [Sizes, !Ref Stage, Cpu]
      Memory: {memory}
      ContainerDefinitions: [{{Name: a, Image: b}}]
"
            ),
        );
        found.into_iter().filter(|found| found.contains("Task: `")).collect()
    }

    const MEMORY: &str = "!FindInMap [Sizes, !Ref Stage, Memory]";

    #[test]
    fn values_of_one_row_go_together() {
        assert_eq!(found("dev: {Cpu: 256, Memory: 512}, prod: {Cpu: 1024, Memory: 2048}", MEMORY), [""; 0]);
        let wrong = found("dev: {Cpu: 256, Memory: 512}, prod: {Cpu: 1024, Memory: 512}", MEMORY);
        assert!(matches!(&wrong[..], [only] if only.ends_with("(with `prod` of mapping `Sizes`)")), "{wrong:?}");
        // A row of one stage does not meet the value of another one.
        let wrong = found("dev: {Cpu: 256, Memory: 512}, prod: {Cpu: 1024, Memory: 2048}", "512");
        assert!(matches!(&wrong[..], [only] if only.ends_with("(with `prod` of mapping `Sizes`)")), "{wrong:?}");
        let chosen = "!If [IsProd, 2048, 512]";
        assert_eq!(found("dev: {Cpu: 256}, prod: {Cpu: 1024}", chosen), [""; 0]);
        assert_ne!(found("dev: {Cpu: 1024}, prod: {Cpu: 256}", chosen), [""; 0]);
    }

    #[test]
    fn a_row_that_no_value_leads_to_is_not_judged() {
        assert_eq!(found("dev: {Cpu: 256}, prod: {Cpu: 256}, test: {Cpu: 1}", "512"), [""; 0]);
        assert_ne!(found("dev: {Cpu: 256}, prod: {Cpu: 1}", "512"), [""; 0]);
    }

    #[test]
    fn conditions_may_leave_a_row_out() {
        let found = |condition: &str, resource: &str| {
            let found = findings(
                "length",
                &format!(
                    "Parameters:\n  Stage: {{Type: String}}\nMappings:\n  Keys: {{dev: {{Name: ''}}, prod: {{Name: key}}}}\n\
                     Conditions:\n  C: {condition}\nResources:\n  Key: {{Type: AWS::SSM::Parameter, {resource}}}\n"
                ),
            );
            found.into_iter().filter(|found| found.starts_with("Key: ")).collect::<Vec<_>>()
        };
        const NAME: &str = "!FindInMap [Keys, !Ref Stage, Name]";
        let guarded = format!("Properties: {{Type: String, Value: a, Name: !If [C, {NAME}, !Ref AWS::NoValue]}}");
        let whole = format!("Condition: C, Properties: {{Type: String, Value: a, Name: {NAME}}}");
        let given = format!("!Not [!Equals [{NAME}, '']]");
        for resource in [&guarded, &whole] {
            assert_eq!(found(&given, resource), [""; 0], "{resource}");
            assert_eq!(found("!Equals [!Ref Stage, prod]", resource), [""; 0], "{resource}");
            assert_eq!(
                found("!Equals [!Ref Stage, dev]", resource),
                ["Key: `Name` cannot be empty (with `dev` of mapping `Keys`)"],
                "{resource}"
            );
        }
    }

    #[test]
    fn what_is_wrong_without_the_mapping_is_said_once() {
        let template = "Parameters:\n  Stage: {Type: String, AllowedValues: [dev, prod]}\nMappings:\n  Topics: {dev: {Arn: ''}, prod: {Arn: 'arn:aws:sns:us-east-1:123456789012:a'}}\n\
                        Conditions:\n  C: !Not [!Equals [!FindInMap [Topics, !Ref Stage, Arn], '']]\n\
                        Resources:\n  R: {Type: AWS::SNS::Subscription, Properties: {Protocol: sqs, Endpoint: !ImportValue q, TopicArn: !If [C, !FindInMap [Topics, !Ref Stage, Arn], !Ref AWS::NoValue]}}\n";
        assert_eq!(findings("missing_property", template).len(), 1);
    }

    #[test]
    fn each_value_is_checked_where_it_is_used() {
        let found = |class: &str| {
            findings(
                "allowed_value",
                &format!(
                    "Mappings:\n  Regions: {{us-east-1: {{Mode: PROVISIONED}}, eu-west-1: {{Mode: {class}}}}}\nResources:\n  Table: {{Type: AWS::DynamoDB::Table, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: {{KeySchema: [{{AttributeName: id, KeyType: HASH}}], AttributeDefinitions: [{{AttributeName: id, AttributeType: S}}], ProvisionedThroughput: {{ReadCapacityUnits: 1, WriteCapacityUnits: 1}}, BillingMode: !FindInMap [Regions, !Ref AWS::Region, Mode]}}}}\n"
                ),
            )
        };
        assert_eq!(
            found("PROVISIOND"),
            [
                "Table: `BillingMode` cannot be `PROVISIOND`; did you mean `PROVISIONED`? (with `eu-west-1` of mapping `Regions`)"
            ]
        );
        assert_eq!(found("PROVISIONED"), [""; 0]);
    }
}
