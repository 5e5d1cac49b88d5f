#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the examples in the help of each command: help_examples.py BINARY [TEXTS]

Each example runs in a new folder with the files that it names, which are made as FILES says. The
example and each call of liaison in it must exit with 0, or with 1 if the help says that the command
does so. Standard error may have only messages of liaison. Each command needs an example.

TEXTS is a folder with the saved text of the founding source, which is not part of the project. An
example that needs it, or a program that is not installed, is skipped with a message."""

import os
import re
import shlex
import shutil
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path.append(str(TESTS / "pages"))

from coverage import commands_in  # noqa: E402
from founding_page import NOT_AT_HAND, SOURCE, founding_html  # noqa: E402
from sandbox import Sandbox, text  # noqa: E402

# The commands that make the files of the examples. $PAGES is tests/data/pages.
FILES = {
    "page.html": 'cp "$PAGES/invented.html" page.html',
    "page.txt": 'cp "$PAGES/w3m.txt" page.txt',
    "my.json": 'cp "$PAGES/base.json" my.json',
    "mine.json": "liaison new --output mine.json",
    "tables": "liaison export --format csv --output tables",
    "old.json": "liaison export --output old.json",
    "new.json": "liaison export | sed s/exploring/current/ >new.json",
    "edited.json": "liaison export | sed s/exploring/current/ >edited.json",
    "un.json": "liaison export --output un.json && git init -q . && git add un.json && "
               "git -c user.name=A -c user.email=a@example.org commit -qm A",
    "*.json": "liaison new --output mine.json",
}

# How to run an example that is for a certain shell.
SHELLS = {"zsh": "zsh -f -c 'autoload -Uz compinit && compinit -D; '{}", "fish": "fish -N -c {}"}

# Records the exit code of each call, also in a pipe or a command substitution.
WRAPPER = """#!/bin/bash
{program} "$@"
code=$?
echo $code >>{codes}
exit $code
"""


def examples_in(help_text):
    """The lines below "Examples:" in a help text."""
    block = re.search(r"^Examples:\n((?:  .*\n)*)", help_text, re.MULTILINE)
    return [line.strip() for line in block[1].splitlines()] if block else []


def codes_in(help_text):
    """The exit codes that the help allows for an answer."""
    says_no = re.search(r"\bexits? with 1\b", " ".join(help_text.lower().split()))
    return {0, 1} if says_no else {0}


def words_of(example):
    return shlex.split(example, comments=False)


def files_read_by(example):
    """The names of FILES in an example, without duplicates and without the files that it writes."""
    words = words_of(example)
    names = [word.split(":")[-1] for before, word in zip(["", *words], words)  # HEAD:un.json
             if before not in ("--output", ">")]
    return [name for name in dict.fromkeys(names) if name in FILES]


def program_lacking(example):
    """The first program in the example that is not installed, or None."""
    programs = [words[0] for words in map(words_of, re.split(r" \| ", example)) if words]
    programs += re.findall(r"completion (\w+)", example)
    for program in programs:
        if program not in ("liaison", "eval", "source") and not shutil.which(program, path=os.defpath):
            return program
    return None


class Runner:
    def __init__(self, binary, texts):
        self.binary = Path(binary).resolve(strict=True)
        self.founding_page = founding_html(self.binary, texts)

    def help_of(self, *command):
        with Sandbox(self.binary) as sandbox:
            return sandbox.run(shlex.join(["liaison", *command, "--help"]))[0].decode()

    def why_skipped(self, example):
        program = program_lacking(example)
        if program:
            return f"{program} is not installed"
        return NOT_AT_HAND if SOURCE in words_of(example) and not self.founding_page else None

    def fault(self, example, codes):
        """Runs an example. Returns what is wrong with it, or None."""
        with Sandbox(self.binary) as sandbox:
            for name in files_read_by(example):
                _, error, code = sandbox.run(FILES[name], PAGES=str(TESTS / "data/pages"))
                if code:
                    return f"cannot make {name}: {text(error)}"
            if SOURCE in words_of(example):
                (sandbox.work / "page.html").write_text(self.founding_page, encoding="utf-8")
            log = Path(sandbox.folder.name, "codes")
            wrapper = Path(sandbox.folder.name, "bin/liaison")
            wrapper.unlink()
            wrapper.write_text(WRAPPER.format(program=shlex.quote(str(self.binary)), codes=log),
                               encoding="utf-8")
            wrapper.chmod(0o755)
            shell = re.search(r"completion (\w+)", example)
            script = SHELLS.get(shell[1] if shell else "", "set -o pipefail; eval {}")
            _, error, code = sandbox.run(script.format(shlex.quote(example)))
            called = [int(line) for line in log.read_text().split()] if log.exists() else []
        for one in [*called, code]:
            if one not in codes:
                return f"exit code {one}\n{text(error)}"
        noise = [line for line in text(error).splitlines() if not line.startswith("liaison: ")]
        return "\n".join(["on standard error:", *noise]) if noise else None


def faults(runner):
    """Yields a message for each example that does not work and each command without one."""
    helps = {(): runner.help_of()}
    commands = commands_in(helps[()])
    helps.update({(name,): runner.help_of(name) for name in commands})
    if not commands:
        yield "no commands in the output of liaison --help"
    read = {name for help_text in helps.values() for example in examples_in(help_text)
            for name in files_read_by(example)}
    for name in FILES.keys() - read:
        yield f"FILES has {name}, which no example reads"
    for command, help_text in helps.items():
        examples = examples_in(help_text)
        name = " ".join(["liaison", *command])
        if not any(name in example for example in examples):
            yield f"{name} --help: no example of it"
        for example in examples:
            skipped = runner.why_skipped(example)
            if skipped:
                print(f"skipped: {example}: {skipped}")
                continue
            found = runner.fault(example, codes_in(help_text))
            if found:
                yield f"{name} --help: $ {example}\n{found}"


def main():
    found = list(faults(Runner(*sys.argv[1:2], sys.argv[2] if len(sys.argv) > 2 else "")))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
