#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The bill of materials lists exactly the libraries in the program and in the engine that it embeds:
sbom_test.py FOLDER ENGINE

ENGINE is empty if the program embeds none."""

import json
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

FOLDER = Path(sys.argv.pop(1))
ENGINE = sys.argv.pop(1)
SBOM = json.loads((FOLDER / "sbom.spdx.json").read_text(encoding="utf-8"))
PACKAGES = {package["name"]: package for package in SBOM["packages"]}

# The library that an archive or a folder of headers belongs to. liaison_fmt is compiled from fmt.
ARCHIVES = {"c": "glibc", "m": "glibc", "mvec": "glibc", "stdc++": "gcc", "gcc": "gcc",
            "gcc_eh": "gcc", "utf8proc": "utf8proc", "xxhash": "xxHash", "gumbo": "gumbo", "fmt": "fmt",
            "boost_json": "Boost.JSON",
            "liaison_fmt": "fmt", "liaison": "liaison", "liaison_app": "liaison"}
ENGINE_ARCHIVES = {"c++": "libc++", "c++abi": "libc++", "c": "wasi-libc",
                   "clang_rt.builtins-wasm32": "compiler-rt"}
HEADERS = {"fmt": "fmt", "CLI": "CLI11", "nlohmann": "nlohmann_json", "boost": "Boost.JSON"}


def linked_archives():
    """The archives from which the linker took objects, from its map."""
    text = (FOLDER / "liaison.map").read_text(encoding="utf-8")
    return set(re.findall(r"^\S*?lib([\w+]+)(?:-[\d.]+)?\.a\(", text, re.MULTILINE))


def archives_in_engine():
    """The same for the engine."""
    if not ENGINE:
        return set()
    text = Path(ENGINE).with_suffix(".map").read_text(encoding="utf-8")
    return set(re.findall(r"/lib([\w+.-]+)\.a\(", text))


def included_folders():
    """The folders of libraries whose headers the compiler read."""
    deps = subprocess.run(["ninja", "-C", FOLDER, "-t", "deps"], capture_output=True, check=True,
                          text=True).stdout
    return set(re.findall(r"/include/([A-Za-z]\w*)/", deps)) & set(HEADERS)


class Sbom(unittest.TestCase):
    def test_it_names_what_was_linked_and_included_and_nothing_else(self):
        contained = {ARCHIVES[name] for name in linked_archives()}
        contained |= {ENGINE_ARCHIVES[name] for name in archives_in_engine()}
        contained |= {HEADERS[name] for name in included_folders()}
        self.assertEqual(set(PACKAGES), contained)

    def test_the_folders_of_headers_are_those_that_are_read(self):
        self.assertEqual(included_folders(), set(HEADERS))

    def test_it_has_what_spdx_requires_of_a_document(self):
        self.assertEqual(SBOM["spdxVersion"], "SPDX-2.3")
        self.assertEqual(SBOM["dataLicense"], "CC0-1.0")
        self.assertEqual(SBOM["SPDXID"], "SPDXRef-DOCUMENT")
        self.assertTrue(SBOM["name"])
        self.assertRegex(SBOM["documentNamespace"], r"^[a-z]+:[^#]+$")
        self.assertRegex(SBOM["creationInfo"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        for creator in SBOM["creationInfo"]["creators"]:
            self.assertRegex(creator, "^(Tool|Organization|Person): .")

    def test_it_has_what_spdx_requires_of_a_package(self):
        for package in SBOM["packages"]:
            with self.subTest(package=package["name"]):
                self.assertRegex(package["SPDXID"], r"^SPDXRef-[A-Za-z0-9.-]+$")
                self.assertTrue(package["downloadLocation"])
                self.assertIs(package["filesAnalyzed"], False)
                self.assertTrue(package["licenseConcluded"])
                self.assertRegex(package["versionInfo"], r"^\d+(\.\d+)+")

    def test_its_relations_connect_each_package_with_the_program(self):
        ids = {package["SPDXID"] for package in SBOM["packages"]}
        ties = {(tie["spdxElementId"], tie["relationshipType"], tie["relatedSpdxElement"])
                for tie in SBOM["relationships"]}
        self.assertEqual(ties, {("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-liaison")} |
                         {("SPDXRef-liaison", "CONTAINS", id) for id in ids - {"SPDXRef-liaison"}})

    def test_the_notices_of_all_that_it_names_are_passed_on(self):
        notices = (FOLDER / "copyright-of-libraries").read_text(encoding="utf-8")
        for name in PACKAGES.keys() - {"liaison"}:
            with self.subTest(name=name):
                self.assertRegex(notices, rf"\n==== {re.escape(name)} ====\n\n(?!====)")

    @unittest.skipUnless(shutil.which("dpkg-query"), "dpkg is not installed")
    def test_versions_are_those_of_the_system(self):
        for package in SBOM["packages"]:
            for reference in package.get("externalRefs", []):
                name, version = re.fullmatch(r"pkg:deb/debian/(.*)@(.*)",
                                             reference["referenceLocator"]).groups()
                installed = subprocess.run(
                    ["dpkg-query", "-W", "-f", "${Version}\n", name.replace("%2B", "+")],
                    capture_output=True, check=True, text=True).stdout.splitlines()
                version = version.replace("%2B", "+").replace("%3A", ":")
                self.assertIn(version, installed)
                self.assertIn(package["versionInfo"], version)


if __name__ == "__main__":
    unittest.main()
