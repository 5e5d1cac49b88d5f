#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Graphviz draws exports and answers without warnings, and shows texts
literally: dot_test.py BINARY"""

import collections
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

from bases import (CONTROLS, HOSTILE, TIME_OUT, ConsumerTest, printed, entities_of, main,
                   squeezed)

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"


class Dot(ConsumerTest):
    def draw(self, dot, to="svg"):
        run = subprocess.run(["dot", f"-T{to}"], input=dot, capture_output=True, check=False,
                             timeout=TIME_OUT)
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        return run.stdout

    def parts(self, svg, kind):
        """Yields title, text and SVG element of each node or edge."""
        for group in xml.fromstring(svg).iter(f"{SVG}g"):
            if group.get("class") == kind:
                text = "".join(line.text or "" for line in group.iter(f"{SVG}text"))
                yield group.find(f"{SVG}title").text, squeezed(text), group

    def test_each_base_is_drawn_without_a_warning(self):
        for name, options in self.bases(HOSTILE + CONTROLS):
            with self.subTest(base=name):
                self.draw(self.export("dot", options))

    def test_each_entity_is_a_node_with_its_name(self):
        for name, options in self.bases(HOSTILE + CONTROLS):
            with self.subTest(base=name):
                svg = self.draw(self.export("dot", options))
                found = {title: text for title, text, _ in self.parts(svg, "node")}
                expected = {}
                for _, entity in entities_of(self.json_of(options)):
                    acronym = f" ({entity['acronym']})" if "acronym" in entity else ""
                    expected[entity["id"]] = squeezed(printed(entity["name"] + acronym))
                self.assertEqual(found, expected)

    def test_each_fact_is_an_edge_with_its_terms(self):
        for name, options in self.bases(HOSTILE + CONTROLS):
            with self.subTest(base=name):
                graph = json.loads(self.draw(self.export("dot", options), to="json"))
                names = [node["name"] for node in graph.get("objects", [])]
                terms = ["relation", "role", "status", "scope", "basis", "since", "until", "as_of",
                         "with"]
                usual = {"status": "current", "scope": "individual", "basis": "stated"}
                found = collections.Counter(
                    (names[edge["tail"]], names[edge["head"]], *(edge.get(term) or None for term in terms))
                    for edge in graph.get("edges", []))
                expected = collections.Counter(
                    (fact["subject"], fact["object"],
                     *(fact.get(term, usual.get(term)) for term in terms))
                    for fact in self.json_of(options)["facts"])
                self.assertEqual(found, expected)

    def test_each_edge_has_its_statement_and_its_source(self):
        for name, options in self.bases(HOSTILE + CONTROLS):
            with self.subTest(base=name):
                base = self.json_of(options)
                svg = self.draw(self.export("dot", options))
                found = collections.defaultdict(list)
                for title, _, edge in self.parts(svg, "edge"):
                    link = next(edge.iter(f"{SVG}a"))
                    # DOT exports spell out a backslash that Graphviz would take for an escape.
                    tooltip = squeezed(link.get(f"{XLINK}title")).replace("\\u{5C}", "\\")
                    found[title].append((tooltip, link.get(f"{XLINK}href")))
                urls = {source["id"]: source.get("url", "") for source in base["sources"]}
                for fact in base["facts"]:
                    statement = squeezed(printed(fact["statement"]))
                    place = fact["cite"][0]["at"]
                    url = urls[place.split("#")[0]]
                    self.assertTrue(any(
                        text.startswith(statement) and place in text and
                        link == (url if url.startswith("http") else None)
                        for text, link in found[f"{fact['subject']}->{fact['object']}"]), fact)

    def test_no_address_leads_to_a_script(self):
        _, options = list(self.bases())[-1]
        links = [edge.get(f"{XLINK}href") or ""
                 for edge in xml.fromstring(self.draw(self.export("dot", options))).iter(f"{SVG}a")]
        self.assertEqual([link for link in links if not re.match("https?://|$", link)], [])

    def test_answers_are_drawn_without_a_warning(self):
        for name, options in self.bases(HOSTILE + CONTROLS):
            if name == "no partner":
                continue
            with self.subTest(base=name):
                self.draw(self.liaison("matrix", "--format", "dot", *options))
                self.draw(self.liaison("matrix", "--by", "groups", "--format", "dot", *options))
        for ends in [("un-police", "corruption"), ("unoct", "ct-compact"), ("unep", "unodc")]:
            with self.subTest(ends=ends):
                self.draw(self.liaison("path", *ends, "--through-hub", "--format", "dot"))


if __name__ == "__main__":
    main(sys.argv[1])
