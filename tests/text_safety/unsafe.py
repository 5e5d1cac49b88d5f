# SPDX-License-Identifier: MIT
"""Unsafe characters, and a check that an answer has none of them."""

CONTROLS = [*range(0x00, 0x20), *range(0x7F, 0xA0)]  # C0, DELETE and C1: 65 in all
BIDI = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # 12 in all
# Joiners and variation selectors are unsafe between Latin letters.
INVISIBLE = [0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, *range(0x200B, 0x200E),
             *range(0x2060, 0x2066), *range(0x206A, 0x2070), 0x2800, 0x3164, *range(0xFE00, 0xFE10), 0xFEFF,
             0xFFA0, *range(0xFFF9, 0xFFFC), 0xFFFE, 0xFDD0, 0x1BCA0, 0x1D173, 0xE0001,
             *range(0xE0020, 0xE0080), 0xE0100, 0xE01EF, 0xE0FFF]
ILL_FORMED = [
    b"\x80", b"\xbf", b"\xc0\xaf", b"\xc1\xbf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xc3", b"\xe2\x82",
    b"\xf0\x9f\x91", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80",
    b"\xfe", b"\xff", b"\xc2\x1b[31m",
]


def all_in(code_points):
    """A text with all of the characters, separated by letters."""
    return "a" + "b".join(map(chr, code_points)) + "c"


def faults_of(output, allowed="\n"):
    """The unsafe characters and invalid bytes in an answer, as a list of descriptions."""
    try:
        text = output.decode()
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {error.reason} in {output[max(0, error.start - 20):error.end + 20]!r}"]
    unsafe = {chr(c) for c in [*CONTROLS, *BIDI, *INVISIBLE]} - set(allowed)
    return [f"U+{ord(c):04X} in {text[max(0, text.index(c) - 20):text.index(c) + 20]!r}"
            for c in sorted(unsafe & set(text))]
