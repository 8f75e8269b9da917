//! `${..}` in texts that `Fn::Sub` does not fill in.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::presence;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, PSEUDO_PARAMETERS, Section, SubPart, Value, sub_parts};
use crate::schema::ResourceType;

declare_lint! {
    /// CloudFormation replaces `${..}` only in the text of `Fn::Sub`. In any other text the service receives the
    /// characters as they are written. Texts with variables of their own (scripts, mapping templates, policies, state
    /// machines) are left alone, but for pseudo parameters, which only CloudFormation has.
    ///
    /// Source: "Fn::Sub" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::SSM::Parameter
    /// Properties:
    ///   Type: String
    ///   Value: https://sqs.${AWS::Region}.amazonaws.com # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SSM::Parameter
    /// Properties:
    ///   Type: String
    ///   Value: !Sub https://sqs.${AWS::Region}.amazonaws.com
    /// ```
    UNSUBSTITUTED_VARIABLE = "unsubstituted_variable", Value, Deny, "variable in a text that is not a `Sub`",
    Check::Declaration(unsubstituted_variable)
}

/// Properties whose text has a language of its own, in which `${Name}` is a variable too.
///
/// Sources: the properties' descriptions in the template reference: shell scripts, build specifications, JavaScript and
/// Velocity templates, SQL of AWS IoT, documents of Systems Manager, configuration files.
const OWN_VARIABLES: &[&str] = &[
    "BuildSpec",
    "Code",
    "CodeHandlers",
    "Command",
    "Commands",
    "Content",
    "Data",
    "EntryPoint",
    "FunctionCode",
    "InlineCode",
    "InputTemplate",
    "InputTransformer",
    "QueryStatement",
    "QueryString",
    "RequestMappingTemplate",
    "RequestTemplate",
    "RequestTemplates",
    "ResponseMappingTemplate",
    "ResponseTemplate",
    "ResponseTemplates",
    "Script",
    "ServerProperties",
    "Sql",
    "TopicRulePayload",
    "UserData",
    "ZipFile",
];

/// Properties whose `${..}` is replaced by something else: the map of a state machine, or the stack of a template.
const REPLACED: &[&str] =
    &["Definition", "DefinitionBody", "DefinitionString", "DefinitionSubstitutions", "TemplateBody"];

/// What only a template or a policy within a text has.
const OF_OTHERS: &[&str] = &["!Sub", "Fn::Sub", "AWSTemplateFormatVersion", "\"Statement\""];

/// Types all of whose texts may have variables of their own: patterns of locations, commands, queries.
const OPEN_TYPES: &[&str] = &[
    "AWS::Athena::NamedQuery",
    "AWS::CloudFormation::CustomResource",
    "AWS::DataPipeline::Pipeline",
    "AWS::Glue::Partition",
    "AWS::Glue::Table",
    "AWS::SSM::Association",
    "AWS::SSM::MaintenanceWindowTask",
];

fn unsubstituted_variable<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let parts: &[&str] = match declaration.section {
        Section::Resources => &["Properties"],
        Section::Outputs => &["Value", "Export"],
        _ => return,
    };
    if !context.index().contents(declaration).has_plain_dollar {
        return;
    }
    let mut search = Search { context, findings, own_variables: false };
    if declaration.resource().is_some_and(|resource| is_open_type(resource.type_name)) {
        search.own_variables = true;
    }
    for part in parts.iter().filter_map(|part| declaration.body.get(part)) {
        search.node(part);
    }
}

/// Whether the texts of a type may be in any language.
fn is_open_type(type_name: &str) -> bool {
    !type_name.starts_with("AWS::") || OPEN_TYPES.binary_search(&type_name).is_ok()
}

struct Search<'c, 'a, 'f> {
    context: &'c Context<'a>,
    findings: &'f mut Findings,
    /// Whether the text may have variables of its own.
    own_variables: bool,
}

impl<'a> Search<'_, 'a, '_> {
    fn node(&mut self, node: &'a Node) {
        match &node.value {
            Value::String(text) if text.contains('$') => self.text(node, text),
            Value::List(elements) => elements.iter().for_each(|element| self.node(element)),
            Value::Object(members) => {
                let is_policy = members.iter().any(|member| member.key.name == "Statement");
                if is_policy || members.iter().any(|member| presence::is_macro_key(&member.key.name)) {
                    return;
                }
                for member in members {
                    let name = member.key.name.as_str();
                    if REPLACED.contains(&name) {
                        continue;
                    }
                    let before = self.own_variables;
                    // `Code` of a function is where its code is stored.
                    let is_place = name == "Code" && member.value.as_object().is_some();
                    self.own_variables |= !is_place && OWN_VARIABLES.binary_search(&name).is_ok();
                    self.node(&member.value);
                    self.own_variables = before;
                }
            }
            Value::Function(Intrinsic::Sub, argument) => {
                if let Some([_, variables, ..]) = argument.as_list() {
                    self.node(variables);
                }
            }
            // Names, which loops may make of their variables, and what is judged elsewhere.
            Value::Function(
                Intrinsic::Ref | Intrinsic::GetAtt | Intrinsic::Transform | Intrinsic::ForEach | Intrinsic::FindInMap,
                _,
            ) => {}
            Value::Function(_, argument) => self.node(argument),
            _ => {}
        }
    }

    fn text(&mut self, node: &'a Node, text: &'a str) {
        let is_script = self.own_variables || text.contains('\n');
        let variables = sub_parts(text).into_iter().filter_map(|part| match part {
            SubPart::Variable(name) => Some(name),
            _ => None,
        });
        let mut meant = variables.filter(|name| match is_script {
            true => PSEUDO_PARAMETERS.binary_search(name).is_ok(),
            false => self.is_named(name),
        });
        let Some(name) = meant.next() else { return };
        if self.context.is_rewritten() || OF_OTHERS.iter().any(|sign| text.contains(sign)) {
            return;
        }
        self.findings.report(node.id, format!("`${{{name}}}` is not replaced in a plain text; use `Sub`"));
    }

    /// Whether the template has what the variable names.
    fn is_named(&self, variable: &str) -> bool {
        let (name, attribute) = variable.split_once('.').unzip();
        match self.context.named(name.unwrap_or(variable)) {
            Named::Pseudo(_) | Named::Parameter(_) => attribute.is_none(),
            Named::Resource(resource) => attribute.is_none_or(|attribute| {
                ResourceType::find(resource.type_name).is_none_or(|of| of.attribute(attribute).is_some())
            }),
            Named::Elsewhere | Named::Nothing => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{OPEN_TYPES, OWN_VARIABLES};
    use crate::lint::testing::findings;

    fn found(resource: &str) -> Vec<String> {
        findings(
            "unsubstituted_variable",
            &format!(
                "Parameters:\n  Environment: {{Type: String}}\nResources:\n  Queue: {{Type: AWS::SQS::Queue}}\n  R: {{{resource}}}\n"
            ),
        )
    }

    fn value(value: &str) -> Vec<String> {
        found(&format!("Type: AWS::SSM::Parameter, Properties: {{Type: String, Value: {value}}}"))
    }

    #[test]
    fn names_of_the_template_are_meant_for_sub() {
        assert!(OWN_VARIABLES.is_sorted() && OPEN_TYPES.is_sorted());
        for (text, variable) in [
            ("'/${Environment}/a'", "Environment"),
            ("'a-${AWS::AccountId}'", "AWS::AccountId"),
            ("'${Queue.Arn}'", "Queue.Arn"),
            ("'${ Queue }'", "Queue"),
            ("!Join ['/', [a, '${Environment}']]", "Environment"),
            ("!Sub ['${A}', {A: 'b-${Environment}'}]", "Environment"),
            ("!If [C, !Ref Queue, '${Environment}']", "Environment"),
        ] {
            let found = value(text);
            let expected = format!("R: `${{{variable}}}` is not replaced in a plain text; use `Sub`");
            assert!(found.contains(&expected), "{text}: {found:?}");
        }
        let function = |more: &str| {
            format!(
                "Type: AWS::Lambda::Function, Properties: {{Role: !ImportValue r, Handler: a.b, Runtime: python3.13, {more}}}"
            )
        };
        for more in [
            "Code: {S3Bucket: a, S3Key: '${Environment}/b.zip'}",
            "Code: {S3Bucket: a, S3Key: b}, Environment: {Variables: {QUEUE: '${Queue}'}}",
        ] {
            let found = found(&function(more));
            assert_eq!(found.iter().filter(|found| found.starts_with("R: ")).count(), 1, "{more}: {found:?}");
        }
        // The text is wrong once.
        let topic = found("Type: AWS::SNS::Topic, Properties: {TopicName: '${AWS::StackName}-news'}");
        assert_eq!(topic, ["R: `${AWS::StackName}` is not replaced in a plain text; use `Sub`"]);
        let output = "Resources:\n  Queue: {Type: AWS::SQS::Queue}\nOutputs:\n  O: {Value: '${Queue}', Export: {Name: '${AWS::StackName}-q'}}\n";
        assert_eq!(findings("unsubstituted_variable", output).len(), 2);
    }

    #[test]
    fn other_variables_stay_as_they_are() {
        for text in [
            "!Sub '/${Environment}/a'",
            "'/${environment}/a'",
            "'${Queue.Nope}'",
            "'${!AWS::Region}'",
            "'${aws:username}'",
            "'$Environment'",
            "'${Environment'",
            "\"#!/bin/sh\\necho ${Environment}\"",
            "\"Resources: {}\\nx: !Sub '${AWS::Region}'\"",
        ] {
            assert_eq!(value(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn languages_with_variables_of_their_own_are_left_alone() {
        let image = "Type: AWS::ECS::TaskDefinition, Properties: {ContainerDefinitions: [{Name: a, Image: b, Command: [echo, VALUE]}]}";
        let data = "Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {UserData: {Fn::Base64: VALUE}}}";
        for resource in [image, data] {
            assert_eq!(found(&resource.replace("VALUE", "'${Environment}'")), [""; 0], "{resource}");
            assert_eq!(
                found(&resource.replace("VALUE", "'${AWS::Region}'")),
                ["R: `${AWS::Region}` is not replaced in a plain text; use `Sub`"],
                "{resource}"
            );
        }
        let mapped = "Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !ImportValue r, DefinitionString: '{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":\"${Queue}\",\"End\":true}}}', DefinitionSubstitutions: {Queue: !GetAtt Queue.Arn}}";
        assert_eq!(found(mapped), [""; 0]);
        assert_eq!(
            found("Type: Custom::Text, Properties: {ServiceToken: !ImportValue t, Text: '${Environment}'}"),
            [""; 0]
        );
    }
}
