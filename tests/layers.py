#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks what the C++ files of a source tree include: layers.py ROOT

A file belongs to the layer its folder names and includes only from this layer or one below it,
private headers only from its own, and of other libraries those that its layer may know.
Each file opens with its licence, each header has `#pragma once` next. A library that a layer may know
and does not include is reported as well."""

import re
import sys
from pathlib import Path

LAYERS = ["model", "load", "ask", "render", "cli"]  # from the lowest to the highest

# Which layers may include a library, by how its headers' names begin.
LIBRARIES = {
    "CLI/": {"cli"},
    "fmt/": {"load", "ask", "render", "cli"},
    "boost/": {"load"},
    "gumbo.h": {"ask"},
    "nlohmann/": {"load", "render"},
    "utf8proc.h": {"model", "ask"},
    "xxhash.h": {"load", "ask"},
}

LICENCE = "// SPDX-License-Identifier: MIT"
INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')


def layer_of(path):
    """The layer of a path below the root, or None."""
    parts = path.parts[1:] if path.parts[0] == "src" else path.parts[2:]
    return parts[0] if len(parts) > 1 and parts[0] in LAYERS else None


def fault_of_own_header(layer, name):
    if name == "liaison/version.hpp":
        return None
    match = re.match(r"liaison/(\w+)/", name)
    if not match:
        if name.startswith(f"{layer}/") and ".." not in name:
            return None
        return f'"{name}" is neither a public header nor one of the layer, by its path below src'
    if match[1] not in LAYERS:
        return f'"{name}" belongs to no layer'
    if LAYERS.index(match[1]) > LAYERS.index(layer):
        return f'"{name}" is of the layer {match[1]}, which is above {layer}'
    return None


def fault_of_library_header(layer, name):
    for prefix, layers in LIBRARIES.items():
        if name.startswith(prefix):
            return None if layer in layers else f"<{name}> is not for the layer {layer}"
    if re.fullmatch(r"[a-z_]+", name):
        return None  # the standard library
    if name.endswith(".h"):
        return f"<{name}> is not for the layer {layer}" if layer == "model" else None  # the system
    return f"<{name}> is of a library that no layer may include"


def sources(root):
    return sorted(path for folder in ["src", "include"] for path in root.glob(f"{folder}/**/*.[ch]pp"))


def stale_libraries(root, libraries):
    """Yields a line for each layer that may include a library and does not."""
    included = {layer: set() for layer in LAYERS}
    for path in sources(root):
        lines = path.read_text(encoding="utf-8").splitlines()
        names = {match[2] for line in lines if (match := INCLUDE.match(line))}
        included.get(layer_of(path.relative_to(root)), set()).update(names)
    for prefix, layers in libraries.items():
        for layer in sorted(layers):
            if not any(name.startswith(prefix) for name in included[layer]):
                yield f"layers.py: {layer} may include {prefix}, and does not"


def faults(root):
    """Yields each fault of the tree, as one line."""
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
        for number, line in enumerate(lines, 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            own = match[1] == '"' or match[2].startswith("liaison/")
            fault = (fault_of_own_header if own else fault_of_library_header)(layer, match[2])
            if fault:
                yield f"{place}:{number}: {fault}"


def main():
    root = Path(sys.argv[1])
    found = [*faults(root), *stale_libraries(root, LIBRARIES)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
