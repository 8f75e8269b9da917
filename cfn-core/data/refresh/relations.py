"""`relations.tsv`: which attribute of which resource type a property holds.

Three sources, each in a column of its own: the formats and the relationships in cfn-lint's schemas, and the relations
of the service specification. They name a resource's identity in different ways; all are brought to the name that the
property or attribute has in the resource's own schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Iterator

from schemas import Schema, load
from sources import CFN_LINT, SERVICE_SPEC, Archive
from specification import Specification
from table import Table

# What a source says -> the property or attribute that is meant.
MEANT = {
    "AWS::ACM::Certificate.Arn": "AWS::CertificateManager::Certificate.CertificateArn",
    "AWS::ApplicationAutoScaling::ScalingPolicy.Id": "AWS::ApplicationAutoScaling::ScalingPolicy.Arn",
    "AWS::CertificateManager::Certificate.Id": "AWS::CertificateManager::Certificate.CertificateArn",
    "AWS::EC2::Instance.Id": "AWS::EC2::Instance.InstanceId",
    "AWS::EC2::SecurityGroup.GroupId": "AWS::EC2::SecurityGroup.Id",
    "AWS::EC2::SecurityGroup.Ids": "AWS::EC2::SecurityGroup.Id",
    "AWS::EC2::SecurityGroup.Name": "AWS::EC2::SecurityGroup.GroupName",
    "AWS::EC2::SecurityGroup.Names": "AWS::EC2::SecurityGroup.GroupName",
    "AWS::EC2::Subnet.Id": "AWS::EC2::Subnet.SubnetId",
    "AWS::EC2::Subnet.Ids": "AWS::EC2::Subnet.SubnetId",
    "AWS::EC2::VPC.Id": "AWS::EC2::VPC.VpcId",
    "AWS::ElasticLoadBalancing::LoadBalancer.Id": "AWS::ElasticLoadBalancing::LoadBalancer.LoadBalancerName",
    "AWS::Glue::Crawler.Id": "AWS::Glue::Crawler.Name",
    "AWS::Glue::Database.Id": "AWS::Glue::Database.DatabaseName",
    "AWS::Glue::Job.Id": "AWS::Glue::Job.Name",
    "AWS::Glue::Registry.RegistryName": "AWS::Glue::Registry.Name",
    "AWS::KMS::Key.Id": "AWS::KMS::Key.KeyId",
    "AWS::Lambda::Alias.Arn": "AWS::Lambda::Alias.AliasArn",
    "AWS::Lambda::Alias.Id": "AWS::Lambda::Alias.AliasArn",
    "AWS::Lambda::Version.Arn": "AWS::Lambda::Version.FunctionArn",
    "AWS::Logs::LogGroup.Name": "AWS::Logs::LogGroup.LogGroupName",
    "AWS::RDS::DBCluster.Arn": "AWS::RDS::DBCluster.DBClusterArn",
    "AWS::S3::Bucket.Name": "AWS::S3::Bucket.BucketName",
    "AWS::SNS::Topic.Arn": "AWS::SNS::Topic.TopicArn",
}
# Not a resource of CloudFormation, or not an attribute of the type by any name.
MEANINGLESS = {
    "AWS::ApiGateway::RestApi.ApiEndpoint",
    "AWS::EC2::Image.Id",
    "AWS::EC2::Instance.AutoScalingGroupName",
    "AWS::ECR::Repository.ClusterName",
    "AWS::Route53::AliasTarget.HostedZoneId",
}
# What a source says that the template reference contradicts: the property holds a resource of the service's own.
WRONG = {
    "AWS::ElastiCache::SecurityGroupIngress/CacheSecurityGroupName": "AWS::EC2::SecurityGroup.GroupName",
    "AWS::InspectorV2::Filter.StringFilterList/*": "AWS::IAM::Role.Arn",
    "AWS::KinesisFirehose::DeliveryStream/DeliveryStreamName": "AWS::Kinesis::Stream.Name",
    "AWS::Lightsail::Certificate/CertificateArn": "AWS::CertificateManager::Certificate.CertificateArn",
    "AWS::MediaLive::Input/InputSecurityGroups/*": "AWS::EC2::SecurityGroup.Id",
    "AWS::QuickSight::Analysis.TopicIdentifierDeclaration/TopicArn": "AWS::SNS::Topic.TopicArn",
    "AWS::QuickSight::Analysis.TopicReference/TopicArn": "AWS::SNS::Topic.TopicArn",
    "AWS::QuickSight::Dashboard.TopicIdentifierDeclaration/TopicArn": "AWS::SNS::Topic.TopicArn",
    "AWS::QuickSight::Dashboard.TopicReference/TopicArn": "AWS::SNS::Topic.TopicArn",
    "AWS::QuickSight::Template.TopicReference/TopicArn": "AWS::SNS::Topic.TopicArn",
    "AWS::Redshift::Cluster/ClusterSecurityGroups/*": "AWS::EC2::SecurityGroup.Id",
    "AWS::Redshift::ClusterSecurityGroupIngress/ClusterSecurityGroupName": "AWS::EC2::SecurityGroup.GroupName",
}
# Properties that hold a resource of another service, although their own has a type of that name.
OF_ANOTHER_SERVICE = {
    # A domain name of either version of API Gateway.
    "AWS::ApiGatewayV2::ApiMapping/DomainName",
    # `SecurityGroup` of ElastiCache is for clusters outside of a VPC.
    "AWS::ElastiCache::CacheCluster/VpcSecurityGroupIds/*",
    "AWS::ElastiCache::ReplicationGroup/SecurityGroupIds/*",
    "AWS::ElastiCache::ServerlessCache/SecurityGroupIds/*",
    # The stream of Kinesis to which a stream of QLDB writes.
    "AWS::QLDB::Stream.KinesisConfiguration/StreamArn",
    # The version of a profile of Signer, not of a function.
    "AWS::Lambda::CodeSigningConfig.AllowedPublishers/SigningProfileVersionArns/*",
    # The group at the boundary of the domain.
    "AWS::SageMaker::Domain/SecurityGroupIdForDomainBoundary",
    # The access point of S3 behind one of Object Lambda.
    "AWS::S3ObjectLambda::AccessPoint.ObjectLambdaConfiguration/SupportingAccessPoint",
}


@dataclass
class Places:
    """Where in the schemas a property stands, and what each source says that it holds."""

    schemas: dict[str, Schema]
    found: dict[str, list[set[str]]] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)

    def add(self, key: str, column: int, target: str) -> None:
        target = MEANT.get(target, target)
        if target in MEANINGLESS:
            return
        resource, _, name = target.partition(".")
        if not self.has(resource, name):
            raise ValueError(f"{key} is said to hold {target}, which does not exist")
        if WRONG.get(key) == target:
            self.left_out.add(key)
            return
        if key not in OF_ANOTHER_SERVICE and (better := self.better(key, column, resource)):
            raise ValueError(f"{key} is said to hold {target}, and is named after {better}")
        columns = self.found.setdefault(key, [set(), set(), set()])
        columns[column].add(target)

    def better(self, key: str, column: int, target: str) -> str | None:
        """A type of the property's own service that the property is named after, and no less than after the target.

        What is no format is trusted for a property only that is named after the target.
        """
        service = key.split("::")[1]
        name = letters(re.split("[/.]", key.removesuffix("/*"))[-1])
        of = target.split("::")[1]
        # A property that names the other service (`EC2SecurityGroupName`) means it.
        if of == service or letters(of) in name or column > 0 and letters(target.rpartition("::")[2]) not in name:
            return None
        own = (other for other in self.schemas if other.split("::")[1] == service)
        return next((other for other in own if mention(other, name) >= max(mention(target, name), (0, 1))), None)

    def has(self, resource: str, name: str) -> bool:
        schema = self.schemas.get(resource, {})
        return name in schema.get("properties", {}) or f"/properties/{name}" in schema.get("readOnlyProperties", [])


def letters(name: str) -> str:
    return re.sub("[^a-z0-9]", "", name.lower())


def mention(resource: str, name: str) -> tuple[int, int]:
    """Where the last mention of a type ends in the name of a property, and its length; -1 if there is none."""
    of = letters(resource.rpartition("::")[2])
    return (name.rfind(of) + len(of), len(of)) if of in name else (-1, 0)


def facts(key: str, node: Any) -> Iterator[tuple[str, int, str]]:
    """What a schema says of itself and of what is inline below it: key, column, target."""
    if not isinstance(node, dict):
        return
    if (format := node.get("format", "")).startswith("AWS::"):
        # `AWS::EC2::Subnet.Ids` stands at the list, and means its items.
        yield f"{key}/*" if format.endswith("s") else key, 0, format
    relation = node.get("relationshipRef", {})
    if "typeName" in relation:
        name = relation["propertyPath"].removeprefix("/properties/")
        yield key, 1, f"{relation['typeName']}.{name}"
    for name, child in node.get("properties", {}).items():
        yield from facts(f"{key}/{name}", child)
    for keyword in ("items", "additionalProperties"):
        yield from facts(f"{key}/*", node.get(keyword))
    for child in node.get("patternProperties", {}).values():
        yield from facts(f"{key}/*", child)
    for keyword in ("anyOf", "oneOf", "allOf"):
        for child in node.get(keyword, []):
            yield from facts(key, child)


def build(wheel: Archive, specification: Specification, resources: Table) -> Table:
    table = Table(
        name="relations.tsv",
        about="What a property holds: attributes of resources, as type.attribute, separated by commas.",
        key="type/path or type.definition/path, * for the items of a list or the values of a map",
        columns=["by cfn-lint's formats", "by cfn-lint's relationships", "by the service specification"],
        sources=[CFN_LINT, SERVICE_SPEC],
    )
    schemas = load(wheel)
    places = Places(schemas)
    for resource, schema in schemas.items():
        for fact in facts(resource, {"properties": schema["properties"]}):
            places.add(*fact)
        for name, definition in schema.get("definitions", {}).items():
            for fact in facts(f"{resource}.{name}", definition):
                places.add(*fact)
    for node, entity in specification.nodes():
        resource, _, definition = node.partition(".")
        schema = schemas.get(resource, {})
        schema = schema.get("definitions", {}).get(definition, {}) if definition else schema
        for name, property in entity["properties"].items():
            # The specification names some definitions that cfn-lint has inline or not at all.
            if name not in schema.get("properties", {}):
                continue
            is_list = property["type"]["type"] in ("array", "map")
            for relation in property.get("relationshipRefs", []):
                target = f"{relation['cloudFormationType']}.{relation['propertyName']}"
                places.add(f"{node}/{name}" + "/*" * is_list, 2, target)
    if unneeded := WRONG.keys() - places.left_out:
        raise ValueError(f"nobody says any more what is listed as wrong: {', '.join(sorted(unneeded))}")
    for key, columns in places.found.items():
        # What no property leads to has no place in resources.tsv either.
        if key.partition("/")[0] in resources.lines:
            table.add(key, *(",".join(sorted(column)) for column in columns))
    return table
