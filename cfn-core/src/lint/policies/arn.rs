//! What a resource of a policy can be, as far as the template says.

use crate::data::REFERENCES;
use crate::iam::{Filling, Item, Pattern, Piece};
use crate::lint::facts::context::{Context, Named};

/// Attributes whose value is not the ARN of their resource alone, though the sources say so: type, attribute, template.
///
/// Sources: "AWS::Logs::LogGroup, return values": the ARN ends in `:*`; the streams of tables likewise.
const OTHER_ARNS: &[(&str, &str, &str)] = &[
    ("AWS::DynamoDB::GlobalTable", "StreamArn", TABLE_STREAM),
    ("AWS::DynamoDB::Table", "StreamArn", TABLE_STREAM),
    ("AWS::Logs::LogGroup", "Arn", "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*"),
];

const TABLE_STREAM: &str = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/stream/${StreamLabel}";

/// What a reference to a resource gives.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// What `Ref` gives: `arn`, `name`, `id` ..
    pub(crate) form: &'static str,
    attributes: &'static str,
    templates: &'static str,
}

impl Facts {
    /// Those of a resource type; none where no source tells.
    pub(crate) fn of(type_name: &str) -> Option<Facts> {
        let mut columns = REFERENCES.get(type_name)?.split('\t').skip(1);
        let mut column = || columns.next().unwrap_or_default();
        Some(Facts { form: column(), attributes: column(), templates: column() })
    }

    /// The attributes that return the ARN.
    pub(crate) fn arn_attributes(&self) -> impl Iterator<Item = &'static str> {
        self.attributes.split(',').filter_map(|attribute| attribute.strip_suffix("=arn"))
    }

    /// The ARN, where there is but one form of it.
    fn template(&self) -> Filling {
        match self.templates {
            "" => Filling::Unknown,
            one if !one.contains(',') => Filling::Template(one),
            _ => Filling::Unknown,
        }
    }

    /// What a name is made of, seen from the ARN in which it stands.
    fn name(&self) -> Filling {
        match self.templates.rsplit_once(":") {
            Some((_, rest)) if !self.templates.contains(',') && Pattern::is_name_without_slash(rest) => Filling::Name,
            _ => Filling::Part,
        }
    }
}

/// What a resource of a policy can be.
pub(crate) fn pattern(context: &Context<'_>, item: &Item<'_>) -> Pattern {
    Pattern::of(&item.spelling, |piece| fill(context, piece))
}

/// What stands where a piece of a text is not literal.
pub(crate) fn fill(context: &Context<'_>, piece: &Piece<'_>) -> Filling {
    let name = match piece {
        Piece::Ref(name) | Piece::GetAtt(name, _) => name,
        Piece::Text(_) | Piece::Hole => return Filling::Unknown,
    };
    let type_name = match context.named(name) {
        Named::Resource(resource) => resource.type_name,
        Named::Pseudo("AWS::StackId" | "AWS::NotificationARNs") => return Filling::Unknown,
        Named::Pseudo(_) => return Filling::Name,
        Named::Parameter(_) | Named::Elsewhere | Named::Nothing => return Filling::Unknown,
    };
    let Some(facts) = Facts::of(type_name) else { return Filling::Unknown };
    match piece {
        Piece::GetAtt(_, attribute) => {
            let other = OTHER_ARNS.iter().find(|(other, name, _)| *other == type_name && name == attribute);
            match other {
                Some((_, _, template)) => Filling::Template(template),
                None if facts.arn_attributes().any(|name| name == *attribute) => facts.template(),
                None => Filling::Unknown,
            }
        }
        _ if facts.form == "arn" => facts.template(),
        _ if matches!(facts.form, "name" | "id") => facts.name(),
        _ => Filling::Unknown,
    }
}

/// Whether the pattern is `*`, or an ARN in which the name is left open: `*`, `role/*`, `function:*`.
pub(crate) fn leaves_name_open(arn: &Pattern) -> bool {
    let Some(name) = arn.parts().pop() else { return false };
    match name.strip_suffix('*').map(|kind| kind.split_at_checked(kind.len().wrapping_sub(1))) {
        Some(Some((kind, separator))) => {
            matches!(separator, "/" | ":") && kind.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        }
        Some(None) => true,
        None => false,
    }
}
