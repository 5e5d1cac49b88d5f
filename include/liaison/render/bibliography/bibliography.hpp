// SPDX-License-Identifier: MIT
#pragma once

// The formats of bibliographies, which have one entry for each source.
//
//     const auto sources = kb.source_indices();
//     find_bibliography_format("bibtex")->write(kb, {sources.begin(), sources.end()}, sink);

#include <span>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

struct BibliographyFormat {
    std::string_view name;
    std::string_view meaning;
    /// Throws what the sink throws.
    void (*write)(const KnowledgeBase& kb, const std::vector<SourceIndex>& sources, Sink& sink);
};

std::span<const BibliographyFormat> bibliography_formats();

/// The format that a user calls so, or null.
const BibliographyFormat* find_bibliography_format(std::string_view written);

}  // namespace liaison::render
