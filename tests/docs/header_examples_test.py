#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that header_examples.py finds bad examples: header_examples_test.py COMPILER"""

import sys
import tempfile
import unittest
from pathlib import Path

import header_examples

COMPILER = sys.argv.pop() if len(sys.argv) > 1 else "c++"

# Declarations that all examples can use.
PRELUDE = """// SPDX-License-Identifier: MIT
#pragma once

// Stands for the library.
//
//     const std::size_t whole = kb.size();

#include <cstddef>

namespace liaison {
struct KnowledgeBase { std::size_t size() const; };
enum class EntityIndex {};
enum class FactIndex {};
enum class SourceIndex {};
namespace load {}
namespace ask {}
namespace question {}
namespace serve {}
namespace render {
struct Sink { void write(const char* words); };
struct Options {};
}
}
"""
HEADER = """// SPDX-License-Identifier: MIT
#pragma once

// A number that is twice another.
//
//     const int number = twice(2);  // 4
//     if (number == 4) sink.write("four");
//
// It may overflow:
//
//   twice(the greatest integer)

#include "liaison/all.hpp"

namespace liaison::ask {
int twice(int number);
}
"""


class HeaderExamplesTest(unittest.TestCase):
    def faults(self, header):
        """Checks a folder with the prelude and this header."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name).resolve()
            for path, text in {"liaison/all.hpp": PRELUDE, "liaison/ask/twice.hpp": header}.items():
                Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
                Path(folder, path).write_text(text, encoding="utf-8")
            return [fault.replace(f"{folder}/", "") for fault in header_examples.faults(COMPILER, [folder])]

    def assert_only_fault(self, expected, header):
        self.assertEqual(self.faults(header), [f"liaison/ask/twice.hpp: {expected}"])

    def assert_error(self, expected, header):
        [errors] = self.faults(header)
        self.assertRegex(errors, f"(?m)^liaison/ask/twice.hpp:{expected}")

    def test_a_header_with_a_concept_and_an_example_is_accepted(self):
        self.assertEqual(self.faults(HEADER), [])

    def test_a_header_without_a_comment_is_reported(self):
        lines = [line for line in HEADER.splitlines(keepends=True) if not line.startswith("//")]
        self.assert_only_fault("there is no example in the comment behind #pragma once", "".join(lines))

    def test_a_comment_without_an_example_is_reported(self):
        self.assert_only_fault("there is no example in the comment behind #pragma once",
                               HEADER.replace("//     ", "//   "))

    def test_an_example_behind_the_includes_does_not_count(self):
        comment = HEADER[HEADER.index("// A number"):HEADER.index("#include")]
        self.assert_only_fault("there is no example in the comment behind #pragma once",
                               HEADER.replace(comment, "") + comment)

    def test_an_example_without_a_concept_is_reported(self):
        self.assert_only_fault("no sentence above the example explains the concept",
                               HEADER.replace("// A number that is twice another.\n//\n", ""))

    def test_an_example_that_is_too_long_is_reported(self):
        line = "//     const int number = twice(2);  // 4\n"
        self.assert_only_fault("the example has 7 lines; there should be 6 at most",
                               HEADER.replace(line, line + 5 * "//     twice(3);\n"))

    def test_an_unknown_name_is_reported_with_its_line(self):
        self.assert_error("6:27: error: .*thrice", HEADER.replace("twice(2)", "thrice(2)"))

    def test_a_missing_semicolon_is_reported(self):
        self.assert_error("[67]:[0-9]+: error: expected", HEADER.replace("twice(2);", "twice(2)"))

    def test_an_example_does_not_see_the_variables_of_another(self):
        self.assert_error("6:8: error: .*whole", HEADER.replace("const int number = twice(2)", "whole")
                          .replace("if (number == 4) ", ""))

    def test_a_folder_without_headers_is_reported(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(list(header_examples.faults(COMPILER, [Path(folder)])),
                             ["there are no headers"])


if __name__ == "__main__":
    unittest.main()
