#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that links.py reports links without a target and documents that are too long."""

import tempfile
import unittest
from pathlib import Path

import links

TREE = {
    "README.md": "# Tree\n\n[Page](docs/page.md#the-first-part), [web](https://example.org/a.md)\n",
    "docs/page.md": "# Page\n\n## The first part\n\n![Picture](a.svg) [up](../README.md) [here](#page)\n",
    "docs/a.svg": "<svg/>",
}


class LinksTest(unittest.TestCase):
    def faults(self, **changes):
        """Checks the tree with some files replaced. Their names are given without suffix."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in TREE.items():
                path = Path(folder, name)
                path.parent.mkdir(exist_ok=True)
                path.write_text(changes.get(path.stem, text), encoding="utf-8")
            return list(links.faults(Path(folder).resolve()))

    def test_a_sound_tree_has_no_violations(self):
        self.assertEqual(self.faults(), [])

    def test_a_link_to_no_file(self):
        page = TREE["docs/page.md"].replace("a.svg", "b.svg")
        self.assertEqual(self.faults(page=page), ["docs/page.md:5: there is no b.svg"])

    def test_a_link_to_no_heading(self):
        page = TREE["docs/page.md"].replace("first", "last")
        self.assertEqual(self.faults(page=page),
                         ["README.md:3: docs/page.md has no heading #the-first-part"])

    def test_a_heading_within_code_does_not_count(self):
        page = TREE["docs/page.md"].replace("## The first part", "```sh\n# the first part\n```")
        self.assertEqual(len(self.faults(page=page)), 1)

    def test_a_document_that_the_readme_does_not_name(self):
        self.assertEqual(self.faults(README="# Tree\n"), ["README.md: no link to docs/page.md"])

    def test_a_document_that_is_too_long(self):
        page = TREE["docs/page.md"] + "More\n" * 196
        self.assertEqual(self.faults(page=page), ["docs/page.md: 201 lines; there should be 200 at most"])
        readme = TREE["README.md"] + "More\n" * 248
        self.assertEqual(self.faults(README=readme), ["README.md: 251 lines; there should be 250 at most"])


if __name__ == "__main__":
    unittest.main()
