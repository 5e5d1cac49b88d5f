// SPDX-License-Identifier: MIT
#pragma once

// The wording of the status of a connection or a fact, with its marks.

#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/text/phrases.hpp"

namespace liaison::render {

/// "current, exploring", followed by "(said of several together)" if the connection is collective.
/// If only some statuses are, it follows those: "current; exploring, said of several together".
std::string status_of(const KnowledgeBase& kb, const ask::Connection& connection);
/// The statuses alone, in their colours: "current, exploring".
StyledText statuses_of(const ask::Connection& connection);
/// What qualifies them: "said of several together, through X", "exploring: said of several
/// together". Empty for a direct connection that is not collective.
std::string qualifiers_of(const KnowledgeBase& kb, const ask::Connection& connection,
                          std::string_view through);

/// The status of a fact with its marks, in its colour: "to date, as of 2018 (editorial)".
StyledText styled_status_of(const KnowledgeBase& kb, FactIndex fact, std::string_view dating);

/// The colour of a status.
Style style_of(Status status);

/// The same with the ids of the file format, for CSV: "current, to-date (collective, editorial)".
std::string status_field(const KnowledgeBase& kb, const ask::Connection& connection);

/// The marks of a fact: "said of several together, editorial, sources differ"; may be empty.
std::string marks_of(const KnowledgeBase& kb, FactIndex fact,
                     std::string_view collective = kSaidOfSeveral);

/// "to date (editorial)": the text followed by the marks in brackets, if there are any.
std::string with_marks(std::string text, std::string_view marks);

/// The status of a fact with its marks, as ids: "to-date (collective, editorial)".
std::string status_field(const KnowledgeBase& kb, FactIndex fact);

/// Whether sources differ on one of the facts.
bool is_disputed(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// For a direct connection that is not collective as a whole: the statuses that only collective
/// facts state. Otherwise empty.
std::vector<Status> collective_statuses(const KnowledgeBase& kb, const ask::Connection& connection);

/// "editorial", or "partly editorial" if sources state it as well; may be empty.
std::string_view editorial_mark(const KnowledgeBase& kb, const ask::Connection& connection);

}  // namespace liaison::render
