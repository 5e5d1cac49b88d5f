# SPDX-License-Identifier: MIT
"""Parses Markdown documents: blocks of code, the commands in them, and links."""

import re
from dataclasses import dataclass, field
from pathlib import Path

FENCED = re.compile(r"^```(\S*) ?(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
INDENTED = re.compile(r"(?<=\n\n)(?: {4}.*\n|\n(?= {4}))+")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
LINK = re.compile(r"\]\(([^()\s]+)\)")


@dataclass
class Block:
    """A block of code; an indented block has no language."""
    line: int  # number of its first line of code
    language: str
    label: str  # the rest of the line behind the language
    code: str


@dataclass
class Example:
    line: int
    command: str
    expected: list = field(default_factory=list)


def blank(match):
    """Returns as many line ends as the match has, so that line numbers stay the same."""
    return "\n" * match[0].count("\n")


def blocks_in(text):
    """All blocks of code, in order."""
    def line_at(offset):
        return text.count("\n", 0, offset) + 1

    blocks = [Block(line_at(match.start(3)), match[1], match[2], match[3])
              for match in FENCED.finditer(text)]
    prose = FENCED.sub(blank, text)
    blocks += [Block(prose.count("\n", 0, match.start()) + 1, "", "", match[0])
               for match in INDENTED.finditer(prose)]
    return sorted(blocks, key=lambda block: block.line)


def examples_in(block):
    """The commands of a console block with their output. Raises ValueError for output above all
    commands."""
    found, continued = [], False
    for number, line in enumerate(block.code.splitlines(), block.line):
        if continued:
            found[-1].command += "\n" + line
        elif line.startswith("$ "):
            found.append(Example(number, line[2:]))
        elif found:
            found[-1].expected.append(line)
        else:
            raise ValueError(f"line {number}: output without a command")
        continued = (continued or line.startswith("$ ")) and line.endswith("\\")
    return found


def write_file(block, folder):
    """Writes a block to the file that its label names."""
    path = Path(folder, block.label)
    path.parent.mkdir(exist_ok=True)
    path.write_text(block.code, encoding="utf-8")


def anchors_in(text):
    """The fragments of links to the headings, as GitHub makes them."""
    prose = FENCED.sub(blank, text)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(prose)]


def links_in(text):
    """The targets of all links and pictures, with their line numbers."""
    prose = FENCED.sub(blank, text)
    return [(prose.count("\n", 0, match.start()) + 1, match[1]) for match in LINK.finditer(prose)]
