//! A template, with accessors for tests.

use cfn_core::model::{self, Declaration, Node, Section};
use cfn_core::nearest::meant;

use crate::finding::Finding;

/// A template, ready to be deployed.
#[derive(Clone, Debug)]
pub struct Template {
    model: model::Template,
    /// What the loops in it make.
    made: Vec<Declaration>,
    yaml: String,
    warnings: Vec<Finding>,
}

impl Template {
    pub(crate) fn new(
        model: model::Template,
        made: Vec<Declaration>,
        yaml: String,
        warnings: Vec<Finding>,
    ) -> Template {
        Template { model, made, yaml, warnings }
    }

    /// The text of the template.
    #[must_use]
    pub fn yaml(&self) -> &str {
        &self.yaml
    }

    /// Findings that do not fail the build.
    #[must_use]
    pub fn warnings(&self) -> &[Finding] {
        &self.warnings
    }

    /// The template in the engine's model.
    #[must_use]
    pub fn model(&self) -> &model::Template {
        &self.model
    }

    /// What CloudFormation needs to deploy the template, for tests such as this one:
    ///
    /// ```
    /// use cfn::permissions::Deployment;
    /// use cfn::{resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic { TopicName: "alarms" })]
    /// pub struct Alarms;
    ///
    /// #[stack]
    /// pub struct Monitoring(Alarms);
    ///
    /// let template = cfn::assemble::<Monitoring>().expect("nothing is wrong with the stack");
    /// let needed = template.permissions(&Deployment::default());
    /// assert!(needed.actions().any(|action| action == "sns:CreateTopic"));
    /// assert!(needed.actions().all(|action| !action.starts_with("iam:")));
    /// ```
    #[cfg(feature = "permissions")]
    #[must_use]
    pub fn permissions(&self, deployment: &cfn_core::permissions::Deployment) -> cfn_core::permissions::Permissions {
        cfn_core::permissions::permissions(&self.model, deployment)
    }

    /// The logical IDs of a section's entries, in the order of the template: `template.ids("Resources")`.
    pub fn ids(&self, section: &str) -> impl Iterator<Item = &str> {
        let section = Section::from_name(section);
        self.model
            .declarations
            .iter()
            .filter(move |declaration| Some(declaration.section) == section)
            .map(|declaration| declaration.name.name.as_str())
    }

    /// The resource of that logical ID.
    ///
    /// # Panics
    /// If there is none; [`Template::find`] returns `None` instead.
    #[must_use]
    #[track_caller]
    pub fn resource(&self, id: &str) -> Entry<'_> {
        self.entry(Section::Resources, id)
    }

    /// The parameter of that logical ID.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    #[track_caller]
    pub fn parameter(&self, id: &str) -> Entry<'_> {
        self.entry(Section::Parameters, id)
    }

    /// The output of that logical ID.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    #[track_caller]
    pub fn output(&self, id: &str) -> Entry<'_> {
        self.entry(Section::Outputs, id)
    }

    /// The entry of that section and logical ID, if there is one: `template.find("Conditions", "IsProduction")`. An entry
    /// that a loop makes is one of them, if the items of the loop are written in the template.
    #[must_use]
    pub fn find(&self, section: &str, id: &str) -> Option<Entry<'_>> {
        let section = Section::from_name(section)?;
        let made = || self.made.iter().find(|made| made.section == section && made.name.name == id);
        self.model.find(section, id).or_else(made).map(|declaration| Entry { declaration })
    }

    #[track_caller]
    fn entry(&self, section: Section, id: &str) -> Entry<'_> {
        let Some(entry) = self.find(section.name(), id) else {
            let near = meant(id, self.ids(section.name()));
            let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            panic!("`{}` has no `{id}`{near}", section.name());
        };
        entry
    }
}

/// An entry of a section.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'t> {
    declaration: &'t Declaration,
}

impl<'t> Entry<'t> {
    /// The logical ID.
    #[must_use]
    pub fn id(&self) -> &'t str {
        &self.declaration.name.name
    }

    /// The type of a resource or a parameter; empty for what has none.
    #[must_use]
    pub fn type_name(&self) -> &'t str {
        self.declaration.body.get("Type").and_then(Node::as_str).unwrap_or_default()
    }

    /// A property of a resource, through nested objects and lists: `SSESpecification.SSEEnabled`, `Tags.0.Key`.
    #[must_use]
    pub fn property(&self, path: &str) -> Value<'t> {
        Value(self.declaration.body.get("Properties")).get(path)
    }

    /// A member of the entry itself: `DeletionPolicy` of a resource, `Default` of a parameter, `Value` of an output.
    #[must_use]
    pub fn attribute(&self, path: &str) -> Value<'t> {
        self.value().get(path)
    }

    /// All of the entry.
    #[must_use]
    pub fn value(&self) -> Value<'t> {
        Value(Some(&self.declaration.body))
    }
}

/// A value of a template, or nothing where the template has none.
///
/// It compares with texts, numbers and `bool`s as it is: `assert_eq!(topic.property("FifoTopic"), true)`.
#[derive(Clone, Copy, Debug)]
pub struct Value<'t>(Option<&'t Node>);

impl<'t> Value<'t> {
    #[cfg(feature = "serde_yaml")]
    pub(crate) fn node(&self) -> Option<&'t Node> {
        self.0
    }

    /// Whether the template has nothing here.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.0.is_none()
    }

    /// A value below: the members of objects by name, the elements of lists by number, with dots between them. A
    /// function is an object of its long name: `Role.Fn::GetAtt.0`, `QueueName.Ref`.
    #[must_use]
    pub fn get(&self, path: &str) -> Value<'t> {
        path.split('.').filter(|step| !step.is_empty()).fold(*self, |value, step| value.step(step))
    }

    fn step(self, step: &str) -> Value<'t> {
        Value(self.0.and_then(|node| match &node.value {
            model::Value::List(elements) => elements.get(step.parse::<usize>().ok()?),
            model::Value::Object(_) => node.get(step),
            model::Value::Function(function, argument) if function.long_name() == step => Some(argument),
            _ => None,
        }))
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&'t str> {
        self.0?.as_str()
    }

    /// The whole number, if it is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i128> {
        match self.0?.value {
            model::Value::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// `true` or `false`, if it is one of them.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.0?.value {
            model::Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The elements of a list; none of anything else.
    pub fn elements(&self) -> impl Iterator<Item = Value<'t>> {
        self.0.and_then(Node::as_list).unwrap_or_default().iter().map(|node| Value(Some(node)))
    }

    /// The value as YAML; empty where there is none.
    #[must_use]
    pub fn yaml(&self) -> String {
        self.0.map(cfn_core::yaml::write).unwrap_or_default()
    }
}

impl PartialEq<str> for Value<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Value<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(*other)
    }
}

impl PartialEq<bool> for Value<'_> {
    fn eq(&self, other: &bool) -> bool {
        self.as_bool() == Some(*other)
    }
}

impl PartialEq<i128> for Value<'_> {
    fn eq(&self, other: &i128) -> bool {
        self.as_integer() == Some(*other)
    }
}
