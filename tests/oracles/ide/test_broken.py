"""Finished code has no diagnostics; half-typed code has one for each mistake, and the rest of the file keeps working."""

from __future__ import annotations

from pathlib import Path

from .session import SAMPLE, WORKSPACE, EditorCase, server

STACK = SAMPLE / "src/stack.rs"

# An edit, and a part of its one diagnostic.
MISTAKES = [
    ("TableName: AWS", "TableNme: AWS", "TableNme"),
    ("TableName: AWS", "Bil\n    TableName: AWS", "Bil"),
    ("TableName: AWS", "BillingMode:\n    TableName: AWS", "BillingMode"),
    ("TableName: AWS::StackName", "TableName: AWS::StackNme", "StackNme"),
    ("TableName: AWS::StackName", "TableName: AWS::", ""),
    ("SSEEnabled: true", "SSEEnabled: \"maybe\"", "SSEEnabled"),
    ("KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: DataKey.", "attribute"),
    ("KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId: DataKey.Arm", "Arm"),
    ("KMSMasterKeyId: DataKey.Arn", "KMSMasterKeyId:", "KMSMasterKeyId"),
    ("AWS::DynamoDB::Table {", "AWS::DynamoDB::Tabel {", "Tabel"),
    ("KeyType: \"HASH\"", "KeyType: \"HASCH\"", "HASCH"),
    ("Effect: \"Allow\",\n", "Efect: \"Allow\",\n", "Efect"),
    ("\"dynamodb:GetItem\"", "\"dynamodb:GetItm\"", "GetItm"),
    ("Join(\",\"", "Jion(\",\"", "Jion"),
    ("DeletionPolicy: \"Retain\"", "DeletionPolcy: \"Retain\"", "DeletionPolcy"),
    ("allow(conditional_reference", "allow(conditional_referense", "conditional_referense"),
    ("if IsProduction { 50 } else { 5 }", "if IsProduction", ""),
]


class Broken(EditorCase):
    def tearDown(self) -> None:
        server().close(STACK)
        super().tearDown()

    def test_finished_files_have_no_diagnostics(self) -> None:
        shipped = WORKSPACE / "cfn-stack/src"
        files: list[Path] = [STACK, *(SAMPLE / "src" / name for name in ["keys.rs", "loops.rs", "network.rs"]), shipped / "lib.rs", *sorted((shipped / "stack").iterdir())]
        for path in files:
            with self.subTest(path.name):
                server().write(path, path.read_text())
                self.assertEqual(server().diagnostics(path), [])
                server().close(path)

    def test_one_diagnostic_for_one_mistake(self) -> None:
        text = STACK.read_text()
        for old, new, said in MISTAKES:
            with self.subTest(new):
                self.assertIn(old, text)
                server().write(STACK, text.replace(old, new, 1))
                found = server().diagnostics(STACK)
                self.assertLessEqual(len(found), 1, found)
                for _, message in found:
                    self.assertIn(said, message)

    def test_the_rest_of_a_broken_file_works(self) -> None:
        text = STACK.read_text()
        for old, new, _ in MISTAKES:
            broken = text.replace(old, new, 1)
            with self.subTest(new):
                before = broken.replace("Engine: \"postgres\",", "$0", 1)
                self.assertIn("Engine", {item.label for item in server().complete(STACK, before)})
                after = broken.replace("Export: {", "Exp$0ort: {", 1)
                self.assertIn("for other stacks", server().hover(STACK, after))

    def test_the_rest_of_a_broken_attribute_works(self) -> None:
        text = STACK.read_text()
        # Without its type, nothing is known of a resource's properties.
        for old, new, _ in [mistake for mistake in MISTAKES if mistake[2] != "Tabel"]:
            broken = text.replace(old, new, 1)
            with self.subTest(new):
                marked = broken.replace("ReadCapacityUnits:", "Read$0CapacityUnits:", 1)
                self.assertIn("*Required:* yes", server().hover(STACK, marked))
