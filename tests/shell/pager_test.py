#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Long answers on a terminal are shown in a pager: pager_test.py BINARY"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from terminal import Terminal, without_codes, without_links


class PagerTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="liaison-")
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)
        self.recorded = self.work / "recorded"

    def program(self, name, script):
        path = self.work / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return str(path)

    def recorder(self):
        return self.program("recorder", f"cat >{self.recorded}; echo LESS=$LESS >>{self.recorded}")

    def run_on_terminal(self, *arguments, pager=None, lines=24, **variables):
        """Returns what a terminal shows, with LF line ends, and the exit code."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.work), "LC_ALL": "C.UTF-8",
                       "TERM": "xterm", **variables}
        if pager is not None:
            environment["PAGER"] = pager
        with Terminal([BINARY, *arguments], environment, self.work, lines) as terminal:
            shown, code = terminal.finish()
        return without_links(shown.replace("\r\n", "\n")), code

    def plain(self, *arguments):
        result = subprocess.run([BINARY, *arguments, "--color", "always"], capture_output=True,
                                check=True, env={"COLUMNS": "80"}, text=True)
        return result.stdout

    def test_a_short_answer_has_no_pager(self):
        shown, code = self.run_on_terminal("partners", "--area", "cybercrime",
                                           pager=self.recorder())
        self.assertEqual((shown, code), (self.plain("partners", "--area", "cybercrime"), 0))
        self.assertFalse(self.recorded.exists())

    def test_a_long_answer_goes_through_the_pager(self):
        shown, code = self.run_on_terminal("facts", pager=self.recorder())
        self.assertEqual((shown, code), ("", 0))
        self.assertEqual(without_links(self.recorded.read_text()),
                         self.plain("facts") + "LESS=FIRX\n")

    def test_the_answer_decides_not_its_kind(self):
        answer = self.plain("partners", "--area", "cybercrime")
        # A long address takes several lines of a terminal.
        height = sum(max(1, -(-len(without_codes(line)) // 80)) for line in answer.splitlines())
        for lines, paged in [(height + 1, False), (height, True)]:
            self.recorded.unlink(missing_ok=True)
            self.run_on_terminal("partners", "--area", "cybercrime", pager=self.recorder(),
                                 lines=lines)
            self.assertEqual(self.recorded.exists(), paged, lines)

    def test_a_line_longer_than_the_screen_counts(self):
        self.run_on_terminal("partners", "--area", "cybercrime", "--format", "jsonl",
                             pager=self.recorder(), lines=4)
        self.assertTrue(self.recorded.exists())

    def test_the_pager_may_be_a_shell_command(self):
        shown, code = self.run_on_terminal("facts", pager=f"head -n 1 | tee {self.recorded}")
        self.assertEqual((shown, code), (self.plain("facts").splitlines()[0] + "\n", 0))

    def test_less_keeps_its_own_settings(self):
        self.run_on_terminal("facts", pager=self.recorder(), LESS="R")
        self.assertTrue(self.recorded.read_text().endswith("LESS=R\n"))

    def test_no_pager(self):
        shown, code = self.run_on_terminal("facts", "--no-pager", pager=self.recorder())
        self.assertEqual((shown, code), (self.plain("facts"), 0))
        self.assertFalse(self.recorded.exists())

    def test_cat_and_nothing_are_no_pager(self):
        for pager in ["", "cat"]:
            self.assertEqual(self.run_on_terminal("facts", pager=pager), (self.plain("facts"), 0))

    def test_less_is_the_default_pager(self):
        less = self.program("less", f'echo "$@" >{self.recorded}; cat >>{self.recorded}')
        self.run_on_terminal("facts", PATH=f"{Path(less).parent}:{os.environ['PATH']}")
        self.assertEqual(without_links(self.recorded.read_text()),
                         "-FIRX\n" + self.plain("facts"))

    def test_no_less_no_pager(self):
        self.assertEqual(self.run_on_terminal("facts", PATH=str(self.work)),
                         (self.plain("facts"), 0))

    def test_a_pager_that_is_missing_does_not_lose_the_answer(self):
        for pager in ["no-such-pager", "/no/such/pager -x", str(self.work)]:
            shown, code = self.run_on_terminal("facts", pager=pager)
            self.assertTrue(shown.endswith(self.plain("facts")), shown[:300])
            self.assertEqual(code, 0)

    def test_quitting_early_is_no_error(self):
        arguments = ["facts", "--add", "public-record", "--format", "json"]
        for pager in ["head -n 1", "true", "false"]:
            shown, code = self.run_on_terminal(*arguments, pager=pager)
            self.assertEqual(code, 0)
            self.assertLess(shown.count("\n"), 2)

    def test_a_note_follows_the_pager(self):
        pager = self.program("slow", "cat >/dev/null; sleep 0.5; echo PAGER ENDS")
        arguments = ["search", "terrorism", "xyzzyx"]
        shown, code = self.run_on_terminal(*arguments, pager=pager, lines=3)
        self.assertRegex(shown, r"^PAGER ENDS\nliaison: .*xyzzyx")
        self.assertEqual(code, 0)

    def test_no_pager_in_a_pipe_or_for_a_file(self):
        environment = {**os.environ, "PAGER": self.recorder()}
        subprocess.run([BINARY, "facts"], env=environment, capture_output=True, check=True)
        self.run_on_terminal("facts", "--output", "answer", pager=self.recorder())
        self.assertFalse(self.recorded.exists())
        self.assertTrue((self.work / "answer").exists())

    def test_an_interrupt_is_for_the_pager(self):
        pager = self.program("patient", "trap 'echo INTERRUPTED' INT; cat >/dev/null; echo WAITING\n"
                                        "sleep 5 & wait; echo PAGER ENDS")
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm", "PAGER": pager}
        with Terminal([BINARY, "facts"], environment, self.work) as terminal:
            terminal.wait_for("WAITING")
            terminal.send("\x03")
            shown, code = terminal.finish()
        self.assertIn("PAGER ENDS", shown.partition("INTERRUPTED")[2])
        self.assertEqual(code, 0)


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).resolve(strict=True))
    unittest.main()
