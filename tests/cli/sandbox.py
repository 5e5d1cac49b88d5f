# SPDX-License-Identifier: MIT
"""Runs the program in a new folder with a clean environment and `liaison` on the PATH."""

import os
import signal
import subprocess
import tempfile
from pathlib import Path

TIME_OUT = 120  # seconds


class Sandbox:
    """A folder that lives as long as the `with` block. It has bin/liaison and work/, where commands
    run. Relative paths from work/ are the same on every machine."""

    def __init__(self, binary):
        self.binary = Path(binary).resolve(strict=True)

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="liaison-")
        self.link("bin/liaison", self.binary)
        self.work = Path(self.folder.name, "work")
        self.work.mkdir()
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def link(self, name, target):
        path = Path(self.folder.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(Path(target).resolve())

    def run(self, script, stderr=subprocess.PIPE, **variables):
        """Runs a bash script. Returns stdout, stderr and exit code (None after a time-out)."""
        environment = {
            "PATH": f"{self.folder.name}/bin:{os.defpath}",
            "HOME": self.folder.name,
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "100",
            **variables,
        }
        process = subprocess.Popen(
            ["bash", "-c", script], cwd=self.work, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=stderr, start_new_session=True)
        try:
            out, err = process.communicate(timeout=TIME_OUT)
            return out, err or b"", process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            return out, err or b"", None


def text(output):
    """The bytes as printable text: control characters and invalid UTF-8 are escaped."""
    decoded = output.decode("utf-8", errors="backslashreplace")
    return "".join(c if c in "\n" or c.isprintable() else ascii(c)[1:-1] for c in decoded)
