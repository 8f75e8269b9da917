"""Completion in a large file, $STACK: `python -m ide.benchmark`."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

from .session import TARGET, start, write_package

RUNS = 15
# What is completed, and the edit: a text of the file, and what replaces it, `$0` standing for the cursor.
PLACES = [
    ("property", "KeySchema: [", "B$0 KeySchema: ["),
    ("nested property", "SSEType: \"KMS\", ", "S$0 "),
    ("element of a statement", "Action: \"dynamodb:PutItem\", ", "A$0 "),
    ("attribute of a resource", "KMSMasterKeyId: Key5.Arn", "KMSMasterKeyId: Key5.$0"),
    ("name of a resource", "KMSMasterKeyId: Key5.Arn", "KMSMasterKeyId: K$0"),
    ("resource type", "AWS::DynamoDB::Table {", "AWS::DynamoDB::$0 {"),
    ("service", "AWS::DynamoDB::Table {", "AWS::$0 {"),
    ("option", "DeletionPolicy: \"Retain\", ", "D$0 "),
]


def main() -> None:
    text = Path(os.environ["STACK"]).read_text()
    # In the middle of the file.
    middle = text.index("pub struct Alias5;")
    folder = TARGET / "ide" / "hundred"
    manifest = write_package(folder, {"lib.rs": "pub mod stack;\n", "stack.rs": text})
    server = start([manifest])
    path = folder / "src/stack.rs"
    all_times = []
    print(f"completion in a file of {text.count('pub struct') - 1} resources, milliseconds, {RUNS} edits each")
    print(f"{'':24}  median  slowest")
    for name, old, new in PLACES:
        at = text.index(old, middle)
        times = []
        # The first answer also computes what later ones reuse.
        for run in range(RUNS + 1):
            edit = new.replace("$0", f"{'x' * (run % 2)}$0")
            marked = text[:at] + edit + text[at + len(old):]
            begin = time.perf_counter()
            if not server.complete(path, marked) and run % 2 == 0:
                raise SystemExit(f"nothing is offered for {name}")
            times.append((time.perf_counter() - begin) * 1000)
        times = times[1:]
        all_times += times
        print(f"{name:24} {statistics.median(times):7.0f} {max(times):8.0f}")
    print(f"{'all':24} {statistics.median(all_times):7.0f} {max(all_times):8.0f}")


if __name__ == "__main__":
    main()
