#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets each system call and allocation of an answer fail: calls_test.py BINARY LIBRARY"""

import errno
import itertools
import json
import os
import signal
import subprocess

from program import SECONDS, ProgramTest, main

QUESTIONS = [["show", "unodc"], ["partners", "--area", "firearms", "--format", "json"],
             ["facts", "--where", "{area:firearms status:current} OR role:chair"],
             ["search", "forign fighters"], ["path", "unodc", "unoct"], ["export", "--format", "dot"]]
# The first EACH allocations fail one by one, then every STRIDE-th.
EACH, STRIDE = 300, 97


def places(count):
    return itertools.chain(range(1, min(count, EACH) + 1), range(EACH + 1, count + 1, STRIDE))


class AllocationTest(ProgramTest):
    def check(self, arguments, onwards):
        answer = self.run_with(arguments).stdout
        tried = 0
        for place in places(self.count_calls(arguments, "allocate")):
            with self.subTest(place=place):
                result = self.run_with(arguments, faults={
                    "call": "allocate", "at": place, "errno": errno.ENOMEM, "onwards": onwards})
                self.check_end(result, {0, 4})
                if result.returncode == 0:
                    self.assertEqual(result.stdout, answer)
                else:
                    self.assertEqual(result.stderr, b"liaison: out of memory\n")
                tried += 1
        self.assertGreater(tried, 100)
        return tried

    def test_each_allocation_fails(self):
        tried = sum(self.check(question, 0) for question in QUESTIONS)
        print(f"{tried} allocations failed, one at a time")

    def test_each_allocation_fails_and_all_after_it(self):
        tried = sum(self.check(question, 1) for question in QUESTIONS)
        print(f"{tried} allocations failed, with all after them")


class OutputTest(ProgramTest):
    COMMAND = ["export", "--format", "ntriples", "--output", "answer"]

    def setUp(self):
        super().setUp()
        self.new = self.run_with(self.COMMAND[:-2]).stdout

    def fail_each(self, call, reason, **more):
        """Yields the results if each call of that name fails while an old file is replaced."""
        count = self.count_calls(self.COMMAND, call)
        (self.work / "answer").write_bytes(b"old")
        for place in range(1, count + 1):
            with self.subTest(call=call, place=place):
                result = self.run_with(self.COMMAND, faults={
                    "call": call, "at": place, "errno": reason, **more})
                self.check_end(result, {0, 4})
                yield result
        self.assertGreater(count, 0)

    def test_if_a_call_fails_the_old_file_is_unchanged(self):
        for call, reason in [("write", errno.ENOSPC), ("write", errno.EIO), ("fsync", errno.EIO),
                             ("rename", errno.EACCES), ("rename", errno.EXDEV),
                             ("mkostemp", errno.EACCES), ("mkostemp", errno.ENOSPC)]:
            for result in self.fail_each(call, reason):
                self.assertEqual(result.returncode, 4)
                self.assertIn(b"liaison: cannot write answer: ", result.stderr)
                self.check_folder(answer=b"old")

    def test_the_new_file_is_complete_on_disk_before_it_replaces_the_old_one(self):
        (self.work / "answer").write_bytes(b"old")
        self.assertEqual(self.count_calls(self.COMMAND, "fsync"), 1)
        (self.work / "answer").write_bytes(b"old")
        process = subprocess.Popen([self.BINARY, *self.COMMAND], cwd=self.work,
                                   env=self.environment(call="fsync", at=1, how="stop"))
        _, status = os.waitpid(process.pid, os.WUNTRACED)
        self.assertTrue(os.WIFSTOPPED(status))
        there = sorted(path.read_bytes() for path in self.work.iterdir())
        process.send_signal(signal.SIGCONT)
        self.assertEqual(process.wait(timeout=SECONDS), 0)
        self.assertEqual(there, sorted([b"old", self.new]))
        self.check_folder(answer=self.new)

    def test_a_failing_close_is_a_failing_write(self):
        codes = set()
        for result in self.fail_each("close", errno.EIO):
            codes.add(result.returncode)
            self.check_folder(answer=self.new if result.returncode == 0 else b"old")
            (self.work / "answer").write_bytes(b"old")
        self.assertIn(4, codes)

    def test_after_short_or_interrupted_writes_the_new_file_is_complete(self):
        for how, reason in [("short", 0), ("fail", errno.EINTR)]:
            for result in self.fail_each("write", reason, how=how):
                self.assertEqual(result.returncode, 0)
                self.check_folder(answer=self.new)

    def test_faults_are_reported_even_if_the_file_cannot_be_opened_again(self):
        (self.work / "bad.json").write_text('{"format": 1,\n "hub": 7}')
        arguments = ["validate", "bad.json", "--format", "json"]
        count = self.count_calls(arguments, "open")
        for place in range(1, count + 1):
            result = self.run_with(arguments, faults={
                "call": "open", "at": place, "errno": errno.ENOENT, "onwards": 1})
            self.check_end(result, {3, 4})
            if result.returncode == 3:
                self.assertIn(b"wrong-type", result.stdout)
        self.assertGreater(count, 1)


class TwoThreadsTest(ProgramTest):
    """A large file is read by two threads if there are two processors."""
    QUESTION = ["facts", "--data", "large.json", "--limit", "5"]

    def setUp(self):
        super().setUp()
        cite = [{"at": "page"}]
        facts = [{"subject": "body", "relation": "shares-area", "object": "area",
                  "statement": f"They share the task {i}.", "cite": cite} for i in range(40_000)]
        bodies = [{"id": name, "name": name, "cite": cite} for name in ["hub", "body"]]
        (self.work / "large.json").write_text(json.dumps({
            "format": 1, "hub": "hub", "sources": [{"id": "page", "title": "Page"}],
            "organizations": bodies, "areas": [{"id": "area", "name": "Area", "cite": cite}],
            "facts": facts}))
        self.answer = self.run_with(self.QUESTION).stdout
        self.assertIn(b"They share the task 0.", self.answer)

    def test_without_a_thread_the_answer_is_the_same(self):
        count = self.count_calls(self.QUESTION, "pthread_create")
        if len(os.sched_getaffinity(0)) < 2:
            self.skipTest("there is one processor")
        self.assertEqual(count, 1)
        result = self.run_with(self.QUESTION, faults={
            "call": "pthread_create", "at": 1, "errno": errno.EAGAIN})
        self.assertEqual((result.returncode, result.stdout), (0, self.answer))

    def test_without_memory_for_a_thread_the_answer_is_the_same(self):
        codes = set()
        for place in range(1, self.count_calls(self.QUESTION, "allocate") + 1, 7):
            with self.subTest(place=place):
                result = self.run_with(self.QUESTION, faults={
                    "call": "allocate", "at": place, "errno": errno.ENOMEM})
                self.check_end(result, {0, 4})
                if result.returncode == 0:
                    self.assertEqual(result.stdout, self.answer)
                codes.add(result.returncode)
        self.assertIn(4, codes)


if __name__ == "__main__":
    main(needs_library=True)
