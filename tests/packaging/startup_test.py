#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A short answer takes little more than the start of any program: startup_test.py FOLDER"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = Path(sys.argv.pop(1)) / "liaison"
QUESTION = [str(PROGRAM), "show", "unodc"]
MOST_TIMES_OF_AN_EMPTY_PROGRAM = 1.5
MOST_KIB = 8 * 1024
ATTEMPTS = 10  # until other work on the machine lets one through
ROUNDS = 100

EMPTY = """
#include <string>
int main(int, char** argv) { return std::string(*argv).append(100, ' ').empty(); }
"""


def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - start)


def medians(*commands):
    """Of each command, which take turns."""
    rounds = [[milliseconds(command) for command in commands] for _ in range(ROUNDS)]
    return [statistics.median(times) for times in zip(*rounds)]


class StartUp(unittest.TestCase):
    def test_it_takes_no_longer_than_an_empty_program_and_a_half(self):
        with tempfile.TemporaryDirectory() as folder:
            empty = os.path.join(folder, "empty")
            subprocess.run(["c++", "-O2", "-x", "c++", "-", "-o", empty], input=EMPTY, text=True,
                           check=True)
            for _ in range(ATTEMPTS):
                ours, least = medians(QUESTION, [empty])
                print(f"{ours:.2f} ms; an empty program: {least:.2f} ms")
                if ours <= MOST_TIMES_OF_AN_EMPTY_PROGRAM * least:
                    return
        self.fail("it was slower each time")

    def test_it_needs_little_memory(self):
        """All that it maps counts, which is more than what it uses at any time."""
        limited = f"ulimit -v {MOST_KIB} && exec \"$@\""
        subprocess.run(["sh", "-c", limited, "sh", *QUESTION], stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    unittest.main()
