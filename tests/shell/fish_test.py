#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completion in fish: fish_test.py BINARY"""

import unittest

from completion_cases import CompletionCases, main


class Completion(CompletionCases, unittest.TestCase):
    shell = "fish"

    def complete(self, line):
        offered = self.run_shell("fish", "--no-config", "-c",
                                 "source $argv[1]; complete -C $argv[2]", str(self.script), line)
        return [word.split("\t")[0] for word in offered]


if __name__ == "__main__":
    main(__name__)
