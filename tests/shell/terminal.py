# SPDX-License-Identifier: MIT
"""A terminal for tests: runs a program on a pseudo-terminal and records what it shows."""

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time


def without_links(shown):
    """The text without the codes that make a part of it a link (OSC 8)."""
    return re.sub(r"\x1b\]8;;[^\x1b]*\x1b\\", "", shown)


def without_codes(shown):
    """The text without the codes of links and styles."""
    return re.sub(r"\x1b\[[0-9;]*m", "", without_links(shown))


class Terminal:
    """Runs `command` on a terminal of the given size, within a `with` block."""

    def __init__(self, command, environment, folder, lines=24, columns=80):
        self.shown = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                os.chdir(folder)
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(120)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.fd)

    def send(self, keys):
        os.write(self.fd, keys.encode())

    def read(self, seconds):
        """Waits some seconds for output. Returns False if there is none or it has ended."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return False
        try:
            more = os.read(self.fd, 65536)
        except OSError:  # the program has closed the terminal
            return False
        self.shown += more
        return bool(more)

    def wait_for(self, text, seconds=60):
        """Waits until the text is shown. Removes it and everything before it, and returns that."""
        end = time.monotonic() + seconds
        while text.encode() not in self.shown:
            if time.monotonic() > end or not self.read(end - time.monotonic()):
                raise AssertionError(f"{text!r} was not shown, but {self.shown[-2000:]!r}")
        before, _, self.shown = self.shown.partition(text.encode())
        return before.decode(errors="replace")

    def wait_for_silence(self, seconds=1.0):
        """Waits until nothing has been shown for some seconds."""
        while self.read(seconds):
            pass

    def wait_for_file(self, path, seconds=60):
        """Waits for a file while recording output. Returns whether it exists."""
        end = time.monotonic() + seconds
        while not path.exists() and time.monotonic() < end:
            self.read(0.05)
        return path.exists()

    def finish(self, seconds=60):
        """Waits for the end of the program. Returns what it has shown, and its exit code."""
        end = time.monotonic() + seconds
        while self.read(max(0, end - time.monotonic())):
            pass
        return self.shown.decode(errors="replace"), self.exit_code(end)

    def exit_code(self, end):
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        raise AssertionError(f"the program did not end; it showed {self.shown[-2000:]!r}")
