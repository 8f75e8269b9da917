use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, Verdict, possible};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::facts::index::Index;
use crate::lint::facts::lambda::event_source_mappings;
use crate::lint::facts::options::options;
use crate::lint::finding::Findings;
use crate::model::{Node, NodeId, Resource};

declare_lint! {
    /// Lambda rejects a queue whose visibility timeout (30 seconds by default) is shorter than the timeout of the
    /// function (3 seconds by default). AWS recommends six times the function timeout.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 20}} # <-
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Timeout: 60}}
    ///   Mapping:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties: {FunctionName: !Ref Work, EventSourceArn: !GetAtt Queue.Arn}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 60}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Timeout: 60}}
    ///   Mapping:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties: {FunctionName: !Ref Work, EventSourceArn: !GetAtt Queue.Arn}
    /// ```
    VISIBILITY_TIMEOUT = "visibility_timeout", Wiring, Deny, "visibility timeout shorter than the function timeout",
    Check::Template(visibility_timeout)
}

/// What holds where the template says nothing, in seconds.
const DEFAULT_VISIBILITY: i128 = 30;
const DEFAULT_TIMEOUT: i128 = 3;

fn visibility_timeout<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for (mapping, function) in event_source_mappings(index) {
        let source = mapping.property("EventSourceArn");
        let Some(queue) = source.and_then(|source| index.referred(source, &["AWS::SQS::Queue"])) else { continue };
        let timeouts = Seconds::all(index, function, "Timeout", DEFAULT_TIMEOUT);
        let pairs =
            Seconds::all(index, queue, "VisibilityTimeout", DEFAULT_VISIBILITY).into_iter().flat_map(|visibility| {
                let longer = timeouts.iter().filter(move |timeout| visibility.value < timeout.value);
                longer.map(|timeout| (visibility.clone(), timeout)).collect::<Vec<_>>()
            });
        let resources = [mapping, function, queue];
        let found = pairs.into_iter().find_map(|(visibility, timeout)| {
            let when = when([&visibility, timeout], resources, context)?;
            Some((visibility, timeout.value, when))
        });
        if let Some((Seconds { value: visibility, at, .. }, timeout, when)) = found {
            let message = format!(
                "visibility timeout of {visibility} s is shorter than the {timeout} s timeout of `{}`, which reads \
                 the queue through `{}`{when}; set it to at least {timeout}",
                function.name(),
                mapping.name()
            );
            findings.report_in(queue.name(), at, message);
        }
    }
}

/// A number of seconds that a property may be.
#[derive(Clone)]
struct Seconds<'a> {
    value: i128,
    at: NodeId,
    /// What holds then.
    when: Vec<Assumption<'a>>,
}

impl<'a> Seconds<'a> {
    /// What the property is in each arm, as far as it is written out.
    fn all(index: &Index<'a>, resource: Resource<'a>, property: &str, default: i128) -> Vec<Seconds<'a>> {
        let mut all = Vec::new();
        match resource.property(property) {
            Some(node) => Self::add(index, node, default, &mut Vec::new(), &mut all),
            None => all.push(Seconds { value: default, at: resource.declaration.name.id, when: Vec::new() }),
        }
        all
    }

    fn add(
        index: &Index<'a>,
        node: &'a Node,
        default: i128,
        when: &mut Vec<Assumption<'a>>,
        all: &mut Vec<Seconds<'a>>,
    ) {
        if let Some(chosen) = node.as_if() {
            let Some(condition) = chosen.condition.as_str() else { return };
            for (arm, holds) in chosen.arms() {
                when.push(Assumption::Condition(condition, holds));
                Self::add(index, arm, default, when, all);
                when.pop();
            }
        } else if node.is_no_value() {
            all.push(Seconds { value: default, at: node.id, when: when.clone() });
        } else {
            let values = options(index, node).into_iter().filter_map(integer);
            all.extend(values.map(|value| Seconds { value, at: node.id, when: when.clone() }));
        }
    }
}

/// When both are what they are, in the words of a message; none if that cannot be, or if nobody knows.
fn when<'a>(both: [&Seconds<'a>; 2], resources: [Resource<'a>; 3], context: &Context<'a>) -> Option<String> {
    let mut assumptions: Vec<Assumption<'a>> = both.iter().flat_map(|seconds| seconds.when.clone()).collect();
    if assumptions.is_empty() {
        return Some(String::new());
    }
    let conditions = resources.iter().filter_map(|resource| resource.declaration.condition());
    assumptions.extend(conditions.map(|condition| Assumption::Condition(condition, true)));
    match possible(context, &assumptions) {
        Verdict::Possible(when) if when.is_empty() => Some(when),
        Verdict::Possible(when) => Some(format!(", if {when}")),
        Verdict::Impossible | Verdict::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(timeout: &str, visibility: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Stage: {{Type: String, AllowedValues: [dev, prod]}}
  Any: {{Type: Number}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  Queue: {{Type: AWS::SQS::Queue, Properties: {{{visibility}}}}}
  Function: {{Type: AWS::Lambda::Function, Properties: {{{timeout}}}}}
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {{FunctionName: !Ref Function, EventSourceArn: !GetAtt Queue.Arn}}
"
        );
        findings("visibility_timeout", &template)
    }

    #[test]
    fn messages_stay_hidden_while_the_function_works() {
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "Timeout: 31",
                "",
                &[
                    "Queue: visibility timeout of 30 s is shorter than the 31 s timeout of `Function`, which reads the queue through `Mapping`; set it to at least 31",
                ],
            ),
            ("Timeout: 30", "", &[]),
            ("Timeout: 31", "VisibilityTimeout: !Ref Any", &[]),
            (
                "",
                "VisibilityTimeout: 2",
                &[
                    "Queue: visibility timeout of 2 s is shorter than the 3 s timeout of `Function`, which reads the queue through `Mapping`; set it to at least 3",
                ],
            ),
        ];
        for (timeout, visibility, expected) in cases {
            assert_eq!(found(timeout, visibility), *expected, "{timeout} {visibility}");
        }
    }

    #[test]
    fn messages_stay_hidden_in_every_arm() {
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "40",
                "!If [IsProd, 60, !Ref AWS::NoValue]",
                &[
                    "Queue: visibility timeout of 30 s is shorter than the 40 s timeout of `Function`, which reads the queue through `Mapping`, if `Stage` is `dev`; set it to at least 40",
                ],
            ),
            (
                "!If [IsDev, 60, 30]",
                "!If [IsProd, 60, 30]",
                &[
                    "Queue: visibility timeout of 30 s is shorter than the 60 s timeout of `Function`, which reads the queue through `Mapping`, if `Stage` is `dev`; set it to at least 60",
                ],
            ),
            (
                "!If [IsDev, 10, 900]",
                "60",
                &[
                    "Queue: visibility timeout of 60 s is shorter than the 900 s timeout of `Function`, which reads the queue through `Mapping`, if `Stage` is `prod`; set it to at least 900",
                ],
            ),
            ("!If [IsProd, 60, 30]", "!If [IsProd, 60, 30]", &[]),
            ("!If [IsDev, 30, 60]", "!If [IsProd, 60, 30]", &[]),
        ];
        for (timeout, visibility, expected) in cases {
            let found = found(&format!("Timeout: {timeout}"), &format!("VisibilityTimeout: {visibility}"));
            assert_eq!(found, *expected, "{timeout} {visibility}");
        }
    }
}
