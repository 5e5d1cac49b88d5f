// SPDX-License-Identifier: MIT
#pragma once

// The wording of connections in tables and profiles.

#include <string>
#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::render {

inline constexpr std::string_view kNotStated = "not stated in the sources";
inline constexpr std::string_view kNothingMatches = "nothing that matches";
/// The meaning of an empty cell in a filtered grid.
inline constexpr std::string_view kNotAskedFor = "not stated, or not asked for";
inline constexpr std::string_view kOnlyThroughOthers = "only through others";
inline constexpr std::string_view kSaidOfSeveral = "said of several together";
inline constexpr std::string_view kSourcesDiffer = "sources differ";

/// The word with its first letter in upper case, if it is ASCII.
std::string sentence_case(std::string_view word);

/// The text of a section without connections.
std::string_view phrase_of(ask::Silence silence);

/// The text of a list row without connections: `kNotStated` or `kOnlyThroughOthers`.
std::string_view empty_row(const ask::Profile& row);

/// "Areas", "Activities with INTERPOL": the heading of a facet of this entity.
std::string heading_of(const KnowledgeBase& kb, EntityIndex entity, ask::FacetId facet);

/// "INTERPOL is chair", "offered by UNODC": how the holder is involved, or empty.
std::string part_of_holder(const KnowledgeBase& kb, ask::FacetId facet,
                           const ask::Connection& connection);

/// "in the context of UNOCT"; empty if there is no context or it is one of the two entities.
std::string context_of(const KnowledgeBase& kb, EntityIndex entity,
                       const ask::Connection& connection);

/// The names of the entities on the path to the connection, joined by "; ", without its holder. If
/// another entity takes part in a group or initiative on the path, it is named in brackets:
/// "Working Group on Fraud (INTERPOL is chair)".
std::string through_of(const KnowledgeBase& kb, EntityIndex entity,
                       const ask::Connection& connection);

/// "as of 2020": the word and the date; empty without a date.
std::string dating(std::string_view word, Date date);

/// "since 2017-07", "2017-07 to 2018", "as of 2020": the dates of a fact; may be empty.
std::string dates_of(const Fact& fact);
/// The same for a period; either date may be absent.
std::string dates_of(Date since, Date until);

/// The notes of some facts, each once, joined by a space; empty if there are none.
std::string notes_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// The wording of a step by a fact from one entity to another: "addresses", "is the context of".
/// For relations that leave the hub implicit, it has the hub's name.
std::string reading_of(const KnowledgeBase& kb, FactIndex fact, EntityIndex from, EntityIndex to);

}  // namespace liaison::render
