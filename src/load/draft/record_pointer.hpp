// SPDX-License-Identifier: MIT
#pragma once

// Locations of unresolved records in their files, as JSON pointers.

#include <string_view>

#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// `suffix` is a further step of the pointer, such as "/object".
SourceLocation location_of(const UnresolvedBase& unresolved, const UnresolvedEntity& entity,
                           std::string_view suffix = {});
SourceLocation location_of(const UnresolvedBase& unresolved, const UnresolvedSource& source,
                           std::string_view suffix = {});
/// `fact` is an index in `unresolved.facts`.
SourceLocation location_of_fact(const UnresolvedBase& unresolved, std::size_t fact,
                                std::string_view suffix = {});

}  // namespace liaison::load
