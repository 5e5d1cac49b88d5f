#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tries exports for graph programs on such programs: graphs.py BINARY

GraphML is read by xmllint and Python's parser, the tables by Python's csv, which must get back what the
JSON export has; DOT is
laid out by Graphviz, without a warning and with each name as it is; Mermaid is parsed by its own
parser. Each with the built-in data, with the overlay, of one partner, and with texts that would like
to be more than text."""

import csv
import json
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

BINARY = str(Path(sys.argv.pop(1)).resolve())
HERE = Path(__file__).resolve().parent
TYPES = ["organizations", "areas", "groups", "initiatives", "activities", "instruments"]
XML = "{http://graphml.graphdrawing.org/xmlns}"
SVG = "{http://www.w3.org/2000/svg}"

TEXTS = ["</script><img src=x onerror=alert(1)>", '=HYPERLINK("http://x","y")', "a\\", "]]>", "\\N \\G \\l",
         "quotes \" ' `", "; | # & &amp; &lt;", "line\nline\r\n\ttab", "%%{init: {}}%% {a} [b] (c)",
         "end", "\U0001f46e\u200d\u2640\ufe0f Été 國際連合", "x" * 3000, "**bold** _i_ <b>b</b>", "\u202Eevil"]
ILLEGAL_IN_XML = ["\u0000", "\u001b[31m", "\ufffe"]


def entity(identity, text):
    return {"id": identity, "name": text, "acronym": text, "note": text,
            "aliases": [{"name": text, "kind": "synonym"}], "cite": [{"at": "page", "words": text}]}


def nasty(texts):
    """A knowledge base that has each text in every field that takes one."""
    names = ["end", "default", "graph", "o1", "x1", "subgraph"] + [f"n{i}" for i in range(len(texts))]
    bodies = [entity(name, text) for name, text in zip(names, texts)]
    facts = [{"subject": body["id"], "relation": "shares-area", "object": "area", "statement": text,
              "note": text, "cite": [{"at": "page", "words": text}]}
             for body, text in zip(bodies, texts)]
    again = [{**fact, "status": "exploring"} for fact in facts]
    return {"format": 1, "hub": names[0], "title": texts[0], "description": texts[-1],
            "sources": [{"id": "page", "title": texts[0], "url": texts[-1], "publisher": texts[0]}],
            "organizations": bodies, "areas": [entity("area", texts[0])], "facts": facts + again}


class Graphs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def liaison(self, *arguments, code=0):
        result = subprocess.run([BINARY, *arguments], capture_output=True, cwd=self.folder)
        self.assertEqual(result.returncode, code, result.stderr.decode())
        return result.stdout if code == 0 else result.stderr

    def of(self, texts, name="nasty.json"):
        path = self.folder / name
        path.write_text(json.dumps(nasty(texts)), encoding="utf-8")
        return ["--data", str(path)]

    def bases(self):
        yield []
        yield ["--add", "public-record"]
        yield ["--partner", "unodc"]
        yield self.of(TEXTS)

    def both(self, format_name, base):
        """The export, and the JSON export as an object."""
        exported = self.liaison("export", "--format", format_name, *base)
        return exported, json.loads(self.liaison("export", *base))

    def test_graphml_says_what_the_json_export_says(self):
        for base in self.bases():
            with self.subTest(base=base):
                graph, expected = self.both("graphml", base)
                subprocess.run(["xmllint", "--noout", "-"], input=graph, check=True)
                self.assertEqual(self.read_graphml(graph), expected)

    def read_graphml(self, text):
        """The knowledge base in a GraphML text, by the rules of the format."""
        root = ElementTree.fromstring(text)
        keys = {key.get("id"): key for key in root.iter(XML + "key")}
        self.assertEqual(len(keys), len(list(root.iter(XML + "key"))))

        def record(element, what):
            data = [child for child in element if child.tag == XML + "data"]
            self.assertEqual(len({child.get("key") for child in data}), len(data))
            values = {}
            for child in data:
                key = keys[child.get("key")]
                self.assertEqual((key.get("for"), key.get("attr.type")), (what, "string"))
                name, text = key.get("attr.name"), child.text
                values[name] = json.loads(text) if name in ("aliases", "cite", "sources") else text
            return values

        graph = root.find(XML + "graph")
        document = {"format": 1, **record(graph, "graph")}
        ids = set()
        for node in graph.iter(XML + "node"):
            values = record(node, "node")
            self.assertNotIn(node.get("id"), ids)
            ids.add(node.get("id"))
            kind = values.pop("type")
            plural = next(name for name in TYPES if name[:4] == kind[:4])
            document.setdefault(plural, []).append({"id": node.get("id"), **values})
        edges = list(graph.iter(XML + "edge"))
        self.assertEqual(len({edge.get("id") for edge in edges}), len(edges))
        for edge in edges:
            self.assertIn(edge.get("source"), ids)
            self.assertIn(edge.get("target"), ids)
            document.setdefault("facts", []).append(
                {"subject": edge.get("source"), "object": edge.get("target"), **record(edge, "edge")})
        if "sources" in document and not document["sources"]:
            del document["sources"]
        return document

    def expectation(self, document):
        return {key: value for key, value in document.items() if key != "$schema"}

    def assertEqual(self, first, second, message=None):
        if isinstance(first, dict) and isinstance(second, dict) and "format" in second:
            second = self.expectation(second)
        super().assertEqual(first, second, message)

    def test_graphml_refuses_what_xml_cannot_carry_and_says_where(self):
        for text in ILLEGAL_IN_XML:
            with self.subTest(text=text):
                error = self.liaison("export", "--format", "graphml", *self.of(["a", text, "b"]), code=3)
                self.assertIn(f"U+{ord(text[0]):04X}".encode(), error)
                self.assertIn(b"default", error)

    def test_csv_says_what_the_json_export_says(self):
        for number, base in enumerate(self.bases()):
            with self.subTest(base=base):
                folder = self.folder / f"tables-{number}"
                self.liaison("export", "--format", "csv", "--output", str(folder), *base)
                document = json.loads(self.liaison("export", *base))
                wanted = {"facts": document["facts"], "sources": document["sources"],
                          **{name: document[name] for name in TYPES if name in document}}
                self.assertEqual(self.read_csv(folder), wanted)

    def read_csv(self, folder):
        """The records in the tables, by the rules that the documentation gives."""
        def rows(name):
            with (folder / name).open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file, strict=True):
                    values = {key: text.removeprefix("'") for key, text in row.items() if text}
                    yield {key: json.loads(text) if key in ("aliases", "cite", "sections") else text
                           for key, text in values.items()}

        document = {"facts": [], "sources": list(rows("sources.csv"))}
        ids = set()
        for row in rows("nodes.csv"):
            identity, kind = row.pop("id:ID"), row.pop("type")
            self.assertEqual(row.pop(":LABEL"), kind.capitalize())
            ids.add(identity)
            plural = next(name for name in TYPES if name[:4] == kind[:4])
            document.setdefault(plural, []).append({"id": identity, **row})
        for row in rows("edges.csv"):
            ends = row.pop(":START_ID"), row.pop(":END_ID")
            self.assertLessEqual(set(ends), ids)
            self.assertEqual(row.pop(":TYPE"), row["relation"].upper().replace("-", "_"))
            document["facts"].append({"subject": ends[0], "object": ends[1], **row})
        return document

    def test_no_cell_of_the_tables_is_a_formula(self):
        folder = self.folder / "tables"
        self.liaison("export", "--format", "csv", "--output", str(folder), *self.of(TEXTS))
        for name in ("nodes.csv", "edges.csv", "sources.csv"):
            with (folder / name).open(encoding="utf-8", newline="") as file:
                for row in csv.reader(file):
                    for cell in row:
                        self.assertNotIn(cell[:1], tuple("=+-@\t\r\n"))

    def test_a_brief_has_each_footnote_that_it_refers_to_and_no_other(self):
        for base in [*self.bases(), self.of(TEXTS + ILLEGAL_IN_XML, "more.json")]:
            with self.subTest(base=base):
                brief, document = self.both("markdown", base)
                notes = re.findall(r"^\[\^(\d+)\]: ", brief.decode(), re.MULTILINE)
                used = re.findall(r"\[\^(\d+)\](?!: )", brief.decode())
                super().assertEqual(notes, [str(n + 1) for n in range(len(notes))])
                super().assertEqual(set(used), set(notes))
                partners = {fact["subject"] for fact in document["facts"]
                            if (fact["relation"], fact["object"]) == ("works-with", "interpol")}
                super().assertGreaterEqual(brief.count(b"\n## "), len(partners))

    def test_graphviz_lays_dot_out_without_a_warning_and_shows_names_as_they_are(self):
        for base in [*self.bases(), self.of(TEXTS + ILLEGAL_IN_XML, "more.json")]:
            with self.subTest(base=base):
                dot, document = self.both("dot", base)
                result = subprocess.run(["dot", "-Tsvg"], input=dot, capture_output=True)
                super().assertEqual((result.returncode, result.stderr), (0, b""))
                root = ElementTree.fromstring(result.stdout)
                groups = [group.get("class") for group in root.iter(SVG + "g")]
                self.assertEqual(groups.count("edge"), len(document["facts"]))
                entities = [one for name in TYPES for one in document.get(name, [])]
                self.assertEqual(groups.count("node"), len(entities))
                shown = {text.text.replace("\u00a0", " ") for text in root.iter(SVG + "text")}
                for one in entities:
                    name = one.get("acronym", one["name"])
                    if name.isprintable() and "  " not in name:
                        self.assertIn(name, shown)

    def test_mermaid_takes_what_is_exported(self):
        files = []
        for number, base in enumerate([*self.bases(), self.of(TEXTS + ILLEGAL_IN_XML, "more.json")]):
            path = self.folder / f"{number}.mmd"
            path.write_bytes(self.both("mermaid", base)[0])
            files.append(str(path))
        subprocess.run(["node", str(HERE / "mermaid.mjs"), *files], check=True)


if __name__ == "__main__":
    unittest.main()
