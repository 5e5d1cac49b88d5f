#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests the program with the JSON parsing test suite: corpus.py BINARY CORPUS DOCUMENT

The first letter of a file's name says what a parser must do: accept it (y), refuse it (n), or
either (i). The program must refuse n files with a position and accept the syntax of y files. The
table in DOCUMENT must say what it does with i files. No file may crash it or take long. Exits with
77 if the suite is missing."""

import json
import re
import subprocess
import sys
from pathlib import Path

TIME_OUT = 60  # seconds
SKIPPED = 77
ROW = re.compile(r"^\| (i_\S+) \| (accepted|refused) \| [^|]+ \|$", re.MULTILINE)


def findings(binary, path):
    """The program's findings in a file, as objects. Raises ValueError if it fails."""
    try:
        result = subprocess.run([binary, "validate", "--format", "json", path], timeout=TIME_OUT,
                                capture_output=True, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        raise ValueError(f"takes more than {TIME_OUT} seconds") from None
    if result.returncode not in (0, 3) or result.stderr:
        raise ValueError(f"exit code {result.returncode}: {result.stderr.decode(errors='replace')}")
    return json.loads(result.stdout)


def decision(found):
    """"accepted" or "refused" as JSON, and whether refusals have a position."""
    syntax = [finding for finding in found if finding["code"] == "syntax"]
    placed = all(finding["line"] and finding["column"] for finding in syntax)
    return ("refused" if syntax else "accepted"), placed


def faults(binary, corpus, document):
    """Yields a message for each file that is not treated as required."""
    table = dict(ROW.findall(document.read_text(encoding="utf-8")))
    names = set()
    for path in sorted(corpus.glob("[yni]_*.json")):
        names.add(path.stem)
        try:
            decided, placed = decision(findings(binary, path))
        except ValueError as error:
            yield f"{path.name}: {error}"
            continue
        wanted = {"y": "accepted", "n": "refused"}.get(path.name[0], table.get(path.stem))
        if decided != wanted:
            yield f"{path.name}: is {decided}, but should be {wanted}"
        elif not placed:
            yield f"{path.name}: is refused without a position"
    for name in sorted(set(table) - names):
        yield f"{name}: is in the table but not in the corpus"
    for letter in "yni":
        if not any(name.startswith(letter) for name in names):
            yield f"no {letter}_ file in the corpus"


def main():
    binary, corpus, document = sys.argv[1:]
    if not Path(corpus).is_dir():
        print("skipped: the JSON parsing test suite is not at hand")
        return SKIPPED
    found = list(faults(binary, Path(corpus), Path(document)))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
