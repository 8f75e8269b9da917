"""`references.tsv`: what `Ref` returns for a resource type, and what its ARN looks like."""

from __future__ import annotations

import re
from typing import Iterator

from schemas import Schema, load
from sources import CFN_LINT, IAM_DATA, SERVICE_SPEC, Archive
from specification import Specification
from table import Table

# Synthetic identifiers of older types: the schema has `Id`, the user guide says what it is.
FORMS = {
    "AWS::Bedrock::ApplicationInferenceProfile": "?",
    "AWS::Budgets::Budget": "name",
    "AWS::CloudFormation::WaitConditionHandle": "url",
    "AWS::DMS::ReplicationInstance": "arn",
    "AWS::EC2::SecurityGroup": "id",
    "AWS::ElastiCache::SecurityGroup": "name",
    "AWS::IAM::Policy": "name",
    "AWS::QLDB::Ledger": "name",
    "AWS::RDS::DBSecurityGroup": "name",
    "AWS::SDB::Domain": "name",
    "AWS::SecretsManager::RotationSchedule": "arn",
    "AWS::SecretsManager::Secret": "arn",
    "AWS::SecretsManager::SecretTargetAttachment": "arn",
}
# Ends of an identifier's name that say what it is.
ENDINGS = [
    (re.compile("(Arn|ARN)$"), "arn"),
    (re.compile("(Url|URL|Uri|URI)$"), "url"),
    (re.compile("Name$"), "name"),
    (re.compile(".(Id|ID|Identifier)$"), "id"),
]
# Types whose name differs from that of the IAM resource type that they are.
ALIASES = {
    "AWS::AmazonMQ::Broker": ["mq:brokers"],
    "AWS::AppRunner::Service": ["apprunner:service"],
    "AWS::AutoScaling::AutoScalingGroup": ["autoscaling:autoscalinggroup"],
    "AWS::ElasticLoadBalancingV2::Listener": [
        "elasticloadbalancing:listener/app",
        "elasticloadbalancing:listener/net",
        "elasticloadbalancing:listener/gwy",
    ],
    "AWS::ElasticLoadBalancingV2::LoadBalancer": [
        "elasticloadbalancing:loadbalancer/app/",
        "elasticloadbalancing:loadbalancer/net/",
        "elasticloadbalancing:loadbalancer/gwy/",
    ],
    "AWS::ElasticLoadBalancingV2::TargetGroup": ["elasticloadbalancing:targetgroup"],
    "AWS::KMS::ReplicaKey": ["kms:key"],
    "AWS::Kinesis::StreamConsumer": ["kinesis:consumer"],
    "AWS::KinesisVideo::SignalingChannel": ["kinesisvideo:channel"],
    "AWS::KinesisVideo::Stream": ["kinesisvideo:stream"],
    "AWS::Lambda::Alias": ["lambda:function alias"],
    "AWS::Lambda::Version": ["lambda:function version"],
    "AWS::MSK::Cluster": ["kafka:cluster"],
    "AWS::MSK::ServerlessCluster": ["kafka:cluster"],
    "AWS::WAFv2::IPSet": ["wafv2:ipset"],
    "AWS::WAFv2::RegexPatternSet": ["wafv2:regexpatternset"],
    "AWS::WAFv2::RuleGroup": ["wafv2:rulegroup"],
    "AWS::WAFv2::WebACL": ["wafv2:webacl"],
}
# Types whose ARN is not the one that the specification states. A global table of CloudFormation is one of version
# 2019.11.21: its replicas are tables, and `Arn` is that of the table; `global-table` was the version before.
RESTATED = {
    "AWS::DynamoDB::GlobalTable": ["dynamodb:table"],
}


def build(wheel: Archive, specification: Specification, iam_resources: Table) -> Table:
    table = Table(
        name="references.tsv",
        about="What Ref returns for a resource type, and what the ARN of such a resource is.",
        key="type",
        columns=[
            "properties whose values Ref returns, | between them in the value, separated by commas here",
            "form of what Ref returns: arn, name, id, url, composite, other, ? not known",
            "attributes that have the same value as Ref or return the ARN, as name=ref or name=arn",
            "ARN templates",
            "resource types of IAM with that ARN, as service:type",
        ],
        sources=[CFN_LINT, SERVICE_SPEC, IAM_DATA],
    )
    arns = Arns(iam_resources, specification)
    for resource, schema in load(wheel).items():
        entity = specification.resources.get(resource, {})
        identifier = entity.get("cfnRefIdentifier") or [
            pointer.removeprefix("/properties/") for pointer in schema.get("primaryIdentifier", [])
        ]
        templates, kinds = arns.of(resource)
        table.add(
            resource,
            ",".join(identifier),
            form(resource, schema, identifier),
            ",".join(same(resource, schema, identifier)),
            ",".join(templates),
            ",".join(kinds),
        )
    return table


def form(resource: str, schema: Schema, identifier: list[str]) -> str:
    """What kind of text `Ref` returns, where the identifier's name or the user guide tells."""
    if resource in FORMS:
        return FORMS[resource]
    if len(identifier) != 1:
        return "composite" if identifier else "?"
    [name] = identifier
    node = schema["properties"].get(name, {})
    # `(arn:..|fs-..)` may be an ARN, and is the id.
    if re.match(r"\^?arn[:\\[]", node.get("pattern", "")):
        return "arn"
    for ending, kind in ENDINGS:
        if ending.search(name):
            return kind
    if name == "Id":
        # An `Id` beside an `Arn` is not the ARN; alone it may be anything.
        return "id" if "/properties/Arn" in schema.get("readOnlyProperties", []) else "?"
    return "other"


def same(resource: str, schema: Schema, identifier: list[str]) -> Iterator[str]:
    attributes = [
        pointer.removeprefix("/properties/")
        for pointer in schema.get("readOnlyProperties", [])
        if pointer.count("/") == 2
    ]
    own = {"Arn", "ARN", *(resource.rpartition("::")[2] + ending for ending in ("Arn", "ARN"))}
    for name in sorted(attributes):
        if [name] == identifier or (resource, name) == ("AWS::EC2::SecurityGroup", "GroupId"):
            yield f"{name}=ref"
        if name in own or ([name] == identifier and form(resource, schema, identifier) == "arn"):
            yield f"{name}=arn"


class Arns:
    """ARN templates by resource type: the specification's, else those of the IAM resource type of the same name."""

    def __init__(self, iam_resources: Table, specification: Specification) -> None:
        self._templates = {key: values[1].split(",") for key, values in iam_resources.lines.items()}
        self._by_shape: dict[str, list[str]] = {}
        for key, templates in self._templates.items():
            for template in templates:
                self._by_shape.setdefault(shape(template), []).append(key)
        self._by_name: dict[tuple[str, str], list[str]] = {}
        for key in self._templates:
            prefix, _, name = key.partition(":")
            self._by_name.setdefault((prefix, letters(name)), []).append(key)
        self._stated = {
            resource: entity["arnTemplate"]
            for resource, entity in specification.resources.items()
            if "arnTemplate" in entity
        }
        self._prefixes: dict[str, set[str]] = {}
        for resource, template in self._stated.items():
            self._prefixes.setdefault(resource.split("::")[1], set()).add(template.split(":")[2])

    def of(self, resource: str) -> tuple[list[str], list[str]]:
        """The templates, and the IAM resource types that have them."""
        restated = RESTATED.get(resource)
        if (template := self._stated.get(resource)) and not restated:
            return [template], sorted(self._by_shape.get(shape(template), []))
        if kinds := restated or ALIASES.get(resource) or self._namesakes(resource):
            return [template for kind in kinds for template in self._templates[kind]], kinds
        return [], []

    def _namesakes(self, resource: str) -> list[str]:
        _, service, name = resource.split("::")[:3]
        prefixes = sorted(self._prefixes.get(service, ()))
        return [kind for prefix in prefixes for kind in self._by_name.get((prefix, letters(name)), [])]


def shape(template: str) -> str:
    """A template without the names of what varies in it."""
    return re.sub(r"\$\{[^}]*\}", "*", template)


def letters(name: str) -> str:
    return re.sub("[^a-z0-9]", "", name.lower())
