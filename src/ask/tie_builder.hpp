// SPDX-License-Identifier: MIT
#pragma once

// Gathers facts into ties: one for each entity, holder and role, with all that says so.

#include <map>
#include <set>
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

    /// A tie that grows, and what it has already.
    struct Growing {
        Tie tie;
        std::set<FactIndex> facts;
        std::set<EntityIndex> through;
    };

    /// Ways apart by how near they are: direct ones, those through something that the entity is
    /// itself tied to, those of its parts. Only the nearest that there are count.
    struct Gathered {
        Growing direct;
        Growing own;
        Growing of_parts;
    };

    void merge(Growing& growing, Way way, const std::vector<EntityIndex>& through) const;

    const KnowledgeBase& kb_;
    std::map<Key, Gathered> gathered_;
};

}  // namespace liaison::ask
