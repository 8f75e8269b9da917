//! The template is asked as a value: what the stack promises, whatever the structs are called.

use std::collections::BTreeSet;

use serde_yaml::Value;

use crate::stack::Site;

fn template() -> Value {
    cfn::assemble::<Site>().expect("nothing is wrong with the stack").to_value()
}

/// The properties of the resources of a type, by their logical IDs.
fn resources<'t>(template: &'t Value, type_name: &str) -> Vec<(&'t str, &'t Value)> {
    let resources = template["Resources"].as_mapping().expect("resources");
    let of_type = resources.iter().filter(|(_, resource)| resource["Type"] == type_name);
    of_type.map(|(name, resource)| (name.as_str().expect("a logical ID"), &resource["Properties"])).collect()
}

/// The statements of a role's only policy.
fn statements<'t>(template: &'t Value, role: &str) -> &'t Vec<Value> {
    let policies = template["Resources"][role]["Properties"]["Policies"].as_sequence().expect("policies");
    let [policy] = &policies[..] else { panic!("expected one policy of {role}") };
    policy["PolicyDocument"]["Statement"].as_sequence().expect("statements")
}

/// The actions that a role allows.
fn actions<'t>(template: &'t Value, role: &str) -> BTreeSet<&'t str> {
    let of = |statement: &'t Value| match &statement["Action"] {
        Value::Sequence(actions) => actions.iter().filter_map(Value::as_str).collect(),
        action => Vec::from_iter(action.as_str()),
    };
    statements(template, role).iter().flat_map(of).collect()
}

#[test]
fn the_template_is_the_one_that_the_build_script_has_made() {
    let made = cfn::assemble::<Site>().expect("nothing is wrong with the stack");
    assert_eq!(made.yaml(), crate::TEMPLATE);
}

#[test]
fn only_the_distribution_of_the_stack_reads_the_pages() {
    let template = template();
    let [(distribution, of)] = resources(&template, "AWS::CloudFront::Distribution")[..] else {
        panic!("expected one distribution")
    };
    let origin = &of["DistributionConfig"]["Origins"][0];
    assert_eq!(origin["OriginAccessControlId"]["Fn::GetAtt"][0], "AccessControl");
    let policy = &template["Resources"]["PagesPolicy"]["Properties"]["PolicyDocument"]["Statement"];
    let allowed = policy.as_sequence().expect("statements").iter().filter(|statement| statement["Effect"] == "Allow");
    let allowed: Vec<_> = allowed.collect();
    assert_eq!(allowed.len(), 2);
    for statement in allowed {
        let source = statement["Condition"]["ArnEquals"]["aws:SourceArn"]["Fn::Sub"].as_str().expect("a source");
        assert!(source.ends_with(&format!(":distribution/${{{distribution}}}")), "{source}");
    }
}

#[test]
fn the_stack_can_only_be_in_the_region_of_cloudfront() {
    let template = template();
    let assertion = &template["Rules"]["Region"]["Assertions"][0]["Assert"]["Fn::Equals"];
    assert_eq!(assertion[0]["Ref"], "AWS::Region");
    assert_eq!(assertion[1], "us-east-1");
    assert_eq!(template["Resources"]["RequestFilter"]["Properties"]["Scope"], "CLOUDFRONT");
}

#[test]
fn only_one_branch_of_one_repository_uploads_and_nothing_but_the_source() {
    let template = template();
    let trust = &template["Resources"]["UploadRole"]["Properties"]["AssumeRolePolicyDocument"]["Statement"][0];
    let condition = &trust["Condition"]["StringEquals"];
    assert_eq!(condition["token.actions.githubusercontent.com:aud"], "sts.amazonaws.com");
    let subject = condition["token.actions.githubusercontent.com:sub"]["Fn::Sub"].as_str();
    assert_eq!(subject, Some("repo:${Repository}:ref:refs/heads/${Branch}"));
    assert_eq!(
        actions(&template, "UploadRole"),
        BTreeSet::from(["kms:Decrypt", "kms:GenerateDataKey", "s3:PutObject"])
    );
    assert_eq!(statements(&template, "UploadRole")[0]["Resource"]["Fn::Sub"], "${Sources.Arn}/site.zip");
}

#[test]
fn the_program_of_the_site_cannot_publish() {
    let template = template();
    let of_pages = |role: &str| serde_yaml::to_string(statements(&template, role)).expect("YAML").contains("Pages");
    assert!(!of_pages("BuildRole") && of_pages("PublishRole"));
    assert!(!actions(&template, "BuildRole").contains("cloudfront:CreateInvalidation"));
}

#[test]
fn the_provider_is_created_only_if_the_account_has_none() {
    let template = cfn::assemble::<Site>().expect("nothing is wrong with the stack");
    assert_eq!(template.parameter("GitHubProviderArn").attribute("Default"), "");
    assert_eq!(template.resource("GitHubProvider").attribute("Condition"), "CreatesProvider");
}

#[test]
fn the_artifacts_go_from_stage_to_stage() {
    let template = template();
    let stages = template["Resources"]["Pipeline"]["Properties"]["Stages"].as_sequence().expect("stages");
    let mut made = BTreeSet::new();
    for stage in stages {
        let action = &stage["Actions"][0];
        let names = |list: &str| {
            let artifacts = action[list].as_sequence().into_iter().flatten();
            artifacts.filter_map(|artifact| artifact["Name"].as_str().map(str::to_owned)).collect::<Vec<_>>()
        };
        assert!(names("InputArtifacts").iter().all(|name| made.contains(name)), "{stage:?}");
        made.extend(names("OutputArtifacts"));
    }
    assert_eq!(stages.len(), 3);
}
