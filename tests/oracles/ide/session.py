"""The one rust-analyzer that all cases share, and the packages that it has open."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import time
import unittest
from pathlib import Path

from .client import Server

WORKSPACE = Path(os.environ["WORKSPACE"])
TARGET = Path(os.environ["TARGET"])
SAMPLE = TARGET / "ide" / "sample"
# A package with a lint of its own.
OWN_LINTS = TARGET / "ide" / "own_lints"

MANIFEST = """\
[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[dependencies]
cfn-rs = {{ path = "{workspace}/cfn" }}

[build-dependencies]
cfn-rs = {{ path = "{workspace}/cfn", features = ["{feature}"] }}

[workspace]
"""


def write_package(folder: Path, sources: dict[str, str], feature: str = "build") -> Path:
    """Writes a package that is no member of the workspace; its manifest."""
    source = folder / "src"
    source.mkdir(parents=True, exist_ok=True)
    for name, text in sources.items():
        (source / name).write_text(text)
    manifest = folder / "Cargo.toml"
    manifest.write_text(MANIFEST.format(name=folder.name, workspace=WORKSPACE.as_posix(), feature=feature))
    shutil.copy(WORKSPACE / "Cargo.lock", folder / "Cargo.lock")
    return manifest


def start(manifests: list[Path]) -> Server:
    server = Server(os.environ["RUST_ANALYZER"], manifests, TARGET)
    atexit.register(server.stop)
    server.wait_until_ready()
    return server


own_lints = {path.name: path.read_text() for path in (Path(__file__).parent / "own_lints").iterdir()}
write_package(OWN_LINTS, own_lints, feature="assemble")
(OWN_LINTS / "src/build.rs").rename(OWN_LINTS / "build.rs")
write_package(SAMPLE, {path.name: path.read_text() for path in (Path(__file__).parent / "sample").iterdir()})


@functools.cache
def server() -> Server:
    """A server with the workspace and the sample open, which finds their macros built.

    If it has to build them itself, and those of one package are ready before those of the other, rust-analyzer sometimes
    shows the attribute of a struct instead of the struct: then it has to be restarted, as the README says.
    """
    manifests = [WORKSPACE / "Cargo.toml", SAMPLE / "Cargo.toml"]
    files = [WORKSPACE / "cfn-stack/src/stack/storage.rs", SAMPLE / "src/stack.rs"]
    building = start(manifests)
    for path in files:
        wait_until_expanded(building, path)
    building.stop()
    server = start(manifests)
    for path in files:
        wait_until_expanded(server, path)
    return server


def wait_until_expanded(server: Server, path: Path, patience: float = 300, struct: str = "DataTable") -> None:
    """Waits until the macros of a package are expanded: it can be calm before their build has even begun."""
    marked = path.read_text().replace(f"pub struct {struct};", f"pub struct $0{struct};", 1)
    give_up = time.monotonic() + patience
    while f"```yaml\n{struct}:" not in server.hover(path, marked):
        if time.monotonic() > give_up:
            raise TimeoutError(f"the macros of {path} are not expanded")
        time.sleep(0.5)
    server.close(path)
    server.wait_until_ready()


class EditorCase(unittest.TestCase):
    """A case with the server, which fails if the server has panicked, whatever it has answered."""

    def tearDown(self) -> None:
        panics, server().panics = server().panics, []
        self.assertEqual(panics, [])
