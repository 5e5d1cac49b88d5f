// SPDX-License-Identifier: MIT
#pragma once

// How connections read in a table or a profile.

#include <string>
#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::render {

inline constexpr std::string_view kNotStated = "not stated in the sources";
inline constexpr std::string_view kNothingMatches = "nothing that matches";
/// What an empty cell of a filtered grid means.
inline constexpr std::string_view kNotAskedFor = "not stated, or not asked for";
inline constexpr std::string_view kOnlyThroughOthers = "only through others";
inline constexpr std::string_view kSaidOfSeveral = "said of several together";
inline constexpr std::string_view kSourcesDiffer = "sources differ";

/// The word with a capital at its beginning.
std::string sentence_case(std::string_view word);

/// What a row of a list says that has no connections: that there are none, or none but through
/// others.
std::string_view empty_row(const ask::Profile& row);

/// "Areas", "Activities with INTERPOL": the heading of an facet of this entity.
std::string heading_of(const KnowledgeBase& kb, EntityIndex entity, ask::FacetId facet);

/// "INTERPOL is chair", "offered by UNODC": the holder's part, as seen from the entity.
std::string part_of_holder(const KnowledgeBase& kb, ask::FacetId facet,
                           const ask::Connection& connection);

/// "in the context of UNOCT", where that is stated of another than the entity asked about.
std::string context_of(const KnowledgeBase& kb, EntityIndex entity,
                       const ask::Connection& connection);

/// The names of what the entity's connection is reached through, joined by "; ". The holder of the
/// connection is left out. Behind a group or initiative in which not the entity but another takes
/// part stands who does: "Working Group on Fraud (INTERPOL is chair)".
std::string through_of(const KnowledgeBase& kb, EntityIndex entity,
                       const ask::Connection& connection);

/// "since 2017-07", "2017-07 to 2018", "as of 2020": the dates of a fact, or nothing.
std::string dates_of(const Fact& fact);
/// The same of a time with a beginning and an end, either of which may be absent.
std::string dates_of(Date since, Date until);

/// The notes of some facts, each once, joined by a space; empty where there are none.
std::string notes_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// What a reader sees of a step from one entity to another by a fact: "addresses", "is the context
/// of"; for `based-on`, with the hub's name.
std::string reading_of(const KnowledgeBase& kb, FactIndex fact, EntityIndex from, EntityIndex to);

}  // namespace liaison::render
