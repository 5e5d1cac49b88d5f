#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures how time and memory grow with the size of a file, and draws the processor time.

    growth.py LIAISON [--million] [--rounds N] [--svg FILE]

Asks liaison and other programs for the partners that are concerned with an area, for 1,000 to
100,000 partners. --million also measures 1,000,000 partners, without the programs that would need
many gigabytes of memory. --svg draws the medians."""

import argparse
import tempfile
from pathlib import Path

from growth_svg import drawn
from measure import measure
from others import empty_passes, jq, python, sqlite
from scale import last_area, partners_of, synthetic, table

SIZES = [1_000, 10_000, 100_000]
LARGEST = 1_000_000
REST = 6  # seconds that a virtual machine needs to return freed memory to its host


def commands_for(binary, partners, folder):
    """The commands by the names in the picture."""
    file, area = synthetic(partners, folder), last_area(partners)
    commands = {"liaison": partners_of(binary, area, file),
                "Boost.JSON, an empty handler": empty_passes(file, folder)[0]}
    if partners < LARGEST:
        commands |= {"jq": jq(file, area), "Python": python(file, area), "SQLite, import": sqlite(file, area)}
    return commands


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--million", action="store_true")
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--svg")
    given = options.parse_args()
    lines = {}
    with tempfile.TemporaryDirectory(prefix="liaison-bench-") as name:
        for partners in SIZES + [LARGEST] * given.million:
            commands = commands_for(given.binary, partners, Path(name))
            # The pause gives the host time to reclaim freed memory, which otherwise slows large runs.
            measure(list(commands.values()), given.rounds, pause=REST if partners >= 100_000 else 0)
            print(f"{partners:,} partners:")
            table(list(commands.values()), commands["liaison"])
            for program, command in commands.items():
                lines.setdefault(program, []).append((partners, command.median_processor))
    if given.svg:
        Path(given.svg).write_text(drawn(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
