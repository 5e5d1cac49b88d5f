#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that scripts/lib/subjects finds commits with long subjects: subjects_test.py SCRIPT"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

SCRIPT = sys.argv.pop(1)
AUTHOR = {f"GIT_{who}_{what}": "a@example.org"
          for who in ["AUTHOR", "COMMITTER"] for what in ["NAME", "EMAIL"]}


@unittest.skipUnless(shutil.which("git"), "git is not installed")
class Subjects(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def commit(self, subject):
        for command in ["init", "-q"], ["commit", "-q", "--allow-empty", "-m", subject]:
            subprocess.run(["git", *command], cwd=self.folder, env=os.environ | AUTHOR, check=True)

    def found(self):
        result = subprocess.run(SCRIPT, cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual(result.stderr, "")
        self.assertEqual(result.returncode, 1 if result.stdout else 0)
        return result.stdout

    def test_a_subject_of_72_characters_is_allowed(self):
        self.commit("S" * 72 + "\n\n" + "body " * 30)
        self.assertEqual(self.found(), "")

    def test_a_subject_of_73_characters_is_printed(self):
        self.commit("Short")
        self.commit("S" * 73)
        self.commit("Short as well")
        self.assertRegex(self.found(), f"^[0-9a-f]+ {'S' * 73}\n$")

    def test_without_a_repository_nothing_is_found(self):
        self.assertEqual(self.found(), "")


if __name__ == "__main__":
    unittest.main()
