#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that examples.py reports examples that do not work."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUNNER = Path(__file__).resolve().parent / "examples.py"

# A fake program: `say WORD…` prints the words, `cat FILE` the file; all else fails.
PROGRAM = r"""#!/bin/bash
case $1 in
    say) printf '%s\n' "${@:2}" ;;
    cat) cat -- "$2" ;;
    *) echo "no such command" >&2; exit 2 ;;
esac
"""


class ExamplesTest(unittest.TestCase):
    def run_examples(self, document, *options):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "program")
            program.write_text(PROGRAM, encoding="utf-8")
            program.chmod(0o755)
            Path(folder, "data").mkdir()
            Path(folder, "page.md").write_text(document, encoding="utf-8")
            command = [sys.executable, "-B", str(RUNNER), str(program), folder, "page.md", *options]
            result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        self.assertEqual(result.stderr, "")
        return result.returncode, result.stdout

    def assert_passes(self, document, *options):
        self.assertEqual(self.run_examples(document, *options), (0, ""))

    def assert_fails(self, reason, document, *options):
        code, report = self.run_examples(document, *options)
        self.assertEqual(code, 1)
        self.assertIn(reason, report)

    def test_an_example_that_prints_what_the_document_says(self):
        self.assert_passes("```console\n$ liaison say a b\na\nb\n```\n")

    def test_another_output(self):
        self.assert_fails("page.md:4: $ liaison say a\n",
                          "# Page\n\n```console\n$ liaison say a\nb\n```\n")

    def test_lines_that_are_left_out(self):
        self.assert_passes("```console\n$ liaison say a b c\na\n…\nc\n```\n")
        self.assert_fails("+c", "```console\n$ liaison say a b c\na\n…\nb\n```\n")

    def test_an_exit_code_that_is_not_shown(self):
        self.assert_fails("exit code 2", "```console\n$ liaison fail\nno such command\n```\n")
        self.assert_passes("```console\n$ liaison fail\nno such command\n$ echo $?\n2\n```\n")

    def test_a_file_that_the_document_has(self):
        example = "```console\n$ liaison cat a.json\n{}\n```\n"
        self.assert_passes("```json a.json\n{}\n```\n\n" + example)
        self.assert_fails("No such file", "```json\n{}\n```\n\n" + example)

    def test_a_command_that_nothing_runs(self):
        for block in ("```sh\nliaison say a\n```\n", "```sh\ntrue && liaison say a\n```\n",
                      "Text\n\n    liaison say a\n", "```console another\n$ liaison say a\n```\n"):
            with self.subTest(block=block):
                self.assert_fails("is not run", block)

    def test_the_line_of_a_command_that_nothing_runs(self):
        self.assert_fails("page.md:6: liaison", "```text\na\n```\n\n    dot a.dot\n    liaison say a\n")

    def test_a_block_for_the_test_of_the_package(self):
        self.assert_passes("```console packaging/deb\n$ liaison fail\n```\n")

    def test_commands_of_other_programs_are_not_run(self):
        self.assert_passes("```sh\nscripts/test\napt install ./liaison_1.deb\n```\n")

    def test_too_few_examples(self):
        self.assert_fails("there should be 2 or more", "```console\n$ liaison say a\na\n```\n", "2")


if __name__ == "__main__":
    unittest.main()
