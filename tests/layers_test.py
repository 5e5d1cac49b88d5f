#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that layers.py reports violations of its rules."""

import tempfile
import unittest
from pathlib import Path

import layers


def header(*lines):
    return "\n".join([layers.LICENCE, "#pragma once", *lines, ""])


def source(*lines):
    return "\n".join([layers.LICENCE, *lines, ""])


class Layers(unittest.TestCase):
    def faults(self, tree):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in tree.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return list(layers.faults(Path(folder)))

    def assert_fault(self, tree, place):
        found = self.faults(tree)
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(place + ": "), found[0])

    def test_a_tree_that_points_down_is_sound(self):
        self.assertEqual([], self.faults({
            "include/liaison/model/fact.hpp": header("#include <vector>"),
            "src/model/fact.cpp": source("#include <utf8proc.h>", '#include "liaison/model/fact.hpp"'),
            "src/load/draft/reader.hpp": header("#include <fmt/core.h>", "#include <unistd.h>"),
            "src/render/json/json.hpp": header("#include <nlohmann/json.hpp>"),
            "src/load/draft/reader.cpp": source('#include "load/draft/reader.hpp"',
                                                '#include "liaison/model/fact.hpp"'),
            "src/cli/main.cpp": source("#include <CLI/CLI.hpp>", '#include "liaison/version.hpp"'),
        }))

    def test_a_layer_above_is_named_with_file_and_line(self):
        self.assert_fault({"src/load/a.hpp": header("", '#include "liaison/ask/query/query.hpp"')},
                          "src/load/a.hpp:4")
        self.assert_fault({"include/liaison/model/a.hpp": header("#include <liaison/load/load.hpp>")},
                          "include/liaison/model/a.hpp:3")

    def test_a_private_header_of_another_layer_is_found(self):
        for name in ["../load/draft.hpp", "load/draft/draft.hpp", "load/draft.hpp", "draft.hpp"]:
            self.assert_fault({"src/ask/a.hpp": header(f'#include "{name}"')}, "src/ask/a.hpp:3")

    def test_libraries_stay_in_their_layers(self):
        for layer, name in [("render", "CLI/CLI.hpp"), ("cli", "nlohmann/json.hpp"),
                            ("ask", "nlohmann/json.hpp"), ("model", "fmt/core.h"),
                            ("model", "unistd.h"), ("cli", "boost/json.hpp"),
                            ("load", "boost/json.hpp"), ("render", "nlohmann/json.hpp")]:
            with self.subTest(layer=layer, name=name):
                self.assert_fault({f"src/{layer}/a.hpp": header(f"  #  include <{name}>")},
                                  f"src/{layer}/a.hpp:3")

    def test_a_public_header_includes_no_library(self):
        for name in ["fmt/core.h", "nlohmann/json_fwd.hpp", "unistd.h"]:
            self.assert_fault({"include/liaison/load/a.hpp": header(f"#include <{name}>")},
                              "include/liaison/load/a.hpp:3")

    def test_a_library_that_no_file_of_a_layer_includes_is_stale(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "src/ask/a.cpp")
            path.parent.mkdir(parents=True)
            path.write_text(source("#include <fmt/core.h>"), encoding="utf-8")
            stale = list(layers.stale(Path(folder), {"fmt/": {"ask", "cli"}, "gone.h": {"ask"}}, {}))
        self.assertEqual(stale, ["layers.py: cli may include fmt/, and does not",
                                 "layers.py: ask may include gone.h, and does not"])

    def test_a_folder_includes_others_only_by_the_table(self):
        self.assertEqual([], self.faults({"src/ask/search/a.hpp": header('#include "ask/query/a.hpp"')}))
        self.assert_fault({"src/ask/query/a.hpp": header('#include "ask/search/a.hpp"')},
                          "src/ask/query/a.hpp:3")
        self.assert_fault({"include/liaison/ask/query/a.hpp": header("#include <liaison/ask/views/a.hpp>")},
                          "include/liaison/ask/query/a.hpp:3")

    def test_a_row_of_the_table_that_nothing_needs_is_stale(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "src/ask/search/a.hpp")
            path.parent.mkdir(parents=True)
            path.write_text(header('#include "ask/query/a.hpp"'), encoding="utf-8")
            stale = list(layers.stale(Path(folder), {}, {"ask/search": {"ask/query", "ask/graph"}}))
        self.assertEqual(stale, ["layers.py: ask/search may include ask/graph, and does not"])

    def test_the_table_has_no_circle(self):
        self.assertEqual([], list(layers.circles({"a": {"b", "c"}, "b": {"c"}})))
        self.assertEqual(["layers.py: a may include itself by way of others",
                          "layers.py: c may include itself by way of others"],
                         list(layers.circles({"a": {"b"}, "b": set(), "c": {"a"}} | {"a": {"b", "c"}})))

    def test_a_folder_has_so_many_concepts(self):
        tree = {f"src/ask/a{i}.hpp": header() for i in range(16)}
        same = {"src/ask/a0.cpp": source(), "include/liaison/ask/a1.hpp": header()}
        self.assertEqual([], self.faults(tree | same))
        self.assert_fault(tree | {"src/ask/b.hpp": header()}, "ask")

    def test_a_source_has_a_header(self):
        self.assertEqual([], self.faults({
            "src/cli/main.cpp": source(), "src/cli/commands/ask/a.cpp": source(),
            "src/ask/a.cpp": source(), "include/liaison/ask/a.hpp": header()}))
        self.assert_fault({"src/ask/a.cpp": source()}, "src/ask/a.cpp:1")
        self.assert_fault({"src/ask/a.cpp": source(), "src/ask/query/a.hpp": header()}, "src/ask/a.cpp:1")

    def test_a_file_outside_the_layers_is_found(self):
        self.assert_fault({"src/util/a.cpp": source()}, "src/util/a.cpp:1")
        self.assert_fault({"include/liaison/all.hpp": header()}, "include/liaison/all.hpp:1")

    def test_licence_and_pragma_once_are_required(self):
        self.assert_fault({"src/cli/main.cpp": "int x;\n"}, "src/cli/main.cpp:1")
        self.assert_fault({"src/ask/a.hpp": layers.LICENCE + "\n#include <vector>\n#pragma once\n"},
                          "src/ask/a.hpp:1")

    def test_a_tree_without_files_fails(self):
        self.assertEqual(len(self.faults({})), 1)


if __name__ == "__main__":
    unittest.main()
