"""SARIF against its schema, and against what GitHub's code scanning wants of it.

    sarif.py SCHEMAS FILE..

SCHEMAS is the folder for the npm package that carries the schema of SARIF 2.1.0, which is downloaded into it once.
"""
import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import jsonschema

PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
ARCHIVE = "microsoft-jest-sarif-1.0.0-beta.0.tgz"
INTEGRITY = "sha512-A1fOhPd6Ic5iDk4F9YPw1qNB4XF+7+IviR7xl8r2F6QzQkx5cpY9LsGk2rExiFIEcBbjpVnSmwWGBukASkiQ9A=="
SCHEMA = "package/lib/schemas/sarif-2.1.0-rtm.5.json"

# "SARIF support for code scanning" of GitHub's documentation: what it shows, and how much of it.
MOST_RESULTS = 25_000
MOST_TAGS = 10
LONGEST_TEXT = 1024
LEVELS = {"error", "warning", "note", "none"}


def schema(folder):
    archive = Path(folder) / ARCHIVE
    if not archive.exists():
        archive.parent.mkdir(parents=True, exist_ok=True)
        npm = shutil.which("npm") or "npm"
        subprocess.run([npm, "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    algorithm, _, expected = INTEGRITY.partition("-")
    found = base64.b64encode(hashlib.new(algorithm, archive.read_bytes()).digest()).decode()
    if found != expected:
        sys.exit(f"{archive} is not the pinned one: {algorithm}-{found}")
    with tarfile.open(archive) as package:
        return json.load(package.extractfile(SCHEMA))


def wrong(document):
    """What GitHub's code scanning would refuse or not show."""
    for run in document["runs"]:
        rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        if len(rules) != len(run["tool"]["driver"]["rules"]):
            yield "two rules have one id"
        for name, rule in rules.items():
            for text in ("shortDescription", "fullDescription"):
                if not 0 < len(rule[text]["text"]) <= LONGEST_TEXT:
                    yield f"{name}: {text} has {len(rule[text]['text'])} characters"
            if not rule["help"]["text"] or rule["defaultConfiguration"]["level"] not in LEVELS:
                yield f"{name}: no help, or no level"
            if len(rule.get("properties", {}).get("tags", [])) > MOST_TAGS:
                yield f"{name}: more tags than are shown"
        results = run["results"]
        if len(results) > MOST_RESULTS:
            yield f"{len(results)} results"
        seen = set()
        for result in results:
            if result["ruleId"] not in rules or result["level"] not in LEVELS or not result["message"]["text"]:
                yield f"no rule, level or message: {result}"
            place = result["locations"][0]["physicalLocation"]
            if re.match(r"[a-z]+:|/", place["artifactLocation"]["uri"]):
                yield f"{place['artifactLocation']['uri']} is not relative"
            if place["region"]["startLine"] < 1 or place["region"]["endColumn"] <= place["region"]["startColumn"]:
                yield f"an empty region: {result}"
            fingerprint = json.dumps(result["partialFingerprints"])
            if fingerprint in seen:
                yield f"two results have the fingerprint {fingerprint}"
            seen.add(fingerprint)


def main(schemas, *files):
    validator = jsonschema.Draft7Validator(schema(schemas))
    for file in files:
        document = json.loads(Path(file).read_text("utf-8"))
        errors = [f"{file}: {error.json_path}: {error.message[:300]}" for error in validator.iter_errors(document)]
        errors = errors or [f"{file}: {error}" for error in wrong(document)]
        if errors:
            sys.exit("\n".join(errors))


if __name__ == "__main__":
    main(*sys.argv[1:])
