// SPDX-License-Identifier: MIT
#pragma once

// Pictures as SVG 1.1: self-contained, text as text, the same bytes for the same answer. What a
// line or a cell rests on is its `<title>`, which viewers show when one points at it.
//
//     StringSink sink;
//     write_network_picture(kb, sink);

#include <span>
#include <string_view>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Partners against what they are tied to: a letter and a colour for each status, as in the text.
void write_matrix_picture(const KnowledgeBase& kb, const ask::Matrix& matrix, Sink& sink);

/// Chains of facts between two entities, one below the other.
void write_path_picture(const KnowledgeBase& kb, const ask::Paths& paths, Sink& sink);

/// Organizations, the groups, initiatives and instruments they are tied to, and areas, in three
/// columns; a line for each fact. Activities are not in it.
void write_network_picture(const KnowledgeBase& kb, Sink& sink);
/// The same as an element to be set into a page: no colours of its own, which the page's style has
/// to give, and nothing that would need a name unique in that page.
void write_network_element(const KnowledgeBase& kb, Sink& sink);

/// What an export draws of a part of a knowledge base.
struct PictureRule {
    std::string_view name;
    std::string_view meaning;
    void (*write)(const KnowledgeBase& kb, const Subset& subset, Sink& sink);
};

/// All of them; the first is the one that is meant when none is named.
std::span<const PictureRule> picture_rules();
/// The picture of that name, or null.
const PictureRule* find_picture(std::string_view name);

}  // namespace liaison::render
