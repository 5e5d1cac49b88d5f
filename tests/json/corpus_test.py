#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that corpus.py reports wrong decisions: corpus_test.py BINARY"""

import sys
import tempfile
import unittest
from pathlib import Path

import corpus

BINARY = sys.argv.pop(1)

SOUND = {"y_list": "[]", "n_open": "[", "i_bom": "\ufeff{}"}
TABLE = "| i_bom | accepted | because |\n"


class CorpusTest(unittest.TestCase):
    def faults(self, files, table=TABLE, binary=BINARY):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            for name, text in files.items():
                (folder / f"{name}.json").write_text(text, encoding="utf-8")
            document = folder / "table.md"
            document.write_text(table, encoding="utf-8")
            return "\n".join(corpus.faults(binary, folder, document))

    def test_a_sound_corpus_has_no_problems(self):
        self.assertEqual(self.faults(SOUND), "")

    def test_a_file_to_be_accepted_that_is_refused(self):
        self.assertIn("y_more.json: is refused", self.faults({**SOUND, "y_more": "{"}))

    def test_a_file_to_be_refused_that_is_accepted(self):
        self.assertIn("n_more.json: is accepted", self.faults({**SOUND, "n_more": "{}"}))

    def test_a_file_that_the_table_is_wrong_about(self):
        table = TABLE.replace("accepted", "refused")
        self.assertIn("i_bom.json: is accepted, but should be refused", self.faults(SOUND, table))

    def test_a_file_that_is_not_in_the_table(self):
        self.assertIn("i_more.json: is accepted, but should be None",
                      self.faults({**SOUND, "i_more": "{}"}))

    def test_a_row_of_the_table_without_a_file(self):
        table = TABLE + TABLE.replace("bom", "gone")
        self.assertIn("i_gone: is in the table", self.faults(SOUND, table))

    def test_an_empty_corpus(self):
        self.assertIn("no n_ file", self.faults({"y_list": "[]"}))

    def test_a_program_that_fails(self):
        self.assertIn("exit code 1", self.faults(SOUND, binary="/bin/false"))


if __name__ == "__main__":
    unittest.main()
