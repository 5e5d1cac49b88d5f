// SPDX-License-Identifier: MIT
#pragma once

// Gathers facts into ties: one for each entity, holder and role, with all that says so.

#include <map>
#include <tuple>

#include "liaison/ask/profile.hpp"

namespace liaison::ask {

class TieBuilder {
  public:
    explicit TieBuilder(const KnowledgeBase& kb) : kb_(kb) {}

    /// What a way says: its last fact gives the relation and role, `through` what lies between.
    void add(EntityIndex entity, EntityIndex holder, Way way,
             const std::vector<EntityIndex>& through);

    /// The ties, each below the one it belongs to. What was stated directly does not also show
    /// other ways.
    std::vector<Tie> take();

  private:
    using Key = std::tuple<EntityIndex, EntityIndex, Role, Relation, EntityIndex>;

    /// Ways apart by how near they are: direct ones, those through something that the entity is
    /// itself tied to, those of its parts. Only the nearest that there are count.
    struct Gathered {
        Tie direct;
        Tie own;
        Tie of_parts;
    };

    void merge(Tie& tie, Way way, const std::vector<EntityIndex>& through) const;

    const KnowledgeBase& kb_;
    std::map<Key, Gathered> gathered_;
};

}  // namespace liaison::ask
