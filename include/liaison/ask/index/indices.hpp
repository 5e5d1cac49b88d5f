// SPDX-License-Identifier: MIT
#pragma once

// The indices of a snapshot. Without them, looking up a name or a word reads the whole knowledge
// base, and the search for a path reads a fact for each step that it tries.
//
//     const SnapshotIndices made(kb);
//     KnowledgeBase::Tables tables = kb.tables();
//     made.add_to(tables);
//     load::write_snapshot(tables, [&](std::string_view bytes) { sink.write_encoded(bytes); });

#include <cstdint>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

class SnapshotIndices {
  public:
    explicit SnapshotIndices(const KnowledgeBase& kb);

    /// Adds the indices to the tables, which then refer to this object.
    void add_to(KnowledgeBase::Tables& tables) const;

  private:
    std::vector<std::uint32_t> neighbour_starts_;
    std::vector<EntityIndex> neighbours_;
    Arena name_texts_;
    std::vector<NameKey> names_;
    Arena word_texts_;
    std::vector<IndexedWord> words_;
    std::vector<std::uint8_t> postings_;
    std::uint64_t documents_ = 0;
};

}  // namespace liaison::ask
