"""Runs a deployed function as Lambda does: its handler, from the current folder, for the events on standard input.

Reads {"handler": "module.function", "events": [..]} and writes a list with one outcome for each event: what the handler
returned, or, if it raised, the error that the metric Errors counts. What the function logs goes to standard error.
"""
import importlib
import json
import logging
import sys
import uuid
from types import SimpleNamespace


def invoke(function, event):
    context = SimpleNamespace(aws_request_id=str(uuid.uuid4()))
    try:
        return {"request_id": context.aws_request_id, "returned": function(event, context)}
    except Exception as error:
        return {"request_id": context.aws_request_id, "error": f"{type(error).__name__}: {error}"}


def main():
    sys.path.insert(0, ".")
    logging.basicConfig(stream=sys.stderr, format="[%(levelname)s]\t%(message)s")
    task = json.load(sys.stdin)
    module, function = task["handler"].rsplit(".", 1)
    function = getattr(importlib.import_module(module), function)
    json.dump([invoke(function, event) for event in task["events"]], sys.stdout)


if __name__ == "__main__":
    main()
