#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Debian package can be installed, used and removed without a trace: deb_test.py FOLDER CMAKE

If this is permitted and liaison is not installed, the package is installed in the system.
Otherwise, it is only unpacked, and a message says so."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path += [str(TESTS / "docs"), str(TESTS / "cli")]

from examples import BY_THE_PACKAGE, results  # noqa: E402
from sandbox import Sandbox  # noqa: E402

FOLDER = Path(sys.argv.pop(1))
CMAKE = sys.argv.pop(1)
ROOT = TESTS.parent
DOCUMENTS = [path.relative_to(ROOT) for path in [ROOT / "README.md", *sorted(ROOT.glob("docs/*"))]]

SHARED = ["bash-completion/completions/liaison", "zsh/vendor-completions/_liaison",
          "fish/vendor_completions.d/liaison.fish", "man/man1/liaison.1", "man/man1/liaison-show.1",
          "liaison/liaison.schema.json", "liaison/interpol-un.json", "liaison/public-record.json",
          "liaison/liaison.ttl", "liaison/liaison.ru", "liaison/sbom.spdx.json",
          "doc/liaison/copyright", "doc/liaison/copyright-of-libraries",
          "doc/liaison/changelog.gz", *(f"doc/liaison/{path}" for path in DOCUMENTS)]


def output_of(*command, **options):
    return subprocess.run(command, capture_output=True, check=True, text=True, **options).stdout


def the_only(pattern):
    found, = (FOLDER / "packages").glob(pattern)
    return found


def may_be_installed():
    if os.geteuid() != 0:
        return False
    state = subprocess.run(["dpkg-query", "-W", "liaison"], capture_output=True, check=False)
    return state.returncode != 0


@unittest.skipUnless(shutil.which("dpkg"), "dpkg is not installed")
class Deb(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.deb = the_only("*.deb")
        cls.files = [line.split(maxsplit=5)[5].removeprefix("./")
                     for line in output_of("dpkg-deb", "-c", cls.deb).splitlines()
                     if not line.startswith("d")]
        cls.scratch = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.root = Path("/")
        if may_be_installed():
            cls.addClassCleanup(cls.remove)
            output_of("dpkg", "--install", cls.deb)
        else:
            print("not root, or liaison is installed already: the package is only unpacked")
            cls.root = cls.scratch / "root"
            output_of("dpkg-deb", "-x", cls.deb, cls.root)

    @classmethod
    def remove(cls):
        output_of("dpkg", "--purge", "liaison")
        left = [file for file in cls.files if (cls.root / file).exists()]
        left += [folder for folder in ["usr/include/liaison", "usr/lib/cmake/liaison",
                                       "usr/share/liaison", "usr/share/doc/liaison"]
                 if (cls.root / folder).exists()]
        assert not left, f"left behind: {left}"

    def test_it_depends_on_nothing(self):
        fields = output_of("dpkg-deb", "-f", self.deb)
        self.assertNotIn("\nDepends:", fields)
        for field in "Package: liaison", "Section: utils", "Maintainer: liaison developers <":
            self.assertIn(field, fields)

    def test_the_program_answers(self):
        answer = output_of(self.root / "usr/bin/liaison", "show", "unodc", env={})
        self.assertTrue(answer.startswith("United Nations Office on Drugs and Crime (UNODC) [1]\n"))

    def test_the_expected_files_are_there(self):
        for file in SHARED:
            with self.subTest(file=file):
                self.assertTrue((self.root / "usr/share" / file).is_file())

    def test_each_command_has_a_manual_page(self):
        commands = output_of(self.root / "usr/bin/liaison", "manual", "--list").split()
        pages = sorted(path.name for path in (self.root / "usr/share/man/man1").glob("liaison*"))
        self.assertEqual(pages, sorted(["liaison.1", *(f"liaison-{name}.1" for name in commands)]))

    def test_zsh_finds_its_completions(self):
        if self.root != Path("/") or not shutil.which("zsh"):
            self.skipTest("takes an installed package, and zsh")
        script = "autoload -Uz compinit && compinit -D && print -- $_comps[liaison]"
        self.assertEqual(output_of("zsh", "-fc", script), "_liaison\n")

    def test_the_readme_links_to_it(self):
        named, = re.findall(r"(liaison_\S+)_amd64\.deb", Path(ROOT, "README.md").read_text(encoding="utf-8"))
        architecture = output_of("dpkg", "--print-architecture").strip()
        self.assertEqual(f"{named}_{architecture}.deb", self.deb.name)

    def test_the_program_of_the_documentation_is_built_on_the_library(self):
        document = Path(ROOT, "docs/library.md").read_text(encoding="utf-8")
        with Sandbox(self.root / "usr/bin/liaison") as sandbox:
            sandbox.link("bin/cmake", CMAKE)
            found = list(results(sandbox, document, BY_THE_PACKAGE, CMAKE_GENERATOR="Ninja",
                                 CMAKE_PREFIX_PATH=str(self.root / "usr")))
        self.assertGreater(len(found), 2)
        for line, command, fault in found:
            with self.subTest(line=line, command=command):
                self.assertIsNone(fault)

    def test_the_archive_holds_the_same(self):
        with tarfile.open(the_only("*.tar.gz")) as archive:
            names = [Path(*Path(member.name).parts[1:]) for member in archive if member.isfile()]
        self.assertEqual(sorted(str(name).replace("site-functions", "vendor-completions")
                                for name in names),
                         sorted(file.removeprefix("usr/") for file in self.files))


if __name__ == "__main__":
    unittest.main()
