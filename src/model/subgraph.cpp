// SPDX-License-Identifier: MIT
#include "liaison/model/subgraph.hpp"

namespace liaison {
namespace {

Subgraph filled(const KnowledgeBase& kb, bool value) {
    return {std::vector<bool>(kb.entities().size(), value),
            std::vector<bool>(kb.facts().size(), value),
            std::vector<bool>(kb.sources().size(), value),
            std::vector<bool>(kb.section_count(), value)};
}

}  // namespace

Subgraph empty_subgraph(const KnowledgeBase& kb) { return filled(kb, false); }

Subgraph full_subgraph(const KnowledgeBase& kb) { return filled(kb, true); }

}  // namespace liaison
