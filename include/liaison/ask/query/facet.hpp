// SPDX-License-Identifier: MIT
#pragma once

// The facets of a profile: the kinds of things that an entity is connected with.
//
//     id_of(FacetId::areas);            // "areas"
//     facet_in_queries("instruments");  // FacetId::instruments

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace liaison::ask {

/// All facets, in the order in which a profile has them.
enum class FacetId : std::uint8_t {
    areas,
    activities,
    groups,       ///< for an instrument: the groups based on it
    initiatives,  ///< for an instrument: the initiatives based on it
    contributions,
    instruments,
    partners,       ///< for an area: the partners connected with it; for the hub: all
    organizations,  ///< for an activity or instrument: those that do it or cooperate on its basis
    roles,          ///< for a group or initiative: the participants and their roles
};

/// The key in JSON, and the name in `not_stated`: "areas".
std::string_view id_of(FacetId facet);

/// The facet that a user calls so, or nullopt if the query field `has` does not accept it. It
/// accepts all facets but `organizations`.
std::optional<FacetId> facet_in_queries(std::string_view written);

/// The ids that the query field `has` accepts, in the order in which its errors list them.
std::span<const std::string_view> facet_ids_in_queries();

}  // namespace liaison::ask
