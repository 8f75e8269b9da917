//! Sets of actions with which a principal raises its own rights.

/// A way to more rights.
#[derive(Debug)]
pub(crate) struct Path {
    /// What it takes; all of it.
    pub(crate) needs: &'static [Need],
    /// The way, as the end of a sentence that begins with these actions.
    pub(crate) way: &'static str,
}

/// An action that a path takes.
#[derive(Debug)]
pub(crate) struct Need {
    pub(crate) action: &'static str,
    /// Whether it leads anywhere only where it is allowed on whatever resource one likes.
    pub(crate) on_any: bool,
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
pub(crate) const PATHS: &[Path] = &[
    path(&[on_any("iam:CreatePolicyVersion")], "can rewrite any managed policy, including its own"),
    path(&[on_any("iam:SetDefaultPolicyVersion")], "can restore an earlier, broader version of any managed policy"),
    path(&[on_any("iam:CreateAccessKey")], "can create access keys for any user"),
    path(&[on_any("iam:CreateLoginProfile")], "can set a password for any user and sign in as that user"),
    path(&[on_any("iam:UpdateLoginProfile")], "can change the password of any user and sign in as that user"),
    path(&[on_any("iam:AttachUserPolicy")], "can attach any policy to itself, including `AdministratorAccess`"),
    path(&[on_any("iam:AttachGroupPolicy")], "can attach any policy to its own group, including `AdministratorAccess`"),
    path(
        &[on_any("iam:AttachRolePolicy")],
        "can attach any policy to a role that it has or can assume, including `AdministratorAccess`",
    ),
    path(&[on_any("iam:PutUserPolicy")], "can write any inline policy for itself"),
    path(&[on_any("iam:PutGroupPolicy")], "can write any inline policy for its own group"),
    path(&[on_any("iam:PutRolePolicy")], "can write any inline policy for a role that it has or can assume"),
    path(&[on_any("iam:AddUserToGroup")], "can join any group, including an administrator group"),
    path(&[on_any("iam:UpdateAssumeRolePolicy")], "can change the trust policy of any role and assume that role"),
    path(&[on_any("sts:AssumeRole")], "can assume any role that trusts the account"),
    path(&[PASS_ROLE, on_some("apprunner:CreateService")], "can start an App Runner service with any role"),
    path(
        &[
            PASS_ROLE,
            on_some("bedrock-agentcore:CreateCodeInterpreter"),
            on_some("bedrock-agentcore:StartCodeInterpreterSession"),
            on_some("bedrock-agentcore:InvokeCodeInterpreter"),
        ],
        "can run code in a Bedrock code interpreter with any role",
    ),
    path(&[PASS_ROLE, on_some("cloudformation:CreateStack")], "can create a stack with any role"),
    path(
        &[PASS_ROLE, on_some("cloudformation:CreateStackSet"), on_some("cloudformation:CreateStackInstances")],
        "can create stacks in many accounts with any role",
    ),
    path(&[PASS_ROLE, on_some("cloudformation:UpdateStackSet")], "can change a stack set with any role"),
    path(
        &[PASS_ROLE, on_some("codebuild:CreateProject"), on_some("codebuild:StartBuild")],
        "can run a build with any role",
    ),
    path(
        &[PASS_ROLE, on_some("codebuild:CreateProject"), on_some("codebuild:StartBuildBatch")],
        "can run a batch of builds with any role",
    ),
    path(&[PASS_ROLE, on_some("datapipeline:CreatePipeline")], "can run a pipeline with any role"),
    path(
        &[PASS_ROLE, on_some("ec2:RunInstances")],
        "can start an instance with any role and read the role's credentials from it",
    ),
    path(
        &[PASS_ROLE, on_some("ec2:RequestSpotInstances")],
        "can start a spot instance with any role and read the role's credentials from it",
    ),
    path(
        &[PASS_ROLE, on_some("ecs:RegisterTaskDefinition"), on_some("ecs:CreateService")],
        "can run containers with any role",
    ),
    path(
        &[PASS_ROLE, on_some("ecs:RegisterTaskDefinition"), on_some("ecs:RunTask")],
        "can run a container with any role",
    ),
    path(
        &[PASS_ROLE, on_some("ecs:RegisterTaskDefinition"), on_some("ecs:StartTask")],
        "can run a container with any role",
    ),
    path(&[PASS_ROLE, on_some("glue:CreateDevEndpoint")], "can open a development endpoint in Glue with any role"),
    path(&[PASS_ROLE, on_some("glue:CreateJob"), on_some("glue:StartJobRun")], "can run a job in Glue with any role"),
    path(
        &[PASS_ROLE, on_some("glue:CreateJob"), on_some("glue:CreateTrigger")],
        "can let a trigger run a job in Glue with any role",
    ),
    path(
        &[PASS_ROLE, on_some("glue:UpdateJob"), on_some("glue:StartJobRun")],
        "can change a job in Glue and run it with any role",
    ),
    path(
        &[PASS_ROLE, on_some("glue:UpdateJob"), on_some("glue:CreateTrigger")],
        "can change a job in Glue and let a trigger run it with any role",
    ),
    path(
        &[PASS_ROLE, on_some("lambda:CreateFunction"), on_some("lambda:InvokeFunction")],
        "can run a function with any role",
    ),
    path(
        &[PASS_ROLE, on_some("lambda:CreateFunction"), on_some("lambda:CreateEventSourceMapping")],
        "can let events run a function with any role",
    ),
    path(
        &[PASS_ROLE, on_some("lambda:CreateFunction"), on_some("lambda:AddPermission")],
        "can let another account run a function with any role",
    ),
    path(&[PASS_ROLE, on_some("sagemaker:CreateNotebookInstance")], "can open a notebook with any role"),
    path(&[PASS_ROLE, on_some("sagemaker:CreateTrainingJob")], "can run its own training code with any role"),
    path(&[PASS_ROLE, on_some("sagemaker:CreateProcessingJob")], "can run its own processing code with any role"),
    path(
        &[PASS_ROLE, on_some("states:CreateStateMachine"), on_some("states:StartExecution")],
        "can run a state machine with any role",
    ),
    path(&[PASS_ROLE, on_some("ssm:StartAutomationExecution")], "can run an automation with any role"),
    path(&[on_any("apprunner:UpdateService")], "can run its own code with the role of any App Runner service"),
    path(
        &[on_any("bedrock-agentcore:StartCodeInterpreterSession"), on_any("bedrock-agentcore:InvokeCodeInterpreter")],
        "can run code with the role of any Bedrock code interpreter",
    ),
    path(&[on_any("cloudformation:UpdateStack")], "can change any stack, with the role of that stack"),
    path(
        &[on_any("cloudformation:CreateChangeSet"), on_any("cloudformation:ExecuteChangeSet")],
        "can change any stack, with the role of that stack",
    ),
    path(&[on_any("codebuild:StartBuild")], "can run its own commands with the role of any build project"),
    path(&[on_any("codebuild:StartBuildBatch")], "can run its own commands with the role of any build project"),
    path(
        &[on_any("ec2:ModifyInstanceAttribute"), on_any("ec2:StopInstances"), on_any("ec2:StartInstances")],
        "can change the start script of any instance and run it with the instance's role",
    ),
    path(
        &[on_any("ec2:CreateLaunchTemplateVersion"), on_any("ec2:ModifyLaunchTemplate")],
        "can change what new instances run, with the role of any launch template",
    ),
    path(&[on_any("ec2-instance-connect:SendSSHPublicKey")], "can sign in on any instance and use the instance's role"),
    path(
        &[on_any("glue:UpdateDevEndpoint")],
        "can open any development endpoint in Glue, with the role of that endpoint",
    ),
    path(&[on_any("lambda:UpdateFunctionCode")], "can run its own code with the role of any function"),
    path(
        &[on_any("sagemaker:CreatePresignedNotebookInstanceUrl")],
        "can open any notebook, with the role of that notebook",
    ),
    path(
        &[
            on_some("sagemaker:CreateNotebookInstanceLifecycleConfig"),
            on_any("sagemaker:StopNotebookInstance"),
            on_any("sagemaker:UpdateNotebookInstance"),
            on_any("sagemaker:StartNotebookInstance"),
        ],
        "can change what any notebook runs when it starts, with the role of that notebook",
    ),
    path(&[on_any("ssm:StartSession")], "can sign in on any managed instance and use the instance's role"),
    path(&[on_any("ssm:SendCommand")], "can run commands on any managed instance, with the instance's role"),
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
