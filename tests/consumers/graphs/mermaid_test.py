#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Mermaid draws exports and answers, and shows texts literally: mermaid_test.py BINARY"""

import collections
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from bases import (CONTROLS, HOSTILE, TIME_OUT, WORD_JOINER, ConsumerTest, printed, entities_of, main,
                   squeezed)

# A page must set these limits for Mermaid to draw large charts.
CONFIG = {"maxTextSize": 100_000_000, "maxEdges": 100_000, "theme": "neutral"}

STROKES = {"current": "thick", "to-date": "normal", "exploring": "dotted", "ended": "dotted"}


def name_of(id):
    return "n_" + id.replace("-", "_")


class Mermaid(ConsumerTest):
    charts = []  # drawn once for all tests, because drawing is slow

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.require_node_modules()
        cls.chromium = shutil.which("chromium")
        if cls.chromium is None:
            raise AssertionError("chromium is missing; scripts/test installs it")

    def draw(self, charts):
        run = subprocess.run(
            ["node", str(Path(__file__).with_name("mermaid_draw.mjs")), self.chromium],
            input=json.dumps(charts).encode(), capture_output=True, check=False, timeout=TIME_OUT)
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        return json.loads(run.stdout)

    def each_drawn(self):
        """Yields the options of each knowledge base, and its export as drawn."""
        if not self.charts:
            bases = [options for _, options in self.bases(HOSTILE + CONTROLS)]
            exports = [self.export("mermaid", options).decode() for options in bases]
            charts = self.draw([{"text": export, "config": CONFIG} for export in exports])
            self.charts.extend(zip(bases, charts, strict=True))
        for options, chart in self.charts:
            self.assertNotIn("error", chart, options)
            yield options, chart

    def test_each_entity_is_a_node_with_its_name(self):
        for options, chart in self.each_drawn():
            expected = {}
            for _, entity in entities_of(self.json_of(options)):
                acronym = f" ({entity['acronym']})" if "acronym" in entity else ""
                expected[name_of(entity["id"])] = squeezed(printed(entity["name"] + acronym))
            found = {name: squeezed(label).replace(WORD_JOINER, "")
                     for name, label in chart["nodes"].items()}
            self.assertEqual(found, expected)

    def test_each_fact_is_an_edge_with_its_citations(self):
        for options, chart in self.each_drawn():
            facts = self.json_of(options)["facts"]
            self.assertEqual(chart["edges"], [
                [name_of(fact["subject"]), name_of(fact["object"]), "arrow_point",
                 STROKES[fact["status"]]] for fact in facts])
            places = collections.Counter(
                ", ".join(dict.fromkeys(cite["at"] for cite in fact["cite"])) for fact in facts)
            self.assertEqual(collections.Counter(
                re.search(r"\(([^()]*)\)$", label)[1] for label in chart["labels"]), places)

    def test_no_text_is_read_as_markup_or_directive(self):
        for _, chart in self.each_drawn():
            self.assertEqual((chart["markup"], chart["ran"], chart["theme"]), ([], False, "neutral"))

    def test_comments_are_the_facts(self):
        for name, options in self.bases(HOSTILE + CONTROLS):
            with self.subTest(base=name):
                chart = self.export("mermaid", options).decode()
                comments = [json.loads(line.removeprefix("  %% "))
                            for line in chart.split("\n") if line.startswith("  %%")]
                self.assertEqual(comments, self.json_of(options)["facts"])
                self.assertNotIn("%%{", chart)

    def test_pages_draw_what_is_built_in_as_they_are(self):
        charts = [self.export("mermaid", []), self.export("mermaid", ["--all", "--partner", "unep"]),
                  self.liaison("matrix", "--format", "mermaid"),
                  self.liaison("matrix", "--by", "groups", "--format", "mermaid"),
                  self.liaison("path", "unoct", "ct-compact", "--format", "mermaid"),
                  self.liaison("path", "unep", "unodc", "--through-hub", "--format", "mermaid")]
        for chart in self.draw([{"text": chart.decode(), "config": {}} for chart in charts]):
            self.assertNotIn("error", chart)
            self.assertNotIn("too many edges", str(chart).lower())
            self.assertGreater(len(chart["nodes"]), 1)


if __name__ == "__main__":
    main(sys.argv[1])
