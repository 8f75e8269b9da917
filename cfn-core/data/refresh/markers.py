"""`cfn/src/ide/types.rs`: every resource type as a path of Rust, for the IDE to complete."""

from __future__ import annotations

import json
from collections import defaultdict

REFERENCE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"

HEAD = """//! Every resource type as a path. Written by `cfn-core/data/refresh` from `resources.tsv`.

#![allow(non_snake_case, non_camel_case_types, clippy::upper_case_acronyms)]
"""


def source(lines: dict[str, list[str]]) -> str:
    """The module, of the lines of `resources.tsv`."""
    vendors: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in sorted(key for key in lines if "." not in key):
        vendor, service, _ = name.split("::")
        vendors[vendor][service].append(name)
    out = [HEAD]
    for vendor, services in sorted(vendors.items()):
        out.append(f"\n/// Resource types `{vendor}::..`.\npub mod {vendor} {{\n")
        for index, (service, names) in enumerate(sorted(services.items())):
            out.append("\n" if index else "")
            out.append(f"    /// Resource types `{vendor}::{service}::..`.\n    pub mod {service} {{\n")
            out.append("\n".join(marker(name, attributes(name, lines)) for name in names))
            out.append("    }\n")
        out.append("}\n")
    return "".join(out)


def attributes(name: str, lines: dict[str, list[str]]) -> list[str]:
    """What the type returns."""
    [value] = lines[name]
    if value.startswith("="):
        return attributes(value[1:], lines)
    return list(json.loads(value).get("attributes", {}))


def marker(name: str, returned: list[str]) -> str:
    text = "Returns " + ", ".join(f"`{attribute}`" for attribute in returned) if returned else "Returns no attributes"
    kind = name.split("::")[2]
    page = "aws-resource-" + "-".join(name.lower().split("::")[1:]) + ".html"
    doc = [f"        /// {line}\n" for line in wrapped(f"{text}.")]
    return "".join([*doc, "        ///\n", f"        /// [{name}]({REFERENCE}{page})\n", f"        pub struct {kind};\n"])


def wrapped(text: str) -> list[str]:
    """The text in lines of at most 100 characters."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= 100:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
