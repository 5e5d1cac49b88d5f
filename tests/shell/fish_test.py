#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completion in fish: fish_test.py BINARY"""

import re
import unittest

from completion_cases import CompletionCases, InertCases, main


class Completion(CompletionCases, unittest.TestCase):
    shell = "fish"

    def complete(self, line):
        offered = self.run_shell("fish", "--no-config", "-c",
                                 "source $argv[1]; complete -C $argv[2]", str(self.script), line)
        return [word.split("\t")[0] for word in offered]


class Inert(InertCases, unittest.TestCase):
    completion = Completion

    def command(self):
        return ["fish", "--no-config", "--init-command",
                f"source {Completion.script}; function fish_prompt; echo -n 'READY>'; end"]

    def quoted(self, start, quote):
        if not quote:
            return re.sub(r"([!;'\"])", r"\\\1", start)
        return quote + start.replace(quote, "\\" + quote)


if __name__ == "__main__":
    main(__name__)
