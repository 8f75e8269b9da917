//! What gives a list.

use crate::lint::references::kind::REF;
use crate::model::Resource;
use crate::schema::ResourceType;

/// Whether a reference gives a list or one value; `None` if the tables do not say.
pub(crate) fn is_list(resource: Resource<'_>, attribute: Option<&str>) -> Option<bool> {
    let resource_type = ResourceType::find(resource.type_name)?;
    match attribute.filter(|attribute| *attribute != REF) {
        None => Some(false),
        Some(attribute) => match resource_type.attribute(attribute)?.kind {
            kind if kind.starts_with("List<") && kind.ends_with('>') => Some(true),
            "String" | "Integer" | "Number" | "Boolean" => Some(false),
            _ => None,
        },
    }
}
