// SPDX-License-Identifier: MIT
#include "liaison/ask/views/list.hpp"

#include <algorithm>
#include <set>

#include "ask/views/evidence.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/graph/name_order.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/required_terms.hpp"

namespace liaison::ask {
namespace {

bool asks_about(const Query& query, Field field) { return !required_terms(query, field).empty(); }

/// The facets that the query is about; areas if there are none.
std::vector<FacetId> facets_asked(const Query& query) {
    std::vector<FacetId> facets;
    const auto had = required_values<FacetId>(query, Field::has);
    const auto has = [&](FacetId facet) { return std::ranges::find(had, facet) != had.end(); };
    const auto add_if = [&](bool asked, FacetId facet) {
        if (asked || has(facet)) facets.push_back(facet);
    };
    const bool role = asks_about(query, Field::role) || has(FacetId::roles);
    const bool activity = asks_about(query, Field::activity);
    add_if(role || asks_about(query, Field::group), FacetId::groups);
    add_if(role || asks_about(query, Field::initiative), FacetId::initiatives);
    add_if(activity, FacetId::activities);
    add_if(activity, FacetId::contributions);
    add_if(asks_about(query, Field::instrument), FacetId::instruments);
    if (facets.empty() || asks_about(query, Field::area) || has(FacetId::areas)) {
        facets.insert(facets.begin(), FacetId::areas);
    }
    return facets;
}

/// Finds out whether a row is empty only because connections through others were not asked for.
void explain_silence(const KnowledgeBase& kb, TraversalMode mode, const std::vector<FacetId>& shown,
                     Profile& row) {
    if (mode != TraversalMode::direct || !row.matched.empty() || row.has_connections(shown)) return;
    row.only_through_others = profile_of(kb, row.entity, {}, shown).has_connections(shown);
}

/// The rows of entities that match. `facets(entity)` returns the facets of a row, `shown(entity)`
/// those that a table prints.
std::vector<Profile> list(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities,
                          const Query& query, const ProfileFilter& filter, const auto& facets,
                          const auto& shown) {
    std::vector<Profile> rows;
    rows.reserve(entities.size());
    for (const Nested& node : nested(kb, entities)) {
        Profile& row = rows.emplace_back(profile_of(kb, node.entity, filter, facets(node.entity)));
        row.nesting = node;
        const std::vector<FacetId> printed = shown(node.entity);
        explain_match(kb, query, filter.mode, printed, filter.limits.connections, row);
        explain_silence(kb, filter.mode, printed, row);
    }
    return rows;
}

}  // namespace

PartnerList list_partners(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                          Limits limits, const std::vector<FacetId>& also) {
    const auto asked = facets_asked(query);
    auto facets = asked;
    for (const FacetId facet : also) {
        if (std::ranges::find(facets, facet) == facets.end()) facets.push_back(facet);
    }
    if (std::ranges::find(facets, FacetId::areas) == facets.end())
        facets.insert(facets.begin(), FacetId::areas);
    ProfileFilter filter = profile_filter_of(query, mode);
    filter.limits = limits;
    const auto is_one = [&](EntityIndex entity) {
        return kb.entity(entity).type == EntityType::organization && is_partner(kb, entity);
    };
    auto rows = list(
        kb, matching(kb, query, mode, is_one), query, filter, [&](EntityIndex) { return facets; },
        [&](EntityIndex) { return asked; });
    return {asked, std::move(rows), std::move(filter)};
}

std::vector<Profile> list_entities(const KnowledgeBase& kb, EntityType type, const Query& query,
                                   TraversalMode mode, Limits limits) {
    const auto facets = [&](EntityIndex) { return facets_of_list(type); };
    ProfileFilter filter = profile_filter_of(query, mode);
    filter.limits = limits;
    const auto is_one = [&](EntityIndex entity) { return kb.entity(entity).type == type; };
    return list(kb, matching(kb, query, mode, is_one), query, filter, facets, facets);
}

std::vector<FactIndex> list_facts(const KnowledgeBase& kb, const Query& query) {
    std::vector<FactIndex> facts;
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        if (matches(kb, query, FactIndex{i})) facts.push_back(FactIndex{i});
    }
    return facts;
}

std::vector<SourceUse> list_sources(const KnowledgeBase& kb, const Query& query) {
    std::vector<SourceUse> uses(kb.sources().size());
    std::vector<bool> wanted(uses.size(), is_unconditional(query));
    for (std::uint32_t i = 0; i < uses.size(); ++i) uses[i].source = SourceIndex{i};

    const auto sources_of = [](std::span<const Citation> citations) {
        std::set<SourceIndex> sources;
        for (const Citation& citation : citations) sources.insert(citation.source);
        return sources;
    };
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        const bool matching = matches(kb, query, FactIndex{i});
        for (const SourceIndex source : sources_of(kb.citations(FactIndex{i}))) {
            ++uses[to_index(source)].facts;
            if (matching) wanted[to_index(source)] = true;
        }
    }
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        for (const SourceIndex source : sources_of(kb.citations(EntityIndex{i}))) {
            ++uses[to_index(source)].entities;
        }
    }
    const auto asked = required_values<SourceIndex>(query, Field::source);
    std::erase_if(uses, [&](const SourceUse& use) {
        const bool named = std::ranges::find(asked, use.source) != asked.end();
        return !wanted[to_index(use.source)] || (!asked.empty() && !named);
    });
    sort_by_text(uses, [&](const SourceUse& use) { return kb.text(kb.source(use.source).title); });
    return uses;
}

}  // namespace liaison::ask
