#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that run_case.py reports cases that fail."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).resolve().parent / "run_case.py"

# A fake program: prints its arguments, then does what the last one says.
PROGRAM = r"""#!/bin/bash
printf '%s\n' "$@"
case ${!#} in
    noise) echo "a warning" >&2 ;;
    error) echo "no such thing" >&2; exit 1 ;;
    bare) printf 'no newline' ;;
    heading) printf -- '--- stdout\n\\--- exit 3\n' ;;
    bytes) printf 'a\r\n\0\xff\n' ;;
esac
"""


class RunCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.program = Path(folder.name, "program")
        self.program.write_text(PROGRAM, encoding="utf-8")
        self.program.chmod(0o755)
        self.case = Path(folder.name, "a.case")

    def run_case(self, case, *options):
        self.case.write_text(case, encoding="utf-8", newline="")
        return self.run_file(*options)

    def run_file(self, *options):
        command = [sys.executable, "-B", str(RUNNER), str(self.program), str(self.case), *options]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(result.stderr, "")
        return result.returncode, result.stdout

    def assert_passes(self, case):
        self.assertEqual(self.run_case(case), (0, ""))

    def assert_fails(self, case, *reasons):
        code, report = self.run_case(case)
        self.assertEqual(code, 1)
        for reason in reasons:
            self.assertIn(reason, report)

    def test_a_correct_case_passes(self):
        self.assert_passes("# A comment.\n$ liaison hello\n--- stdout\nhello\n")
        self.assert_passes("$ liaison error\n--- stdout\nerror\n--- stderr\nno such thing\n--- exit 1\n")
        self.assert_passes("$ true\n")
        self.assert_passes("$ true\n--- stdout\n--- stderr\n--- exit 0\n")

    def test_wrong_stdout_fails(self):
        self.assert_fails("$ liaison hello\n--- stdout\nhullo\n", "-hullo", "+hello")
        self.assert_fails("$ liaison hello\n", "+hello")
        self.assert_fails("$ true\n--- stdout\nhello\n", "-hello")
        self.assert_fails("$ liaison hello\n--- stdout\nhello \n", "-hello ")

    def test_wrong_stderr_fails(self):
        self.assert_fails("$ liaison error\n--- stdout\nerror\n--- stderr\nnone such\n--- exit 1\n",
                          "-none such", "+no such thing")

    def test_noise_on_stderr_fails(self):
        self.assert_fails("$ liaison noise\n--- stdout\nnoise\n", "+a warning")

    def test_wrong_exit_code_fails(self):
        self.assert_fails("$ liaison error\n--- stdout\nerror\n--- stderr\nno such thing\n",
                          "expected exit 0, got 1")
        self.assert_fails("$ liaison hello\n--- stdout\nhello\n--- exit 2\n", "expected exit 2, got 0")

    def test_a_missing_final_newline_counts(self):
        self.assert_passes("$ liaison bare\n--- stdout, no newline at end\nbare\nno newline\n")
        self.assert_fails("$ liaison bare\n--- stdout\nbare\nno newline\n", "(no newline at end)")

    def test_several_commands_are_one_script(self):
        self.assert_passes("$ for word in a b; do\n>   liaison $word\n> done\n$ liaison c\n"
                           "--- stdout\na\nb\nc\n")

    def test_a_malformed_case_fails(self):
        for case in ["", "# Nothing to run.\n", "$ true", "$ true\nstray\n", "> true\n",
                     "$ true\n--- exit\n", "$ true\n--- exit 0\nstray\n",
                     "$ true\n--- stdout\n--- stdout\n", "$ true\n--- stdout nearly\n"]:
            with self.subTest(case=case):
                self.assert_fails(case, "a.case: ")

    def test_update_expects_what_was_printed(self):
        for word in ["hello", "noise", "error", "bare", "heading", "bytes"]:
            with self.subTest(word=word):
                head = f"# About {word}.\n$ liaison {word}\n"
                self.assertEqual(self.run_case(head + "--- exit 9\n", "--update"), (0, ""))
                updated = self.case.read_bytes()
                self.assertTrue(updated.startswith(head.encode()))
                self.assertEqual(self.run_file(), (0, ""))

    def test_the_environment_is_clean(self):
        self.assert_passes('$ echo "$COLUMNS $LC_ALL ${LIAISON_DATA-unset}"; ls; [[ -L $CASES ]]\n'
                           "--- stdout\n100 C.UTF-8 unset\n")


if __name__ == "__main__":
    unittest.main()
