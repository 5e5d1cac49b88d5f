// SPDX-License-Identifier: MIT
#pragma once

// Ids of facts: hexadecimal digits that follow from what a fact says, so that it can be named.
//
//     const std::string id = fact_id(kb, fact);           // "1be4a29c0d7f3e55"
//     facts_with_id(kb, abbreviated_fact_id(kb, fact));   // {fact}

#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// XXH3-64 of subject, relation, object, context, role, status, scope and dates, as 16 digits.
/// Statement, note, basis and citations do not count. Facts that differ only in these share an id.
std::string fact_id(const KnowledgeBase& kb, FactIndex fact);

/// The first digits of the id: at least 7, and so many that other facts of the knowledge base
/// hardly ever begin with the same.
std::string abbreviated_fact_id(const KnowledgeBase& kb, FactIndex fact);

/// The facts whose id begins with these digits, in any case, in canonical order. None for fewer
/// than 7 digits.
std::vector<FactIndex> facts_with_id(const KnowledgeBase& kb, std::string_view digits);

}  // namespace liaison::ask
