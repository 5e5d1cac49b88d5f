# SPDX-License-Identifier: MIT
# jq -r --arg area AREA -f partners.jq FILE: the ids of the partners that are concerned with an area.

def set(ids): reduce ids as $id ({}; .[$id] = true);
# Of pairs [from, to]: all that is reached from the ids of the set.
def reached(pairs): [pairs] as $pairs
    | until(. as $known | all($pairs[]; $known[.[1]] or ($known[.[0]] | not));
            . as $known | reduce ($pairs[] | select($known[.[0]])) as $pair (.; .[$pair[1]] = true));

.hub as $hub
| (.areas as $all | set($area) | reached($all[] | select(.broader) | [.broader, .id])) as $areas
| set(.facts[] | select(.relation == "addresses" and $areas[.object]) | .subject) as $about
| (.facts as $facts
    | set($facts[] | select((.relation == "takes-part-in" or .relation == "based-on")
                            and $about[.object]) | .subject, (.with // empty))
    | reached($facts[] | select(.relation == "part-of") | [.subject, .object])) as $tied
| set(.facts[] | select(.relation == "shares-area" and $areas[.object]) | .subject) as $sharing
| set(.facts[] | select(.relation == "works-with")
    | if .object == $hub then .subject elif .subject == $hub then .object else empty end
    | select(($tied[.] or $sharing[.]) and . != $hub))
| keys_unsorted[]
