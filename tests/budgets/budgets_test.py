#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that budgets.py finds too high costs, too loose limits, and unused limits."""

import contextlib
import io
import unittest
from unittest.mock import patch

import budgets

TEXT = """# name  limit
calls   110  calls  for an answer
size  2,200  bytes  of the program
"""
COUNTS = {"debug": {"calls": lambda program: 100}, "release": {"size": lambda program: 2000}}


class Budgets(unittest.TestCase):
    def faults(self, text=TEXT, counts=None, kind="debug"):
        counts = counts or COUNTS
        with patch.object(budgets, "COUNTS", counts), contextlib.redirect_stdout(io.StringIO()):
            return list(budgets.faults(budgets.budgets_in(text), counts[kind], "program"))

    def test_costs_within_their_limits_pass(self):
        for kind in COUNTS:
            self.assertEqual(self.faults(kind=kind), [])

    def test_costs_above_the_limit_are_found(self):
        self.assertEqual(self.faults(TEXT.replace("110", "99")), ["calls: 100 calls, which is more than 99"])
        self.assertEqual(self.faults(TEXT.replace("2,200", "1,999"), kind="release"),
                         ["size: 2,000 bytes, which is more than 1,999"])

    def test_a_limit_far_above_the_count_is_stale(self):
        self.assertEqual(self.faults(TEXT.replace("110", "150")), [])
        self.assertEqual(self.faults(TEXT.replace("110", "151")),
                         ["calls: 100 calls: a limit of 151 is too loose"])

    def test_a_limit_that_nothing_counts_is_stale(self):
        self.assertEqual(self.faults(TEXT + "time  9  s  for nothing\n"), ["time: nothing counts it"])

    def test_each_count_needs_a_limit(self):
        self.assertEqual(self.faults(TEXT.replace("size", "# size")), ["size: has no limit"])

    def test_a_line_that_is_not_a_budget_is_refused(self):
        for line in "calls 1 calls again", "time 1 s", "time much s for an answer":
            with self.assertRaises(ValueError, msg=line):
                budgets.budgets_in(TEXT + line)


if __name__ == "__main__":
    unittest.main()
