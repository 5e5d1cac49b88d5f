#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A brief renders correctly, whatever texts it has: markdown_test.py BINARY"""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from bases import CONTROLS, HOSTILE, TIME_OUT, ConsumerTest, main, printed, squeezed

DEFINITION = re.compile(r"^\[\^(\d+)\]: (.*)$", re.MULTILINE)
REFERENCE = re.compile(r"(?<!\\)\[\^(\d+)\]")


class Page(HTMLParser):
    """The elements of an HTML page, each with its text."""

    def __init__(self, html):
        super().__init__()
        self.open, self.elements, self.links = [], [], []
        self.feed(html)
        self.text = squeezed("".join(text for _, text in self.elements))

    def handle_starttag(self, tag, attributes):
        if tag != "a":
            self.elements.append([tag, ""])
        self.links += [value for name, value in attributes if name == "href"]

    def handle_data(self, data):
        if self.elements:
            self.elements[-1][1] += data

    def texts(self, wanted):
        return [squeezed(text) for tag, text in self.elements if tag == wanted]


class Markdown(ConsumerTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.require_node_modules()

    def rendered(self, texts):
        run = subprocess.run(["node", str(Path(__file__).with_name("markdown_render.mjs"))],
                             input=json.dumps(texts).encode(), capture_output=True, check=False,
                             timeout=TIME_OUT)
        self.assertEqual((run.returncode, run.stderr), (0, b""))
        return [Page(html) for html in json.loads(run.stdout)]

    def briefs(self):
        """Yields each knowledge base with its brief."""
        for _, options in self.bases(HOSTILE + CONTROLS):
            yield self.json_of(options), self.export("markdown", options).decode()

    def test_each_footnote_is_used_and_is_at_the_end(self):
        for _, brief in self.briefs():
            defined = [number for number, _ in DEFINITION.findall(brief)]
            self.assertEqual(defined, [str(i + 1) for i in range(len(defined))])
            referred = REFERENCE.findall(DEFINITION.sub("", brief))
            self.assertEqual(list(dict.fromkeys(referred)), defined)
            tail = brief[brief.index("[^1]: "):] if defined else ""
            self.assertEqual(len(tail.splitlines()), len(defined))

    def test_it_is_headings_paragraphs_and_lists_alone(self):
        for _, brief in self.briefs():
            body = REFERENCE.sub("", DEFINITION.sub("", brief))
            page, = self.rendered([body])
            self.assertLessEqual({tag for tag, _ in page.elements},
                                 {"h1", "h2", "h3", "p", "ul", "li"})
            self.assertEqual([link for link in page.links if not re.match("https?://", link)], [])

    def test_each_partner_has_a_heading_and_each_sentence_its_words(self):
        for base, brief in self.briefs():
            page, = self.rendered([REFERENCE.sub("", DEFINITION.sub("", brief))])
            partners = {fact["subject"] for fact in base["facts"]
                        if (fact["relation"], fact["object"]) == ("works-with", base["hub"])}
            names = [squeezed(printed(one["name"] + (f" ({one['acronym']})" if "acronym" in one else "")))
                     for one in base["organizations"] if one["id"] in partners]
            self.assertEqual(sorted(page.texts("h2")), sorted(names))
            for fact in base["facts"]:
                if fact["subject"] in partners:
                    self.assertIn(squeezed(printed(fact["statement"])), page.text)

    def test_footnotes_have_source_position_words_and_address(self):
        for base, brief in self.briefs():
            notes = [page.text for page in
                     self.rendered([body for _, body in DEFINITION.findall(brief)])]
            sources = {source["id"]: source for source in base["sources"]}
            for fact in base["facts"]:
                if (fact["relation"], fact["object"]) != ("works-with", base["hub"]):
                    continue
                for cite in fact["cite"]:
                    source = sources[cite["at"].split("#")[0]]
                    parts = [source["title"], cite.get("words", ""), source.get("url", "")]
                    parts = [squeezed(printed(part)) for part in parts]
                    self.assertTrue(any(all(part in note for part in parts) for note in notes), cite)

    def test_missing_statements_are_reported(self):
        brief = self.export("markdown", ["--partner", "unoct"]).decode()
        self.assertIn("\n### Contributions\n\nnot stated in the sources\n", brief)


if __name__ == "__main__":
    main(sys.argv[1])
