#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets a program save pages as text, and verifies them: live_test.py BINARY PROGRAM [TEXTS]

The pages are tests/data/pages/invented.html and the founding source, if the folder TEXTS has its
text. The saved texts must support every citation. Exits with 77 unless `scripts/test --heavy` has
set LIAISON_HEAVY."""

import os
import shlex
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "cli"))

from founding_page import NOT_AT_HAND, SOURCE, founding_html  # noqa: E402
from sandbox import Sandbox, text  # noqa: E402

SKIPPED = 77
PAGES = HERE.parent / "data" / "pages"
PRINT = "chromium --headless --no-sandbox --disable-gpu --print-to-pdf=page.pdf page.html >chromium.log 2>&1"

# For each program: the programs that it needs, and commands that turn page.html into text.
WAYS = {
    "lynx": (["lynx"], ["lynx -dump page.html",
                        "lynx -dump -width=200 page.html",
                        "lynx -dump -nolist -width=1000 page.html | fold -s -w 72"]),
    "w3m": (["w3m"], ["w3m -dump page.html",
                      "w3m -dump -cols 120 page.html",
                      "w3m -dump page.html | sed '1i A mail:\n;s/^/> /'",
                      r"printf '\xff\xfe'; w3m -dump page.html | iconv -f utf-8 -t utf-16le"]),
    "pandoc": (["pandoc"], ["pandoc -f html -t markdown page.html",
                            "pandoc -f html -t gfm page.html",
                            "pandoc -f html -t commonmark page.html",
                            "pandoc -f html -t plain page.html",
                            "pandoc -f html -t markdown --wrap=none page.html"]),
    "pdftotext": (["pdftotext", "chromium"], [f"{PRINT}; pdftotext page.pdf -",
                                              f"{PRINT}; pdftotext -layout page.pdf -"]),
}


def why_skipped(programs):
    if not os.environ.get("LIAISON_HEAVY"):
        return f"scripts/test --heavy runs it, and installs what it needs: {', '.join(programs)}"
    missing = [program for program in programs if not shutil.which(program, path=os.defpath)]
    return f"not installed: {', '.join(missing)}" if missing else None


def fault(binary, html, way, asked):
    """Why `verify` does not accept the saved text, or None. `asked` are its arguments."""
    with Sandbox(binary) as sandbox:
        (sandbox.work / "page.html").write_text(html, encoding="utf-8")
        sandbox.link("work/my.json", PAGES / "base.json")
        _, error, code = sandbox.run(f"set -o pipefail; {{ {way}; }} >saved.txt")
        if code:
            return f"exit code {code}\n{text(error)}"
        out, error, code = sandbox.run(f"liaison verify {shlex.join(asked)} saved.txt --strict")
        return f"exit code {code}\n{text(error)}\n{text(out)}" if code else None


def main():
    binary, name = sys.argv[1:3]
    programs, ways = WAYS[name]
    reason = why_skipped(programs)
    if reason:
        print(f"skipped: pages/{name}: {reason}")
        return SKIPPED
    invented = (PAGES / "invented.html").read_text(encoding="utf-8")
    pages = {"the invented page": (invented, ["my-page", "--data", "my.json"])}
    founding = founding_html(binary, sys.argv[3] if len(sys.argv) > 3 else "")
    if founding:
        pages["the founding page"] = (founding, [SOURCE])
    else:
        print(f"skipped: pages/{name}: the founding page: {NOT_AT_HAND}")
    faults = 0
    for page, (html, asked) in pages.items():
        for way in ways:
            found = fault(binary, html, way, asked)
            if found:
                faults += 1
                print(f"{page}: {way}\n{found}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
