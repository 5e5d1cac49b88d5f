// SPDX-License-Identifier: MIT
#pragma once

// How the status of a connection or a fact reads, with what marks it.

#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "render/text/phrases.hpp"

namespace liaison::render {

/// "current, exploring", with "(said of several together)" where that is how it is said; where only
/// one status is said of several, behind that: "current; exploring, said of several together".
std::string status_of(const KnowledgeBase& kb, const ask::Connection& connection);

/// The same in the words of files, for records: "current, to-date (collective, editorial)".
std::string status_field(const KnowledgeBase& kb, const ask::Connection& connection);

/// "said of several together, editorial, sources differ": what marks a fact, or nothing.
std::string marks_of(const KnowledgeBase& kb, FactIndex fact,
                     std::string_view collective = kSaidOfSeveral);

/// "to date (editorial)": a text with marks in brackets; without, if there are none.
std::string with_marks(std::string text, std::string_view marks);

/// The status of a fact with its marks, in the words of files: "to-date (collective, editorial)".
std::string status_field(const KnowledgeBase& kb, FactIndex fact);

/// Whether sources differ on one of the facts.
bool is_disputed(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// The statuses of a connection some of whose facts, but not all, are said of several together:
/// those statuses that are said only so.
std::vector<Status> collective_statuses(const KnowledgeBase& kb, const ask::Connection& connection);

/// "editorial", "partly editorial" where sources say it as well, or nothing.
std::string_view editorial_mark(const KnowledgeBase& kb, const ask::Connection& connection);

}  // namespace liaison::render
