// SPDX-License-Identifier: MIT
#pragma once

// Notes on what a built-in overlay that is not loaded would add to an answer. Each function does
// nothing if the base has no table of unloaded overlays.

#include <string_view>
#include <vector>

#include "liaison/ask/query/subject.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/model/error.hpp"
#include "question/asking.hpp"

namespace liaison::question {

/// Notes which empty sections of one or more profiles an overlay would fill.
void hint_at_sections(const std::vector<ask::Profile>& profiles, Asking& asking);

/// Notes how many of the rows that print no connection in the `shown` facets an overlay would fill.
/// For an empty list, notes how many of its facts answer the question.
void hint_at_rows(std::string_view list, const std::vector<ask::Profile>& rows,
                  const std::vector<ask::FacetId>& shown, const BoundFilters& asked,
                  Asking& asking);
void hint_at_empty_list(std::string_view list, const BoundFilters& asked, Asking& asking);

void hint_at_related(EntityIndex entity, Asking& asking);

/// Notes how many dated facts about these entities an overlay has.
void hint_at_dates(const std::vector<ask::Subject>& subjects, Asking& asking);

/// Notes that an overlay has a name with all words of a search in this order.
void hint_at_words(std::string_view words, Asking& asking);

/// The error about an unknown name, with the first entities that a search finds and its hint does
/// not name.
Error with_hits(const Error& error, const KnowledgeBase& kb);
/// Calls `resolve`, which looks up names. An error of it lists what a search finds instead.
auto with_search_hits(const KnowledgeBase& kb, const auto& resolve) {
    try {
        return resolve();
    } catch (const Error& error) {
        throw with_hits(error, kb);
    }
}

/// The error about something unknown, with a hint if an overlay has facts on it.
Error with_unloaded_hint(const Error& error, std::string_view unloaded);

}  // namespace liaison::question
