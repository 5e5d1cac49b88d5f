#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the examples of a document: examples.py BINARY ROOT DOCUMENT [FEWEST]

They are its blocks fenced as ```console: a line that begins with `$ ` is a command, continued after
a backslash at its end; what follows is what it prints, on stdout or stderr. A line `…` stands for
any number of lines. A command must exit with 0 unless the block goes on with `$ echo $?`. A block
with the name of a file behind its language, such as ```json visit.json, is that file.

They run one after another in one folder that has data/ and scripts/run as ROOT has them; `liaison`
and `scripts/run` are both the program under test. A block ```console packaging/deb is left to the test
of that name. A command of liaison in any other block is a fault, since nothing would run it."""

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
    """What is wrong with an example, or None. Empty lines at the end do not count."""
    expected = "\n".join(example.expected).rstrip("\n").split("\n")
    actual = text(output).rstrip("\n").split("\n")
    if not matches(expected, actual):
        return "\n".join(difflib.unified_diff(expected, actual, "in the document", "printed", lineterm=""))
    if code != 0 and not code_is_shown:
        return f"exit code {code}; say so with `$ echo $?`"
    return None


def run_block(sandbox, block, **variables):
    """Runs a console block; yields each example with what is wrong with it, or None."""
    examples, code = examples_in(block), 0
    for example, follower in zip(examples, [*examples[1:], None]):
        script = f"(exit {code})\n{example.command}"
        output, _, code = sandbox.run(script, stderr=subprocess.STDOUT, **variables)
        yield example, fault(example, output, code, follower and follower.command == "echo $?")


def results(sandbox, document, label="", **variables):
    """Yields the line and the text of each command in console blocks of the label, with what is wrong
    with it, or None."""
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
