#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The release is hardened against exploits of memory errors: hardening_test.py FOLDER

Examines the built program, not the flags of the compiler."""

import platform
import subprocess
import sys
import unittest
from pathlib import Path

FOLDER = Path(sys.argv.pop(1))
PROGRAM = FOLDER / "liaison"
LIBRARY = FOLDER / "libliaison.a"


def output_of(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


class Hardening(unittest.TestCase):
    def test_the_program_may_be_loaded_anywhere(self):
        self.assertIn("DYN (Position-Independent", output_of("readelf", "-hW", PROGRAM))
        self.assertRegex(output_of("readelf", "-dW", PROGRAM), r"\(FLAGS_1\).*\bPIE\b")

    def test_no_other_program_has_to_load_it(self):
        self.assertNotIn("INTERP", output_of("readelf", "-lW", PROGRAM))
        self.assertNotIn("(NEEDED)", output_of("readelf", "-dW", PROGRAM))

    def test_relocated_data_is_read_only_after_the_start(self):
        self.assertIn("GNU_RELRO", output_of("readelf", "-lW", PROGRAM))
        self.assertRegex(output_of("readelf", "-dW", PROGRAM), r"\(FLAGS\).*\bBIND_NOW\b")

    def test_nothing_is_both_writable_and_executable(self):
        segments = output_of("readelf", "-lW", PROGRAM)
        self.assertRegex(segments, r"GNU_STACK .* RW ")
        self.assertNotIn(" RWE ", segments)

    def test_own_code_calls_the_checks(self):
        for file in PROGRAM, LIBRARY:
            symbols = output_of("nm", "-C", file)
            for check in "__stack_chk_fail", "__memcpy_chk", "std::__glibcxx_assert_fail":
                with self.subTest(file=file.name, check=check):
                    self.assertIn(check, symbols)

    @unittest.skipUnless(platform.machine() == "x86_64", "a matter of x86")
    def test_own_code_marks_the_targets_of_jumps(self):
        objects = output_of("readelf", "-nW", LIBRARY).split("\nFile: ")[1:]
        for unmarked in (text for text in objects if "x86 feature: IBT, SHSTK" not in text):
            self.fail(unmarked)


if __name__ == "__main__":
    unittest.main()
