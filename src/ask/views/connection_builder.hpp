// SPDX-License-Identifier: MIT
#pragma once

// Merges what is stated into connections: paths into one for each entity, holder and role, or all
// connections with an entity into one.

#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

class ConnectionBuilder {
  public:
    /// A connection keeps as many facts, and beyond these those of another status, scope or basis.
    ConnectionBuilder(const KnowledgeBase& kb, std::size_t most_facts)
        : kb_(kb), most_facts_(most_facts) {}

    /// What a path says: its last fact gives the relation and role, `through` what lies between.
    /// `editorial`: a step that no fact states, from an area to a narrower one, is the editors'.
    void add(EntityIndex entity, EntityIndex holder, FactPath path,
             std::span<const EntityIndex> through, bool editorial = false);

    /// A connection that was gathered before, as one with all others of its entity: direct if any
    /// of them is, and otherwise as the first.
    void add(const Connection& said);

    /// The connections by entity.
    std::vector<Connection> take();
    /// The same, each below the one that a source says it belongs to.
    std::vector<Connection> take_nested();

  private:
    using Key = std::tuple<EntityIndex, EntityIndex, Role, Relation, EntityIndex>;

    struct Gathered {
        int distance = 0;
        unsigned kinds = 0;  ///< of the facts, a bit for each; none as long as there is no fact
        Connection connection;
    };

    void merge(Gathered& growing, const Connection& said, FactPath facts,
               std::span<const EntityIndex> through) const;

    const KnowledgeBase& kb_;
    std::size_t most_facts_;
    std::map<Key, Gathered> gathered_;
};

}  // namespace liaison::ask
