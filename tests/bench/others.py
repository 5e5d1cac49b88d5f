# SPDX-License-Identifier: MIT
"""The other programs that liaison is compared with. What is not installed is skipped by name."""

import shutil
import subprocess
import sys
from pathlib import Path

from measure import Command

HERE = Path(__file__).parent
QUESTIONS = HERE / "questions"


def installed(program, name):
    """Whether there is the program; prints a line if not."""
    found = shutil.which(program) is not None
    if not found:
        print(f"skipped: {name} is not installed")
    return found


def jq(file, area):
    return Command("jq", ["jq", "-r", "--arg", "area", area, "-f", str(QUESTIONS / "partners.jq"), str(file)])


def python(file, area):
    return Command("python3", [sys.executable, str(QUESTIONS / "partners.py"), str(file), area])


def parameters(**values):
    return [".param init", *(f".param set :{key} \"'{value}'\"" for key, value in values.items())]


def sqlite(file, area):
    script = [*parameters(file=file, area=area), f".read {QUESTIONS}/import.sqlite.sql",
              f".read {QUESTIONS}/partners.sql"]
    return Command("sqlite3, import and question", ["sqlite3", ":memory:"], "\n".join(script) + "\n")


def sqlite_indexed(file, area, folder):
    """The question to tables that are imported already, with indices."""
    database = str(folder / "indexed.sqlite")
    script = [*parameters(file=file), f".read {QUESTIONS}/import.sqlite.sql",
              f".read {QUESTIONS}/index.sqlite.sql"]
    subprocess.run(["sqlite3", database], input="\n".join(script) + "\n", text=True, check=True)
    script = [*parameters(area=area), f".read {QUESTIONS}/partners.sql"]
    return Command("sqlite3, imported and indexed before", ["sqlite3", database], "\n".join(script) + "\n")


def duckdb(file, area, folder):
    command = ["node", str(QUESTIONS / "duckdb.mjs"), str(file), area]
    imported = [*command, "named", str(folder / "imported.duckdb")]
    subprocess.run(imported, stdout=subprocess.DEVNULL, check=True)
    return [Command("DuckDB, which detects the columns", [*command, "found"]),
            Command("DuckDB, with the columns given", [*command, "named"]),
            Command("DuckDB, imported before", imported)]


def same_question(file, area, folder):
    """The commands that print the ids of the partners that are concerned with the area."""
    commands = [jq(file, area)] if installed("jq", "jq") else []
    commands.append(python(file, area))
    if installed("sqlite3", "SQLite"):
        commands += [sqlite(file, area), sqlite_indexed(file, area, folder)]
    if (HERE / "node_modules" / "@duckdb").is_dir() and shutil.which("node"):
        commands += duckdb(file, area, folder)
    else:
        print("skipped: DuckDB is not installed")
    return commands


def empty_pass(library, folder):
    """A program that parses a file with the library and does nothing else, or None."""
    program = folder / f"null_{library}"
    compiled = subprocess.run(["c++", "-O2", "-std=c++20", HERE / f"null_{library}.cpp", "-o", program],
                              stderr=subprocess.DEVNULL)
    return str(program) if compiled.returncode == 0 else None


def empty_passes(file, folder):
    """The commands that only parse or read the file."""
    commands = []
    for name, library in [("Boost.JSON", "boost"), ("RapidJSON", "rapidjson"), ("nlohmann_json", "nlohmann")]:
        if program := empty_pass(library, folder):
            commands.append(Command(f"{name}, an empty handler", [program, str(file)]))
        else:
            print(f"skipped: {name} is not installed")
    return [*commands, Command("cat", ["cat", str(file)])]
