//! What the tasks of a state machine do has to be allowed by its role.

use std::collections::BTreeSet;

use crate::iam::{Action, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::access::Holder;
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::model::{Node, NodeId, Resource};

declare_lint! {
    /// A state machine calls services with its role. A task whose action the role does not allow fails in every
    /// execution. A task that waits for its job (`.sync`) also needs rules of EventBridge. Add the permission to a policy
    /// of the role.
    ///
    /// Source: "IAM policies for integrated services" and "Integrating services with Step Functions" of the Step Functions
    /// developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function}
    ///   Role: {Type: AWS::IAM::Role}
    ///   Machine:
    ///     Type: AWS::StepFunctions::StateMachine
    ///     Properties:
    ///       RoleArn: !GetAtt Role.Arn
    ///       Definition:
    ///         StartAt: Call
    ///         States:
    ///           Call:
    ///             Type: Task
    ///             Resource: arn:aws:states:::lambda:invoke # <-
    ///             Parameters: {FunctionName: !GetAtt Work.Arn}
    ///             End: true
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function}
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       Policies:
    ///         - PolicyName: call
    ///           PolicyDocument:
    ///             Version: "2012-10-17"
    ///             Statement: [{Effect: Allow, Action: "lambda:InvokeFunction", Resource: !GetAtt Work.Arn}]
    ///   Machine:
    ///     Type: AWS::StepFunctions::StateMachine
    ///     Properties:
    ///       RoleArn: !GetAtt Role.Arn
    ///       Definition:
    ///         StartAt: Call
    ///         States:
    ///           Call:
    ///             Type: Task
    ///             Resource: arn:aws:states:::lambda:invoke
    ///             Parameters: {FunctionName: !GetAtt Work.Arn}
    ///             End: true
    /// ```
    STATE_MACHINE_PERMISSIONS = "state_machine_permissions", Wiring, Deny, "task that the state machine's role does not allow",
    Check::Template(state_machine_permissions)
}

/// Tasks whose action has another name than the task: the name after `arn:aws:states:::`, and the action.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("apigateway:invoke", "execute-api:Invoke"),
    ("elasticmapreduce:createcluster", "elasticmapreduce:RunJobFlow"),
    ("http:invoke", "states:InvokeHTTPEndpoint"),
    ("lambda:invoke", "lambda:InvokeFunction"),
];

/// Services whose names in the SDK are not those of their actions.
const SDK_NAMES: &[(&str, &str)] = &[
    ("cloudwatchlogs", "logs"),
    ("efs", "elasticfilesystem"),
    ("eventbridge", "events"),
    ("sesv2", "ses"),
    ("sfn", "states"),
];

/// Services whose jobs a task waits for by a rule of EventBridge.
const BY_RULE: &[&str] = &["batch", "codebuild", "ecs", "states"];

/// What such a task needs beside its action.
const RULE: &[&str] = &["events:DescribeRule", "events:PutRule", "events:PutTargets"];

/// The arguments of tasks that name what their action is for, and the types of that.
const TARGETS: &[(&str, &[&str])] = &[
    ("FunctionName", &["AWS::Lambda::Function", "AWS::Lambda::Alias", "AWS::Lambda::Version"]),
    ("QueueUrl", &["AWS::SQS::Queue"]),
    ("StateMachineArn", &["AWS::StepFunctions::StateMachine"]),
    ("TableName", &["AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"]),
    ("TopicArn", &["AWS::SNS::Topic"]),
];

/// The roles of a task of ECS, which whoever runs it passes on.
const ROLES_OF_TASKS: &[&str] = &["ExecutionRoleArn", "TaskRoleArn"];

fn state_machine_permissions<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for &machine in index.of_type("AWS::StepFunctions::StateMachine") {
        let Some(holder) = machine.property("RoleArn").and_then(|role| Holder::named_by(index, role)) else { continue };
        if index.is_open() {
            return;
        }
        for node in machine.values_at("Definition").into_iter().chain(machine.values_at("DefinitionString")) {
            let definition = resolved(node);
            let checked = Machine { index, machine, holder: &holder };
            let mut missing = Vec::new();
            checked.states(&definition, &mut missing);
            let mut said = BTreeSet::new();
            // What several tasks need is missing once.
            for (at, message) in missing.into_iter().filter(|(_, message)| said.insert(message.clone())) {
                findings.report_in(machine.name(), at, message);
            }
        }
    }
}

/// A state machine whose role is known.
struct Machine<'r, 'a> {
    index: &'r Index<'a>,
    machine: Resource<'a>,
    holder: &'r Holder<'a>,
}

impl<'a> Machine<'_, 'a> {
    fn states(&self, definition: &Node, missing: &mut Vec<(NodeId, String)>) {
        for member in definition.get("States").and_then(Node::as_object).unwrap_or_default() {
            let state = &member.value;
            if state.get("Type").and_then(Node::as_str) == Some("Task")
                && let Some(resource) = state.get("Resource")
            {
                self.task(state, resource, missing);
            }
            let branches = state.get("Branches").and_then(Node::as_list).unwrap_or_default();
            for inner in branches.iter().chain(state.get("ItemProcessor")).chain(state.get("Iterator")) {
                if let Some(mode) = inner.get("ProcessorConfig").and_then(|config| config.get("Mode"))
                    && mode.as_str() == Some("DISTRIBUTED")
                {
                    self.report(mode.id, &["states:StartExecution"], None, missing);
                }
                self.states(inner, missing);
            }
        }
    }

    fn task(&self, state: &Node, resource: &Node, missing: &mut Vec<(NodeId, String)>) {
        // With a role of another account, that one does it.
        if state.get("Credentials").is_some() {
            return;
        }
        let task: String = Spelling::of(resource).literal_text().collect();
        let Some((_, name)) = task.split_once(":states:::") else {
            // The task is a function.
            let functions = TARGETS[0].1;
            if let Some(function) = self.named(resource, functions) {
                self.report(resource.id, &["lambda:InvokeFunction"], Some(function), missing);
            }
            return;
        };
        let Some(action) = action_of(name) else { return };
        let arguments = ["Parameters", "Arguments"].into_iter().find_map(|name| state.get(name));
        let target = arguments
            .and_then(|arguments| TARGETS.iter().find_map(|(name, types)| self.named(arguments.get(name)?, types)));
        let mut actions = vec![action.as_str()];
        let service = action.split(':').next().unwrap_or_default();
        let task = arguments.and_then(|it| self.named(it.get("TaskDefinition")?, &["AWS::ECS::TaskDefinition"]));
        if task.is_some_and(|task| ROLES_OF_TASKS.iter().any(|role| task.property(role).is_some())) {
            actions.push("iam:PassRole");
        }
        self.report(resource.id, &actions, target, missing);
        if name.contains(".sync") && BY_RULE.contains(&service) {
            actions = RULE.to_vec();
            self.report(resource.id, &actions, None, missing);
        }
    }

    /// The resource of the template that a value names, also by a substitution.
    fn named(&self, node: &Node, types: &[&str]) -> Option<Resource<'a>> {
        let of = |node: &Node| {
            let references = crate::model::references_in(node);
            let named = references.iter().filter_map(|reference| self.index.resource(reference.name));
            named.into_iter().find(|named| types.contains(&named.type_name))
        };
        of(node).or_else(|| {
            let name = node.as_str()?.strip_prefix("${")?.split('}').next()?;
            of(self.machine.property("DefinitionSubstitutions")?.get(name)?)
        })
    }

    fn report(&self, at: NodeId, actions: &[&str], on: Option<Resource<'a>>, missing: &mut Vec<(NodeId, String)>) {
        let lacking = self.holder.lacks(self.index, actions, on);
        if !lacking.is_empty() {
            missing.push((at, self.holder.message(self.machine.name(), &lacking, on)));
        }
    }
}

/// The action of a task, by what stands after `arn:aws:states:::`; none where the tables do not have it.
fn action_of(task: &str) -> Option<String> {
    // `ecs:runTask.sync:2`
    let name = task.split('.').next()?.to_lowercase();
    if let Some((_, action)) = OTHER_NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*action).to_owned());
    }
    let name = match name.strip_prefix("aws-sdk:") {
        Some(call) => {
            let (service, action) = call.split_once(':')?;
            let service = SDK_NAMES.iter().find(|(known, _)| *known == service).map_or(service, |(_, iam)| iam);
            format!("{service}:{action}")
        }
        None => name,
    };
    Action::find(&name).map(|action| action.full_name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::findings;

    fn found(task: &str, statement: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  Work: {{Type: AWS::Lambda::Function}}
  Other: {{Type: AWS::Lambda::Function}}
  Queue: {{Type: AWS::SQS::Queue}}
  Role: {{Type: AWS::IAM::Role, Properties: {{Policies: [{{PolicyName: a, PolicyDocument: {{Version: 2012-10-17, Statement: [{statement}]}}}}]}}}}
  Machine:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      {task}
"
        );
        let found = findings("state_machine_permissions", &template);
        found.into_iter().filter(|found| found.starts_with("Machine: ")).collect()
    }

    fn task(resource: &str, parameters: &str) -> String {
        format!(
            "Definition: {{StartAt: A, States: {{A: {{Type: Task, Resource: {resource}, Parameters: {{{parameters}}}, End: true}}}}}}"
        )
    }

    fn missing(actions: &str) -> Vec<String> {
        vec![format!("Machine: role `Role` of `Machine` does not allow {actions}")]
    }

    #[test]
    fn a_task_needs_its_action() {
        let allow = |action: &str, on: &str| format!("{{Effect: Allow, Action: '{action}', Resource: {on}}}");
        let invoke = task("'arn:aws:states:::lambda:invoke'", "FunctionName: !GetAtt Work.Arn");
        let no_invoke =
            missing("`lambda:InvokeFunction` on `Work`; add a statement with `Action: lambda:InvokeFunction`");
        assert_eq!(found(&invoke, &allow("sqs:SendMessage", "!GetAtt Queue.Arn")), no_invoke);
        assert_eq!(found(&invoke, &allow("lambda:InvokeFunction", "!GetAtt Other.Arn")), no_invoke);
        assert!(found(&invoke, &allow("lambda:InvokeFunction", "!GetAtt Work.Arn")).is_empty());
        assert!(found(&invoke, &allow("lambda:InvokeFunction", "!Sub '${Work.Arn}:*'")).is_empty());
        let direct = task("!GetAtt Work.Arn", "");
        assert_eq!(found(&direct, &allow("lambda:InvokeFunction", "!GetAtt Other.Arn")), no_invoke);
        assert!(found(&direct, &allow("lambda:InvokeFunction", "!GetAtt Work.Arn")).is_empty());
        let substituted = "DefinitionSubstitutions: {Work: !GetAtt Work.Arn}\n      DefinitionString: '{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"${Work}\", \"End\": true}}}'";
        assert_eq!(found(substituted, &allow("lambda:InvokeFunction", "!GetAtt Other.Arn")), no_invoke);
        assert!(found(substituted, &allow("lambda:InvokeFunction", "!GetAtt Work.Arn")).is_empty());
    }

    #[test]
    fn a_task_that_waits_needs_a_rule() {
        let run = task("'arn:aws:states:::ecs:runTask.sync'", "Cluster: a");
        let allow = |actions: &str| format!("{{Effect: Allow, Action: [{actions}], Resource: '*'}}");
        assert_eq!(
            found(&run, &allow("'ecs:RunTask'")),
            missing(
                "`events:DescribeRule`, `events:PutRule` and `events:PutTargets`; add a statement with `Action: [events:DescribeRule, events:PutRule, events:PutTargets]`"
            )
        );
        assert!(
            found(&run, &allow("'ecs:RunTask', 'events:DescribeRule', 'events:PutRule', 'events:PutTargets'"))
                .is_empty()
        );
        assert!(found(&run.replace(".sync", ""), &allow("'ecs:RunTask'")).is_empty());
    }

    #[test]
    fn tasks_are_actions_of_iam() {
        let cases = [
            ("sqs:sendMessage.waitForTaskToken", Some("sqs:SendMessage")),
            ("dynamodb:putItem", Some("dynamodb:PutItem")),
            ("states:startExecution.sync:2", Some("states:StartExecution")),
            ("aws-sdk:sfn:startExecution", Some("states:StartExecution")),
            ("aws-sdk:s3:getObject", Some("s3:GetObject")),
            ("aws-sdk:unheardof:do", None),
        ];
        for (task, action) in cases {
            assert_eq!(action_of(task).as_deref(), action, "{task}");
        }
        for (_, action) in OTHER_NAMES {
            assert!(Action::find(action).is_some(), "{action}");
        }
    }
}
