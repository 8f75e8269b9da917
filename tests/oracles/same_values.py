"""Whether templates have the same values before and after: for PyYAML, with the tags of CloudFormation, for both.

    same_values.py PAIRS

PAIRS is a file of JSON: [{"name": .., "before": .., "after": ..}, ..]. The order of keys counts but for the sections, and for
`AWSTemplateFormatVersion`, which the writer may add. CloudFormation knows a function in its short and in its long form.
"""
import json
import sys
from pathlib import Path

import yaml

from yaml_values import told

VERSION = "AWSTemplateFormatVersion"


def value(text):
    # JSON may be indented by tabs, and has none in its strings; PyYAML takes no tab between tokens.
    loader = yaml.SafeLoader(text.replace("\t", " ") if text.lstrip().startswith("{") else text)
    try:
        return told(loader, loader.get_single_node())
    finally:
        loader.dispose()


def sections(text):
    template = value(text)
    # A template that a macro makes as a whole has one member, which is a function.
    members = dict([template["function"]] if "function" in template else template["object"])
    return {name: value for name, value in members.items() if name != VERSION and value not in (None, {"object": []})}


def main(pairs):
    wrong = []
    for pair in json.loads(Path(pairs).read_text("utf-8")):
        if sections(pair["before"]) != sections(pair["after"]):
            wrong.append(pair["name"])
    if wrong:
        sys.exit("these have other values: " + ", ".join(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:])
