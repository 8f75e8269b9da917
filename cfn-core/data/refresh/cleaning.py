"""Schemas in the table's form: constraints kept exactly, prose and registry machinery left out, common shapes short."""

from __future__ import annotations

from typing import Any

from schemas import Schema, as_list, follow

DEFINITION = "#/definitions/"

# Keywords whose value is kept as it is, in the order in which they are written.
PLAIN = [
    "type",
    "format",
    "const",
    "enum",
    "enumCaseInsensitive",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "maxUniqueItems",
    "uniqueKeys",
    "minProperties",
    "maxProperties",
    "required",
    "requiredXor",
    "requiredOr",
    "dependentRequired",
    "dependentExcluded",
    # Of this project: where no function may stand.
    "literal",
]
# Keywords that hold schemas: one, a list, or a map of names to schemas.
ONE = ["items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else"]
MANY = ["prefixItems", "oneOf", "anyOf", "allOf"]
NAMED = ["dependencies", "patternProperties", "properties"]
# Values that say nothing, though the source spells them out.
IDLE = {"minLength": 0, "minItems": 0, "minProperties": 0, "uniqueItems": False}
# Prose, and what only the registry's own machinery reads.
LEFT_OUT = {
    "$comment",
    "$schema",
    "arrayType",
    "definitions",
    "description",
    "documentationUrl",
    "examples",
    "handlers",
    "insertionOrder",
    "propertyTransform",
    "relationshipRef",
    "replacementStrategy",
    "resourceLink",
    "sourceUrl",
    "taggable",
    "tagging",
    "title",
    "typeConfiguration",
    "typeName",
}
# Of cfn-lint: a schema for what is gathered from several resources, and for what it may be written with.
ACROSS = ["cfnGather", "cfnContext"]
# Of a resource type as a whole: lists of paths to properties, and when AWS closes or has closed the service.
POINTERS = [
    "primaryIdentifier",
    "readOnlyProperties",
    "createOnlyProperties",
    "conditionalCreateOnlyProperties",
    "writeOnlyProperties",
    "deprecatedProperties",
]
OF_TYPE = [*POINTERS, "additionalIdentifiers", "lifecycle"]
KNOWN = {*PLAIN, *ONE, *MANY, *NAMED, *LEFT_OUT, *OF_TYPE, *ACROSS, "$ref", "default"}


class Cleaner:
    """Cleans the schemas of one document, and notes the definitions that it meets, or puts them in their place."""

    def __init__(self, document: str, schema: Schema, inline: bool = False) -> None:
        self._document = document
        self._schema = schema
        self._inline = inline
        self.met: list[str] = []

    def clean(self, node: Any) -> Any:
        """The schema in the table's form: a bare type is its name, a bare reference `#` and the definition's name."""
        if not isinstance(node, dict):
            return node
        if unknown := node.keys() - KNOWN:
            raise ValueError(f"{self._document}: unknown keywords {sorted(unknown)}")
        out: Schema = {}
        if reference := node.get("$ref"):
            if self._inline or not reference.startswith(DEFINITION):
                target = follow(self._schema, reference)
                return self.clean({**target, **{key: value for key, value in node.items() if key != "$ref"}})
            name = reference.removeprefix(DEFINITION)
            self.met.append(name)
            out["$ref"] = name
        for keyword in PLAIN:
            if keyword in node and node[keyword] != IDLE.get(keyword):
                out[keyword] = node[keyword]
        if isinstance(node.get("default"), (str, int, float)):
            out["default"] = node["default"]
        for keyword in ONE:
            if keyword in node and not (keyword == "additionalProperties" and closed_by_default(node)):
                out[keyword] = self.clean(node[keyword])
        if closed_by_default(node) and node.get("additionalProperties", True) is not False:
            out["additionalProperties"] = self.clean(node.get("additionalProperties", True))
        for keyword in MANY:
            children = [self.clean(child) for child in node.get(keyword, [])]
            # Alternatives that differ in prose only, or in what they relate to, are none.
            if any(child != {} for child in children):
                out[keyword] = children
        for keyword in NAMED:
            if keyword in node:
                out[keyword] = {name: self.clean(child) for name, child in node[keyword].items()}
        for keyword in ACROSS:
            if keyword in node:
                out[keyword] = {**node[keyword], "schema": self.clean(node[keyword]["schema"])}
        return abbreviate(out)


def abbreviate(node: Schema) -> Schema | str:
    if len(node) == 1 and isinstance(node.get("type"), str):
        return node["type"]
    if len(node) == 1 and "$ref" in node:
        return "#" + node["$ref"]
    return node


def closed_by_default(node: Schema) -> bool:
    """Whether the table leaves `additionalProperties: false` unsaid, and says `true` where the source says nothing."""
    return "properties" in node and "object" in as_list(node.get("type"))
