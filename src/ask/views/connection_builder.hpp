// SPDX-License-Identifier: MIT
#pragma once

// Gathers facts into ties: one for each entity, holder and role, with all that says so.

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

class TieBuilder {
  public:
    explicit TieBuilder(const KnowledgeBase& kb) : kb_(kb) {}

    /// What a way says: its last fact gives the relation and role, `through` what lies between.
    /// `editorial`: a step that no fact states, from an area to a narrower one, is the editors'.
    void add(EntityIndex entity, EntityIndex holder, Way way,
             const std::vector<EntityIndex>& through, bool editorial = false);

    /// A tie that was gathered before, as it is seen from its other end; no two are alike.
    void add(Tie tie);

    /// The ties, each below the one that a source says it belongs to. A tie that is stated
    /// directly shows no other ways.
    std::vector<Tie> take();

  private:
    using Key = std::tuple<EntityIndex, EntityIndex, Role, Relation, EntityIndex>;

    /// A tie that grows, and what it has already.
    struct Growing {
        Tie tie;
        std::set<FactIndex> facts;
        std::set<EntityIndex> through;
    };

    /// Ways apart by how much they say, the most first: direct ones; those through something that
    /// the entity is itself tied to, then those of its parts. Ways with an editorial step come
    /// after both. Only the first sort that there is counts.
    enum Sort : std::uint8_t { direct, own, of_parts, own_editorial, of_parts_editorial };
    using Gathered = std::array<Growing, 5>;

    Sort sort_of(Way way, const std::vector<EntityIndex>& through, bool editorial) const;
    void merge(Growing& growing, Way way, const std::vector<EntityIndex>& through) const;

    const KnowledgeBase& kb_;
    std::map<Key, Gathered> gathered_;
};

}  // namespace liaison::ask
