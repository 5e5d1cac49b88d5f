// SPDX-License-Identifier: MIT
#pragma once

// Hints at what a built-in overlay would add to an answer. There are none for a base that says
// nothing of unloaded overlays.

#include <string_view>
#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/model/error.hpp"
#include "question/asking.hpp"

namespace liaison::question {

/// Of the empty sections of one profile or several, those that an overlay fills.
void hint_at_sections(const std::vector<ask::Profile>& profiles, Asking& asking);

/// Of the rows of a list that print no connection in the facets shown, how many an overlay fills;
/// of an empty list, how many facts answer the same question.
void hint_at_rows(std::string_view list, const std::vector<ask::Profile>& rows,
                  const std::vector<ask::FacetId>& shown, const BoundFilters& asked,
                  Asking& asking);
void hint_at_empty_list(std::string_view list, const BoundFilters& asked, Asking& asking);

void hint_at_related(EntityIndex entity, Asking& asking);

/// At a name that has all words of a search in turn.
void hint_at_words(std::string_view words, Asking& asking);

/// The error, with a hint at the overlay that knows what is unknown here.
Error with_unloaded_hint(const Error& error, std::string_view unloaded);

}  // namespace liaison::question
