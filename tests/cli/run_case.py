#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs end-to-end cases: run_case.py BINARY CASE... [--update]

A case is a file with commands and their exact expected output:

    # The one partner that shares cybercrime.
    $ liaison partners --area cybercrime --format csv
    --- stdout
    id,name
    unodc,United Nations Office on Drugs and Crime

- Comment lines begin with `#`. Lines that begin with `$ ` are commands. Lines that begin with `> `
  continue the previous one. Together they are one bash script.
- `--- stdout` and `--- stderr` precede the expected output. Without such a section, nothing may be
  printed there. `--- exit N` is the expected exit code; the default is 0.
- `--- stdout, no newline at end`, or the same with stderr, means that the last line has no end.
- Expected output that looks like one of these headings has a `\\` in front. So has a line that
  would look like one without its own leading `\\`.

The commands run in an empty folder with COLUMNS=100, `liaison` on the PATH, and the variable CASES,
which names the folder tests/data. --update rewrites the case with the actual output: read the
difference before you commit it."""

import argparse
import difflib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from sandbox import TIME_OUT, Sandbox, text

DATA = Path(__file__).resolve().parent.parent / "data"

HEADING = re.compile(rb"--- (?:(stdout|stderr)(, no newline at end)?|exit (\d+))")
LIKE_HEADING = re.compile(rb"\\*--- (stdout|stderr|exit)\b")


@dataclass
class Case:
    head: bytes  # comments and commands, unchanged
    script: str
    stdout: bytes = b""
    stderr: bytes = b""
    exit: int = 0


def parse(content):
    """Parses a case file. Raises ValueError that names the line."""
    lines = content.split(b"\n")
    if lines.pop():
        raise ValueError("the last line does not end with a newline")
    headings = [n for n, line in enumerate(lines) if LIKE_HEADING.match(line) and line[:1] == b"-"]
    sections = zip(headings, [*headings[1:], len(lines)])

    head = lines[: headings[0]] if headings else lines
    script = []
    for number, line in enumerate(head, 1):
        if line.startswith(b"$ ") or (line.startswith(b"> ") and script):
            script.append(line[2:].decode())
        elif line and not line.startswith(b"#"):
            raise ValueError(f"line {number} is neither a comment nor a command")
    if not script:
        raise ValueError("there is no command")

    case = Case(b"".join(line + b"\n" for line in head), "\n".join(script))
    seen = set()
    for start, end in sections:
        match = HEADING.fullmatch(lines[start])
        if not match or (match[1] or b"exit") in seen or (match[3] and end > start + 1):
            raise ValueError(f"line {start + 1} is no heading, a second one of its kind, "
                             "or an exit code with more below")
        stream, bare, code = match.groups()
        seen.add(stream or b"exit")
        if code:
            case.exit = int(code)
            continue
        body = [line[1:] if LIKE_HEADING.match(line) else line for line in lines[start + 1:end]]
        output = b"".join(line + b"\n" for line in body)
        setattr(case, stream.decode(), output[:-1] if bare else output)
    return case


def section(stream, output):
    """The section of a case file with the output of a stream; empty if there was no output."""
    if not output:
        return b""
    bare = not output.endswith(b"\n")
    lines = (output if not bare else output + b"\n").split(b"\n")[:-1]
    body = [b"\\" + line if LIKE_HEADING.match(line) else line for line in lines]
    heading = b"--- " + stream + (b", no newline at end" if bare else b"")
    return b"".join(line + b"\n" for line in [heading, *body])


def content(case):
    """The text of the case file for a case."""
    code = b"--- exit %d\n" % case.exit if case.exit else b""
    return case.head + section(b"stdout", case.stdout) + section(b"stderr", case.stderr) + code


def difference(expected, actual, name):
    """The difference between two outputs, as a unified diff."""
    def lines(output):
        *whole, rest = text(output).split("\n")
        return [*whole, rest + " (no newline at end)"] if rest else whole

    return "\n".join(difflib.unified_diff(lines(expected), lines(actual), f"expected {name}",
                                          f"actual {name}", lineterm=""))


def check(case, stdout, stderr, code):
    """Yields a message for each difference from the expected result."""
    if code is None:
        yield f"timed out after {TIME_OUT} seconds"
    elif code != case.exit:
        yield f"expected exit {case.exit}, got {code}"
    for name, expected, actual in [("stdout", case.stdout, stdout), ("stderr", case.stderr, stderr)]:
        if expected != actual:
            yield difference(expected, actual, name)


def run(binary, path, update):
    """Runs one case. Returns whether it passed."""
    try:
        case = parse(path.read_bytes())
    except ValueError as error:
        print(f"{path}: {error}")
        return False
    with Sandbox(binary) as sandbox:
        sandbox.link("data", DATA)
        stdout, stderr, code = sandbox.run(case.script, CASES="../data")
    if update and code is not None:
        path.write_bytes(content(Case(case.head, case.script, stdout, stderr, code)))
        return True
    faults = list(check(case, stdout, stderr, code))
    if faults:
        print("\n".join([f"{path}:", *faults]))
    return not faults


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("binary")
    arguments.add_argument("cases", nargs="+", type=Path)
    arguments.add_argument("--update", action="store_true", help="expect what is printed now")
    given = arguments.parse_args()
    passed = [run(given.binary, path, given.update) for path in given.cases]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
