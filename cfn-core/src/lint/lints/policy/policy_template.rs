use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::describe::all_of;
use crate::lint::finding::Findings;
use crate::lint::references::kind::{Kind, REF};
use crate::model::{Member, Node, Resource};
use crate::nearest::meant;
use crate::transform::sam;

declare_lint! {
    /// `Policies` of a SAM function or state machine takes names and ARNs of managed policies, policy documents with a
    /// `Statement`, and SAM's policy templates with all of their parameters. SAM rejects other entries; a parameter that is
    /// given another value of a resource than the template needs grants nothing.
    ///
    /// Source: "AWS SAM policy templates" and "Policy template list" of the SAM developer guide.
    ///
    /// ```yaml,fails
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Policies: [SQSPollerPolicy: {QueueName: !Ref Orders}] # <-
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Policies: [SQSPollerPolicy: {QueueName: !GetAtt Orders.QueueName}]
    /// ```
    POLICY_TEMPLATE = "policy_template", Policy, Deny, "unknown or incomplete policy template of SAM",
    Check::Resource(policy_template)
}

/// What parameters take: the name, the type, and the attribute that gives it.
///
/// Source: the ARNs that the templates make of the parameters.
const PARAMETERS: &[(&str, &str, &str)] = &[
    ("BucketName", "AWS::S3::Bucket", REF),
    ("FunctionName", "AWS::Lambda::Function", REF),
    ("KeyId", "AWS::KMS::Key", REF),
    ("QueueName", "AWS::SQS::Queue", "QueueName"),
    ("SecretArn", "AWS::SecretsManager::Secret", REF),
    ("StateMachineName", "AWS::StepFunctions::StateMachine", "Name"),
    ("TableName", "AWS::DynamoDB::Table", REF),
    ("TopicName", "AWS::SNS::Topic", "TopicName"),
];

fn policy_template<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !["AWS::Serverless::Function", "AWS::Serverless::StateMachine"].contains(&resource.type_name) {
        return;
    }
    for entry in resource.property("Policies").map(Node::items).unwrap_or_default() {
        let Some(members) = entry.as_object() else { continue };
        match members {
            _ if members.iter().any(|member| member.key.name == "Statement") => {}
            [member] => template(context, member, findings),
            _ => findings
                .report(entry.id, "missing `Statement` in a policy; write a list of statements after `Statement:`"),
        }
    }
}

fn template<'a>(context: &Context<'a>, member: &'a Member, findings: &mut Findings) {
    let name = member.key.name.as_str();
    if name.starts_with("Fn::") {
        return;
    }
    let Some((_, parameters)) = sam::policy_templates().find(|(known, _)| *known == name) else {
        let near = meant(name, sam::policy_templates().map(|(known, _)| known));
        let instead = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return findings.report(member.key.id, format!("unknown policy template `{name}`{instead}"));
    };
    let parameters: Vec<&str> = parameters.collect();
    let Some(given) = member.value.as_object() else {
        if member.value.as_function().is_none() {
            findings.report(member.value.id, format!("the parameters of policy template `{name}` must be an object"));
        }
        return;
    };
    let mut misspelt = Vec::new();
    for Member { key, value } in given {
        if key.name.starts_with("Fn::") {
            return;
        }
        if !parameters.contains(&key.name.as_str()) {
            let near = meant(&key.name, parameters.iter().copied());
            misspelt.extend(near);
            let instead = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            let message = format!("unknown parameter `{}` of policy template `{name}`{instead}", key.name);
            findings.report(key.id, message);
        }
        for node in value.alternatives() {
            if let Some(message) = wrong_value(context, (name, &key.name), node) {
                findings.report(node.id, message);
            }
        }
    }
    let is_missing =
        |parameter: &&str| !misspelt.contains(parameter) && !given.iter().any(|member| member.key.name == *parameter);
    let missing: Vec<&str> = parameters.iter().copied().filter(is_missing).collect();
    if !missing.is_empty() {
        findings.report(member.key.id, format!("missing {} of policy template `{name}`", all_of(missing)));
    }
}

/// What is wrong with a value that refers to a resource.
fn wrong_value(context: &Context<'_>, (template, parameter): (&str, &str), node: &Node) -> Option<String> {
    let index = PARAMETERS.binary_search_by_key(&parameter, |(name, ..)| name).ok()?;
    let (_, type_name, attribute) = PARAMETERS[index];
    let spelling = Spelling::of(node);
    let (name, asked) = spelling.reference()?;
    let Named::Resource(resource) = context.named(name) else { return None };
    let wanted = Kind::of_attribute(type_name, attribute)?;
    let given = Kind::given_by(resource.type_name, asked.unwrap_or(REF));
    if given.is_empty() || given.contains(&wanted) {
        return None;
    }
    let own = Kind::of_attribute(resource.type_name, asked.unwrap_or(REF))?;
    let written = asked.map_or(format!("`Ref` of `{name}`"), |asked| format!("`{name}.{asked}`"));
    let instead = match (resource.type_name == type_name, attribute) {
        (false, _) => String::new(),
        (true, REF) => format!("; write `Ref` of `{name}`"),
        (true, attribute) => format!("; write `{name}.{attribute}`"),
    };
    Some(format!("`{parameter}` of `{template}` requires {wanted}, but {written} is {own}{instead}"))
}

#[cfg(test)]
mod tests {
    use super::PARAMETERS;
    use crate::lint::references::kind::Kind;
    use crate::lint::testing::findings;

    fn policies(policies: &str) -> Vec<String> {
        findings(
            "policy_template",
            &format!(
                "Transform: AWS::Serverless-2016-10-31
Resources:
  Queue: {{Type: AWS::SQS::Queue}}
  Bucket: {{Type: AWS::S3::Bucket}}
  Table: {{Type: AWS::Serverless::SimpleTable}}
  F:
    Type: AWS::Serverless::Function
    Properties: {{InlineCode: a, Handler: index.h, Runtime: python3.13, Policies: {policies}}}
"
            ),
        )
    }

    #[test]
    fn parameters_are_sorted_and_in_the_tables() {
        assert!(PARAMETERS.is_sorted());
        assert!(PARAMETERS.iter().all(|(_, type_name, attribute)| Kind::of_attribute(type_name, attribute).is_some()));
    }

    #[test]
    fn names_and_parameters_are_those_of_the_templates() {
        assert_eq!(
            policies("[S3ReadPolcy: {BucketName: b}]"),
            ["F: unknown policy template `S3ReadPolcy`; did you mean `S3ReadPolicy`?"]
        );
        assert_eq!(policies("{S3ReadPolicy: {}}"), ["F: missing `BucketName` of policy template `S3ReadPolicy`"]);
        assert_eq!(
            policies("[S3ReadPolicy: {Bucketname: b}]"),
            ["F: unknown parameter `Bucketname` of policy template `S3ReadPolicy`; did you mean `BucketName`?"]
        );
        assert_eq!(
            policies("[LambdaInvokePolicy: f]"),
            ["F: the parameters of policy template `LambdaInvokePolicy` must be an object"]
        );
        assert_eq!(
            policies("[{Effect: Allow, Action: 's3:GetObject', Resource: '*'}]"),
            ["F: missing `Statement` in a policy; write a list of statements after `Statement:`"]
        );
        assert!(
            policies(
                "[AWSXrayWriteOnlyAccess, CloudWatchPutMetricPolicy: {}, S3ReadPolicy: {BucketName: !Ref Bucket}]"
            )
            .iter()
            .all(|finding| finding.starts_with("managed_policy"))
        );
    }

    #[test]
    fn a_parameter_takes_one_value_of_a_resource() {
        assert_eq!(
            policies("[SQSPollerPolicy: {QueueName: !Ref Queue}]"),
            [
                "F: `QueueName` of `SQSPollerPolicy` requires the `QueueName` of an `AWS::SQS::Queue`, but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.QueueName`"
            ]
        );
        assert_eq!(
            policies("[DynamoDBCrudPolicy: {TableName: !Ref Bucket}]"),
            [
                "F: `TableName` of `DynamoDBCrudPolicy` requires the name of an `AWS::DynamoDB::Table`, but `Ref` of `Bucket` is the name of an `AWS::S3::Bucket`"
            ]
        );
        assert!(
            policies(
                "[DynamoDBCrudPolicy: {TableName: !Ref Table}, SQSPollerPolicy: {QueueName: !GetAtt Queue.QueueName}]"
            )
            .is_empty()
        );
        assert!(policies("[S3ReadPolicy: {BucketName: !Sub '${Bucket}-copy'}]").is_empty());
    }
}
