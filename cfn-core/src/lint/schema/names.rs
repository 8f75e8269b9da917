//! What names may be, where the schemas of the sources do not say it: lengths, letters, forms and reserved words.
//!
//! Each row is a type, the path of a property as in the table of extensions, and a schema. Beside the keywords of JSON
//! schema there are `letters`, the class of a regular expression and its words; `forms`, patterns and what they ask for;
//! and `reserved`, words that are taken in any case.

/// A name of a load balancer or target group: the rest stands in each row.
macro_rules! hyphenated {
    ($most:literal $($more:literal)?) => {
        concat!(
            r#"{"maxLength":"#, $most,
            r#","letters":["A-Za-z0-9-","letters, digits and hyphens"],
                "forms":[["^[^-]","cannot begin with a hyphen"],["[^-]$","cannot end with a hyphen"]"#,
            $(",", $more,)? "]}"
        )
    };
}

/// An identifier of a cluster: letters, digits and single hyphens.
macro_rules! identifier {
    ($most:literal $letters:literal $words:literal) => {
        concat!(
            r#"{"maxLength":"#, $most, r#","letters":[""#, $letters, r#"",""#, $words,
            r#""],"forms":[["^[A-Za-z]","must begin with a letter"],["[^-]$","cannot end with a hyphen"],
                ["^(?!.*--)","cannot contain two hyphens in a row"]]}"#
        )
    };
    ($most:literal) => { identifier!($most "A-Za-z0-9-" "letters, digits and hyphens") };
}

/// A name of letters, digits and what else stands in the class.
macro_rules! letters {
    ($least:literal $most:literal $letters:literal $words:literal $($forms:literal)?) => {
        concat!(
            r#"{"minLength":"#, $least, r#","maxLength":"#, $most,
            r#","letters":[""#, $letters, r#"",""#, $words, r#""]"#, $(",\"forms\":[", $forms, "]",)? "}"
        )
    };
}

const UNDERSCORED: &str = letters!("1" "255" "A-Za-z0-9_-" "letters, digits, hyphens and underscores");
const BATCH: &str = letters!("1" "128" "A-Za-z0-9_-" "letters, digits, hyphens and underscores");
const TABLE: &str = letters!("3" "255" "A-Za-z0-9_.-" "letters, digits, `_`, `.` and `-`");
const DOMAIN: &str = letters!("3" "28" "a-z0-9-" "lowercase letters, digits and hyphens" r#"["^[a-z]","must begin with a lowercase letter"]"#);
const GROUP: &str = r#"{"maxLength":255,"letters":["A-Za-z0-9._ -","letters, digits, spaces, `_`, `.` and `-`"],"reserved":["default"]}"#;

/// The master user and the first database, by engine.
macro_rules! of_engine {
    ($engines:literal $name:literal $database:literal $user:literal) => {
        concat!(
            r#"{"if":{"required":["Engine"],"properties":{"Engine":{"enum":["#,
            $engines,
            r#"]}}},"then":{"properties":{""#,
            $name,
            r#"":{"maxLength":"#,
            $database,
            r#","letters":["A-Za-z0-9_","letters, digits and underscores"],
                "forms":[["^[A-Za-z]","must begin with a letter"]]},"MasterUsername":"#,
            $user,
            "}}}"
        )
    };
}

/// Sources: the properties' descriptions in the template reference; `RequestCertificate`, of which the first name has 64
/// characters at most; "Bucket naming rules" of the Amazon S3 user guide;
/// "Quotas and constraints" of the Amazon RDS and Amazon Aurora user guides; "Constraints for parameter names" of AWS
/// Systems Manager; `CreateLoadBalancer`, `CreateTargetGroup`, `CreateCluster`, `CreateCacheCluster`,
/// `CreateReplicationGroup`, `CreateDomain`, `CreateUserPoolDomain`, `CreateStateMachine`, `CreateSecret`, `CreateQueue`,
/// `CreateTopic` and `CreateApiKey` in the API references.
pub(crate) const NAMES: &[(&str, &str, &str)] = &[
    ("AWS::ApiGateway::ApiKey", "Value", r#"{"minLength":20,"maxLength":128}"#),
    ("AWS::ApiGateway::Deployment", "StageName", BATCH),
    ("AWS::ApiGateway::Stage", "StageName", BATCH),
    ("AWS::Batch::ComputeEnvironment", "ComputeEnvironmentName", BATCH),
    ("AWS::Batch::JobDefinition", "JobDefinitionName", BATCH),
    ("AWS::Batch::JobQueue", "JobQueueName", BATCH),
    ("AWS::CertificateManager::Certificate", "DomainName", r#"{"maxLength":64}"#),
    (
        "AWS::CodeBuild::Project",
        "Name",
        letters!("2" "255" "A-Za-z0-9_-" "letters, digits, hyphens and underscores" r#"["^[A-Za-z0-9]","must begin with a letter or a digit"]"#),
    ),
    (
        "AWS::CodePipeline::Pipeline",
        "Name",
        letters!("1" "100" "A-Za-z0-9.@_-" "letters, digits, `.`, `@`, `-` and `_`"),
    ),
    (
        "AWS::Cognito::UserPoolDomain",
        "/",
        r#"{"if":{"not":{"required":["CustomDomainConfig"]}},"then":{"properties":{"Domain":{
            "letters":["a-z0-9-","lowercase letters, digits and hyphens"],
            "forms":[["^[^-]","cannot begin with a hyphen"],["[^-]$","cannot end with a hyphen"],
                ["^(?!.*(aws|amazon|cognito))","cannot contain `aws`, `amazon` or `cognito`"]]}}}}"#,
    ),
    ("AWS::DAX::Cluster", "ClusterName", identifier!("20")),
    ("AWS::DocDB::DBCluster", "DBClusterIdentifier", identifier!("63")),
    (
        "AWS::DocDB::DBCluster",
        "MasterUsername",
        r#"{"maxLength":63,"letters":["A-Za-z0-9","letters and digits"],"forms":[["^[A-Za-z]","must begin with a letter"]],
            "reserved":["admin","rdsadmin"]}"#,
    ),
    ("AWS::DocDB::DBInstance", "DBInstanceIdentifier", identifier!("63")),
    ("AWS::DynamoDB::GlobalTable", "TableName", TABLE),
    ("AWS::DynamoDB::Table", "TableName", TABLE),
    (
        "AWS::EC2::SecurityGroup",
        "GroupName",
        r#"{"maxLength":255,"forms":[["^(?!sg-)","cannot begin with `sg-`"]],"reserved":["default"]}"#,
    ),
    ("AWS::ECS::Cluster", "ClusterName", UNDERSCORED),
    ("AWS::ECS::Service", "ServiceName", UNDERSCORED),
    ("AWS::ECS::TaskDefinition", "Family", UNDERSCORED),
    ("AWS::ElastiCache::CacheCluster", "ClusterName", identifier!("50")),
    ("AWS::ElastiCache::ReplicationGroup", "ReplicationGroupId", identifier!("40")),
    (
        "AWS::ElastiCache::SubnetGroup",
        "CacheSubnetGroupName",
        r#"{"maxLength":255,"letters":["A-Za-z0-9-","letters, digits and hyphens"],"reserved":["default"]}"#,
    ),
    ("AWS::ElasticLoadBalancing::LoadBalancer", "LoadBalancerName", hyphenated!("32")),
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "Name",
        hyphenated!("32" r#"["^(?!internal-)","cannot begin with `internal-`"]"#),
    ),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "Name", hyphenated!("32")),
    ("AWS::Elasticsearch::Domain", "DomainName", DOMAIN),
    (
        "AWS::IAM::ManagedPolicy",
        "ManagedPolicyName",
        letters!("1" "128" "A-Za-z0-9_+=,.@-" "letters, digits, `_`, `+`, `=`, `,`, `.`, `@` and `-`"),
    ),
    ("AWS::KMS::Alias", "AliasName", r#"{"forms":[["^(?!alias/aws/)","cannot begin with `alias/aws/`"]]}"#),
    ("AWS::Lambda::Function", "FunctionName", r#"{"maxLength":64}"#),
    ("AWS::MemoryDB::Cluster", "ClusterName", identifier!("40")),
    ("AWS::OpenSearchService::Domain", "DomainName", DOMAIN),
    ("AWS::RDS::DBCluster", "MasterUsername", r#"{"reserved":["rdsadmin"]}"#),
    ("AWS::RDS::DBCluster", "/", of_engine!(r#""aurora-mysql","mysql""# "DatabaseName" "64" r#"{"maxLength":32}"#)),
    (
        "AWS::RDS::DBCluster",
        "/",
        of_engine!(r#""aurora-postgresql","postgres""# "DatabaseName" "63" r#"{"maxLength":63,"reserved":["admin","user"]}"#),
    ),
    ("AWS::RDS::DBInstance", "MasterUsername", r#"{"reserved":["rdsadmin"]}"#),
    ("AWS::RDS::DBInstance", "/", of_engine!(r#""mysql""# "DBName" "64" r#"{"maxLength":32}"#)),
    ("AWS::RDS::DBInstance", "/", of_engine!(r#""mariadb""# "DBName" "64" r#"{"maxLength":16}"#)),
    (
        "AWS::RDS::DBInstance",
        "/",
        of_engine!(r#""postgres""# "DBName" "63" r#"{"maxLength":63,"reserved":["admin","user"]}"#),
    ),
    (
        "AWS::RDS::DBInstance",
        "/",
        of_engine!(r#""oracle-ee","oracle-ee-cdb","oracle-se2","oracle-se2-cdb""# "DBName" "8"
            r#"{"maxLength":30,"reserved":["sys","system"]}"#),
    ),
    ("AWS::RDS::DBSubnetGroup", "DBSubnetGroupName", GROUP),
    (
        "AWS::Redshift::Cluster",
        "ClusterIdentifier",
        identifier!("63" "a-z0-9-" "lowercase letters, digits and hyphens"),
    ),
    (
        "AWS::Redshift::Cluster",
        "DBName",
        r#"{"minLength":1,"maxLength":64,"letters":["a-z0-9_+.@$-","lowercase letters, digits, `_`, `+`, `.`, `@` and `-`"]}"#,
    ),
    (
        "AWS::Redshift::Cluster",
        "MasterUsername",
        r#"{"letters":["a-z0-9_+.@-","lowercase letters, digits, `_`, `+`, `.`, `@` and `-`"],
            "forms":[["^[a-z]","must begin with a letter"]],"reserved":["public"]}"#,
    ),
    (
        "AWS::S3::Bucket",
        "BucketName",
        r#"{"minLength":3,"forms":[
            ["^(?!([0-9]{1,3}[.]){3}[0-9]{1,3}$)","cannot be an IP address"],
            ["^(?!xn--)","cannot begin with `xn--`"],["^(?!sthree-)","cannot begin with `sthree-`"],
            ["^(?!amzn-s3-demo-)","cannot begin with `amzn-s3-demo-`"],
            ["^(?!.*-s3alias$)","cannot end with `-s3alias`"],["^(?!.*--ol-s3$)","cannot end with `--ol-s3`"],
            ["^(?!.*[.]mrap$)","cannot end with `.mrap`"],["^(?!.*--x-s3$)","cannot end with `--x-s3`"],
            ["^(?!.*--table-s3$)","cannot end with `--table-s3`"]]}"#,
    ),
    (
        "AWS::SNS::Topic",
        "TopicName",
        r#"{"letters":["A-Za-z0-9_.-","letters, digits, hyphens and underscores"],
            "forms":[["^[^.]*([.]fifo)?$","cannot contain a dot, except in `.fifo`"]]}"#,
    ),
    (
        "AWS::SQS::Queue",
        "QueueName",
        r#"{"maxLength":80,"letters":["A-Za-z0-9_.-","letters, digits, hyphens and underscores"],
            "forms":[["^[^.]*([.]fifo)?$","cannot contain a dot, except in `.fifo`"]]}"#,
    ),
    (
        "AWS::SSM::Parameter",
        "Name",
        r#"{"letters":["A-Za-z0-9_./-","letters, digits, `_`, `.`, `-` and `/`"],
            "forms":[["^[^/]*$|^/","must begin with `/`, because it has several levels"],
                ["^(?!/?([aA][wW][sS]|[sS][sS][mM])(/|$))","cannot begin with `aws` or `ssm`"]]}"#,
    ),
    (
        "AWS::SecretsManager::Secret",
        "Name",
        letters!("1" "512" "A-Za-z0-9/_+=.@-" "letters, digits, `/`, `_`, `+`, `=`, `.`, `@` and `-`"),
    ),
    (
        "AWS::StepFunctions::StateMachine",
        "StateMachineName",
        r#"{"letters":["A-Za-z0-9_.()!'+=@-","letters, digits, hyphens and underscores"]}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::NAMES;
    use crate::data::json;
    use crate::pattern;
    use crate::schema::{ResourceType, parsed};

    #[test]
    fn the_table_is_sorted_and_of_properties_that_exist() {
        assert!(NAMES.is_sorted_by_key(|(type_name, ..)| type_name));
        for (type_name, path, schema) in NAMES {
            let of = ResourceType::find(type_name).unwrap_or_else(|| panic!("no type {type_name}"));
            assert!(*path == "/" || of.schema().property(path).is_some(), "{type_name} has no {path}");
            let schema = parsed(schema).unwrap_or_else(|| panic!("no schema: {schema}"));
            for form in schema.get("forms").and_then(json::Value::as_array).unwrap_or_default() {
                let [form, _] = form.as_array().unwrap_or_default() else { panic!("no pair in {type_name}") };
                let form = form.as_str().unwrap_or_default();
                assert!(pattern::matches(form, "abc").is_some(), "{form}");
            }
        }
    }
}
