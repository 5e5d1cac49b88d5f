#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""No field of a file and no argument can control a terminal: safety_test.py BINARY SCHEMA EVERY_KEY

EVERY_KEY is a file with every key of the schema. Control characters, bidirectional and invisible
characters and invalid UTF-8 are put into each of its texts, and into each argument and option value
that the help mentions. Each command runs in a pipe and on terminals of several widths. It must end
with a documented exit code, and print UTF-8 without these characters, but for line ends, and tabs
in formats that use them."""

import copy
import csv
import json
import os
import pty
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
from coverage import commands_in, options_in  # noqa: E402
from unsafe import BIDI, CONTROLS, ILL_FORMED, INVISIBLE, all_in, faults_of  # noqa: E402

CODES = {0, 1, 2, 3, 4}
QUESTIONS = [["validate", "FILE"], ["about", "--data", "FILE"], ["partners", "--data", "FILE"],
             ["facts", "--data", "FILE", "--format", "csv"], ["facts", "--data", "FILE", "--format", "json"],
             ["show", "hub", "--data", "FILE"], ["search", "a", "--data", "FILE"],
             ["sources", "--data", "FILE", "--format", "markdown"], ["fmt", "FILE"],
             ["sources", "--data", "FILE", "--format", "bibtex"],
             ["sources", "--data", "FILE", "--format", "csl-json"],
             ["diff", "FILE", "interpol-un"]]
# The arguments of each command. A command that is missing here fails the test.
COMMANDS = {
    "partners": [], "areas": [], "groups": [], "initiatives": [], "activities": [], "instruments": [],
    "facts": [], "sources": [], "show": ["hub"], "compare": ["ORGANIZATIONS"], "matrix": [],
    "path": ["ORGANIZATIONS"], "related": ["ORGANIZATION"], "search": ["a"],
    "count": ["--by", "areas"], "timeline": [], "conflicts": [], "about": [], "explain": [],
    "export": ["--format", "markdown"], "fmt": ["FILE"], "validate": ["FILE"],
    "diff": ["FILE", "interpol-un"], "verify": ["SOURCE", "PAGE"], "cite": ["SOURCE", "PAGE", "a"],
    "capture": ["PAGE"], "import": ["FOLDER"], "new": [], "completion": ["bash"], "mcp": [],
}
WITHOUT_DATA = {"fmt", "validate", "diff", "explain", "capture", "import", "completion"}
SILENT = {"mcp"}  # as long as nothing is asked
WIDTHS = [20, 40, 80]
STYLES = re.compile(rb"\x1b\[(?:[012]|38;5;\d+)m")  # bold, faint, a colour, and the end of each
LINKS = re.compile(rb"\x1b\]8;;(?:https?://[!-~]+)?\x1b\\")  # the beginning and end of a link (OSC 8)
EXPORTS = ["json", "jsonld", "ntriples", "graphml", "dot", "mermaid", "markdown", "svg", "html"]


def texts_of(value, path=()):
    """Yields the path to each text and each key in a document."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield (*path, key), "key"
            yield from texts_of(member, (*path, key))
    elif isinstance(value, list):
        for place, element in enumerate(value):
            yield from texts_of(element, (*path, place))
    elif isinstance(value, str):
        yield path, "text"


def with_text(document, path, sort, text):
    """A copy of the document with the text appended to the text or key at the path."""
    changed = copy.deepcopy(document)
    target = changed
    for step in path[:-1]:
        target = target[step]
    if sort == "text":
        target[path[-1]] = target[path[-1]] + text
    else:
        target[path[-1] + text] = target.pop(path[-1])
    return changed


def keys_of(schema):
    """All keys in the schema."""
    return {key for rule in [schema, *schema["$defs"].values()] for key in rule.get("properties", {})}


class SafetyTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="liaison-")
        self.addCleanup(folder.cleanup)
        self.work = Path(folder.name)
        self.every_key = json.loads(Path(EVERY_KEY).read_bytes())
        self.tried = 0

    def ask(self, arguments, allowed="\n", messages=b""):
        result = subprocess.run([BINARY, *arguments], cwd=self.work, capture_output=True, timeout=120,
                                input=messages,
                                env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": "80"})
        self.tried += 1
        self.assertIn(result.returncode, CODES, arguments)
        for output in [result.stdout, result.stderr]:
            self.assertEqual(faults_of(output, allowed), [], arguments)
        return result

    def ask_in_terminal(self, arguments, width):
        """The same on a terminal, where styles and links are the only control sequences allowed."""
        ours, theirs = pty.openpty()
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": str(width),
                       "TERM": "xterm", "PAGER": "cat"}
        with subprocess.Popen([BINARY, *arguments], cwd=self.work, stdin=subprocess.DEVNULL,
                              stdout=theirs, stderr=theirs, env=environment) as process:
            os.close(theirs)
            output = bytearray()
            try:
                while piece := os.read(ours, 65536):
                    output += piece
            except OSError:  # Linux raises this when the other side is closed
                pass
        os.close(ours)
        self.tried += 1
        self.assertIn(process.returncode, CODES, arguments)
        text = LINKS.sub(b"", STYLES.sub(b"", bytes(output))).replace(b"\r\n", b"\n")
        self.assertEqual(faults_of(text), [], (arguments, width))
        return text

    def ask_all(self, document_bytes, questions):
        (self.work / "file.json").write_bytes(document_bytes)
        for question in questions:
            with self.subTest(question=question):
                self.ask(["file.json" if word == "FILE" else word for word in question])

    def test_the_file_has_every_key_of_the_format(self):
        wanted = keys_of(json.loads(Path(SCHEMA).read_bytes()))
        self.assertGreater(len(wanted), 30)
        there = {path[-1] for path, _ in texts_of(self.every_key)}
        self.assertEqual(wanted - there, {"@context"})  # ignored by liaison

    def test_unsafe_output_would_be_found(self):
        for code_point in [*CONTROLS, *BIDI, *INVISIBLE]:
            found = faults_of(f"a{chr(code_point)}b".encode())
            self.assertEqual(bool(found), chr(code_point) != "\n", hex(code_point))
        for sequence in ILL_FORMED:
            self.assertTrue(faults_of(b"a" + sequence), sequence)
        self.assertEqual((len(CONTROLS), len(BIDI)), (65, 12))

    def test_controls_in_every_text_and_key(self):
        for path, sort in texts_of(self.every_key):
            for code_points in [CONTROLS, [*BIDI, *INVISIBLE]]:
                with self.subTest(path=path, sort=sort):
                    changed = with_text(self.every_key, path, sort, all_in(code_points))
                    self.ask_all(json.dumps(changed).encode(), QUESTIONS[:6])
        print(f"{self.tried} answers about files with control characters in one place")

    def with_unsafe_free_texts(self, code_points):
        free = {"title", "description", "name", "acronym", "note", "publisher", "url", "words", "statement"}
        self.assertLessEqual(free, keys_of(json.loads(Path(SCHEMA).read_bytes())))
        changed = self.every_key
        for path, sort in list(texts_of(self.every_key)):
            if sort == "text" and path[-1] in free:
                changed = with_text(changed, path, sort, all_in(code_points))
        return changed

    def test_unsafe_characters_in_all_free_texts_at_once(self):
        for code_points in [CONTROLS, BIDI, INVISIBLE]:
            self.ask_all(json.dumps(self.with_unsafe_free_texts(code_points)).encode(), QUESTIONS)
            for name in EXPORTS:
                with self.subTest(export=name):
                    # Raptor cannot read an escape of U+FFFE in N-Triples.
                    allowed = "\n\t\r" + ("\ufffe" if name == "ntriples" else "")
                    self.ask(["export", "--data", "file.json", "--format", name], allowed)

    def test_every_command_in_a_pipe_and_in_terminals(self):
        help_text = subprocess.run([BINARY, "--help"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(set(commands_in(help_text)), set(COMMANDS))
        organizations = [entity["id"] for entity in self.every_key["organizations"]]
        places = {"FILE": ["file.json"], "PAGE": ["page.txt"], "FOLDER": ["tables"],
                  "ORGANIZATIONS": organizations[:2],
                  "ORGANIZATION": organizations[-1:], "SOURCE": [self.every_key["sources"][0]["id"]]}
        answered = 0
        for code_points in [CONTROLS, BIDI, INVISIBLE]:
            (self.work / "file.json").write_text(json.dumps(self.with_unsafe_free_texts(code_points)))
            text = all_in(code_points)
            (self.work / "page.txt").write_text(f"Title {text}\n\nA paragraph {text}.\n")
            (self.work / "tables").mkdir(exist_ok=True)
            with (self.work / "tables/nodes.csv").open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([["id", "type", "name", text], [text, text, text, ""]])
            for command, words in COMMANDS.items():
                line = [command, *(word for place in words for word in places.get(place, [place]))]
                if command not in WITHOUT_DATA:
                    line += ["--data", "file.json"]
                with self.subTest(command=command):
                    self.ask(line, allowed="\n\t" if command == "completion" else "\n")
                    for width in WIDTHS:
                        answered += len(self.ask_in_terminal(line, width)) > 0
        self.assertEqual(answered, 3 * len(COMMANDS.keys() - SILENT) * len(WIDTHS))

    def test_what_assistants_are_answered(self):
        for code_points in [CONTROLS, BIDI, INVISIBLE]:
            (self.work / "file.json").write_text(json.dumps(self.with_unsafe_free_texts(code_points)))
            text = all_in(code_points)
            calls = [("show", {"name": "hub"}), ("show", {"name": text}), ("facts", {}), (text, {}),
                     ("facts", {text: 1}), ("facts", {"cursor": text})]
            asked = [("initialize", {"protocolVersion": text}), ("resources/list", {}), (text, {}),
                     ("resources/read", {"uri": text}),
                     *(("tools/call", {"name": tool, "arguments": arguments}) for tool, arguments in calls)]
            messages = [json.dumps({"jsonrpc": "2.0", "id": text, "method": method, "params": parameters})
                        for method, parameters in asked]
            result = self.ask(["mcp", "--data", "file.json"], messages="\n".join(messages).encode())
            self.assertEqual(len(result.stdout.splitlines()), len(messages))

    def test_ill_formed_utf8_in_every_text_and_key(self):
        for path, sort in texts_of(self.every_key):
            marked = json.dumps(with_text(self.every_key, path, sort, "MARK")).encode()
            for sequence in ILL_FORMED:
                (self.work / "file.json").write_bytes(marked.replace(b"MARK", sequence))
                with self.subTest(path=path, sequence=sequence):
                    result = self.ask(["about", "--data", "file.json"])
                    self.assertEqual(result.returncode, 3)
                    self.assertIn(b"UTF-8", result.stderr)
        print(f"{self.tried} answers about files with ill-formed UTF-8")

    def command_lines(self):
        """Yields command lines with TEXT as argument, as option and as value of each option."""
        def help_of(*words):
            return subprocess.run([BINARY, *words, "--help"], capture_output=True, text=True,
                                  check=True).stdout
        commands = commands_in(help_of())
        everywhere = options_in(help_of("help", "options"))
        self.assertTrue(everywhere)
        self.assertGreater(len(commands), 15)
        yield ["TEXT"]
        yield ["--TEXT"]
        tried_apart = {"--output", "--help"}  # --output writes a file; --help ignores the rest
        found = set()
        for command in commands:
            yield [command, "TEXT"]
            yield [command, "--TEXT"]
            own = options_in(help_of(command))
            options = {spellings[-1] for spellings in [*own, *everywhere]}
            found |= options
            for option in options - tried_apart:
                yield [command, f"{option}=TEXT"]
                yield [command, "unodc", option, "TEXT"]
        self.assertLessEqual(tried_apart, found)

    def ask_with_unsafe_texts(self, lines, allowed="\n"):
        texts = [all_in(c for c in CONTROLS if c).encode(), all_in([*BIDI, *INVISIBLE]).encode(),
                 b"".join(ILL_FORMED)]
        for line in lines:
            for text in texts:
                with self.subTest(line=line, text=text):
                    self.ask([word.encode().replace(b"TEXT", text) for word in line], allowed)

    def test_every_argument(self):
        self.ask_with_unsafe_texts(self.command_lines())
        print(f"{self.tried} command lines with unsafe texts")

    def test_every_place_of_what_a_shell_completes(self):
        # For bash, the line up to the cursor and the replaced part precede the words.
        lines = [["complete-words", *shell, *line]
                 for shell in [["bash", "", ""], ["bash", "TEXT", "TEXT"], ["zsh"], ["fish"]]
                 for line in [["diff", "TEXT"], ["show", "TEXT", ""], ["--data", "TEXT"], ["--data=TEXT"],
                              ["partners", "--area", "TEXT,cyber"], ["TEXT", "--format", ""]]]
        self.ask_with_unsafe_texts(lines, allowed="\n\t")

    def test_names_of_files(self):
        for text in [all_in(c for c in CONTROLS if c), all_in([*BIDI, *INVISIBLE[:40]])]:
            for arguments in [["export", "--output", text], ["about", "--data", text], ["fmt", text],
                              ["validate", text], ["export", "--format", "csv", "--output", f"{text}/none"]]:
                with self.subTest(arguments=arguments):
                    self.ask(arguments)


if __name__ == "__main__":
    BINARY, SCHEMA, EVERY_KEY = (str(Path(name).resolve(strict=True)) for name in sys.argv[1:])
    unittest.main(argv=sys.argv[:1])
