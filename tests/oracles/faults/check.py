"""Prints what cfn-lint and cloudformation-validate find in the templates of a folder, as JSON.

    {template: [[[is error, rule, path], ..], [..]]}

cfn-lint checks for us-east-1 with its default rules. Of cloudformation-validate it is the Rego engine: of its engines,
it has the most rules. Advice (cfn-lint's level I, cloudformation-validate's INFO and below) is left out.
"""
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from cfnlint.api import lint_file
from cfnlint.config import ManualArgs
from cloudformation_validate import RegoEngine, ValidationError

CONFIGURATION = ManualArgs(regions=["us-east-1"])
WEIGHTS = {"FATAL": True, "ERROR": True, "WARN": False}


engine = cache(RegoEngine)


def cfn_lint(file):
    for match in lint_file(file, config=CONFIGURATION):
        if match.rule.severity in ("error", "warning"):
            # A template that cannot be read has a finding without a path.
            path = "/".join(str(step) for step in getattr(match, "path", None) or ())
            yield match.rule.severity == "error", match.rule.id, path


def cloudformation_validate(file):
    try:
        report = engine().validate_template(file)
    except ValidationError:
        # Its own rules fail on some values of the wrong kind. That tells nobody what is wrong with the template.
        return
    for diagnostic in report.diagnostics:
        if diagnostic.severity.name in WEIGHTS:
            entity = diagnostic.entity.logical_id if diagnostic.entity else ""
            yield WEIGHTS[diagnostic.severity.name], diagnostic.rule_id, f"{entity}/{diagnostic.property_path or ''}"


def verdicts_of(file):
    verdicts = [sorted(set(oracle(file))) for oracle in (cfn_lint, cloudformation_validate)]
    return file.stem.replace("+", "/"), verdicts


def main(folder):
    with ProcessPoolExecutor() as processes:
        json.dump(dict(processes.map(verdicts_of, sorted(Path(folder).glob("*.json")))), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
