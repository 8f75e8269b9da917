//! What the pairs of `tests/diff` do not say: the tree of changes, causes, what decides, and consequences.

use super::*;
use crate::yaml::read_template;

fn update(old: &str, new: &str) -> Diff {
    let [old, new] = [old, new].map(|text| read_template(text).expect("the template is YAML").template);
    diff(&old, &new)
}

/// The update from one template to another that differ in a word.
fn replaced(text: &str, word: &str, other: &str) -> Diff {
    assert!(text.contains(word));
    update(text, &text.replace(word, other))
}

fn resource<'d>(update: &'d Diff, id: &str) -> &'d Entry {
    update.entry(Section::Resources, id).unwrap_or_else(|| panic!("{id} does not differ: {update:#?}"))
}

fn outcome(update: &Diff, id: &str) -> Outcome {
    resource(update, id).verdict.as_ref().expect("it is a resource").outcome
}

fn paths(changes: &[Change]) -> Vec<String> {
    let steps = |change: &Change| change.path.iter().map(ToString::to_string).collect::<Vec<_>>().join("/");
    changes.iter().map(steps).collect()
}

const TABLE: &str = "
Resources:
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: orders
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}, {AttributeName: at, AttributeType: N}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
      SSESpecification: {SSEEnabled: true}
      LocalSecondaryIndexes:
        - IndexName: late
          KeySchema: [{AttributeName: id, KeyType: HASH}, {AttributeName: at, KeyType: RANGE}]
          Projection: {ProjectionType: ALL}
      Tags: [{Key: team, Value: red}, {Key: stage, Value: dev}]
  Reader:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Value: !Ref Table}
  Stream:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {EventSourceArn: !GetAtt Table.StreamArn, FunctionName: f, StartingPosition: LATEST}
Outputs:
  Arn: {Value: !GetAtt Table.Arn, Export: {Name: table}}
";

#[test]
fn a_key_of_a_mapping_that_is_given_twice_is_no_change() {
    let template = "Mappings: {M: {a: {b: 1}, a: {b: 2}}}\nParameters: {P: {Type: String}}\nResources:\n  R: {Type: AWS::SNS::Topic, Properties: {TopicName: !FindInMap [M, !Ref P, b]}}\n";
    assert!(update(template, template).is_empty());
}

#[test]
fn changes_lead_to_the_leaf_and_have_both_values() {
    let update = replaced(TABLE, "Value: dev", "Value: prod");
    let table = resource(&update, "Table");
    assert_eq!(paths(&table.changes), ["Properties/Tags/1/Value"]);
    let change = &table.changes[0];
    let texts = [&change.value.old, &change.value.new].map(|node| node.as_ref().and_then(Node::as_str));
    assert_eq!((texts, change.update), ([Some("dev"), Some("prod")], Some(Update::InPlace)));
    assert_eq!((&table.kind, update.entries.len()), (&EntryKind::Changed, 1));
}

#[test]
fn an_element_is_found_again_where_another_one_is_added() {
    let tags = "Tags: [{Key: team, Value: red}";
    let update = replaced(TABLE, tags, "Tags: [{Key: new, Value: x}, {Key: team, Value: blue}");
    let table = resource(&update, "Table");
    assert_eq!(paths(&table.changes), ["Properties/Tags/0", "Properties/Tags/1/Value"]);
    assert!(table.changes[0].value.old.is_none());
}

#[test]
fn an_element_of_an_ordered_list_moves() {
    let list = |order: &str| {
        format!(
            "Resources: {{R: {{Type: AWS::Lambda::Function, Properties: {{Code: {{}}, Role: r, Layers: {order}}}}}}}"
        )
    };
    let update = update(&list("[a, b, c]"), &list("[b, c, a]"));
    let change = &resource(&update, "R").changes[0];
    assert_eq!(paths(&resource(&update, "R").changes), ["Properties/Layers/2"]);
    assert!(change.value.old.as_ref().and_then(Node::as_str) == Some("a") && change.value.new.is_some());
    assert_eq!(outcome(&update, "R"), Outcome::Update);
}

#[test]
fn a_replacement_says_what_follows() {
    let text = "
Resources:
  Database:
    Type: AWS::RDS::DBInstance
    Properties: {DBInstanceIdentifier: orders, MasterUsername: owner}
  Reader:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Value: !Ref Database}
  Lambda:
    Type: AWS::Lambda::Permission
    Properties: {Action: 'lambda:*', FunctionName: f, Principal: p, SourceArn: !GetAtt Database.DBInstanceArn}
Outputs:
  Arn: {Value: !GetAtt Database.DBInstanceArn, Export: {Name: database}}
";
    let update = replaced(text, "MasterUsername: owner", "MasterUsername: admin");
    let database = resource(&update, "Database");
    let verdict = database.verdict.as_ref().expect("it is a resource");
    assert_eq!((verdict.outcome, &verdict.reasons[0].rule), (Outcome::Replace, &Rule::CreateOnly));
    assert_eq!(verdict.reasons[0].property, "MasterUsername");
    let is_name = |consequence: &Consequence| match consequence {
        Consequence::NameTaken { property, name } => {
            property == "DBInstanceIdentifier" && name.as_str() == Some("orders")
        }
        _ => false,
    };
    assert!(database.consequences.iter().any(is_name), "{:?}", database.consequences);
    // A snapshot is the default of a deletion, not of a replacement.
    assert!(database.consequences.contains(&Consequence::DataLost));
    // The name is written, so that `Ref` gives the same; the attributes do not.
    assert!(update.entry(Section::Resources, "Reader").is_none());
    let permission = resource(&update, "Lambda").verdict.as_ref().expect("it is a resource");
    assert_eq!((permission.outcome, &permission.reasons[0].rule), (Outcome::Replace, &Rule::NoUpdates));
    let output = update.entry(Section::Outputs, "Arn").expect("it refers to the database");
    assert_eq!(output.kind, EntryKind::Affected);
    assert!(matches!(output.consequences[..], [Consequence::ExportChanged { .. }]), "{:?}", output.consequences);
    let changes = database.consequences.iter().filter(|it| matches!(it, Consequence::Changes { .. }));
    assert_eq!(changes.count(), 2);
}

#[test]
fn another_name_changes_what_ref_gives() {
    let update = replaced(TABLE, "TableName: orders", "TableName: invoices");
    assert_eq!((outcome(&update, "Table"), outcome(&update, "Reader")), (Outcome::Replace, Outcome::Update));
    assert!(!resource(&update, "Table").consequences.iter().any(|it| matches!(it, Consequence::NameTaken { .. })));
    let reader = resource(&update, "Reader");
    assert_eq!(reader.kind, EntryKind::Affected);
    let replaced = Cause::Replaced { id: "Table".to_owned(), attribute: None };
    assert_eq!(reader.causes().collect::<Vec<_>>(), [&replaced]);
}

#[test]
fn a_stream_that_changes_has_another_arn() {
    let stream = "StreamSpecification: {StreamViewType: KEYS_ONLY}";
    let update = replaced(TABLE, "      TableName", &format!("      {stream}\n      TableName"));
    assert_eq!((outcome(&update, "Table"), outcome(&update, "Stream")), (Outcome::Update, Outcome::MayReplace));
    let tags = replaced(TABLE, "red", "blue");
    assert!(tags.entry(Section::Resources, "Stream").is_none());
}

#[test]
fn what_keeps_data_is_told() {
    let kept = TABLE
        .replace("    Type: AWS::DynamoDB::Table", "    Type: AWS::DynamoDB::Table\n    UpdateReplacePolicy: Retain");
    let policy = "UpdateReplacePolicy";
    let found = replaced(&kept, "TableName: orders", "TableName: invoices");
    assert!(resource(&found, "Table").consequences.contains(&Consequence::Kept { policy }));
    let found = update(&kept, TABLE);
    assert_eq!(outcome(&found, "Table"), Outcome::Untouched);
    assert_eq!(resource(&found, "Table").consequences, [Consequence::Unprotected { policy }]);
}

#[test]
fn a_deletion_says_what_becomes_of_data() {
    let deleted = |resource: &str| {
        let update = update(&format!("Resources: {{R: {resource}}}"), "Resources: {}");
        let entry = update.entries[0].clone();
        (entry.verdict.expect("it is a resource").outcome, entry.consequences)
    };
    let (delete, retain) = (Outcome::Delete, Outcome::Retain);
    let policy = "DeletionPolicy";
    assert_eq!(deleted("{Type: AWS::SQS::Queue}"), (delete, vec![Consequence::DataLost]));
    assert_eq!(deleted("{Type: AWS::S3::Bucket}"), (delete, vec![Consequence::MustBeEmpty]));
    assert_eq!(deleted("{Type: AWS::SNS::Topic}"), (delete, vec![]));
    assert_eq!(deleted("{Type: AWS::RDS::DBCluster}"), (delete, vec![Consequence::Snapshot]));
    let of_cluster = "{Type: AWS::RDS::DBInstance, Properties: {DBClusterIdentifier: c}}";
    assert_eq!(deleted(of_cluster), (delete, vec![Consequence::DataLost]));
    let kept = "{Type: AWS::SQS::Queue, DeletionPolicy: RetainExceptOnCreate}";
    assert_eq!(deleted(kept), (retain, vec![Consequence::Kept { policy }]));
    let volume = "{Type: AWS::EC2::Volume, DeletionPolicy: Snapshot}";
    assert_eq!(deleted(volume), (delete, vec![Consequence::Snapshot]));
}

#[test]
fn unknown_values_are_said_to_be_unknown() {
    let template = |name: &str| {
        format!(
            "Parameters: {{P: {{Type: String}}, A: {{Type: String, AllowedValues: [a, b]}}}}\n\
             Resources: {{R: {{Type: AWS::SNS::Topic, Properties: {{TopicName: {name}}}}}}}"
        )
    };
    let update = |old: &str, new: &str| update(&template(old), &template(new));
    let unknown = update("!Ref P", "orders");
    let reasons = &resource(&unknown, "R").verdict.as_ref().expect("it is a resource").reasons;
    let [Deciding::Parameter { parameter, unless: Some(unless) }] = &reasons[0].deciding[..] else {
        panic!("{reasons:?}")
    };
    assert_eq!((parameter.as_str(), unless.as_str()), ("P", Some("orders")));
    assert_eq!(outcome(&unknown, "R"), Outcome::MayReplace);
    assert_eq!(outcome(&update("!Ref A", "c"), "R"), Outcome::Replace);
    assert_eq!(outcome(&update("!Sub 'x-${P}'", "y-orders"), "R"), Outcome::Replace);
    assert_eq!(outcome(&update("!Sub 'x-${P}'", "x-orders"), "R"), Outcome::MayReplace);
    assert_eq!(outcome(&update("!Sub 'x-${P}'", "!Sub 'y-${P}'"), "R"), Outcome::Replace);
    assert_eq!(outcome(&update("!ImportValue a", "!ImportValue b"), "R"), Outcome::MayReplace);
    assert_eq!(outcome(&update("'{{resolve:ssm:a:1}}'", "'{{resolve:ssm:a:2}}'"), "R"), Outcome::MayReplace);
    assert!(update("!Sub 'x-${P}'", "!Join ['-', [x, !Ref P]]").is_empty());
    assert!(update("!Join ['', [x, y]]", "xy").is_empty());
}

#[test]
fn a_literal_that_a_name_gives_is_the_same() {
    let template = |value: &str| {
        format!(
            "Resources:\n  Q: {{Type: AWS::S3::Bucket, Properties: {{BucketName: files}}}}\n  \
             R: {{Type: AWS::SSM::Parameter, Properties: {{Type: String, Value: {value}}}}}\n"
        )
    };
    assert!(update(&template("files"), &template("!Ref Q")).is_empty());
    assert_eq!(outcome(&update(&template("other"), &template("!Ref Q")), "R"), Outcome::Update);
}

#[test]
fn renamed_entries_are_found_with_what_refers_to_them() {
    let text = "
Resources:
  A: {Type: AWS::SNS::Topic}
  B: {Type: AWS::SNS::Topic, Properties: {DisplayName: b}, DependsOn: A}
  C: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref B, Protocol: email, Endpoint: a@example.com}}
";
    let all =
        text.replace("A", "Aa").replace("Aa::", "A::").replace("AaWS", "AWS").replace("B", "Bb").replace("C:", "Cc:");
    let renamed = update(text, &all.replace("TopicAarn", "TopicArn"));
    let found: Vec<(String, String)> =
        renamed.resource_mappings().map(|mapping| (mapping.source, mapping.destination)).collect();
    let expected = [("A", "Aa"), ("B", "Bb"), ("C", "Cc")].map(|(old, new)| (old.to_owned(), new.to_owned()));
    assert_eq!(found, expected);
    let reason = &resource(&renamed, "Bb").verdict.as_ref().expect("it is a resource").reasons[0];
    assert_eq!((&reason.rule, reason.update), (&Rule::OtherId, Update::Replacement));
}

#[test]
fn entries_move_between_sections() {
    let update = update("Parameters: {A: {Type: String}}", "Conditions: {A: !Equals [a, b]}");
    assert_eq!(update.entries.len(), 1);
    assert_eq!(update.entries[0].kind, EntryKind::Moved { from: Section::Parameters });
}

#[test]
fn exports_and_parameters_say_what_an_update_needs() {
    let gone = replaced(TABLE, "Export: {Name: table}", "Export: {Name: records}");
    let output = gone.entry(Section::Outputs, "Arn").expect("it differs");
    assert!(
        matches!(&output.consequences[..], [Consequence::ExportRemoved { name }] if name.as_str() == Some("table"))
    );
    let of = |old: &str, new: &str| update(old, new).entries[0].consequences.clone();
    assert_eq!(of("{Resources: {}}", "Parameters: {P: {Type: String}}"), [Consequence::NeedsValue]);
    let allowed = |values: &str| format!("Parameters: {{P: {{Type: String, AllowedValues: {values}}}}}");
    assert_eq!(of(&allowed("[a, b]"), &allowed("[a]")), [Consequence::Narrowed]);
    assert_eq!(of(&allowed("[a]"), &allowed("[a, b]")), []);
}

#[test]
fn a_new_default_counts_only_for_a_stack_that_has_it() {
    let text = "
Parameters: {P: {Type: String, Default: a}, Q: {Type: String, Default: a}}
Conditions: {C: !Equals [!Ref P, b]}
Resources:
  R: {Type: AWS::SNS::Topic, Condition: C, Properties: {TopicName: !Ref P}}
  S: {Type: AWS::SNS::Topic, Properties: {DisplayName: !If [C, x, y], TopicName: !Ref Q}}
";
    let update = replaced(text, "P: {Type: String, Default: a}", "P: {Type: String, Default: b}");
    assert_eq!((outcome(&update, "R"), outcome(&update, "S")), (Outcome::MayCreate, Outcome::MayUpdate));
    let parameter = update.entry(Section::Parameters, "P").expect("its default differs");
    assert!(parameter.consequences.iter().any(|it| matches!(it, Consequence::Changes { id, .. } if id == "S")));
}

#[test]
fn a_row_of_a_mapping_counts_only_for_a_stack_that_reads_it() {
    let text = "
Parameters: {P: {Type: String}}
Mappings: {M: {dev: {Name: a}, prod: {Name: b}}}
Resources:
  R: {Type: AWS::SNS::Topic, Properties: {TopicName: !FindInMap [M, !Ref P, Name]}}
  S: {Type: AWS::SNS::Topic, Properties: {TopicName: !FindInMap [M, dev, Name]}}
";
    let update = replaced(text, "Name: a", "Name: c");
    assert_eq!((outcome(&update, "R"), outcome(&update, "S")), (Outcome::MayReplace, Outcome::Replace));
    let reason = &resource(&update, "R").verdict.as_ref().expect("it is a resource").reasons[0];
    let [Deciding::Parameter { unless: Some(unless), .. }] = &reason.deciding[..] else { panic!("{reason:?}") };
    assert_eq!(unless.as_str(), Some("prod"));
    assert_eq!(reason.cause, Cause::Entry(Section::Mappings, "M".to_owned()));
    assert_eq!(resource(&update, "R").kind, EntryKind::Affected);
}

#[test]
fn a_part_that_goes_is_a_change_of_the_whole() {
    let text = |check: &str| {
        let properties = format!("Listeners: [], AvailabilityZones: [a]{check}");
        format!("Resources: {{R: {{Type: AWS::ElasticLoadBalancing::LoadBalancer, Properties: {{{properties}}}}}}}")
    };
    let (long, short) = (text(", HealthCheck: {Target: a, Timeout: 5}"), text(", HealthCheck: {Target: a}"));
    assert_eq!(outcome(&update(&long, &short), "R"), Outcome::Update);
    assert_eq!(outcome(&update(&text(""), &short), "R"), Outcome::Replace);
}

#[test]
fn another_name_of_a_condition_is_no_difference() {
    let text = "
Parameters: {P: {Type: String}}
Conditions: {C: !Equals [!Ref P, a], D: !Equals [a, !Ref P]}
Resources:
  R:
    Type: AWS::Lambda::Function
    Condition: C
    Properties: {Code: {}, Role: r, Layers: [!If [C, a, b]]}
Outputs: {O: {Condition: C, Value: x}}
";
    assert!(update(text, &text.replace("[C,", "[D,").replace("Condition: C", "Condition: D")).is_empty());
}

#[test]
fn tags_have_no_order() {
    let tags = "Tags: [{Key: team, Value: red}, {Key: stage, Value: dev}]";
    assert!(replaced(TABLE, tags, "Tags: [{Key: stage, Value: dev}, {Key: team, Value: red}]").is_empty());
}

#[test]
fn types_without_a_schema_are_said_to_be_unknown() {
    let of =
        |type_name: &str, value: u8| format!("Resources: {{R: {{Type: {type_name}, Properties: {{A: {value}}}}}}}");
    let found = update(&of("Org::Service::Thing", 1), &of("Org::Service::Thing", 2));
    let verdict = resource(&found, "R").verdict.as_ref().expect("it is a resource");
    assert_eq!((verdict.outcome, &verdict.reasons[0].rule), (Outcome::MayReplace, &Rule::UnknownType));
    assert_eq!(outcome(&update(&of("Custom::Thing", 1), &of("Custom::Thing", 2)), "R"), Outcome::Update);
}

#[test]
fn choices_within_choices_end() {
    let nested = |last: &str, condition: &str| {
        (0..60).fold(last.to_owned(), |inner, _| format!("!If [{condition}, a, {inner}]"))
    };
    let template = |value: String| {
        format!(
            "Parameters: {{P: {{Type: String}}}}\n\
             Conditions: {{C: !Equals [!Ref P, a], D: !Equals [!Ref P, b]}}\n\
             Resources: {{R: {{Type: AWS::SNS::Topic, Properties: {{DisplayName: {value}}}}}}}"
        )
    };
    let update = update(&template(nested("x", "C")), &template(nested("y", "D")));
    assert_eq!(outcome(&update, "R"), Outcome::MayUpdate);
}

#[test]
fn many_entries_take_no_longer_than_they_must() {
    let many = |name: &str| {
        let resources = (0..2_000).map(|n| format!("  {name}{n}: {{Type: AWS::SNS::Topic}}\n"));
        format!("Resources:\n{}", resources.collect::<String>())
    };
    let renamed = update(&many("A"), &many("B"));
    assert_eq!(renamed.resource_mappings().count(), 2_000);
}

/// What the service specification calls a policy though it is none of IAM: it says what is delivered, kept or shared. The
/// last one is part of what the transform makes.
const NO_POLICIES: &[&str] = &[
    "AWS::Logs::LogGroup/DataProtectionPolicy",
    "AWS::MPA::ApprovalTeam/Policies",
    "AWS::NetworkManager::CoreNetwork/PolicyDocument",
    "AWS::RAM::Permission/PolicyTemplate",
    "AWS::SNS::Subscription/RedrivePolicy",
    "AWS::SNS::Subscription/ReplayPolicy",
    "AWS::SNS::Topic/ArchivePolicy",
    "AWS::SNS::Topic/DataProtectionPolicy",
    "AWS::SQS::Queue/RedriveAllowPolicy",
    "AWS::Serverless::Function/AssumeRolePolicyDocument",
];

#[test]
fn what_has_to_be_looked_at_is_known_to_the_lints() {
    let mut unknown = Vec::new();
    for (key, kind) in crate::data::SCRUTINIZED.iter().filter(|(_, kind)| kind.contains("Polic")) {
        let (type_name, property) = key.split_once('/').unwrap_or((key, ""));
        let places = crate::lint::policies::place::places_of(type_name);
        let is_known = kind == "ManagedPolicies" || places.iter().any(|place| place.path.starts_with(property));
        if !is_known {
            unknown.push(key);
        }
    }
    assert_eq!(unknown, NO_POLICIES);
}
