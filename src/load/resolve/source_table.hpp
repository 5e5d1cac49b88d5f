// SPDX-License-Identifier: MIT
#pragma once

// The sources of all files as one table, and the places in them that citations name.

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "liaison/model/spelling_suggester.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

class SourceTable {
  public:
    /// Merges the draft's sources; faults go to its diagnostics.
    explicit SourceTable(Draft& draft);

    /// Replaces the symbols of the draft's citations by what they stand for.
    void resolve_citations();

    std::vector<Source> take_sources() { return std::move(sources_); }
    std::vector<Section> take_sections() { return std::move(sections_); }
    std::vector<Capture> take_captures() { return std::move(captures_); }

  private:
    struct Merged {
        std::size_t first;                    ///< the draft source that came first
        std::vector<std::size_t> sections;    ///< draft sections
        std::vector<Slice> captures;          ///< draft captures
        std::map<Symbol, std::size_t> by_id;  ///< to a place in `sections`
    };
    /// What a citation's text stands for, or why it stands for nothing.
    struct Target {
        Citation citation;
        std::optional<Diagnostic> fault;
    };

    void merge(std::size_t place);
    bool same_description(const Source& a, const Source& b) const;
    void merge_sections(Merged& merged, const DraftSource& source);
    bool same_section(const DraftSection& a, const DraftSection& b) const;
    void flatten();
    Target target_of(std::string_view at);
    void resolve_slice(Slice slice, std::span<const Target> targets, const auto& place_of_citation);

    Draft& draft_;
    std::map<Symbol, std::size_t> by_id_;  ///< to a place in `merged_`, later `sources_`
    std::vector<Merged> merged_;
    std::vector<Source> sources_;
    std::vector<Section> sections_;
    std::vector<Capture> captures_;
    Hints hints_;
};

}  // namespace liaison::load
