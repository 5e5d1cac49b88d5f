// SPDX-License-Identifier: MIT
#pragma once

// A source with everything that it supports.
//
//     const SourceProfile page = source_profile_of(kb, source);
//     page.supported.front().citation.words;  // the words that support a fact or a name

#include <optional>
#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// A citation of the source, and the fact or the entity that has it.
struct Supported {
    Citation citation;
    std::optional<FactIndex> fact;
    EntityIndex entity = kNoEntity;  ///< if it is not a fact
};

struct SourceProfile {
    SourceIndex source;
    std::vector<Supported> supported;  ///< by section and paragraph, names before facts
    bool filtered = false;             ///< it has only the facts that match a query

    /// Those of one section, or of the source as a whole (`kNoSection`).
    std::vector<Supported> in_section(std::uint32_t section) const;
};

/// With a query: only the facts that match it.
SourceProfile source_profile_of(const KnowledgeBase& kb, SourceIndex source,
                                const Query& query = {});

}  // namespace liaison::ask
