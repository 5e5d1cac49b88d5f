// SPDX-License-Identifier: MIT
#pragma once

// Resolves the names that users write for entities and sources.
//
//     resolve_name(kb, "unoios", kAnyType);  // the entity with the id "oios"
//     resolve_name(kb, "Office on Drugs and Crime", kAnyType);  // "unodc"
//     resolve_name(kb, "transnational threats", {EntityType::initiative});

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

inline constexpr TypeSet kAnyType{EntityType::organization, EntityType::area,
                                  EntityType::group,        EntityType::initiative,
                                  EntityType::activity,     EntityType::instrument};

/// How a typed name fits a name of the knowledge base, from the best. All compare in the form of
/// `text::fold`.
enum class NameMatch : std::uint8_t {
    id,         ///< it is the id, or the address of a source
    acronym,    ///< it is the acronym
    name,       ///< it is the name or an alias
    loose,      ///< the same without "the", "UN" and "United Nations" (loose_name.hpp)
    beginning,  ///< the id, acronym, name or alias begins with it
    words,      ///< it is a run of whole words in the name or an alias
    none,
};

/// The records that a name fits best, in order; several if it is ambiguous.
template <typename Index>
struct Named {
    NameMatch match = NameMatch::none;
    std::vector<Index> found;
};

/// The entities of these types, or the sources, that a name fits best.
Named<EntityIndex> entities_named(const KnowledgeBase& kb, std::string_view name, TypeSet types);
Named<SourceIndex> sources_named(const KnowledgeBase& kb, std::string_view name);

/// The only entity of these types that the name fits best; nullopt if there are none or several.
std::optional<EntityIndex> find_name(const KnowledgeBase& kb, std::string_view name, TypeSet types);

/// The same, but throws `Error` (usage) if there are none or several. The hint lists similar names,
/// or the ids of the candidates.
EntityIndex resolve_name(const KnowledgeBase& kb, std::string_view name, TypeSet types);

/// The source with that id, title or address, by the same rules as for entities.
std::optional<SourceIndex> find_source(const KnowledgeBase& kb, std::string_view name);
SourceIndex resolve_source(const KnowledgeBase& kb, std::string_view name);

/// The name and the acronym, if any: "United Nations Environment Programme (UNEP)".
std::string full_name(const KnowledgeBase& kb, EntityIndex entity);
/// The acronym, or the name if there is none.
std::string_view short_name(const KnowledgeBase& kb, EntityIndex entity);

}  // namespace liaison::ask
