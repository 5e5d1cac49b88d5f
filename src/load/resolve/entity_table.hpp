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
    /// Merges the entities of the files and adds faults to the diagnostics of `unresolved`.
    explicit EntityTable(UnresolvedBase& unresolved);

    /// The number of entities, one for each id. An index below is less than this.
    std::size_t size() const { return entities_.size(); }

    /// The index of the entity with this id, or nullopt.
    std::optional<std::size_t> find(Symbol id) const;

    /// `broader` is a symbol.
    const UnresolvedEntity& unresolved(std::size_t index) const {
        return unresolved_.entities[entities_[index]];
    }
    EntityType type_of(std::size_t index) const { return types_[index]; }

    /// "did you mean …?" for an unknown id. Only the first `Hints::kMost` ids get a hint.
    std::string hint_for(std::string_view id);

  private:
    void merge(std::uint32_t index);
    bool same_content(const UnresolvedEntity& a, const UnresolvedEntity& b) const;

    UnresolvedBase& unresolved_;
    std::vector<std::uint32_t> index_by_symbol_;  ///< by symbol: index in `entities_` + 1, or 0
    std::vector<std::uint32_t> entities_;         ///< indices of the unresolved records
    std::vector<EntityType> types_;               ///< of `entities_`, close together
    Hints hints_;
};

}  // namespace liaison::load
