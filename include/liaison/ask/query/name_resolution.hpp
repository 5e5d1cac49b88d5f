// SPDX-License-Identifier: MIT
#pragma once

// Resolves the names that users write for entities and sources.
//
//     resolve_name(kb, "unoios", kAnyType);  // the entity with the id "oios"
//     resolve_name(kb, "transnational threats", {EntityType::initiative});

#include <optional>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

inline constexpr TypeSet kAnyType{EntityType::organization, EntityType::area,
                                  EntityType::group,        EntityType::initiative,
                                  EntityType::activity,     EntityType::instrument};

/// The only entity of these types that matches the name; nullopt if none or several match. An exact
/// id has precedence, then an id, acronym, name or alias that is equal after `text::fold`, then one
/// that begins with the name.
std::optional<EntityIndex> find_name(const KnowledgeBase& kb, std::string_view name, TypeSet types);

/// The same, but throws `Error` (usage) if none or several match. The hint lists similar names, or
/// the ids of the candidates.
EntityIndex resolve_name(const KnowledgeBase& kb, std::string_view name, TypeSet types);

/// The source with that id or title, by the same rules as for entities.
std::optional<SourceIndex> find_source(const KnowledgeBase& kb, std::string_view name);
SourceIndex resolve_source(const KnowledgeBase& kb, std::string_view name);

/// The name and the acronym, if any: "United Nations Environment Programme (UNEP)".
std::string full_name(const KnowledgeBase& kb, EntityIndex entity);
/// The acronym, or the name if there is none.
std::string_view short_name(const KnowledgeBase& kb, EntityIndex entity);

}  // namespace liaison::ask
