// SPDX-License-Identifier: MIT
#pragma once

// All terms of the vocabulary, the query language and the command line, with their meanings.
//
//     const std::vector<render::GlossaryEntry> entries = glossary(&kb);
//     entries.front().term;  // "hub"

#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/answers/reports/glossary.hpp"

namespace liaison::question {

/// Every word of the vocabulary, the query language and the command line, taken from the tables
/// that define them; the kinds of entity from the knowledge base.
std::vector<render::GlossaryEntry> glossary(const KnowledgeBase* kb);

}  // namespace liaison::question
