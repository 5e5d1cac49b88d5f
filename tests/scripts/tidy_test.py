#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that scripts/lib/tidy reports findings, and silenced checks that find nothing."""

import sys
import unittest

from script import load

tidy = load(sys.argv.pop(1))

FINDING = ("src/a.cpp:3:5", "bad", ["bugprone-one"])


class Tidy(unittest.TestCase):
    def test_a_finding_is_reported_once(self):
        self.assertEqual(tidy.reported([FINDING, FINDING], [], {}), ["src/a.cpp:3:5: bad [bugprone-one]"])

    def test_a_silenced_check_is_not_reported(self):
        for pattern in "bugprone-one", "bugprone-*":
            self.assertEqual(tidy.reported([FINDING], [pattern], {}), [])

    def test_of_two_names_for_a_check_one_may_be_silenced(self):
        both = ("src/a.cpp:3:5", "bad", ["bugprone-one", "readability-two"])
        self.assertEqual(tidy.reported([both], ["readability-two"], {}),
                         ["src/a.cpp:3:5: bad [bugprone-one]"])

    def test_a_silenced_check_that_finds_nothing_is_stale(self):
        self.assertEqual(tidy.reported([FINDING], ["bugprone-one", "bugprone-two"], {}),
                         [".clang-tidy: bugprone-two is silenced, and finds nothing"])

    def test_nolint_excuses_its_check_on_its_line(self):
        self.assertEqual(tidy.reported([FINDING], [], {"src/a.cpp:3": "bugprone-one"}), [])

    def test_nolint_that_excuses_nothing_is_stale(self):
        for line, check in [("src/a.cpp:3", "bugprone-two"), ("src/a.cpp:4", "bugprone-one"),
                            ("src/a.cpp:3", None)]:
            found = tidy.reported([FINDING], [], {line: check})
            self.assertEqual(found, ["src/a.cpp:3:5: bad [bugprone-one]",
                                     f"{line}: NOLINT({check or ''}) excuses nothing"])

    def test_silenced_checks_are_read_from_the_configuration(self):
        self.assertEqual(tidy.SILENCED.findall("Checks: >\n  -*,\n  a-*,\n  -a-b,\n  -c-*\nX: 'y'\n"),
                         ["a-b", "c-*"])

    def test_what_clang_tidy_prints_is_understood(self):
        match = tidy.FINDING.match("/x/src/a.cpp:3:5: error: 'b' [c] is bad [a-b,d-e,-warnings-as-errors]")
        self.assertEqual(match.groups(),
                         ("/x/src/a.cpp:3:5", "'b' [c] is bad", "a-b,d-e,-warnings-as-errors"))

    def test_files_that_define_the_same_are_in_different_groups(self):
        def source(*definitions):
            return "\n".join(["int all();", "namespace {", *definitions, "}  // namespace", ""])

        alike = map(source, ["int f(int x) {", "constexpr int f = 1;", "struct f {", "bool f;"])
        self.assertEqual(tidy.grouped(dict(enumerate(alike))), [[0], [1], [2], [3]])
        apart = [source("int f(int x) {", "    g();"), source("// f is elsewhere", "int g() {"), "int f();"]
        self.assertEqual(tidy.grouped(dict(enumerate(apart))), [[0, 1, 2]])

    def test_a_group_has_an_end(self):
        self.assertEqual([len(files) for files in tidy.grouped(dict.fromkeys(range(20), ""))],
                         [tidy.MOST_FILES, 20 - tidy.MOST_FILES])


if __name__ == "__main__":
    unittest.main()
