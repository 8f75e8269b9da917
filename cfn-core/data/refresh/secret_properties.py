"""`secret-properties.tsv`: where a resource takes a password, a key or a token.

The schemas mark what is never read back (`writeOnlyProperties`), but also code and templates by it, and nested secrets
not at all: the names of the properties decide, and the exceptions stand below with their reasons.
"""

from __future__ import annotations

import json
import re
from typing import Any, Iterator

from sources import CFN_LINT
from table import Table

# What the name of a property that takes a secret ends with, in any case.
ENDS = (
    "accesskey accesstoken apikey apikeysecret apikeyvalue apisecretkey apitoken appserverprivatekey authkey authtoken "
    "azureblobsastoken clientsecret consumersecret hectoken oauthtoken passphrase password passwords presharedkey privatekey "
    "refreshtoken secretaccesskey secretkey secretstring secrettoken sharedsecret tokenkey tokenvalue walletsecret "
    "appsecret"
).split()
# A whole name that means a secret: for these types only, where it is a name, an ID or a setting elsewhere.
WHOLE = {
    "EventSourceToken": ["AWS::Lambda::Permission"],
    "HostKeyBody": None,
    "KerberosKeytab": None,
    "SshKey": ["AWS::OpsWorks::App", "AWS::OpsWorks::Stack"],
    "Token": ["AWS::CodeBuild::SourceCredential"],
}
# `type/path` as a pattern -> why no secret stands there.
EXCEPTIONS = {
    r"AWS::ApiGateway::.*": "its keys count requests and are no authentication",
    r"AWS::AppMesh::.*/PrivateKey": "the path of a file",
    r"AWS::DataSync::LocationObjectStorage/AccessKey": "the ID of a key; the key is `SecretKey`",
    r"AWS::Glue::ConnectionType/.*": "describes the fields of a connection",
    r"AWS::IAM::.*/RemovePrivateKey$": "the ID of a key",
    r"AWS::IoT::Authorizer/.*": "public keys",
    r"AWS::CodePipeline::CustomActionType/.*": "says which fields are secret",
}
# Members of maps that the schemas leave open.
# Source: the descriptions of these properties in the template reference.
MAPS = {
    "AWS::CodePipeline::Pipeline": ["Stages/*/Actions/*/Configuration/OAuthToken"],
    "AWS::Cognito::UserPoolIdentityProvider": ["ProviderDetails/client_secret", "ProviderDetails/private_key"],
    "AWS::Glue::Connection": ["ConnectionInput/ConnectionProperties/PASSWORD"],
}


def names_secret(resource: str, name: str) -> bool:
    if name in WHOLE:
        return WHOLE[name] is None or resource in WHOLE[name]
    return name.lower().endswith(tuple(ENDS))


class Walk:
    """The properties of a type that are texts, with their paths; definitions that contain themselves are met once."""

    def __init__(self, lines: dict[str, list[str]], resource: str) -> None:
        self.lines = lines
        self.resource = resource

    def load(self, key: str) -> Any:
        [value] = self.lines[key]
        while value.startswith("="):
            [value] = self.lines[value[1:]]
        return json.loads(value)

    def texts(self, schema: Any, path: str, met: frozenset[str]) -> Iterator[str]:
        if isinstance(schema, str) and schema.startswith("#"):
            schema = {"$ref": schema[1:]}
        if schema == "string":
            yield path
        if not isinstance(schema, dict):
            return
        if reference := schema.get("$ref"):
            if reference not in met:
                yield from self.texts(self.load(f"{self.resource}.{reference}"), path, met | {reference})
            return
        if "enum" in schema:
            return
        if "string" in schema.get("type", []) or schema.get("type") == "string":
            yield path
        for name, child in schema.get("properties", {}).items():
            yield from self.texts(child, f"{path}/{name}" if path else name, met)
        if items := schema.get("items"):
            yield from self.texts(items, f"{path}/*", met)
        for keyword in ("anyOf", "oneOf", "allOf"):
            for child in schema.get(keyword, []):
                yield from self.texts(child, path, met)


def build(types: Table) -> Table:
    table = Table(
        name="secret-properties.tsv",
        about="Properties that take a password, a key or a token.",
        key="type",
        columns=["paths, separated by commas"],
        sources=[CFN_LINT],
    )
    for resource in types.lines:
        if "." in resource:
            continue
        walk = Walk(types.lines, resource)
        paths = set(walk.texts(walk.load(resource), "", frozenset()))
        found = [
            path
            for path in paths
            if names_secret(resource, path.removesuffix("/*").rsplit("/", 1)[-1])
            and not any(re.fullmatch(pattern, f"{resource}/{path}") for pattern in EXCEPTIONS)
        ]
        if found := sorted(found + MAPS.get(resource, [])):
            table.add(resource, ",".join(found))
    return table
