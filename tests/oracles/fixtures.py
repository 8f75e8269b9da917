"""The templates of cfn-lint's own tests, and what cfn-lint finds in them.

    fixtures.py fetch FOLDER REQUIREMENTS   unpacks the source package into FOLDER, unless it is there
    fixtures.py check FOLDER TEMPLATE..     prints what cfn-lint finds in each template, as JSON

    {template: [[rule, line, path, message], ..]}

cfn-lint checks for us-east-1 with its default rules. What it finds is kept in FOLDER, so that no template is checked twice.
"""
import json
import subprocess
import sys
import tarfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

INSIDE = "test/fixtures/templates/"
TEMPLATES = "templates"
VERDICTS = "verdicts.json"


def fetch(folder, requirements):
    folder = Path(folder)
    if (folder / TEMPLATES).is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    with TemporaryDirectory(dir=folder) as scratch:
        subprocess.run(
            [*pip, "--no-binary", "cfn-lint", "--require-hashes", "--requirement", requirements, "--dest", scratch],
            check=True,
            stdout=sys.stderr,
        )
        [archive] = Path(scratch).glob("*.tar.gz")
        unpacked = Path(scratch) / TEMPLATES
        with tarfile.open(archive) as package:
            for member in package.getmembers():
                _, found, path = member.name.partition(INSIDE)
                if member.isfile() and found:
                    target = unpacked / path
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(package.extractfile(member).read())
        # Renamed last, so that half of them is not taken for all. Another test may have been faster with the same.
        try:
            unpacked.rename(folder / TEMPLATES)
        except OSError:
            if not (folder / TEMPLATES).is_dir():
                raise


def found_in(file):
    from tools import cfn_lint

    return [[rule, line, path, message] for rule, _, line, path, message in cfn_lint(file)]


def check(folder, *templates):
    folder = Path(folder)
    kept = folder / VERDICTS
    verdicts = json.loads(kept.read_text()) if kept.exists() else {}
    missing = [template for template in templates if template not in verdicts]
    with ProcessPoolExecutor() as processes:
        found = processes.map(found_in, [folder / TEMPLATES / template for template in missing])
        verdicts.update(zip(missing, found))
    if missing:
        kept.write_text(json.dumps(verdicts))
    json.dump({template: verdicts[template] for template in templates}, sys.stdout)


if __name__ == "__main__":
    {"fetch": fetch, "check": check}[sys.argv[1]](*sys.argv[2:])
