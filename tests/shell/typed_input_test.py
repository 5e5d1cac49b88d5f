#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A command that waits for typed input says so: typed_input_test.py BINARY"""

import os
import sys
import tempfile
import time
import unittest
from pathlib import Path

from terminal import Terminal

NOTE = "liaison: reading from the terminal; Ctrl-D ends the input"

READERS = ["validate -", "show -", "areas --data -", "areas --add -", "diff - interpol-un", "fmt -",
           "capture - --id page", "cite un-entities - cybercrime", "verify un-entities -", "mcp"]


class TypedInputTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="liaison-")
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm",
                            "PAGER": ""}

    def terminal(self, arguments):
        return Terminal([BINARY, *arguments.split()], self.environment, self.work)

    def test_each_command_that_reads_standard_input(self):
        for arguments in READERS:
            with self.subTest(arguments), self.terminal(arguments) as terminal:
                terminal.wait_for(NOTE)
                terminal.send("\x04")
                shown, _ = terminal.finish()
                self.assertNotIn(NOTE, shown)

    def test_what_is_typed_is_the_input(self):
        with self.terminal("show - --format csv") as terminal:
            terminal.wait_for(NOTE)
            terminal.send("UNODC\n\x04")
            shown, code = terminal.finish()
        self.assertIn("unodc,areas", shown)
        self.assertEqual(code, 0)

    def test_quiet_leaves_it_out(self):
        with self.terminal("validate - --quiet") as terminal:
            time.sleep(0.5)
            terminal.send("\x04")
            shown, _ = terminal.finish()
        self.assertNotIn("Ctrl-D", shown)

    def test_a_pipe_or_a_file_is_not_typed(self):
        for command in (f"{BINARY} export | {BINARY} validate -",
                        f"{BINARY} validate - </dev/null",
                        f"{BINARY} validate"):
            with Terminal(["sh", "-c", command], self.environment, self.work) as terminal:
                shown, _ = terminal.finish()
            self.assertNotIn("Ctrl-D", shown)


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).resolve(strict=True))
    unittest.main()
