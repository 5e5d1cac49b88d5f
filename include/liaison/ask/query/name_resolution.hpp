// SPDX-License-Identifier: MIT
#pragma once

// What a reader's name for something stands for.
//
//     resolve_name(kb, "unoios", kAnyType)   == the entity with the id "oios"
//     resolve_name(kb, "transnational threats", {EntityType::initiative})

#include <optional>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

inline constexpr TypeSet kAnyType{EntityType::organization, EntityType::area,
                                  EntityType::group,        EntityType::initiative,
                                  EntityType::activity,     EntityType::instrument};

/// The one entity of these types with that id; or else that acronym, name or alias, in any case and
/// with or without accents and punctuation; or else the one of which such a name begins so.
/// Nothing where none fits or several fit.
std::optional<EntityIndex> find_name(const KnowledgeBase& kb, std::string_view name, TypeSet types);

/// The same for a name that must be one. Throws `Error` (usage): with the nearest names as hint
/// where none fits; where several fit.
EntityIndex resolve_name(const KnowledgeBase& kb, std::string_view name, TypeSet types);

/// The source with that id or title, by the same rules.
std::optional<SourceIndex> find_source(const KnowledgeBase& kb, std::string_view name);
SourceIndex resolve_source(const KnowledgeBase& kb, std::string_view name);

/// The name as a heading has it: "United Nations Environment Programme (UNEP)".
std::string full_name(const KnowledgeBase& kb, EntityIndex entity);
/// The shortest name that a reader knows: the acronym, or the name.
std::string_view short_name(const KnowledgeBase& kb, EntityIndex entity);

}  // namespace liaison::ask
