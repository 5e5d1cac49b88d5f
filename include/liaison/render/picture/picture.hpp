// SPDX-License-Identifier: MIT
#pragma once

// Pictures as SVG 1.1: self-contained, with text as text, and deterministic. The facts of a line or
// cell are in its `<title>`, which viewers show as a tooltip.
//
//     find_picture("network")->write(kb, full_subgraph(kb), sink);

#include <span>
#include <string_view>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// A picture that `export` can draw of a part of a knowledge base.
struct PictureRule {
    std::string_view name;
    std::string_view meaning;
    void (*write)(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
};

/// All pictures; the first is the default.
std::span<const PictureRule> picture_rules();
/// The picture that a user calls so, or null.
const PictureRule* find_picture(std::string_view written);

}  // namespace liaison::render
