#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Twice the input takes about twice the work: growth_test.py [--instructions] BINARY LIBRARY

Work is the number of allocations or, with --instructions, of instructions. The latter finds more
but needs valgrind, so only `scripts/test --heavy` counts them. Both are the same in each run. The
work for a page with one item is subtracted."""

import json
import os
import re
import shutil
import sys

from program import ProgramTest, main

# For each measure: the number of items, the largest ratio of the work for twice as many (2, plus
# some for growing and sorting tables), and the largest work for one item.
LIMITS = {"allocations": (1200, 2.25, 1_000), "instructions": (200, 2.5, 3_000_000)}
VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]

SENTENCE = "The {:06}th ship waits off port {} for its well-known pilot[{:06}]."


def sentences(count):
    return [SENTENCE.format(i, i % 7, i) for i in range(count)]


def document(body):
    return f"<!DOCTYPE html><title>T</title><h1>All ships</h1><p>Of ships and ports.{body}"


# Functions that make a page with `n` of the things that the key names.
PAGES = {
    "nested elements": lambda n: document("".join(f"<div>{one}" for one in sentences(n))),
    "unclosed inline elements": lambda n: document("".join(f"<b><i>{one}" for one in sentences(n))),
    "one line": lambda n: "All ships\n" + " ".join(sentences(n)) + "\n",
    "one line of HTML": lambda n: document(" ".join(sentences(n))),
    "paragraphs": lambda n: document("".join(f"<p>{one}" for one in sentences(n))),
    "the same heading": lambda n: document("".join(f"<h2>Ships</h2><p>{one}" for one in sentences(n))),
    "the same paragraph": lambda n: document("<p>One ship waits for its pilot." * n),
    "lines": lambda n: "All ships\n" + "\n".join(sentences(n)) + "\n",
    "wrapped lines": lambda n: "All ships\n\n" + "\n".join(
        one.replace(" for", "\nfor") + ("\n" if i % 5 == 0 else "")
        for i, one in enumerate(sentences(n))) + "\n",
    "lines wrapped at hyphens": lambda n: "All ships\n\n" + "\n\n".join(
        one.replace(" ", "-\n", 5) for one in sentences(n)) + "\n",
    "table rows": lambda n: "All ships\n\n" + "\n".join(
        f"| ship {i:06} | port {i % 7} | {1900 + i % 100} |" for i in range(n)) + "\n",
    "marks of Markdown": lambda n: "# All ships {#all}\n\n" + "{.a ![b](<c ^[" * n + "\n",
}


def body(number, **more):
    return {"id": f"body-{number:06}", "name": f"Body {number:06}",
            "cite": [{"at": "source-000000", "words": "bodies"}], **more}


def source(number, **more):
    return {"id": f"source-{number:06}", "title": f"Source {number}", "publisher": "Nobody",
            "url": f"https://example.org/{number}", "retrieved": "2026-01-02", **more}


def data(organizations, sources):
    return {"format": 1, "title": "Names", "hub": "body-000000", "sources": sources,
            "organizations": organizations}


def unknown_entities(count):
    facts = [{"subject": f"bady-{i:06}", "relation": "works-with", "object": "body-000000",
              "statement": "It works with bodies.", "cite": [{"at": "source-000000", "words": "bodies"}]}
             for i in range(count)]
    return data([body(i) for i in range(count)], [source(0)]) | {"facts": facts}


def unknown_sources(count):
    return data([body(i, cite=[{"at": f"saurce-{i:06}", "words": "bodies"}]) for i in range(count)],
                [source(i) for i in range(count)])


def unknown_sections(count):
    sections = [{"id": f"section-{i:06}", "title": f"Section {i}"} for i in range(count)]
    return data([body(i, cite=[{"at": f"source-000000#sectian-{i:06}/1", "words": "bodies"}])
                 for i in range(count)], [source(0, sections=sections)])


def known_words(count):
    return data([body(i, name=f"Body word{i:06}") for i in range(count)], [source(0)])


def combining_marks(count):
    """Data with a text that has `count` pairs of marks, each pair in the wrong order."""
    return data([body(0, name="a" + "\u0301\u0316" * count)], [source(0)])


def dense(count):
    """Data with about `count` facts: each body is in each group, which addresses each area."""
    size = int((count / 2) ** 0.5)
    cite = [{"at": "source-000000", "words": "bodies"}]

    def things(name):
        return [{"id": f"{name}-{i}", "name": f"{name} {i}", "cite": cite} for i in range(size)]

    def facts(of, relation, to):
        return [{"subject": f"{of}-{i}", "relation": relation, "object": f"{to}-{j}",
                 "statement": f"{of} {i} has {to} {j}.", "cite": cite}
                for i in range(size) for j in range(size)]

    partners = [{"subject": f"office-{i}", "relation": "works-with", "object": "body-000000",
                 "statement": "It works with bodies.", "cite": cite} for i in range(size)]
    return data([body(0), *things("office")], [source(0)]) | {
        "areas": things("area"), "groups": things("group"),
        "facts": partners + facts("office", "takes-part-in", "group") + facts("group", "addresses", "area")}


def broader_areas(count):
    """Data with a chain of areas, each narrower than the one before."""
    cite = [{"at": "source-000000", "words": "bodies"}]
    areas = [{"id": f"area-{i:06}", "name": f"Area {i}", "cite": cite} for i in range(count)]
    for above, area in zip(areas, areas[1:]):
        area["broader"] = above["id"]
    return data([body(0)], [source(0)]) | {"areas": areas}


# Questions about `dense` data, in which each path leads to everything.
OF_DENSE = [["related", "office-0"], ["partners"], ["partners", "--area", "area-0"], ["areas"], ["matrix"]]


def validated(_):
    return ["validate", "base.json", "--format", "json"]


# Data with as many unknown names as known ones, and a command that reports them.
UNKNOWN = {
    "entities": (unknown_entities, validated),
    "sources": (unknown_sources, validated),
    "sections": (unknown_sections, validated),
    "words": (known_words, lambda n: ["search", "--data", "base.json", "--format", "json",
                                      " ".join(f"ward{i:06}" for i in range(n))]),
}


class GrowthTest(ProgramTest):
    COUNTED = "allocations"

    def count(self, arguments):
        if self.COUNTED == "allocations":
            return self.count_calls(arguments, "allocate")
        program, self.BINARY = self.BINARY, VALGRIND[0]
        try:
            said = self.run_with([*VALGRIND[1:], program, *arguments]).stderr.decode()
        finally:
            self.BINARY = program
        return int(re.search(r"I\s+refs:\s+([\d,]+)", said)[1].replace(",", ""))

    def source(self, page):
        """Saves the page and a knowledge base with it as a source, and with one citation of it."""
        (self.work / "page").write_text(page, encoding="utf-8")
        captured = self.run_with(["capture", "page", "--id", "page"])
        self.assertEqual(captured.returncode, 0, captured.stderr)
        source = json.loads(captured.stdout)
        at = f"page#{source['sections'][0]['id']}/1" if "sections" in source else "page"
        base = {"format": 1, "title": "Ships", "hub": "hub", "sources": [source], "organizations": [
            {"id": "hub", "name": "Ships", "cite": [{"at": at, "words": "ports"}]}]}
        (self.work / "base.json").write_text(json.dumps(base), encoding="utf-8")

    def edited(self, page):
        return page.replace("0th ship", "0th large boat").replace("01th ship", "01th boat")

    def work_for(self, make, count):
        """The work of each command for a page with `count` items."""
        page = make(count)
        self.source(page)
        ask = {"capture": ["capture", "page", "--id", "page"],
               "verify": ["verify", "page", "page", "--data", "base.json", "--format", "json"],
               "verify, edited": ["verify", "page", "edited", "--data", "base.json", "--format", "json"],
               "cite": ["cite", "page", "page", "the last ship", "--data", "base.json"]}
        (self.work / "edited").write_text(self.edited(page), encoding="utf-8")
        return {name: self.count(arguments) for name, arguments in ask.items()}

    def check_growth(self, work_for):
        """Checks the limits. `work_for(count)` returns the work by command."""
        length, most_growth, most_each = LIMITS[self.COUNTED]
        one, once, twice = (work_for(count) for count in (1, length, 2 * length))
        for command in one:
            first, second = once[command] - one[command], twice[command] - one[command]
            with self.subTest(command=command):
                self.assertLessEqual(second, most_growth * max(first, length))
                self.assertLessEqual(first, most_each * length)

    def test_work_grows_like_the_page(self):
        for name, make in PAGES.items():
            with self.subTest(page=name):
                self.check_growth(lambda count, make=make: self.work_for(make, count))

    def test_work_grows_like_the_data_if_names_are_unknown(self):
        for name, (make, ask) in UNKNOWN.items():
            def work_for(count, make=make, ask=ask):
                (self.work / "base.json").write_text(json.dumps(make(count)), encoding="utf-8")
                arguments = ask(count)
                return {arguments[0]: self.count(arguments)}
            with self.subTest(unknown=name):
                self.check_growth(work_for)

    def test_work_grows_like_a_text_of_combining_marks(self):
        def work_for(count):
            text = json.dumps(combining_marks(count), ensure_ascii=False)
            (self.work / "base.json").write_text(text, encoding="utf-8")
            return {"about": self.count(["about", "--data", "base.json"])}
        self.check_growth(work_for)

    def test_work_grows_like_the_data_if_all_is_connected(self):
        def work_for(count):
            (self.work / "base.json").write_text(json.dumps(dense(count)), encoding="utf-8")
            return {" ".join(ask): self.count([*ask, "--data", "base.json"]) for ask in OF_DENSE}
        self.check_growth(work_for)

    def test_work_for_a_page_grows_like_the_data(self):
        for make in dense, broader_areas:
            def work_for(count, make=make):
                (self.work / "base.json").write_text(json.dumps(make(2 * count)), encoding="utf-8")
                return {"html": self.count(["export", "--data", "base.json", "--format", "html"])}
            with self.subTest(data=make.__name__):
                self.check_growth(work_for)


if __name__ == "__main__":
    if "--instructions" in sys.argv:
        sys.argv.remove("--instructions")
        GrowthTest.COUNTED = "instructions"
        if not os.environ.get("LIAISON_HEAVY") or not shutil.which("valgrind"):
            print("skipped: scripts/test --heavy runs it, and installs what it needs: valgrind")
            sys.exit(77)
    main(needs_library=True)
