//! That every reference is shown, and that pictures are right, whatever the template.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::template;
use crate::graph::layout::layout;
use crate::graph::{Graph, Options};
use crate::model::{Declaration, Section, Template, Use, references};
use crate::transform::transformed;
use crate::yaml::read_template;

/// The parts of XML that begin and end, checked against each other.
pub(super) fn assert_well_formed(svg: &str, what: &str) {
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
pub(super) fn assert_shown(template: &Template, what: &str) {
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
            assert_eq!(crate::graph::layout::tests::mistakes(&input, &layout(&input)), [""; 0], "{what}");
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
