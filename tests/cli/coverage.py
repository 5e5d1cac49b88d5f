#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints commands and options that no case uses: coverage.py BINARY CASES

Each command needs a case that runs `liaison COMMAND --help`. Each option in this help needs a case
that uses it with the command; a global option needs a case with any command. Commands and options
are taken from the output of the program's help."""

import re
import shlex
import sys
from pathlib import Path

from run_case import parse
from sandbox import Sandbox

# A row of the overview: the heading of a group or spaces, the command, and its summary.
COMMAND = re.compile(r"(?m)^  (?:[A-Z][a-z]+)? *([a-z][a-z-]*)  ")
OTHER_LISTS = re.compile(r"likewise ((?:[a-z]+, )*[a-z]+)")
OPTION = re.compile(r" {2,8}((?:-\w, ?)?--?[a-z][a-z-]*)")


def commands_in(help_text):
    """The commands in the overview of the help, without `help`."""
    rows = re.search(r"(?ms)^Commands:\n(.*?)(?:\n\n|\Z)", help_text)
    if not rows:
        return []
    others = OTHER_LISTS.search(" ".join(rows[1].split()))
    return [*(command for command in COMMAND.findall(rows[1]) if command != "help"),
            *(others[1].split(", ") if others else [])]


def options_in(help_text):
    """The options in a help text, each as a tuple of its spellings."""
    return [tuple(re.split(", ?", match[1]))
            for line in help_text.splitlines() if (match := OPTION.match(line))]


def invocations(script):
    """Yields the arguments of each call of `liaison` in a script, with redirections among them."""
    lexer = shlex.shlex(script.replace("\\\n", " ").replace("\n", ";"), posix=True,
                        punctuation_chars="();<>|&`")
    lexer.commenters = ""
    arguments = None
    for token in lexer:
        if re.fullmatch(r"[();|&`]+", token):
            arguments = None
        elif arguments is not None:
            arguments.append(token)
        elif token == "liaison":
            arguments = []
            yield arguments


def lacking(binary, cases):
    """Yields a message for each command or option that no case uses."""
    used = [call for case in cases.glob("**/*.case")
            for call in list(invocations(parse(case.read_bytes()).script))]

    with Sandbox(binary) as sandbox:
        def help_of(*command):
            return sandbox.run(shlex.join(["liaison", *command, "--help"]))[0].decode()

        commands = commands_in(help_of())
        helps = {command: help_of(command) for command in commands}
        everywhere = options_in(help_of("help", "options"))
    if not commands:
        yield "no commands in the output of liaison --help"

    def given(command=None):
        """The options used in calls of the command, or of any command."""
        calls = (call for call in used
                 if not command or next((word for word in call if word in helps), None) == command)
        return {word.split("=")[0] for call in calls for word in call if word.startswith("-")}

    if not everywhere:
        yield "no options in the output of liaison help options"
    for command in commands:
        if not any(call == [command, "--help"] for call in used):
            yield f"no case for: liaison {command} --help"
        for option in options_in(helps[command]):
            if "--help" not in option and not given(command).intersection(option):
                yield f"no case for: liaison {command} {option[-1]}"
    for option in everywhere:
        if not given().intersection(option):
            yield f"no case for: liaison {option[-1]}"


def main():
    binary, cases = sys.argv[1:]
    found = list(lacking(binary, Path(cases)))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
