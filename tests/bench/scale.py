#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures answers from a large knowledge base, and the same in other programs.

    scale.py LIAISON [--partners N] [--rounds N] [--growth] [--json FILE]

Asks liaison and other programs (see `questions`) for the partners that are concerned with an area.
Stops if the answers differ. Then measures other commands of liaison. Prints medians, and their
ratio to the median of liaison. --growth also measures 100,000 and 1,000,000 partners."""

import argparse
import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from measure import Command, measure

HERE = Path(__file__).parent
QUESTIONS = HERE / "questions"
REST = 6  # seconds that a virtual machine needs to return freed memory to its host


def synthetic(partners, folder):
    path = folder / f"{partners}.json"
    with open(path, "wb") as file:
        subprocess.run([sys.executable, HERE / "synthetic.py", str(partners)], stdout=file, check=True)
    return path


def last_area(partners):
    """An area without narrower ones, with which a few dozen of the partners are concerned."""
    return f"area-{partners // 20 - 1}"


def other_questions(partners):
    body, another = f"body-{partners // 3}", f"body-{partners // 2}"
    return ["about", f"show {body}", f"path {body} {another}", f"related {body}",
            f"search {partners // 7}", f"compare {body} {another}"]


def liaison(binary, question, file):
    return Command(f"liaison {question}", [binary, *question.split(), "--data", str(file)])


def partners_of(binary, area, file):
    return liaison(binary, f"partners --area {area} --format json", file)


def null_sax(folder):
    program = folder / "null_sax"
    subprocess.run(["c++", "-O2", "-std=c++20", HERE / "null_sax.cpp", "-o", program], check=True)
    return str(program)


def sqlite(file, area):
    script = [".param init", f".param set :file \"'{file}'\"", f".param set :area \"'{area}'\"",
              f".read {QUESTIONS}/import.sqlite.sql", f".read {QUESTIONS}/partners.sql"]
    return Command("sqlite3", ["sqlite3", ":memory:"], "\n".join(script) + "\n")


def same_question(binary, file, area, folder):
    """The commands that answer the question, liaison first; and those that only read the file."""
    commands = [
        partners_of(binary, area, file),
        Command("jq", ["jq", "-r", "--arg", "area", area, "-f", str(QUESTIONS / "partners.jq"), str(file)]),
        Command("python3", [sys.executable, str(QUESTIONS / "partners.py"), str(file), area]),
        sqlite(file, area),
    ]
    if (HERE / "node_modules" / "@duckdb").is_dir():
        duckdb = ["node", str(QUESTIONS / "duckdb.mjs"), str(file), area]
        commands += [Command("DuckDB", duckdb), Command("DuckDB, columns named", [*duckdb, "named"])]
    else:
        print("skipped: DuckDB is not at hand")
    return commands, [Command("nlohmann_json, an empty handler", [null_sax(folder), str(file)]),
                      Command("cat", ["cat", str(file)])]


def check_answers(commands):
    first, *others = commands
    wanted = sorted(row["id"] for row in json.loads(first.output))
    for command in others:
        if sorted(command.output.decode().split()) != wanted:
            raise SystemExit(f"{command.name} answers otherwise")
    print(f"{len(wanted)} partners, the same in all answers")


def table(commands, base):
    for command in commands:
        print(f"  {command.name:<48}{command.median:8.2f} s{command.median / base.median:8.2f} times"
              f"{command.bytes / 1e6:8.0f} MB")


def rows(commands):
    return [{"name": command.name, "seconds": command.seconds, "median": command.median,
             "peak_bytes": command.bytes} for command in commands]


def growth(binary, folder, rounds):
    commands = []
    for partners in [100_000, 1_000_000]:
        command = partners_of(binary, last_area(partners), synthetic(partners, folder))
        command.name = f"{partners:,} partners"
        commands.append(command)
    # The pause gives the host time to reclaim freed memory, which otherwise slows large runs only.
    measure(commands, rounds, pause=REST)
    print("Ten times as many partners:")
    table(commands, commands[0])
    return rows(commands)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("--partners", type=int, default=200_000)
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--growth", action="store_true")
    options.add_argument("--json")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="liaison-bench-") as name:
        folder = Path(name)
        file = synthetic(given.partners, folder)
        asked, readers = same_question(given.binary, file, last_area(given.partners), folder)
        others = [liaison(given.binary, question, file) for question in other_questions(given.partners)]
        measure(asked + readers, given.rounds)
        print(f"{given.partners:,} partners, {file.stat().st_size / 1e6:.0f} MB:")
        check_answers(asked)
        table(asked + readers, asked[0])
        measure(others, given.rounds)
        print("Other questions, beside loading alone:")
        table(others, others[0])
        report = {"date": date.today().isoformat(), "partners": given.partners,
                  "file_bytes": file.stat().st_size, "same_question": rows(asked),
                  "readers": rows(readers), "others": rows(others)}
        file.unlink()
        if given.growth:
            report["growth"] = growth(given.binary, folder, given.rounds)
    if given.json:
        Path(given.json).write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
