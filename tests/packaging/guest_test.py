#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""As a part of another project, only the library is built: guest_test.py CMAKE SOURCE

Compiles nothing. Asks CMake and Ninja what they would build."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "docs"))

from document import blocks_in, write_file  # noqa: E402

CMAKE, SOURCE = sys.argv[1:3]
del sys.argv[1:3]
HOST = Path(__file__).resolve().parent / "guest"


def output_of(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


class Guest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.build = cls.enterClassContext(tempfile.TemporaryDirectory())
        folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.program = f"{folder}/main.cpp"
        for block in blocks_in(Path(SOURCE, "docs/library.md").read_text(encoding="utf-8")):
            if block.label == "main.cpp":
                write_file(block, folder)
        output_of(CMAKE, "-G", "Ninja", "-S", HOST, "-B", cls.build, f"-DLIAISON={SOURCE}",
                  f"-DPROGRAM={cls.program}", "-DCMAKE_BUILD_TYPE=Release")

    def test_it_brings_no_tests(self):
        shown = output_of("ctest", "--test-dir", self.build, "--show-only")
        self.assertIn("Total Tests: 0", shown)

    def test_it_installs_and_packages_nothing(self):
        with tempfile.TemporaryDirectory() as prefix:
            output_of(CMAKE, "--install", self.build, "--prefix", prefix)
            self.assertEqual([], list(Path(prefix).iterdir()))
        self.assertEqual([], list(Path(self.build).glob("**/CPackConfig.cmake")))

    def test_the_library_is_built_and_the_program_only_by_name(self):
        by_default = output_of("ninja", "-C", self.build, "-t", "commands", "all")
        self.assertIn("src/ask/query/evaluate.cpp", by_default)
        self.assertNotIn("src/cli/", by_default)
        by_name = output_of("ninja", "-C", self.build, "-t", "commands", "liaison_cli")
        self.assertIn("src/cli/main.cpp", by_name)

    def test_its_flags_are_its_own(self):
        commands = output_of("ninja", "-C", self.build, "-t", "commands", "host").splitlines()
        of_host = [line for line in commands if self.program in line or " -o host " in line]
        self.assertEqual(2, len(of_host))
        for line in of_host:
            for flag in ["-Wconversion", "-fstack-protector", "--gc-sections", "-O2"]:
                self.assertNotIn(flag, line)


if __name__ == "__main__":
    unittest.main()
