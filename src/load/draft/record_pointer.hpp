// SPDX-License-Identifier: MIT
#pragma once

// Where the records of a draft stand in their files, as JSON pointers.

#include <string_view>

#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// `suffix` is a further step of the pointer, such as "/object".
Place place_of(const Draft& draft, const DraftEntity& entity, std::string_view suffix = {});
Place place_of(const Draft& draft, const DraftSource& source, std::string_view suffix = {});
/// `fact` is a place in the draft's facts.
Place place_of_fact(const Draft& draft, std::size_t fact, std::string_view suffix = {});

}  // namespace liaison::load
