#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints a valid knowledge base whose texts break careless readers: nasty.py"""

import json
import sys

TEXTS = ["</script><img src=x onerror=alert(1)>", '=HYPERLINK("https://example.org","x")', "a\\",
         "]]>", "\u202eevil", "nul \x00 here", "quotes \" ' `", "lines\r\nand\ttabs\nhere",
         "\U0001f46e\U0001f3fd\u200d\u2640\ufe0f", "no character \ufffe \uffff \U0001ffff",
         "\x01\x1b[31m\x7f\x85", " spaces ", "_:b0 <a> \"b\"@en .", "@type", "\u2028", "a\\u0041"]
URLS = ["https://example.org/a b`c\\d<e>\"f{g}|h^i", "https://example.org/\x00\x1f\u202e\ufffe",
        "https://example.org/100%/%41", "https://example.org/#a#b", "no address", "//host/path",
        "https://[::1/", "https://example.org:port/", "https://\u4e2d.example/\u56fd?\ue000", "a b:c",
        "https://example.org/[x]?[y]", "javascript:alert(1)", "https://", "http:", "https://a@b@c/",
        "https://example.org/\U0001f46e"]


class Texts:
    """Cycles through the texts, so that each occurs in many fields."""

    def __init__(self):
        self.count = 0

    def next(self):
        self.count += 1
        return TEXTS[self.count % len(TEXTS)]


def main():
    texts = Texts()
    ids = iter(range(10 ** 6))

    def cite():
        return [{"at": f"s{i % len(URLS)}#top/{i % 2}", "words": texts.next()} for i in
                (next(ids), next(ids))] + [{"at": "s0"}]

    def entities(sort, **more):
        return [{"id": f"{sort}-{i}", "name": texts.next(), "acronym": texts.next(), **more,
                 "aliases": [{"name": texts.next(), "kind": kind, "basis": "editorial"}
                             for kind in ["as-written", "synonym", "former", "acronym"] for _ in range(2)],
                 "cite": cite(), "note": texts.next()} for i in range(len(TEXTS))]

    def fact(subject, relation, object, **more):
        return {"subject": subject, "relation": relation, "object": object, **more,
                "statement": texts.next(), "note": texts.next(), "cite": cite()}

    base = {"$schema": texts.next(), "format": 1, "title": texts.next(), "description": texts.next(),
            "hub": "organization-0",
            "sources": [{"id": f"s{i}", "title": texts.next(), "publisher": texts.next(), "url": url,
                         "published": "2020-02", "archived": url, "lang": "en-GB", "note": texts.next(),
                         "captures": [{"seen": seen, "fingerprint": f"{i:016x}", "archived": texts.next()}
                                      for seen in ["2021", "2021-05", "2021-05-04"]],
                         "sections": [{"id": "top", "title": texts.next(),
                                       "paragraphs": ["00000000000000aa"] * 2}]}
                        for i, url in enumerate(URLS)]}
    for key, sort in [("organizations", "organization"), ("areas", "area"), ("groups", "group"),
                      ("initiatives", "initiative"), ("activities", "activity"),
                      ("instruments", "instrument")]:
        dates = {"since": "2016-05", "until": "2020"}
        base[key] = entities(sort, kind="title", **dates if sort[0] in "gi" else {})
    base["facts"] = []
    for i in range(1, len(TEXTS)):
        body = f"organization-{i}"
        base["facts"] += [
            fact(body, "works-with", "organization-0"), fact(body, "works-with", body),
            fact("organization-0", "works-with", body, scope="collective"),
            fact(body, "shares-area", f"area-{i}"), fact(body, "shares-area", f"area-{i}"),
            fact(body, "shares-area", f"area-{i}", status="ended", until="2017"),
            fact(body, "shares-area", f"area-{i}", since="2017-07", as_of="2017-07-21"),
            fact(body, "takes-part-in", f"group-{i}", role="partner", **{"with": f"organization-{i - 1}"}),
            fact(f"group-{i}", "addresses", "area-0", basis="editorial")]
    json.dump(base, sys.stdout)


if __name__ == "__main__":
    main()
