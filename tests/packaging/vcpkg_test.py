#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""vcpkg.json lists the libraries that CMake looks for: vcpkg_test.py ROOT"""

import json
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1))
MANIFEST = json.loads((ROOT / "vcpkg.json").read_text(encoding="utf-8"))


class Vcpkg(unittest.TestCase):
    def test_it_names_the_libraries_that_cmake_looks_for(self):
        text = (ROOT / "cmake/dependencies.cmake").read_text(encoding="utf-8")
        wanted = {name.lower().replace("_", "-")
                  for name in re.findall(r"FetchContent_Declare\((\w+)", text)}
        # vcpkg has a package for each library of Boost.
        parts = re.search(r"BOOST_INCLUDE_LIBRARIES ([\w ]+)", text)[1].split()
        wanted = wanted - {"boost"} | {f"boost-{part}" for part in parts}
        self.assertEqual(sorted(MANIFEST["dependencies"]), sorted(wanted))

    def test_it_has_this_version(self):
        text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
        name, version = re.search(r"^project\((\w+) VERSION ([\d.]+)", text, re.MULTILINE).groups()
        self.assertEqual((MANIFEST["name"], MANIFEST["version"]), (name, version))


if __name__ == "__main__":
    unittest.main()
