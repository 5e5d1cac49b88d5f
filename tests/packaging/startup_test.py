#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A short answer waits for no library and needs little memory: startup_test.py FOLDER"""

import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM = str(Path(sys.argv.pop(1)) / "liaison")
MOST_KIB = 8 * 1024


class StartUp(unittest.TestCase):
    def test_nothing_is_loaded_beside_it(self):
        headers = subprocess.run(["readelf", "--wide", "-l", "-d", PROGRAM], check=True,
                                 capture_output=True, text=True).stdout
        self.assertIn("LOAD", headers)
        self.assertNotIn("INTERP", headers)
        self.assertNotIn("(NEEDED)", headers)

    def test_it_needs_little_memory(self):
        """All that it maps counts, which is more than what it uses at any time."""
        limited = f"ulimit -v {MOST_KIB} && exec \"$@\""
        subprocess.run(["sh", "-c", limited, "sh", PROGRAM, "show", "unodc"],
                       stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    unittest.main()
