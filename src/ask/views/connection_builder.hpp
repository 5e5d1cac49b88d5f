// SPDX-License-Identifier: MIT
#pragma once

// Merges paths or connections. Paths are merged by entity, holder, role, relation and context;
// connections are merged by entity.

#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

class ConnectionBuilder {
  public:
    /// A connection with `most_facts` facts takes only paths with a new status, scope or basis.
    ConnectionBuilder(const KnowledgeBase& kb, std::size_t most_facts)
        : kb_(kb), most_facts_(most_facts) {}

    /// Adds a path. Its last fact has the relation and the role; `through` are the entities between
    /// both ends. `editorial`: the editors placed the path's area below the area asked for.
    void add(EntityIndex entity, EntityIndex holder, FactPath path,
             std::span<const EntityIndex> through, bool editorial = false);

    /// Merges a connection into the one of its entity. The result is direct if one of them is. It
    /// has the holder, context, relation and role of the first.
    void add(const Connection& said);

    /// Returns the connections sorted by entity, and empties the builder.
    std::vector<Connection> take();
    /// The same, each below the one that a source says it belongs to.
    std::vector<Connection> take_nested();

  private:
    using Key = std::tuple<EntityIndex, EntityIndex, Role, Relation, EntityIndex>;

    struct Gathered {
        int distance = 0;
        unsigned kinds = 0;  ///< a bit for each kind of its facts; 0 if it has no facts
        Connection connection;
    };

    void merge(Gathered& growing, const Connection& said, FactPath facts,
               std::span<const EntityIndex> through) const;

    const KnowledgeBase& kb_;
    std::size_t most_facts_;
    std::map<Key, Gathered> gathered_;
};

}  // namespace liaison::ask
