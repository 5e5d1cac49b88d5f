// SPDX-License-Identifier: MIT
#include "liaison/render/snapshot.hpp"

#include <string_view>

#include "liaison/ask/index/indices.hpp"
#include "liaison/load/load.hpp"
#include "liaison/load/snapshot/snapshot.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"

namespace liaison::render {
namespace {

/// A knowledge base of the records of the subgraph alone.
KnowledgeBase part_of(const KnowledgeBase& kb, const Subgraph& subgraph) {
    auto input = load::Input::of_text("part", knowledge_base_text(kb, subgraph));
    return load::load({&input, 1});
}

void write_whole(const KnowledgeBase& kb, const std::vector<std::string>& names, Sink& sink) {
    const auto write = [&](std::string_view bytes) { sink.write_encoded(bytes); };
    KnowledgeBase::Tables tables = kb.tables();
    if (kb.is_snapshot()) return load::write_snapshot(tables, write);
    const ask::SnapshotIndices indices(kb);
    indices.add_to(tables);
    std::string made_of;
    for (const std::string& name : names) {
        made_of += std::string_view(text::printable(name));
        made_of += '\n';
    }
    tables.made_of = {made_of.data(), made_of.size()};
    load::write_snapshot(tables, write);
}

}  // namespace

void write_snapshot(const KnowledgeBase& kb, const Subgraph& subgraph,
                    const std::vector<std::string>& names, Sink& sink) {
    if (is_whole(subgraph)) return write_whole(kb, names, sink);
    const auto from = load::files_in_snapshot(kb);
    write_whole(part_of(kb, subgraph), from.empty() ? names : from, sink);
}

}  // namespace liaison::render
