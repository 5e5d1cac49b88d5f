#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The program starts without loading shared libraries: startup_test.py FOLDER"""

import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM = str(Path(sys.argv.pop(1)) / "liaison")


class StartUp(unittest.TestCase):
    def test_nothing_else_is_loaded(self):
        headers = subprocess.run(["readelf", "--wide", "-l", "-d", PROGRAM], check=True,
                                 capture_output=True, text=True).stdout
        self.assertIn("LOAD", headers)
        self.assertNotIn("INTERP", headers)
        self.assertNotIn("(NEEDED)", headers)


if __name__ == "__main__":
    unittest.main()
