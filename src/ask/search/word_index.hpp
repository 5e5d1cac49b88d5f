// SPDX-License-Identifier: MIT
#pragma once

// Looks up words in the index of a snapshot.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/search/fuzzy_terms.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The entities, by index, and the facts, by index plus the number of entities, with a word that
/// has one of the stems; sorted. Throws `Error` (data) if the postings are damaged.
std::vector<std::uint32_t> records_with(const KnowledgeBase& kb,
                                        std::span<const std::string> stems);

/// Compares the words with all words of the index.
void consider_indexed(const KnowledgeBase& kb, std::vector<Misspelling>& words);

}  // namespace liaison::ask
