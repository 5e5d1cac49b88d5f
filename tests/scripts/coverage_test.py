#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that scripts/lib/coverage reports unlisted unreached lines and listed reached ones."""

import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from script import load

coverage = load(sys.argv.pop(1))


def line(number, count, *branches):
    return {"line_number": number, "count": count, "branches": [{"count": way} for way in branches]}


class Coverage(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (self.root / "tests").mkdir()
        (self.root / "a.cpp").write_text("if (a) {\n    b();\n}\nc(d);\n")

    def wrong(self, lines, *listed):
        (self.root / "tests/unreached.txt").write_text("\n".join(["# The reason.", *listed, ""]))
        found = coverage.unreached(self.root, [{"file": "a.cpp", "lines": lines}])
        return list(coverage.differences(found, coverage.listed(self.root)))

    def test_a_line_that_was_run_and_went_both_ways_is_reached(self):
        self.assertEqual(self.wrong([line(1, 2, 1, 1), line(2, 1)]), [])

    def test_a_line_that_was_not_run_must_be_listed(self):
        self.assertEqual(self.wrong([line(2, 0)]),
                         ["not reached, and not in tests/unreached.txt: a.cpp: b();"])
        self.assertEqual(self.wrong([line(2, 0)], "a.cpp: b();"), [])

    def test_a_condition_with_one_outcome_must_be_listed(self):
        self.assertEqual(self.wrong([line(1, 2, 2, 0)]),
                         ["not reached, and not in tests/unreached.txt: a.cpp: if (a) {"])
        self.assertEqual(self.wrong([line(4, 2, 2, 0)]), [])  # a branch for clean-up

    def test_a_listed_line_that_is_reached_is_stale(self):
        self.assertEqual(self.wrong([line(2, 1)], "a.cpp: b();"),
                         ["in tests/unreached.txt, and reached: a.cpp: b();"])

    def test_each_position_is_listed_once(self):
        self.assertEqual(coverage.listed(self.root) if self.wrong([], "x: y") else None,
                         Counter({"x: y": 1}))
        self.assertEqual(len(self.wrong([line(2, 0)], "a.cpp: b();", "a.cpp: b();")), 1)


if __name__ == "__main__":
    unittest.main()
