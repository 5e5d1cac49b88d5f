# SPDX-License-Identifier: MIT
"""Makes an HTML page from the saved text of the founding source, which is not in the project."""

import json
import subprocess
from html import escape
from pathlib import Path

SOURCE = "un-entities"
NOT_AT_HAND = f"no saved text of {SOURCE} is at hand (LIAISON_SOURCE_TEXTS)"


def titles_of_sections(binary):
    base = json.loads(subprocess.run([binary, "export"], capture_output=True, check=True).stdout)
    source = next(source for source in base["sources"] if source["id"] == SOURCE)
    return {section["title"] for section in source["sections"]}


def saved_text(binary, folder):
    """The lines of the text in the folder that has all section titles of the source, or None."""
    if not folder:
        return None
    titles = titles_of_sections(binary)
    for path in sorted(Path(folder).glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if titles <= set(lines):
            return lines
    return None


def founding_html(binary, folder):
    """The page as HTML that a browser could have saved, or None if there is no text."""
    lines = saved_text(binary, folder)
    if lines is None:
        return None
    titles = titles_of_sections(binary)
    body, in_list = [], False
    for line in filter(None, lines):
        item = line.startswith("- ")
        if item != in_list:
            body.append("<ul>" if item else "</ul>")
            in_list = item
        tag = "li" if item else "h2" if line in titles else "p"
        body.append(f"<{tag}>{escape(line.removeprefix('- '))}</{tag}>")
    if in_list:
        body.append("</ul>")
    return ("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title></head>\n"
            "<body>\n<nav><a href=\"/\">Home</a></nav>\n<main>\n" + "\n".join(body) +
            "\n</main>\n<footer>Terms of use</footer>\n</body></html>\n")
