#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The progress of slow reading is shown on a terminal: progress_test.py BINARY"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from terminal import Terminal, without_codes

# Prints the data in two parts with a pause between them.
SLOWLY = "{ head -c 5000 data.json; sleep 1.5; tail -c +5001 data.json; }"


class ProgressTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="liaison-")
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)
        data = subprocess.run([BINARY, "export"], stdout=subprocess.PIPE, check=True).stdout
        (self.work / "data.json").write_bytes(data)
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": "80",
                            "TERM": "xterm", "PAGER": ""}
        self.about = subprocess.run([BINARY, "about", "--data", "data.json"], cwd=self.work,
                                    stdout=subprocess.PIPE, text=True, check=True).stdout

    def shown(self, script):
        """Returns what a terminal shows of a script, with LF line ends, and the exit code."""
        with Terminal(["sh", "-c", script], self.environment, self.work) as terminal:
            shown, code = terminal.finish()
        return without_codes(shown.replace("\r\n", "\n")), code

    def test_shows_progress_and_then_erases_it(self):
        shown, code = self.shown(f"{SLOWLY} | {BINARY} about --data - >answer")
        self.assertRegex(shown, r"^\r<stdin>: read 0\.\d MB\r\r *\r$")
        self.assertEqual(code, 0)
        self.assertEqual((self.work / "answer").read_text(), self.about)

    def test_the_answer_is_printed_as_without_progress(self):
        shown, _ = self.shown(f"{SLOWLY} | {BINARY} about --data -")
        self.assertEqual(shown.rpartition("\r")[2], self.about)

    def test_a_long_name_is_left_out_on_a_narrow_terminal(self):
        name = "long-" * 20
        shown, _ = self.shown(f"mkfifo {name}; {SLOWLY} >{name} & {BINARY} about --data {name}")
        self.assertRegex(shown, r"\rread 0\.\d MB\r")
        self.assertNotIn(name, shown)

    def test_shows_nothing_if_reading_is_quick(self):
        shown, _ = self.shown(f"{BINARY} about --data data.json")
        self.assertEqual(shown, self.about)

    def test_shows_nothing_with_quiet(self):
        shown, _ = self.shown(f"{SLOWLY} | {BINARY} about --quiet --data -")
        self.assertEqual(shown, self.about)

    def test_writes_nothing_to_a_pipe(self):
        result = subprocess.run(["sh", "-c", f"{SLOWLY} | {BINARY} about --data -"], cwd=self.work,
                                env=self.environment, capture_output=True, text=True)
        self.assertEqual((result.stdout, result.stderr), (self.about, ""))

    def test_an_interrupt_ends_it_at_once(self):
        before = sorted(os.listdir(self.work))
        command = [BINARY, "export", "--data", "-", "--output", "new.json"]
        with Terminal(command, self.environment, self.work) as terminal:
            terminal.send("{\n")
            time.sleep(0.5)
            begin = time.monotonic()
            terminal.send("\x03")
            _, code = terminal.finish()
        self.assertEqual(code, -signal.SIGINT)
        self.assertLess(time.monotonic() - begin, 30)
        self.assertEqual(sorted(os.listdir(self.work)), before)


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).resolve(strict=True))
    unittest.main()
