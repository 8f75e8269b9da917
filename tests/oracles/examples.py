"""Prints what a tool finds in templates, as lines of the template's path, the rule and the logical ID."""
import sys
from pathlib import Path


def cfn_lint(file):
    from tools import cfn_lint

    return ((rule, (path.split("/") + [""])[1]) for rule, _, _, path, _ in cfn_lint(file))


def cloudformation_validate(file):
    from tools import cloudformation_validate

    return ((rule, path.split("/")[0]) for rule, _, path in cloudformation_validate(file))


def checkov(file):
    from checkov.cloudformation.runner import Runner
    from checkov.runner_filter import RunnerFilter

    report = Runner().run(root_folder=None, files=[str(file)], runner_filter=RunnerFilter(framework=["cloudformation"]))
    assert report.passed_checks and not report.parsing_errors, report.parsing_errors
    return ((check.check_id, check.resource.split(".")[-1]) for check in report.failed_checks)


TOOLS = {"cfn-lint": cfn_lint, "cloudformation-validate": cloudformation_validate, "checkov": checkov}


def main(tool, *files):
    for file in files:
        for rule, entry in sorted(set(TOOLS[tool](Path(file)))):
            print(file, rule, entry, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
