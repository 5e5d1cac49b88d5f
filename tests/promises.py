#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Each promise of the README has tests: promises.py README PROMISES BUILD

A promise is a sentence in the section "What it promises", or a row of the table of exit codes. The
file PROMISES lists for each, indented below it, tests of the build folder."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SECTION = re.compile(r"^## What it promises\n(.*?)^## ", re.MULTILINE | re.DOTALL)
BULLET = re.compile(r"^- (.*?)(?=^- |\Z)", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^\| (\d+) \| (.*) \|$", re.MULTILINE)
CODES = re.compile(r"^## Exit codes\n(.*?)(?=^[^|\n])", re.MULTILINE | re.DOTALL)


def promises_in(readme):
    """The promised sentences without emphasis, and the rows of exit codes as `CODE: meaning`."""
    section, codes = SECTION.search(readme), CODES.search(readme)
    bullets = BULLET.findall(section[1]) if section else []
    sentences = [sentence for text in bullets
                 for sentence in re.split(r"(?<=\.) (?=[A-Z])", " ".join(text.replace("**", "").split()))]
    return sentences, [f"{code}: {meaning}" for code, meaning in CODE.findall(codes[1] if codes else "")]


def tests_by_promise(text):
    """The tests by promise. Raises ValueError for bad or repeated lines."""
    promises = {}
    tests = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            if line in promises:
                raise ValueError(f"line {number}: twice: {line}")
            tests = promises[line] = []
        elif tests is None:
            raise ValueError(f"line {number}: a test above all promises: {line.strip()}")
        else:
            tests.append(line.strip())
    return promises


def faults(readme, text, existing):
    """Yields a message for each promise without tests, test without promise, and missing test."""
    sentences, codes = promises_in(readme)
    if not sentences:
        yield "README.md: no sentence below the heading What it promises"
    if not codes:
        yield "README.md: no row below Exit codes"
    promised, held = [*sentences, *codes], tests_by_promise(text)
    for promise in promised:
        if not held.get(promise):
            yield f"README.md promises what no test holds: {promise}"
    for promise, tests in held.items():
        if promise not in promised:
            yield f"promises.txt: README.md does not promise: {promise}"
        for test in tests:
            if test not in existing:
                yield f"promises.txt: there is no test {test}"


def tests_of(build):
    """The names of all tests of a build folder."""
    # ctest writes a log. In another folder, it does not overwrite the log of the calling ctest.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "CTestTestfile.cmake").write_text(f'subdirs("{build.resolve()}")\n')
        shown = subprocess.run(["ctest", "--test-dir", folder, "--show-only=json-v1"], check=True,
                               capture_output=True, text=True).stdout
    return {test["name"] for test in json.loads(shown)["tests"]}


def main():
    readme, promises, build = map(Path, sys.argv[1:])
    found = list(faults(readme.read_text(encoding="utf-8"), promises.read_text(encoding="utf-8"),
                        tests_of(build)))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
