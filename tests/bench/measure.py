# SPDX-License-Identifier: MIT
"""Measures commands. They take turns, so that other load on the machine affects all alike."""

import random
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field


@dataclass
class Command:
    """A command with the results of its runs."""
    name: str
    argv: list
    stdin: str = ""
    output: bytes = b""
    seconds: list = field(default_factory=list)
    bytes: int = 0  # peak memory

    @property
    def median(self):
        return statistics.median(self.seconds)

    def run(self):
        """Runs the command and stores time and output. Exit code 1 means that nothing was found."""
        start = time.perf_counter()
        result = subprocess.run(self.argv, input=self.stdin.encode(), stdout=subprocess.PIPE)
        self.seconds.append(time.perf_counter() - start)
        if result.returncode not in (0, 1):
            raise SystemExit(f"{self.name} failed: {' '.join(self.argv)}")
        self.output = result.stdout

    def measure_memory(self):
        """Runs the command below GNU time, to measure its memory without that of Python."""
        with tempfile.NamedTemporaryFile("r") as report:
            subprocess.run(["time", "-q", "-f", "%M", "-o", report.name, *self.argv],
                           input=self.stdin.encode(), stdout=subprocess.DEVNULL)
            self.bytes = 1024 * int(report.read())


def measure(commands, rounds, pause=0):
    """Runs each command `rounds` times, after a pause of `pause` seconds each time."""
    for _ in range(rounds):
        for command in random.sample(commands, len(commands)):
            time.sleep(pause)
            command.run()
    for command in commands:
        command.measure_memory()
