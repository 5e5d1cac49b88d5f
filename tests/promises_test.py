#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that promises.py reports promises without tests, and tests without promises."""

import unittest

import promises

README = """# liaison
## What it promises

- **Every fact is cited**: by its
  source. It does not guess.

## Use

## Exit codes

| Code | Meaning |
| --- | --- |
| 0 | answered |

Then there is more.

| 9 | a row of another table |
"""
HELD = """# About this file.

Every fact is cited: by its source.
    unit/It cites
It does not guess.
    unit/It cites
    cli/none
0: answered
    cli/none
"""
TESTS = {"unit/It cites", "cli/none", "cli/other"}


class Promises(unittest.TestCase):
    def assert_fault(self, fault, readme=README, held=HELD, tests=frozenset(TESTS)):
        self.assertEqual(list(promises.faults(readme, held, tests)), [fault])

    def test_promises_with_tests_are_held(self):
        self.assertEqual(list(promises.faults(README, HELD, TESTS)), [])

    def test_a_new_sentence_needs_tests(self):
        self.assert_fault("README.md promises what no test holds: It is quick.",
                          readme=README.replace("guess.", "guess. It is quick."))

    def test_a_new_exit_code_needs_tests(self):
        self.assert_fault("README.md promises what no test holds: 1: no",
                          readme=README.replace("| 0 | answered |", "| 0 | answered |\n| 1 | no |"))

    def test_a_promise_without_tests_is_reported(self):
        self.assert_fault("README.md promises what no test holds: 0: answered",
                          held=HELD.replace("0: answered\n    cli/none\n", "0: answered\n"))

    def test_a_sentence_that_is_gone_is_stale(self):
        self.assert_fault("promises.txt: README.md does not promise: It is small.",
                          held=HELD + "It is small.\n    cli/none\n")
        self.assert_fault("promises.txt: README.md does not promise: It does not guess.",
                          readme=README.replace(" It does not guess.", ""))

    def test_a_test_that_is_gone_is_stale(self):
        self.assert_fault("promises.txt: there is no test unit/It cites", tests=TESTS - {"unit/It cites"},
                          held=HELD.replace("guess.\n    unit/It cites\n", "guess.\n"))

    def test_a_readme_without_its_sections_fails(self):
        self.assertEqual(len(list(promises.faults("", "", set()))), 2)

    def test_a_line_out_of_place_is_refused(self):
        for held in "    cli/none\n" + HELD, HELD + "0: answered\n":
            with self.assertRaises(ValueError):
                list(promises.faults(README, held, TESTS))


if __name__ == "__main__":
    unittest.main()
