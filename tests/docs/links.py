#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the links and the length of the documents: links.py ROOT

Each link to a file or heading in *.md and docs/*.md must have a target. README.md must link to each
document in docs. MOST_LINES and MOST_LINES_IN_DOCS limit the number of lines."""

import sys
from pathlib import Path

from document import anchors_in, links_in

MOST_LINES = {"README.md": 250}
MOST_LINES_IN_DOCS = 200


def documents(root):
    return sorted([*root.glob("*.md"), *root.glob("docs/*.md")])


def faults_of(root, document):
    """Yields a message for each link without a target, and if there are too many lines."""
    text, name = document.read_text(encoding="utf-8"), document.relative_to(root)
    for line, link in links_in(text):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        if not target.exists():
            yield f"{name}:{line}: there is no {path}"
        elif anchor and anchor not in anchors_in(target.read_text(encoding="utf-8")):
            yield f"{name}:{line}: {path or name} has no heading #{anchor}"
    most = MOST_LINES_IN_DOCS if document.parent != root else MOST_LINES.get(document.name)
    count = len(text.splitlines())
    if most and count > most:
        yield f"{name}: {count} lines; there should be {most} at most"


def faults(root):
    for document in documents(root):
        yield from faults_of(root, document)
    readme = Path(root, "README.md").read_text(encoding="utf-8")
    linked = {link.partition("#")[0] for _, link in links_in(readme)}
    for document in sorted(root.glob("docs/*.md")):
        if f"docs/{document.name}" not in linked:
            yield f"README.md: no link to docs/{document.name}"


def main():
    found = list(faults(Path(sys.argv[1]).resolve()))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
