#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""GraphML exports are valid and have the content of the knowledge base: graphml_test.py BINARY"""

import json
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from bases import CONTROLS, TIME_OUT, TYPES, ConsumerTest, base_of, main, plural_of

XML = "{http://graphml.graphdrawing.org/xmlns}"
SCHEMA = Path(__file__).with_name("graphml.xsd")
LISTS = ("aliases", "cite", "sources")
LABEL = "label"  # for the programs that draw the graph


def base_in(document):
    """Reads a GraphML document back into a knowledge base."""
    root = xml.fromstring(document)
    keys = {key.get("id"): (key.get("for"), key.get("attr.name")) for key in root.iter(XML + "key")}

    def record(element, kind):
        values = {}
        for data in element.findall(XML + "data"):
            of, name = keys[data.get("key")]
            if of != kind:
                raise AssertionError(f"a {kind} has data of a {of}")
            values[name] = json.loads(data.text) if name in LISTS else data.text
        values.pop(LABEL, None)
        return values

    graph = root.find(XML + "graph")
    base = {"format": 1, **record(graph, "graph"), **{key: [] for key in TYPES}}
    for node in graph.findall(XML + "node"):
        values = record(node, "node")
        plural = plural_of(values.pop("type"))
        base[plural].append({"id": node.get("id"), **values})
    base["facts"] = [{"subject": edge.get("source"), "object": edge.get("target"), **record(edge, "edge")}
                     for edge in graph.findall(XML + "edge")]
    return base


def edges_by_id(document):
    return {edge.get("id"): xml.tostring(edge).strip()
            for edge in xml.fromstring(document).iter(XML + "edge")}


def labels(document, element):
    """The label of each node or edge, by its id."""
    path = f"{XML}data[@key='{element}-{LABEL}']"
    return {each.get("id"): each.findtext(path) for each in xml.fromstring(document).iter(XML + element)}


class GraphML(ConsumerTest):
    def lint(self, document):
        return subprocess.run(["xmllint", "--noout", "--schema", str(SCHEMA), "-"], input=document,
                              capture_output=True, check=False, timeout=TIME_OUT)

    def test_it_keeps_the_rules_of_the_format(self):
        for name, options in self.bases():
            with self.subTest(base=name):
                lint = self.lint(self.export("graphml", options))
                self.assertEqual((lint.returncode, lint.stderr), (0, b"- validates\n"))

    def test_violations_are_found(self):
        document = self.export("graphml", [])
        for good, bad in [(b'target="interpol"', b'target="nobody"'), (b'for="node"', b'for="knot"'),
                          (b'<node id="unodc"', b'<node id="interpol"'), (b"<edge ", b"<arc "),
                          (b'<data key="node-type"', b'<data key="node-sort"')]:
            with self.subTest(bad=bad):
                self.assertIn(good, document)
                self.assertNotEqual(self.lint(document.replace(good, bad, 1)).returncode, 0)

    def test_it_has_exactly_the_content_of_the_knowledge_base(self):
        for name, options in self.bases():
            with self.subTest(base=name):
                expected = self.json_of(options)
                expected.pop("$schema", None)
                self.assertEqual(base_in(self.export("graphml", options)), expected)

    def test_nodes_and_edges_have_the_label_that_gephi_reads(self):
        document = self.export("graphml", ["--partner", "unodc"])
        self.assertIn(b'attr.name="label"', document)
        nodes = labels(document, "node")
        self.assertEqual(nodes["unodc"], "United Nations Office on Drugs and Crime")
        self.assertIn("shares with the hub", labels(document, "edge").values())
        self.assertNotIn(None, [*nodes.values(), *labels(document, "edge").values()])

    def test_an_edge_has_the_same_id_whatever_is_left_out(self):
        every = edges_by_id(self.export("graphml", ["--add", "public-record"]))
        some = edges_by_id(self.export("graphml", ["--add", "public-record", "--partner", "unodc"]))
        self.assertTrue(some)
        for id, edge in some.items():
            self.assertEqual(every[id], edge)

    def test_characters_that_xml_forbids_are_refused_with_their_position(self):
        for text in CONTROLS:
            if text == "\u007f\u009b":  # discouraged, but allowed in XML
                continue
            with self.subTest(text=text):
                options = ["--data", self.written("controls.json", base_of(["plain", text]))]
                message = self.liaison("export", "--format", "graphml", *options, code=3).decode()
                self.assertRegex(message, r'the (area "a1"|document) has the character U\+'
                                          f"{ord(text[0]):04X}, which XML cannot carry")


if __name__ == "__main__":
    main(sys.argv[1])
