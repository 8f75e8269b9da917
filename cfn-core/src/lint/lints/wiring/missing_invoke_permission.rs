//! What invokes a function needs its permission.

mod callers;

use self::callers::CALLERS;
use crate::iam::{Piece, Spelling, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::by_name::by_arn;
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::lambda::{FUNCTIONS, function_of};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A service can only invoke a function if the function's resource-based policy allows it. Without an
    /// `AWS::Lambda::Permission` for the service, API Gateway returns status 500, EventBridge, SNS and Cognito drop
    /// the call, and S3, CloudWatch Logs and others reject the configuration. Add a permission with the function, the
    /// action `lambda:InvokeFunction`, the service as `Principal` and the ARN of the caller as `SourceArn`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function}
    ///   Rule:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       Targets: [{Id: work, Arn: !GetAtt Work.Arn}] # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function}
    ///   Rule:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       Targets: [{Id: work, Arn: !GetAtt Work.Arn}]
    ///   Permission:
    ///     Type: AWS::Lambda::Permission
    ///     Properties:
    ///       Action: lambda:InvokeFunction
    ///       FunctionName: !Ref Work
    ///       Principal: events.amazonaws.com
    ///       SourceArn: !GetAtt Rule.Arn
    /// ```
    MISSING_INVOKE_PERMISSION = "missing_invoke_permission", Wiring, Deny, "missing permission to invoke a function",
    Check::Template(missing_invoke_permission)
}

fn missing_invoke_permission(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() {
        return;
    }
    let permitted = Permitted::of(index);
    for caller in CALLERS {
        for &resource in index.of_type(caller.type_name) {
            for holder in resource.values_at(caller.place) {
                if caller.role.is_some_and(|role| holder.get(role).is_some())
                    || caller.only.is_some_and(|(name, value)| holder.get(name).and_then(Node::as_str) != Some(value))
                {
                    continue;
                }
                for node in holder.values_at(caller.function) {
                    let by_arn = || by_arn(index, node, "AWS::Lambda::Function");
                    let Some(function) = function_of(index, node).or_else(by_arn) else { continue };
                    // An alias or a version needs a permission of its own.
                    let invoked = index.referred(node, FUNCTIONS).unwrap_or(function);
                    let message = match permitted.to(index, node, resource, caller.principal) {
                        Allowed::ForThis => continue,
                        Allowed::ForAnother(permission) => format!(
                            "`{permission}` lets `{}` invoke `{}` for another source only; set its `SourceArn` to the \
                             ARN of `{}`",
                            caller.principal,
                            invoked.name(),
                            api_of(index, resource).unwrap_or(resource).name()
                        ),
                        Allowed::Not => format!(
                            "`{0}` cannot be invoked by `{1}`; add an `AWS::Lambda::Permission` with `Principal: \
                             \"{1}\"`",
                            invoked.name(),
                            caller.principal
                        ),
                    };
                    findings.report_in(resource.name(), node.id, message);
                }
            }
        }
    }
}

/// Whether a caller may invoke a function.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Allowed<'a> {
    Not,
    /// The permission of this name is for another source.
    ForAnother(&'a str),
    ForThis,
}

/// A permission to invoke a function.
struct Permission<'a> {
    name: &'a str,
    target: Target<'a>,
    /// `None` for one that is only known at deployment.
    principal: Option<&'a str>,
    /// The resource that calls, where `SourceArn` is its ARN and nothing else.
    source: Option<Resource<'a>>,
    /// Whether the source can be none of the principal's.
    is_foreign: bool,
    /// The API whose ARN `SourceArn` is put together from.
    api: Option<Resource<'a>>,
}

/// Whether `SourceArn` is the ARN of something for which no service invokes a function.
fn is_foreign<'a>(index: &Index<'a>, source: &'a Node) -> bool {
    let named = Spelling::of(source).reference().and_then(|(name, _)| index.resource(name));
    named.is_some_and(|named| ELSEWHERE.binary_search(&named.type_name).is_ok())
}

/// Types whose ARN is the source of no such call. That the source belongs to another of these services is a mistake of the
/// permission itself.
const ELSEWHERE: &[&str] = &[
    "AWS::DynamoDB::Table",
    "AWS::IAM::Role",
    "AWS::KMS::Key",
    "AWS::Kinesis::Stream",
    "AWS::Lambda::Function",
    "AWS::SQS::Queue",
];

/// What is invoked. A permission for a function is none for its aliases and versions, nor the other way round.
#[derive(Clone, Copy, PartialEq)]
enum Target<'a> {
    /// The resource of that name: a function, an alias or a version.
    Resource(&'a str),
    /// An alias or a version of this function, which a text names.
    Qualified(&'a str),
    /// Only deployment knows.
    Unknown,
}

impl<'a> Target<'a> {
    fn of(index: &Index<'a>, node: &'a Node) -> Self {
        let Some(named) = index.referred(node, FUNCTIONS) else {
            let named = by_name(index, node).or_else(|| by_arn(index, node, "AWS::Lambda::Function"));
            return named.map_or(Target::Unknown, |function| Target::Resource(function.name()));
        };
        let spelling = Spelling::of(node);
        let of_named =
            |piece: &Piece<'_>| matches!(piece, Piece::Ref(name) | Piece::GetAtt(name, _) if *name == named.name());
        let after = spelling.pieces.iter().position(of_named).and_then(|at| spelling.pieces.get(at + 1));
        match after {
            Some(Piece::Text(text)) if !text.starts_with(':') => Target::Resource(named.name()),
            Some(_) => Target::Qualified(named.name()),
            None => Target::Resource(named.name()),
        }
    }

    /// Whether both may stand for the same.
    fn meets(self, other: Target<'_>) -> bool {
        match (self, other) {
            (Target::Resource(one), Target::Resource(other)) => one == other,
            (Target::Qualified(_) | Target::Unknown, _) | (_, Target::Qualified(_) | Target::Unknown) => true,
        }
    }
}

/// Who may invoke which function.
struct Permitted<'a>(Vec<Permission<'a>>);

impl<'a> Permitted<'a> {
    fn of(index: &Index<'a>) -> Self {
        let invokes = |permission: &&Resource<'a>| {
            let action = permission.property("Action").and_then(Node::as_str);
            action.is_none_or(|action| matches_wildcard(&action.to_lowercase(), "lambda:invokefunction"))
        };
        let permissions = index.of_type("AWS::Lambda::Permission").iter().filter(invokes);
        let permission = |permission: &Resource<'a>| {
            let source = permission.property("SourceArn").filter(|source| Spelling::of(source).reference().is_some());
            let types: Vec<&str> = CALLERS.iter().map(|caller| caller.type_name).collect();
            let principal = permission.property("Principal").and_then(Node::as_str);
            Some(Permission {
                name: permission.name(),
                is_foreign: permission.property("SourceArn").is_some_and(|source| is_foreign(index, source)),
                target: Target::of(index, permission.property("FunctionName")?),
                api: permission.property("SourceArn").and_then(|source| index.referred(source, APIS)),
                principal,
                source: source.and_then(|source| index.referred(source, &types)),
            })
        };
        Self(permissions.filter_map(permission).collect())
    }

    fn to(&self, index: &Index<'a>, function: &'a Node, caller: Resource<'a>, principal: &str) -> Allowed<'a> {
        let target = Target::of(index, function);
        // `logs.us-east-1.amazonaws.com` is `logs.amazonaws.com` as well.
        let service = |name: &'_ str| name.split('.').next().unwrap_or_default().to_owned();
        let own = api_of(index, caller);
        let is_of_another = |api: Resource<'_>| own.is_some_and(|own| own.name() != api.name());
        let allowed = self.0.iter().map(|permission| {
            let is_other =
                |source: Resource<'_>| source.type_name == caller.type_name && source.name() != caller.name();
            let is_meant = permission.target.meets(target)
                && permission.principal.is_none_or(|allowed| allowed == "*" || service(allowed) == service(principal));
            match is_meant {
                false => Allowed::Not,
                true if permission.is_foreign
                    || permission.source.is_some_and(is_other)
                    || permission.api.is_some_and(is_of_another) =>
                {
                    Allowed::ForAnother(permission.name)
                }
                true => Allowed::ForThis,
            }
        });
        allowed.max().unwrap_or(Allowed::Not)
    }
}

/// The types of APIs.
const APIS: &[&str] = &["AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api"];

/// The API that a caller is, or belongs to.
fn api_of<'a>(index: &Index<'a>, caller: Resource<'a>) -> Option<Resource<'a>> {
    if APIS.contains(&caller.type_name) {
        return Some(caller);
    }
    let named = ["RestApiId", "ApiId"].into_iter().find_map(|name| caller.property(name))?;
    index.referred(named, APIS)
}

/// The function that has this name written in the same way.
fn by_name<'a>(index: &Index<'a>, name: &'a Node) -> Option<Resource<'a>> {
    let spelled = Spelling::of(name);
    let mut functions = index.of_type("AWS::Lambda::Function").iter().copied();
    functions.find(|function| function.property("FunctionName").is_some_and(|own| Spelling::of(own) == spelled))
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_begin;
    use crate::lint::testing::findings;

    /// The message where a service cannot invoke a function.
    fn missing(function: &str, service: &str) -> String {
        format!(
            "{function} cannot be invoked by `{service}.amazonaws.com`; add an `AWS::Lambda::Permission` with `Principal: \"{service}.amazonaws.com\"`"
        )
    }

    fn template(caller: &str, principal: &str) -> String {
        let permission = match principal {
            "" => String::new(),
            principal => format!(
                "  Permission: {{Type: AWS::Lambda::Permission, Properties: {{FunctionName: !GetAtt Function.Arn, Principal: {principal}}}}}\n"
            ),
        };
        format!("Resources:\n  Function: {{Type: AWS::Lambda::Function}}\n  Caller: {{{caller}}}\n{permission}")
    }

    const RULE: &str = "Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !GetAtt Function.Arn}]}";
    const METHOD: &str = "Type: AWS::ApiGateway::Method, Properties: {Integration: {Type: AWS_PROXY, Uri: !Sub \
        'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations'}}";

    #[test]
    fn a_caller_needs_a_permission_for_its_service() {
        let found = |caller: &str, principal: &str| findings("missing_invoke_permission", &template(caller, principal));
        assert_eq!(found(RULE, ""), [missing("Caller: `Function`", "events")]);
        assert_eq!(found(RULE, "sns.amazonaws.com"), [missing("Caller: `Function`", "events")]);
        assert!(found(RULE, "events.amazonaws.com").is_empty());
        assert!(found(RULE, "!Sub 'events.${AWS::URLSuffix}'").is_empty());
        assert_eq!(found(METHOD, ""), [missing("Caller: `Function`", "apigateway")]);
        assert!(found(METHOD, "apigateway.amazonaws.com").is_empty());
    }

    #[test]
    fn a_role_or_another_protocol_needs_no_permission() {
        let found = |caller: &str| findings("missing_invoke_permission", &template(caller, ""));
        assert!(found(&METHOD.replace("Type: AWS_PROXY", "Credentials: a")).is_empty());
        let subscription = |protocol: &str| {
            format!(
                "Type: AWS::SNS::Subscription, Properties: {{Protocol: {protocol}, Endpoint: !GetAtt Function.Arn}}"
            )
        };
        assert_eq!(found(&subscription("lambda")), [missing("Caller: `Function`", "sns")]);
        assert!(found(&subscription("https")).is_empty());
    }

    #[test]
    fn a_permission_is_for_an_action_and_a_source() {
        let template = "
Resources:
  Function: {Type: AWS::Lambda::Function}
  Rule: {Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !GetAtt Function.Arn}]}}
  Other: {Type: AWS::Events::Rule}
  Permission: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Function, Principal: events.amazonaws.com, MORE}}
";
        let found = |more: &str| findings("missing_invoke_permission", &template.replace("MORE", more));
        assert!(found("Action: 'lambda:InvokeFunction', SourceArn: !GetAtt Rule.Arn").is_empty());
        assert_begin(
            &found("Action: 'lambda:*', SourceArn: !Sub '${Other.Arn}*'"),
            &["broad_action: Permission: `lambda:*` allows "],
        );
        assert_eq!(
            found("Action: 'lambda:InvokeFunctionUrl', SourceArn: !GetAtt Rule.Arn"),
            [missing("Rule: `Function`", "events")]
        );
        let other = [
            "Rule: `Permission` lets `events.amazonaws.com` invoke `Function` for another source only; set its `SourceArn` to the ARN of `Rule`",
        ];
        assert_eq!(found("Action: 'lambda:InvokeFunction', SourceArn: !GetAtt Other.Arn"), other);
        assert_eq!(found("Action: 'lambda:InvokeFunction', SourceArn: !GetAtt Function.Arn"), other);
        assert!(
            found("Action: 'lambda:InvokeFunction', SourceArn: !Sub 'arn:aws:events:${AWS::Region}:*:rule/a'")
                .is_empty()
        );
        assert!(
            found("Action: 'lambda:InvokeFunction', SourceArn: !Sub 'arn:${AWS::Partition}:events:*:*:rule/a'")
                .is_empty()
        );
    }

    #[test]
    fn a_permission_is_for_one_api() {
        let found = |source: &str| {
            let template = format!(
                "Resources:
  Function: {{Type: AWS::Lambda::Function}}
  Api: {{Type: AWS::ApiGateway::RestApi}}
  Other: {{Type: AWS::ApiGateway::RestApi}}
  Caller: {{Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Api, Integration: {{Type: AWS_PROXY, Uri: !Sub 'arn:aws:apigateway:${{AWS::Region}}:lambda:path/2015-03-31/functions/${{Function.Arn}}/invocations'}}}}}}
  Permission: {{Type: AWS::Lambda::Permission, Properties: {{FunctionName: !Ref Function, Action: 'lambda:InvokeFunction', Principal: apigateway.amazonaws.com, SourceArn: {source}}}}}
"
            );
            findings("missing_invoke_permission", &template)
        };
        let of = |api: &str| format!("!Sub 'arn:aws:execute-api:${{AWS::Region}}:${{AWS::AccountId}}:{api}/*/*'");
        assert_eq!(
            found(&of("${Other}")),
            [
                "Caller: `Permission` lets `apigateway.amazonaws.com` invoke `Function` for another source only; set its `SourceArn` to the ARN of `Api`"
            ]
        );
        for right in [of("${Api}"), of("*"), "!ImportValue a".to_owned()] {
            assert!(found(&right).is_empty(), "{right}");
        }
    }

    #[test]
    fn a_function_is_called_by_its_arn() {
        let template = "Resources:
  Function: {Type: AWS::Lambda::Function, Properties: {FunctionName: work}}
  Rule: {Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: 'arn:aws:lambda:us-east-1:123456789012:function:work'}]}}
";
        assert_eq!(findings("missing_invoke_permission", template), [missing("Rule: `Function`", "events")]);
        let permission = "  Permission: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Function, Principal: events.amazonaws.com}}\n";
        assert!(findings("missing_invoke_permission", &format!("{template}{permission}")).is_empty());
    }

    #[test]
    fn an_imported_api_calls_functions_as_well() {
        let api = |permission: &str| {
            let uri =
                "!Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations'";
            let integration = format!("{{x-amazon-apigateway-integration: {{uri: {uri}}}}}");
            template(
                &format!(
                    "Type: AWS::ApiGateway::RestApi, Properties: {{Body: {{paths: {{/a: {{get: {integration}}}}}}}}}"
                ),
                permission,
            )
        };
        assert_eq!(findings("missing_invoke_permission", &api("")), [missing("Caller: `Function`", "apigateway")]);
        assert!(findings("missing_invoke_permission", &api("apigateway.amazonaws.com")).is_empty());
    }

    #[test]
    fn a_permission_finds_its_function_through_an_alias_or_by_name() {
        let template = "
Resources:
  Function: {Type: AWS::Lambda::Function, Properties: {FunctionName: f}}
  Alias: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Function}}
  Rule: {Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !Ref Alias}]}}
  Permission: {Type: AWS::Lambda::Permission, Properties: {FunctionName: NAME, Principal: events.amazonaws.com}}
  Other: {Type: AWS::Lambda::Function, Properties: {FunctionName: g}}
";
        let found = |name: &str| findings("missing_invoke_permission", &template.replace("NAME", name));
        assert!(found("!Ref Alias").is_empty());
        assert!(found("!Sub '${Function}:live'").is_empty());
        assert_eq!(found("f"), [missing("Rule: `Alias`", "events")]);
        assert_eq!(found("g"), [missing("Rule: `Alias`", "events")]);
        assert!(found("!ImportValue any").is_empty());
    }
}
