"""`cfn/src/ide/types.rs`: every resource type as a Rust path, whose fields are what the type returns, for editors."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Iterator

SAM = "AWS::Serverless::"
SAM_REFERENCE = "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-"
REFERENCE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"

HEAD = """//! Every resource type as a path, with its attributes as fields. Written by `cfn-core/data/refresh` from
//! `resources.tsv` and `references.tsv`.

#![allow(non_snake_case, non_camel_case_types, clippy::upper_case_acronyms, clippy::struct_field_names)]
"""

KINDS = {"String": "Text", "Integer": "Integer", "Number": "Number", "Boolean": "Boolean", "List<String>": "List<{}::Text>"}
IDE = "crate::ide"
INDENT = " " * 8
# Of a line, as in `rustfmt.toml`.
WIDTH = 120

Lines = dict[str, list[str]]
# An attribute's name, or what is left of it, and its type.
Attributes = list[tuple[str, str, str]]


def source(types: Lines, references: Lines) -> str:
    """The module, of the lines of `resources.tsv` and of `references.tsv`."""
    vendors: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(key for key in types if "." not in key):
        vendor, service, _ = name.split("::")
        vendors[vendor][service].append(name)
    out = [HEAD]
    for vendor, services in sorted(vendors.items()):
        out.append(f"\n/// Resource types `{vendor}::..`.\npub mod {vendor} {{\n")
        for index, (service, names) in enumerate(sorted(services.items())):
            out.append("\n" if index else "")
            out.append(f"    /// Resource types `{vendor}::{service}::..`.\n    pub mod {service} {{\n")
            out.append("\n".join(marker(name, attributes(name, types), references.get(name, [])) for name in names))
            out.append("    }\n")
        out.append("}\n")
    return "".join(out)


def attributes(name: str, types: Lines) -> dict[str, str]:
    """What the type returns: the type of each attribute."""
    [value] = types[name]
    if value.startswith("="):
        return attributes(value[1:], types)
    return json.loads(value).get("attributes", {})


def marker(name: str, returned: dict[str, str], reference: list[str]) -> str:
    text = "Returns " + ", ".join(f"`{attribute}`" for attribute in returned) if returned else "Returns no attributes"
    kind = name.split("::")[2]
    page = f"{REFERENCE}aws-resource-{'-'.join(name.lower().split('::')[1:])}.html"
    if name.startswith(SAM):
        page = f"{SAM_REFERENCE}{kind.lower()}.html"
    doc = [*wrapped(f"{text}."), "", f"[{name}]({page})"]
    # Where a template makes up names, no field can stand for them.
    named = {} if any(attribute.endswith("*") for attribute in returned) else returned
    fields = [(attribute, attribute, kind) for attribute, kind in named.items()]
    return "".join(f"{INDENT}{line}\n" if line else "\n" for line in structure(kind, doc, fields, reference))


def structure(name: str, doc: list[str], fields: Attributes, reference: list[str]) -> Iterator[str]:
    """A struct, and after it those of its fields: `Endpoint.Address` is the field of a field."""
    yield from (f"/// {line}".rstrip() for line in doc)
    if not fields:
        yield f"pub struct {name};"
        return
    groups = {rest.split(".")[0] for rest, _, _ in fields if "." in rest}
    yield f"pub struct {name} {{"
    for rest, attribute, kind in fields:
        if rest not in groups and "." not in rest:
            yield f"    /// {facts(attribute, kind, reference)}"
            yield f"    pub {rest}: {IDE}::{KINDS.get(kind, 'Json').format(IDE)},"
    for group in sorted(groups):
        yield f"    /// Attributes `{group}.`"
        line = f"    pub {group}: {name}_{group},"
        yield from [line] if len(INDENT + line) <= WIDTH else [f"    pub {group}:", f"        {name}_{group},"]
    yield "}"
    for group in sorted(groups):
        below = [(rest.removeprefix(f"{group}."), *more) for rest, *more in fields if rest.startswith(f"{group}.")]
        yield ""
        yield "#[doc(hidden)]"
        yield from structure(f"{name}_{group}", [], below, reference)


def facts(attribute: str, kind: str, reference: list[str]) -> str:
    """What is known of an attribute: its type, and whether it is what `Ref` returns or the ARN."""
    same, templates = (reference[2:4] + ["", ""])[:2]
    text = f"*Type:* {kind}"
    if f"{attribute}=ref" in same.split(","):
        text += ". Also returned by `Ref`"
    if f"{attribute}=arn" in same.split(",") and templates:
        text += f". The ARN: `{templates.split(',')[0]}`"
    return text


def wrapped(text: str) -> list[str]:
    """The text in lines of at most 100 characters."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= 100:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
