# SPDX-License-Identifier: MIT
"""partners.py FILE AREA: prints the ids of the partners that are concerned with an area."""

import json
import sys
from collections import defaultdict

with open(sys.argv[1], encoding="utf-8") as file:
    base = json.load(file)

narrower = defaultdict(list)
for area in base["areas"]:
    if "broader" in area:
        narrower[area["broader"]].append(area["id"])
areas = {sys.argv[2]}
open_areas = [sys.argv[2]]
while open_areas:
    for area in narrower[open_areas.pop()]:
        if area not in areas:
            areas.add(area)
            open_areas.append(area)

hub = base["hub"]
partners, wholes_of, sharing, about, ties = set(), defaultdict(list), set(), set(), []
for fact in base["facts"]:
    relation, subject, object_ = fact["relation"], fact["subject"], fact["object"]
    if relation == "works-with":
        if object_ == hub:
            partners.add(subject)
        elif subject == hub:
            partners.add(object_)
    elif relation == "part-of":
        wholes_of[subject].append(object_)
    elif relation in ("takes-part-in", "based-on"):
        ties.append(fact)
    elif relation == "addresses" and object_ in areas:
        about.add(subject)
    elif relation == "shares-area" and object_ in areas:
        sharing.add(subject)

concerned = set()
for fact in ties:
    if fact["object"] in about:
        concerned.update(body for body in (fact["subject"], fact.get("with")) if body)
open_bodies = list(concerned)
while open_bodies:
    for whole in wholes_of[open_bodies.pop()]:
        if whole not in concerned:
            concerned.add(whole)
            open_bodies.append(whole)

for partner in sorted(partners & (concerned | sharing) - {hub}):
    print(partner)
