#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the includes and folders of the C++ files in a source tree: layers.py ROOT

A file's folder determines its layer. It may include public headers of this layer and lower ones,
private headers of its own layer, and the libraries that LIBRARIES allows; public headers include no
library. FOLDERS lists which folders of a layer may include each other, without cycles.

A folder has at most 16 concepts: a header and its source count as one. Each source has a header of
its name, but for `main` and command files. Each file begins with its licence, and each header
continues with `#pragma once`. Rules that are not needed are reported as well."""

import re
import sys
from pathlib import Path

# From the lowest to the highest.
LAYERS = ["model", "load", "ask", "render", "question", "engine", "serve", "cli"]

# The layers or single files that may include a library, by the beginning of its headers' names.
LIBRARIES = {
    "CLI/": {"cli"},
    "fmt/": {"load", "ask", "render", "question", "engine", "serve", "cli"},
    "boost/": {"load/json/json_parser.cpp"},
    "gumbo.h": {"ask"},
    "nlohmann/": {"render/json/json.hpp"},
    "utf8proc.h": {"model", "ask"},
    "xxhash.h": {"load", "ask"},
}

# The other folders of its layer that a folder may include. include/liaison/X and src/X are the same
# folder.
FOLDERS = {
    "ask/graph": {"ask/words"},
    "ask/index": {"ask/query", "ask/search"},
    "ask/page": {"ask/words"},
    "ask/query": {"ask/graph"},
    "ask/search": {"ask/query"},
    "ask/verify": {"ask/page", "ask/words"},
    "ask/views": {"ask/graph", "ask/query"},
    "cli": {"cli/commands", "cli/completion", "cli/help", "cli/options", "cli/terminal"},
    "cli/commands": {"cli/context", "cli/options"},
    "cli/commands/keep": {"cli/commands", "cli/context"},
    "cli/commands/learn": {"cli/commands", "cli/completion"},
    "cli/commands/serve": {"cli/commands", "cli/terminal"},
    "cli/completion": {"cli/commands", "cli/help", "cli/terminal"},
    "cli/context": {"cli/options", "cli/terminal"},
    "cli/help": {"cli/commands", "cli/options", "cli/terminal"},
    "load": {"load/diagnostic", "load/draft", "load/json", "load/resolve", "load/source"},
    "load/check": {"load/diagnostic", "load/draft", "load/json", "load/resolve", "load/source"},
    "load/draft": {"load/diagnostic", "load/format", "load/json", "load/source"},
    "load/json": {"load/diagnostic", "load/source"},
    "load/resolve": {"load/draft", "load/format"},
    "load/snapshot": {"load/source"},
    "load/table": {"load", "load/diagnostic", "load/draft", "load/format", "load/json", "load/resolve",
                   "load/source"},
    "model": {"model/table", "model/unicode"},
    "render": {"render/explorer", "render/graph", "render/json", "render/picture", "render/rdf",
               "render/table", "render/text"},
    "render/answers/entities": {"render/answers/lists", "render/json", "render/table", "render/text"},
    "render/answers/lists": {"render/json", "render/table", "render/text"},
    "render/answers/reports": {"render/json", "render/table", "render/text"},
    "render/bibliography": {"render/json", "render/text"},
    "render/document": {"render/picture", "render/text"},
    "render/explorer": {"render/document", "render/json", "render/picture", "render/text"},
    "render/graph": {"render/json", "render/table", "render/text"},
    "render/json": {"render/rdf", "render/text"},
    "render/picture": {"render/json", "render/table", "render/text"},
    "render/rdf": {"render/text"},
    "render/table": {"render/text"},
    "question/commands": {"question"},
    "question/commands/ask": {"question", "question/commands"},
    "question/commands/connect": {"question", "question/commands"},
    "question/commands/export": {"question/commands"},
    "question/commands/learn": {"question", "question/commands"},
    "question/line": {"question"},
}

MOST_CONCEPTS = 16

LICENCE = "// SPDX-License-Identifier: MIT"
INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')


def layer_of(path):
    """The layer of a path relative to the root, or None."""
    parts = path.parts[1:] if path.parts[0] == "src" else path.parts[2:]
    return parts[0] if len(parts) > 1 and parts[0] in LAYERS else None


def folder_of(path):
    """The folder of a path relative to the root, without `src` or `include/liaison`."""
    return "/".join(path.parts[1 if path.parts[0] == "src" else 2:-1])


def is_user(path, user):
    """Whether a file is `user`, an entry of LIBRARIES, or in that layer."""
    return f"{folder_of(path)}/{path.name}/".startswith(f"{user}/")


def folder_included(name):
    """The folder of an included header, or None if it is in no layer."""
    parts = name.removeprefix("liaison/").split("/")
    return "/".join(parts[:-1]) if len(parts) > 1 and parts[0] in LAYERS else None


def fault_of_own_header(folder, name):
    layer = folder.split("/")[0]
    if name == "liaison/version.hpp":
        return None
    to = folder_included(name)
    if to is None or ".." in name:
        return f'"{name}" is neither a public header nor one of the layer, by its path below src'
    if to.split("/")[0] != layer:
        if not name.startswith("liaison/"):
            return f'"{name}" is a private header of another layer'
        if LAYERS.index(to.split("/")[0]) > LAYERS.index(layer):
            return f'"{name}" is of the layer {to.split("/")[0]}, which is above {layer}'
    elif to != folder and to not in FOLDERS.get(folder, set()):
        return f'"{name}" is of {to}, which is not for {folder}'
    return None


def fault_of_library_header(place, name):
    layer = layer_of(place)
    if re.fullmatch(r"[a-z_]+", name):
        return None  # the standard library
    if place.parts[0] == "include":
        return f"<{name}> is not for a public header"
    for prefix, users in LIBRARIES.items():
        if name.startswith(prefix):
            found = any(is_user(place, user) for user in users)
            return None if found else f"<{name}> is only for {', '.join(sorted(users))}"
    if name.endswith(".h"):
        return f"<{name}> is not for the layer {layer}" if layer == "model" else None  # system
    return f"<{name}> is of a library that no layer may include"


def sources(root):
    return sorted(path for folder in ["src", "include"] for path in root.glob(f"{folder}/**/*.[ch]pp"))


def includes(path):
    """Yields the line, the name, and whether it is of this project, for each include."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match[2], match[1] == '"' or match[2].startswith("liaison/")


def stale(root, libraries, folders):
    """Yields a message for each permission of LIBRARIES and FOLDERS that is not needed."""
    included, of_libraries = {}, set()
    for path in sources(root):
        place = path.relative_to(root)
        for _, name, own in includes(path):
            if own:
                included.setdefault(folder_of(place), set()).add(folder_included(name))
            else:
                of_libraries.add((place, name))
    for prefix, users in libraries.items():
        names = [(place, name) for place, name in of_libraries if name.startswith(prefix)]
        for user in sorted(users):
            if not any(is_user(place, user) for place, name in names):
                yield f"layers.py: {user} may include {prefix}, and does not"
    for folder, others in folders.items():
        for other in sorted(others - included.get(folder, set())):
            yield f"layers.py: {folder} may include {other}, and does not"


def circles(folders):
    """Yields a message for each folder that may include itself through others."""
    for folder in folders:
        seen, next_ones = set(), {folder}
        while next_ones:
            next_ones = {other for one in next_ones for other in folders.get(one, ())} - seen
            seen |= next_ones
        if folder in seen:
            yield f"layers.py: {folder} may include itself by way of others"


def faults_of_folders(places):
    """Yields a message for each folder with too many concepts, and each source without a header."""
    concepts = {}
    for place in places:
        concepts.setdefault(folder_of(place), set()).add(place.stem)
    for folder, names in sorted(concepts.items()):
        if len(names) > MOST_CONCEPTS:
            yield f"{folder}: has {len(names)} concepts, more than {MOST_CONCEPTS}"
    headers = {(folder_of(place), place.stem) for place in places if place.suffix == ".hpp"}
    for place in places:
        folder = folder_of(place)
        of_command = re.fullmatch(r"(cli|question)/commands/\w+", folder)
        if place.suffix == ".cpp" and place.stem != "main" and not of_command:
            if (folder, place.stem) not in headers:
                yield f"{place}:1: has no header of its name"


def faults(root):
    """Yields a message for each violation."""
    paths = sources(root)
    if not paths:
        yield f"{root}: has no C++ files under src and include"
    for path in paths:
        place = path.relative_to(root)
        layer = layer_of(place)
        if layer is None:
            yield f"{place}:1: not in a layer's folder ({', '.join(LAYERS)})"
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        if lines[:1] != [LICENCE]:
            yield f"{place}:1: the first line is not {LICENCE}"
        if path.suffix == ".hpp":
            code = [line for line in lines if line.strip() and not line.startswith("//")]
            if code[:1] != ["#pragma once"]:
                yield f"{place}:1: does not begin with #pragma once"
        for number, name, own in includes(path):
            fault = (fault_of_own_header(folder_of(place), name) if own
                     else fault_of_library_header(place, name))
            if fault:
                yield f"{place}:{number}: {fault}"
    places = [path.relative_to(root) for path in paths]
    yield from faults_of_folders([place for place in places if layer_of(place)])


def main():
    root = Path(sys.argv[1])
    found = [*faults(root), *stale(root, LIBRARIES, FOLDERS), *circles(FOLDERS)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
