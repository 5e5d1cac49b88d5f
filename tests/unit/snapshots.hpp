// SPDX-License-Identifier: MIT
#pragma once

// Writes and opens snapshots in memory.
//
//     const KnowledgeBase kb = opened(snapshot_of(small_world()));

#include <string>
#include <utility>
#include <vector>

#include "liaison/load/snapshot/snapshot.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "liaison/render/snapshot.hpp"

namespace liaison::test {

inline std::string snapshot_of(const KnowledgeBase& kb,
                               const std::vector<std::string>& names = {"base.json"}) {
    render::StringSink sink;
    render::write_snapshot(kb, full_subgraph(kb), names, sink);
    return sink.text();
}

inline KnowledgeBase opened(std::string snapshot) {
    return load::open_snapshot(load::Input::of_text("base.lkb", std::move(snapshot)));
}

inline std::string json_of(const KnowledgeBase& kb) {
    return render::knowledge_base_text(kb, full_subgraph(kb));
}

}  // namespace liaison::test
