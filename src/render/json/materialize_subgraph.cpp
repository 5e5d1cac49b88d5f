// SPDX-License-Identifier: MIT
#include "render/json/materialize_subgraph.hpp"

#include "liaison/load/load.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::render {

KnowledgeBase materialize_subgraph(const KnowledgeBase& kb, const Subgraph& subgraph) {
    StringSink json;
    write_knowledge_base(kb, subgraph, json);
    std::vector inputs{load::Input::of_text("export", json.text())};
    return load::load(inputs);
}

}  // namespace liaison::render
