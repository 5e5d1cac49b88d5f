// SPDX-License-Identifier: MIT
#pragma once

// Functions with which tests write questions as texts and compare answers with lists of ids.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/binder.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/ask/query/query.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/profile.hpp"

namespace liaison::test {

using Ids = std::vector<std::string>;

inline constexpr ask::TraversalMode kDirect = ask::TraversalMode::direct;

inline ask::Query asked(const KnowledgeBase& kb, std::string_view text,
                        ask::TraversalMode mode = {}) {
    if (text.empty()) return {};
    return ask::bind(kb, ask::parse_expression(text), text, mode);
}

inline EntityIndex entity_of(const KnowledgeBase& kb, std::string_view id) {
    const auto found = kb.find(id);
    INFO(id);
    REQUIRE(found.has_value());
    return *found;
}

inline Ids ids_of(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    Ids ids;
    for (const EntityIndex entity : entities) ids.emplace_back(kb.id(entity));
    return ids;
}

inline Ids sorted(Ids ids) {
    std::ranges::sort(ids);
    return ids;
}

inline Ids ids_of_rows(const KnowledgeBase& kb, const std::vector<ask::Profile>& rows) {
    Ids ids;
    for (const auto& row : rows) ids.emplace_back(kb.id(row.entity));
    return ids;
}

/// The ids of the matching partners, sorted by id and not as a list shows them.
inline Ids partners_where(const KnowledgeBase& kb, std::string_view text,
                          ask::TraversalMode mode = {}) {
    return sorted(ids_of_rows(kb, ask::list_partners(kb, asked(kb, text, mode), mode).rows));
}

inline Ids entities_where(const KnowledgeBase& kb, EntityType type, std::string_view text,
                          ask::TraversalMode mode = {}) {
    return sorted(ids_of_rows(kb, ask::list_entities(kb, type, asked(kb, text, mode), mode)));
}

inline ask::Profile profile(const KnowledgeBase& kb, std::string_view id) {
    return ask::profile_of(kb, entity_of(kb, id), {});
}

/// The connections of one facet; none if the profile does not have it.
inline std::vector<ask::Connection> connections(const ask::Profile& profile, ask::FacetId facet) {
    const ask::Facet* found = profile.facet(facet);
    return found == nullptr ? std::vector<ask::Connection>{} : found->connections;
}

inline Ids connected_ids(const KnowledgeBase& kb, const ask::Profile& profile, ask::FacetId facet) {
    Ids ids;
    for (const auto& connection : connections(profile, facet))
        ids.emplace_back(kb.id(connection.entity));
    return sorted(ids);
}

/// The only connection to that entity. The test fails if there are none or several.
inline ask::Connection connection_to(const KnowledgeBase& kb, const ask::Profile& profile,
                                     ask::FacetId facet, std::string_view id) {
    std::vector<ask::Connection> found;
    for (const auto& connection : connections(profile, facet)) {
        if (kb.id(connection.entity) == id) found.push_back(connection);
    }
    INFO(id);
    REQUIRE(found.size() == 1);
    return found.front();
}

inline Ids not_stated_of(const KnowledgeBase& kb, std::string_view id) {
    Ids names;
    for (const auto name : ask::not_stated(profile(kb, id))) names.emplace_back(name);
    return names;
}

}  // namespace liaison::test
