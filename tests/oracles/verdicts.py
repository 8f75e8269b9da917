"""Prints what cfn-lint and cloudformation-validate find in the templates of a folder, as JSON.

    {template: [[[is error, rule, path], ..], [..]]}

Advice (cfn-lint's level I, cloudformation-validate's INFO and below) is left out.
"""
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tools import cfn_lint, cloudformation_validate


def verdicts_of(file):
    of_cfn_lint = {(is_error, rule, path) for rule, is_error, _, path, _ in cfn_lint(file)}
    of_validate = {(is_error, rule, path) for rule, is_error, path in cloudformation_validate(file)}
    return file.stem.replace("+", "/"), [sorted(of_cfn_lint), sorted(of_validate)]


def main(folder):
    with ProcessPoolExecutor() as processes:
        json.dump(dict(processes.map(verdicts_of, sorted(Path(folder).glob("*.json")))), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
