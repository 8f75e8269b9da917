use std::fmt;

use crate::data::HANDLERS;
use crate::iam::Action;

/// What CloudFormation does with a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handler {
    /// Creates it.
    Create,
    /// Reads it.
    Read,
    /// Updates it in place.
    Update,
    /// Deletes it.
    Delete,
    /// Lists the resources of its type.
    List,
}

/// The handlers with their letters in the table and their names.
const LETTERS: &[(char, Handler, &str)] = &[
    ('c', Handler::Create, "create"),
    ('r', Handler::Read, "read"),
    ('u', Handler::Update, "update"),
    ('d', Handler::Delete, "delete"),
    ('l', Handler::List, "list"),
];

impl fmt::Display for Handler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(LETTERS.iter().find(|(_, handler, _)| handler == self).map_or("", |(_, _, name)| name))
    }
}

/// The actions of a resource type by its handlers, as [`HANDLERS`] has them.
#[derive(Clone, Copy, Debug)]
pub struct Handlers {
    actions: &'static str,
    tags: &'static str,
    unknown: &'static str,
    origin: &'static str,
}

impl Handlers {
    /// Those of a type; none if nothing is known of it.
    pub fn find(type_name: &str) -> Option<Handlers> {
        let mut columns = HANDLERS.get(type_name)?.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        Some(Handlers { actions: column(), tags: column(), unknown: column(), origin: column() })
    }

    /// The actions, each with the handlers that use it, in the order of their names.
    pub fn actions(&self) -> impl Iterator<Item = (Action, Vec<Handler>)> {
        let services = self.actions.split(' ').filter_map(|part| part.split_once(':'));
        let named = services.flat_map(|(service, names)| names.split(',').map(move |name| (service, name)));
        named.filter_map(|(service, name)| {
            let (name, letters) = name.split_once('/')?;
            let handler =
                |letter| LETTERS.iter().find(|(known, _, _)| *known == letter).map(|(_, handler, _)| *handler);
            Some((Action::find(&format!("{service}:{name}"))?, letters.chars().filter_map(handler).collect()))
        })
    }

    /// The handlers that a deployment needs: those that list are for imports, unless no other one reads.
    pub(super) fn of_deployment(&self) -> Vec<(Action, Vec<Handler>)> {
        let reads = self.actions().any(|(_, handlers)| handlers.contains(&Handler::Read));
        let needed = |(action, mut handlers): (Action, Vec<Handler>)| {
            handlers.retain(|handler| *handler != Handler::List || !reads);
            (!handlers.is_empty()).then_some((action, handlers))
        };
        self.actions().filter_map(needed).collect()
    }

    /// Whether a resource is created with the tags of its stack, such as `aws:cloudformation:stack-name`.
    pub fn has_stack_tags(&self) -> bool {
        self.tags == "stack"
    }

    /// What the schema of the type names though IAM has no such action.
    pub fn unknown(&self) -> impl Iterator<Item = &'static str> {
        self.unknown.split(',').filter(|name| !name.is_empty())
    }

    /// Whether the type has no schema of its handlers, so that its actions are those that are named after it.
    pub fn is_derived(&self) -> bool {
        self.origin == "derived"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ResourceType;

    #[test]
    fn every_action_of_every_type_exists() {
        let mut count = 0;
        for (type_name, row) in HANDLERS.iter() {
            assert!(ResourceType::find(type_name).is_some(), "{type_name}");
            let handlers = Handlers::find(type_name).expect("the table has it");
            let written = row.split('\t').next().unwrap_or_default();
            let actions: Vec<_> = handlers.actions().collect();
            assert_eq!(actions.len(), written.matches('/').count(), "{type_name}");
            count += actions.iter().map(|(_, handlers)| handlers.len()).sum::<usize>();
        }
        assert!(count > 31_000, "{count}");
    }

    #[test]
    fn a_type_without_a_schema_has_the_actions_that_are_named_after_it() {
        let project = Handlers::find("AWS::CodeBuild::Project").expect("it is derived");
        let of = |name: &str| project.actions().find(|(action, _)| action.name == name).map(|(_, handlers)| handlers);
        assert!(project.is_derived());
        assert_eq!(of("CreateProject"), Some(vec![Handler::Create]));
        assert_eq!(of("DeleteProject"), Some(vec![Handler::Delete]));
        let table = Handlers::find("AWS::DynamoDB::Table").expect("it has a schema");
        assert!(!table.is_derived() && !table.has_stack_tags());
    }

    #[test]
    fn what_only_lists_is_left_out_where_something_else_reads() {
        let names = |type_name: &str| {
            let handlers = Handlers::find(type_name).expect("the table has it");
            handlers.of_deployment().into_iter().map(|(action, _)| action.name).collect::<Vec<_>>()
        };
        assert!(!names("AWS::SQS::Queue").contains(&"ListQueues"));
        assert!(names("AWS::SQS::Queue").contains(&"GetQueueAttributes"));
    }

    #[test]
    fn names_that_iam_does_not_have_are_mended_or_listed() {
        let bucket = Handlers::find("AWS::S3::Bucket").expect("it has a schema");
        assert!(bucket.actions().any(|(action, _)| action.name == "PutEncryptionConfiguration"));
        assert_eq!(bucket.unknown().count(), 0);
        let function = Handlers::find("AWS::Lambda::Function").expect("it has a schema");
        assert_eq!(function.unknown().collect::<Vec<_>>(), ["lambda:AssociateRuntimeAlias"]);
    }
}
