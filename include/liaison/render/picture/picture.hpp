// SPDX-License-Identifier: MIT
#pragma once

// Pictures as SVG 1.1: self-contained, text as text, the same bytes for the same answer. What a
// line or a cell rests on is its `<title>`, which viewers show when one points at it.
//
//     StringSink sink;
//     picture_rules().front().write(kb, subgraph, sink);

#include <span>
#include <string_view>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// What an export draws of a part of a knowledge base.
struct PictureRule {
    std::string_view name;
    std::string_view meaning;
    void (*write)(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
};

/// All of them; the first is the one that is meant when none is named.
std::span<const PictureRule> picture_rules();
/// The picture of that name, or null.
const PictureRule* find_picture(std::string_view name);

}  // namespace liaison::render
