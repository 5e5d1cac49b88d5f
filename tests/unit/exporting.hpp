// SPDX-License-Identifier: MIT
#pragma once

// Exports knowledge bases as text.

#include <string>
#include <vector>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "loading.hpp"

namespace liaison::test {

inline std::string exported(const KnowledgeBase& kb, const Subgraph& subgraph) {
    render::StringSink sink;
    render::write_knowledge_base(kb, subgraph, sink);
    return sink.text();
}

inline std::string exported(const KnowledgeBase& kb) { return exported(kb, full_subgraph(kb)); }

}  // namespace liaison::test
