//! What follows from a mistake, and is not said beside it.
//!
//! A lint that misses something (a permission, a statement of a policy, a key attribute) cannot see what a mistake hides: the
//! statement may be there, with an action that is misspelt. Such a lint waits until the mistake is mended.

mod table;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use super::facts::describe::all_of;
use super::finding::Finding;
use super::lint::Level;
use crate::model::{Node, NodeId, Template};
use table::{FOLLOW_UPS, FollowUp, OF_ANY_TYPE, UNREADABLE, Within};

/// How messages begin to say which transform a template lacks.
const TRANSFORM: &str = "requires a transform; ";

/// Leaves out of findings what may follow from others of them.
pub(crate) fn leave_out(template: &Template, found: &mut Vec<Finding>) {
    if found.len() < 2 {
        return;
    }
    leave_out_within(template, found);
    let mistakes = Mistakes::of(template, found);
    let is_left = |finding: &Finding| !row_of(finding).is_some_and(|row| mistakes.hide(row, finding));
    let is_left: Vec<bool> = found.iter().map(is_left).collect();
    let mut is_left = is_left.into_iter();
    found.retain(|_| is_left.next().unwrap_or(true));
    say_once(found);
}

/// What is missing in one place is said once, and not of everyone who needs it.
fn say_once(found: &mut Vec<Finding>) {
    let mut first: BTreeMap<(Level, String), usize> = BTreeMap::new();
    let mut others: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut kept: Vec<Finding> = Vec::new();
    for finding in found.drain(..) {
        let Some(lack) = lack(&finding) else {
            kept.push(finding);
            continue;
        };
        match first.entry((finding.level, lack)) {
            Entry::Vacant(entry) => {
                entry.insert(kept.len());
                kept.push(finding);
            }
            Entry::Occupied(entry) => {
                let names = others.entry(*entry.get()).or_default();
                let of_first = &kept[*entry.get()].declaration;
                let is_told = finding.declaration.is_empty() || finding.declaration == *of_first;
                if !is_told && !names.contains(&finding.declaration) {
                    names.push(finding.declaration);
                }
            }
        }
    }
    for (index, names) in others {
        if !names.is_empty() {
            kept[index].message += &format!(" (also for {})", all_of(names));
        }
    }
    *found = kept;
}

fn row_of(finding: &Finding) -> Option<&'static FollowUp> {
    let row = FOLLOW_UPS.binary_search_by(|row| row.lint.cmp(finding.lint.id));
    row.ok().map(|row| &FOLLOW_UPS[row])
}

/// What is missing elsewhere, if that is the mistake.
fn lack(finding: &Finding) -> Option<String> {
    let Finding { lint, message, .. } = finding;
    match row_of(finding).map(|row| row.within) {
        Some(Within::Types(_) | Within::OwnOr(_)) => Some(format!("{} {message}", lint.id)),
        _ if message.contains(TRANSFORM) => Some(TRANSFORM.to_owned()),
        _ if lint.id == "needs_language_extensions" => Some(lint.id.to_owned()),
        _ => None,
    }
}

/// Which lints have found something, and where, with the highest level of it.
#[derive(Default)]
struct Mistakes {
    anywhere: HashMap<&'static str, Level>,
    by_declaration: HashMap<(String, &'static str), Level>,
    by_type: HashMap<(String, &'static str), Level>,
}

impl Mistakes {
    fn of(template: &Template, found: &[Finding]) -> Mistakes {
        let types: HashMap<&str, &str> =
            template.resources().map(|resource| (resource.name(), resource.type_name)).collect();
        let mut mistakes = Mistakes::default();
        for Finding { lint, level, declaration, message, .. } in found {
            // A section that is meant to be none of CloudFormation's hides nothing.
            if lint.id == "unknown_section" && !message.contains("did you mean") {
                continue;
            }
            raise(&mut mistakes.anywhere, lint.id, *level);
            raise(&mut mistakes.by_declaration, (declaration.clone(), lint.id), *level);
            if let Some(of) = types.get(declaration.as_str()) {
                raise(&mut mistakes.by_type, ((*of).to_owned(), lint.id), *level);
            }
        }
        mistakes
    }

    /// Whether a mistake hides what the finding misses: one that weighs as much, so that nothing is built without it.
    fn hide(&self, FollowUp { after, within, .. }: &FollowUp, finding: &Finding) -> bool {
        let weighs = |level: Option<&Level>| level.is_some_and(|level| *level >= finding.level);
        after.iter().filter(|lint| self.anywhere.contains_key(*lint)).any(|lint| {
            let is_own = || weighs(self.by_declaration.get(&(finding.declaration.clone(), lint)));
            let is_of_type = |name: &&str| weighs(self.by_type.get(&((*name).to_owned(), *lint)));
            let is_anywhere = || weighs(self.anywhere.get(lint));
            let is_of = |names: &[&str]| OF_ANY_TYPE.contains(lint) && is_anywhere() || names.iter().any(is_of_type);
            match within {
                Within::Own => is_own(),
                Within::Types(names) => is_of(names),
                Within::OwnOr(names) => is_own() || is_of(names),
                Within::Template => is_anywhere(),
            }
        })
    }
}

/// Raises what is there to the level.
fn raise<K: Eq + Hash>(levels: &mut HashMap<K, Level>, key: K, level: Level) {
    let highest = levels.entry(key).or_insert(level);
    *highest = level.max(*highest);
}

/// Leaves out what else is said of a value that could not be read, or of what is in it.
fn leave_out_within(template: &Template, found: &mut Vec<Finding>) {
    let mut unreadable = HashMap::new();
    for finding in found.iter().filter(|finding| UNREADABLE.contains(&finding.lint.id)) {
        raise(&mut unreadable, finding.at, finding.level);
    }
    if unreadable.is_empty() {
        return;
    }
    let mut within = HashMap::new();
    for declaration in &template.declarations {
        declaration.body.walk(&mut |node| {
            let members = node.as_object().unwrap_or_default();
            // A function is reported at its name.
            let own = members.iter().find_map(|member| unreadable.get(&member.key.id));
            if let Some(level) = unreadable.get(&node.id).or(own) {
                raise_all(&mut within, node, *level);
            }
            for member in members {
                if let Some(level) = unreadable.get(&member.value.id) {
                    raise(&mut within, member.key.id, *level);
                }
            }
        });
    }
    found.retain(|finding| {
        let is_within = within.get(&finding.at).is_some_and(|level| *level >= finding.level);
        UNREADABLE.contains(&finding.lint.id) || !is_within
    });
}

/// Raises the node, and the keys and values in it.
fn raise_all(levels: &mut HashMap<NodeId, Level>, node: &Node, level: Level) {
    node.walk(&mut |node| {
        raise(levels, node.id, level);
        node.as_object().unwrap_or_default().iter().for_each(|member| raise(levels, member.key.id, level));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::facts::context::Scope;
    use crate::lint::levels::NestedLevels;
    use crate::lint::registry::{self, LINTS};
    use crate::lint::testing::{self, findings};

    #[test]
    fn the_table_names_lints_and_is_sorted() {
        assert!(FOLLOW_UPS.is_sorted_by_key(|row| row.lint));
        let after = FOLLOW_UPS.iter().flat_map(|row| row.after);
        for id in FOLLOW_UPS.iter().map(|row| &row.lint).chain(after).chain(OF_ANY_TYPE).chain(UNREADABLE) {
            assert!(registry::lint(id).is_some(), "no lint {id}");
        }
    }

    /// A function with its role, and a topic with a policy and two alarms that publish to it.
    const TEMPLATE: &str = "Resources:
  Function:
    Type: AWS::Lambda::Function
    Properties:
      Code: {ZipFile: 'def handler(event, context): pass'}
      Handler: index.handler
      Runtime: python3.13
      Role: !GetAtt Role.Arn
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
  Topic:
    Type: AWS::SNS::Topic
  TopicPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Topic]
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: {Service: cloudwatch.amazonaws.com}
            Action: sns:Publish
            Resource: !Ref Topic
            Condition: {StringEquals: {'aws:SourceAccount': !Ref AWS::AccountId}}
  Errors: &errors
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/Lambda
      MetricName: Errors
      Dimensions: [{Name: FunctionName, Value: !Ref Function}]
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 1
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      AlarmActions: [!Ref Topic]
      OKActions: [!Ref Topic]
  MoreErrors: *errors
";

    /// What is found in it with a text in place of another.
    fn found(right: &str, wrong: &str) -> Vec<String> {
        assert!(TEMPLATE.contains(right), "{right}");
        findings("missing_resource_policy", &TEMPLATE.replacen(right, wrong, 1))
    }

    #[test]
    fn what_a_mistake_hides_is_not_missing_too() {
        let cases = [
            ("sts:AssumeRole", "sts:AssumRole", "unknown_action: Role: unknown action `AssumRole` of service `sts`"),
            ("'sts:AssumeRole'", "5", "policy_grammar: Role: an action must be a string"),
            ("Service: lambda", "Servic: lambda", "principal_format: Role: unknown principal type `Servic`"),
            ("AWS::IAM::Role", "AWS::IAM::Rol", "unknown_type: Role: unknown resource type `AWS::IAM::Rol`"),
            (
                "    Type: AWS::SNS::TopicPolicy",
                "    Typ: AWS::SNS::TopicPolicy",
                "unknown_property: TopicPolicy: unknown property `Typ` of `TopicPolicy`",
            ),
            ("Topics:", "Topic:", "unknown_property: TopicPolicy: unknown property `Topic` of `AWS::SNS::TopicPolicy`"),
            ("[!Ref Topic]", "[!Ref Topi]", "unknown_reference: TopicPolicy: unknown resource or parameter `Topi`"),
            ("sns:Publish", "sns:Publsh", "unknown_action: TopicPolicy: unknown action `Publsh` of service `sns`"),
            ("!Ref Topic\n", "!Reff Topic\n", "unknown_function: TopicPolicy: unknown function `Fn::Reff`"),
        ];
        for (right, wrong, expected) in cases {
            let found = found(right, wrong);
            assert!(found.len() == 1 && found[0].starts_with(expected), "{wrong}: {found:?}");
        }
    }

    /// A warning would let the template pass.
    #[test]
    fn a_warning_hides_no_error() {
        let found = found("sns:Publish", "sns:PublishQuietly");
        assert_eq!(found.len(), 1, "{found:?}");
        let levels = LINTS.levels([("unknown_action", Level::Warn)]).expect("the name is known");
        let template = testing::template(&TEMPLATE.replacen("sns:Publish", "sns:PublishQuietly", 1));
        let found = LINTS.check(&template, Scope::Template, &NestedLevels::from(&levels)).into_iter();
        let found: Vec<_> =
            found.filter(|finding| finding.level == Level::Deny).map(|finding| finding.lint.id).collect();
        assert_eq!(found, ["missing_resource_policy"]);
    }

    #[test]
    fn what_several_lack_is_missing_once() {
        let found = found("cloudwatch.amazonaws", "budgets.amazonaws");
        let begin =
            "Errors: `TopicPolicy` does not allow `cloudwatch.amazonaws.com` the action `sns:Publish` on `Topic`; ";
        assert!(found[0].starts_with(begin) && found[0].ends_with(" (also for `MoreErrors`)"), "{found:?}");
        assert_eq!(found.len(), 1);
    }
}
