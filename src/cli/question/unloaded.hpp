// SPDX-License-Identifier: MIT
#pragma once

// Hints, on standard error, at what a built-in overlay would add to an answer. They are given only
// where the built-in knowledge base is asked without that overlay, and not when it is to be quiet.

#include <string_view>
#include <vector>

#include "cli/question/command_context.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/model/error.hpp"

namespace liaison::cli {

/// Of the empty sections of one profile or several, those that an overlay fills.
void hint_at_sections(const std::vector<ask::Profile>& profiles, CommandContext& context);

/// Of the rows of a list that print no connection in the facets shown, how many an overlay fills;
/// of an empty list, how many facts answer the same question.
void hint_at_rows(std::string_view list, const std::vector<ask::Profile>& rows,
                  const std::vector<ask::FacetId>& shown, const Question& asked,
                  CommandContext& context);
void hint_at_empty_list(std::string_view list, const Question& asked, CommandContext& context);

void hint_at_related(EntityIndex entity, CommandContext& context);

/// At a name that has all words of a search in turn.
void hint_at_words(std::string_view words, CommandContext& context);

/// The error, with a hint at the overlay that knows what is unknown here.
Error with_unloaded_hint(const Error& error, const CommandContext& context);

}  // namespace liaison::cli
