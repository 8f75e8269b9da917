"""What cfn-lint and cloudformation-validate find in a template.

Both load their rules once in a process: that takes longer than the check of a template. cfn-lint's own command does the same
for the files that it is given; the functions of its API load them for each template.
"""
from functools import cache

from cfnlint.config import ConfigMixIn, ManualArgs
from cfnlint.runner import Runner
from cfnlint.runner.template import run_template_by_file_path
from cloudformation_validate import RegoEngine, ValidationError

# A configuration is made for each template, because cfn-lint adds what the template's `Metadata` says of it.
CONFIGURATION = ManualArgs(regions=["us-east-1"])
WEIGHTS = {"FATAL": True, "ERROR": True, "WARN": False}


def configuration():
    return ConfigMixIn([], **CONFIGURATION)


rules = cache(lambda: Runner(configuration()).rules)
engine = cache(RegoEngine)


def cfn_lint(file):
    """The rule, whether it is an error, the line, the path and the message of each finding in us-east-1."""
    for match in run_template_by_file_path(str(file), configuration(), rules(), False):
        if match.rule.severity in ("error", "warning"):
            # A template that cannot be read has a finding without a path.
            path = "/".join(str(step) for step in getattr(match, "path", None) or ())
            yield match.rule.id, match.rule.severity == "error", match.linenumber, path, match.message


def cloudformation_validate(file):
    """The rule, whether it is an error, and the path of each finding of its Rego engine, which has the most rules."""
    try:
        report = engine().validate_template(file)
    except ValidationError:
        # Its own rules fail on some values of the wrong kind. That tells nobody what is wrong with the template.
        return
    for diagnostic in report.diagnostics:
        if diagnostic.severity.name in WEIGHTS:
            entity = diagnostic.entity.logical_id if diagnostic.entity else ""
            yield diagnostic.rule_id, WEIGHTS[diagnostic.severity.name], f"{entity}/{diagnostic.property_path or ''}"
