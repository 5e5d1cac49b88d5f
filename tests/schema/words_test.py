#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that words.py reports words that schema, program and corpus do not share."""

import copy
import json
import unittest
from pathlib import Path

import words

ROOT = Path(__file__).resolve().parent.parent.parent

TABLES = """\
document format number required -
document facts objects optional fact
fact statement text required -
fact cite objects required citation
citation words texts optional -
"""


def schema_of(properties, required=()):
    return {"type": "object", "additionalProperties": False, "properties": properties,
            "required": list(required)}


SCHEMA = {
    **schema_of({"format": {"type": "number"},
                 "facts": {"type": "array", "items": {"$ref": "#/$defs/fact"}}}, ["format"]),
    "$defs": {
        "text": {"type": "string"},
        "fact": schema_of({"statement": {"$ref": "#/$defs/text"},
                           "cite": {"type": "array", "items": {"$ref": "#/$defs/citation"}}},
                          ["statement", "cite"]),
        "citation": schema_of({"words": {"type": "array", "items": {"enum": ["a", "b"]}}}),
    },
}


class Keys(unittest.TestCase):
    def setUp(self):
        self.schema = copy.deepcopy(SCHEMA)
        self.fact = self.schema["$defs"]["fact"]

    def assert_faults(self, *expected, tables=TABLES):
        found = list(words.faults_of_keys(words.tables_in(tables), self.schema))
        self.assertEqual(len(found), len(expected), found)
        for line, part in zip(found, expected):
            self.assertIn(part, line)

    def test_equal_keys_pass(self):
        self.assert_faults()

    def test_a_key_of_the_program_alone_is_found(self):
        del self.fact["properties"]["statement"]
        self.fact["required"].remove("statement")
        self.assert_faults("the program has the key ('statement'", "order or number")

    def test_a_key_of_the_schema_alone_is_found(self):
        self.fact["properties"]["note"] = {"$ref": "#/$defs/text"}
        self.assert_faults("the schema has the key ('note'", "order or number")

    def test_another_type_is_found(self):
        for value in [{"type": "number"}, {"type": "array", "items": {"type": "string"}}, {}]:
            with self.subTest(value=value):
                self.fact["properties"]["statement"] = value
                self.assert_faults("the program has the key ('statement', 'text'",
                                   "the schema has the key ('statement'")

    def test_another_kind_of_element_is_found(self):
        self.fact["properties"]["cite"]["items"] = {"$ref": "#/$defs/fact"}
        self.assert_faults("'citation')", "'fact')")

    def test_a_key_required_by_one_alone_is_found(self):
        self.fact["required"].remove("cite")
        self.assert_faults("'objects', True", "'objects', False")

    def test_a_required_key_without_a_description_is_found(self):
        self.fact["required"].append("note")
        self.assert_faults("requires keys of fact")

    def test_another_order_is_found(self):
        self.fact["properties"] = dict(reversed(self.fact["properties"].items()))
        self.assert_faults("another order")

    def test_further_keys_are_not_allowed(self):
        del self.fact["additionalProperties"]
        self.assert_faults("allows fact")

    def test_an_object_that_one_alone_has_is_found(self):
        self.schema["$defs"]["alias"] = schema_of({})
        self.assert_faults("objects: ")

    def test_tables_that_cannot_be_read_fail(self):
        for tables in ["", TABLES.replace("texts", "texts also"), TABLES.replace("required", "needed")]:
            with self.subTest(tables=tables), self.assertRaises(ValueError):
                words.tables_in(tables)


class Vocabularies(unittest.TestCase):
    def setUp(self):
        text = (ROOT / "data/liaison.schema.json").read_text(encoding="utf-8")
        self.schema = json.loads(text)
        self.explained = [
            {"sort": sort, "term": term} for sort, steps in words.VOCABULARIES.items()
            for term in words.step_into(self.schema, steps)["enum"]]

    def faults(self):
        return list(words.faults_of_vocabularies(self.explained, self.schema))

    def test_equal_words_pass(self):
        self.assertEqual(self.faults(), [])

    def test_each_word_that_one_alone_has_is_found(self):
        for place, entry in enumerate(list(self.explained)):
            with self.subTest(**entry):
                self.explained[place] = {**entry, "term": "another"}
                self.assertEqual(len(self.faults()), 1)
                self.explained[place] = entry

    def test_no_words_fail(self):
        self.explained, self.schema = [], {}
        self.assertEqual(len(self.faults()), len(words.VOCABULARIES))


class Folders(unittest.TestCase):
    EXPLAINED = [{"sort": "fault", "term": "bad-id"}, {"sort": "fault", "term": "cycle"},
                 {"sort": "advice", "term": "unused-entity"}]

    def assert_faults(self, folders, *expected):
        found = list(words.faults_of_folders(self.EXPLAINED, folders))
        self.assertEqual(len(found), len(expected), found)
        for line, part in zip(found, expected):
            self.assertIn(part, line)

    def test_a_folder_for_each_fault_passes(self):
        self.assert_faults(["cycle", "bad-id", "bad-id"])

    def test_a_fault_without_a_folder_is_found(self):
        self.assert_faults(["cycle"], "no bad file shows the fault bad-id")
        self.assert_faults([], "bad-id", "cycle")

    def test_a_folder_of_no_fault_is_found(self):
        self.assert_faults(["bad-id", "bad-ids", "cycle", "unused-entity"],
                           "bad files of bad-ids", "bad files of unused-entity")


if __name__ == "__main__":
    unittest.main()
