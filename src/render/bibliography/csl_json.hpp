// SPDX-License-Identifier: MIT
#pragma once

// A bibliography as CSL JSON, the input of citation processors
// (https://docs.citationstyles.org/en/stable/specification.html).
//
//     write_csl_json(kb, sources, sink);
//     // [{ "id": "un-entities", "type": "webpage", "title": "Cooperation with …", … }]

#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_csl_json(const KnowledgeBase& kb, const std::vector<SourceIndex>& sources, Sink& sink);

}  // namespace liaison::render
