//! What the lints say of templates that CloudFormation's own transforms rewrite.

use crate::lint::testing::{findings, template};
use crate::transform::generated_type;

const HEAD: &str = "Transform: AWS::Serverless-2016-10-31\n";

/// A template with a function that has these properties besides.
fn function(properties: &str, rest: &str) -> String {
    format!(
        "{HEAD}Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties: {{CodeUri: worker, Handler: index.handler, Runtime: python3.13, {properties}}}
{rest}"
    )
}

#[test]
fn generated_resources_are_there_with_their_types() {
    let text = function(
        "AutoPublishAlias: live, Tracing: Active, FunctionUrlConfig: {AuthType: NONE}, Events: {Get: {Type: Api, Properties: {Path: /, Method: get}}, Tick: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}",
        "",
    );
    let template = template(&text);
    for (name, type_name) in [
        ("WorkerRole", "AWS::IAM::Role"),
        ("WorkerAliaslive", "AWS::Lambda::Alias"),
        ("WorkerVersion0123456789", "AWS::Lambda::Version"),
        ("WorkerUrl", "AWS::Lambda::Url"),
        ("WorkerGetPermissionProd", "AWS::Lambda::Permission"),
        ("WorkerTick", "AWS::Events::Rule"),
        ("WorkerTickPermission", "AWS::Lambda::Permission"),
        ("ServerlessRestApi", "AWS::ApiGateway::RestApi"),
        ("ServerlessRestApiProdStage", "AWS::ApiGateway::Stage"),
        ("ServerlessRestApiDeployment0a1b2c3d4e", "AWS::ApiGateway::Deployment"),
    ] {
        assert_eq!(generated_type(&template, name).as_deref(), Some(type_name), "{name}");
    }
    for name in ["Worker", "WorkerRol", "ServerlessHttpApi", "WorkerVersion"] {
        assert_eq!(generated_type(&template, name), None, "{name}");
    }
}

#[test]
fn references_to_generated_resources_are_checked() {
    let text = |value: &str| {
        function(
            "AutoPublishAlias: live, Events: {Get: {Type: Api, Properties: {Path: /, Method: get}}}",
            &format!("Outputs:\n  O: {{Value: {value}}}\n"),
        )
    };
    for right in [
        "!GetAtt WorkerRole.Arn",
        "!Ref Worker.Alias",
        "!Ref Worker.Version",
        "!GetAtt Worker.Version.Version",
        "!Sub 'https://${ServerlessRestApi}.${AWS::Region}/${ServerlessRestApi.Stage}/'",
        "!Ref WorkerVersion0123456789",
        "!GetAtt Worker.Arn",
    ] {
        assert!(findings("unknown_reference", &text(right)).is_empty(), "{right}");
    }
    let wrong = |lint: &str, value: &str| findings(lint, &text(value));
    assert_eq!(
        wrong("unknown_reference", "!GetAtt WorkerRol.Arn"),
        ["O: unknown resource `WorkerRol`; did you mean `WorkerRole`?"]
    );
    assert_eq!(
        wrong("unknown_reference", "!Ref ServerlessRestApiProdStag"),
        ["O: unknown resource or parameter `ServerlessRestApiProdStag`; did you mean `ServerlessRestApiProdStage`?"]
    );
    assert_eq!(
        wrong("unknown_attribute", "!GetAtt WorkerRole.Name"),
        ["O: unknown attribute `Name` of `AWS::IAM::Role`; available attributes: `Arn`, `RoleId`"]
    );
}

#[test]
fn policies_of_functions_are_checked() {
    let broad = "Policies: [{Statement: [{Effect: Allow, Action: 'dynamodb:*', Resource: !GetAtt Table.Arn}]}]";
    let table = "  Table: {Type: AWS::Serverless::SimpleTable, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}\n";
    let found = findings("broad_action", &function(broad, table));
    assert!(found.iter().any(|finding| finding.starts_with("Worker: `dynamodb:*` allows")), "{found:?}");
    let managed = findings("admin_policy", &function("Policies: AdministratorAccess", ""));
    assert_eq!(
        managed,
        [
            "Worker: `AdministratorAccess` allows nearly everything in the account; write a policy with the actions and resources that are needed"
        ]
    );
    let of_template = "Policies: [DynamoDBReadPolicy: {TableName: !Ref Table}]";
    assert!(findings("unscoped_resource", &function(of_template, table)).is_empty());
    let everything = "Policies: [S3ReadPolicy: {BucketName: '*'}]";
    let found = findings("unscoped_resource", &function(everything, ""));
    assert!(found.iter().all(|finding| finding.contains("Worker")), "{found:?}");
}

#[test]
fn functions_have_the_lints_of_functions() {
    let found = |lint: &str, properties: &str| findings(lint, &function(properties, ""));
    assert_eq!(found("reserved_environment_name", "Environment: {Variables: {AWS_REGION: a}}").len(), 1);
    assert_eq!(found("range", "MemorySize: 64"), ["Worker: `MemorySize` must be between 128 and 32768, found 64"]);
    assert_eq!(
        found("unknown_property", "Timout: 5"),
        ["Worker: unknown property `Timout` of `AWS::Serverless::Function`; did you mean `Timeout`?"]
    );
    assert_eq!(
        found(
            "unknown_property",
            "Events: {E: {Type: SQS, Properties: {Queue: 'arn:aws:sqs:us-east-1:123456789012:q', BatchSiz: 5}}}"
        ),
        ["Worker: unknown property `BatchSiz` of `Properties`; did you mean `BatchSize`? (because `Type` is `SQS`)"]
    );
    assert_eq!(
        found("allowed_value", "Events: {E: {Type: Sqs, Properties: {}}}"),
        ["Worker: `Type` cannot be `Sqs`; did you mean `SQS`?"]
    );
}

#[test]
fn globals_are_part_of_each_resource() {
    let text = |globals: &str, properties: &str| {
        format!(
            "{HEAD}Globals: {{Function: {{{globals}}}}}\nResources:\n  A: {{Type: AWS::Serverless::Function, Properties: {{{properties}}}}}\n  B: {{Type: AWS::Serverless::Function, Properties: {{{properties}}}}}\n"
        )
    };
    let complete = "Handler: index.handler, Runtime: python3.13";
    assert!(findings("missing_property", &text(complete, "CodeUri: a")).is_empty());
    let missing = findings("missing_property", &text("Handler: index.handler", "CodeUri: a"));
    assert_eq!(missing.len(), 2, "{missing:?}");
    let wrong = findings("range", &text(&format!("{complete}, MemorySize: 64"), "CodeUri: a"));
    assert_eq!(wrong, ["A: `MemorySize` must be between 128 and 32768, found 64"]);
    assert!(findings("range", &text(&format!("{complete}, MemorySize: 64"), "CodeUri: a, MemorySize: 256")).is_empty());
}

#[test]
fn what_sam_makes_can_be_circular() {
    let own = "Environment: {Variables: {API: !Sub 'https://${ServerlessRestApi}.execute-api'}}, Events: {Get: {Type: Api, Properties: {Path: /, Method: get}}}";
    assert_eq!(findings("dependency_cycle", &function(own, "")).len(), 1);
    let bucket = "  Uploads: {Type: AWS::S3::Bucket, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}\n";
    let event = "Events: {Put: {Type: S3, Properties: {Bucket: !Ref Uploads, Events: 's3:ObjectCreated:*'}}}";
    let named = "Environment: {Variables: {BUCKET: !Ref Uploads}}";
    assert_eq!(findings("dependency_cycle", &function(&format!("{named}, {event}"), bucket)).len(), 1);
    assert!(findings("dependency_cycle", &function(event, bucket)).is_empty());
}

#[test]
fn a_generated_logical_id_may_be_taken() {
    let role = "  WorkerRole: {Type: AWS::SNS::Topic}\n";
    assert_eq!(
        findings("duplicate_logical_id", &function("MemorySize: 256", role)),
        ["Worker: duplicate logical ID `WorkerRole` in `Resources`; rename one"]
    );
    assert!(findings("duplicate_logical_id", &function("Role: 'arn:aws:iam::123456789012:role/r'", role)).is_empty());
}

#[test]
fn connectors_grant_what_only_the_deployment_knows() {
    let rest = "    Connectors: {ToTable: {Properties: {Destination: {Id: Table}, Permissions: [Read]}}}
  Table: {Type: AWS::Serverless::SimpleTable, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
  Queue: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
  FromQueue:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: Queue}, Destination: {Id: Worker}, Permissions: [Read, Write]}
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {FunctionName: !Ref Worker, EventSourceArn: !GetAtt Queue.Arn}
";
    let found = findings("event_source_permissions", &function("MemorySize: 256, Timeout: 5", rest));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_role_of_a_function_reads_the_secrets_of_its_event_sources() {
    let found = |kind: &str| {
        let broker = "Broker: 'arn:aws:mq:us-east-1:123456789012:broker:Orders:b-1', Queues: [a]";
        let access =
            format!("[{{Type: {kind}, URI: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:a-123456'}}]");
        let event = format!("{{Type: MQ, Properties: {{{broker}, SourceAccessConfigurations: {access}}}}}");
        findings("event_source_permissions", &function(&format!("Events: {{Job: {event}}}"), ""))
    };
    assert!(found("BASIC_AUTH").is_empty(), "{:?}", found("BASIC_AUTH"));
    assert_eq!(found("VIRTUAL_HOST").len(), 1);
}
