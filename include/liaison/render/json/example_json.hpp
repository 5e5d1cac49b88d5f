// SPDX-License-Identifier: MIT
#pragma once

// Examples to start a file from. Their notes explain the format. The text is JSON on one line; load
// and write it to get the canonical form.
//
//     std::vector inputs{load::Input::of_text("new", example_base("Harbour Police"))};
//     const load::File file = load::load_file(inputs);
//     file.kb.id(file.kb.hub());  // "harbour-police"

#include <string>
#include <string_view>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::render {

/// An overlay on the knowledge base. It refers to the hub and to the area that most facts are
/// about, if there is one.
std::string example_overlay(const KnowledgeBase& kb);

/// A knowledge base whose hub has this name, which is UTF-8. The hub's id consists of the name's
/// letters a to z and digits, or is `hub` if it has none.
std::string example_base(std::string_view hub_name);

}  // namespace liaison::render
