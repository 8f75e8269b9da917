"""The schemas of SAM's resource types, as aws-sam-translator's own code takes them."""

from __future__ import annotations

from typing import Any

from schemas import Schema, load_sam
from sources import Archive

# Properties that take an object that is no function.
OBJECTS = {"Policies", "CustomStatements"}

TEXT = {"type": "string"}
STATE = {"type": "string", "enum": ["DISABLED", "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"]}
DEAD_LETTERS = {"requiredXor": ["Arn", "Type"], "properties": {"QueueLogicalId": {"type": "string", "literal": True}}}
HOSTED_ZONE = {"requiredOr": ["HostedZoneId", "HostedZoneName"]}
# What rules have that events of both kinds make.
OF_RULES = {
    "DeadLetterConfig": {"$ref": "#/definitions/DeadLetterConfig"},
    "InputTransformer": {},
    "RetryPolicy": {},
    "RuleName": TEXT,
    "State": STATE,
    "Target": {"$ref": "#/definitions/EventBridgeRuleTarget"},
}
LIST = {"type": "array", "items": TEXT}
CORS = {
    "type": ["object", "boolean"],
    "additionalProperties": False,
    "properties": {
        "AllowCredentials": {"type": "boolean"},
        "AllowHeaders": LIST,
        "AllowMethods": LIST,
        "AllowOrigins": LIST,
        "ExposeHeaders": LIST,
        "MaxAge": {"type": "integer"},
    },
}
GATEWAY_RESPONSES = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "ResponseParameters": {
                "type": "object",
                "additionalProperties": False,
                "properties": {part: {"type": "object"} for part in ("Headers", "Paths", "QueryStrings")},
            },
            "ResponseTemplates": {"type": "object"},
            "StatusCode": TEXT,
        },
    },
}
INLINE = {"DefinitionBody": ["DefinitionUri"], "DefinitionUri": ["DefinitionBody"]}
# For a type, its definitions, the empty name being the type itself: properties are added or replaced, `required` is
# added, `optional` need not be given, `settable` is not read-only, and any other keyword is set.
CORRECTIONS: dict[str, dict[str, Schema]] = {
    "AWS::Serverless::Api": {
        "": {
            "properties": {
                "GatewayResponses": GATEWAY_RESPONSES,
                "StageName": {"type": "string", "minLength": 1},
            },
            "dependentExcluded": {**INLINE, "Cors": ["DefinitionUri"]},
        },
        "CognitoAuthorizer": {"properties": {"UserPoolArn": {"type": ["string", "array"], "items": TEXT}}},
        "Cors": {"optional": ["AllowOrigin"]},
        "EndpointConfiguration": {
            "properties": {
                "Type": {"type": "string", "enum": ["EDGE", "REGIONAL", "PRIVATE"]},
                "VpcEndpointIds": LIST,
            }
        },
        "ResourcePolicy": {"properties": {"CustomStatements": {"type": ["array", "object"]}}},
        "Route53": HOSTED_ZONE,
    },
    "AWS::Serverless::Connector": {"ResourceReference": {"requiredOr": ["Id", "Type"]}},
    "AWS::Serverless::Function": {
        "": {
            "dependentExcluded": {
                "CapacityProviderConfig": ["ProvisionedConcurrencyConfig"],
                "TenancyConfig": ["FunctionUrlConfig"],
            },
            "allOf": [
                {
                    "if": {
                        "required": ["DeploymentPreference"],
                        "properties": {"DeploymentPreference": {"properties": {"Enabled": {"enum": [True, "true"]}}}},
                    },
                    "then": {"required": ["AutoPublishAlias"]},
                },
                {
                    "if": {"required": ["TenancyConfig"]},
                    "then": {
                        "properties": {
                            "Events": {"additionalProperties": {"properties": {"Type": {"enum": ["Api", "HttpApi"]}}}}
                        }
                    },
                },
            ],
        },
        "AWS::Lambda::EventSourceMapping.OnFailure": {"properties": {"Type": TEXT}},
        "CloudWatchEventProperties": {
            "properties": OF_RULES,
            "dependentExcluded": {"State": ["Enabled"], "Enabled": ["State"]},
        },
        "CognitoEventProperties": {"properties": {"Trigger": {"type": ["string", "array"], "items": TEXT}}},
        "DeadLetterConfig": DEAD_LETTERS,
        "DynamoDBEventProperties": {"required": ["StartingPosition"]},
        "EventBridgeRuleEventProperties": {
            "properties": {"Enabled": {"type": "boolean"}, "State": STATE},
            "dependentExcluded": {"State": ["Enabled"], "Enabled": ["State"]},
        },
        "EventsScheduleProperties": {
            "required": ["Schedule"],
            "dependentExcluded": {"State": ["Enabled"], "Enabled": ["State"]},
        },
        "KinesisEventProperties": {"required": ["StartingPosition"]},
        "MSKEventProperties": {
            "required": ["StartingPosition"],
            "properties": {"SourceAccessConfigurations": {"type": "array", "items": {"type": "object"}}},
        },
        "S3EventProperties": {"properties": {"Events": {"type": ["string", "array"], "items": TEXT}}},
        "SNSEventProperties": {"properties": {"RedrivePolicy": {"type": ["object", "string"]}}},
        "ScheduleV2EventProperties": {"required": ["ScheduleExpression"]},
        "SelfManagedKafkaEventProperties": {
            "properties": {
                "DestinationConfig": {"$ref": "#/definitions/AWS::Lambda::EventSourceMapping.DestinationConfig"}
            }
        },
    },
    "AWS::Serverless::HttpApi": {
        "": {
            "properties": {
                "CorsConfiguration": CORS,
                "DisableExecuteApiEndpoint": {"type": "boolean"},
            },
            "dependentExcluded": {**INLINE, "CorsConfiguration": ["DefinitionUri"]},
        },
        "Route53": HOSTED_ZONE,
    },
    "AWS::Serverless::StateMachine": {
        "": {
            "settable": ["Name"],
            "dependentExcluded": {"Definition": ["DefinitionUri"], "DefinitionUri": ["Definition"]},
        },
        "CloudWatchEventProperties": {"properties": OF_RULES},
        "DeadLetterConfig": DEAD_LETTERS,
        "EventBridgeRuleEventProperties": {"properties": {"State": STATE}},
        "ScheduleEventProperties": {"required": ["Schedule"]},
        "ScheduleV2EventProperties": {"required": ["ScheduleExpression"]},
    },
    "AWS::Serverless::WebSocketApi": {
        "": {
            "properties": {
                "FailOnWarnings": {"type": "boolean"},
                "IpAddressType": {"type": "string", "enum": ["ipv4", "dualstack"]},
                "Routes": {
                    "type": "object",
                    "propertyNames": {"pattern": r"^(\$connect|\$default|\$disconnect|[a-zA-Z0-9]+)$"},
                    "additionalProperties": {"$ref": "#/definitions/WebSocketApiRoute"},
                },
                "StageName": {"type": "string", "not": {"enum": ["$default"]}},
            },
            "allOf": [{"if": {"required": ["Auth"]}, "then": {"properties": {"Routes": {"required": ["$connect"]}}}}],
        },
        "Route53": HOSTED_ZONE,
    },
}


def load(wheel: Archive) -> dict[str, Schema]:
    """Resource type -> schema, of the types that the SAM transform turns into others."""
    found = {}
    for resource, schema in load_sam(wheel).items():
        for name, correction in CORRECTIONS.get(resource, {}).items():
            correct(schema, schema["definitions"][name] if name else schema, correction)
        schema = with_short_names(schema)
        found[resource] = without_functions(schema, schema.get("definitions", {}))
    return found


def with_short_names(schema: Schema) -> Schema:
    """Definitions of other types, such as `AWS::Lambda::Function.Environment`, by the names that they have there."""
    taken = {name for name in schema.get("definitions", {}) if "." not in name}
    names = {}
    for name in schema.get("definitions", {}):
        if "." in name:
            resource, _, short = name.partition(".")
            names[name] = short if short not in taken else resource.rpartition("::")[2] + short
            taken.add(names[name])
    renamed = {names.get(name, name): node for name, node in schema.get("definitions", {}).items()}
    return references({**schema, "definitions": renamed}, names)


def references(node: Any, names: dict[str, str]) -> Any:
    """The schema with references to the new names."""
    if isinstance(node, list):
        return [references(child, names) for child in node]
    if not isinstance(node, dict):
        return node
    start = "#/definitions/"
    return {
        key: start + names.get(value.removeprefix(start), value.removeprefix(start))
        if key == "$ref" and isinstance(value, str)
        else references(value, names)
        for key, value in node.items()
    }


def correct(schema: Schema, node: Schema, correction: Schema) -> None:
    """Works a correction into a definition of a schema."""
    rest = dict(correction)
    node["properties"] |= rest.pop("properties", {})
    required = {*node.get("required", []), *rest.pop("required", [])} - set(rest.pop("optional", []))
    node["required"] = sorted(required)
    if not required:
        del node["required"]
    settable = [f"/properties/{name}" for name in rest.pop("settable", [])]
    if "readOnlyProperties" in schema:
        schema["readOnlyProperties"] = [path for path in schema["readOnlyProperties"] if path not in settable]
    node |= rest


def without_functions(node: Any, definitions: Schema, name: str = "") -> Any:
    """The schema without the alternatives that only say that a function may stand there, and without groups of one.

    Events are told apart by their type, so that what is wrong with one is reported for it, not for all kinds of events.
    """
    if isinstance(node, list):
        return [without_functions(child, definitions, name) for child in node]
    if not isinstance(node, dict):
        return node
    node = {
        key: {property: without_functions(child, definitions, property) for property, child in value.items()}
        if key in ("properties", "definitions", "patternProperties")
        else without_functions(value, definitions, name)
        for key, value in node.items()
        if not (key == "description" and isinstance(value, str))
    }
    if node.get("allOf") and len(node["allOf"]) == 1:
        [only] = node.pop("allOf")
        node |= only
    if node.get("$ref") == "#/definitions/PassThroughProp":
        del node["$ref"]
    if name == "OnFailure" and "Destination" in node.get("properties", {}):
        # By it SAM knows which permission the role needs.
        node["properties"].setdefault("Type", {"type": "string"})
    if alternatives := node.get("anyOf"):
        if name not in OBJECTS:
            alternatives = [child for child in alternatives if child != {"type": "object"}]
        if name == "Events":
            del node["anyOf"]
            return node | by_type([child["$ref"].removeprefix("#/definitions/") for child in alternatives], definitions)
        types = [child.get("type") for child in alternatives if child.keys() == {"type"}]
        if len(alternatives) == 1:
            del node["anyOf"]
            node |= alternatives[0]
        elif len(types) == len(alternatives):
            del node["anyOf"]
            node["type"] = types
        else:
            node["anyOf"] = alternatives
    return node


def by_type(kinds: list[str], definitions: Schema) -> Schema:
    """Alternatives that differ by their `Type`."""
    names = {}
    for kind in kinds:
        [names[kind]] = definitions[kind]["properties"]["Type"]["enum"]
    cases = [
        {
            "if": {"required": ["Type"], "properties": {"Type": {"const": name}}},
            "then": {"$ref": f"#/definitions/{kind}"},
        }
        for kind, name in names.items()
    ]
    return {
        "type": "object",
        "required": ["Type"],
        "properties": {"Type": {"type": "string", "enum": sorted(names.values())}, "Properties": {}},
        "allOf": cases,
    }
