use super::{Key, Member, Node, NodeId, Value};
use crate::steps;

/// A section of a template whose entries have logical IDs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// `Parameters`.
    Parameters,
    /// `Rules`.
    Rules,
    /// `Mappings`.
    Mappings,
    /// `Conditions`.
    Conditions,
    /// `Resources`.
    Resources,
    /// `Outputs`.
    Outputs,
}

impl Section {
    /// In CloudFormation's usual order.
    pub const ALL: [Section; 6] = [
        Section::Parameters,
        Section::Rules,
        Section::Mappings,
        Section::Conditions,
        Section::Resources,
        Section::Outputs,
    ];

    /// The section's key in a template.
    pub fn name(self) -> &'static str {
        ["Parameters", "Rules", "Mappings", "Conditions", "Resources", "Outputs"][self as usize]
    }

    /// The section of that key.
    pub fn from_name(name: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.name() == name)
    }
}

/// A lint that is allowed to fire on one declaration, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Where the lint is named.
    pub id: NodeId,
    /// The lint or group without `cfn::`, as in `broad_action`.
    pub lint: String,
    /// Why.
    pub reason: String,
}

/// One entry of a section: a parameter, a resource, an output ..
#[derive(Clone, Debug, PartialEq)]
pub struct Declaration {
    /// The section in which it stands.
    pub section: Section,
    /// The logical ID.
    pub name: Key,
    /// What stands after the logical ID.
    pub body: Node,
    /// Lints that may fire on it.
    pub allowances: Vec<Allowance>,
}

/// A whole template, or, while a macro runs, the one declaration of a struct.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// What stands beside the sections: `AWSTemplateFormatVersion`, `Description`, `Transform`, `Metadata`, and what
    /// does not belong into a template.
    pub members: Vec<Member>,
    /// The entries of all sections, in the order in which they are written.
    pub declarations: Vec<Declaration>,
}

/// A declaration of the section `Resources`.
#[derive(Clone, Copy, Debug)]
pub struct Resource<'a> {
    /// The declaration.
    pub declaration: &'a Declaration,
    /// The type; empty where none is given.
    pub type_name: &'a str,
}

impl Template {
    /// The declarations of one section.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &Declaration> {
        self.declarations.iter().filter(move |declaration| {
            steps::count(1);
            declaration.section == section
        })
    }

    /// The declaration of that logical ID in that section.
    pub fn find(&self, section: Section, name: &str) -> Option<&Declaration> {
        self.section(section).find(|declaration| declaration.name.name == name)
    }

    /// All resources.
    pub fn resources(&self) -> impl Iterator<Item = Resource<'_>> {
        self.declarations.iter().filter_map(Declaration::resource)
    }

    /// The resource of that logical ID.
    pub fn resource(&self, name: &str) -> Option<Resource<'_>> {
        self.find(Section::Resources, name)?.resource()
    }

    /// A member beside the sections.
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.key.name == name)
    }
}

impl Declaration {
    /// The condition under which this resource or output exists.
    pub fn condition(&self) -> Option<&str> {
        match self.section {
            Section::Resources | Section::Outputs => self.body.get("Condition")?.as_str(),
            _ => None,
        }
    }

    /// This declaration as a resource, if it is one.
    pub fn resource(&self) -> Option<Resource<'_>> {
        if self.section as usize != Section::Resources as usize {
            return None;
        }
        let type_name = match self.body.get("Type") {
            Some(Node { value: Value::String(name), .. }) => name,
            _ => "",
        };
        Some(Resource { declaration: self, type_name })
    }
}

impl<'a> Resource<'a> {
    /// The logical ID.
    pub fn name(&self) -> &'a str {
        &self.declaration.name.name
    }

    /// Whether code of the user makes it: a custom resource.
    pub fn is_custom(&self) -> bool {
        self.type_name.starts_with("Custom::") || self.type_name == "AWS::CloudFormation::CustomResource"
    }

    /// The object after `Properties`.
    pub fn properties(&self) -> Option<&'a Node> {
        self.declaration.body.get("Properties")
    }

    /// A property of the resource itself.
    pub fn property(&self, name: &str) -> Option<&'a Node> {
        self.properties()?.get(name)
    }

    /// A resource attribute: `DependsOn`, `DeletionPolicy` ..
    pub fn attribute(&self, name: &str) -> Option<&'a Node> {
        self.declaration.body.get(name)
    }
}
