// SPDX-License-Identifier: MIT
#pragma once

// Ranks entities by what they have in common with a given one. Rare things weigh more.
//
//     for (const Related& peer : related_to(kb, *kb.find("unodc"))) {
//         sink.write(text::printable(kb.name(peer.entity)));
//     }

#include <vector>

#include "liaison/ask/views/profile_filter.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Something that both entities are connected with, and its weight.
struct Shared {
    EntityIndex entity;
    double weight = 0;
    std::vector<FactIndex> facts;  ///< of both sides
    std::size_t more = 0;          ///< number of paths whose facts are left out
};

struct Related {
    EntityIndex entity;
    double score = 0;            ///< sum of the weights
    std::vector<Shared> shared;  ///< the highest weight first, then by name
};

/// The peers that share something with the entity, the highest score first, then by name. The peers
/// of a partner are the partners; those of another entity are the entities of its type.
///
/// The score is that of Adamic and Adar: a shared thing weighs 1 / ln(n) if n peers, the entity
/// included, are connected with it (L. A. Adamic and E. Adar, "Friends and neighbors on the Web",
/// Social Networks 25(3), 2003, section 3.1). For organizations, things are areas, activities,
/// groups, initiatives and instruments, reached as in a profile; for all others, organizations and
/// areas. Only paths that the filter accepts count. Each side stops collecting at the filter's
/// limit of facts, but a path is never cut.
std::vector<Related> related_to(const KnowledgeBase& kb, EntityIndex entity,
                                const ProfileFilter& filter = {});

}  // namespace liaison::ask
