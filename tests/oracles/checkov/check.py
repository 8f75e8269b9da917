"""Prints what checkov says of the templates of a folder, as JSON: {template: {id: whether it fails}}.

The names of the templates begin with the id that they are for, such as `CKV_AWS_2-fails.json`; the others are left out.
"""
import json
import sys
from pathlib import Path

from checkov.cloudformation.runner import Runner
from checkov.runner_filter import RunnerFilter


def main(folder):
    report = Runner().run(root_folder=folder, runner_filter=RunnerFilter(framework=["cloudformation"]))
    verdicts = {}
    for failed, checks in ((False, report.passed_checks), (True, report.failed_checks)):
        for check in checks:
            name = Path(check.file_path).stem
            if name.split("-")[0] == check.check_id:
                of_template = verdicts.setdefault(name, {})
                of_template[check.check_id] = of_template.get(check.check_id, False) or failed
    json.dump(verdicts, sys.stdout, sort_keys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
