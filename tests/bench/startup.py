#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how long short answers take, compared with other programs: startup.py LIAISON

Prints medians in milliseconds, and their ratio to the median of an empty program. The commands take
turns, so that other load on the machine affects all alike. Measures a copy of the program, like an
installed one: a file that a linker has written in random order is loaded in smaller pieces."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import Command, measure

ROUNDS = 200
EMPTY = """
#include <string>
int main(int, char** argv) { return std::string(*argv).append(100, ' ').empty(); }
"""


def main(binary):
    with tempfile.TemporaryDirectory(prefix="liaison-bench-") as folder:
        empty = str(Path(folder, "empty"))
        subprocess.run(["c++", "-O2", "-x", "c++", "-", "-o", empty], input=EMPTY, text=True, check=True)
        installed = shutil.copy(binary, Path(folder, "liaison"))
        commands = [Command("an empty C++ program", [empty]),
                    Command("liaison show unodc", [installed, "show", "unodc"]),
                    Command("jq -n 1", ["jq", "-n", "1"])]
        measure(commands, ROUNDS)
    for command in commands:
        print(f"{command.name:<22} {1000 * command.median:7.2f} ms"
              f" {command.median / commands[0].median:6.2f} times {command.bytes / 2**20:6.1f} MiB")


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve(strict=True)))
