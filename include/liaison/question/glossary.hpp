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

/// Collects the terms from the tables that define them, and the kinds of entities from the
/// knowledge base. Without a knowledge base (null) there are no kinds.
std::vector<render::GlossaryEntry> glossary(const KnowledgeBase* kb);

}  // namespace liaison::question
