//! What becomes a box, what an edge, and what is written on it.

mod shown;

use super::{Graph, Grouping, Options};
use crate::model::Template;
use crate::yaml::read_template;
use shown::{assert_shown, assert_well_formed};

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
