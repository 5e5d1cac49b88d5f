#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that help_examples.py reports examples that do not work."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

# Runs help_examples.py with only the given names in FILES.
RUNNER = """
import sys, help_examples
names = sys.argv.pop().split()
help_examples.FILES = {name: help_examples.FILES[name] for name in names}
sys.exit(help_examples.main())
"""

# A fake program with one command, `do`. It exits with its first argument and reads the file named
# by its second one. EXAMPLES and SAYS are replaced by parts of its help.
PROGRAM = r"""#!/bin/bash
case "$*" in
    --help) printf '%s\n' '' Examples: '  liaison do 0' '' Commands: '  do  something' ;;
    'do --help') cat <<'END'
EXAMPLES
SAYS
END
    ;;
    'new --output mine.json') echo '{}' >mine.json ;;
    do\ note) echo 'liaison: read it as HTML' >&2 ;;
    do\ noise) echo 'Segmentation fault' >&2 ;;
    do\ *)
        [[ -z $3 ]] || cat -- "$3" >/dev/null 2>&1 || exit 4
        exit "$2" ;;
esac
"""


class HelpExamplesTest(unittest.TestCase):
    def run_examples(self, *examples, says="", files=None):
        """Runs the examples. By default, `files` are the files that they name."""
        if files is None:
            files = "mine.json" if any("do 0 mine.json" in example for example in examples) else ""
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "program")
            block = "\n".join(["Examples:", *(f"  {example}" for example in examples)])
            program.write_text(PROGRAM.replace("EXAMPLES", block if examples else "")
                               .replace("SAYS", "\n" + says), encoding="utf-8")
            program.chmod(0o755)
            command = [sys.executable, "-B", "-c", RUNNER, str(program), files]
            result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=FOLDER)
        self.assertEqual(result.stderr, "")
        return result.returncode, result.stdout.strip()

    def assert_passes(self, *examples, says="", report=""):
        self.assertEqual(self.run_examples(*examples, says=says), (0, report))

    def assert_fails(self, reason, *examples, says=""):
        code, report = self.run_examples(*examples, says=says)
        self.assertEqual(code, 1)
        self.assertIn(reason, report)

    def test_an_example_that_works_passes(self):
        self.assert_passes("liaison do 0", "liaison do 0 mine.json", "liaison do note")

    def test_a_command_without_an_example_of_itself_fails(self):
        self.assert_fails("liaison do --help: no example of it")
        self.assert_fails("liaison do --help: no example of it", "liaison new --output mine.json")

    def test_a_file_that_nothing_makes_fails(self):
        self.assert_fails("$ liaison do 0 yours.json\nexit code 4", "liaison do 0 yours.json")

    def test_a_file_that_no_example_reads_is_stale(self):
        self.assertEqual(self.run_examples("liaison do 0", files="mine.json"),
                         (1, "FILES has mine.json, which no example reads"))

    def test_every_call_counts(self):
        for example in ["liaison do 3", "liaison do 3 | cat", 'eval "$(liaison do 3)"']:
            with self.subTest(example=example):
                self.assert_fails("exit code 3", example)

    def test_exit_code_1_passes_if_the_help_mentions_it(self):
        self.assert_fails("exit code 1", "liaison do 1")
        self.assert_passes("liaison do 1", says="Exits\nwith 1 where it differs.")
        self.assert_fails("exit code 2", "liaison do 2", says="Exits with 1 where it differs.")

    def test_noise_on_standard_error_fails(self):
        self.assert_fails("Segmentation fault", "liaison do noise")

    def test_a_missing_program_is_named(self):
        self.assert_passes("liaison do 0", "no-such-program x | liaison do 0",
                           report="skipped: no-such-program x | liaison do 0: "
                                  "no-such-program is not installed")


if __name__ == "__main__":
    unittest.main()
