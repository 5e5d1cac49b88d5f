// SPDX-License-Identifier: MIT
#pragma once

// The document of the HTML export: everything in a knowledge base as a text to read and print,
// without script. Citations lead to the list of sources and back.
//
//     write_document(kb, sink);  // <p class="scope">What 23 sources state …

#include <cstddef>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/text/sink.hpp"
#include "render/document/passages.hpp"

namespace liaison::render {

/// What a document has at most, so that its size grows like that of its data. It names what it
/// leaves out.
inline constexpr std::size_t kMostProfiles = 200;     ///< of partners
inline constexpr std::size_t kMostConnections = 200;  ///< in a section of a profile
inline constexpr std::size_t kMostCells = 20'000;     ///< of the matrix, empty ones included

/// What the chapters of one document share.
struct Document {
    Document(const KnowledgeBase& data, Sink& to);

    void write(const Html& html) { sink.write_encoded(html.markup()); }
    /// The text as a link to the entry of the entity, if the document has one.
    Html link(EntityIndex entity, std::string_view text) const;
    /// The same with the short name.
    Html link(EntityIndex entity) const;

    const KnowledgeBase& kb;
    Sink& sink;
    Passages passages;
    std::vector<ask::Nested> partners;   ///< all of them, in reading order
    std::vector<ask::Profile> profiles;  ///< of the first `kMostProfiles` partners
    std::vector<bool> has_entry;         ///< by entity
    std::vector<bool> printed;           ///< by fact: whether its statement has been written
};

void write_document(const KnowledgeBase& kb, Sink& sink);

}  // namespace liaison::render
