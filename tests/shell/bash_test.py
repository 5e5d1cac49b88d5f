#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completion in bash: bash_test.py BINARY"""

import re
import unittest

from completion_cases import INERT_NAMES, CompletionCases, InertCases, main
from terminal import Terminal

# Splits the line as readline does, calls the registered completion function, and prints its
# candidates. They are quoted for the command line; eval reads them as bash would.
HARNESS = r"""
source "$1"
line=$2
COMP_LINE=$line COMP_POINT=${#line}
mapfile -t COMP_WORDS < <(python3 - "$line" <<'PYTHON'
import re, sys
line = sys.argv[1]
words = re.findall(r'''(?:\\.|"(?:\\.|[^"])*"?|'[^']*'?|[^\s=:"'\\])+|[=:]''', line)
if line.endswith(" ") and not line.endswith("\\ "):
    words.append("")
print("\n".join(words))
PYTHON
)
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
function=$(complete -p liaison)
function=${function#*-F } function=${function%% *}
compopt() { files=1; }
word=${COMP_WORDS[COMP_CWORD]}
[[ $word == [=:] ]] && word=
"$function" liaison "$word" "${COMP_WORDS[COMP_CWORD - 1]}"
for word in "${COMPREPLY[@]}"; do
    if [[ ${files-} ]]; then printf '%s\n' "$word"; else eval "printf '%s\n' $word"; fi
done
"""


class Completion(CompletionCases, unittest.TestCase):
    shell = "bash"

    def complete(self, line):
        return self.run_shell("bash", "-c", HARNESS, "bash", self.script, line)


class Keys(unittest.TestCase):
    """The arguments that the program gets after the user has pressed Tab in a line."""

    @classmethod
    def setUpClass(cls):
        Completion.setUpClass()

    @classmethod
    def tearDownClass(cls):
        Completion.tearDownClass()

    def arguments(self, line):
        rc = Completion.work.parent / "rc"
        rc.write_text(f"source {Completion.script}\nset +o history\n"
                      "bind 'set enable-bracketed-paste off'\nbind 'set bell-style none'\n"
                      "PS1='READY>'\n")
        recorded = Completion.work.parent / "arguments"
        recorded.unlink(missing_ok=True)
        with Terminal(["bash", "--rcfile", str(rc), "-i"], Completion.environment, Completion.work,
                      columns=300) as terminal:
            terminal.wait_for("READY>")
            terminal.send(line + "\t")
            terminal.wait_for_silence()
            # After completion, replaces the program by a function that records its arguments.
            terminal.send(f"\x01record() {{ printf '%s\\n' \"$@\" >{recorded}; }}; record \x05\n")
            terminal.wait_for("READY>")
            terminal.send("exit\n")
            terminal.finish()
        return recorded.read_text().splitlines()

    def test_a_name_with_spaces(self):
        self.assertEqual(self.arguments("liaison show Foreign"),
                         ["liaison", "show", "Foreign terrorist fighters"])

    def test_a_name_within_quotes(self):
        for quote in "\"'":
            self.assertEqual(self.arguments(f"liaison show {quote}Foreign t"),
                             ["liaison", "show", "Foreign terrorist fighters"])

    def test_a_name_behind_an_equals_sign(self):
        self.assertEqual(self.arguments("liaison partners --area=Foreign"),
                         ["liaison", "partners", "--area=Foreign terrorist fighters"])

    def test_a_file_with_a_space(self):
        self.assertEqual(self.arguments("liaison --data with"),
                         ["liaison", "--data", "with space.json"])
        self.assertEqual(self.arguments("liaison --data=with"),
                         ["liaison", "--data=with space.json"])

    def test_a_name_in_another_case(self):
        self.assertEqual(self.arguments("liaison show foreign\\ terrorist\\ f"),
                         ["liaison", "show", "Foreign terrorist fighters"])


class Inert(InertCases, unittest.TestCase):
    completion = Completion

    def command(self):
        rc = self.work.parent / "rc"
        rc.write_text(f"source {Completion.script}\nHISTFILE=/dev/null PS1='READY>'\n"
                      "bind 'set enable-bracketed-paste off'\nbind 'set bell-style none'\n")
        return ["bash", "--rcfile", str(rc), "-i"]

    def quoted(self, start, quote):
        if not quote:
            return re.sub(r"([!;'\"])", r"\\\1", start)
        return quote + start.replace(quote, {"'": r"'\''", '"': r'\"'}[quote])

    def test_a_name_in_quotes_with_escapes(self):
        for start in ["zz", "zs", "zv", "zw"]:
            self.check_typed(f"$'{start}\t", INERT_NAMES[start])
            self.check_typed(f'$"{start}\t', INERT_NAMES[start])

    def test_a_word_that_is_quoted_in_part(self):
        name = INERT_NAMES["Cô"]
        for start in ["'Cô'te", '"Cô"te', "Cô\\te", "Cô'te d",
                      "'Cô'\"te d'", r"'Côte d'\''", r"$'Côte d\'Iv"]:
            self.check_typed(start + "\t", name)

    def test_a_name_before_the_closing_quote(self):
        left = "\x02"
        for quote in "'\"":
            for start in ["zz", "zx", "zw"]:
                self.check_typed(f"{quote}{start}{quote}{left}\t", INERT_NAMES[start])

    def test_a_name_behind_signs_that_divide_words(self):
        for start in ["zp=", "zp=a:", "zp=a:b@"]:
            self.check_typed(start + "\t", INERT_NAMES["zp"])


if __name__ == "__main__":
    main(__name__)
