# SPDX-License-Identifier: MIT
"""Knowledge bases to export: the built-in ones, a part of them, and one with hostile texts."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

CONSUMERS = Path(__file__).resolve().parent.parent
TIME_OUT = 300  # seconds

# An invisible character. It separates characters that a reader would take for an escape.
WORD_JOINER = "\u2060"

# Texts that are harmless as text, but have a special meaning for some reader.
HOSTILE = [
    "</script><img src=x onerror=alert(1)>",
    "<!-- --!> <![CDATA[ ]]> <?php ?>",
    '=HYPERLINK("http://x","y")',
    "+1", "-1", "@SUM(1)", "'quoted", "''", "\t=1",
    "back\\", "\\N \\G \\E \\n \\l \\\\", 'a"b', '"', '""', '\\"',
    "a'b", "a;b;c", "a|b", "a`b", "`x`", "a,b",
    "two\nlines", "windows\r\nlines", "old\rlines", "\n\nbelow", "tab\there",
    "%%{init: {'theme':'dark'}}%%", "%% comment", "---", "end", "graph TD; a-->b", "style x:#f00;",
    "&amp; &lt;b&gt; &#65; &nbsp;", "#quot; #35; #amp;", "\ufb02\u00b0\u00b060\u00b6\u00df",
    "1. one", "- one", "+ one", "# one", "> one", "* one", "    code", "**bold** _it_ ~~no~~ $x^2$",
    "[a](javascript:alert(1)) ![b](x) [^1] [1]", "fa:fa-car", "$$x$$", "a--b -.-> c ==> d",
    "\u202egnp.exe\u202c", "\u2028\u2029", "\u0085", "\u200b\ufeff", "emoji \U0001f9ed\U0001f1fa\U0001f1f3",
    "\u570b\u9023 \u0623\u0645\u0645", "e\u0301", "{{x}} ${y} <%= z %>", "javascript:alert(1)",
    " lead and trail ", "word " * 2000, "x" * 5000,
]

# Characters that XML or readers of CSV cannot represent.
CONTROLS = ["\u0000", "\u0001\u0007\u001b[31m", "\u001f", "\u007f\u009b", "\ufffe", "\uffff"]


def base_of(texts):
    """A knowledge base that has each text in every field that can have it. For each text, it has
    two facts between the same two entities."""
    base = {"format": 1, "title": texts[0], "description": texts[0], "hub": "hub", "sources": [],
            "organizations": [], "areas": [], "groups": [], "facts": []}

    def entity(kind, id, text, **more):
        base[kind].append({
            "id": id, "name": text, "acronym": text, "kind": "odd-kind",
            "aliases": [{"name": text, "kind": "synonym"},
                        {"name": "=" + text, "kind": "as-written", "basis": "editorial"}],
            "basis": "editorial", "note": text, "cite": [cite], **more})

    def fact(subject, relation, object, text, **more):
        base["facts"].append({"subject": subject, "relation": relation, "object": object,
                              "statement": text, "note": text, "cite": [cite, {"at": source}],
                              **more})

    for i, text in enumerate(texts):
        source = f"s{i}"
        base["sources"].append({
            "id": source, "title": text, "publisher": text,
            "url": text if i % 2 else f"https://example.org/?a={i}&lt;=1#x",
            "retrieved": "2024-02", "published": "2023", "archived": text, "lang": "en-GB", "note": text,
            "sections": [{"id": "end", "title": text, "paragraphs": ["00000000000000aa"]}],
            "captures": [{"seen": "2024-02", "fingerprint": "00000000000000aa", "archived": text}]})
        cite = {"at": f"{source}#end/1", "words": text}
        if i == 0:
            entity("organizations", "hub", text)
        entity("organizations", f"o{i}--x", text)
        entity("areas", f"a{i}", text, **({"broader": "a0"} if i else {}))
        entity("groups", ["end", "graph", "default", "class"][i] if i < 4 else f"x{i}", text,
               since="2016", until="2019-12-31")
        group = base["groups"][-1]["id"]
        fact(f"o{i}--x", "works-with", "hub", text)
        for status in ("current", "to-date", "exploring", "ended"):
            fact(f"o{i}--x", "shares-area", f"a{i}", text, status=status, scope="collective",
                 basis="editorial", since="2017", until="2018-03", as_of="2018-03-04")
        fact("hub", "takes-part-in", group, text, role="chair", **{"with": f"o{i}--x"})
        fact(f"o{i}--x", "takes-part-in", group, text, role="member")
        fact(group, "addresses", f"a{i}", text)
    return base


class ConsumerTest(unittest.TestCase):
    """Base class of the tests, with functions that run `liaison` and write knowledge bases."""

    binary = None  # set by `main`

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="liaison-")
        cls.addClassCleanup(cls.folder.cleanup)

    @classmethod
    def path(cls, name):
        return Path(cls.folder.name, name)

    def bases(self, texts=HOSTILE):
        """Yields the name of each knowledge base, and the options of `liaison` for it."""
        yield "built-in", []
        yield "public record", ["--add", "public-record"]
        yield "one partner", ["--add", "public-record", "--partner", "unoct"]
        yield "no partner", ["--where", "area:firearms status:ended"]
        yield "hostile", ["--data", self.written("hostile.json", base_of(texts))]

    def written(self, name, base):
        path = self.path(name)
        path.write_text(json.dumps(base), encoding="utf-8")
        return str(path)

    def liaison(self, *arguments, code=0):
        """Runs `liaison`. Returns the output, or the error if `code` is not 0, as bytes."""
        environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}
        run = subprocess.run([self.binary, *arguments], capture_output=True, check=False,
                             env=environment, timeout=TIME_OUT)
        self.assertEqual((run.returncode, run.stderr if code == 0 else b""), (code, b""), run.stderr)
        return run.stdout if code == 0 else run.stderr

    def export(self, format, options):
        return self.liaison("export", "--quiet", "--format", format, *options)

    def json_of(self, options):
        return json.loads(self.export("json", options))

    @classmethod
    def require_node_modules(cls):
        if not (CONSUMERS / "node_modules" / ".package-lock.json").exists():
            raise AssertionError("what tests read exports with is missing; scripts/test installs it")


TYPES = {"organizations": "organization", "areas": "area", "groups": "group",
         "initiatives": "initiative", "activities": "activity", "instruments": "instrument"}


def plural_of(type):
    return next(key for key, value in TYPES.items() if value == type)


def entities_of(base):
    """Yields the type of each entity, and the entity."""
    for key, type in TYPES.items():
        for entity in base.get(key, []):
            yield type, entity


def printed(text):
    """The text as in answers for readers: characters that are unsafe to show are escaped."""
    return re.sub("[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]",
                  spelled, text)


def spelled(match):
    return f"\\u{{{ord(match[0]):X}}}"


def squeezed(text):
    """The text without white space, because layout may change it."""
    return "".join(text.split())


def main(binary):
    ConsumerTest.binary = str(Path(binary).resolve(strict=True))
    unittest.main(module="__main__", argv=["test"])
