// SPDX-License-Identifier: MIT
#pragma once

// How ties read in a table or a profile.

#include <string>

#include "liaison/ask/profile.hpp"

namespace liaison::render {

inline constexpr std::string_view kNotStated = "not stated in the sources";
inline constexpr std::string_view kNothingMatches = "nothing that matches";

/// The word with a capital at its beginning.
std::string sentence_case(std::string_view word);

/// What an aspect without ties is: not stated or, where the question narrowed it, merely not there.
std::string_view empty_aspect(const ask::Profile& profile);

/// "Areas", "Activities with INTERPOL": the heading of an aspect of this entity.
std::string heading_of(const KnowledgeBase& kb, EntityIndex entity, ask::AspectId aspect);

/// "current, exploring", with "(of several together)" where that is how it is said.
std::string status_of(const ask::Tie& tie);

/// The same in the words of files, for records: "current, to-date (collective)".
std::string status_field(const ask::Tie& tie);

/// "INTERPOL is chair", "brought by UNODC": the holder's part, as seen from the entity.
std::string part_of_holder(const KnowledgeBase& kb, ask::AspectId aspect, const ask::Tie& tie);

/// "with UNOCT", where that is in whose context it is stated and not the entity asked about.
std::string context_of(const KnowledgeBase& kb, EntityIndex entity, const ask::Tie& tie);

/// The names of what a tie is reached through, joined by "; ".
std::string through_of(const KnowledgeBase& kb, const ask::Tie& tie);

/// "since 2017-07, until 2018": the dates of a fact, or nothing.
std::string dates_of(const Fact& fact);

}  // namespace liaison::render
