#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the start of a short answer takes, beside other programs: startup.py LIAISON

Prints medians in milliseconds and how many times that of an empty program they are. The commands take
turns, so that other work on the machine concerns all of them alike."""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 200
EMPTY = """
#include <string>
int main(int, char** argv) { return std::string(*argv).append(100, ' ').empty(); }
"""


def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - start)


def main(binary):
    with tempfile.TemporaryDirectory(prefix="liaison-bench-") as folder:
        empty = str(Path(folder, "empty"))
        subprocess.run(["c++", "-O2", "-x", "c++", "-", "-o", empty], input=EMPTY, text=True, check=True)
        commands = {"an empty C++ program": [empty], "liaison show unodc": [binary, "show", "unodc"],
                    "jq -n 1": ["jq", "-n", "1"]}
        times = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name in random.sample(list(commands), len(commands)):
                times[name].append(milliseconds(commands[name]))
    medians = {name: statistics.median(values) for name, values in times.items()}
    least = next(iter(medians.values()))
    for name, median in medians.items():
        print(f"{name:<22} {median:7.2f} ms {median / least:6.2f} times")


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve(strict=True)))
