# SPDX-License-Identifier: MIT
"""Texts that could drive or deceive a terminal, and what an answer must not have of them."""

CONTROLS = [*range(0x00, 0x20), *range(0x7F, 0xA0)]  # C0, DELETE and C1: 65 in all
BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # 12 in all
ILL_FORMED = [
    b"\x80", b"\xbf", b"\xc0\xaf", b"\xc1\xbf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xc3", b"\xe2\x82",
    b"\xf0\x9f\x91", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80",
    b"\xfe", b"\xff", b"\xc2\x1b[31m",
]


def all_in(code_points):
    """One text with each of them between letters."""
    return "a" + "b".join(map(chr, code_points)) + "c"


def faults_of(output, allowed="\n"):
    """What of an answer is not fit for a terminal: a list of descriptions."""
    try:
        text = output.decode()
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {error.reason} in {output[max(0, error.start - 20):error.end + 20]!r}"]
    unsafe = {chr(c) for c in [*CONTROLS, *BIDI]} - set(allowed)
    return [f"U+{ord(c):04X} in {text[max(0, text.index(c) - 20):text.index(c) + 20]!r}"
            for c in sorted(unsafe & set(text))]
