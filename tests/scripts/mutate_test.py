#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that scripts/lib/mutate tells bugs that a test finds from those that none finds."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from script import load

SCRIPT = sys.argv.pop(1)
mutate = load(SCRIPT)

# One of the two comparisons is tested at its limit, the other is not.
SOURCE = """def adult(age):
    return age >= 18
def cheap(price):
    return price < 5
"""
TEST = "from shop import *; assert adult(18) and not adult(17) and cheap(1) and not cheap(9)"


class Mutate(unittest.TestCase):
    def setUp(self):
        self.root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.source = self.root / "shop.py"
        self.source.write_text(SOURCE)
        (self.root / "test.py").write_text(TEST)

    def mutate(self, *arguments, build=f"{sys.executable} -m py_compile shop.py"):
        return subprocess.run(
            [sys.executable, SCRIPT, "--root", self.root, "--build", build,
             "--test", f"{sys.executable} -B test.py", *arguments],
            capture_output=True, text=True, check=False, timeout=60)

    def test_survivors_are_printed(self):
        result = self.mutate(self.source)
        self.assertEqual(result.stdout, "2 of 2 bugs\n"
                         "survived: shop.py:4: return price < 5 → return price <= 5\n"
                         "1 killed, 1 survived, 0 not built\n")
        self.assertEqual(result.returncode, 1)

    def test_the_sources_are_unchanged(self):
        self.mutate(self.source)
        self.assertEqual(self.source.read_text(), SOURCE)
        self.assertEqual((self.root / "build/mutate/tree/shop.py").read_text(), SOURCE)

    def test_remains_of_an_interrupted_run_are_repaired(self):
        self.mutate(self.source)
        (self.root / "build/mutate/tree/shop.py").write_text("left = over")
        (self.root / "build/mutate/tree/gone.py").write_text("left = over")
        self.mutate(self.source)
        self.assertEqual((self.root / "build/mutate/tree/shop.py").read_text(), SOURCE)
        self.assertFalse((self.root / "build/mutate/tree/gone.py").exists())

    def test_a_given_bug_is_tried(self):
        for change, result, code in [("shop.py:2:>=18=>", None, 1), ("shop.py:2:>= 18=>> 18", "killed", 0),
                                     ("shop.py:2:return=>rturn", "not built", 0),
                                     ("shop.py:4:< 5=>< 6", "survived", 1)]:
            with self.subTest(change=change):
                found = self.mutate("--apply", change)
                self.assertEqual(found.returncode, code, found.stderr)
                if result:
                    self.assertTrue(found.stdout.startswith(f"{result}: {change.rpartition(':')[0]}: "),
                                    found.stdout)
                else:
                    self.assertIn("has no", found.stderr)

    def test_a_bug_that_never_ends_is_found(self):
        found = self.mutate("--apply", "shop.py:2:return=>while True:")
        self.assertEqual(found.stdout.splitlines()[-1], "1 killed, 0 survived, 0 not built")

    def test_count_and_seed_choose(self):
        self.assertIn("1 of 2 bugs\n", self.mutate(self.source, "--count", "1").stdout)
        outcomes = {self.mutate(self.source, "--count", "1", "--seed", str(seed)).stdout for seed in range(4)}
        self.assertEqual(len(outcomes), 2)

    def test_tests_that_fail_without_a_bug_are_an_error(self):
        (self.root / "test.py").write_text("assert False")
        result = self.mutate(self.source)
        self.assertEqual(result.returncode, 1)
        self.assertIn("fails without any bug", result.stderr)

    def changes(self, line):
        return {one.new for one in mutate.mutants_of("a.cpp", line)}

    def test_operators_are_replaced_one_at_a_time(self):
        self.assertEqual(self.changes("if (a < b && !c) f(x + 1);"),
                         {"if (a <= b && !c) f(x + 1);", "if (a < b || !c) f(x + 1);",
                          "if (a < b && c) f(x + 1);", "if (a < b && !c) f(x - 1);"})

    def test_statements_are_left_out(self):
        for line in "    words.push_back(word);", "    continue;", "    total = 0;":
            self.assertEqual(self.changes(line), {";"})
        self.assertEqual(self.changes("    if (a) return b;"), {"    if (false) return b;"})

    def test_texts_and_comments_are_not_changed(self):
        self.assertEqual(self.changes('    return "a < b";  // true'), set())
        self.assertEqual(self.changes("#include <a.hpp>"), set())


if __name__ == "__main__":
    unittest.main()
