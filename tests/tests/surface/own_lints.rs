//! Lints of each form of check, written with what `cfn::lint` and `cfn::model` have.

use cfn::lint::{AccessLevel, Check, Context, Findings, Holder, Named, declare_lint};
use cfn::model::{Declaration, Section};
use cfn::{Build, output, parameter, resource, stack};

declare_lint! {
    /// The console lists parameters by their descriptions.
    UNDESCRIBED = "undescribed", Custom, Warn, "parameter without a description", Check::Declaration(undescribed)
}

fn undescribed<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if declaration.section == Section::Parameters && declaration.body.get("Description").is_none() {
        findings.report(declaration.name.id, "parameter without a description; add a doc comment");
    }
}

declare_lint! {
    /// A role either writes or deletes.
    DELETING_WRITER = "deleting_writer", Policy, Deny, "role that writes and deletes", Check::Holders(deleting_writers)
}

fn deleting_writers(_: &Context<'_>, holders: &[Holder<'_, '_>], findings: &mut Findings) {
    for holder in holders {
        let Some(role) = holder.resource else { continue };
        let statements = holder.policies.iter().flat_map(|at| &at.policy.statements);
        let items: Vec<_> =
            statements.filter(|statement| statement.allows()).flat_map(|one| one.named_actions()).collect();
        let actions = || items.iter().filter_map(|item| item.action);
        let writes = actions().any(|action| action.level == AccessLevel::Write && !action.deletes());
        if let Some(item) = items.iter().find(|item| item.action.is_some_and(|action| action.deletes()) && writes) {
            findings.report_in(role.name(), item.node.id, "the role writes as well; use two roles");
        }
    }
}

declare_lint! {
    /// The outputs of a topic are its name and nothing else.
    TOPIC_OUTPUT = "topic_output", Reference, Warn, "output of a topic's ARN", Check::Template(topic_outputs)
}

fn topic_outputs<'a>(context: &Context<'a>, findings: &mut Findings) {
    for output in context.index().section(Section::Outputs) {
        let value = output.body.get("Value");
        let name = value.and_then(|value| value.as_function()).and_then(|(_, argument)| argument.as_str());
        if let (Some(value), Some(Named::Resource(resource))) = (value, name.map(|name| context.named(name)))
            && resource.type_name == "AWS::SNS::Topic"
        {
            findings.report_in(&output.name.name, value.id, "`Ref` of a topic is its ARN; output its name");
        }
    }
}

#[parameter(Type: "String")]
pub struct Name;

#[resource(AWS::SNS::Topic { DisplayName: Name })]
pub struct Topic;

/// Where to send alarms.
#[output(Value: Topic)]
pub struct TopicArn;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
    Policies: [{ PolicyName: "Records", PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["s3:PutObject", "s3:DeleteObject"], Resource: "arn:aws:s3:::records/*" },
    ] } }],
})]
pub struct Writer;

#[stack(warn(policy))]
pub struct Whole(Name, Topic, TopicArn, Writer);

#[test]
fn every_form_of_check_is_open_to_own_lints() {
    let build = || Build::<Whole>::new().lint(&UNDESCRIBED).lint(&DELETING_WRITER).lint(&TOPIC_OUTPUT);
    let shown = |finding: &cfn::Finding| format!("{} {} {}", finding.is_error(), finding.lint, finding.name);
    let template = build().assemble().expect("the group only warns");
    let found: Vec<_> = template.warnings().iter().map(shown).collect();
    assert_eq!(found, ["false undescribed Name", "false topic_output TopicArn", "false deleting_writer Writer"]);

    let findings = build().deny("reference").allow("undescribed", "a test").assemble().expect_err("it is denied");
    let found: Vec<_> = findings.iter().map(shown).collect();
    assert_eq!(found, ["true topic_output TopicArn", "false deleting_writer Writer"]);

    // The stack says more than the build script; of two levels the later one counts.
    let template = build().deny("policy").deny("reference").warn("reference").assemble().expect("the stack warns");
    assert_eq!(template.warnings().len(), 3);
}

#[test]
fn what_is_wrong_with_the_build_script_is_told_with_its_place() {
    let findings =
        Build::<Whole>::new().lint(&UNDESCRIBED).lint(&UNDESCRIBED).deny("undescribd").assemble().unwrap_err();
    let wrong: Vec<_> = findings.iter().filter(|finding| finding.name.is_empty()).map(ToString::to_string).collect();
    let line = wrong[0].split(':').nth(1).expect("a line");
    assert_eq!(
        wrong,
        [
            format!(
                "tests/tests/surface/own_lints.rs:{line}: duplicate lint ID `undescribed`; give one of the lints another ID, or \
                 add the lint once [cfn::own_lint]"
            ),
            format!(
                "tests/tests/surface/own_lints.rs:{line}: unknown lint `undescribd`; did you mean `undescribed`? \
                 [cfn::unknown_allowance]"
            ),
        ]
    );
}
