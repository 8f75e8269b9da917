//! One of the two templates, with its names looked up.

use std::collections::{HashMap, HashSet};

use crate::lint::facts::equality::scalar;
use crate::model::{Declaration, Node, Resource, Section, Template};

/// A template after its transforms.
pub(super) struct Side<'a> {
    declarations: HashMap<(Section, &'a str), &'a Declaration>,
}

impl<'a> Side<'a> {
    pub(super) fn new(template: &'a Template) -> Self {
        let mut declarations = HashMap::new();
        for declaration in &template.declarations {
            declarations.entry((declaration.section, declaration.name.name.as_str())).or_insert(declaration);
        }
        Self { declarations }
    }

    /// The entry of that logical ID; the first if it stands twice.
    pub(super) fn find(&self, section: Section, id: &str) -> Option<&'a Declaration> {
        self.declarations.get(&(section, id)).copied()
    }

    pub(super) fn resource(&self, id: &str) -> Option<Resource<'a>> {
        self.find(Section::Resources, id)?.resource()
    }

    /// The default of a parameter.
    pub(super) fn default_of(&self, parameter: &str) -> Option<String> {
        let default = self.find(Section::Parameters, parameter)?.body.get("Default")?;
        scalar(default).map(|text| text.into_owned())
    }

    /// The values that a parameter allows, if it lists them.
    pub(super) fn allowed(&self, parameter: &str) -> Option<Vec<String>> {
        let allowed = self.find(Section::Parameters, parameter)?.body.get("AllowedValues")?.as_list()?;
        allowed.iter().map(|value| scalar(value).map(|text| text.into_owned())).collect()
    }

    /// The value of a mapping under names that are written out.
    pub(super) fn mapped(&self, mapping: &str, first: &str, second: &str) -> Option<&'a Node> {
        self.find(Section::Mappings, mapping)?.body.get(first)?.get(second)
    }

    /// The rows of a mapping: first key, second key, value; of keys that are given twice the first, which is also looked up.
    pub(super) fn cells(&self, mapping: &str) -> Vec<(&'a str, &'a str, &'a Node)> {
        let rows = self.find(Section::Mappings, mapping).and_then(|mapping| mapping.body.as_object());
        let cells = rows.unwrap_or_default().iter().flat_map(|row| {
            let columns = row.value.as_object().unwrap_or_default().iter();
            columns.map(move |column| (row.key.name.as_str(), column.key.name.as_str(), &column.value))
        });
        let mut seen = HashSet::new();
        cells.filter(|(first, second, _)| seen.insert((*first, *second))).collect()
    }
}
