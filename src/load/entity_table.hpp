// SPDX-License-Identifier: MIT
#pragma once

// The entities of all files as one table, by id.

#include <optional>
#include <string>
#include <vector>

#include "draft.hpp"

namespace liaison::load {

class EntityTable {
  public:
    /// Merges the draft's entities; faults go to its diagnostics.
    explicit EntityTable(Draft& draft);

    /// What an id stands for: a place in `entities()`, if it stands for anything.
    std::optional<std::size_t> find(Symbol id) const;

    /// One draft entity for each id. `broader` is a symbol.
    const std::vector<DraftEntity>& entities() const { return entities_; }
    const Entity& operator[](std::size_t place) const { return entities_[place].entity; }

    /// "did you mean …?" for an id that stands for nothing.
    std::string hint_for(std::string_view id) const;

  private:
    void merge(const DraftEntity& entity);
    bool same_content(const DraftEntity& a, const DraftEntity& b) const;

    Draft& draft_;
    std::vector<std::uint32_t> places_;  ///< by symbol: place in `entities_` + 1, or 0
    std::vector<DraftEntity> entities_;
};

}  // namespace liaison::load
