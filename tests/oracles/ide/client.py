"""A client of the language server protocol, as an editor is one, for rust-analyzer."""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

# What an editor has to switch on, see the README.
SETTINGS = {
    "cargo": {"buildScripts": {"enable": True}, "allTargets": False},
    "procMacro": {"enable": True, "attributes": {"enable": True}},
    "checkOnSave": False,
}
CAPABILITIES = {
    "experimental": {"serverStatusNotification": True},
    "general": {"positionEncodings": ["utf-8"]},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "definition": {"linkSupport": True},
        "completion": {"completionItem": {"snippetSupport": True, "labelDetailsSupport": True}},
        "diagnostic": {},
    },
}
# Error codes by which the server asks to try again: the content was modified, the request was cancelled.
TRY_AGAIN = (-32801, -32802)
# The error code of a request that the server has understood and does not grant.
REFUSED = -32602
CURSOR = "$0"


class Refused(RuntimeError):
    """The server does not do that here, such as renaming what is defined in a macro."""


class Location(NamedTuple):
    """A place in a file; lines and columns from 0, columns in bytes."""

    path: Path
    line: int
    column: int


class Item(NamedTuple):
    """What is offered at the cursor."""

    label: str
    detail: str


class Server:
    """One running rust-analyzer, with some packages open."""

    def __init__(self, executable: str, manifests: list[Path], target: Path) -> None:
        self.lock = threading.Condition()
        self.answers: dict[int, dict[str, Any]] = {}
        self.published: dict[str, list[dict[str, Any]]] = {}
        self.status: dict[str, Any] = {}
        self.requests = 0
        self.versions: dict[Path, int] = {}
        self.ended = False
        environment = {**os.environ, "CARGO_TARGET_DIR": str(target)}
        self.panics: list[str] = []
        self.process = subprocess.Popen(
            [executable], cwd=manifests[0].parent, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._listen_for_panics, daemon=True).start()
        folders = [{"uri": manifest.parent.as_uri(), "name": manifest.parent.name} for manifest in manifests]
        settings = {**SETTINGS, "linkedProjects": [str(manifest) for manifest in manifests]}
        self.request("initialize", {
            "processId": os.getpid(), "rootUri": folders[0]["uri"], "workspaceFolders": folders,
            "initializationOptions": settings, "capabilities": CAPABILITIES,
        })
        self.notify("initialized", {})

    def _listen(self) -> None:
        stream = self.process.stdout
        while True:
            length = 0
            while line := stream.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            content = stream.read(length) if length else b""
            with self.lock:
                if content:
                    self._take(json.loads(content))
                else:
                    self.ended = True
                self.lock.notify_all()
            if not content:
                return

    def _listen_for_panics(self) -> None:
        """Keeps what the server says of its own mistakes, also of those that cost no answer."""
        stream = self.process.stderr
        for line in stream:
            if b"panicked at" in line:
                self.panics.append((line + stream.readline()).decode(errors="replace").strip())

    def _take(self, message: dict[str, Any]) -> None:
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})
        elif "id" in message:
            self.answers[message["id"]] = message
        elif message["method"] == "experimental/serverStatus":
            self.status = message["params"]
        elif message["method"] == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]["diagnostics"]

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self.process.stdin.flush()

    def notify(self, method: str, parameters: Any) -> None:
        with self.lock:
            self._send({"method": method, "params": parameters})

    def request(self, method: str, parameters: Any, patience: float = 120) -> Any:
        """The answer to a request; asked again while the server is still busy with the last change."""
        give_up = time.monotonic() + patience
        while True:
            with self.lock:
                self.requests += 1
                number = self.requests
                self._send({"id": number, "method": method, "params": parameters})
                while number not in self.answers:
                    if self.ended or time.monotonic() > give_up:
                        raise TimeoutError(f"no answer to {method}")
                    self.lock.wait(1)
                answer = self.answers.pop(number)
            error = answer.get("error")
            if not error:
                return answer["result"]
            if error["code"] not in TRY_AGAIN or time.monotonic() > give_up:
                kind = Refused if error["code"] == REFUSED else RuntimeError
                raise kind(f"{method}: {error['message']}")
            time.sleep(0.1)

    def wait_until_ready(self, patience: float = 900) -> None:
        """Waits until everything is built and indexed: for a second, nothing was going on."""
        give_up = time.monotonic() + patience
        calm_since = None
        while calm_since is None or time.monotonic() - calm_since < 1:
            if self.ended or time.monotonic() > give_up:
                raise TimeoutError(f"rust-analyzer is not ready: {self.status}")
            if not self.status.get("quiescent"):
                calm_since = None
            elif calm_since is None:
                calm_since = time.monotonic()
            time.sleep(0.05)

    def write(self, path: Path, text: str) -> None:
        """Shows a text in the editor, without saving it."""
        uri = path.as_uri()
        version = self.versions[path] = self.versions.get(path, 0) + 1
        if version == 1:
            document = {"uri": uri, "languageId": "rust", "version": version, "text": text}
            self.notify("textDocument/didOpen", {"textDocument": document})
        else:
            document = {"uri": uri, "version": version}
            self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def close(self, path: Path) -> None:
        """Leaves a file as it is on disk."""
        if path in self.versions:
            # The server reads a closed file some time later, and has what was shown last until then.
            self.write(path, path.read_text())
            self.versions.pop(path)
            self.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})

    def at_cursor(self, path: Path, marked: str) -> dict[str, Any]:
        """Shows the text without its `$0`; the position where that stood."""
        before, cursor, after = marked.partition(CURSOR)
        assert cursor, "no cursor"
        self.write(path, before + after)
        lines = before.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1].encode())}
        return {"textDocument": {"uri": path.as_uri()}, "position": position}

    def complete(self, path: Path, marked: str) -> list[Item]:
        """What is offered at `$0`, in the order in which an editor shows it before anything is typed."""
        at = self.at_cursor(path, marked)
        result = self.request("textDocument/completion", {**at, "context": {"triggerKind": 1}}) or []
        items = result["items"] if isinstance(result, dict) else result
        items.sort(key=lambda item: (item.get("sortText") or item["label"], item["label"]))
        return [Item(item["label"].split("(")[0].strip(), item.get("detail") or "") for item in items]

    def hover(self, path: Path, marked: str) -> str:
        """What is said of the word at `$0`, in Markdown."""
        result = self.request("textDocument/hover", self.at_cursor(path, marked))
        return result["contents"]["value"] if result else ""

    def definitions(self, path: Path, marked: str) -> list[Location]:
        """Where the word at `$0` is defined."""
        result = self.request("textDocument/definition", self.at_cursor(path, marked)) or []
        return [location(link.get("targetUri") or link["uri"], link.get("targetSelectionRange") or link["range"]) for link in result]

    def references(self, path: Path, marked: str) -> list[Location]:
        """Where the word at `$0` is used, its definition included."""
        parameters = {**self.at_cursor(path, marked), "context": {"includeDeclaration": True}}
        return [location(use["uri"], use["range"]) for use in self.request("textDocument/references", parameters) or []]

    def highlights(self, path: Path, marked: str) -> list[Location]:
        """The uses of the word at `$0` that an editor marks in the file."""
        found = self.request("textDocument/documentHighlight", self.at_cursor(path, marked)) or []
        return [location(path.as_uri(), use["range"]) for use in found]

    def rename(self, path: Path, marked: str, name: str) -> dict[Path, list[Location]]:
        """What would be changed, by file, if the word at `$0` got another name; nothing where that is refused."""
        try:
            result = self.request("textDocument/rename", {**self.at_cursor(path, marked), "newName": name})
        except Refused:
            return {}
        changes = {change["textDocument"]["uri"]: change["edits"] for change in result.get("documentChanges", [])}
        changes.update(result.get("changes", {}))
        return {
            Path(uri.removeprefix("file://")): sorted({location(uri, edit["range"]) for edit in edits})
            for uri, edits in changes.items()
        }

    def diagnostics(self, path: Path) -> list[tuple[int, str]]:
        """Line (from 1) and text of whatever rust-analyzer itself has to say about a file."""
        result = self.request("textDocument/diagnostic", {"textDocument": {"uri": path.as_uri()}})
        return sorted((found["range"]["start"]["line"] + 1, found["message"]) for found in result["items"])

    def stop(self) -> None:
        if self.process.stdin.closed:
            return
        try:
            self.request("shutdown", None, 10)
            self.notify("exit", None)
            self.process.wait(10)
        except (OSError, RuntimeError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
        for stream in [self.process.stdin, self.process.stdout, self.process.stderr]:
            stream.close()


def location(uri: str, span: dict[str, Any]) -> Location:
    return Location(Path(uri.removeprefix("file://")), span["start"]["line"], span["start"]["character"])
