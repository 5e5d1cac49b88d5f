#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints a knowledge base with PARTNERS partners: synthetic.py PARTNERS [SEED]. It is the same each time."""

import json
import random
import sys

KINDS = ["Office", "Programme", "Committee on the Peaceful Uses of", "Fund for", "Institute of"]
SUBJECTS = ["Trade", "Maritime Safety", "Postal Affairs", "Water and Sanitation", "Refugees", "Seeds"]
AREAS = ["Smuggling of", "Fraud with", "Illegal trade in", "Safety of"]
GOODS = ["timber", "cultural goods", "medical products", "fish", "fuel", "waste", "gold", "seeds",
         "cars", "data"]


def main():
    count = int(sys.argv[1])
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 7)
    cite = [{"at": "made-up", "words": "made up"}]
    organizations = [{"id": "hub", "name": "The Hub", "cite": cite}]
    areas, groups, initiatives, facts = [], [], [], []

    def fact(subject, relation, object_, **more):
        facts.append({"subject": subject, "relation": relation, "object": object_,
                      "statement": f"{subject} {relation} {object_}.", "cite": cite, **more})

    for i in range(max(4, count // 5)):
        areas.append({"id": f"area-{i}", "name": f"{AREAS[i % 4]} {GOODS[i % 10]} ({i})", "cite": cite})
    for i in range(max(2, count // 10)):
        groups.append({"id": f"group-{i}", "cite": cite,
                       "name": f"Working Group {i} on {GOODS[i % 10]} and what is like it"})
        initiatives.append({"id": f"project-{i}", "cite": cite,
                            "name": f"Project {GOODS[i % 10].upper()} {i}"})
        fact(f"group-{i}", "addresses", f"area-{chance.randrange(len(areas))}")
        fact(f"project-{i}", "addresses", f"area-{chance.randrange(len(areas))}")
    for i in range(count):
        partner = {"id": f"partner-{i}", "name": f"{KINDS[i % 5]} {SUBJECTS[i % 6]} {i}", "cite": cite}
        if i % 3:
            partner["acronym"] = f"P{i}WM"
        organizations.append(partner)
        fact(partner["id"], "works-with", "hub")
        if i % 7 == 6:
            fact(partner["id"], "part-of", f"partner-{i - 1}")
        for area in chance.sample(range(len(areas)), chance.randrange(4)):
            status = chance.choice(["current", "to-date", "exploring", "ended"])
            fact(partner["id"], "shares-area", f"area-{area}", status=status)
        if i % 4 == 0:
            fact(partner["id"], "takes-part-in", f"group-{chance.randrange(len(groups))}", role="member")
    json.dump({"format": 1, "title": f"{count} partners", "hub": "hub",
               "sources": [{"id": "made-up", "title": "Made up", "publisher": "Nobody",
                            "retrieved": "2026-11-24"}],
               "organizations": organizations, "areas": areas, "groups": groups,
               "initiatives": initiatives, "facts": facts}, sys.stdout)


main()
