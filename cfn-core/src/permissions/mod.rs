//! What CloudFormation needs to deploy a template: the IAM policy of the role that creates, updates and deletes exactly
//! the resources of this template.
//!
//! ```
//! use cfn_core::permissions::{Deployment, permissions};
//! use cfn_core::yaml::read_template;
//!
//! let source = read_template("Resources:\n  Jobs: {Type: AWS::SQS::Queue}\n").expect("it is a template");
//! let deployment = Deployment { stack: Some("shop".to_owned()), ..Deployment::default() };
//! let needed = permissions(&source.template, &deployment);
//! assert!(needed.actions().any(|action| action == "sqs:CreateQueue"));
//! let queue = needed.statements[0].resources.iter().next().expect("the queue has a name");
//! assert_eq!(queue.in_policy(&deployment), "arn:aws:sqs:*:*:shop-Jobs-*");
//! ```
//!
//! The actions are those of the handlers of each type in the registry's schemas ([`Handlers`]). Each is limited to the
//! ARNs that the template tells; what is known only when the resource is there is said in a [`Note`]. Imports run one way:
//!
//! ```text
//! text <- {deployment, condition, handlers, facts} <- names <- {mentions, api_gateway} <- targets
//!   <- {passed, beyond} <- statement <- document
//! ```

mod api_gateway;
mod beyond;
mod condition;
mod deployment;
mod document;
mod facts;
mod handlers;
mod mentions;
mod names;
mod note;
mod passed;
mod statement;
mod targets;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeMap;

pub use condition::Condition;
pub use deployment::Deployment;
pub use document::{INLINE_QUOTA, MANAGED_QUOTA, Written};
pub use handlers::{Handler, Handlers};
pub use note::{About, Note};
pub use statement::{Needs, Statement};
pub use targets::Wide;
pub use text::{Part, Text};

use crate::lint::{Context, Scope};
use crate::model::Template;
use crate::transform::transformed;
use names::Names;
use statement::{Grant, Grants};
use targets::{Target, Targets};

/// What a deployment needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    /// What is allowed, in the order of services and actions; there is no statement that denies.
    pub statements: Vec<Statement>,
    /// What whoever uses the policy should know.
    pub notes: Vec<Note>,
}

impl Permissions {
    /// All actions, in the order of the statements: `dynamodb:CreateTable`.
    pub fn actions(&self) -> impl Iterator<Item = &str> {
        self.statements.iter().flat_map(|statement| statement.actions.iter().map(String::as_str))
    }
}

/// What the deployment of a template needs. CloudFormation's own transforms are applied first.
pub fn permissions(template: &Template, deployment: &Deployment) -> Permissions {
    let after = transformed(template, false);
    let whole = after.as_ref().map_or(template, |after| &after.template);
    let context = Context::new(whole, Scope::Template);
    let names = Names::new(&context, deployment);
    let mut grants = Grants::default();
    let mut notes = Vec::new();
    for resource in whole.resources() {
        let Some(handlers) = Handlers::find(resource.type_name) else {
            if beyond::resource(names, resource, &mut grants, &mut notes)
                || note::NOTHING_TO_DO.contains(&resource.type_name)
            {
                continue;
            }
            notes.push(Note::new(About::Missing, resource.name(), note::without_handlers(resource.type_name)));
            continue;
        };
        let targets = Targets::new(names, resource, handlers);
        let mut unneeded: BTreeMap<&str, usize> = BTreeMap::new();
        for (action, of) in handlers.of_deployment() {
            if passed::is_passed_apart(&action) {
                continue;
            }
            let need = |on| Grant::of_handlers(&action, on, resource, &of);
            match targets.of(&action, &of) {
                Target::Everything => grants.add(need(None)),
                Target::These(these) => these.into_iter().for_each(|on| grants.add(need(Some(on)))),
                Target::Unneeded => *unneeded.entry(action.service()).or_default() += 1,
            }
        }
        passed::roles(names, resource, &handlers, &targets.mentions, &mut grants, &mut notes);
        passed::service_linked_role(resource, &handlers, &mut grants);
        notes.extend(note::of_handlers(resource, &handlers, &unneeded));
    }
    beyond::template(names, template, &mut grants, &mut notes);
    let statements = grants.into_statements(names, &mut notes);
    notes.extend(note::assumptions(template, deployment, &statements));
    notes.sort();
    notes.dedup();
    Permissions { statements, notes }
}
