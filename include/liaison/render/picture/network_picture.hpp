// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Three columns: organizations; groups, initiatives and instruments; areas. Each fact between two
/// columns is a line. Activities are left out.
void write_network_picture(const KnowledgeBase& kb, Sink& sink);
/// The same as an element to be set into a page: no colours of its own, which the page's style has
/// to give, and nothing that would need a name unique in that page.
void write_network_element(const KnowledgeBase& kb, Sink& sink);

}  // namespace liaison::render
