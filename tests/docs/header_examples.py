#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compiles the examples of the public headers: header_examples.py COMPILER FOLDER…

The public headers are those in the FOLDERs, which the compiler searches for headers. Each opens with a
comment behind `#pragma once`: one or two sentences that explain its concept, and an example of 1 to 6
lines. The lines that begin with `//` and five spaces are the example; anything else that a comment shows,
such as a grammar, is indented by three.

An example is a series of C++ statements. It can use these variables and declares all others itself:

    const liaison::KnowledgeBase& kb          liaison::EntityIndex entity
    liaison::render::Sink& sink               liaison::FactIndex fact
    const liaison::render::Options& options   liaison::SourceIndex source

It can also use the names of the namespaces liaison and liaison::load, ask, render, question and serve
unqualified. All examples are compiled in one translation unit that includes every public header. Each is
a function that returns nothing. They are compiled only, not run."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MOST_LINES = 6
CODE = re.compile(r"//( {5}.*)")
PROSE = re.compile(r"// \S")

USING = """
using namespace liaison;
using namespace liaison::load;
using namespace liaison::ask;
using namespace liaison::render;
using namespace liaison::question;
using namespace liaison::serve;
"""
PARAMETERS = ("const liaison::KnowledgeBase& kb, liaison::render::Sink& sink, "
              "const liaison::render::Options& options, liaison::EntityIndex entity, "
              "liaison::FactIndex fact, liaison::SourceIndex source")


@dataclass
class Header:
    path: Path
    name: str  # as in an #include directive
    prose: list  # the numbers of the text lines in its opening comment
    example: list  # the lines of code as pairs of number and text

    def fault(self):
        """Why the form of its comment is wrong, or None."""
        if not self.example:
            return "there is no example in the comment behind #pragma once"
        if not self.prose or self.prose[0] > self.example[0][0]:
            return "no sentence above the example explains the concept"
        if len(self.example) > MOST_LINES:
            return f"the example has {len(self.example)} lines; there should be {MOST_LINES} at most"
        return None


def opening_comment(text):
    """The lines of the comment behind `#pragma once`, with their numbers."""
    lines = iter(enumerate(text.splitlines(), 1))
    for _, line in lines:
        if line == "#pragma once":
            break
    for number, line in lines:
        if line.startswith("//"):
            yield number, line
        elif line:
            return


def read_header(folder, path):
    comment = list(opening_comment(path.read_text(encoding="utf-8")))
    return Header(path=path, name=str(path.relative_to(folder)),
                  prose=[number for number, line in comment if PROSE.match(line)],
                  example=[(number, code[1]) for number, line in comment if (code := CODE.fullmatch(line))])


def translation_unit(headers):
    """A source file with a function for each example. Compiler errors in it have the position in the
    header."""
    includes = "".join(f'#include "{header.name}"\n' for header in headers)
    functions = []
    for count, header in enumerate(headers):
        lines = "".join(f'#line {number} "{header.path}"\n  {code}\n' for number, code in header.example)
        functions.append(f"void example_{count}({PARAMETERS})\n{{\n{lines}}}\n")
    return includes + USING + "".join(functions)


def compiler_errors(source, compiler, folders):
    """The compiler's messages; empty if the source compiles."""
    includes = [argument for folder in folders for argument in ("-I", str(folder))]
    command = [compiler, "-std=c++20", "-fsyntax-only", "-w", *includes, "-x", "c++", "-"]
    result = subprocess.run(command, input=source, capture_output=True, text=True, check=False)
    return result.stderr.rstrip("\n") if result.returncode else ""


def faults(compiler, folders):
    """Yields a message for each error in the examples of the headers in the folders."""
    headers = [read_header(folder, path) for folder in folders for path in sorted(folder.rglob("*.hpp"))]
    if not headers:
        yield "there are no headers"
        return
    for header in headers:
        if found := header.fault():
            yield f"{header.path}: {found}"
    if errors := compiler_errors(translation_unit(headers), compiler, folders):
        yield errors


def main():
    compiler, *folders = sys.argv[1:]
    found = list(faults(compiler, [Path(folder).resolve() for folder in folders]))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
