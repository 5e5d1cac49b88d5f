# SPDX-License-Identifier: MIT
"""Measures commands. They take turns, so that other load on the machine affects all alike."""

import random
import resource
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field


def processor_time():
    """The processor time of all commands so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass
class Command:
    """A command with the results of its runs."""
    name: str
    argv: list
    stdin: str = ""
    output: bytes = b""
    seconds: list = field(default_factory=list)
    processor: list = field(default_factory=list)  # seconds, which load on the machine changes less
    bytes: int = 0  # peak memory

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def median_processor(self):
        return statistics.median(self.processor)

    def run(self):
        """Runs the command and stores time and output. Exit code 1 means that nothing was found."""
        before, start = processor_time(), time.perf_counter()
        result = subprocess.run(self.argv, input=self.stdin.encode(), capture_output=True)
        self.seconds.append(time.perf_counter() - start)
        self.processor.append(processor_time() - before)
        if result.returncode not in (0, 1):
            raise SystemExit(f"{self.name} failed: {' '.join(self.argv)}")
        self.output = result.stdout

    def measure_memory(self):
        """Runs the command below GNU time, to measure its memory without that of Python."""
        with tempfile.NamedTemporaryFile("r") as report:
            subprocess.run(["time", "-q", "-f", "%M", "-o", report.name, *self.argv],
                           input=self.stdin.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.bytes = 1024 * int(report.read())


def measure(commands, rounds, pause=0):
    """Runs each command `rounds` times, after a pause of `pause` seconds each time."""
    for _ in range(rounds):
        for command in random.sample(commands, len(commands)):
            time.sleep(pause)
            command.run()
    for command in commands:
        command.measure_memory()
