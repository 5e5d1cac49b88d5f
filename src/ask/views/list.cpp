// SPDX-License-Identifier: MIT
#include "liaison/ask/views/list.hpp"

#include <algorithm>
#include <set>

#include "ask/views/evidence.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/evaluate.hpp"

namespace liaison::ask {
namespace {

bool asks_about(const Query& query, Field field) { return !required_terms(query, field).empty(); }

/// What a partner's row shows: what the query asks about, or else its areas.
std::vector<AspectId> aspects_asked(const Query& query) {
    std::vector<AspectId> aspects;
    const bool role = asks_about(query, Field::role);
    if (role || asks_about(query, Field::group)) aspects.push_back(AspectId::groups);
    if (role || asks_about(query, Field::initiative)) aspects.push_back(AspectId::initiatives);
    if (asks_about(query, Field::activity)) {
        aspects.push_back(AspectId::activities);
        aspects.push_back(AspectId::contributions);
    }
    if (asks_about(query, Field::instrument)) aspects.push_back(AspectId::instruments);
    if (aspects.empty() || asks_about(query, Field::area)) {
        aspects.insert(aspects.begin(), AspectId::areas);
    }
    return aspects;
}

/// Says of a row without ties whether it has none, or only such as were not asked for.
void explain_silence(const KnowledgeBase& kb, Reach reach, const std::vector<AspectId>& shown,
                     Profile& row) {
    if (!reach.direct || !row.matched.empty() || row.has_ties(shown)) return;
    row.only_through_others = profile_of(kb, row.entity, {}, shown).has_ties(shown);
}

/// `aspects` are those of an entity's row, `shown` those of them that a table prints.
std::vector<Profile> list(const KnowledgeBase& kb, std::vector<EntityIndex> entities,
                          const Query& query, Reach reach, const auto& aspects, const auto& shown) {
    entities = matching(kb, query, std::move(entities), reach);
    const Focus focus = focus_of(query, reach);
    std::vector<Profile> rows;
    rows.reserve(entities.size());
    for (const Nested& place : nested(kb, entities)) {
        Profile& row =
            rows.emplace_back(profile_of(kb, place.entity, focus, aspects(place.entity)));
        row.place = place;
        const std::vector<AspectId> printed = shown(place.entity);
        row.matched = matching_ways_not_shown(kb, query, reach, row, printed);
        explain_silence(kb, reach, printed, row);
    }
    return rows;
}

}  // namespace

PartnerList list_partners(const KnowledgeBase& kb, const Query& query, Reach reach) {
    return list_partners_of(kb, partners(kb), query, reach);
}

PartnerList list_partners_of(const KnowledgeBase& kb, std::vector<EntityIndex> partners,
                             const Query& query, Reach reach) {
    const auto asked = aspects_asked(query);
    auto aspects = asked;
    if (aspects.front() != AspectId::areas) aspects.insert(aspects.begin(), AspectId::areas);
    return {asked, list(
                       kb, std::move(partners), query, reach, [&](EntityIndex) { return aspects; },
                       [&](EntityIndex) { return asked; })};
}

std::vector<Profile> list_entities(const KnowledgeBase& kb, EntityType type, const Query& query,
                                   Reach reach) {
    const auto aspects = [&](EntityIndex entity) {
        return type == EntityType::area ? std::vector{AspectId::partners} : aspects_of(kb, entity);
    };
    return list(kb, entities_of(kb, type), query, reach, aspects, aspects);
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
            ++uses[number(source)].facts;
            if (matching) wanted[number(source)] = true;
        }
    }
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        for (const SourceIndex source : sources_of(kb.citations(EntityIndex{i}))) {
            ++uses[number(source)].entities;
        }
    }
    const auto asked = required_terms(query, Field::source);
    std::erase_if(uses, [&](const SourceUse& use) {
        const bool named = std::ranges::any_of(
            asked, [&](const Query* term) { return term->source == use.source; });
        return !wanted[number(use.source)] || (!asked.empty() && !named);
    });
    return uses;
}

}  // namespace liaison::ask
