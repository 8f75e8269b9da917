//! The order in which resources must be made, where nothing in the template tells CloudFormation.
//!
//! For a template that is assembled from structs, the assembler adds the `DependsOn` ([`inferred_dependencies`](crate::lint::ordering::inferred_dependencies))
//! before the lints run; for any other template the lints report what is missing.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::lint::ordering::waits::Waits;
use crate::model::Section;

use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::needed::{Needed, buckets, deployments, functions, mappings, routes, stages};

declare_lint! {
    /// A deployment is a snapshot of the API. It only refers to the API, so CloudFormation may create it before the
    /// methods or routes: it fails if there are none yet, and otherwise lacks those created later. Add them to its
    /// `DependsOn`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
    ///   Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}
    ///   Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
    ///   Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}
    ///   Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Get, Properties: {RestApiId: !Ref Api}}
    /// ```
    DEPLOYMENT_BEFORE_METHODS = "deployment_before_methods", Deploy, Deny, "missing dependency of an API deployment on its methods",
    Check::Template(|context, findings| report(context, findings, deployments))
}

declare_lint! {
    /// API Gateway rejects a stage with logging until the account has a CloudWatch role. Add the
    /// `AWS::ApiGateway::Account` to the `DependsOn` of the stage.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Account: {Type: AWS::ApiGateway::Account}
    ///   Stage: # <-
    ///     Type: AWS::ApiGateway::Stage
    ///     Properties:
    ///       RestApiId: a
    ///       MethodSettings: [{HttpMethod: "*", ResourcePath: "/*", LoggingLevel: INFO}]
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Account: {Type: AWS::ApiGateway::Account}
    ///   Stage:
    ///     Type: AWS::ApiGateway::Stage
    ///     DependsOn: Account
    ///     Properties:
    ///       RestApiId: a
    ///       MethodSettings: [{HttpMethod: "*", ResourcePath: "/*", LoggingLevel: INFO}]
    /// ```
    STAGE_BEFORE_ACCOUNT = "stage_before_account", Deploy, Deny, "missing dependency of a stage on the account role",
    Check::Template(|context, findings| report(context, findings, stages))
}

declare_lint! {
    /// A route to a gateway is rejected until the gateway is attached to the VPC of the route table. The route only
    /// refers to the gateway: add the `AWS::EC2::VPCGatewayAttachment` to its `DependsOn`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Gateway: {Type: AWS::EC2::InternetGateway}
    ///   Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: v, InternetGatewayId: !Ref Gateway}}
    ///   Route: {Type: AWS::EC2::Route, Properties: {RouteTableId: t, GatewayId: !Ref Gateway}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Gateway: {Type: AWS::EC2::InternetGateway}
    ///   Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: v, InternetGatewayId: !Ref Gateway}}
    ///   Route: {Type: AWS::EC2::Route, DependsOn: Attachment, Properties: {RouteTableId: t, GatewayId: !Ref Gateway}}
    /// ```
    ROUTE_BEFORE_ATTACHMENT = "route_before_attachment", Deploy, Deny, "missing dependency of a route on the gateway attachment",
    Check::Template(|context, findings| report(context, findings, routes))
}

declare_lint! {
    /// Lambda checks that the function's role can read the source when the mapping is created. A policy that is a
    /// resource of its own may be created later: add it to the `DependsOn` of the mapping.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Policy: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref Role]}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    ///   Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Work}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Policy: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref Role]}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    ///   Mapping: {Type: AWS::Lambda::EventSourceMapping, DependsOn: Policy, Properties: {FunctionName: !Ref Work}}
    /// ```
    MAPPING_BEFORE_POLICY = "mapping_before_policy", Deploy, Warn, "missing dependency of an event source mapping on the role's policy",
    Check::Template(|context, findings| report(context, findings, mappings))
}

declare_lint! {
    /// S3 checks every destination of its notifications when the bucket is created, and rejects the bucket if it
    /// cannot call one ("Unable to validate the following destination configurations"). Add the permission or policy
    /// to the `DependsOn` of the bucket. If that permission refers to the bucket, break the cycle: give the bucket a
    /// name made of `AWS::StackName`, and write that name in the permission instead of the reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Policy: {Type: AWS::SNS::TopicPolicy, Properties: {Topics: [!Ref Topic]}}
    ///   Bucket: # <-
    ///     Type: AWS::S3::Bucket
    ///     Properties:
    ///       NotificationConfiguration: {TopicConfigurations: [{Event: "s3:ObjectCreated:*", Topic: !Ref Topic}]}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Policy: {Type: AWS::SNS::TopicPolicy, Properties: {Topics: [!Ref Topic]}}
    ///   Bucket:
    ///     Type: AWS::S3::Bucket
    ///     DependsOn: Policy
    ///     Properties:
    ///       NotificationConfiguration: {TopicConfigurations: [{Event: "s3:ObjectCreated:*", Topic: !Ref Topic}]}
    /// ```
    BUCKET_BEFORE_PERMISSION = "bucket_before_permission", Deploy, Deny, "missing dependency of a bucket on the permission to notify",
    Check::Template(|context, findings| report(context, findings, buckets))
}

declare_lint! {
    /// A function that runs before its log group exists creates it, and the stack then fails because the log group
    /// already exists. Set the log group on the function (`LoggingConfig: { LogGroup: .. }`), or add it to the
    /// `DependsOn` of the function.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /aws/lambda/work}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {FunctionName: work}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /aws/lambda/work}}
    ///   Work: {Type: AWS::Lambda::Function, DependsOn: Logs, Properties: {FunctionName: work}}
    /// ```
    FUNCTION_BEFORE_LOG_GROUP = "function_before_log_group", Deploy, Warn, "missing dependency of a function on its log group",
    Check::Template(|context, findings| report(context, findings, functions))
}

/// Reports what is missing. That a resource waits for itself in a circle counts as missing too: what it needs will
/// only be there after it.
fn report<'a>(context: &Context<'a>, findings: &mut Findings, find: fn(&Index<'a>) -> Vec<Needed<'a>>) {
    let index = context.index();
    let mut waits = Waits::of(index);
    let mut missing: Vec<(&str, Vec<&str>, &str)> = Vec::new();
    let mut of_resource: HashMap<&str, usize> = HashMap::new();
    for needed in find(index) {
        if needed.depends_on.is_empty() || waits.already_for_one(&needed) {
            continue;
        }
        match of_resource.entry(needed.resource) {
            Entry::Occupied(known) => missing[*known.get()].1.extend(needed.depends_on),
            Entry::Vacant(new) => {
                new.insert(missing.len());
                missing.push((needed.resource, needed.depends_on, needed.reason));
            }
        }
    }
    for (resource, names, reason) in missing {
        let Some(declaration) = index.find(Section::Resources, resource) else { continue };
        let list = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let backwards = names.iter().any(|name| waits.already(name, resource));
        let message = match backwards {
            true => format!(
                "`{resource}` is created before {list}, which refers to it: {reason}; write the name of `{resource}` \
                 in {list} instead of the reference, and add {list} to its `DependsOn`"
            ),
            false => format!("`{resource}` does not wait for {list}: {reason}; add {list} to its `DependsOn`"),
        };
        findings.report_in(resource, declaration.name.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    use crate::lint::ordering::inferred::deployed_declarations;
    use crate::lint::ordering::inferred::inferred_dependencies;
    use crate::lint::testing::template;

    const API: &str = "Resources:
  Api: {Type: AWS::ApiGateway::RestApi}
  Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}
  Put: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}
  Key: {Type: AWS::KMS::Key}
";

    fn deployment(depends_on: &str) -> String {
        let properties = "Properties: {RestApiId: !Ref Api}";
        format!("{API}  Deployment: {{Type: AWS::ApiGateway::Deployment, {depends_on} {properties}}}\n")
    }

    #[test]
    fn a_deployment_waits_for_its_methods() {
        assert_eq!(
            findings("deployment_before_methods", &deployment("DependsOn: Get,")),
            [
                "Deployment: `Deployment` does not wait for `Put`: a deployment is a snapshot of the methods that exist when it is created; add `Put` to its `DependsOn`"
            ]
        );
        assert!(findings("deployment_before_methods", &deployment("DependsOn: [Get, Put],")).is_empty());
    }

    #[test]
    fn what_is_missing_is_inferred_and_then_complete() {
        let inferred = inferred_dependencies(&template(&deployment("DependsOn: Get,")));
        let [one] = &inferred[..] else { panic!("{inferred:?}") };
        assert_eq!((one.resource.as_str(), one.depends_on.as_str()), ("Deployment", "Put"));
        assert!(inferred_dependencies(&template(&deployment("DependsOn: [Get, Put],"))).is_empty());
    }

    #[test]
    fn nothing_is_inferred_that_closes_a_circle() {
        let circle = deployment("").replace(
            "Get: {Type: AWS::ApiGateway::Method,",
            "Get: {Type: AWS::ApiGateway::Method, DependsOn: Deployment,",
        );
        let inferred = inferred_dependencies(&template(&circle));
        assert_eq!(inferred.iter().map(|one| one.depends_on.as_str()).collect::<Vec<_>>(), ["Put"]);
    }

    #[test]
    fn a_deployment_is_a_snapshot_of_its_own_api() {
        let template = template(&deployment(""));
        let names: Vec<&str> =
            deployed_declarations(&template, "Deployment").iter().map(|one| one.name.name.as_str()).collect();
        assert_eq!(names, ["Api", "Get", "Put"]);
        assert!(deployed_declarations(&template, "Key").is_empty());
    }

    #[test]
    fn a_stage_with_logs_waits_for_the_account() {
        let stage = |depends_on: &str| {
            format!(
                "Resources:
  Account: {{Type: AWS::ApiGateway::Account, Properties: {{CloudWatchRoleArn: a}}}}
  Stage: {{Type: AWS::ApiGateway::Stage, {depends_on} Properties: {{AccessLogSetting: {{DestinationArn: a}}}}}}
"
            )
        };
        assert_eq!(
            findings("stage_before_account", &stage("")),
            [
                "Stage: `Stage` does not wait for `Account`: API Gateway rejects logging until the account has a CloudWatch role; add `Account` to its `DependsOn`"
            ]
        );
        assert!(findings("stage_before_account", &stage("DependsOn: Account,")).is_empty());
        let two = |depends_on: &str| {
            stage(depends_on).replace("  Stage:", "  Other: {Type: AWS::ApiGateway::Account}\n  Stage:")
        };
        assert!(findings("stage_before_account", &two("DependsOn: Account,")).is_empty(), "they set the same role");
        assert_eq!(
            findings("stage_before_account", &two("")),
            [
                "Stage: `Stage` does not wait for `Account`, `Other`: API Gateway rejects logging until the account has a CloudWatch role; add `Account`, `Other` to its `DependsOn`"
            ]
        );
    }

    #[test]
    fn a_route_waits_for_the_attachment_of_its_gateway() {
        let route = |depends_on: &str, gateway: &str| {
            format!(
                "Resources:
  Gateway: {{Type: AWS::EC2::InternetGateway}}
  Nat: {{Type: AWS::EC2::NatGateway}}
  Attachment: {{Type: AWS::EC2::VPCGatewayAttachment, Properties: {{VpcId: a, InternetGatewayId: !Ref Gateway}}}}
  Route: {{Type: AWS::EC2::Route, {depends_on} Properties: {{{gateway}}}}}
"
            )
        };
        assert_eq!(
            findings("route_before_attachment", &route("", "GatewayId: !Ref Gateway")),
            [
                "Route: `Route` does not wait for `Attachment`: a route to a gateway is rejected until the gateway is attached; add `Attachment` to its `DependsOn`"
            ]
        );
        assert!(
            findings("route_before_attachment", &route("DependsOn: Attachment,", "GatewayId: !Ref Gateway")).is_empty()
        );
        assert!(findings("route_before_attachment", &route("", "NatGatewayId: !Ref Nat")).is_empty());
    }

    #[test]
    fn other_gateways_are_attached_as_well() {
        let transit = |route: &str| {
            let gateway = "  Gateway: {Type: AWS::EC2::TransitGateway}\n";
            let attachment = "  Attachment: {Type: AWS::EC2::TransitGatewayAttachment, Properties: {TransitGatewayId: !Ref Gateway}}\n";
            findings("route_before_attachment", &format!("Resources:\n{gateway}{attachment}  Route: {{{route}}}\n"))
        };
        let properties = "Type: AWS::EC2::Route, Properties: {TransitGatewayId: !Ref Gateway}";
        assert_eq!(
            transit(properties),
            [
                "Route: `Route` does not wait for `Attachment`: a route to a gateway is rejected until the gateway is attached; add `Attachment` to its `DependsOn`"
            ]
        );
        assert!(transit(&format!("DependsOn: Attachment, {properties}")).is_empty());
        let propagation = "Resources:
  Gateway: {Type: AWS::EC2::VPNGateway}
  Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpnGatewayId: !Ref Gateway}}
  Routes: {Type: AWS::EC2::VPNGatewayRoutePropagation, Properties: {VpnGatewayId: !Ref Gateway}}
";
        assert_eq!(
            findings("route_before_attachment", propagation),
            [
                "Routes: `Routes` does not wait for `Attachment`: a route to a gateway is rejected until the gateway is attached; add `Attachment` to its `DependsOn`"
            ]
        );
    }

    #[test]
    fn a_mapping_waits_for_the_separate_policy_of_the_role() {
        let mapping = |depends_on: &str| {
            format!(
                "Resources:
  Role: {{Type: AWS::IAM::Role}}
  Policy: {{Type: AWS::IAM::Policy, Properties: {{Roles: [!Ref Role]}}}}
  Function: {{Type: AWS::Lambda::Function, Properties: {{Role: !GetAtt Role.Arn}}}}
  Mapping: {{Type: AWS::Lambda::EventSourceMapping, {depends_on} Properties: {{FunctionName: !Ref Function}}}}
"
            )
        };
        assert_eq!(
            findings("mapping_before_policy", &mapping("")),
            [
                "Mapping: `Mapping` does not wait for `Policy`: Lambda checks that the function's role can read the source; add `Policy` to its `DependsOn`"
            ]
        );
        assert!(findings("mapping_before_policy", &mapping("DependsOn: Policy,")).is_empty());
        let alias = "  Alias: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Function}}\n";
        let by_alias = mapping("").replace("{FunctionName: !Ref Function}}\n", "{FunctionName: !Ref Alias}}\n");
        assert_eq!(
            findings("mapping_before_policy", &format!("{by_alias}{alias}")),
            [
                "Mapping: `Mapping` does not wait for `Policy`: Lambda checks that the function's role can read the source; add `Policy` to its `DependsOn`"
            ]
        );
    }

    #[test]
    fn a_bucket_waits_for_the_permission_to_notify() {
        let bucket = |depends_on: &str, source: &str| {
            format!(
                "Resources:
  Function: {{Type: AWS::Lambda::Function}}
  Permission:
    Type: AWS::Lambda::Permission
    Properties: {{FunctionName: !Ref Function, Principal: s3.amazonaws.com{source}}}
  Bucket:
    Type: AWS::S3::Bucket
    {depends_on}
    Properties: {{NotificationConfiguration: {{LambdaConfigurations: [{{Function: !GetAtt Function.Arn}}]}}}}
"
            )
        };
        assert_eq!(
            findings("bucket_before_permission", &bucket("", "")),
            [
                "Bucket: `Bucket` does not wait for `Permission`: S3 checks that it can call the destinations of its notifications; add `Permission` to its `DependsOn`"
            ]
        );
        assert!(findings("bucket_before_permission", &bucket("DependsOn: Permission", "")).is_empty());
        let other = "
  PermissionOfOther:
    Type: AWS::Lambda::Permission
    Properties: {FunctionName: !Ref Function, Principal: s3.amazonaws.com, SourceArn: 'arn:aws:s3:::other'}
";
        let two = |depends_on: &str| format!("{}{other}", bucket(depends_on, ""));
        assert!(findings("bucket_before_permission", &two("DependsOn: Permission")).is_empty());
        assert_eq!(
            findings("bucket_before_permission", &two("")),
            [
                "Bucket: `Bucket` does not wait for `Permission`, `PermissionOfOther`: S3 checks that it can call the destinations of its notifications; add `Permission`, `PermissionOfOther` to its `DependsOn`"
            ]
        );
        let backwards = findings("bucket_before_permission", &bucket("", ", SourceArn: !GetAtt Bucket.Arn"));
        assert_eq!(
            backwards,
            [
                "Bucket: `Bucket` is created before `Permission`, which refers to it: S3 checks that it can call the destinations of its notifications; write the name of `Bucket` in `Permission` instead of the reference, and add `Permission` to its `DependsOn`"
            ]
        );
    }

    #[test]
    fn a_function_waits_for_the_log_group_of_its_name() {
        let group = |properties: &str| {
            format!(
                "Resources:
  Group: {{Type: AWS::Logs::LogGroup, Properties: {{LogGroupName: !Sub '/aws/lambda/${{AWS::StackName}}-f'}}}}
  Function: {{Type: AWS::Lambda::Function, Properties: {{{properties}}}}}
"
            )
        };
        let named = "FunctionName: !Sub '${AWS::StackName}-f'";
        assert_eq!(
            findings("function_before_log_group", &group(named)),
            [
                "Function: `Function` does not wait for `Group`: a function that runs before its log group exists creates it; add `Group` to its `DependsOn`"
            ]
        );
        assert!(findings("function_before_log_group", &group("FunctionName: !Sub '${AWS::StackName}-g'")).is_empty());
        let given = format!("{named}, LoggingConfig: {{LogGroup: !Ref Group}}");
        assert!(findings("function_before_log_group", &group(&given)).is_empty());
    }
}
