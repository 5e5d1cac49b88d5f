// SPDX-License-Identifier: MIT
#pragma once

// The answers to "which …?": entities, facts or sources that satisfy a query.

#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Partners, and the facets that were asked about. Each row has these and its areas.
struct PartnerList {
    std::vector<FacetId> asked;
    std::vector<Profile> rows;
};

/// The partners that match, each below the one it belongs to. Where the query is about no facet
/// in particular, it is taken to be about areas.
PartnerList list_partners(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                          Limits limits = {});

/// The same, of some partners, by id: for one who knows that no other matches.
PartnerList list_partners_of(const KnowledgeBase& kb, std::vector<EntityIndex> partners,
                             const Query& query, TraversalMode mode, Limits limits = {});

/// The entities of one type that match, each below the one it belongs to.
std::vector<Profile> list_entities(const KnowledgeBase& kb, EntityType type, const Query& query,
                                   TraversalMode mode, Limits limits = {});

/// The facts that match, in canonical order.
std::vector<FactIndex> list_facts(const KnowledgeBase& kb, const Query& query);

/// A source and how much rests on it.
struct SourceUse {
    SourceIndex source;
    std::size_t facts = 0;
    std::size_t entities = 0;
};

/// The sources that are asked for, or that a matching fact cites; all where nothing is asked.
std::vector<SourceUse> list_sources(const KnowledgeBase& kb, const Query& query);

}  // namespace liaison::ask
