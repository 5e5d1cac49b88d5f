#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the examples of a README: readme_examples.py BINARY README

They are its blocks fenced as ```console: a line that begins with `$ ` is a command, continued after
a backslash at its end; what follows is what it prints, on stdout or stderr. A line `…` stands for
any number of lines. A command must exit with 0 unless the block goes on with `$ echo $?`.

They run one after another in one folder that has data/ and scripts/run as the checkout has them;
`liaison` and `scripts/run` are both the program under test."""

import difflib
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from sandbox import Sandbox, text

FEWEST = 6
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Example:
    line: int
    command: str
    expected: list = field(default_factory=list)


def examples(readme):
    """The examples of each block."""
    for block in BLOCK.finditer(readme):
        found, continued = [], False
        first = readme.count("\n", 0, block.start(1)) + 1
        for number, line in enumerate(block[1].splitlines(), first):
            if continued:
                found[-1].command += "\n" + line
            elif line.startswith("$ "):
                found.append(Example(number, line[2:]))
            elif found:
                found[-1].expected.append(line)
            else:
                raise ValueError(f"line {number}: output without a command")
            continued = (continued or line.startswith("$ ")) and line.endswith("\\")
        yield found


def matches(expected, actual):
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in expected)
    return re.fullmatch(pattern, "".join(line + "\n" for line in actual))


def fault(example, output, code, code_is_shown):
    """What is wrong with an example, or None. Empty lines at the end do not count."""
    expected = "\n".join(example.expected).rstrip("\n").split("\n")
    actual = text(output).rstrip("\n").split("\n")
    if not matches(expected, actual):
        return "\n".join(difflib.unified_diff(expected, actual, "in the README", "printed", lineterm=""))
    if code != 0 and not code_is_shown:
        return f"exit code {code}; say so with `$ echo $?`"
    return None


def main():
    binary, readme = Path(sys.argv[1]), Path(sys.argv[2])
    blocks = list(examples(readme.read_text(encoding="utf-8")))
    count = faults = 0
    with Sandbox(binary) as sandbox:
        sandbox.link("work/scripts/run", binary)
        sandbox.link("work/data", readme.parent / "data")
        for block in blocks:
            code = 0
            for example, follower in zip(block, [*block[1:], None]):
                count += 1
                script = f"(exit {code})\n{example.command}"
                output, _, code = sandbox.run(script, stderr=subprocess.STDOUT)
                found = fault(example, output, code, follower and follower.command == "echo $?")
                if found:
                    faults += 1
                    print(f"{readme}:{example.line}: $ {example.command}\n{found}\n")
    if count < FEWEST:
        print(f"{readme}: {count} examples; there should be {FEWEST} or more")
    return 1 if faults or count < FEWEST else 0


if __name__ == "__main__":
    sys.exit(main())
