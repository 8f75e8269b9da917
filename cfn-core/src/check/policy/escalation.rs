//! Sets of actions with which a principal raises its own rights.

/// A way to more rights.
#[derive(Debug)]
pub(super) struct Path {
    /// What it takes; all of it.
    pub(super) needs: &'static [Need],
    /// The way, as the end of a sentence that begins with these actions.
    pub(super) way: &'static str,
}

/// An action that a path takes.
#[derive(Debug)]
pub(super) struct Need {
    pub(super) action: &'static str,
    /// Whether it leads anywhere only where it is allowed on whatever resource one likes.
    pub(super) on_any: bool,
}

/// The action on any resource at all.
const fn on_any(action: &'static str) -> Need {
    Need { action, on_any: true }
}

/// The action on some resource.
const fn on_some(action: &'static str) -> Need {
    Need { action, on_any: false }
}

const fn path(needs: &'static [Need], way: &'static str) -> Path {
    Path { needs, way }
}

const PASS_ROLE: Need = on_any("iam:PassRole");

/// Every path that is not a longer form of another one.
///
/// Sources: the catalogue of paths at pathfinding.cloud; the 21 methods of Rhino Security Labs, as parliament has them.
pub(super) const PATHS: &[Path] = &[
    path(&[on_any("iam:CreatePolicyVersion")], "rewrites any managed policy, also its own"),
    path(
        &[on_any("iam:SetDefaultPolicyVersion")],
        "brings back an earlier version of any managed policy, also a wider one",
    ),
    path(&[on_any("iam:CreateAccessKey")], "makes access keys of any user, and is then that user"),
    path(&[on_any("iam:CreateLoginProfile")], "gives any user a password, and signs in as that user"),
    path(&[on_any("iam:UpdateLoginProfile")], "changes the password of any user, and signs in as that user"),
    path(&[on_any("iam:AttachUserPolicy")], "attaches any policy to itself, also `AdministratorAccess`"),
    path(&[on_any("iam:AttachGroupPolicy")], "attaches any policy to its own group, also `AdministratorAccess`"),
    path(
        &[on_any("iam:AttachRolePolicy")],
        "attaches any policy to a role that it has or can take, also `AdministratorAccess`",
    ),
    path(&[on_any("iam:PutUserPolicy")], "writes itself any policy"),
    path(&[on_any("iam:PutGroupPolicy")], "writes its own group any policy"),
    path(&[on_any("iam:PutRolePolicy")], "writes any policy for a role that it has or can take"),
    path(&[on_any("iam:AddUserToGroup")], "joins any group, also that of the administrators"),
    path(&[on_any("iam:UpdateAssumeRolePolicy")], "has any role trust it, and takes that role"),
    path(&[on_any("sts:AssumeRole")], "takes any role that trusts the account"),
    path(&[PASS_ROLE, on_some("apprunner:CreateService")], "starts a service of App Runner with any role"),
    path(
        &[
            PASS_ROLE,
            on_some("bedrock-agentcore:CreateCodeInterpreter"),
            on_some("bedrock-agentcore:StartCodeInterpreterSession"),
            on_some("bedrock-agentcore:InvokeCodeInterpreter"),
        ],
        "runs code in an interpreter of Bedrock with any role",
    ),
    path(&[PASS_ROLE, on_some("cloudformation:CreateStack")], "creates a stack with any role"),
    path(
        &[PASS_ROLE, on_some("cloudformation:CreateStackSet"), on_some("cloudformation:CreateStackInstances")],
        "creates stacks in many accounts with any role",
    ),
    path(&[PASS_ROLE, on_some("cloudformation:UpdateStackSet")], "changes a stack set with any role"),
    path(
        &[PASS_ROLE, on_some("codebuild:CreateProject"), on_some("codebuild:StartBuild")],
        "runs a build with any role",
    ),
    path(
        &[PASS_ROLE, on_some("codebuild:CreateProject"), on_some("codebuild:StartBuildBatch")],
        "runs a batch of builds with any role",
    ),
    path(&[PASS_ROLE, on_some("datapipeline:CreatePipeline")], "runs a pipeline with any role"),
    path(
        &[PASS_ROLE, on_some("ec2:RunInstances")],
        "starts an instance with any role, and takes the role's credentials from it",
    ),
    path(
        &[PASS_ROLE, on_some("ec2:RequestSpotInstances")],
        "starts a spot instance with any role, and takes the role's credentials from it",
    ),
    path(
        &[PASS_ROLE, on_some("ecs:RegisterTaskDefinition"), on_some("ecs:CreateService")],
        "runs containers with any role",
    ),
    path(&[PASS_ROLE, on_some("ecs:RegisterTaskDefinition"), on_some("ecs:RunTask")], "runs a container with any role"),
    path(
        &[PASS_ROLE, on_some("ecs:RegisterTaskDefinition"), on_some("ecs:StartTask")],
        "runs a container with any role",
    ),
    path(&[PASS_ROLE, on_some("glue:CreateDevEndpoint")], "opens a development endpoint of Glue with any role"),
    path(&[PASS_ROLE, on_some("glue:CreateJob"), on_some("glue:StartJobRun")], "runs a job of Glue with any role"),
    path(
        &[PASS_ROLE, on_some("glue:CreateJob"), on_some("glue:CreateTrigger")],
        "has a trigger run a job of Glue with any role",
    ),
    path(
        &[PASS_ROLE, on_some("glue:UpdateJob"), on_some("glue:StartJobRun")],
        "changes a job of Glue, and runs it with any role",
    ),
    path(
        &[PASS_ROLE, on_some("glue:UpdateJob"), on_some("glue:CreateTrigger")],
        "changes a job of Glue, and has a trigger run it with any role",
    ),
    path(
        &[PASS_ROLE, on_some("lambda:CreateFunction"), on_some("lambda:InvokeFunction")],
        "runs a function with any role",
    ),
    path(
        &[PASS_ROLE, on_some("lambda:CreateFunction"), on_some("lambda:CreateEventSourceMapping")],
        "has events run a function with any role",
    ),
    path(
        &[PASS_ROLE, on_some("lambda:CreateFunction"), on_some("lambda:AddPermission")],
        "has another account run a function with any role",
    ),
    path(&[PASS_ROLE, on_some("sagemaker:CreateNotebookInstance")], "opens a notebook with any role"),
    path(&[PASS_ROLE, on_some("sagemaker:CreateTrainingJob")], "trains with any role, in code of its own"),
    path(&[PASS_ROLE, on_some("sagemaker:CreateProcessingJob")], "processes with any role, in code of its own"),
    path(
        &[PASS_ROLE, on_some("states:CreateStateMachine"), on_some("states:StartExecution")],
        "runs a state machine with any role",
    ),
    path(&[PASS_ROLE, on_some("ssm:StartAutomationExecution")], "runs an automation with any role"),
    path(&[on_any("apprunner:UpdateService")], "runs its own code with the role of any service of App Runner"),
    path(
        &[on_any("bedrock-agentcore:StartCodeInterpreterSession"), on_any("bedrock-agentcore:InvokeCodeInterpreter")],
        "runs code with the role of any interpreter of Bedrock",
    ),
    path(&[on_any("cloudformation:UpdateStack")], "changes any stack, with the role of that stack"),
    path(
        &[on_any("cloudformation:CreateChangeSet"), on_any("cloudformation:ExecuteChangeSet")],
        "changes any stack, with the role of that stack",
    ),
    path(&[on_any("codebuild:StartBuild")], "runs its own commands with the role of any build project"),
    path(&[on_any("codebuild:StartBuildBatch")], "runs its own commands with the role of any build project"),
    path(
        &[on_any("ec2:ModifyInstanceAttribute"), on_any("ec2:StopInstances"), on_any("ec2:StartInstances")],
        "changes the start script of any instance, and runs with the instance's role",
    ),
    path(
        &[on_any("ec2:CreateLaunchTemplateVersion"), on_any("ec2:ModifyLaunchTemplate")],
        "changes what new instances run, with the role of any launch template",
    ),
    path(&[on_any("ec2-instance-connect:SendSSHPublicKey")], "signs in on any instance, and has the instance's role"),
    path(&[on_any("glue:UpdateDevEndpoint")], "opens any development endpoint of Glue, with the role of that endpoint"),
    path(&[on_any("lambda:UpdateFunctionCode")], "runs its own code with the role of any function"),
    path(
        &[on_any("sagemaker:CreatePresignedNotebookInstanceUrl")],
        "opens any notebook, with the role of that notebook",
    ),
    path(
        &[
            on_some("sagemaker:CreateNotebookInstanceLifecycleConfig"),
            on_any("sagemaker:StopNotebookInstance"),
            on_any("sagemaker:UpdateNotebookInstance"),
            on_any("sagemaker:StartNotebookInstance"),
        ],
        "changes what any notebook runs when it starts, with the role of that notebook",
    ),
    path(&[on_any("ssm:StartSession")], "signs in on any managed instance, and has the instance's role"),
    path(&[on_any("ssm:SendCommand")], "runs commands on any managed instance, with the instance's role"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::iam::Action;

    #[test]
    fn paths_take_actions_that_exist() {
        for need in PATHS.iter().flat_map(|path| path.needs) {
            assert_eq!(Action::find(need.action).map(|action| action.full_name()).as_deref(), Some(need.action));
        }
    }

    /// A path that takes all that a shorter one takes would never be told.
    #[test]
    fn no_path_is_a_longer_form_of_another() {
        for (index, long) in PATHS.iter().enumerate() {
            for (_, short) in PATHS.iter().enumerate().filter(|(other, _)| *other != index) {
                let contained = short.needs.iter().all(|need| {
                    long.needs.iter().any(|other| other.action == need.action && (other.on_any || !need.on_any))
                });
                assert!(!contained, "{long:?} contains {short:?}");
            }
        }
    }
}
