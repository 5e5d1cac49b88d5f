#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures answers from a large knowledge base, and the same in other programs.

    scale.py LIAISON [--partners N] [--rounds N] [--json FILE]

Asks liaison and other programs (see `questions`) for the partners that are concerned with an area.
Stops if the answers differ. In the same run, measures other commands of liaison, and parsers that do
nothing with what they read. Prints medians, and their ratios."""

import argparse
import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from measure import Command, measure
from others import empty_passes, same_question

HERE = Path(__file__).parent


def synthetic(partners, folder):
    """A file in which half of the statements are not ASCII."""
    path = folder / f"{partners}.json"
    with open(path, "wb") as file:
        subprocess.run([sys.executable, HERE / "synthetic.py", str(partners), "--languages"],
                       stdout=file, check=True)
    return path


def last_area(partners):
    """An area without narrower ones, with which a few dozen of the partners are concerned."""
    return f"area-{max(8, partners // 20) - 1}"


def liaison(binary, question, file):
    of_snapshot = " (snapshot)" if file.suffix == ".lkb" else ""
    return Command(f"liaison {question}{of_snapshot}", [binary, *question.split(), "--data", str(file)])


def snapshot_of(binary, file):
    path = file.with_suffix(".lkb")
    subprocess.run([binary, "export", "--data", str(file), "--format", "snapshot", "--output", str(path),
                    "--quiet"], check=True)
    return path


def partners_of(binary, area, file):
    return liaison(binary, f"partners --area {area} --format json", file)


def other_questions(binary, partners, file):
    body, another = f"body-{partners // 3}", f"body-{partners // 2}"
    questions = ["about", f"show {body}", "partners --area area-7 --format json", f"path {body} {another}",
                 f"related {body}", f"compare {body} {another}", f"search {partners // 7}",
                 "search réseau охрана", "search officce"]
    return [liaison(binary, question, file) for question in questions]


def check_answers(commands):
    first, *others = commands
    wanted = sorted(row["id"] for row in json.loads(first.output))
    for command in others:
        if sorted(command.output.decode().split()) != wanted:
            raise SystemExit(f"{command.name} answers otherwise")
    print(f"{len(wanted)} partners, the same in all answers")


def table(commands, base):
    """Prints each command with its time and how many times that of `base` it is."""
    print(f"  {'':<50}{'time':>10}{'ratio':>9}{'processor':>12}{'ratio':>9}{'memory':>10}")
    for command in commands:
        print(f"  {command.name:<50}{command.median:8.2f} s{command.median / base.median:9.2f}"
              f"{command.median_processor:10.2f} s{command.median_processor / base.median_processor:9.2f}"
              f"{command.bytes / 1e6:7.0f} MB")


def rows(commands):
    return [{"name": command.name, "seconds": command.seconds, "median": command.median,
             "processor": command.processor, "peak_bytes": command.bytes} for command in commands]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--partners", type=int, default=200_000)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--json")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="liaison-bench-") as name:
        folder = Path(name)
        file = synthetic(given.partners, folder)
        area = last_area(given.partners)
        snapshot = snapshot_of(given.binary, file)
        asked = [partners_of(given.binary, area, file),
                 liaison(given.binary, f"partners --area {area} --ids", snapshot),
                 *same_question(file, area, folder)]
        readers = empty_passes(file, folder)
        others = [*other_questions(given.binary, given.partners, file),
                  *other_questions(given.binary, given.partners, snapshot)]
        measure(asked + readers + others, given.rounds)
        size = file.stat().st_size
    print(f"{given.partners:,} partners, {size / 1e6:.0f} MB:")
    check_answers(asked)
    table(asked, asked[0])
    print(f"Compared with {readers[0].name}:")
    table(readers + others, readers[0])
    if given.json:
        report = {"date": date.today().isoformat(), "partners": given.partners, "file_bytes": size,
                  "same_question": rows(asked), "readers": rows(readers), "others": rows(others)}
        Path(given.json).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
