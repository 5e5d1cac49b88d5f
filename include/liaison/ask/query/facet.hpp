// SPDX-License-Identifier: MIT
#pragma once

// The facets of a profile: the sorts of entity that an entity is connected with.
//
//     id_of(FacetId::areas)  // "areas"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace liaison::ask {

/// In the order of a profile.
enum class FacetId : std::uint8_t {
    areas,
    activities,
    groups,       ///< of an instrument: those based on it
    initiatives,  ///< of an instrument: those based on it
    contributions,
    instruments,
    partners,       ///< of an area: who is concerned with it; of the hub: its partners
    organizations,  ///< of an activity or instrument: who does it, or cooperates on its basis
    roles,          ///< of a group or initiative: who takes part, as what
};

/// "areas": the key in JSON and the name in `not_stated`.
std::string_view id_of(FacetId facet);

/// The facet of that id, if the query field `has` takes it: all but organizations.
std::optional<FacetId> facet_in_queries(std::string_view id);

/// The ids that the query field `has` takes, in the order in which its errors list them.
std::span<const std::string_view> facet_ids_in_queries();

}  // namespace liaison::ask
