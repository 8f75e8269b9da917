"""What `cargo cfn check` shows on a terminal while it waits for a template: `python3 progress.py cargo-cfn`.

The template comes through standard input, and only once the bar is there: the test waits for nothing but what it tests.
"""

import os
import pty
import subprocess
import sys
import time

BAR = "0/1 templates"
CLEARED = "\r\x1b[2K"
TEMPLATE = b"Resources: {Topic: {Type: AWS::SNS::Topic}}\n"
SECONDS = 60


def run(cfn, wait_for, *arguments, on_terminal=True):
    """The output of a check, whose input is written when `wait_for` has been shown, or else after two seconds."""
    terminal, device = pty.openpty()
    output = {"stdout": device, "stderr": device} if on_terminal else {"stdout": device, "stderr": subprocess.DEVNULL}
    environment = {**os.environ, "TERM": "xterm-256color"}
    command = [cfn, "cfn", "check", "-", *arguments]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment, **output)
    os.close(device)
    shown = ""
    if wait_for is None:
        time.sleep(2)
    else:
        os.set_blocking(terminal, False)
        end = time.monotonic() + SECONDS
        while wait_for not in shown and time.monotonic() < end and process.poll() is None:
            try:
                shown += os.read(terminal, 4096).decode()
            except BlockingIOError:
                time.sleep(0.02)
        os.set_blocking(terminal, True)
        assert wait_for in shown, f"the terminal shows {shown!r}"
    process.communicate(TEMPLATE, timeout=SECONDS)
    while True:
        # On Linux, a terminal that nobody has open any more is an error, and elsewhere its end.
        try:
            part = os.read(terminal, 4096).decode()
        except OSError:
            part = ""
        if not part:
            break
        shown += part
    os.close(terminal)
    assert process.returncode == 0, f"exit code {process.returncode}: {shown!r}"
    return shown


def main(cfn):
    shown = run(cfn, BAR)
    bar, rest = shown.rsplit(CLEARED, 1)
    assert BAR in bar and "templates" not in rest.replace("template checked", ""), f"the bar stays: {shown!r}"
    assert "1 template checked, nothing found" in rest, f"the result is missing: {shown!r}"
    for arguments, on_terminal in [(["--quiet"], True), ([], False)]:
        shown = run(cfn, None, *arguments, on_terminal=on_terminal)
        assert "templates" not in shown, f"a bar is shown: {shown!r}"


main(sys.argv[1])
