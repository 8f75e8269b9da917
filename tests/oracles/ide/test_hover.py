"""What a hover shows."""

from __future__ import annotations

import unittest
from pathlib import Path

from .session import OWN_LINTS, SAMPLE, WORKSPACE, EditorCase, server, start, wait_until_expanded

# The word under the cursor, and what the hover must contain.
SAMPLE_CASES = [
    ("Table$0Name:", ["*Required:* no", "*Length:* 1 to 1024", "*Update:* **replacement**",
                      "TemplateReference/aws-resource-dynamodb-table.html#cfn-dynamodb-table-tablename"]),
    ("KeySch$0ema:", ["*Required:* yes", "*Update:* **replacement** in some cases"]),
    ("Key$0Type:", ["*Required:* yes", "*Allowed values:* `HASH`, `RANGE`",
                    "aws-properties-dynamodb-table-keyschema.html#cfn-dynamodb-table-keyschema-keytype"]),
    ("SSE$0Enabled:", ["*Required:* yes", "`true` or `false`", "*Update:* in place"]),
    ("KMSMaster$0KeyId:", ["*Refers to:* ", "`AWS::KMS::Key.Arn`"]),
    ("Run$0time:", ["*Allowed values:* ", "`python3.13`"]),
    ("Deletion$0Policy: \"Snapshot\"", ["removed from the template", "`RetainExceptOnCreate`, `Snapshot`"]),
    ("AWS::DynamoDB::Ta$0ble", ["Returns `Arn`, `StreamArn`.", "aws-resource-dynamodb-table.html"]),
    ("Data$0Key.Arn", ["Encrypts the records.", "```yaml\nDataKey:\n  Type: AWS::KMS::Key"]),
    ("DataKey.A$0rn", ["AWS::KMS::Key", "pub Arn: Text", "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}"]),
    ("Endpoint.Add$0ress", ["AWS::RDS::DBInstance", "pub Address: Text", "*Type:* String"]),
    ("pub struct Data$0Table", ["Holds the records.", "```yaml\nDataTable:\n  Type: AWS::DynamoDB::Table",
                                "KMSMasterKeyId: !GetAtt DataKey.Arn"]),
    ("AWS::Stack$0Name", ["The name of the stack."]),
    ("Jo$0in(", ["`Fn::Join`", "intrinsic-function-reference-join.html"]),
    ("if IsProd$0uction", ["In production.", "IsProduction: !And"]),
    ("conditional_$0reference", ["reference to a resource that may not exist", "`AWS::NoValue`"]),
    ("rea$0son =", ["Why the lints are allowed here"]),
    ("Act$0ion: \"dynamodb:GetItem\"", ["`dynamodb:GetItem` reads", "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}"]),
    ("Eff$0ect: \"Allow\"", ["Required<Text>"]),
    ("String$0Equals", ["Compares strings"]),
    ("Exp$0ort:", ["for other stacks"]),
    ("Assert$0ions:", ["the deployment is refused"]),
    ("#[stack(Meta$0data", ["Arbitrary data about the template."]),
    ("#[res$0ource(AWS::RDS", ["A resource: `#[resource("]),
]


class Hover(EditorCase):
    def check(self, path: Path, marked: str, said: list[str]) -> str:
        word = marked.replace("$0", "")
        text = path.read_text()
        self.assertIn(word, text)
        with self.subTest(marked, file=path.name):
            hover = server().hover(path, text.replace(word, marked, 1))
            for part in said:
                self.assertIn(part, hover)
            return hover

    def test_in_a_package_outside(self) -> None:
        for marked, said in SAMPLE_CASES:
            self.check(SAMPLE / "src/stack.rs", marked, said)
        server().close(SAMPLE / "src/stack.rs")

    def test_members_of_parameters(self) -> None:
        self.check(SAMPLE / "src/keys.rs", "Def$0ault: \"dev\"", ["if the deployment gives none"])
        self.check(SAMPLE / "src/keys.rs", "Act$0ion: \"kms:*\"", ["`kms:*`: ", " actions, "])
        server().close(SAMPLE / "src/keys.rs")

    def test_in_the_shipped_stack(self) -> None:
        stack = WORKSPACE / "cfn-stack/src/stack"
        self.check(stack / "storage.rs", "Table$0Name:", ["*Length:* 1 to 1024"])
        self.check(stack / "storage.rs", "pub struct Data$0Table", ["```yaml\nDataTable:\n"])
        self.check(stack / "function.rs", "Time$0out:", ["*Range:* 1 to ", "*Update:* in place"])
        self.check(stack / "mod.rs", "    Data$0Key,", ["```yaml\nDataKey:\n"])
        for name in ["storage.rs", "function.rs", "mod.rs"]:
            server().close(stack / name)

    def test_a_word_is_explained_once(self) -> None:
        """What only rustc checks is not shown."""
        hover = self.check(SAMPLE / "src/stack.rs", "KMSMasterKeyId: DataKey.A$0rn", [])
        self.assertNotIn("cfn_core::part", hover)
        self.assertEqual(hover.count("pub Arn"), 1)
        server().close(SAMPLE / "src/stack.rs")


class OwnLints(unittest.TestCase):
    """A package whose build script has lints of its own, in a server of its own: those of others are not to wait for it."""

    def test_they_are_explained_and_known(self) -> None:
        path = OWN_LINTS / "src/stack.rs"
        text = path.read_text()
        own = start([OWN_LINTS / "Cargo.toml"])
        self.addCleanup(own.stop)
        wait_until_expanded(own, path, struct="Records")
        for marked, said in [
            ("owner_$0tag", ["bucket without the tag `Owner`", "The bill is split by the tag", "of the group `custom`"]),
            ("several_$0secrets", ["access to more than one secret"]),
            ("suspici$0ous", ["A group of lints."]),
        ]:
            hover = own.hover(path, text.replace(marked.replace("$0", ""), marked, 1))
            for part in said:
                with self.subTest(marked):
                    self.assertIn(part, hover)
        own.close(path)
        self.assertEqual(own.diagnostics(path), [])
        self.assertEqual(own.panics, [])
