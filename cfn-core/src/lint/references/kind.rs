//! What properties take and what references give: one table, put together from the tables of facts and from what is
//! written here.

use std::fmt;
use std::sync::Arc;

use crate::model::Node;

use crate::data::memo::Memo;
use crate::data::{REFERENCES, RELATIONS};
use crate::lint::references::written::{BESIDE, PARAMETERS, WRITTEN};

/// A value that stands for a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind<'a> {
    /// The type of the resource.
    pub type_name: &'a str,
    /// Which of the values that stand for it.
    pub form: Form<'a>,
}

/// Which of the values that stand for a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form<'a> {
    /// Its ARN.
    Arn,
    /// What `Ref` returns, where that is not the ARN, in a word: `name`, `id`, `url` ..
    Ref(&'static str),
    /// An attribute that is neither.
    Attribute(&'a str),
}

impl<'a> Kind<'a> {
    /// What an attribute is; none for types that the table does not have.
    pub fn of_attribute(type_name: &'a str, attribute: &'a str) -> Option<Kind<'a>> {
        let mut columns = REFERENCES.get(type_name)?.split('\t');
        let (identifier, word) = (columns.next()?, columns.next().unwrap_or_default());
        let (mut is_ref, mut is_arn) = (attribute == REF || attribute == identifier, false);
        for alias in columns.next().unwrap_or_default().split(',') {
            match alias.strip_prefix(attribute) {
                Some("=arn") => is_arn = true,
                Some("=ref") => is_ref = true,
                _ => {}
            }
        }
        let form = match (is_arn || is_ref && word == "arn", is_ref) {
            (true, _) => Form::Arn,
            (false, true) => Form::Ref(word),
            (false, false) => Form::Attribute(attribute),
        };
        Some(Kind { type_name, form })
    }

    /// The same value, taken for one of another type: what `Ref` gives stands for what `Ref` gives of that one, though
    /// one be called a name and the other an id.
    fn as_other(self, type_name: &'static str) -> Kind<'a> {
        let form = match (self.form, Kind::of_attribute(type_name, REF)) {
            (Form::Ref(_), Some(Kind { form: Form::Ref(word), .. })) => Form::Ref(word),
            (form, _) => form,
        };
        Kind { type_name, form }
    }

    /// What `Fn::GetAtt` of the attribute, or `Ref` ([`REF`]), may give: the resource's own value, or one that stands
    /// for another resource (`DefaultSecurityGroup` of a VPC). None if the tables do not say, or if anything may come.
    pub fn given_by(type_name: &'a str, attribute: &'a str) -> Vec<Kind<'a>> {
        if OPEN_TYPES.contains(&type_name) {
            return Vec::new();
        }
        let identifier = REFERENCES.get(type_name).and_then(|line| line.split('\t').next()).unwrap_or_default();
        let path = if attribute == REF { identifier } else { attribute };
        let related = RELATIONS.get(&format!("{type_name}/{}", path.replace('.', "/"))).unwrap_or_default();
        let mut given = listed(related.split('\t').next().unwrap_or_default());
        given.extend(Kind::of_attribute(type_name, attribute));
        if let Some((_, of)) = STAND_INS.iter().find(|(stand_in, _)| *stand_in == type_name) {
            let as_other: Vec<_> = given.iter().map(|given| given.as_other(of)).collect();
            given.extend(as_other);
        }
        given
    }
}

impl fmt::Display for Kind<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} of {} `{}`", self.form, article(self.type_name), self.type_name)
    }
}

impl fmt::Display for Form<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Form::Arn => f.write_str("ARN"),
            Form::Ref("id") => f.write_str("ID"),
            Form::Ref("name") => f.write_str("name"),
            Form::Ref("url") => f.write_str("URL"),
            Form::Ref(_) => f.write_str("`Ref`"),
            Form::Attribute(attribute) => write!(f, "`{attribute}`"),
        }
    }
}

/// "a" or "an", as it stands before the name of a type.
pub fn article(type_name: &str) -> &'static str {
    if type_name.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" }
}

/// Stands for `Ref` where an attribute is named.
pub const REF: &str = "Ref";

/// Types whose values are whatever somebody outside of the template makes them.
const OPEN_TYPES: &[&str] = &[
    "AWS::CloudFormation::CustomResource",
    "AWS::CloudFormation::Macro",
    "AWS::CloudFormation::Stack",
    "AWS::CloudFormation::WaitCondition",
    "AWS::SSM::Parameter",
    "AWS::ServiceCatalog::CloudFormationProvisionedProduct",
];

/// Types that are taken wherever another type is, because a value of theirs stands for a resource of that type: what
/// their `Ref` gives by [`RELATIONS`], and by the pages of both types in the template reference.
pub(crate) const STAND_INS: &[(&str, &str)] = &[
    ("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"),
    ("AWS::EC2::VPCDHCPOptionsAssociation", "AWS::EC2::VPC"),
    ("AWS::Elasticsearch::Domain", "AWS::OpenSearchService::Domain"),
    ("AWS::KMS::Alias", "AWS::KMS::Key"),
    ("AWS::KMS::ReplicaKey", "AWS::KMS::Key"),
    ("AWS::Lambda::Alias", "AWS::Lambda::Function"),
    ("AWS::Lambda::Url", "AWS::Lambda::Function"),
    ("AWS::Lambda::Version", "AWS::Lambda::Function"),
    ("AWS::Lambda::WebFunction", "AWS::Lambda::Function"),
    ("AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain"),
    ("AWS::S3Express::DirectoryBucket", "AWS::S3::Bucket"),
    ("AWS::SNS::TopicInlinePolicy", "AWS::SNS::Topic"),
    ("AWS::SecretsManager::SecretTargetAttachment", "AWS::SecretsManager::Secret"),
];

/// What a property takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Any of these.
    pub kinds: Vec<Kind<'static>>,
    /// How sure it is that there is nothing else.
    pub certainty: Certainty,
}

/// How sure it is that a property takes nothing but the kinds that the tables name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The types of resources are sure, not the forms: many a service takes a name for an ARN.
    Types,
    /// Types and forms.
    Forms,
}

impl Accepted {
    /// What the property takes that stands in [`RELATIONS`] under `key`; none where nothing is sure.
    ///
    /// Formats of schemas are sure, as is what is written below. The other relations list what somebody has seen in
    /// use: they are trusted where the property is named after the type (`SubnetIds` takes subnets), and then for the
    /// type alone; an ARN is sure where the property's name says ARN.
    pub fn by(key: &str) -> Option<Arc<Accepted>> {
        /// A stack has few properties again and again.
        static KNOWN: Memo<Option<Arc<Accepted>>, 64> = Memo::new();
        KNOWN.get(0, key, || Accepted::found(key).map(Arc::new))
    }

    fn found(key: &str) -> Option<Accepted> {
        if let Ok(index) = WRITTEN.binary_search_by(|(written, _)| (*written).cmp(key)) {
            return Some(Accepted::written(WRITTEN[index].1));
        }
        let columns: Vec<&str> = RELATIONS.get(key)?.split('\t').collect();
        let [formats, seen @ ..] = &columns[..] else { return None };
        let mut kinds = listed(formats);
        let by_format = !kinds.is_empty();
        seen.iter().for_each(|column| kinds.extend(listed(column)));
        let name = property_name(key);
        if kinds.is_empty() || !(by_format || kinds.iter().any(|kind| is_named_after(name, kind.type_name))) {
            return None;
        }
        let only_arns = kinds.iter().all(|kind| kind.form == Form::Arn);
        let forms = by_format || key.starts_with("AWS::IAM::") || (only_arns && says_arn(name));
        Some(Accepted { kinds, certainty: if forms { Certainty::Forms } else { Certainty::Types } })
    }

    /// What was seen in use at a property that takes ARNs by its name; there may be more.
    pub fn arns_seen(key: &str) -> Option<Accepted> {
        if !says_arn(property_name(key)) {
            return None;
        }
        let kinds: Vec<_> = RELATIONS.get(key)?.split('\t').flat_map(listed).collect();
        let takes_arns = kinds.iter().all(|kind| kind.form == Form::Arn);
        (takes_arns && !kinds.is_empty()).then_some(Accepted { kinds, certainty: Certainty::Types })
    }

    /// What the property takes because of what stands beside it in its object.
    pub fn beside(key: &str, holder: &Node) -> Option<Accepted> {
        let holds = |name: &str, value: &str| holder.get(name).and_then(Node::as_str) == Some(value);
        let (.., kinds) = BESIDE.iter().find(|(of, name, value, _)| *of == key && holds(name, value))?;
        Some(Accepted::written(kinds))
    }

    fn written(kinds: &[&'static str]) -> Accepted {
        Accepted { kinds: kinds.iter().flat_map(|kinds| listed(kinds)).collect(), certainty: Certainty::Forms }
    }

    /// Whether one of the given kinds is taken.
    pub fn takes(&self, given: &[Kind<'_>]) -> bool {
        given.iter().any(|given| self.kinds.contains(given))
    }

    /// Whether none of the given kinds can be right.
    pub fn refuses(&self, given: &[Kind<'_>]) -> bool {
        let known_type = |given: &Kind<'_>| self.kinds.iter().any(|kind| kind.type_name == given.type_name);
        match self.certainty {
            _ if given.is_empty() || self.takes(given) => false,
            Certainty::Forms => !given.iter().any(|given| self.is_named_for(given)),
            // Some other attribute may hold anything.
            Certainty::Types => {
                !given.iter().any(known_type) && !given.iter().all(|given| matches!(given.form, Form::Attribute(_)))
            }
        }
    }

    /// Whether an attribute is named for what the property takes (`KmsKeyId` of a snapshot for a key): not every such
    /// attribute is in the tables.
    fn is_named_for(&self, given: &Kind<'_>) -> bool {
        let may_be = |attribute: &str, kind: &Kind<'_>| {
            // Of its own type, the tables name every attribute that is not an ARN.
            is_named_after(attribute, kind.type_name) && (given.type_name != kind.type_name || says_arn(attribute))
        };
        match given.form {
            Form::Attribute(attribute) => self.kinds.iter().any(|kind| may_be(attribute, kind)),
            Form::Arn | Form::Ref(_) => false,
        }
    }

    /// In words: "the ARN or name of an `AWS::IAM::Role`"; the first few types, if there are many.
    pub fn words(&self) -> String {
        const MOST: usize = 4;
        let mut types: Vec<(&str, Vec<String>)> = Vec::new();
        for kind in &self.kinds {
            let form = kind.form.to_string();
            match types.iter_mut().find(|(type_name, _)| *type_name == kind.type_name) {
                Some((_, forms)) if forms.contains(&form) => {}
                Some((_, forms)) => forms.push(form),
                None => types.push((kind.type_name, vec![form])),
            }
        }
        let of_type = |(type_name, forms): &(&str, Vec<String>)| {
            format!("the {} of {} `{type_name}`", forms.join(" or "), article(type_name))
        };
        let mut words: Vec<String> = types.iter().take(MOST).map(of_type).collect();
        if types.len() > MOST {
            words.push("another supported type".to_owned());
        }
        match &words[..] {
            [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
            _ => words.concat(),
        }
    }
}

fn property_name(key: &str) -> &str {
    let path = key.trim_end_matches("/*");
    path.rsplit(['/', '.']).next().unwrap_or(path)
}

/// Whether a property has the name of what it refers to: `SubnetIds` a subnet, `ExecutionRoleArn` a role.
fn is_named_after(property: &str, type_name: &str) -> bool {
    let of = type_name.rsplit("::").next().unwrap_or(type_name).to_lowercase();
    property.to_lowercase().contains(&of)
}

fn says_arn(property: &str) -> bool {
    ["Arn", "Arns", "ARN", "ARNs"].iter().any(|end| property.ends_with(end))
}

/// The attribute of a type that is the ARN of its resources.
pub fn arn_attribute(type_name: &str) -> Option<&'static str> {
    let mut aliases = REFERENCES.get(type_name)?.split('\t').nth(2)?.split(',');
    aliases.find_map(|alias| alias.strip_suffix("=arn"))
}

/// The kinds of a list of `Type.Attribute`, separated by commas.
fn listed(kinds: &'static str) -> Vec<Kind<'static>> {
    let pairs = kinds.split(',').filter_map(|kind| kind.split_once('.'));
    pairs.filter_map(|(type_name, attribute)| Kind::of_attribute(type_name, attribute)).collect()
}

/// What a parameter of that type gives, one of its values if it is a list; none for plain text.
pub fn of_parameter(parameter_type: &str) -> Vec<Kind<'static>> {
    let own = parameter_type.strip_prefix("AWS::SSM::Parameter::Value<").unwrap_or(parameter_type);
    let own = own.strip_prefix("List<").unwrap_or(own).trim_end_matches('>');
    PARAMETERS.iter().filter(|(name, _)| *name == own).flat_map(|(_, kind)| listed(kind)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RESOURCES;
    use crate::schema::ResourceType;
    use crate::schema::Schema;
    use crate::schema::parsed;

    #[test]
    fn values_that_stand_for_the_same_are_the_same_kind() {
        let kind = |type_name, attribute| Kind::of_attribute(type_name, attribute).expect("the table has the type");
        assert_eq!(kind("AWS::EC2::SecurityGroup", "GroupId"), kind("AWS::EC2::SecurityGroup", REF));
        assert_eq!(kind("AWS::SNS::Topic", REF), kind("AWS::SNS::Topic", "TopicArn"));
        assert_ne!(kind("AWS::IAM::Role", REF), kind("AWS::IAM::Role", "Arn"));
        assert_eq!(kind("AWS::IAM::Role", REF), kind("AWS::IAM::Role", "RoleName"));
        assert_eq!(Kind::of_attribute("Custom::Thing", "Arn"), None);
    }

    #[test]
    fn relations_are_trusted_by_their_source_and_the_name() {
        let certainty = |key: &str| Accepted::by(key).map(|accepted| accepted.certainty);
        assert_eq!(certainty("AWS::Lambda::Function/KmsKeyArn"), Some(Certainty::Forms));
        assert_eq!(certainty("AWS::ECS::Service/Cluster"), Some(Certainty::Types));
        assert_eq!(certainty("AWS::CodeDeploy::Application/ApplicationName"), None);
        assert_eq!(certainty("AWS::SNS::Topic/DisplayName"), None);
    }

    #[test]
    fn what_is_written_here_is_sorted_and_in_the_tables_words() {
        assert!(WRITTEN.is_sorted_by_key(|(key, _)| key));
        let written = WRITTEN.iter().map(|(_, kinds)| *kinds).chain(BESIDE.iter().map(|(.., kinds)| *kinds));
        for kind in written.flatten().flat_map(|kinds| kinds.split(',')) {
            assert_eq!(listed(kind).len(), 1, "{kind}");
            let (type_name, attribute) = kind.split_once('.').expect("a type and an attribute");
            let of = ResourceType::find(type_name).expect("the table has the type");
            assert!(attribute == REF || of.attribute(attribute).is_some(), "{kind}");
        }
        for (key, _) in WRITTEN {
            let (base, path) = key.split_once('/').expect("a property");
            let of = base.split('.').next().expect("a type");
            let table = RESOURCES.get(base).and_then(parsed).unwrap_or_else(|| panic!("no such definition: {key}"));
            path.split('/').fold(Schema::new(of, table), |schema, step| {
                let below = if step == "*" { schema.items() } else { schema.property(step) };
                below.unwrap_or_else(|| panic!("no such property: {key}"))
            });
        }
        for (name, kind) in PARAMETERS.iter().filter(|(name, _)| *name != "AWS::EC2::Image::Id") {
            assert_eq!(listed(kind).len(), 1, "{name}");
        }
    }
}
