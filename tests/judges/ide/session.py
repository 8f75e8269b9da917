"""The one rust-analyzer that all cases share, and the packages that it has open."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
from pathlib import Path

from .client import Server

WORKSPACE = Path(os.environ["WORKSPACE"])
TARGET = Path(os.environ["TARGET"])
SAMPLE = TARGET / "ide" / "sample"

MANIFEST = """\
[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[dependencies]
cfn-core = {{ path = "{workspace}/cfn-core" }}
cfn-macros = {{ path = "{workspace}/cfn-macros" }}

[workspace]
"""


def write_package(folder: Path, sources: dict[str, str]) -> Path:
    """Writes a package that is no member of the workspace; its manifest."""
    source = folder / "src"
    source.mkdir(parents=True, exist_ok=True)
    for name, text in sources.items():
        (source / name).write_text(text)
    manifest = folder / "Cargo.toml"
    manifest.write_text(MANIFEST.format(name=folder.name, workspace=WORKSPACE.as_posix()))
    shutil.copy(WORKSPACE / "Cargo.lock", folder / "Cargo.lock")
    return manifest


def start(manifests: list[Path]) -> Server:
    server = Server(os.environ["RUST_ANALYZER"], manifests, TARGET)
    atexit.register(server.stop)
    server.wait_until_ready()
    return server


write_package(SAMPLE, {path.name: path.read_text() for path in (Path(__file__).parent / "sample").iterdir()})


@functools.cache
def server() -> Server:
    """A server with the workspace and the sample open."""
    return start([WORKSPACE / "Cargo.toml", SAMPLE / "Cargo.toml"])
