#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A list as CSV can be counted in one expression: lists_test.py BINARY

Python, Miller and DuckDB count the areas of each partner in `partners --format csv`. The numbers must
be those of the JSON. Miller and DuckDB are run by `scripts/test --heavy`, which sets LIAISON_HEAVY."""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
DUCKDB = HERE / "duckdb" / "areas_per_partner.mjs"


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, timeout=300).stdout


def by_python(path):
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return Counter(id for id, _ in {(row["id"], row["area"]) for row in rows if row["area"]})


def by_miller(path):
    rows = output("mlr", "--icsv", "--ojson", "filter", '$area != ""', "then",
                  "count-distinct", "-f", "id,area", "then", "count-distinct", "-f", "id", str(path))
    return {row["id"]: row["count"] for row in json.loads(rows)}


def by_duckdb(path):
    return {row["id"]: row["count"] for row in json.loads(output("node", str(DUCKDB), str(path)))}


class ListsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="liaison-")
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)
        self.nasty = self.work / "nasty.json"
        self.nasty.write_bytes(output(sys.executable, str(HERE / "nasty.py")))

    def assert_counts(self, count):
        for options in [[], ["--all"], ["--data", str(self.nasty)]]:
            with self.subTest(options=options):
                partners = json.loads(output(BINARY, "partners", *options, "--format", "json"))
                areas = {row["id"]: len({area["id"] for area in row["areas"]}) for row in partners}
                path = self.work / "partners.csv"
                path.write_bytes(output(BINARY, "partners", *options, "--format", "csv"))
                self.assertGreater(sum(areas.values()), 10)
                expected = {id: number for id, number in areas.items() if number}
                self.assertEqual(dict(count(path)), expected)

    def test_python_counts_areas(self):
        self.assert_counts(by_python)

    @unittest.skipUnless(os.environ.get("LIAISON_HEAVY") and shutil.which("mlr"),
                         "heavy: Miller is run by scripts/test --heavy")
    def test_miller_counts_areas(self):
        self.assert_counts(by_miller)

    @unittest.skipUnless(os.environ.get("LIAISON_HEAVY") and (DUCKDB.parent / "node_modules").exists(),
                         "heavy: DuckDB is run by scripts/test --heavy")
    def test_duckdb_counts_areas(self):
        self.assert_counts(by_duckdb)


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
