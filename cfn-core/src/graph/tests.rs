use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::layout::layout;
use super::{Graph, Grouping, Options};
use crate::model::{Declaration, Section, Template, Use, references};
use crate::transform::transformed;
use crate::yaml::read_template;

fn template(text: &str) -> Template {
    read_template(text).unwrap_or_else(|error| panic!("{}: {text}", error.message)).template
}

fn graph(text: &str) -> Graph {
    Graph::of(&template(text), &Options::default())
}

/// The edges, as `From label To`, in the order of the graph.
fn edges(graph: &Graph) -> Vec<String> {
    let id = |number: usize| graph.nodes[number].id.as_str();
    let arrow = |edge: &super::Edge| if edge.is_order { "..>".to_owned() } else { format!("[{}]", edge.label()) };
    graph.edges.iter().map(|edge| format!("{} {} {}", id(edge.from), arrow(edge), id(edge.to))).collect()
}

const ROLE: &str = "AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]}";

#[test]
fn permissions_are_edges_of_whoever_has_them() {
    let found = graph(&format!(
        "\
Resources:
  Orders: {{Type: AWS::DynamoDB::Table, Properties: {{TableName: orders}}}}
  Old: {{Type: AWS::DynamoDB::Table}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      {ROLE}
      Policies:
        - PolicyDocument:
            Statement:
              - {{Effect: Allow, Action: [dynamodb:PutItem, dynamodb:GetItem], Resource: !GetAtt Old.Arn}}
              - {{Effect: Deny, Action: dynamodb:DeleteItem, Resource: !GetAtt Old.Arn}}
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      Roles: [!Ref Role]
      PolicyDocument:
        Statement:
          Effect: Allow
          Action: [dynamodb:PutItem, dynamodb:GetItem, dynamodb:Query, dynamodb:UpdateItem]
          Resource: !Sub 'arn:aws:dynamodb:${{AWS::Region}}:${{AWS::AccountId}}:table/orders/index/*'
  Write:
    Type: AWS::Lambda::Function
    Properties: {{Role: !GetAtt Role.Arn, Environment: {{Variables: {{TABLE: !Ref Old}}}}}}
"
    ));
    assert_eq!(edges(&found), ["Write [reads, writes] Orders", "Write [GetItem, PutItem, may not DeleteItem] Old"]);
    let old = found.edge("Write", "Old").unwrap();
    assert!(old.through.contains(&"Role".to_owned()));
    assert!(old.references.iter().any(|it| it.path == "Properties/Environment/Variables/TABLE"));
}

#[test]
fn a_role_of_several_is_a_box() {
    let found = graph(&format!(
        "\
Resources:
  Orders: {{Type: AWS::DynamoDB::Table}}
  Role:
    Type: AWS::IAM::Role
    Properties:
      {ROLE}
      Policies: [{{PolicyDocument: {{Statement: {{Effect: Allow, Action: 'dynamodb:*', Resource: !GetAtt Orders.Arn}}}}}}]
  A: {{Type: AWS::Lambda::Function, Properties: {{Role: !GetAtt Role.Arn}}}}
  B: {{Type: AWS::Lambda::Function, Properties: {{Role: !GetAtt Role.Arn}}}}
"
    ));
    assert_eq!(edges(&found), ["Role [everything] Orders", "A [assumes] Role", "B [assumes] Role"]);
}

#[test]
fn what_only_connects_is_an_edge() {
    let found = graph(
        "\
Resources:
  Api: {Type: AWS::ApiGateway::RestApi}
  Jobs: {Type: AWS::SQS::Queue, Properties: {KmsMasterKeyId: !GetAtt Key.Arn, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn}}}
  Dead: {Type: AWS::SQS::Queue}
  Key: {Type: AWS::KMS::Key}
  Topic: {Type: AWS::SNS::Topic}
  Work: {Type: AWS::Lambda::Function, DependsOn: Logs, Properties: {LoggingConfig: {LogGroup: !Ref Logs}}}
  Logs: {Type: AWS::Logs::LogGroup}
  Nightly: {Type: AWS::Events::Rule, DependsOn: MayNightly, Properties: {Targets: [{Arn: !GetAtt Work.Arn}]}}
  MayNightly: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Work, Principal: events.amazonaws.com}}
  MayApi: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Work, SourceArn: !Sub '${Api}/POST'}}
  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Work, EventSourceArn: !GetAtt Jobs.Arn}}
  Subscription: {Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref Topic, Endpoint: !GetAtt Jobs.Arn}}
  TopicMaySend:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument:
        Statement:
          Effect: Allow
          Principal: {Service: sns.amazonaws.com}
          Action: sqs:SendMessage
          Resource: !GetAtt Jobs.Arn
          Condition: {ArnEquals: {aws:SourceArn: !Ref Topic}}
  Last: {Type: AWS::SSM::Parameter, DependsOn: [Work, MayApi]}
",
    );
    assert_eq!(
        edges(&found),
        [
            "Api [invokes] Work",
            "Jobs [dead letters to] Dead",
            "Jobs [invokes] Work",
            "Key [encrypts] Jobs",
            "Topic [delivers to] Jobs",
            "Work [logs to] Logs",
            "Nightly [invokes] Work",
            "Last ..> Work",
        ]
    );
    assert_eq!(found.edge("Topic", "Jobs").unwrap().through, ["Subscription", "TopicMaySend"]);
}

#[test]
fn networks_are_edges_between_their_parts() {
    let found = graph(
        "\
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  Gateway: {Type: AWS::EC2::InternetGateway}
  Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc}}
  Routes: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Internet: {Type: AWS::EC2::Route, DependsOn: Attachment, Properties: {RouteTableId: !Ref Routes, GatewayId: !Ref Gateway}}
  Association: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref Subnet, RouteTableId: !Ref Routes}}
",
    );
    let expected = [
        "Gateway [attached to] Vpc",
        "Subnet [in] Vpc",
        "Subnet [routes by] Routes",
        "Routes [in] Vpc",
        "Routes [routes to] Gateway",
    ];
    assert_eq!(edges(&found), expected);
}

#[test]
fn everything_is_shown_on_demand() {
    let text = "\
Parameters: {Stage: {Type: String}}
Mappings: {Sizes: {a: {b: c}}}
Conditions: {IsProd: !Equals [!Ref Stage, prod]}
Resources:
  Topic: {Type: AWS::SNS::Topic, Condition: IsProd, Properties: {TopicName: !FindInMap [Sizes, !Ref Stage, b]}}
Outputs: {Arn: {Value: !Ref Topic}}
";
    assert_eq!(graph(text).nodes.len(), 1);
    let all = Graph::of(&template(text), &Options { all: true, ..Options::default() });
    let expected = ["IsProd [] Stage", "Topic [] Stage", "Topic [] Sizes", "Topic [] IsProd", "Arn [] Topic"];
    assert_eq!(edges(&all), expected);
}

#[test]
fn a_group_of_one_is_none_and_nothing_is_empty() {
    let found =
        graph("Resources: {A: {Type: AWS::SNS::Topic}, B: {Type: AWS::SQS::Queue}, C: {Type: AWS::SQS::Queue}}");
    assert_eq!(
        (found.groups.as_slice(), found.nodes[0].group, found.nodes[1].group),
        (&["SQS".to_owned()][..], None, Some(0))
    );
    let modules =
        [("A", "messages"), ("B", "messages"), ("C", "work")].map(|(id, name)| (id.to_owned(), name.to_owned()));
    let options = Options { grouping: Grouping::Named(modules.into()), ..Options::default() };
    let found = Graph::of(
        &template("Resources: {A: {Type: AWS::SNS::Topic}, B: {Type: AWS::SQS::Queue}, C: {Type: AWS::SQS::Queue}}"),
        &options,
    );
    assert_eq!(found.groups, ["messages"]);
    let none = graph("Parameters: {Stage: {Type: String}}");
    assert!(none.to_mermaid().contains("no resources") && none.to_dot().contains("no resources"));
    assert!(none.to_svg("a").contains("There are no resources"));
}

#[test]
fn a_focus_has_what_is_near() {
    let found = graph(
        "\
Resources:
  A: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref B}}
  B: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref C}}
  C: {Type: AWS::SSM::Parameter, Properties: {Name: !Ref D}}
  D: {Type: AWS::SSM::Parameter}
  Work: {Type: AWS::Lambda::Function}
  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Work, EventSourceArn: !GetAtt B.Arn}}
",
    );
    let ids = |id: &str, depth| {
        found.focused(id, depth).map(|part| part.nodes.into_iter().map(|node| node.id).collect::<Vec<_>>())
    };
    assert_eq!(ids("B", 0).unwrap(), ["B"]);
    assert_eq!(ids("B", 1).unwrap(), ["A", "B", "C", "Work"]);
    assert_eq!(ids("A", usize::MAX).unwrap(), ["A", "B", "C", "D", "Work"]);
    assert_eq!(ids("Mapping", 0).unwrap(), ["B", "Work"]);
    assert_eq!(ids("E", 1), None);
}

#[test]
fn circles_and_references_to_oneself_are_edges() {
    let found = graph(
        "\
Resources:
  A: {Type: AWS::SNS::Topic, DependsOn: A, Properties: {DisplayName: !Ref B, TopicName: !Ref A}}
  B: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref A}}
  May: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref May, SourceArn: !Ref May}}
  Role: {Type: AWS::IAM::Role, Properties: {RoleName: !Ref Role, ManagedPolicyArns: [!Ref Policy]}}
  Policy: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref Role], PolicyDocument: {Statement: {Effect: Allow, Action: 'a:b', Resource: [!Ref Policy, !Ref Role]}}}}
",
    );
    assert!(found.edge("A", "A").is_some() && found.edge("A", "B").is_some() && found.edge("May", "May").is_some());
    assert_shown(
        &template(
            "Resources: {A: {Type: AWS::IAM::Role, DependsOn: [B], Properties: {Path: !Ref A}}, B: {Type: AWS::Lambda::Permission, DependsOn: A}}",
        ),
        "a circle",
    );
    found.to_svg("a circle");
}

/// The parts of XML that begin and end, checked against each other.
fn assert_well_formed(svg: &str, what: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    let mut roots = 0;
    while let Some((text, after)) = rest.split_once('<') {
        assert!(!text.contains('>') || open.last() == Some(&"style"), "{what}: > in {text:?}");
        for entity in text.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known)), "{what}: &{entity}");
        }
        let (tag, after) = after.split_once('>').unwrap_or_else(|| panic!("{what}: {after:?} does not end"));
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{what}");
            continue;
        }
        let (tag, is_closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let quotes: Vec<&str> = attributes.split('"').collect();
        assert!(quotes.len() % 2 == 1, "{what}: {tag:?}");
        let names: Vec<&str> = quotes.iter().step_by(2).map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        assert!(names.iter().all(|it| it.ends_with('=')), "{what}: {tag:?}");
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{what}: {tag:?}");
        roots += usize::from(open.is_empty());
        if !is_closed {
            open.push(name);
        }
    }
    assert!(open.is_empty() && roots == 1 && rest.trim().is_empty(), "{what}: {open:?} is open, {roots} roots");
    assert!(svg.contains("role=\"img\"") && svg.contains("<title id=\"title\">"), "{what}");
}

/// What a declaration refers to that the graph can show.
fn targets<'a>(template: &'a Template, declaration: &'a Declaration, all: bool) -> Vec<&'a str> {
    let is_there = |section: Section, name: &str| template.find(section, name).is_some();
    let is_shown = |used: &crate::model::ReferenceUse<'_>| match used.usage {
        Use::Ref | Use::GetAtt(_) => {
            is_there(Section::Resources, used.name) || all && is_there(Section::Parameters, used.name)
        }
        Use::DependsOn => is_there(Section::Resources, used.name),
        Use::Condition => all && is_there(Section::Conditions, used.name),
        Use::FindInMap => all && is_there(Section::Mappings, used.name),
    };
    references(declaration).into_iter().filter(is_shown).map(|used| used.name).collect()
}

/// Asserts that every reference is one of an edge, that the edge has something to do with it, and that the pictures are
/// right.
fn assert_shown(template: &Template, what: &str) {
    for all in [false, true] {
        let options = Options { all, ..Options::default() };
        let graph = Graph::of(template, &options);
        assert_eq!(Graph::of(template, &options), graph, "{what}");
        let after = transformed(template, false);
        let template = after.as_ref().map_or(template, |after| &after.template);
        let mut shown = BTreeSet::new();
        for edge in &graph.edges {
            let ends = [&graph.nodes[edge.from].id, &graph.nodes[edge.to].id];
            for reference in &edge.references {
                let is_known = |id: &String| ends.contains(&id) || edge.through.contains(id);
                assert!(is_known(&reference.from) || is_known(&reference.to), "{what}: {reference:?} in {edge:?}");
                shown.insert((reference.from.as_str(), reference.to.as_str()));
            }
            assert!(!all || edge.through.is_empty(), "{what}: {edge:?}");
        }
        let wanted = template.declarations.iter().filter(|it| all || it.section == Section::Resources);
        for declaration in wanted {
            for target in targets(template, declaration, all) {
                let pair = (declaration.name.name.as_str(), target);
                assert!(shown.contains(&pair), "{what}, all {all}: {pair:?} is not shown");
            }
        }
        if !all {
            let input = graph.input();
            assert_eq!(super::layout::tests::mistakes(&input, &layout(&input)), [""; 0], "{what}");
            assert_well_formed(&graph.to_svg(what), what);
        }
        let json = graph.to_json();
        assert!(crate::data::json::Value::parse(&json).is_ok(), "{what}: {json}");
    }
}

/// Templates of all kinds of links, drawn at random: what is folded depends on what else is there.
#[test]
fn every_reference_of_a_drawn_template_is_shown() {
    let mut state = 88_172_645_463_325_252_u64;
    let mut below = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % most as u64) as usize
    };
    const KINDS: &[&str] = &[
        "Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: {AWS: !GetAtt @.Arn}, Action: sts:AssumeRole}}, ManagedPolicyArns: [!Ref @], Policies: [{PolicyDocument: {Statement: [{Effect: Allow, Action: 'sqs:*', Resource: [!GetAtt @.Arn, !Sub '${@}/*']}]}}]}",
        "Type: AWS::IAM::Policy, Properties: {Roles: [!Ref @, !Ref @], PolicyDocument: {Statement: {Effect: Allow, Action: [s3:GetObject], Resource: !Ref @}}}",
        "Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [!Ref @], PolicyDocument: {Statement: {Effect: Deny, NotAction: 'a:b', Resource: !Ref @, Condition: {StringEquals: {a: !Ref @}}}}}",
        "Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref @]}",
        "Type: AWS::Lambda::Function, Properties: {Role: !GetAtt @.Arn, Environment: {Variables: {A: !Ref @, B: !If [C, !Ref @, !Ref @]}}}",
        "Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref @, SourceArn: !Sub 'a:${@}/${@.Arn}'}",
        "Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref @}",
        "Type: AWS::Lambda::EventSourceMapping, DependsOn: @, Properties: {FunctionName: !Ref @, EventSourceArn: !GetAtt @.Arn, KmsKeyArn: !Ref @}",
        "Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref @, !Ref @], PolicyDocument: {Statement: {Effect: Allow, Principal: {AWS: !Ref @}, Action: 'sqs:*', Resource: '*', Condition: {ArnEquals: {a: !Ref @}}}}}",
        "Type: AWS::KMS::Key, DependsOn: [@, @], Properties: {KeyPolicy: {Statement: {Effect: Allow, Principal: {AWS: !GetAtt @.Arn}, Action: 'kms:*', Resource: '*'}}}",
        "Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !Ref @, SubnetId: !Ref @}",
        "Type: AWS::SNS::Topic, DependsOn: @",
        "Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref @, Endpoint: !Ref @}",
        "Type: AWS::S3::BucketPolicy, Properties: {Bucket: !Ref @, PolicyDocument: !Sub '{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"${@.Arn}\"}, \"Action\": \"s3:*\", \"Resource\": \"${@}\"}]}'}",
    ];
    for number in 0..120 {
        let count = 2 + below(14);
        let mut text =
            String::from("Parameters: {P: {Type: String}}\nConditions: {C: !Equals [!Ref P, a]}\nResources:\n");
        for id in 0..count {
            let mut kind = KINDS[below(KINDS.len())].to_owned();
            while kind.contains('@') {
                kind = kind.replacen('@', &format!("R{}", below(count)), 1);
            }
            text.push_str(&format!("  R{id}: {{{kind}}}\n"));
        }
        assert_shown(&template(&text), &format!("template {number}:\n{text}"));
    }
}

fn corpus() -> Vec<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let folder = std::env::var_os("CFN_CORPUS").map_or(beside, PathBuf::from).join("templates");
    let Ok(files) = fs::read_dir(&folder) else {
        // Past the capture of the test runner.
        drop(std::io::Write::write_all(&mut std::io::stderr(), b"SKIPPED: the corpus is not there\n"));
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = files.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.sort();
    files
}

#[test]
fn every_reference_of_a_real_template_is_shown() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cfn-stack/template.yaml");
    for file in corpus().into_iter().chain([own]) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let Ok(source) = read_template(&text) else { continue };
        assert_shown(&source.template, &file.file_name().unwrap_or_default().to_string_lossy());
    }
}

/// A template that nobody deploys, and that must not hang.
#[test]
fn very_many_resources_are_shown_in_time() {
    let mut text = String::from("Resources:\n");
    for id in 0..5_000 {
        text.push_str(&format!(
            "  R{id}: {{Type: AWS::SQS::Queue, DependsOn: R{}, Properties: {{QueueName: !Ref R{}}}}}\n",
            (id + 1) % 5_000,
            id * 7 % 5_000
        ));
    }
    let template = template(&text);
    let started = std::time::Instant::now();
    let graph = Graph::of(&template, &Options::default());
    assert_well_formed(&graph.to_svg("many"), "many");
    assert!(graph.to_mermaid().lines().count() > 10_000 && graph.focused("R0", 2).is_some());
    assert!(started.elapsed().as_secs() < 60, "it takes {:?}", started.elapsed());
}

#[test]
fn text_of_the_template_stays_text() {
    let found = graph(
        "Resources: {'A\"]; end <b>#&\\': {Type: 'AWS::X::\"Y'}, B: {Type: AWS::SNS::Topic, Properties: {A: !Ref 'A\"]; end <b>#&\\'}}}",
    );
    assert!(
        found.to_mermaid().contains("n0[\"A#34;]#59; end #60;b#62;#35;#38;#92;<br>AWS::X::#34;Y\"]"),
        "{}",
        found.to_mermaid()
    );
    assert!(found.to_dot().contains("label=\"A\\\"]; end <b>#&\\\\\\nAWS::X::\\\"Y\""), "{}", found.to_dot());
    assert_well_formed(&found.to_svg("<a & \"b\">"), "text");
}

#[cfg(feature = "diff")]
#[test]
fn an_update_shows_what_it_does() {
    let old = template(
        "\
Resources:
  Gone: {Type: AWS::SNS::Topic}
  Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: a}}
  Same: {Type: AWS::SSM::Parameter, Properties: {Name: !Ref Gone}}
  Slow: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}
  Kept: {Type: AWS::SQS::Queue}
",
    );
    let new = template(
        "\
Resources:
  Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: b}}
  Same: {Type: AWS::SSM::Parameter, Properties: {Name: !Ref New}}
  Slow: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 2}}
  Kept: {Type: AWS::SQS::Queue}
  New: {Type: AWS::SNS::Subscription}
",
    );
    let found = Graph::of_update(&old, &new, &Options::default());
    let change = |id: &str| found.node(id).and_then(|node| node.change).map(super::Change::name);
    assert_eq!(
        ["Gone", "Jobs", "Slow", "Kept", "New"].map(change),
        [Some("removed"), Some("replaced"), Some("updated"), None, Some("added")]
    );
    let edge = |from: &str, to: &str| found.edge(from, to).and_then(|edge| edge.change).map(super::Change::name);
    assert_eq!((edge("Same", "Gone"), edge("Same", "New")), (Some("removed"), Some("added")));
    let svg = found.to_svg("an update");
    assert_well_formed(&svg, "an update");
    assert!(
        svg.contains("+/- Jobs")
            && found.to_mermaid().contains("classDef replaced")
            && found.to_dot().contains("penwidth")
    );
    let same = Graph::of_update(&old, &old, &Options::default());
    assert_eq!(same, Graph::of(&old, &Options::default()));
}
