// SPDX-License-Identifier: MIT
#pragma once

// The entities of all files as one table, by id.

#include <optional>
#include <string>
#include <vector>

#include "liaison/model/spelling_suggester.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

class EntityTable {
  public:
    /// Merges the draft's entities; faults go to its diagnostics.
    explicit EntityTable(Draft& draft);

    /// How many there are, one for each id; the rest is asked by their place among them.
    std::size_t size() const { return entities_.size(); }

    /// The place of what an id stands for, if it stands for anything.
    std::optional<std::size_t> find(Symbol id) const;

    /// `broader` is a symbol.
    const DraftEntity& draft(std::size_t place) const { return draft_.entities[entities_[place]]; }
    EntityType type_of(std::size_t place) const { return types_[place]; }

    /// "did you mean …?" for an id that stands for nothing; for the first `Hints::kMost` of them.
    std::string hint_for(std::string_view id);

  private:
    void merge(std::uint32_t place);
    bool same_content(const DraftEntity& a, const DraftEntity& b) const;

    Draft& draft_;
    std::vector<std::uint32_t> places_;    ///< by symbol: place in `entities_` + 1, or 0
    std::vector<std::uint32_t> entities_;  ///< places in the draft
    std::vector<EntityType> types_;        ///< of `entities_`, close together
    Hints hints_;
};

}  // namespace liaison::load
