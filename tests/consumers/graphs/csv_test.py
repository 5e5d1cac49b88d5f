#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The tables of a graph are read back as what the knowledge base says: csv_test.py BINARY"""

import csv
import json
import sys

from bases import CONTROLS, TYPES, ConsumerTest, base_of, main, plural_of

TABLES = ("nodes.csv", "edges.csv", "sources.csv")
LISTS = ("aliases", "captures", "cite", "sections")
# What begins so is a formula to a spreadsheet.
FORMULA = tuple("=+-@\t\r\n")


def cells(path):
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file, strict=True)


def records(path):
    """The records, as the documentation says that they are to be read."""
    header, *rows = cells(path)
    for row in rows:
        values = {name: cell.removeprefix("'") for name, cell in zip(header, row, strict=True) if cell}
        yield {name: json.loads(text) if name in LISTS else text for name, text in values.items()}


def base_in(test, folder):
    """The knowledge base in the tables."""
    base = {"sources": list(records(folder / "sources.csv")), "facts": [], **{key: [] for key in TYPES}}
    ids = set()
    for record in records(folder / "nodes.csv"):
        id, type = record.pop("id:ID"), record.pop("type")
        test.assertEqual(record.pop(":LABEL"), type.capitalize())
        ids.add(id)
        base[plural_of(type)].append({"id": id, **record})
    for record in records(folder / "edges.csv"):
        ends = record.pop(":START_ID"), record.pop(":END_ID")
        test.assertLessEqual(set(ends), ids)
        test.assertEqual(record.pop(":TYPE"), record["relation"].upper().replace("-", "_"))
        base["facts"].append({"subject": ends[0], "object": ends[1], **record})
    return base


class Csv(ConsumerTest):
    def exported(self, name, options):
        folder = self.path(name)
        self.liaison("export", "--format", "csv", "--output", str(folder), *options)
        return folder

    def test_it_says_just_what_the_knowledge_base_says(self):
        for name, options in self.bases():
            with self.subTest(base=name):
                expected = self.json_of(options)
                for key in ("$schema", "format", "hub", "title", "description"):
                    expected.pop(key, None)
                self.assertEqual(base_in(self, self.exported(name, options)), expected)

    def test_the_headers_are_those_that_importers_read(self):
        folder = self.exported("headers", [])
        self.assertEqual({name: ",".join(next(cells(folder / name))) for name in TABLES}, {
            "nodes.csv": "id:ID,:LABEL,type,name,acronym,kind,since,until,broader,aliases,cite,"
                         "basis,note",
            "edges.csv": ":START_ID,:END_ID,:TYPE,relation,with,role,status,since,until,as_of,scope,"
                         "basis,statement,note,cite",
            "sources.csv": "id,title,publisher,url,retrieved,published,archived,lang,sections,"
                           "captures,note",
        })

    def test_no_cell_is_a_formula(self):
        for name, options in self.bases():
            folder = self.exported(name, options)
            for table in TABLES:
                for row in cells(folder / table):
                    for cell in row:
                        self.assertFalse(cell.startswith(FORMULA), cell[:80])

    def test_controls_that_readers_of_csv_lose_are_refused_with_their_place(self):
        for text in CONTROLS:
            if text[0] > "\u001f":
                continue
            with self.subTest(text=text):
                options = ["--data", self.written("controls.json", base_of(["plain", text]))]
                message = self.liaison("export", "--format", "csv", "--output",
                                       str(self.path("refused")), *options, code=3).decode()
                self.assertIn(f'the area "a1" has the character U+{ord(text[0]):04X}, '
                              "which CSV cannot carry", message)

    def test_other_controls_are_carried(self):
        texts = ["plain"] + [text for text in CONTROLS if text[0] > "\u001f"]
        options = ["--data", self.written("controls.json", base_of(texts))]
        found = base_in(self, self.exported("controls", options))
        self.assertEqual(found["facts"], self.json_of(options)["facts"])


if __name__ == "__main__":
    main(sys.argv[1])
