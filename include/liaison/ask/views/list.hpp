// SPDX-License-Identifier: MIT
#pragma once

// Lists of the partners, other entities, facts or sources that satisfy a query.
//
//     const Query query = bind(kb, term("area", "cybercrime"), {}, {});
//     const PartnerList list = list_partners(kb, query, TraversalMode::transitive);
//     for (const Profile& row : list.rows) sink.write(text::printable(kb.name(row.entity)));

#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Partners, and the facets that the query is about. Each row has these facets and its areas.
struct PartnerList {
    std::vector<FacetId> asked;
    std::vector<Profile> rows;
    ProfileFilter filter;  ///< that of the rows
};

/// The partners that match, each below the one it belongs to. A query about no facet in particular
/// is treated as one about areas. The rows also have the facets in `also`.
PartnerList list_partners(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                          Limits limits = {}, const std::vector<FacetId>& also = {});

/// The entities of one type that match, each below the one it belongs to.
std::vector<Profile> list_entities(const KnowledgeBase& kb, EntityType type, const Query& query,
                                   TraversalMode mode, Limits limits = {});

/// The facts that match, in canonical order.
std::vector<FactIndex> list_facts(const KnowledgeBase& kb, const Query& query);

/// A source, and how many facts and entities cite it.
struct SourceUse {
    SourceIndex source;
    std::size_t facts = 0;
    std::size_t entities = 0;
};

/// The sources that matching facts cite, by title, restricted to those that the query names, if
/// any. All sources for an empty query.
std::vector<SourceUse> list_sources(const KnowledgeBase& kb, const Query& query);

}  // namespace liaison::ask
