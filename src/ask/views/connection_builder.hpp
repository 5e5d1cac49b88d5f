// SPDX-License-Identifier: MIT
#pragma once

// Gathers facts into connections: one for each entity, holder and role, with all that says so.

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

class ConnectionBuilder {
  public:
    explicit ConnectionBuilder(const KnowledgeBase& kb) : kb_(kb) {}

    /// What a path says: its last fact gives the relation and role, `through` what lies between.
    /// `editorial`: a step that no fact states, from an area to a narrower one, is the editors'.
    void add(EntityIndex entity, EntityIndex holder, FactPath path,
             const std::vector<EntityIndex>& through, bool editorial = false);

    /// A connection that was gathered before, as it is seen from its other end; no two are alike.
    void add(Connection connection);

    /// The connections, each below the one that a source says it belongs to. A connection that is
    /// stated directly shows no other paths.
    std::vector<Connection> take();

  private:
    using Key = std::tuple<EntityIndex, EntityIndex, Role, Relation, EntityIndex>;

    /// A connection that grows, and what it has already.
    struct Accumulator {
        Connection connection;
        std::set<FactIndex> facts;
        std::set<EntityIndex> through;
    };

    /// Paths apart by how much they say, the most first: direct ones; those through something that
    /// the entity is itself connected with, then those of its parts. Paths with an editorial step
    /// come after both. Only the first sort that there is counts.
    enum Sort : std::uint8_t { direct, own, of_parts, own_editorial, of_parts_editorial };
    using ByDistance = std::array<Accumulator, 5>;

    Sort sort_of(FactPath path, const std::vector<EntityIndex>& through, bool editorial) const;
    void merge(Accumulator& growing, FactPath path, const std::vector<EntityIndex>& through) const;

    const KnowledgeBase& kb_;
    std::map<Key, ByDistance> gathered_;
};

}  // namespace liaison::ask
