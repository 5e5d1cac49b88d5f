// SPDX-License-Identifier: MIT
#pragma once

// The entities nearest to one, by what they have in common; what few have counts more.

#include <vector>

#include "liaison/ask/views/profile_filter.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Something that both are connected with, and how much it counts.
struct Shared {
    EntityIndex entity;
    double weight = 0;
    std::vector<FactIndex> facts;  ///< of both sides
    std::size_t more = 0;          ///< paths whose facts are left out
};

struct Related {
    EntityIndex entity;
    double score = 0;            ///< sum of the weights
    std::vector<Shared> shared;  ///< what counts most first
};

/// Entities of the same sort (for a partner: partners; else of the same type) that share something
/// with this one, the highest score first, then by id.
///
/// The measure is that of Adamic and Adar: each thing shared counts 1 / ln(n), n being how many
/// entities of that sort are connected with it (L. A. Adamic and E. Adar, "Friends and neighbors on
/// the Web", Social Networks 25(3), 2003, section 3.1). For organizations, things are areas,
/// activities, groups, initiatives and instruments, reached as in a profile; for all else, the
/// organizations and areas that a fact connections to it.
/// Of each side there are at most so many facts, and a whole path.
std::vector<Related> related_to(const KnowledgeBase& kb, EntityIndex entity,
                                std::size_t most_facts = Limits{}.facts);

}  // namespace liaison::ask
