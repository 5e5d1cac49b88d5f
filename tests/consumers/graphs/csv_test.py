#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The exported tables are complete, and `import` gets the same knowledge base from them:
csv_test.py BINARY

tables_by_libreoffice has the tables of `SPREADSHEET` as LibreOffice Calc writes them after opening
them. `csv_test.py BINARY --write-fixture` makes them anew."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from bases import CONSUMERS, CONTROLS, HOSTILE, TYPES, ConsumerTest, base_of, main, plural_of

TABLES = ("base.csv", "sources.csv", "sections.csv", "nodes.csv", "edges.csv")
FIXTURE = Path(__file__).resolve().parent / "tables_by_libreoffice"
SYNTHETIC = CONSUMERS.parent / "bench" / "synthetic.py"
# Spreadsheets take text with such a beginning for a formula.
FORMULA = tuple("=+-@\t\r\n")
# Texts that a spreadsheet may take for numbers, dates or formulas.
SPREADSHEET = [
    "2016", "2016-05", "2016-05-04", "007", "1e5", "1.50", ".5", "12:30", "TRUE", "50%", "1,000", "1/2",
    "May 2018", "1234567890123456", "0x10", "3 May", "$5", "1E400", "12.5.2018", "'007", "''", "'quoted'",
    "=1+1", "@SUM(1)", "+1", "-1", "two\nlines", "tab\there", 'a "b"; c', "a;b", "a,b", '"', "\u570b\u9023",
]
# The values and the quoted text of an element of a list in a cell, by column.
LISTS = {"cite": (("at",), "words"), "aliases": (("kind", "basis"), "name"),
         "captures": (("seen", "fingerprint"), "archived")}
ELEMENT = re.compile(r'\s*((?:[^\s;"]+\s*)*)(?:"((?:[^"]|"")*)")?\s*(?:;|$)')


def cells(path):
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file, strict=True)


def list_in(column, cell):
    """Reads a list in a cell as the documentation says."""
    values, quoted = LISTS[column]
    elements = []
    while cell:
        match = ELEMENT.match(cell)
        cell = cell[match.end():]
        element = dict(zip(values, match[1].split()))
        if match[2] is not None:
            element[quoted] = match[2].replace('""', '"')
        if column == "aliases":
            element = {key: element[key] for key in ("name", "kind", "basis") if key in element}
        elements.append(element)
    return elements


def records(path):
    header, *rows = cells(path)
    for row in rows:
        values = {name: cell.removeprefix("'") for name, cell in zip(header, row, strict=True) if cell}
        yield {name: list_in(name, text) if name in LISTS else text for name, text in values.items()}


def base_in(test, folder):
    """The knowledge base in the tables."""
    [base] = records(folder / "base.csv")
    base |= {"format": 1, "sources": [], "facts": [], **{key: [] for key in TYPES}}
    sections = {}
    for record in records(folder / "sections.csv"):
        paragraphs = {"paragraphs": record.pop("paragraphs").split()} if "paragraphs" in record else {}
        sections.setdefault(record.pop("source"), []).append({**record, **paragraphs})
    for record in records(folder / "sources.csv"):
        more = {"sections": sections.pop(record["id"])} if record["id"] in sections else {}
        base["sources"].append({**record, **more})
    test.assertEqual(sections, {})
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


def saved_by_libreoffice(folder, target):
    """Has LibreOffice open each table with its usual settings and save it."""
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation={target.parent.as_uri()}/profile",
                    "--infilter=CSV:44,34,76,1,,0,false,false",
                    "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", str(target),
                    *(str(folder / name) for name in TABLES)], check=True, capture_output=True, timeout=300)


class Csv(ConsumerTest):
    def exported(self, name, options):
        folder = self.path(name)
        self.liaison("export", "--format", "csv", "--output", str(folder), "--quiet", *options)
        return folder

    def assert_imports(self, folder, options):
        self.assertEqual(self.liaison("import", str(folder)), self.export("json", options))

    def spreadsheet(self):
        return ["--data", self.written("spreadsheet.json", base_of(SPREADSHEET))]

    def test_they_have_exactly_the_content_of_the_knowledge_base(self):
        for name, options in self.bases():
            with self.subTest(base=name):
                self.assertEqual(base_in(self, self.exported(name, options)), self.json_of(options))

    def test_they_are_imported_to_the_same_bytes(self):
        for name, options in self.bases(HOSTILE + SPREADSHEET):
            with self.subTest(base=name):
                self.assert_imports(self.exported(f"again {name}", options), options)

    def test_tables_of_20000_partners_are_imported_to_the_same_bytes(self):
        path = self.path("many.json")
        with path.open("wb") as file:
            subprocess.run([sys.executable, str(SYNTHETIC), "20000"], check=True, stdout=file)
        options = ["--data", str(path)]
        self.assert_imports(self.exported("many", options), options)

    def test_a_byte_order_mark_does_not_matter(self):
        self.assert_imports(self.exported("marked", ["--bom"]), [])

    def test_tables_saved_by_libreoffice_are_imported_to_the_same_bytes(self):
        self.assert_imports(FIXTURE, self.spreadsheet())

    @unittest.skipUnless(os.environ.get("LIAISON_HEAVY") and shutil.which("soffice"),
                         "heavy: LibreOffice is run by scripts/test --heavy")
    def test_libreoffice_can_open_and_save_them(self):
        for name, options in [("built-in", []), ("public record", ["--add", "public-record"]),
                              ("spreadsheet", self.spreadsheet())]:
            with self.subTest(base=name):
                saved = self.path(f"saved {name}")
                saved_by_libreoffice(self.exported(f"for LibreOffice, {name}", options), saved)
                self.assert_imports(saved, options)

    def test_the_headers_are_those_that_importers_read(self):
        folder = self.exported("headers", [])
        self.assertEqual({name: ",".join(next(cells(folder / name))) for name in TABLES}, {
            "base.csv": "title,description,hub,$schema",
            "sources.csv": "id,title,publisher,url,retrieved,published,archived,lang,captures,note",
            "sections.csv": "source,id,title,paragraphs",
            "nodes.csv": "id:ID,:LABEL,type,name,acronym,kind,since,until,broader,aliases,cite,"
                         "basis,note",
            "edges.csv": ":START_ID,:END_ID,:TYPE,relation,with,role,status,since,until,as_of,scope,"
                         "basis,statement,note,cite",
        })

    def test_the_data_package_describes_them(self):
        folder = self.exported("package", ["--add", "public-record"])
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        rows = {}
        for resource in package["resources"]:
            names = [field["name"] for field in resource["schema"]["fields"]]
            header, *lines = cells(folder / resource["path"])
            self.assertEqual(header, names)
            rows[resource["name"]] = [dict(zip(header, line, strict=True)) for line in lines]
        self.assertEqual([resource["path"] for resource in package["resources"]], list(TABLES))
        for resource in package["resources"]:
            schema, own = resource["schema"], rows[resource["name"]]
            for field in schema["fields"]:
                self.assert_constraints(field, [row[field["name"]] for row in own])
            if key := schema.get("primaryKey"):
                self.assertEqual(len({tuple(row[name] for name in key) for row in own}), len(own))
            for reference in schema.get("foreignKeys", []):
                [name], target = reference["fields"], reference["reference"]
                [id] = target["fields"]
                known = {row[id] for row in rows[target.get("resource", resource["name"])]}
                self.assertLessEqual({row[name] for row in own} - {""}, known)

    def assert_constraints(self, field, values):
        constraints = field.get("constraints", {})
        if constraints.get("required"):
            self.assertNotIn("", values, field)
        for value in filter(None, values):
            self.assertIn(value, constraints.get("enum", [value]), field)
            self.assertRegex(value, constraints.get("pattern", "^"), field)

    def test_no_cell_is_a_formula(self):
        for name, options in self.bases():
            folder = self.exported(f"inert {name}", options)
            for table in TABLES:
                for row in cells(folder / table):
                    for cell in row:
                        self.assertFalse(cell.startswith(FORMULA), cell[:80])

    def test_controls_that_readers_of_csv_lose_are_refused_with_their_position(self):
        for text in CONTROLS:
            if text[0] > "\u001f":
                continue
            with self.subTest(text=text):
                options = ["--data", self.written("controls.json", base_of(["plain", text]))]
                message = self.liaison("export", "--format", "csv", "--output",
                                       str(self.path("refused")), *options, code=3).decode()
                self.assertIn(f'the source "s1" has the character U+{ord(text[0]):04X}, '
                              "which CSV cannot carry", message)

    def test_other_controls_are_carried(self):
        texts = ["plain"] + [text for text in CONTROLS if text[0] > "\u001f"]
        options = ["--data", self.written("controls.json", base_of(texts))]
        self.assert_imports(self.exported("controls", options), options)


if __name__ == "__main__":
    if sys.argv[2:] == ["--write-fixture"]:
        Csv.binary = sys.argv[1]
        Csv.setUpClass()
        maker = Csv()
        saved_by_libreoffice(maker.exported("fixture", maker.spreadsheet()), FIXTURE)
        Csv.doClassCleanups()
    else:
        main(sys.argv[1])
