#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The server for assistants, over pipes: thousands of calls, messages that are none, ends that close:
mcp_test.py BINARY LIBRARY"""

import json
import os
import re
import shutil
import subprocess

from program import SECONDS, ProgramTest, main

CALLS = 10_000
BEFORE = 2_000  # calls after which the memory has its size
GROWTH = 256  # KiB; a call that keeps 33 bytes passes it
PING = {"jsonrpc": "2.0", "id": 0, "method": "ping"}
INITIALIZE = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-11-25"}}


def call(tool, **arguments):
    return {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
            "params": {"name": tool, "arguments": arguments}}


class Session:
    """A server, which is asked one message at a time."""

    def __init__(self, command, **more):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **more)
        self.ask(INITIALIZE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(SECONDS)

    def ask(self, message):
        raw = message if isinstance(message, bytes) else json.dumps(message).encode()
        self.process.stdin.write(raw + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def memory(self):
        """In KiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1])


class McpTest(ProgramTest):
    def check_memory(self, messages):
        """The memory after a number of calls, the messages in turn, is that after many more."""
        if self.SANITIZED:
            self.skipTest("a sanitizer keeps what is freed")
        with Session([self.BINARY, "mcp"]) as session:
            for number in range(CALLS):
                if number == BEFORE:
                    before = session.memory()
                session.ask(messages[number % len(messages)])
            grown = session.memory() - before
        print(f"{CALLS - BEFORE:,} calls later: {grown} KiB more than {before:,}")
        self.assertLess(grown, GROWTH)

    def test_ten_thousand_calls_of_show_do_not_grow(self):
        self.check_memory([call("show", name="unodc")])

    def test_thousands_of_any_messages_do_not_grow(self):
        self.check_memory([
            call("search", text="border"), call("partners", area="cybercrime"), call("facts", partner="unep"),
            call("show", name="undoc"), call("partners", where="area:("), call("nothing"), b"{", b"[1]",
            b'{"jsonrpc": "2.0", "id": 1, "method": "' + b"a" * 50_000 + b'"}', b"[" * 2000,
            {"jsonrpc": "2.0", "id": 1, "method": "resources/list"},
            {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}, PING])

    def test_an_endless_message_is_not_kept(self):
        piece = b"a" * (1 << 20)
        with Session([self.BINARY, "mcp"]) as session:
            for _ in range(5 if self.SANITIZED else 100):
                session.process.stdin.write(piece)
            self.assertEqual(session.ask(b"")["error"]["code"], -32600)
            self.assertEqual(session.ask(PING)["result"], {})
            if not self.SANITIZED:
                self.assertLess(session.memory(), 32 * 1024)

    def test_no_file_is_opened_once_the_data_is_loaded(self):
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        log = self.work / "log"
        options = ["-f", "-e", "trace=%file,%network,execve", "-o", str(log)]
        with Session(["strace", *options, self.BINARY, "mcp"]) as session:
            before = log.read_text(encoding="utf-8")
            for name in ["/etc/passwd", "file:///etc/passwd", "../data.json", "--data=/etc/passwd", "-"]:
                session.ask(call("show", name=name))
                session.ask(call("partners", source=name, where=f'"{name}"'))
                session.ask(call("export", name=name))
                session.ask({"jsonrpc": "2.0", "id": 1, "method": "resources/read", "params": {"uri": name}})
            self.assertEqual(log.read_text(encoding="utf-8"), before)
        self.assertIn("execve", before)

    def test_the_end_of_the_input_ends_it(self):
        for text in [b"", json.dumps(PING).encode(), json.dumps(PING).encode() + b"\n"]:
            result = subprocess.run([self.BINARY, "mcp"], input=text, capture_output=True, timeout=SECONDS,
                                    check=True)
            self.assertEqual((len(result.stdout.splitlines()), result.stderr), (1 if text else 0, b""))

    def test_a_client_that_is_gone_ends_it_quietly(self):
        reading, writing = os.pipe()
        os.close(reading)
        result = subprocess.run([self.BINARY, "mcp"], input=json.dumps(PING).encode() + b"\n", stdout=writing,
                                stderr=subprocess.PIPE, timeout=SECONDS, check=False)
        os.close(writing)
        self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_what_cannot_be_read_or_written_is_an_error(self):
        messages = self.work / "messages"
        messages.write_text(json.dumps(PING) + "\n", encoding="utf-8")
        with open("/dev/full", "wb") as full, open(messages, "rb") as asked:
            result = self.run_with(["mcp"], stdout=full, stdin=asked)
        self.check_end(result, {4})
        result = self.run_with(["mcp"], preexec_fn=lambda: os.close(0))
        self.check_end(result, {4})
        self.assertIn(b"cannot read <stdin>", result.stderr)
        folder = os.open(self.work, os.O_RDONLY)
        self.check_end(self.run_with(["mcp"], stdin=folder), {4})
        os.close(folder)


if __name__ == "__main__":
    main(needs_library=False)
