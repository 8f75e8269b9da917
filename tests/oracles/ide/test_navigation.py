"""Definitions, uses and new names, across files and packages' modules."""

from __future__ import annotations

import string
from pathlib import Path

from .client import Location
from .session import SAMPLE, WORKSPACE, EditorCase, server

LETTERS = string.ascii_letters + string.digits + "_"
STACK = SAMPLE / "src/stack.rs"
KEYS = SAMPLE / "src/keys.rs"
SHIPPED = WORKSPACE / "cfn-stack/src/stack"
TYPES = WORKSPACE / "cfn/src/ide/types.rs"
FUNCTIONS = WORKSPACE / "cfn/src/ide/functions.rs"
PSEUDO = WORKSPACE / "cfn/src/ide/pseudo.rs"

# Words that a view defines, and the text at each place where an editor finds the definition: what the object belongs to,
# and the attribute.
VIEWED = [
    (STACK, "Table$0Name: AWS", ["Table {", "resource(AWS::DynamoDB"]),
    (STACK, "Allocated$0Storage", ["DBInstance {", "resource(AWS::RDS"]),
    (STACK, "SSE$0Enabled", ["SSESpecification:", "resource(AWS::DynamoDB"]),
    (STACK, "Key$0Type", ["KeySchema:", "resource(AWS::DynamoDB"]),
    (STACK, "Vari$0ables:", ["Environment:", "resource(AWS::Lambda"]),
    (STACK, 'Deletion$0Policy: "Snapshot"', ["DBInstance {", "resource(AWS::RDS"]),
    (STACK, "Ver$0sion:", ["AssumeRolePolicyDocument:", "resource(AWS::IAM"]),
    (STACK, 'Act$0ion: "dynamodb:GetItem"', ["Statement:", "resource(AWS::IAM"]),
    (STACK, "Prin$0cipal:", ["Statement:", "resource(AWS::IAM"]),
    (STACK, 'Ser$0vice: "lambda', ["Principal:", "resource(AWS::IAM"]),
    (STACK, "String$0Equals", ["Condition:", "resource(AWS::IAM"]),
    (STACK, "conditional_$0reference", ["allow(", "resource(AWS::DynamoDB"]),
    (STACK, "al$0low(conditional", ["Table {", "resource(AWS::DynamoDB"]),
    (STACK, "Exp$0ort:", ["TableName;", "output("]),
    (STACK, "{ Na$0me: Sub(", ["Export:", "output("]),
    (STACK, "Assert$0ions:", ["ProductionRegion;", "rule("]),
    (STACK, "Assert$0Description", ["Assertions:", "rule("]),
    (STACK, "Meta$0data:", ["Sample(", "stack("]),
    (KEYS, 'Def$0ault: "dev"', ["Environment;", "parameter("]),
]
# Words with a definition in a file, and the text at that place.
DEFINED = [
    (STACK, "KMSMasterKeyId: DataKey.A$0rn", TYPES, "Arn: crate::ide::Text"),
    (STACK, "Database.Endpoint.Add$0ress", TYPES, "Address: crate::ide::Text"),
    (STACK, "Database.End$0point.Address", TYPES, "Endpoint: DBInstance_Endpoint"),
    (STACK, "AWS::Dyna$0moDB::Table", TYPES, "DynamoDB {"),
    (STACK, "AW$0S::DynamoDB::Table", TYPES, "AWS {"),
    (STACK, "Jo$0in(", FUNCTIONS, "Join<U>"),
    (STACK, "FindIn$0Map(", FUNCTIONS, "FindInMap<"),
    (STACK, "TableName: AWS::Stack$0Name", PSEUDO, "StackName: Text"),
    (KEYS, "AWS::Reg$0ion == ", PSEUDO, "Region: Text"),
    (STACK, "Production$0Region, Database", STACK, "ProductionRegion;"),
    (STACK, '"STAGE": Environ$0ment', KEYS, "Environment;"),
]


def marked(path: Path, at: str) -> str:
    """The file with the cursor as in `at`, at its first place."""
    text = path.read_text()
    word = at.replace("$0", "")
    assert word in text, word
    return text.replace(word, at, 1)


def uses_of(name: str, path: Path) -> list[int]:
    """The lines, from 0, that name it in code: not in a string or a comment."""
    found = []
    for number, line in enumerate(path.read_text().splitlines()):
        code = "".join(part for index, part in enumerate(line.split('"')) if index % 2 == 0).split("//")[0]
        words = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in code).split()
        found += [number] * words.count(name)
    return found


def text_at(place: Location) -> str:
    """The line of a file from that column on."""
    return place.path.read_text().splitlines()[place.line][place.column:]


class Navigation(EditorCase):
    def tearDown(self) -> None:
        for path in [STACK, KEYS, *SHIPPED.iterdir()]:
            server().close(path)
        super().tearDown()

    def test_definitions(self) -> None:
        cases = [
            (STACK, "KMSMasterKeyId: Data$0Key", KEYS, "pub struct DataKey"),
            (STACK, "DataTa$0ble.Arn", STACK, "pub struct DataTable"),
            (STACK, "if IsProd$0uction", KEYS, "pub struct IsProduction"),
            (STACK, "FindInMap(Ima$0ges", STACK, "pub struct Images"),
            (STACK, "    Environ$0ment, IsProduction", KEYS, "pub struct Environment"),
            (STACK, "const { LIM$0IT }", STACK, "const LIMIT"),
            (KEYS, "#[condition(Environ$0ment", KEYS, "pub struct Environment"),
            (STACK, "AWS::DynamoDB::Ta$0ble", TYPES, "pub struct Table {"),
            (SHIPPED / "storage.rs", "KMSMasterKeyId: Data$0Key", SHIPPED / "security.rs", "pub struct DataKey"),
            (SHIPPED / "mod.rs", "    Function$0Role,", SHIPPED / "security.rs", "pub struct FunctionRole"),
        ]
        for path, at, target, line in cases:
            with self.subTest(at, file=path.name):
                found = server().definitions(path, marked(path, at))
                shown = {(place.path, place.path.read_text().splitlines()[place.line].strip()) for place in found}
                self.assertTrue(any(where == target and text.startswith(line) for where, text in shown), shown)

    def test_definitions_of_what_only_a_view_defines(self) -> None:
        for path, at, expected in VIEWED:
            with self.subTest(at, file=path.name):
                found = server().definitions(path, marked(path, at))
                self.assertTrue(found)
                shown = [text_at(place) for place in found]
                self.assertTrue(all(place.path == path for place in found), found)
                self.assertTrue(all(any(text.startswith(start) for start in expected) for text in shown), shown)
                self.assertTrue(any(text.startswith(expected[0]) for text in shown), shown)

    def test_definitions_in_files(self) -> None:
        for path, at, target, expected in DEFINED:
            with self.subTest(at, file=path.name):
                found = server().definitions(path, marked(path, at))
                self.assertEqual([place.path for place in found], [target])
                self.assertEqual(text_at(found[0])[:len(expected)], expected)

    def test_every_request_about_every_kind_of_word(self) -> None:
        for path, at in [case[:2] for case in [*VIEWED, *DEFINED]]:
            with self.subTest(at, file=path.name):
                text = marked(path, at)
                line, column = text[:text.index("$0")].count("\n"), len(text[:text.index("$0")].split("\n")[-1])
                start = text.split("\n")[line][:column]
                column -= len(start) - len(start.rstrip(LETTERS))
                itself = (path, line, column)
                self.assertTrue(server().hover(path, text))
                self.assertIn(itself, server().references(path, text))
                self.assertIn(itself, server().highlights(path, text))
                word = text_at(Location(*itself))
                word = word[:len(word) - len(word.lstrip(LETTERS))]
                # What a view defines cannot be renamed; elsewhere every changed place is one of that name.
                changed = [place for places in server().rename(path, text, "Renamed").values() for place in places]
                self.assertTrue(all(text_at(place).startswith(word) for place in changed), changed)

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

    def test_structs_in_a_function(self) -> None:
        local = """
            fn local() {
                #[resource(AWS::SNS::Topic {})]
                pub struct Inner;
                #[resource(AWS::SNS::Subscription { TopicArn: Inner, Protocol: "sms", Endpoint: Inner.TopicName })]
                pub struct Outer;
            }
        """
        text = KEYS.read_text() + local
        server().write(KEYS, text)
        lines = [number for number, line in enumerate(text.splitlines()) if "Inner" in line]
        for at in ["TopicArn: In$0ner", "Endpoint: In$0ner", "pub struct In$0ner"]:
            with self.subTest(at):
                places = server().rename(KEYS, text.replace(at.replace("$0", ""), at), "Renamed")
                self.assertEqual([place.line for place in places[KEYS]], [lines[0], lines[1], lines[1]])

    def test_other_files_stay_as_they_are(self) -> None:
        changes = server().rename(STACK, marked(STACK, "pub struct Data$0Table"), "Renamed")
        self.assertEqual(list(changes), [STACK])
