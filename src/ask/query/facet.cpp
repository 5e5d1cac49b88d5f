// SPDX-License-Identifier: MIT
#include "liaison/ask/query/facet.hpp"

#include <algorithm>
#include <array>

#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::array<std::string_view, 9> kFacetIds{"areas",       "activities",    "groups",
                                                    "initiatives", "contributions", "instruments",
                                                    "partners",    "organizations", "roles"};

constexpr std::array<std::string_view, 8> kIdsInQueries{
    "areas",      "groups",        "initiatives", "instruments",
    "activities", "contributions", "partners",    "roles"};

}  // namespace

std::string_view id_of(FacetId facet) { return kFacetIds[static_cast<std::size_t>(facet)]; }

std::optional<FacetId> facet_in_queries(std::string_view written) {
    const std::string id = text::word_key(written);
    if (std::ranges::find(kIdsInQueries, id) == kIdsInQueries.end()) return std::nullopt;
    const auto found = std::ranges::find(kFacetIds, id);
    return static_cast<FacetId>(found - kFacetIds.begin());
}

std::span<const std::string_view> facet_ids_in_queries() { return kIdsInQueries; }

}  // namespace liaison::ask
