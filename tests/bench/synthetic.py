#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints a valid knowledge base of any size: synthetic.py PARTNERS [SEED] [--languages]

Like the built-in one, it has bodies with parts, narrower areas, nested groups, roles and contexts.
There are five facts for each partner, all with citations, and names in several scripts. With
--languages, half of the statements have words in French and Russian. The same arguments give the
same output."""

import random
import sys
from json import dumps

STATUSES = ["current", "current", "to-date", "exploring", "ended"]
GROUP_ROLES = ["member", "chair", "vice-chair", "co-chair", "secretariat"]
INITIATIVE_ROLES = ["lead", "partner", "supporter", "donor", None]
NAMES = ["Office of Matter {}"] * 6 + ["Bureau des affaires générales № {}", "Управление по вопросам {}",
                                       "第{}事務所", "مكتب {}"]
SECTIONS, PARAGRAPHS = 40, 25


class Synthetic:
    def __init__(self, partners, seed, languages):
        self.random = random.Random(seed)
        self.languages = languages
        self.statements = 0
        self.partners = partners
        self.count = {"area": max(8, partners // 20), "group": max(4, partners // 25),
                      "initiative": max(4, partners // 20), "activity": max(6, partners // 30),
                      "instrument": max(3, partners // 10)}

    def any(self, sort):
        return f"{sort}-{self.random.randrange(self.count[sort])}"

    def cite(self):
        for _ in range(1 + self.random.randrange(2)):
            place = f"page-{self.random.randrange(3)}#s{self.random.randrange(SECTIONS)}"
            yield {"at": f"{place}/{self.random.randrange(PARAGRAPHS)}",
                   "words": f"a few words {self.random.randrange(10 ** 6)}"}

    def entity(self, sort, number, name, **more):
        return {"id": f"{sort}-{number}", "name": name, **more, "cite": list(self.cite())}

    def fact(self, subject, relation, object, statement, **more):
        given = {key: value for key, value in more.items() if value}
        self.statements += 1
        if self.languages and self.statements % 2:
            statement += " Un réseau de liaison; пограничная охрана."
        return {"subject": subject, "relation": relation, "object": object,
                "status": self.random.choice(STATUSES), **given, "statement": statement,
                "cite": list(self.cite())}

    def sources(self):
        for number in range(3):
            sections = [{"id": f"s{i}", "title": f"Section {i}",
                         "paragraphs": [f"{self.random.getrandbits(64):016x}"
                                        for _ in range(PARAGRAPHS)]} for i in range(SECTIONS)]
            yield {"id": f"page-{number}", "title": f"Page {number}", "publisher": "Nobody",
                   "url": f"https://example.org/page {number}", "retrieved": "2026-11",
                   "sections": sections}

    def organizations(self):
        yield {"id": "hub", "name": "The Hub", "acronym": "HUB", "cite": list(self.cite())}
        for number in range(self.partners):
            name = self.random.choice(NAMES).format(number)
            yield self.entity("body", number, name, acronym=f"OM{number}",
                              kind=self.random.choice(["office", "programme", "committee"]),
                              aliases=[{"name": f"Matter Office {number}", "kind": "synonym"}])

    def areas(self):
        for number in range(self.count["area"]):
            more = {"broader": f"area-{self.random.randrange(number)}"} if number % 3 else {}
            yield self.entity("area", number, f"Area {number}", kind="crime", **more)

    def others(self, sort):
        for number in range(self.count[sort]):
            yield self.entity(sort, number, f"{sort.capitalize()} {number}", kind=f"some-{sort}")

    def facts_of_partner(self, number):
        body, chance = f"body-{number}", self.random.random
        yield self.fact(body, "works-with", "hub", f"Office {number} works with the hub.",
                        scope="collective" if chance() < 0.2 else None)
        if number and chance() < 0.3:
            whole = f"body-{self.random.randrange(number)}"
            yield self.fact(body, "part-of", whole, f"Office {number} is part of {whole}.",
                            basis="editorial" if chance() < 0.2 else None)
        for _ in range(self.random.randrange(4)):
            yield self.fact(body, "shares-area", self.any("area"), f"Office {number} shares it.",
                            since=self.random.choice([None, "2017", "2017-07", "2017-07-21"]))
        for relation in ["shares-activity", "contributes"]:
            if chance() < 0.4:
                yield self.fact(body, relation, self.any("activity"), f"Office {number} does it.")
        for sort, roles in [("group", GROUP_ROLES), ("initiative", INITIATIVE_ROLES)]:
            if chance() < 0.4:
                yield self.fact(body, "takes-part-in", self.any(sort), f"Office {number} is in it.",
                                role=self.random.choice(roles))
        if chance() < 0.3:
            yield self.fact(body, "based-on", self.any("instrument"), f"Office {number} is based on it.")
        if chance() < 0.1:
            yield self.fact("hub", "takes-part-in", self.any("group"), "The hub is in it, too.",
                            role=self.random.choice(GROUP_ROLES), **{"with": body})

    def facts(self):
        for number in range(self.partners):
            yield from self.facts_of_partner(number)
        for sort in ["group", "initiative", "instrument"]:
            for number in range(self.count[sort]):
                yield self.fact(f"{sort}-{number}", "addresses", self.any("area"), "It is about it.")
                if sort == "group" and number % 4 == 3:
                    yield self.fact(f"group-{number}", "part-of", f"group-{number // 2}",
                                    "It is a part of it.")

    def write(self, out):
        out.write('{\n  "format": 1,\n  "title": "Synthetic",\n  "hub": "hub"')
        for key, elements in [("sources", self.sources()), ("organizations", self.organizations()),
                              ("areas", self.areas()), ("groups", self.others("group")),
                              ("initiatives", self.others("initiative")),
                              ("activities", self.others("activity")),
                              ("instruments", self.others("instrument")), ("facts", self.facts())]:
            out.write(f',\n  "{key}": [')
            for place, element in enumerate(elements):
                out.write((",\n    " if place else "\n    ") + dumps(element, ensure_ascii=False))
            out.write("\n  ]")
        out.write("\n}\n")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:] if argument != "--languages"]
    if not numbers:
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding="utf-8")
    Synthetic(numbers[0], numbers[1] if len(numbers) > 1 else 1, "--languages" in sys.argv).write(sys.stdout)
