#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every manual page is valid and has everything that the help has: manual_test.py BINARY"""

import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
from coverage import commands_in, options_in  # noqa: E402


def output_of(*command, **options):
    return subprocess.run(command, capture_output=True, check=True, text=True, **options).stdout


class Manual(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.commands = commands_in(output_of(BINARY, "--help"))

    def pages(self):
        yield (), output_of(BINARY, "manual")
        for command in self.commands:
            yield (command,), output_of(BINARY, "manual", command)

    def test_no_page_is_warned_of(self):
        for command, page in self.pages():
            with self.subTest(command=command):
                lint = subprocess.run(["mandoc", "-T", "lint", "-W", "all"], input=page,
                                      capture_output=True, text=True, check=False)
                self.assertEqual(lint.stdout + lint.stderr, "")

    def test_each_option_of_the_help_is_explained(self):
        for command, page in self.pages():
            shown = output_of("mandoc", "-T", "utf8", "-O", "width=1000", input=page)
            shown = re.sub(".\b", "", shown)
            own = options_in(output_of(BINARY, *command, "--help")) if command else []
            everywhere = options_in(output_of(BINARY, "help", "options"))
            self.assertTrue(everywhere)
            for option in own + everywhere:
                with self.subTest(command=command, option=option):
                    self.assertRegex(shown, rf"(?m)^ +{', '.join(option)}( |$)")

    def test_each_command_is_listed(self):
        page = output_of(BINARY, "manual")
        for command in self.commands:
            self.assertIn(command, page)

    def test_sections(self):
        for command, page in self.pages():
            headings = re.findall(r'(?m)^\.SH "(.*)"$', page)
            wanted = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT",
                      "EXAMPLES", "SEE ALSO"]
            self.assertEqual([heading for heading in headings if heading in wanted], wanted, command)

    def test_a_page_is_the_same_each_time(self):
        self.assertEqual(list(self.pages()), list(self.pages()))

    def test_no_page_of_an_unknown_command(self):
        result = subprocess.run([BINARY, "manual", "partner"], capture_output=True, text=True,
                                check=False)
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("did you mean partners?", result.stderr)


if __name__ == "__main__":
    BINARY = str(Path(sys.argv.pop(1)).resolve(strict=True))
    if shutil.which("mandoc") is None:
        print("skipped: mandoc is not installed")
    else:
        unittest.main()
