"""The templates that faults are made in, and what the resource schemas of cfn-lint say about the values in them."""
import json
import re
from pathlib import Path
from typing import NamedTuple

from cfnlint.schema import ResourceNotFoundError
from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

SECTIONS = "Parameters Rules Mappings Conditions Resources Outputs".split()
FUNCTION = re.compile(r"Ref$|Condition$|Fn::\w+$")
HASHED_ID = re.compile(r"^(\w+Deployment)[0-9a-f]{10}$")


class Fault(NamedTuple):
    """An edit at a place of a template; see `Edit` in tests/tests/faults/recipe.rs."""

    original: str
    path: tuple
    edit: str
    argument: object = None

    @property
    def columns(self):
        steps = [str(HASHED_ID.sub(r"\1*", str(step))).replace("~", "~0").replace("/", "~1") for step in self.path]
        return self.original, "/".join(steps), self.edit, json.dumps(self.argument)


class Property(NamedTuple):
    """A value of a resource, with its schema."""

    template: object
    resource_type: str
    path: tuple
    value: object
    schema: dict

    @property
    def name(self):
        return next(step for step in reversed(self.path) if isinstance(step, str))

    def set(self, value):
        return Fault(self.template.name, self.path, "set", value)

    def fault(self, edit, argument=None, below=()):
        return Fault(self.template.name, (*self.path, *below), edit, argument)


class Template:
    def __init__(self, file):
        self.name = file.stem.replace("+", "/")
        self.body = json.loads(file.read_text("utf-8"))

    def section(self, name):
        return self.body.get(name) or {}

    def resources(self, *types):
        """The logical ids of the resources of these types, or of all."""
        for name, resource in self.section("Resources").items():
            if isinstance(resource, dict) and (not types or resource.get("Type") in types):
                yield name

    def resource_type(self, name):
        return self.section("Resources").get(name, {}).get("Type")

    def properties(self):
        """Every value of every resource whose type has a schema."""
        for name in self.resources():
            schema = resource_schema(self.resource_type(name))
            path = ("Resources", name, "Properties")
            properties = self.section("Resources")[name].get("Properties")
            if schema and properties is not None:
                yield from self.below(schema, schema, self.resource_type(name), path, properties)

    def below(self, root, schema, resource_type, path, value):
        schema = resolve(root, schema)
        yield Property(self, resource_type, path, value, schema)
        if isinstance(value, list):
            for index, element in enumerate(value):
                yield from self.below(root, schema.get("items", {}), resource_type, (*path, index), element)
        elif isinstance(value, dict) and not is_function(value):
            for key, member in value.items():
                if key in schema.get("properties", {}):
                    yield from self.below(root, schema["properties"][key], resource_type, (*path, key), member)

    def values(self, *sections):
        """Every value of these sections, with its path."""
        for section in sections or SECTIONS:
            yield from walk((section,), self.section(section))

    def functions(self, *names):
        """Every use of these functions: its path and its argument."""
        for path, value in self.values("Conditions", "Resources", "Outputs"):
            if is_function(value) and next(iter(value)) in names:
                name, argument = next(iter(value.items()))
                yield (*path, name), argument

    def fault(self, path, edit, argument=None):
        return Fault(self.name, tuple(path), edit, argument)

    def has_place(self, fault):
        """Whether there is something to edit, and the edit changes it."""
        value = self.body
        for step in fault.path[:-1]:
            is_there = isinstance(value, list) or isinstance(value, dict) and step in value
            if not is_there:
                return False
            value = value[step]
        last = fault.path[-1]
        if fault.edit in ("set", "fill", "replace"):
            old = value[last : last + 1] if isinstance(value, list) else [value[last]] if last in value else []
            return isinstance(value, (dict, list)) and old != [fault.argument]
        return last in value if isinstance(value, dict) else isinstance(value, list) and last < len(value)


def load(folder):
    """The templates of a folder that need no transform and no module to be checked."""
    templates = [Template(file) for file in sorted(Path(folder).glob("*.json"))]
    return [template for template in templates if "Transform" not in template.body and is_plain(template)]


def is_plain(template):
    types = [template.resource_type(name) for name in template.resources()]
    return all(isinstance(one, str) and (resource_schema(one) or "Custom" in one) for one in types)


def resource_schema(resource_type):
    if not isinstance(resource_type, str):
        return None
    try:
        return PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", resource_type).schema
    except ResourceNotFoundError:
        return None


def resolve(root, schema):
    """The schema itself, where it is a reference to a definition."""
    while isinstance(schema, dict) and "$ref" in schema:
        target = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        schema = target
    return schema if isinstance(schema, dict) else {}


def walk(path, value):
    yield path, value
    if isinstance(value, dict):
        for key, member in value.items():
            yield from walk((*path, key), member)
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from walk((*path, index), element)


def is_function(value):
    return isinstance(value, dict) and len(value) == 1 and FUNCTION.match(next(iter(value))) is not None


def misspelt(name):
    """The name without its last letter but one, as a finger that was too fast leaves it."""
    return name[:-2] + name[-1] if len(name) > 2 else name + "x"
