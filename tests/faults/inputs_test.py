#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Misleading and hostile files: inputs_test.py BINARY LIBRARY

The program must end within seconds with the right exit code. It may use four times the size of the
file as memory, in addition to a constant."""

import json
import os
import resource
import subprocess

from program import SECONDS, ProgramTest, main

MEGABYTE = 1 << 20
ITSELF = 64 * MEGABYTE  # memory for the program itself, with some of its libraries


class InputTest(ProgramTest):
    @property
    def size(self):
        """The number of items in large files: nested parts, keys, brackets."""
        return 100_000 if self.SANITIZED else 1_000_000

    def ask(self, *arguments, memory=1024 * MEGABYTE, **more):
        def limit():
            if not self.SANITIZED:
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        result = self.run_with(arguments, preexec_fn=more.pop("preexec_fn", limit), **more)
        return result

    def write(self, name, text):
        (self.work / name).write_text(text)
        return name

    def limit_for(self, name):
        return ITSELF + 4 * (self.work / name).stat().st_size

    def chain(self, name, closed):
        """Writes bodies that are each part of the next one; if closed, the last of the first."""
        cite = '"cite":[{"at":"s"}]'
        with open(self.work / name, "w") as file:
            file.write('{"format":1,"hub":"h","sources":[{"id":"s","title":"S"}],"organizations":[')
            file.write(f'{{"id":"h","name":"H",{cite}}}')
            for i in range(self.size):
                file.write(f',\n{{"id":"b{i}","name":"B","kind":"office",{cite}}}')
            file.write('],"facts":[')
            ends = [(i, i + 1) for i in range(self.size - 1)] + ([(self.size - 1, 0)] if closed else [])
            file.write(",\n".join(f'{{"subject":"b{a}","relation":"part-of","object":"b{b}",'
                                  f'"statement":"It is a part.",{cite}}}' for a, b in ends))
            file.write("]}")
        return name

    def test_a_chain_of_a_million_parts(self):
        name = self.chain("chain.json", closed=False)
        for question in [["about"], ["show", "b7"], ["partners"], ["validate", name]]:
            with self.subTest(question=question):
                data = [] if question[0] == "validate" else ["--data", name]
                result = self.ask(*question, *data, memory=self.limit_for(name), stdout=subprocess.DEVNULL)
                self.check_end(result, {0})

    def test_two_threads_stay_within_the_same_limit(self):
        if self.SANITIZED:
            self.skipTest("the sanitizers need memory of their own")
        # Only a process whose address space is not limited has two.
        name = self.chain("chain.json", closed=False)
        process = subprocess.Popen([self.BINARY, "about", "--data", name], cwd=self.work,
                                   stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        self.assertLess(used.ru_maxrss * 1024, self.limit_for(name))

    def test_a_cycle_of_a_million_parts(self):
        name = self.chain("cycle.json", closed=True)
        result = self.ask("about", "--data", name, memory=self.limit_for(name))
        self.check_end(result, {3})
        self.assertIn(b'a cycle of "part-of"', result.stderr)

    def test_nesting_a_million_deep(self):
        for opening in ["[", '{"a":']:
            result = self.ask("about", "--data", self.write("deep.json", opening * self.size))
            self.assertEqual(result.returncode, 3)
            self.assertIn(b"nested more than", result.stderr)

    def test_a_key_a_million_letters_long(self):
        name = self.write("key.json", f'{{"format":1,"{"k" * self.size}":1}}')
        result = self.ask("about", "--data", name)
        self.assertEqual(result.returncode, 3)

    def test_invalid_numbers_and_bytes(self):
        for text, said in [("18446744073709551616", "reads format 1"), ("1e400", "range of a double"),
                           ("-0", "reads format 1"), ("01", "must not begin with 0"), ("\0", "NUL")]:
            result = self.ask("about", "--data", self.write("a.json", f'{{"format": {text}, "hub": "h"}}'))
            self.assertEqual(result.returncode, 3)
            self.assertIn(said, result.stderr.decode())

    def test_a_file_without_read_permission(self):
        self.write("secret.json", "{}")
        (self.work / "secret.json").chmod(0)
        # Root can read all files, unless these capabilities are removed.
        powerless = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.getuid() == 0 else []
        result = subprocess.run([*powerless, self.BINARY, "about", "--data", "secret.json"],
                                cwd=self.work, capture_output=True, timeout=SECONDS)
        self.check_end(result, {4})
        self.assertIn(b"Permission denied", result.stderr)

    def test_a_folder_a_device_and_nothing(self):
        for name in [".", "/dev/zero", "none.json", "/dev/null"]:
            result = self.ask("about", "--data", name)
            self.check_end(result, {3, 4})

    def test_a_pipe_without_a_writer(self):
        os.mkfifo(self.work / "pipe")
        result = self.ask("about", "--data", "pipe")
        self.check_end(result, {4})
        self.assertIn(b"nobody writes to this pipe", result.stderr)

    def ask_endless(self, text, *arguments, **more):
        endless = subprocess.Popen(["yes", text], stdout=subprocess.PIPE)
        result = self.ask(*arguments, stdin=endless.stdout, **more)
        endless.stdout.close()
        endless.wait()
        return result

    def check_refused(self, result):
        self.assertIn(result.returncode, {3, 4}, result.stderr)
        self.assertNotIn(b"memory", result.stderr)

    def test_an_input_without_end(self):
        if self.SANITIZED:
            self.skipTest("sanitizers cannot be kept from memory")
        of_data = [["about", "--data"], ["validate"], ["fmt"], ["diff", "interpol-un"]]
        of_page = [["verify", "un-entities"], ["capture", "--id", "page"]]
        for arguments in [*of_data, *of_page]:
            with self.subTest(arguments=arguments):
                self.check_refused(self.ask(*arguments, "/dev/zero", memory=128 * MEGABYTE))
        self.check_refused(self.ask("cite", "un-entities", "/dev/zero", "words", memory=128 * MEGABYTE))
        for arguments in of_data:
            for text in ["[", '"', '{"a":1}']:
                with self.subTest(arguments=arguments, text=text):
                    self.check_refused(self.ask_endless(text, *arguments, "-", memory=128 * MEGABYTE))
        for arguments in of_page:
            with self.subTest(arguments=arguments, text="a"):
                result = self.ask_endless("a", *arguments, "-", memory=512 * MEGABYTE)
                self.check_refused(result)
                self.assertIn(b"longer than", result.stderr)
        result = self.ask_endless(" ", "about", "--data", "-", memory=4096 * MEGABYTE)
        self.check_refused(result)
        self.assertIn(b"it has more than", result.stderr)

    def test_a_fault_at_the_beginning_of_a_huge_file(self):
        with open(self.work / "huge.json", "wb") as file:
            file.truncate(1 << 40)
        result = self.ask("validate", "huge.json", memory=128 * MEGABYTE)
        self.check_end(result, {3})
        self.assertIn(b"huge.json:1:1: expected a value, not a NUL byte", result.stdout)

    def test_a_file_that_grows_meanwhile(self):
        base = json.loads(self.run_with(["export"]).stdout)
        text = json.dumps(base)
        script = '{ cat half; sleep 1; cat rest; } | "$@"'
        self.write("half", text[:len(text) // 2])
        self.write("rest", text[len(text) // 2:] + " " * 100_000)
        result = subprocess.run(["sh", "-c", script, "sh", self.BINARY, "about", "--data", "-"],
                                cwd=self.work, capture_output=True, timeout=SECONDS)
        self.check_end(result, {0})


if __name__ == "__main__":
    main(needs_library=False)
