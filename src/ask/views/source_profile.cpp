// SPDX-License-Identifier: MIT
#include "liaison/ask/views/source_profile.hpp"

#include <algorithm>
#include <iterator>

#include "liaison/ask/query/evaluate.hpp"

namespace liaison::ask {

std::vector<Supported> SourceProfile::in_section(std::uint32_t section) const {
    std::vector<Supported> found;
    std::ranges::copy_if(supported, std::back_inserter(found),
                         [&](const Supported& each) { return each.citation.section == section; });
    return found;
}

SourceProfile source_profile_of(const KnowledgeBase& kb, SourceIndex source, const Query& query) {
    SourceProfile profile{source, {}, !is_unconditional(query)};
    const auto add = [&](std::span<const Citation> citations, std::optional<FactIndex> fact,
                         EntityIndex entity) {
        for (const Citation& citation : citations) {
            if (citation.source == source) profile.supported.push_back({citation, fact, entity});
        }
    };
    for (const EntityIndex entity : kb.entity_indices()) {
        if (!profile.filtered) add(kb.citations(entity), std::nullopt, entity);
    }
    for (const FactIndex fact : kb.fact_indices()) {
        if (matches(kb, query, fact)) add(kb.citations(fact), fact, kNoEntity);
    }
    std::ranges::stable_sort(profile.supported, {}, [](const Supported& each) {
        return std::pair(each.citation.section + 1U, each.citation.paragraph);
    });
    return profile;
}

}  // namespace liaison::ask
