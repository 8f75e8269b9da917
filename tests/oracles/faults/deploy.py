"""Faults that only a deployment would show; neither oracle sees these."""
from kinds import kind


def functions(template):
    return [("Resources", name, "Properties") for name in template.resources("AWS::Lambda::Function")]


@kind(6, is_unseen=True)
def role_given_a_queue(template):
    for path in functions(template):
        for resource_type in ("AWS::SQS::Queue", "AWS::SNS::Topic", "AWS::DynamoDB::Table", "AWS::KMS::Key"):
            for name in template.resources(resource_type):
                attribute = "TopicArn" if resource_type == "AWS::SNS::Topic" else "Arn"
                yield template.fault((*path, "Role"), "set", {"Fn::GetAtt": [name, attribute]})


@kind(6, is_unseen=True)
def role_given_its_name(template):
    for path in functions(template):
        for name in template.resources("AWS::IAM::Role"):
            yield template.fault((*path, "Role"), "set", {"Ref": name})


@kind(6, is_unseen=True)
def role_given_a_network(template):
    for path in functions(template):
        for resource_type in ("AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::SecurityGroup"):
            for name in template.resources(resource_type):
                yield template.fault((*path, "Role"), "set", {"Ref": name})


@kind(6, is_unseen=True)
def subnets_given_a_security_group(template):
    for place in template.properties():
        if place.path[-1] == "SubnetIds" and isinstance(place.value, list):
            for name in template.resources("AWS::EC2::SecurityGroup"):
                yield place.fault("set", {"Ref": name}, below=(0,))
                yield place.fault("set", {"Fn::GetAtt": [name, "GroupId"]}, below=(0,))


@kind(4, is_unseen=True)
def event_source_given_a_role(template):
    for mapping in template.resources("AWS::Lambda::EventSourceMapping"):
        for name in template.resources("AWS::IAM::Role", "AWS::Logs::LogGroup", "AWS::KMS::Key"):
            path = ("Resources", mapping, "Properties", "EventSourceArn")
            yield template.fault(path, "set", {"Fn::GetAtt": [name, "Arn"]})


@kind(6, is_unseen=True)
def deployment_without_method(template):
    """Either nothing makes it wait for its methods, or the API has none."""
    for deployment in template.resources("AWS::ApiGateway::Deployment"):
        path = ("Resources", deployment)
        if "DependsOn" in template.section("Resources")[deployment]:
            yield template.fault((*path, "DependsOn"), "drop")
        for api in template.resources("AWS::ApiGateway::RestApi"):
            if api.startswith("Empty"):
                yield template.fault((*path, "Properties", "RestApiId", "Ref"), "set", api)


@kind(6, is_warning=True, is_unseen=True)
def stage_without_account(template):
    """A stage logs, and nothing gives the account its role, or the stage does not wait for that."""
    has_account = any(template.resources("AWS::ApiGateway::Account"))
    for stage in template.resources("AWS::ApiGateway::Stage"):
        path = ("Resources", stage)
        if has_account:
            yield template.fault((*path, "DependsOn"), "drop")
            continue
        for group in template.resources("AWS::Logs::LogGroup"):
            setting = {"DestinationArn": {"Fn::GetAtt": [group, "Arn"]}, "Format": "$context.requestId"}
            yield template.fault((*path, "Properties", "AccessLogSetting"), "set", setting)
        for level in ("ERROR", "INFO"):
            yield template.fault((*path, "Properties", "MethodSettings", 0, "LoggingLevel"), "set", level)


@kind(6, is_unseen=True)
def route_before_attachment(template):
    attachments = list(template.resources("AWS::EC2::VPCGatewayAttachment"))
    for name in template.resources("AWS::EC2::Route"):
        route = template.section("Resources")[name]
        awaited = route.get("DependsOn")
        if "GatewayId" in route["Properties"] and (awaited in attachments or awaited in [[one] for one in attachments]):
            yield template.fault(("Resources", name, "DependsOn"), "drop")


NAMES = {
    "AWS::SNS::Topic": "TopicName",
    "AWS::SQS::Queue": "QueueName",
    "AWS::S3::Bucket": "BucketName",
    "AWS::DynamoDB::Table": "TableName",
    "AWS::Lambda::Function": "FunctionName",
    "AWS::Logs::LogGroup": "LogGroupName",
    "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
    "AWS::CloudWatch::Alarm": "AlarmName",
    "AWS::KMS::Alias": "AliasName",
}


@kind(8, is_unseen=True)
def name_given_twice(template):
    for resource_type, property_name in NAMES.items():
        for name in template.resources(resource_type):
            if property_name in template.section("Resources")[name].get("Properties", {}):
                yield template.fault(("Resources", name), "copy", "NamedTheSame")
