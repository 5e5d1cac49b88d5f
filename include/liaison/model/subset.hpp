// SPDX-License-Identifier: MIT
#pragma once

// A part of a knowledge base: what an export writes, or what one file of several says.

#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison {

/// Which records belong to it, by their index.
struct Subset {
    std::vector<bool> entities;
    std::vector<bool> facts;
    std::vector<bool> sources;
    std::vector<bool> sections;  ///< by `Citation::section`
    bool names_hub = true;       ///< an overlay does not

    bool has(EntityIndex entity) const { return entities[number(entity)]; }
    bool has(FactIndex fact) const { return facts[number(fact)]; }
    bool has(SourceIndex source) const { return sources[number(source)]; }
};

/// Nothing but the name of the hub.
Subset none_of(const KnowledgeBase& kb);

/// Everything.
Subset whole(const KnowledgeBase& kb);

}  // namespace liaison
