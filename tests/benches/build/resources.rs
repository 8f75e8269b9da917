//! The structs of the benchmark: ten kinds of resources that refer to each other, over and over.

/// The resources of one round; `@` stands for the round, `{EDIT}` for the edited value.
const ROUND: [(&str, &str); 10] = [
    (
        "Key",
        r#"AWS::KMS::Key { Description: "{EDIT}", EnableKeyRotation: true, KeyPolicy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") }, Action: "kms:*", Resource: "*" }] } }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain""#,
    ),
    ("Alias", r#"AWS::KMS::Alias { AliasName: Sub("alias/${AWS::StackName}-@"), TargetKeyId: Key@ }"#),
    (
        "Table",
        r#"AWS::DynamoDB::Table { AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }, { AttributeName: "timestamp", AttributeType: "S" }], KeySchema: [{ AttributeName: "id", KeyType: "HASH" }, { AttributeName: "timestamp", KeyType: "RANGE" }], ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 }, SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: Key@.Arn }, Tags: [{ Key: "Round", Value: "@" }] }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain""#,
    ),
    (
        "Logs",
        r#"AWS::Logs::LogGroup { LogGroupName: Sub("/aws/lambda/${AWS::StackName}-@"), RetentionInDays: 30 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete""#,
    ),
    (
        "Role",
        r#"AWS::IAM::Role { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }] }, Policies: [{ PolicyName: "WriteLog", PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: Logs@.Arn }] } }, { PolicyName: "PutRecords", PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "dynamodb:PutItem", Resource: Table@.Arn }] } }] }"#,
    ),
    (
        "Function",
        r#"AWS::Lambda::Function { FunctionName: Sub("${AWS::StackName}-@"), Runtime: "python3.13", Handler: "index.handler", Code: { ZipFile: "def handler(event, context):\n    return event\n" }, Role: Role@.Arn, Timeout: 10, MemorySize: 256, Environment: { Variables: { "TABLE": Table@, "STAGE": AWS::StackName } }, LoggingConfig: { LogGroup: Logs@ } }"#,
    ),
    (
        "Queue",
        r#"AWS::SQS::Queue { VisibilityTimeout: 60, MessageRetentionPeriod: 345600, KmsMasterKeyId: Key@ }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain""#,
    ),
    ("Topic", r#"AWS::SNS::Topic { DisplayName: "Alarms of round @" }"#),
    (
        "Alarm",
        r#"AWS::CloudWatch::Alarm { Namespace: "AWS/Lambda", MetricName: "Errors", Dimensions: [{ Name: "FunctionName", Value: Function@ }], Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold", TreatMissingData: "notBreaching", AlarmActions: [Topic@] }"#,
    ),
    (
        "Secret",
        r#"AWS::SecretsManager::Secret { Description: Sub("Of ${Function@}"), KmsKeyId: Key@.Arn, GenerateSecretString: { PasswordLength: 32, ExcludePunctuation: true } }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain""#,
    ),
];

/// The names of the first `count` structs.
pub fn names(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(|index| format!("{}{}", ROUND[index % ROUND.len()].0, index / ROUND.len()))
}

/// The structs; the first one holds `value`.
pub fn source(macros: &str, count: usize, value: &str) -> String {
    let mut source = format!("use {macros}::resource;\n");
    for (index, name) in names(count).enumerate() {
        let value = if index == 0 { value } else { "unchanged" };
        let round = (index / ROUND.len()).to_string();
        let arguments = ROUND[index % ROUND.len()].1.replace('@', &round).replace("{EDIT}", value);
        source += &format!("\n/// Resource {index}.\n#[resource({arguments})]\npub struct {name};\n");
    }
    source
}
