"""The YAML texts of $DOCUMENTS as PyYAML reads them, by its own parser and by libyaml."""
import json
import os
import unittest
from pathlib import Path

import yaml

from yaml_values import told

DOCUMENTS = json.loads(Path(os.environ["DOCUMENTS"]).read_text("utf-8"))


class Reader(unittest.TestCase):
    maxDiff = None

    def check(self, loader):
        self.assertTrue(DOCUMENTS)
        for document in DOCUMENTS:
            with self.subTest(document["name"]):
                reader = loader(document["text"])
                try:
                    value = told(reader, reader.get_single_node())
                finally:
                    reader.dispose()
                self.assertEqual(value, document["value"], document["text"])

    def test_pyyaml(self):
        self.check(yaml.SafeLoader)

    @unittest.skipUnless(hasattr(yaml, "CSafeLoader"), "this PyYAML has no libyaml")
    def test_libyaml(self):
        self.check(yaml.CSafeLoader)
