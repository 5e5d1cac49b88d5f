#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that program and JSON schema accept the same files: agreement.py BINARY SCHEMA CORPUS

CORPUS/good/NAME.json is valid. CORPUS/bad/CODE/NAME.json has one error, which the program reports
with this code. The schema must accept good files and refuse bad ones. CORPUS/exceptions.tsv lists
exceptions, each with the reason why a schema cannot find the error. A file that is not JSON counts
as refused; only bad/syntax may have such files.

The schema must be valid, and accept the knowledge bases in its folder."""

import json
import re
import shlex
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
from sandbox import Sandbox, text  # noqa: E402

try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError, best_match
except ImportError:
    sys.exit(f"{sys.executable} lacks jsonschema 4 (on Debian the package python3-jsonschema): "
             "install it, and configure again")

COMMAND = ["liaison", "validate", "--format", "json"]
SOUND, UNSOUND = 0, 3  # exit codes

FEWEST, FEWEST_GOOD = 80, 25
FEWEST_BASES = 2  # knowledge bases in the folder of the schema

EXCEPTIONS = "exceptions.tsv"
HEADING = "file\treason"
SAMPLE = re.compile(r"(?:good|bad/([a-z]+(?:-[a-z]+)*))/[a-z0-9]+(?:-[a-z0-9]+)*\.json")


@dataclass
class Sample:
    name: str  # path in the corpus
    content: bytes
    code: str  # of its error; empty if it is valid


@dataclass
class Verdict:
    code: int  # exit code; None after a time-out
    output: bytes


def samples(corpus):
    """The files of the corpus, and a message for each that is in a wrong folder."""
    found, strays = [], []
    for path in sorted(path for path in corpus.rglob("*") if not path.is_dir()):
        name = path.relative_to(corpus).as_posix()
        if match := SAMPLE.fullmatch(name):
            found.append(Sample(name, path.read_bytes(), match[1] or ""))
        elif name != EXCEPTIONS:
            strays.append(f"{name}: is neither good/NAME.json nor bad/CODE/NAME.json")
    return found, strays


def exceptions(content):
    """The files that the list names, and a message for each error in the list."""
    listed, faults = [], []
    heading, *lines = content.splitlines() or [""]
    if heading != HEADING:
        faults.append(f"{EXCEPTIONS}:1: must be {HEADING!r}")
    for number, line in enumerate(lines, 2):
        name, *reason = line.split("\t")
        if len(reason) != 1 or not reason[0].strip():
            faults.append(f"{EXCEPTIONS}:{number}: must be a file, a tabulator and a reason")
        listed.append(name)
    if listed != sorted(set(listed)):
        faults.append(f"{EXCEPTIONS}: must be sorted by file, each file once")
    return set(listed), faults


def parse(content):
    """Parses a JSON text in UTF-8. Raises ValueError if it is invalid."""
    def refuse(word):
        raise ValueError(f"{word} is not JSON")

    return json.loads(content.decode("utf-8-sig"), parse_constant=refuse)


def ask_program(binary, names):
    """Runs the program on each file. Returns the verdicts."""
    with Sandbox(binary) as sandbox, ThreadPoolExecutor() as pool:
        def verdict(name):
            output, _, code = sandbox.run(shlex.join([*COMMAND, str(name)]))
            return Verdict(code, output)

        return list(pool.map(verdict, names))


def fault_of_program(sample, verdict):
    """How the verdict of the program differs from the expected one, or None."""
    try:
        found = json.loads(verdict.output)
        if not isinstance(found, list):
            raise TypeError("not a list")
        faults = [entry for entry in found if entry["severity"] == "fault"]
        codes = [fault["code"] for fault in faults]
        told = "; ".join(f'{fault["code"]} at "{fault["pointer"]}": {fault["message"]}'
                         for fault in faults)
    except (ValueError, TypeError, KeyError):
        return f"exit code {verdict.code}, and no list of faults: {text(verdict.output[:200])}"
    expected = ([sample.code], UNSOUND) if sample.code else ([], SOUND)
    if (codes, verdict.code) == expected:
        return None
    return (f"expected {sample.code or 'no fault'}, got exit code {verdict.code} and "
            f"{told or 'no fault'}")


def fault_by_schema(validator, sample):
    """Why the JSON parser or the schema refuses the file; None if it is accepted."""
    try:
        document = parse(sample.content)
    except ValueError as error:
        return str(error)
    error = best_match(validator.iter_errors(document))
    if error is None:
        return None
    message = text(error.message[:200].encode("utf-8", errors="surrogatepass"))
    return f'at "{"/".join(map(str, error.absolute_path))}": {message}'


def disagreements(found, listed, validator, verdicts):
    """Yields a message for each file that program or schema do not treat as expected."""
    for sample, verdict in zip(found, verdicts):
        if fault := fault_of_program(sample, verdict):
            yield f"{sample.name}: the program: {fault}"

        reason = fault_by_schema(validator, sample)
        agrees = bool(reason) == bool(sample.code)
        if agrees and sample.name in listed:
            yield f"{sample.name}: is no exception: the schema agrees ({reason or 'accepts it'})"
        elif not agrees and sample.name not in listed:
            yield f"{sample.name}: the schema {'refuses it: ' + reason if reason else 'accepts it'}"
        if sample.code != "syntax":
            try:
                parse(sample.content)
            except ValueError as error:
                yield f"{sample.name}: is not JSON: {error}"
    for name in sorted(listed - {sample.name for sample in found}):
        yield f"{EXCEPTIONS}: there is no {name}"


def faults_of_schema(schema, bases):
    """Yields a message if the schema is invalid, and for each knowledge base that it refuses."""
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        yield f"the schema is not valid: {error.message}"
        return
    if schema.get("$schema") != Draft202012Validator.META_SCHEMA["$schema"]:
        yield "the schema does not name JSON Schema 2020-12 as its own"
    if len(bases) < FEWEST_BASES:
        yield f"{len(bases)} knowledge bases beside the schema; there should be {FEWEST_BASES}"
    for path in bases:
        sample = Sample(path.name, path.read_bytes(), "")
        if reason := fault_by_schema(Draft202012Validator(schema), sample):
            yield f"{path.name}: the schema refuses it: {reason}"


def faults(binary, schema_path, corpus, fewest=FEWEST, fewest_good=FEWEST_GOOD):
    """Yields a message for each problem."""
    schema = parse(schema_path.read_bytes())
    bases = sorted(set(schema_path.parent.glob("*.json")) - {schema_path})
    wrong = list(faults_of_schema(schema, bases))
    yield from wrong
    if wrong:
        return

    found, strays = samples(corpus)
    listed, faults_of_list = exceptions((corpus / EXCEPTIONS).read_text(encoding="utf-8"))
    yield from strays
    yield from faults_of_list
    good = sum(not sample.code for sample in found)
    if len(found) < fewest or good < fewest_good:
        yield (f"{len(found)} files, {good} of them good; there should be {fewest} or more, "
               f"{fewest_good} or more of them good")
    verdicts = ask_program(binary, [corpus / sample.name for sample in found])
    yield from disagreements(found, listed, Draft202012Validator(schema), verdicts)


def main():
    binary, schema, corpus = (Path(argument).resolve() for argument in sys.argv[1:])
    found = list(faults(binary, schema, corpus))
    if found:
        print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
