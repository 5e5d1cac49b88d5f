// SPDX-License-Identifier: MIT
#pragma once

// The keys that answers of several commands have as JSON.

#include "liaison/question/command_rule.hpp"

namespace liaison::question {

inline constexpr KeyRule kId{"id", "string", "the id, which every command takes as a name"};
inline constexpr KeyRule kType{"type", "string", "organization, area, group …; fact for a fact"};
inline constexpr KeyRule kKind{"kind", "string", "the editors' classification, without citation"};
inline constexpr KeyRule kName{"name", "string", "the full name"};
inline constexpr KeyRule kAcronym{"acronym", "string", "the short name"};
inline constexpr KeyRule kPartOf{"part_of", "array", "the ids of what it belongs to"};
inline constexpr KeyRule kNote{"note", "string", "an editorial note, to be passed on"};
inline constexpr KeyRule kCite{
    "cite", "array",
    "where it is stated: at (source#section/paragraph) and words (quoted from there)"};

inline constexpr KeyRule kSubject{"subject", "string", "the id of the entity it is stated of"};
inline constexpr KeyRule kRelation{"relation", "string", "how subject and object are related"};
inline constexpr KeyRule kObject{"object", "string", "the id of the other entity"};
inline constexpr KeyRule kWith{"with", "string", "the id of the partner in whose context"};
inline constexpr KeyRule kRole{"role", "string", "the role of the subject in the object"};

}  // namespace liaison::question
