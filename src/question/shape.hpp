// SPDX-License-Identifier: MIT
#pragma once

// Checks the keys that a question names against those of its list.

#include <string>

#include "liaison/question/command_rule.hpp"

namespace liaison::question {

/// Throws `Error` (usage), with all keys of the list, for an unknown key in --columns or --sort,
/// and if --ids and --columns are both given.
void check_shape(const Question& question, const CommandRule& rule);

/// Throws `Error` (usage) for an unknown value of --cite, and if the format is not for readers.
void check_cite(const Question& question);

/// A note if the answer prints no citations although it is for readers; otherwise empty.
std::string note_on_citations(const Question& question, const CommandRule& rule);

/// The key of the list that `count --by` means; the singular, such as `area`, is accepted. Throws
/// `Error` (usage) if there is none.
std::string key_to_count(const CommandRule& list, const std::string& by);

}  // namespace liaison::question
