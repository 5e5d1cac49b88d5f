#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Signals, limits and full disks while a file is written: signals_test.py BINARY LIBRARY"""

import os
import resource
import signal
import subprocess
from pathlib import Path

from program import SECONDS, ProgramTest, main

COMMAND = ["export", "--format", "ntriples", "--output", "answer"]
VERIFIED = Path(__file__).resolve().parent.parent / "data" / "cli" / "verify"


class SignalTest(ProgramTest):
    def setUp(self):
        super().setUp()
        (self.work / "answer").write_bytes(b"old")

    def stopped_while_writing(self):
        """The program, stopped at its first write to the new file, and the files at that time."""
        process = subprocess.Popen([self.BINARY, *COMMAND], cwd=self.work, stderr=subprocess.PIPE,
                                   env=self.environment(call="write", at=1, how="stop"))
        _, status = os.waitpid(process.pid, os.WUNTRACED)
        self.assertTrue(os.WIFSTOPPED(status))
        return process, sorted(path.name for path in self.work.iterdir())

    def end_with(self, number):
        process, files = self.stopped_while_writing()
        self.assertEqual(len(files), 2)  # the old file and the temporary one
        process.send_signal(number)
        process.send_signal(signal.SIGCONT)
        _, said = process.communicate(timeout=SECONDS)
        self.assertEqual(said, b"")
        self.assertEqual(process.returncode, -number)
        return files

    def test_a_signal_leaves_the_old_file_and_no_other(self):
        for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGALRM,
                       signal.SIGXCPU, signal.SIGUSR1, signal.SIGUSR2, signal.SIGPROF,
                       signal.SIGVTALRM]:
            with self.subTest(signal=number):
                self.end_with(number)
                self.check_folder(answer=b"old")

    def test_being_killed_leaves_the_old_file_whole(self):
        files = self.end_with(signal.SIGKILL)
        self.assertEqual((self.work / "answer").read_bytes(), b"old")
        self.assertEqual(sorted(path.name for path in self.work.iterdir()), files)

    def test_a_signal_that_is_ignored_stays_so(self):
        process = subprocess.run(
            ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", self.BINARY, *COMMAND], cwd=self.work,
            env=self.environment(call="write", at=1, how="hangup"), stderr=subprocess.PIPE)
        self.assertEqual((process.returncode, process.stderr), (0, b"liaison: wrote answer\n"))

    def with_small_files(self, *arguments):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        return self.run_with(arguments, preexec_fn=limit)

    def test_a_file_that_grows_too_large_is_a_failed_write(self):
        result = self.with_small_files(*COMMAND)
        self.check_end(result, {4})
        self.assertIn(b"cannot write answer", result.stderr)
        self.check_folder(answer=b"old")

    def test_an_update_that_makes_the_data_too_large_changes_nothing(self):
        base = (VERIFIED / "base.json").read_bytes()
        page = (VERIFIED / "page.txt").read_bytes().replace(b"share a concern", b"share a wide concern")
        (self.work / "base.json").write_bytes(base)
        (self.work / "page.txt").write_bytes(page)
        result = self.with_small_files("verify", "--data", "base.json", "page", "page.txt", "--update")
        self.check_end(result, {4})
        self.assertEqual(result.stderr, b"liaison: cannot write base.json: File too large\n")
        self.check_folder(**{"answer": b"old", "base.json": base, "page.txt": page})

    def test_a_closed_pipe_is_no_error(self):
        for handling in [signal.SIG_DFL, signal.SIG_IGN]:
            reader, writer = os.pipe()
            os.close(reader)

            def handle(handling=handling):
                signal.signal(signal.SIGPIPE, handling)

            result = self.run_with(["export"], stdout=writer, preexec_fn=handle)
            os.close(writer)
            self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_a_full_disk_is_a_failed_write(self):
        folder = self.work / "disk"
        folder.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "none", folder],
                                 capture_output=True)
        if mounted.returncode:
            print("skipped: a full disk, for nothing can be mounted here")
            return
        try:
            (folder / "answer").write_bytes(b"old")
            result = self.run_with([*COMMAND[:-1], "disk/answer"])
            self.check_end(result, {4})
            self.assertIn(b"No space left on device", result.stderr)
            self.assertEqual([path.name for path in folder.iterdir()], ["answer"])
            self.assertEqual((folder / "answer").read_bytes(), b"old")
        finally:
            subprocess.run(["umount", folder], check=True)

    def test_a_full_device_and_a_closed_output_are_failed_writes(self):
        with open("/dev/full", "wb") as full:
            result = self.run_with(["export"], stdout=full)
        self.check_end(result, {4})
        self.assertIn(b"cannot write standard output", result.stderr)
        self.check_end(self.run_with(["export", "--output", "/dev/full"]), {4})
        closed = subprocess.run(["sh", "-c", '"$@" >&-', "sh", self.BINARY, "export"],
                                stderr=subprocess.PIPE)
        self.check_end(closed, {4})
        self.assertIn(b"cannot write standard output", closed.stderr)


if __name__ == "__main__":
    main(needs_library=True)
