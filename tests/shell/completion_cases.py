# SPDX-License-Identifier: MIT
"""Test cases for completion that all shells share. Each shell has a subclass."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from terminal import Terminal

OWN_DATA = """{"format": 1, "title": "Harbours", "hub": "port-office",
 "sources": [{"id": "log", "title": "A log", "publisher": "Nobody", "url": "https://example.org/log",
              "retrieved": "2026-01-02", "sections": []}],
 "organizations": [
  {"id": "port-office", "name": "Port Office", "cite": [{"at": "log", "words": "port"}]},
  {"id": "quay-guild", "name": "Quay Guild", "cite": [{"at": "log", "words": "quay"}]}],
 "areas": [{"id": "quicksand", "name": "Quicksand & silt", "cite": [{"at": "log", "words": "sand"}]}],
 "groups": [], "initiatives": [], "activities": [], "instruments": [], "facts": []}
"""

# Names that would run a command if a shell interpreted them, by the part that is typed. MARK is the
# file that the command would create.
INERT_NAMES = {
    "zz": "zz'$(touch MARK)'",
    "zy": "zy`touch MARK`",
    "zx": "zx$(touch MARK)",
    "zw": 'zw"; touch MARK; "',
    "zv": "zv'; touch MARK; '",
    "zu": "zu!! it's !! so",
    "zt": "zt!!",
    "zs": "zs\\'; touch MARK #\\",
    "zr": "zr & touch MARK & (touch MARK) > MARK | touch MARK",
    "zq": "zq*?[a-z]{a,b} ~ #x =ls $HOME ^a^b %1",
    "zp": "zp=a:b@c ~root",
    "Cô": "Côte d'Ivoire",
    "!;": '!; touch MARK; bang "',
    "';": "'; touch MARK; single '",
    '";': '"; touch MARK; double "',
}


def base_of(names):
    """A knowledge base with bodies of these names."""
    def body(number, name):
        return {"id": f"body-{number}", "name": name, "cite": [{"at": "log", "words": "words"}]}
    bodies = [body(number, name) for number, name in enumerate(["Hub", *names])]
    source = {"id": "log", "title": "A log", "publisher": "Nobody", "url": "https://example.org/log",
              "retrieved": "2026-01-02"}
    return json.dumps({"format": 1, "title": "Names", "hub": "body-0", "sources": [source],
                       "organizations": bodies})


class CompletionCases:
    """Mixin for a unittest.TestCase with `complete(line)`: the words, without quotes, that the
    shell offers at the end of a command line."""

    shell = ""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="liaison-")
        root = Path(cls.folder.name)
        cls.work = root / "work"
        (cls.work / "a folder").mkdir(parents=True)
        (cls.work / "harbours.json").write_text(OWN_DATA, encoding="utf-8")
        (cls.work / "with space.json").write_text(OWN_DATA, encoding="utf-8")
        (cls.work / "broken.json").write_text("{", encoding="utf-8")
        (root / "bin").mkdir()
        (root / "bin/liaison").symlink_to(Path(BINARY).resolve())
        cls.environment = {
            "PATH": f"{root}/bin:{os.environ['PATH']}",
            "HOME": str(root),
            "LC_ALL": "C.UTF-8",
            "TERM": "dumb",
        }
        script = subprocess.run(["liaison", "completion", cls.shell], env=cls.environment,
                                executable=root / "bin/liaison", capture_output=True, check=True)
        cls.script = root / "script"
        cls.script.write_bytes(script.stdout)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_shell(self, *command, **options):
        result = subprocess.run(command, cwd=self.work, env={**self.environment, **options},
                                capture_output=True, stdin=subprocess.DEVNULL, timeout=120)
        self.assertEqual(result.stderr.decode(), "")
        return result.stdout.decode().splitlines()

    def offers(self, line, *words):
        offered = self.complete(line)
        for word in words:
            self.assertIn(word, offered, line)

    def offers_only(self, line, *words):
        self.assertEqual(sorted(set(self.complete(line))), sorted(words), line)

    def test_commands(self):
        self.offers("liaison ", "partners", "show", "completion", "help")
        self.offers_only("liaison par", "partners")

    def test_hidden_commands_are_not_offered(self):
        offered = self.complete("liaison ")
        self.assertNotIn("complete-words", offered)
        self.assertNotIn("manual", offered)

    def test_commands_after_help(self):
        self.offers_only("liaison help comp", "compare", "completion")

    def test_options(self):
        self.offers("liaison partners --ar", "--area")
        self.offers("liaison partners --", "--area", "--format", "--no-pager")
        self.offers("liaison --f", "--format")

    def test_options_of_other_commands_are_not_offered(self):
        self.assertNotIn("--by", self.complete("liaison partners --b"))

    def test_formats(self):
        self.offers_only("liaison partners --format js", "json", "jsonl")
        self.offers_only("liaison matrix --format m", "markdown", "mermaid")
        self.offers_only("liaison path --format d", "dot")
        self.offers_only("liaison path --format s", "svg")
        self.offers_only("liaison export --format m", "markdown", "mermaid")
        self.offers_only("liaison partners -f mark", "markdown")

    def test_colours(self):
        self.offers_only("liaison partners --color ", "auto", "always", "never")

    def test_statuses_and_roles(self):
        self.offers_only("liaison partners --status expl", "exploring")
        self.offers_only("liaison groups --role vice", "vice-chair")

    def test_kinds(self):
        self.offers_only("liaison partners --kind offi", "office")

    def test_columns_of_a_matrix(self):
        self.offers_only("liaison matrix --by ", "areas", "activities", "groups", "initiatives")

    def test_shells(self):
        self.offers_only("liaison completion ", "bash", "zsh", "fish")

    def test_the_id_of_an_area(self):
        self.offers_only("liaison partners --area cybercr", "cybercrime")

    def test_an_area_is_no_partner(self):
        self.offers_only("liaison partners --partner cybercr")

    def test_an_id_and_an_acronym(self):
        self.offers_only("liaison show unod", "unoda", "unodc")
        self.offers_only("liaison show UNOD", "UNODA", "UNODC")

    def test_a_name_with_spaces(self):
        self.offers_only("liaison partners --area Foreign", "Foreign terrorist fighters")
        self.offers_only("liaison partners --area Foreign\\ terr", "Foreign terrorist fighters")

    def test_the_second_name(self):
        self.offers_only("liaison compare unodc unoc", "unoct")

    def test_a_source(self):
        self.offers("liaison facts --source ", "un-entities")

    def test_ids_of_the_file_on_the_line(self):
        self.offers_only("liaison --data harbours.json show qu", "quay-guild", "quicksand")
        self.offers_only("liaison show --data 'with space.json' qu", "quay-guild", "quicksand")
        self.offers_only("liaison show --data with\\ space.json qu", "quay-guild", "quicksand")
        self.offers_only("liaison -dharbours.json show quay", "quay-guild")

    def test_a_name_with_a_sign(self):
        self.offers_only("liaison --data harbours.json show Quicks", "Quicksand & silt")

    def test_ids_of_an_overlay(self):
        self.offers_only("liaison show crimj")
        self.offers("liaison --add public-record show crimj", "crimjust")

    def test_a_value_behind_an_equals_sign(self):
        offered = self.complete("liaison partners --format=js")
        self.assertIn(offered, (["json", "jsonl"], ["--format=json", "--format=jsonl"]))

    def test_one_of_several_values(self):
        self.offers_only("liaison partners --status current,expl", "current,exploring")

    def test_names_of_files(self):
        self.offers_only("liaison --data harb", "harbours.json")
        self.offers_only("liaison partners --output harb", "harbours.json")
        self.offers_only("liaison partners -o with", "with space.json")

    def test_names_of_what_is_built_in(self):
        self.offers("liaison --add pub", "public-record")

    def test_a_broken_file_causes_no_messages(self):
        self.offers_only("liaison --data broken.json show un")
        self.offers_only("liaison --data no-such-file show un")
        self.offers_only("liaison --data - show un")

    def test_no_files_are_offered_where_none_fit(self):
        self.offers_only("liaison show harb")
        self.offers_only("liaison partners harb")


class InertCases:
    """Mixin for a unittest.TestCase. It has `completion`, the test case for the shell; `command`,
    which starts the shell; and `quoted(start, quote)`, the typed beginning of a word. A completed
    name must reach the program unchanged, and the shell must not run any part of it."""

    @classmethod
    def setUpClass(cls):
        cls.completion.setUpClass()
        cls.work = cls.completion.work
        root = cls.work.parent
        cls.recorded = root / "recorded"
        cls.answer = root / "answer"
        (cls.work / "names.json").write_text(base_of(INERT_NAMES.values()), encoding="utf-8")
        (root / "bin/liaison").unlink()
        (root / "bin/liaison").write_text(f"""#!/bin/sh
[ "$1" = complete-words ] && exec {BINARY} "$@"
printf '%s\\0' "$@" >{cls.recorded}
{BINARY} --format json "$@" >{cls.answer}.part
mv {cls.answer}.part {cls.answer}
""", encoding="utf-8")
        (root / "bin/liaison").chmod(0o755)

    @classmethod
    def tearDownClass(cls):
        cls.completion.tearDownClass()

    def check_typed(self, keys, name):
        """Types the keys after `show`, then Enter. The program must show this name."""
        for file in (self.recorded, self.answer, self.work / "MARK"):
            file.unlink(missing_ok=True)
        with Terminal(self.command(), self.completion.environment, self.work,
                      columns=300) as terminal:
            terminal.wait_for("READY>")
            terminal.send(": before\n")
            terminal.wait_for("READY>")
            terminal.send("liaison --data names.json show " + keys)
            terminal.wait_for_silence(0.3)
            terminal.send("\n")
            answered = terminal.wait_for_file(self.answer, seconds=20)
            # An unfinished line is cancelled with Control-C.
            terminal.send("exit\n" if answered else "\x03\n\x03exit\n")
            line, _ = terminal.finish()
        self.assertFalse((self.work / "MARK").exists(), f"{keys!r} runs a command: {line}")
        self.assertTrue(answered, f"{keys!r} does not run the program: {line}")
        arguments = self.recorded.read_text(encoding="utf-8").split("\0")[:-1]
        self.assertEqual(arguments, ["--data", "names.json", "show", name], keys)
        self.assertEqual(json.loads(self.answer.read_text(encoding="utf-8"))["name"], name)

    def test_a_completed_name_is_inert(self):
        for quote in ("", "'", '"'):
            for start, name in INERT_NAMES.items():
                with self.subTest(name=name, quote=quote):
                    self.check_typed(self.quoted(start, quote) + "\t", name)


def main(module):
    global BINARY
    BINARY = str(Path(sys.argv.pop(1)).resolve(strict=True))
    shell = sys.modules[module].Completion.shell
    if shutil.which(shell) is None:
        print(f"skipped: {shell} is not installed")
        return
    unittest.main(module)
