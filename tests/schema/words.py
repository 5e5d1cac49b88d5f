#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that schema, program and corpus have the same words: words.py BINARY FORMAT_KEYS ROOT

- Each vocabulary has the same words in `liaison explain` and in the schema, in the same order.
- Each object has the same keys in the output of the program FORMAT_KEYS and in the schema: same
  order, same types, same required keys, no others allowed.
- Each fault that `liaison explain` lists has a folder of bad files."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
from sandbox import Sandbox  # noqa: E402

COMMAND = ["liaison", "explain", "--format", "json"]

# The path in the schema to the words of each vocabulary.
VOCABULARIES = {
    "relation": ["$defs", "relation"],
    "role": ["$defs", "role"],
    "status": ["$defs", "status"],
    "scope": ["$defs", "scope"],
    "basis": ["$defs", "basis"],
    "kind of alias": ["$defs", "alias", "properties", "kind"],
}

# A line of FORMAT_KEYS.
LINE = re.compile(r"(?P<object>[a-z]+) (?P<key>\S+) (?P<shape>[a-z]+) (?P<presence>required|optional) "
                  r"(?P<elements>[a-z]+|-)")


def step_into(schema, steps):
    for step in steps:
        schema = schema.get(step, {})
    return schema


def terms(explained, sort):
    return [entry["term"] for entry in explained if entry["sort"] == sort]


def faults_of_vocabularies(explained, schema):
    for sort, steps in VOCABULARIES.items():
        known = terms(explained, sort)
        enum = step_into(schema, steps).get("enum")
        if not known or known != enum:
            yield f"the words for {sort}: the program has {known}, the schema {enum}"


def tables_in(lines):
    """The keys by object, which is named as in the schema's $defs, or "document": name, shape,
    whether required, and kind of elements. Raises ValueError for a malformed line."""
    tables = {}
    for line in lines.splitlines():
        match = LINE.fullmatch(line)
        if not match:
            raise ValueError(f"not a key: {line}")
        elements = None if match["elements"] == "-" else match["elements"]
        key = (match["key"], match["shape"], match["presence"] == "required", elements)
        tables.setdefault(match["object"], []).append(key)
    if not tables:
        raise ValueError("there are no keys")
    return tables


def shape_in(schema, value):
    """The shape of a value in the schema, in the words of the tables, and its elements."""
    def resolved(value):
        return step_into(schema, value["$ref"].split("/")[1:]) if "$ref" in value else value

    value = resolved(value)
    kind = value.get("type", "string" if "enum" in value else None)
    if not value.keys() - {"title", "description"}:
        return "any", None
    if kind != "array":
        return {"string": "text"}.get(kind, kind), None
    elements = value.get("items", {})
    if resolved(elements).get("type") == "object":
        return "objects", elements.get("$ref", "").split("/")[-1]
    return "texts" if shape_in(schema, elements) == ("text", None) else None, None


def faults_of_keys(tables, schema):
    for name, keys in tables.items():
        rule = schema if name == "document" else step_into(schema, ["$defs", name])
        required = rule.get("required", [])
        in_schema = []
        for key, value in rule.get("properties", {}).items():
            shape, elements = shape_in(schema, value)
            in_schema.append((key, shape, key in required, elements))
        for key in [key for key in keys if key not in in_schema]:
            yield f"the program has the key {key} of {name}; the schema has not"
        for key in [key for key in in_schema if key not in keys]:
            yield f"the schema has the key {key} of {name}; the program has not"
        if [key[0] for key in keys] != [key[0] for key in in_schema]:
            yield f"the keys of {name} stand in another order or number in the schema"
        if not set(required) <= {key[0] for key in keys}:
            yield f"the schema requires keys of {name} that it does not describe"
        if rule.get("type") != "object" or rule.get("additionalProperties") is not False:
            yield f"the schema allows {name} to be something else or to have other keys"
    objects = {name for name, rule in schema["$defs"].items() if "properties" in rule}
    if objects | {"document"} != set(tables):
        yield f"objects: the program has {sorted(tables)}, the schema {sorted(objects)}"


# Faults that no JSON file has.
OF_TABLES = {"bad-table", "bad-column", "bad-cell"}


def faults_of_folders(explained, folders):
    codes = set(terms(explained, "fault")) - OF_TABLES
    for code in sorted(codes - set(folders)):
        yield f"no bad file shows the fault {code}"
    for folder in sorted(set(folders) - codes):
        yield f"there are bad files of {folder}, but no such fault"


def main():
    binary, format_keys, root = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    with Sandbox(binary) as sandbox:
        explained = json.loads(sandbox.run(shlex.join(COMMAND))[0])
    schema = json.loads((root / "data/liaison.schema.json").read_text(encoding="utf-8"))
    tables = tables_in(subprocess.run([format_keys], check=True, capture_output=True, text=True).stdout)
    folders = [path.parent.name for path in (root / "tests/data/format/bad").glob("*/*.json")]
    found = [*faults_of_vocabularies(explained, schema), *faults_of_keys(tables, schema),
             *faults_of_folders(explained, folders)]
    if found:
        print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
