// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The keys of a `KnowledgeBase::NameIndex`: for each id, acronym, name and alias of an entity its
/// folded and its loose form, and for names and aliases the rest of the loose form from each word
/// on. Whatever `NameMatcher` accepts is the beginning of one. Adds their texts to `texts`.
std::vector<NameKey> name_keys(const KnowledgeBase& kb, Arena& texts);

}  // namespace liaison::ask
