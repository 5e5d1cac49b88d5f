# SPDX-License-Identifier: MIT
"""Runs commands in turns, so that other work on the machine concerns all of them alike."""

import random
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field


@dataclass
class Command:
    """What is run, and what its runs took."""
    name: str
    argv: list
    stdin: str = ""
    output: bytes = b""
    seconds: list = field(default_factory=list)
    bytes: int = 0  # in memory, at most

    @property
    def median(self):
        return statistics.median(self.seconds)

    def run(self):
        """Runs it once. An exit code of 1 is the answer that there is nothing."""
        start = time.perf_counter()
        result = subprocess.run(self.argv, input=self.stdin.encode(), stdout=subprocess.PIPE)
        self.seconds.append(time.perf_counter() - start)
        if result.returncode not in (0, 1):
            raise SystemExit(f"{self.name} failed: {' '.join(self.argv)}")
        self.output = result.stdout

    def measure_memory(self):
        """Runs it once more, below GNU time: what this program has in memory would be counted, too."""
        with tempfile.NamedTemporaryFile("r") as report:
            subprocess.run(["time", "-q", "-f", "%M", "-o", report.name, *self.argv],
                           input=self.stdin.encode(), stdout=subprocess.DEVNULL)
            self.bytes = 1024 * int(report.read())


def measure(commands, rounds, pause=0):
    """Runs each so many times, with a pause of so many seconds before."""
    for _ in range(rounds):
        for command in random.sample(commands, len(commands)):
            time.sleep(pause)
            command.run()
    for command in commands:
        command.measure_memory()
