"""Definitions, uses and new names, across files and packages' modules."""

from __future__ import annotations

import unittest
from pathlib import Path

from .session import SAMPLE, WORKSPACE, server

STACK = SAMPLE / "src/stack.rs"
KEYS = SAMPLE / "src/keys.rs"
SHIPPED = WORKSPACE / "cfn-stack/src/stack"


def marked(path: Path, at: str) -> str:
    """The file with the cursor as in `at`, at its first place."""
    text = path.read_text()
    word = at.replace("$0", "")
    assert word in text, word
    return text.replace(word, at, 1)


def uses_of(name: str, path: Path) -> list[int]:
    """The lines, from 0, that name it in code: neither in a text nor in a comment."""
    found = []
    for number, line in enumerate(path.read_text().splitlines()):
        code = "".join(part for index, part in enumerate(line.split('"')) if index % 2 == 0).split("//")[0]
        words = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in code).split()
        found += [number] * words.count(name)
    return found


class Navigation(unittest.TestCase):
    def tearDown(self) -> None:
        for path in [STACK, KEYS, *SHIPPED.iterdir()]:
            server().close(path)

    def test_definitions(self) -> None:
        cases = [
            (STACK, "KMSMasterKeyId: Data$0Key", KEYS, "pub struct DataKey"),
            (STACK, "DataTa$0ble.Arn", STACK, "pub struct DataTable"),
            (STACK, "if IsProd$0uction", KEYS, "pub struct IsProduction"),
            (STACK, "FindInMap(Ima$0ges", STACK, "pub struct Images"),
            (STACK, "    Environ$0ment, IsProduction", KEYS, "pub struct Environment"),
            (STACK, "const { LIM$0IT }", STACK, "const LIMIT"),
            (KEYS, "#[condition(Environ$0ment", KEYS, "pub struct Environment"),
            (STACK, "AWS::DynamoDB::Ta$0ble", WORKSPACE / "cfn/src/ide/types.rs", "pub struct Table;"),
            (SHIPPED / "storage.rs", "KMSMasterKeyId: Data$0Key", SHIPPED / "security.rs", "pub struct DataKey"),
            (SHIPPED / "mod.rs", "    Function$0Role,", SHIPPED / "security.rs", "pub struct FunctionRole"),
        ]
        for path, at, target, line in cases:
            with self.subTest(at, file=path.name):
                found = server().definitions(path, marked(path, at))
                shown = {(place.path, place.path.read_text().splitlines()[place.line].strip()) for place in found}
                self.assertTrue(any(where == target and text.startswith(line) for where, text in shown), shown)

    def test_references_and_rename(self) -> None:
        cases = [
            ("DataKey", KEYS, "pub struct Data$0Key", [KEYS, STACK]),
            ("DataKey", STACK, "KMSMasterKeyId: Data$0Key", [KEYS, STACK]),
            ("Environment", KEYS, "pub struct Environ$0ment", [KEYS, STACK]),
            ("IsProduction", STACK, "if IsProd$0uction", [KEYS, STACK]),
            ("DataTable", STACK, "pub struct Data$0Table", [STACK]),
            ("Images", STACK, "FindInMap(Ima$0ges", [STACK]),
            ("DataKey", SHIPPED / "security.rs", "pub struct Data$0Key", [SHIPPED / name for name in ["security.rs", "storage.rs", "mod.rs"]]),
        ]
        for name, path, at, files in cases:
            with self.subTest(name, at=at):
                text = marked(path, at)
                # A property may have the name of a struct: its place is no use of the struct.
                properties = {
                    file: [number for number, line in enumerate(file.read_text().splitlines()) if f" {name}: " in f" {line}"]
                    for file in files
                }
                expected = {file: sorted(uses_of(name, file)) for file in files}
                for file, lines in properties.items():
                    for line in lines:
                        expected[file].remove(line)
                references = server().references(path, text)
                found = {file: sorted(place.line for place in references if place.path == file) for file in files}
                self.assertEqual(found, expected)
                changes = server().rename(path, text, "Renamed")
                self.assertEqual({file: sorted(place.line for place in changes.get(file, [])) for file in files}, expected)

    def test_other_files_stay_as_they_are(self) -> None:
        changes = server().rename(STACK, marked(STACK, "pub struct Data$0Table"), "Renamed")
        self.assertEqual(list(changes), [STACK])
