// SPDX-License-Identifier: MIT
#pragma once

// Checks that the records of a snapshot refer only to what exists.

#include <cstddef>
#include <cstdint>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::load {

/// Whether all indices, texts, dates and words of the vocabulary in these records exist in the
/// knowledge base with these tables. Only their sizes are used.
template <typename Record>
bool are_sound(const Record* records, std::size_t count, const KnowledgeBase::Tables& tables);

}  // namespace liaison::load
