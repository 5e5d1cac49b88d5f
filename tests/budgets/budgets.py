#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures the program and compares it with the limits: budgets.py BUDGETS KIND PROGRAM [LIBRARY]

KIND is a key of COUNTS: the kind of build of PROGRAM, which may be the engine. LIBRARY, which
tests/faults builds, counts allocations. Exits with 77 if the measurement needs a program that only
`scripts/test --heavy` installs."""

import os
import re
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

QUESTION = ["show", "unodc"]
LOOSEST = 1.5  # times the count; a higher limit fails as well
ROW = re.compile(r"([a-z-]+) +([\d,]+) +(\S+) +(\S.*)")


@dataclass(frozen=True)
class Budget:
    limit: int
    unit: str


def budgets_in(text):
    """The budgets by name. Raises ValueError for a malformed line or a repeated name."""
    budgets = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        match = ROW.fullmatch(line)
        if not match or match[1] in budgets:
            raise ValueError(f"line {number}: not a name of its own, a limit, a unit and a subject: {line}")
        budgets[match[1]] = Budget(int(match[2].replace(",", "")), match[3])
    return budgets


def fault(name, budget, count):
    """Why the count violates the budget or the limit is too loose, or None."""
    if count > budget.limit:
        return f"{name}: {count:,} {budget.unit}, which is more than {budget.limit:,}"
    if count * LOOSEST < budget.limit:
        return f"{name}: {count:,} {budget.unit}: a limit of {budget.limit:,} is too loose"
    return None


def output_of(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options)


def count_allocations(program, library):
    with tempfile.NamedTemporaryFile() as file:
        output_of(program, *QUESTION, env={"LD_PRELOAD": library, "FAULT_CALL": "allocate",
                                           "FAULT_COUNT": file.name})
        return int(file.read())


def count_instructions(program):
    said = output_of("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
                     program, *QUESTION, env={}).stderr
    return int(re.search(r"I\s+refs:\s+([\d,]+)", said)[1].replace(",", ""))


def count_system_calls(program):
    traced = output_of("strace", "-f", "-o", "/dev/stderr", program, *QUESTION, env={}).stderr
    return sum("(" in line and "+++" not in line for line in traced.splitlines())


def count_page_faults(program):
    """The minimum of several runs, as the system sometimes causes an additional page fault."""
    def count():
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
        output_of(program, *QUESTION, env={})
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt - before

    return min(count() for _ in range(10))


def least_memory(program):
    """The smallest address space, in KiB, in which the program can answer."""
    def answers(kib):
        limited = f"ulimit -v {kib} && exec \"$@\""
        return subprocess.run(["sh", "-c", limited, "sh", program, *QUESTION], env={}, check=False,
                              capture_output=True).returncode == 0

    low, high = 0, 1 << 20
    while high - low > 64:
        middle = (low + high) // 2
        low, high = (low, middle) if answers(middle) else (middle, high)
    return high


def file_size(file):
    return Path(file).stat().st_size


def page_size(program):
    return len(output_of(program, "export", "--format", "html", env={}).stdout.encode())


# The measurements for each kind of build.
COUNTS = {
    "debug": {"allocations": count_allocations},
    "release": {"system-calls": count_system_calls, "page-faults": count_page_faults,
                "mapped-memory": least_memory, "program-size": file_size, "page-size": page_size},
    "engine": {"engine-size": file_size},
    "heavy": {"instructions": count_instructions},
}


def faults(budgets, counts, *program):
    """Yields a message for each violated or unused budget, and each count without one."""
    counted = {name for kind in COUNTS.values() for name in kind}
    for name in sorted(budgets.keys() ^ counted):
        yield f"{name}: {'nothing counts it' if name in budgets else 'has no limit'}"
    for name in sorted(budgets.keys() & counts.keys()):
        count = counts[name](*program)
        print(f"{name}: {count:,} {budgets[name].unit} of {budgets[name].limit:,}")
        if found := fault(name, budgets[name], count):
            yield found


def main():
    file, kind, *program = sys.argv[1:]
    if kind == "heavy" and not os.environ.get("LIAISON_HEAVY"):
        print("skipped: scripts/test --heavy runs it, and installs what it needs: valgrind")
        return 77
    found = list(faults(budgets_in(Path(file).read_text(encoding="utf-8")), COUNTS[kind], *program))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
