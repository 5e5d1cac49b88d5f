// SPDX-License-Identifier: MIT
#pragma once

// The sources of all files as one table, with their sections; resolves citations to them.

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "liaison/model/spelling_suggester.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

class SourceTable {
  public:
    /// Merges the sources of the files and adds faults to the diagnostics of `unresolved`.
    explicit SourceTable(UnresolvedBase& unresolved);

    /// Replaces the symbols of all citations by source, section and paragraph. Adds a fault for
    /// each citation that cannot be resolved.
    void resolve_citations();

    std::vector<Source> take_sources() { return std::move(sources_); }
    std::vector<Section> take_sections() { return std::move(sections_); }
    std::vector<Capture> take_captures() { return std::move(captures_); }

  private:
    struct Merged {
        std::size_t first;                    ///< index of the unresolved source that came first
        std::vector<std::size_t> sections;    ///< indices of unresolved sections
        std::vector<Slice> captures;          ///< of unresolved captures
        std::map<Symbol, std::size_t> by_id;  ///< section id to index in `sections`
    };
    /// A resolved citation, or the fault that explains why it cannot be resolved.
    struct Target {
        Citation citation;
        std::optional<Diagnostic> fault;
    };

    void merge(std::size_t index);
    bool same_description(const Source& a, const Source& b) const;
    void merge_sections(Merged& merged, const UnresolvedSource& source);
    bool same_section(const UnresolvedSection& a, const UnresolvedSection& b) const;
    void flatten();
    Target target_of(std::string_view at);
    void resolve_slice(Slice slice, std::span<const Target> targets, const auto& location_of_step);

    UnresolvedBase& unresolved_;
    std::map<Symbol, std::size_t> by_id_;  ///< source id to index in `merged_` and `sources_`
    std::vector<Merged> merged_;
    std::vector<Source> sources_;
    std::vector<Section> sections_;
    std::vector<Capture> captures_;
    Hints hints_;
};

}  // namespace liaison::load
