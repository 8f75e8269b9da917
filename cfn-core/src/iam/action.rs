use std::collections::HashSet;
use std::sync::LazyLock;

use super::matches_wildcard;
use crate::data::memo::Memo;
use crate::data::{IAM_ACTIONS, IAM_SERVICES};

/// What an action does, in the words of the service authorization reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccessLevel {
    /// Lists resources.
    List,
    /// Reads content.
    Read,
    /// Creates, changes or deletes.
    Write,
    /// Changes tags only.
    Tagging,
    /// Grants or changes permissions.
    PermissionsManagement,
    /// The action is newer than the reference.
    Unknown,
}

/// The levels by their letters in the table.
const LEVELS: &[(&str, AccessLevel)] = &[
    ("L", AccessLevel::List),
    ("R", AccessLevel::Read),
    ("W", AccessLevel::Write),
    ("T", AccessLevel::Tagging),
    ("P", AccessLevel::PermissionsManagement),
];

/// How the names of actions begin that take away what cannot be brought back.
const DELETING: &[&str] = &["Delete", "Remove", "Terminate", "Purge", "Destroy"];

/// Actions that read from one resource, though the reference does not say that they require it.
///
/// Source: "Identity and Access Management in Amazon OpenSearch Service", where the HTTP methods are those of a domain.
const ALWAYS_OF_ONE: &[&str] = &["es:escrossclusterget", "es:eshttpget", "es:eshttphead"];

/// Actions that write or know several types of resources, and are yet called for no resource in particular.
///
/// Sources: "Permissions reference" of the CloudWatch user guide (metrics outside of a dataset) and "Identity-based policy
/// examples" of the Amazon Translate guide (texts without a terminology); "DescribeDBSnapshots" and its kin of the RDS API
/// reference, without an identifier; "Sample IAM policies for Session Manager" and "Add Session Manager permissions to an
/// existing IAM role" of the Systems Manager user guide.
const WITHOUT_RESOURCE: &[&str] = &[
    "cloudwatch:putmetricdata",
    "rds:describedbclustersnapshots",
    "rds:describedbsnapshots",
    "rds:describependingmaintenanceactions",
    "ssm:getconnectionstatus",
    "ssm:updateinstanceinformation",
    "translate:translatetext",
];

/// An action of IAM, as [`IAM_ACTIONS`] has it.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// `service:action` in lower case.
    pub key: &'static str,
    /// The name in its usual case, without the service.
    pub name: &'static str,
    /// What it does.
    pub level: AccessLevel,
    resource_types: &'static str,
    condition_keys: &'static str,
}

impl Action {
    /// The action of that name (`service:action`), in any case.
    pub fn find(name: &str) -> Option<Action> {
        static FOUND: Memo<Option<Action>, 64> = Memo::new();
        FOUND.get(0, name, || {
            let (key, row) = IAM_ACTIONS.entry(&name.to_ascii_lowercase())?;
            Some(Action::read(key, row))
        })
    }

    fn read(key: &'static str, row: &'static str) -> Action {
        let mut columns = row.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        let (name, letter) = (column(), column());
        let level = LEVELS.iter().find(|(known, _)| *known == letter).map_or(AccessLevel::Unknown, |(_, level)| *level);
        Action { key, name, level, resource_types: column(), condition_keys: column() }
    }

    /// The prefix of its service.
    pub fn service(&self) -> &'static str {
        self.key.split_once(':').map_or(self.key, |(service, _)| service)
    }

    /// `service:Action` in its usual case.
    pub fn full_name(&self) -> String {
        format!("{}:{}", self.service(), self.name)
    }

    /// The types of resources that it applies to (keys of [`crate::data::IAM_RESOURCES`] without the service).
    /// Those that it requires come first. None: it cannot be scoped, and takes `*` only.
    pub fn resource_types(&self) -> impl Iterator<Item = &'static str> {
        let required = list(self.resource_types).filter_map(|name| name.strip_suffix('*'));
        required.chain(list(self.resource_types).filter(|name| !name.ends_with('*')))
    }

    /// Whether a request must name a resource of that type.
    #[cfg(feature = "permissions")]
    pub fn requires(&self, kind: &super::ResourceType) -> bool {
        let name = kind.key.split_once(':').map_or(kind.key, |(_, name)| name);
        list(self.resource_types).any(|listed| listed.strip_suffix('*') == Some(name))
    }

    /// Whether it applies to resources, so that `*` need not be its resource.
    pub fn can_be_scoped(&self) -> bool {
        !self.resource_types.is_empty()
    }

    /// Whether it can be limited to resources wherever it is used. Actions that read, and know one type of resource
    /// that they do not require, are also called for no resource in particular, as `rds:DescribeDBInstances` is.
    pub fn needs_scope(&self) -> bool {
        let optional = ![b',', b'*'].iter().any(|byte| self.resource_types.as_bytes().contains(byte));
        let reads = matches!(self.level, AccessLevel::List | AccessLevel::Read);
        let names_none = optional && reads && !ALWAYS_OF_ONE.contains(&self.key);
        self.can_be_scoped() && !(names_none || WITHOUT_RESOURCE.contains(&self.key))
    }

    /// The condition keys that it has besides those of its resources and the global ones.
    pub fn condition_keys(&self) -> impl Iterator<Item = &'static str> {
        list(self.condition_keys)
    }

    /// Whether it takes something away.
    pub fn deletes(&self) -> bool {
        self.level == AccessLevel::Write && DELETING.iter().any(|verb| self.name.starts_with(verb))
    }
}

fn list(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(',').filter(|name| !name.is_empty())
}

/// The actions of a service, by its prefix.
pub fn actions_of(service: &str) -> Vec<Action> {
    IAM_ACTIONS.range(&format!("{}:", service.to_ascii_lowercase())).map(|(key, row)| Action::read(key, row)).collect()
}

/// The actions that a name with wildcards stands for, in any case.
pub fn actions_like(pattern: &str) -> impl Iterator<Item = Action> {
    let pattern = pattern.to_ascii_lowercase();
    let (literal, rest) = pattern.split_at(pattern.find(['*', '?']).unwrap_or(pattern.len()));
    let mut found = Vec::new();
    if rest.is_empty() {
        found.extend(Action::find(literal));
    } else {
        let rows = IAM_ACTIONS.range(literal).filter(|(key, _)| matches_wildcard(rest, &key[literal.len()..]));
        found.extend(rows.map(|(key, row)| Action::read(key, row)));
    }
    found.into_iter()
}

/// Whether a name with wildcards stands for any action, in any case.
pub fn is_any_action_like(pattern: &str) -> bool {
    let pattern = pattern.to_ascii_lowercase();
    let (literal, rest) = pattern.split_at(pattern.find(['*', '?']).unwrap_or(pattern.len()));
    IAM_ACTIONS.range(literal).any(|(key, _)| matches_wildcard(rest, &key[literal.len()..]))
}

/// Services of which the AWS managed policies name actions that the service authorization reference does not have.
const LAGGING: &[&str] = &[
    "budgets",
    "cloud9",
    "cloudhsm",
    "memorydb",
    "organizations",
    "payments",
    "qapps",
    "route53-recovery-control-config",
    "securityagent",
];

/// Whether the service authorization reference is known to lack actions of a service: another source has some that are
/// newer, or AWS itself uses some.
pub fn has_unlisted_actions(service: &str) -> bool {
    let service = service.to_ascii_lowercase();
    LAGGING.binary_search(&service.as_str()).is_ok()
        || actions_of(&service).iter().any(|action| action.level == AccessLevel::Unknown)
}

/// The names of all actions without their services, in lower case and sorted, each with the key of its action.
static BY_NAME: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let keys = IAM_ACTIONS.iter().filter_map(|(key, _)| Some((key.split_once(':')?.1, key)));
    let mut by_name: Vec<_> = keys.collect();
    by_name.sort_unstable();
    by_name
});

/// The words of which the names of actions are made, as `Get` and `Object`.
static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let names = IAM_ACTIONS.iter().filter_map(|(_, row)| row.split('\t').next());
    names.flat_map(words).collect()
});

/// Whether a name is made of words that names of actions have.
pub fn is_made_of_words(name: &str) -> bool {
    words(name).all(|word| WORDS.contains(word))
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    let starts = name.match_indices(|letter: char| letter.is_ascii_uppercase()).map(|(start, _)| start);
    let ends = starts.skip(1).chain([name.len()]);
    ends.scan(0, move |start, end| Some(&name[std::mem::replace(start, end)..end]))
}

/// The actions of that name, in any case, of whatever services.
pub fn actions_named(name: &str) -> impl Iterator<Item = Action> {
    let name = name.to_ascii_lowercase();
    let start = BY_NAME.partition_point(|(known, _)| *known < name.as_str());
    BY_NAME[start..].iter().take_while(move |(known, _)| *known == name).filter_map(|(_, key)| Action::find(key))
}

/// The prefixes of all services.
pub fn service_prefixes() -> impl Iterator<Item = &'static str> {
    IAM_SERVICES.iter().map(|(prefix, _)| prefix)
}

/// The name of the service of that prefix, in any case; empty where the reference has none yet.
pub fn service_name(prefix: &str) -> Option<&'static str> {
    IAM_SERVICES.get(&prefix.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_found_in_any_case() {
        let action = Action::find("DynamoDB:PUTitem").unwrap();
        assert_eq!(action.full_name(), "dynamodb:PutItem");
        assert_eq!(action.level, AccessLevel::Write);
        assert_eq!(action.resource_types().collect::<Vec<_>>(), ["table"]);
        assert!(!action.deletes());
        assert!(Action::find("dynamodb:DeleteItem").is_some_and(|action| action.deletes()));
        assert!(Action::find("ec2:DescribeInstances").is_some_and(|action| !action.can_be_scoped()));
        for absent in ["dynamodb:Put", "dynamodb:", "dynamodb", "", "dynamodb:table"] {
            assert!(Action::find(absent).is_none(), "{absent}");
        }
    }

    #[test]
    fn a_wildcard_finds_what_it_stands_for() {
        let names = |pattern| actions_like(pattern).map(|action| action.name).collect::<Vec<_>>();
        assert_eq!(names("iam:Pass*"), ["PassRole"]);
        assert_eq!(names("IAM:?assrole"), ["PassRole"]);
        assert_eq!(names("iam:PassRole"), ["PassRole"]);
        assert!(names("s3:Ge*Object").contains(&"GetObject"));
        assert_eq!(names("s3:Nothing*"), [""; 0]);
        assert!(is_any_action_like("S3:Get*") && !is_any_action_like("s3:Nothing*"));
        assert_eq!(actions_of("dynamodb").len(), names("dynamodb:*").len());
    }

    #[test]
    fn names_are_made_of_words() {
        assert_eq!(words("GetSSMObject").collect::<Vec<_>>(), ["Get", "S", "S", "M", "Object"]);
        assert_eq!(words("get").collect::<Vec<_>>(), ["get"]);
        assert!(is_made_of_words("ListAgentInstances") && !is_made_of_words("InvokeFuncton"));
    }

    #[test]
    fn services_that_the_reference_lags_behind_are_told() {
        assert!(LAGGING.is_sorted() && LAGGING.iter().all(|service| service_name(service).is_some()));
        assert!(has_unlisted_actions("Bedrock") && has_unlisted_actions("qapps") && !has_unlisted_actions("sqs"));
    }
}
