use super::{Action, Pattern};
use crate::data::IAM_RESOURCES;

/// A type of resources that actions apply to, as [`IAM_RESOURCES`] has it.
#[derive(Clone, Copy, Debug)]
pub struct ResourceType {
    /// `service:type` in lower case.
    pub key: &'static str,
    /// Its name, without the service.
    pub name: &'static str,
    templates: &'static str,
    condition_keys: &'static str,
}

impl ResourceType {
    /// The type of that service and name, both in lower case.
    pub fn find(service: &str, name: &str) -> Option<ResourceType> {
        let key = format!("{service}:{name}");
        let (found, row) = IAM_RESOURCES.entry(&key)?;
        let mut columns = row.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        Some(ResourceType { key: found, name: column(), templates: column(), condition_keys: column() })
    }

    /// The types that an action applies to.
    pub fn of(action: &Action) -> impl Iterator<Item = ResourceType> {
        let service = action.service();
        action.resource_types().filter_map(move |name| ResourceType::find(service, name))
    }

    /// The forms of its ARN, in which `${..}` stands for text.
    pub fn templates(&self) -> impl Iterator<Item = &'static str> {
        self.templates.split(',').filter(|template| !template.is_empty())
    }

    /// The condition keys that it has.
    pub fn condition_keys(&self) -> impl Iterator<Item = &'static str> {
        self.condition_keys.split(',').filter(|key| !key.is_empty())
    }

    /// For each pattern, whether it stands for an ARN of this type.
    pub fn meets_each<'p>(&self, arns: impl Iterator<Item = &'p Pattern>) -> Vec<bool> {
        let templates: Vec<_> = self.templates().map(Pattern::of_template).collect();
        arns.map(|arn| templates.iter().any(|template| arn.meets(template))).collect()
    }

    /// Whether an ARN of this type is one that the pattern stands for.
    pub fn meets(&self, arn: &Pattern) -> bool {
        self.templates().any(|template| arn.meets(&Pattern::of_template(template)))
    }
}
