//! The committed template, its text and what a deployment makes of it.

use std::fs;

use serde_yaml::Value;

use crate::evaluate::{Names, evaluate};

pub(crate) const REGION: &str = "us-east-1";
pub(crate) const ACCOUNT: &str = "111122223333";
pub(crate) const STACK: &str = "records";

/// The properties that name a resource, which are what `Ref` gives of it.
const NAMES: [&str; 5] = ["FunctionName", "LogGroupName", "RoleName", "StageName", "TableName"];

/// The template of the stack, deployed as `records` in the account 111122223333 with the parameters' defaults.
pub(crate) struct Template {
    pub(crate) text: String,
    written: Value,
    region: &'static str,
}

impl Template {
    pub(crate) fn read() -> Self {
        let text = fs::read_to_string(cfn_tests::template()).expect("the build leaves a template");
        let written = serde_yaml::from_str(&text).expect("the template is YAML");
        Self { text, written, region: REGION }
    }

    /// The same, deployed elsewhere.
    pub(crate) fn in_region(self, region: &'static str) -> Self {
        Self { region, ..self }
    }

    /// A section, evaluated.
    pub(crate) fn section(&self, name: &str) -> Value {
        evaluate(&self.written[name], self)
    }

    /// A section as it is written: functions are tagged values.
    pub(crate) fn written(&self, name: &str) -> &Value {
        &self.written[name]
    }

    /// The names of the template's sections, or of the entries of one, in their order.
    pub(crate) fn names(&self, section: Option<&str>) -> Vec<&str> {
        let section = section.map_or(&self.written, |name| &self.written[name]);
        let entries = section.as_mapping().expect("a section is a map");
        entries.keys().map(|key| key.as_str().expect("names are strings")).collect()
    }

    /// The logical IDs of the resources of a type.
    pub(crate) fn ids(&self, resource_type: &str) -> Vec<&str> {
        let resources = self.names(Some("Resources")).into_iter();
        resources.filter(|id| self.written["Resources"][*id]["Type"] == resource_type).collect()
    }

    /// The logical ID of the only resource of a type.
    pub(crate) fn id(&self, resource_type: &str) -> &str {
        let ids = self.ids(resource_type);
        let [id] = ids[..] else { panic!("one {resource_type}, not {ids:?}") };
        id
    }

    /// A resource, evaluated.
    pub(crate) fn resource(&self, id: &str) -> Value {
        evaluate(&self.written["Resources"][id], self)
    }

    /// The evaluated properties of the only resource of a type.
    pub(crate) fn properties(&self, resource_type: &str) -> Value {
        self.resource(self.id(resource_type))["Properties"].clone()
    }
}

impl Names for Template {
    fn reference(&self, name: &str) -> Value {
        match name {
            "AWS::AccountId" => return ACCOUNT.into(),
            "AWS::Partition" => return "aws".into(),
            "AWS::Region" => return self.region.into(),
            "AWS::StackName" => return STACK.into(),
            "AWS::URLSuffix" => return "amazonaws.com".into(),
            _ => {}
        }
        let parameter = &self.written["Parameters"][name];
        if !parameter.is_null() {
            return parameter.get("Default").cloned().unwrap_or_else(|| id(name));
        }
        let properties = &self.written["Resources"][name]["Properties"];
        assert!(!properties.is_null(), "{name} is neither a parameter nor a resource");
        let physical = NAMES.iter().find_map(|property| properties.get(property));
        physical.map_or_else(|| id(name), |physical| evaluate(physical, self))
    }

    fn attribute(&self, name: &str, attribute: &str) -> Value {
        let resource = &self.written["Resources"][name];
        assert!(!resource.is_null(), "{name} is not a resource");
        if resource["Type"] == "AWS::Logs::LogGroup" && attribute == "Arn" {
            let group = self.reference(name);
            let group = group.as_str().expect("a log group has a name");
            return format!("arn:aws:logs:{}:{ACCOUNT}:log-group:{group}:*", self.region).into();
        }
        id(&format!("{name}.{attribute}"))
    }
}

/// What stands for a value that only a deployment knows: `<DataKey.Arn>`.
pub(crate) fn id(name: &str) -> Value {
    format!("<{name}>").into()
}

/// A list as such, and anything else as a list of one: IAM takes both.
pub(crate) fn list(value: &Value) -> Vec<Value> {
    value.as_sequence().cloned().unwrap_or_else(|| vec![value.clone()])
}

/// A value from its YAML.
pub(crate) fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("the test's YAML is right")
}
