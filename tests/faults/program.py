# SPDX-License-Identifier: MIT
"""Runs the program while calls fail, and checks what must always be true."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CODES = {0, 1, 2, 3, 4}
SECONDS = 120
LINE = re.compile(r"[^\x00-\x09\x0b-\x1f\x7f-\x9f\n]*\n")


class ProgramTest(unittest.TestCase):
    """Runs BINARY in a new folder. LIBRARY lets calls fail; with sanitizers, which replace the
    allocator and reserve much memory, some tests are left out."""
    BINARY = LIBRARY = ""
    SANITIZED = False

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="liaison-")
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)

    def environment(self, **faults):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        if faults:
            environment["LD_PRELOAD"] = self.LIBRARY
        return environment | {f"FAULT_{name.upper()}": str(value) for name, value in faults.items()}

    def run_with(self, arguments, stdout=subprocess.PIPE, faults=None, **more):
        return subprocess.run([self.BINARY, *arguments], cwd=self.work, stdout=stdout,
                              stdin=more.pop("stdin", subprocess.DEVNULL), stderr=subprocess.PIPE,
                              env=self.environment(**(faults or {})), timeout=SECONDS, **more)

    def count_calls(self, arguments, call):
        self.run_with(arguments, faults={"call": call, "count": self.work / "count"})
        count = int((self.work / "count").read_text())
        (self.work / "count").unlink()
        return count

    def check_end(self, result, codes=CODES):
        """Checks the exit code, and that there is at most one line of printable text on stderr."""
        said = result.stderr.decode()
        self.assertIn(result.returncode, codes, said)
        self.assertLessEqual(len(said.splitlines()), 1, said)
        if said:
            self.assertRegex(said, rf"\A{LINE.pattern}\Z")

    def check_folder(self, **files):
        """Checks that the folder has exactly these files with this content."""
        found = {path.name: path.read_bytes() for path in self.work.iterdir()}
        self.assertEqual(found.keys(), files.keys())
        self.assertEqual(found, files)


def main(needs_library):
    """Runs the tests of a file: FILE BINARY LIBRARY [--sanitized]"""
    binary, library, *sanitized = sys.argv[1:]
    if sanitized and needs_library:
        print("skipped: all of it, under a sanitizer")
        return
    ProgramTest.BINARY = str(Path(binary).resolve(strict=True))
    ProgramTest.LIBRARY = str(Path(library).resolve(strict=True))
    ProgramTest.SANITIZED = bool(sanitized)
    unittest.main(argv=sys.argv[:1])
