"""The one form that every table has: `#` lines, then `key<TAB>value..` lines in bytewise order of their keys."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sources import Package


@dataclass
class Table:
    """A table in memory: what it is, its columns after the key, and its lines by key."""

    name: str
    about: str
    key: str
    columns: list[str]
    sources: list[Package]
    lines: dict[str, list[str]] = field(default_factory=dict)

    def add(self, key: str, *values: str) -> None:
        """Adds a line. A key stands once in a table; trailing empty columns are not written."""
        if key in self.lines:
            raise ValueError(f"{self.name}: {key} twice")
        if len(values) > len(self.columns):
            raise ValueError(f"{self.name}: {key} has more values than columns")
        for text in (key, *values):
            if "\t" in text or "\n" in text:
                raise ValueError(f"{self.name}: {key}: a tab or line break in {text!r}")
        if not key or key.startswith("#"):
            raise ValueError(f"{self.name}: {key!r} cannot be a key")
        if values and values[0].startswith("="):
            raise ValueError(f"{self.name}: {key}: {values[0]!r} looks like a shared value")
        self.lines[key] = list(values)

    def share(self) -> None:
        """Writes a value that stands at several keys once, at the first; elsewhere `=` and that key."""
        first: dict[str, str] = {}
        for key in sorted(self.lines, key=str.encode):
            [value] = self.lines[key]
            origin = first.setdefault(value, key)
            if origin != key and len(origin) + 1 < len(value):
                self.lines[key] = [f"={origin}"]

    def bytes(self) -> bytes:
        """The file's content."""
        header = [
            f"# {self.about}",
            *(f"# column {number}: {text}" for number, text in enumerate([self.key, *self.columns])),
            *(f"# source: {package.credit}" for package in self.sources),
        ]
        rows = sorted((key.encode(), values) for key, values in self.lines.items())
        body = [b"\t".join([key, *(value.encode() for value in values)]).rstrip(b"\t") for key, values in rows]
        return b"\n".join([*(line.encode() for line in header), *body, b""])


def compact(value: Any) -> str:
    """JSON in one line: no white space, nothing escaped that need not be, keys in the order they have."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
