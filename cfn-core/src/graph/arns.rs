//! ARNs that name a resource of the template without a reference, by the name that the template gives to it.

use std::collections::HashMap;

use crate::data::REFERENCES;
use crate::iam::{Piece, Spelling};
use crate::model::{Section, Template};

/// How many parts of an ARN are tried as the name of a resource.
const MOST_PARTS: usize = 16;

/// The resources that have a name of their own, by the service and the last part of their ARN.
pub(super) struct Named {
    by_service: HashMap<&'static str, HashMap<String, usize>>,
}

impl Named {
    pub(super) fn new(template: &Template) -> Self {
        let mut by_service: HashMap<_, HashMap<_, _>> = HashMap::new();
        for (number, declaration) in template.declarations.iter().enumerate() {
            if declaration.section != Section::Resources {
                continue;
            }
            let Some(resource) = declaration.resource() else { continue };
            let Some((service, kind, property)) = arn_of(resource.type_name) else { continue };
            let Some(name) = resource.property(property).map(Spelling::of).and_then(|name| spelled(&name)) else {
                continue;
            };
            by_service.entry(service).or_default().entry(format!("{kind}{name}")).or_insert(number);
        }
        Self { by_service }
    }

    /// The resource of an ARN, or that of which the ARN names a part.
    pub(super) fn of_arn(&self, spelling: &Spelling<'_>) -> Option<usize> {
        let text = spelled(spelling)?;
        let parts: Vec<&str> = text.splitn(6, ':').collect();
        let ["arn", _, service, _, _, rest] = parts[..] else { return None };
        let ends = rest.match_indices(['/', ':']).map(|(at, _)| at).chain([rest.len()]).take(MOST_PARTS);
        let names = self.by_service.get(service)?;
        ends.filter_map(|end| names.get(&rest[..end])).copied().last()
    }
}

/// Of a type's ARN: the service, what stands before the name, and the property that gives the name.
fn arn_of(type_name: &str) -> Option<(&'static str, &'static str, &'static str)> {
    let template = REFERENCES.get(type_name)?.split('\t').nth(3).filter(|arns| !arns.contains(','))?;
    let rest: Vec<&str> = template.splitn(6, ':').collect();
    let [_, _, service, _, _, rest] = rest[..] else { return None };
    let (kind, property) = rest.split_once("${")?;
    let property = property.strip_suffix('}').filter(|property| !property.contains('$'))?;
    Some((service, kind, property))
}

/// A text in which pseudo parameters and parameters stand as variables without colons; `None` where a part is unknown.
fn spelled(spelling: &Spelling<'_>) -> Option<String> {
    let mut text = String::new();
    for piece in &spelling.pieces {
        match piece {
            Piece::Text(literal) => text.push_str(literal),
            Piece::Ref(name) => text.extend(["${", name.rsplit(':').next().unwrap_or(name), "}"]),
            Piece::GetAtt(..) | Piece::Hole => return None,
        }
    }
    Some(text)
}
