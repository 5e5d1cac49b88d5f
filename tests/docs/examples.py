#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the examples of a document: examples.py BINARY ROOT DOCUMENT [FEWEST]

Examples are in blocks fenced as ```console. A line that begins with `$ ` is a command, which a
backslash at its end continues. The lines below are its output; a line `…` means any number of
lines. The command must exit with 0, unless `$ echo $?` follows it. A block with a file name behind
its language, such as ```json visit.json, makes that file.

All examples run in one folder, which has data/ and scripts/run; `liaison` and `scripts/run` are the
tested program. The test packaging/deb runs blocks fenced as ```console packaging/deb. Commands of
liaison in other blocks are reported, because no test runs them."""

import difflib
import re
import subprocess
import sys
from pathlib import Path

from document import blocks_in, examples_in, write_file

sys.path.append(str(Path(__file__).resolve().parent.parent / "cli"))

from sandbox import Sandbox, text  # noqa: E402

BY_THE_PACKAGE = "packaging/deb"
COMMAND = re.compile(r"(?:^|[|;&]|\$\() *(?:\$ )?(?:liaison|scripts/run) ", re.MULTILINE)


def matches(expected, actual):
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in actual))


def fault(example, output, code, code_is_shown):
    """Why an example fails, or None. Empty lines at the end of its output do not count."""
    expected = "\n".join(example.expected).rstrip("\n").split("\n")
    actual = text(output).rstrip("\n").split("\n")
    if not matches(expected, actual):
        return "\n".join(difflib.unified_diff(expected, actual, "in the document", "printed", lineterm=""))
    if code != 0 and not code_is_shown:
        return f"exit code {code}; say so with `$ echo $?`"
    return None


def run_block(sandbox, block, **variables):
    """Runs a console block. Yields each example with the reason why it fails, or None."""
    examples, code = examples_in(block), 0
    for example, follower in zip(examples, [*examples[1:], None]):
        script = f"(exit {code})\n{example.command}"
        output, _, code = sandbox.run(script, stderr=subprocess.STDOUT, **variables)
        yield example, fault(example, output, code, follower and follower.command == "echo $?")


def results(sandbox, document, label="", **variables):
    """Runs the console blocks with a label. Yields line and text of each command, and why it fails,
    or None."""
    for block in blocks_in(document):
        if block.language == "console" and block.label == label:
            for example, found in run_block(sandbox, block, **variables):
                yield example.line, f"$ {example.command}", found
        elif block.label and block.language != "console":
            write_file(block, sandbox.work)
        elif block.label != BY_THE_PACKAGE and not label and (command := COMMAND.search(block.code)):
            line = block.line + block.code.count("\n", 0, command.start())
            yield line, command[0].strip(), "is not run: it is in no ```console block"


def main():
    binary, root, document = map(Path, sys.argv[1:4])
    fewest = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    count = faults = 0
    with Sandbox(binary) as sandbox:
        sandbox.link("work/scripts/run", binary)
        sandbox.link("work/data", root / "data")
        for line, command, found in results(sandbox, document.read_text(encoding="utf-8")):
            count += 1
            if found:
                faults += 1
                print(f"{document}:{line}: {command}\n{found}\n")
    if count < fewest:
        print(f"{document}: {count} examples; there should be {fewest} or more")
    return 1 if faults or count < fewest else 0


if __name__ == "__main__":
    sys.exit(main())
