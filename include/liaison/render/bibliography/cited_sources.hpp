// SPDX-License-Identifier: MIT
#pragma once

// The sources that an answer cites, or that it lists.
//
//     CitedSources cited(kb);
//     write_partners(kb, ask::list_partners(kb, {}, {}), {Format::jsonl}, cited);
//     for (const SourceIndex source : cited.sources()) kb.id(source);

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Reads an answer in the format `jsonl` as it is written.
class CitedSources : public Sink {
  public:
    explicit CitedSources(const KnowledgeBase& kb) : kb_(kb) {}

    void write_encoded(std::string_view bytes) override;

    /// In the order of their first citation, without duplicates.
    const std::vector<SourceIndex>& sources() const { return sources_; }

  private:
    void read(const std::string& line);
    void add(std::string_view id);

    const KnowledgeBase& kb_;
    std::string line_;  ///< the line that is not complete yet
    std::vector<SourceIndex> sources_;
    std::set<SourceIndex> known_;
};

}  // namespace liaison::render
