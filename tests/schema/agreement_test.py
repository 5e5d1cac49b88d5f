#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that agreement.py reports disagreements of program, schema and corpus."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import agreement

# A fake program: a file has the faults that its own member "faults" lists.
PROGRAM = f"""#!{sys.executable}
import json, sys
assert sys.argv[1:-1] == {agreement.COMMAND[1:]!r}
try:
    document = json.load(open(sys.argv[-1], encoding="utf-8"))
except ValueError:
    document = {{"faults": ["syntax"]}}
codes = document.get("faults", [])
found = [{{"code": code, "severity": "fault", "pointer": "", "message": "bad"}} for code in codes]
found += [{{"code": "a-hint", "severity": "advice", "pointer": "", "message": "could be better"}}]
print(document.get("prints", json.dumps(found)))
sys.exit(document.get("exit", 3 if codes else 0))
"""

SCHEMA = {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
          "properties": {"ugly": False}}


class Agreement(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("program", PROGRAM).chmod(0o755)
        self.write("data/schema.json", SCHEMA)
        self.write("data/base.json", {})
        self.write("data/overlay.json", {})
        self.except_for()
        self.write("corpus/good/sound.json", {})
        self.write("corpus/bad/bad-id/plain.json", {"faults": ["bad-id"], "ugly": True})

    def write(self, name, content):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content),
                        encoding="utf-8")
        return path

    def except_for(self, *lines):
        self.write("corpus/exceptions.tsv", "\n".join([agreement.HEADING, *lines, ""]))

    def faults(self, **limits):
        limits = {"fewest": 1, "fewest_good": 1, **limits}
        return list(agreement.faults(self.root / "program", self.root / "data/schema.json",
                                     self.root / "corpus", **limits))

    def assert_fault(self, *parts):
        found = self.faults()
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])

    def test_a_corpus_on_which_both_agree_passes(self):
        self.assertEqual(self.faults(), [])

    def test_a_good_file_that_the_program_refuses_fails(self):
        self.write("corpus/good/odd.json", {"faults": ["cycle"]})
        self.assert_fault("good/odd.json: the program: expected no fault", "cycle")

    def test_a_bad_file_that_the_program_accepts_fails(self):
        self.write("corpus/bad/cycle/odd.json", {"ugly": 1})
        self.assert_fault("bad/cycle/odd.json: the program: expected cycle", "no fault")

    def test_a_file_in_the_folder_of_another_fault_fails(self):
        self.write("corpus/bad/cycle/odd.json", {"faults": ["bad-id"], "ugly": 1})
        self.assert_fault("bad/cycle/odd.json", "bad-id")

    def test_a_second_fault_fails(self):
        self.write("corpus/bad/cycle/odd.json", {"faults": ["cycle", "cycle"], "ugly": 1})
        self.assert_fault("bad/cycle/odd.json", "cycle")

    def test_another_exit_code_fails(self):
        self.write("corpus/good/odd.json", {"exit": 3})
        self.assert_fault("good/odd.json", "exit code 3")
        self.write("corpus/good/odd.json", {})
        self.write("corpus/bad/cycle/odd.json", {"faults": ["cycle"], "exit": 4, "ugly": 1})
        self.assert_fault("bad/cycle/odd.json", "exit code 4")

    def test_an_answer_that_is_not_a_list_of_faults_fails(self):
        for answer in ["", "sound", "{}", "[1]", '["a"]', "null"]:
            with self.subTest(answer=answer):
                self.write("corpus/good/odd.json", {"prints": answer})
                self.assert_fault("good/odd.json", "no list of faults")

    def test_a_good_file_that_the_schema_refuses_fails(self):
        self.write("corpus/good/odd.json", {"ugly": 1})
        self.assert_fault("good/odd.json: the schema refuses it")

    def test_a_bad_file_that_the_schema_accepts_fails(self):
        self.write("corpus/bad/cycle/odd.json", {"faults": ["cycle"]})
        self.assert_fault("bad/cycle/odd.json: the schema accepts it")

    def test_an_exception_excuses_the_schema_alone(self):
        self.write("corpus/bad/cycle/odd.json", {"faults": ["cycle"]})
        self.except_for("bad/cycle/odd.json\ta schema cannot tell")
        self.assertEqual(self.faults(), [])
        self.write("corpus/bad/cycle/odd.json", {})
        self.assert_fault("bad/cycle/odd.json: the program: ")

    def test_an_exception_that_is_not_needed_fails(self):
        self.except_for("bad/bad-id/plain.json\ta schema cannot tell")
        self.assert_fault("bad/bad-id/plain.json: is no exception")

    def test_an_exception_that_does_not_exist_fails(self):
        self.except_for("bad/cycle/gone.json\ta schema cannot tell")
        self.assert_fault("there is no bad/cycle/gone.json")

    def test_exceptions_have_reasons_and_are_sorted(self):
        for name in ["a", "b"]:
            self.write(f"corpus/bad/cycle/{name}.json", {"faults": ["cycle"]})
        a, b = "bad/cycle/a.json", "bad/cycle/b.json"
        for lines in [[a, f"{b}\twhy"], [f"{a}\t ", f"{b}\twhy"], [f"{b}\twhy", f"{a}\twhy"],
                      [f"{a}\twhy", f"{a}\twhy", f"{b}\twhy"]]:
            with self.subTest(lines=lines):
                self.except_for(*lines)
                self.assert_fault("exceptions.tsv")
        self.write("corpus/exceptions.tsv", f"{a}\twhy\n{b}\twhy\n")
        self.assertIn("exceptions.tsv:1", self.faults()[0])

    def test_invalid_json_is_refused_and_has_its_folder(self):
        for text in ["", "{", '{"faults": ["syntax"], "ugly": NaN}', "{} {}"]:
            with self.subTest(text=text):
                self.write("corpus/bad/syntax/odd.json", text)
                self.assertEqual(self.faults(), [])
        self.write("corpus/bad/syntax/odd.json", {"faults": ["syntax"]})
        self.assert_fault("bad/syntax/odd.json: the schema accepts it")
        (self.root / "corpus/bad/syntax/odd.json").unlink()
        self.write("corpus/good/odd.json", "{")
        self.assertIn("good/odd.json: is not JSON", "\n".join(self.faults()))

    def test_a_file_in_no_known_folder_fails(self):
        for name in ["odd.json", "bad/odd.json", "good/odd/odd.json", "good/odd.txt",
                     "good/Odd.json", "bad/bad_id/odd.json"]:
            with self.subTest(name=name):
                path = self.write("corpus/" + name, {})
                self.assert_fault(f"{name}: is neither")
                path.unlink()

    def test_too_few_files_fail(self):
        self.assertEqual(len(self.faults(fewest=3)), 1)
        self.assertEqual(len(self.faults(fewest_good=2)), 1)

    def test_a_schema_that_is_not_valid_fails(self):
        self.write("data/schema.json", {**SCHEMA, "type": "thing"})
        self.assert_fault("the schema is not valid")
        draft_7 = "http://json-schema.org/draft-07/schema#"
        self.write("data/schema.json", {**SCHEMA, "$schema": draft_7})
        self.assert_fault("2020-12")

    def test_a_knowledge_base_that_the_schema_refuses_fails(self):
        self.write("data/base.json", {"ugly": 1})
        self.assert_fault("base.json: the schema refuses it")
        (self.root / "data/base.json").unlink()
        self.assert_fault("1 knowledge bases")

    def test_the_exit_code_is_1_if_there_are_findings(self):
        command = [sys.executable, "-B", agreement.__file__, str(self.root / "program"),
                   str(self.root / "data/schema.json"), str(self.root / "corpus")]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual((result.returncode, result.stderr), (1, ""))
        self.assertIn("there should be", result.stdout)


if __name__ == "__main__":
    unittest.main()
