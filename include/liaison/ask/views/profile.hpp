// SPDX-License-Identifier: MIT
#pragma once

// What the knowledge base says of one entity: with what it is tied, how, and on which facts each
// tie rests. A list is a profile for each of its rows.
//
//     const Profile unodc = profile_of(kb, *kb.find("unodc"), {});
//     for (const Tie& tie : unodc.aspect(AspectId::areas).ties) …

#include <optional>
#include <string_view>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/views/profile_filter.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// One thing that an entity is tied to. Where several facts say the same, they are one tie.
struct Tie {
    EntityIndex entity;               ///< the area, activity, group, partner …
    EntityIndex holder = kNoEntity;   ///< who has the role, brings or does it
    EntityIndex context = kNoEntity;  ///< the partner in whose context that is stated
    Relation relation = Relation::part_of;
    Role role = Role::none;
    std::vector<Status> statuses;      ///< each once, in the vocabulary's order
    bool collective = false;           ///< every fact is said of several subjects together
    bool editorial = false;            ///< some fact or step is the editors', not a source's
    std::vector<EntityIndex> through;  ///< what it is reached through; empty when direct
    std::vector<FactIndex> facts;
    std::size_t depth = 0;  ///< below an earlier tie that its entity belongs to
};

enum class AspectId : std::uint8_t {
    areas,
    activities,
    groups,       ///< of an instrument: those based on it
    initiatives,  ///< of an instrument: those based on it
    contributions,
    instruments,
    partners,       ///< of an area: who is concerned with it; of the hub: its partners
    organizations,  ///< of an activity or instrument: who does it, or cooperates on its basis
    roles,          ///< of a group or initiative: who takes part, as what
};

/// "areas": the key in JSON and the name in `not_stated`.
std::string_view id_of(AspectId aspect);

/// Everything of one sort that an entity is tied to.
struct Aspect {
    AspectId id;
    std::vector<Tie> ties;
};

struct Profile {
    EntityIndex entity;
    /// In a list: where it is among the other rows.
    Nested place{};
    /// In a list: the ways by which it matches, as far as its ties do not show one already.
    std::vector<std::vector<FactIndex>> matched;
    /// In a list: it has ties, but only through others, and these were not asked for.
    bool only_through_others = false;
    /// What it is part of.
    std::vector<FactIndex> standing;
    /// What it consists of: `part-of` facts of its parts.
    std::vector<FactIndex> parts;
    /// What is said of it and the hub in general.
    std::vector<FactIndex> cooperation;
    std::vector<Aspect> aspects;

    const Aspect* aspect(AspectId id) const;
    /// Whether some of these aspects has a tie.
    bool has_ties(const std::vector<AspectId>& shown) const;
};

/// The aspects that entities of this sort have, in reading order.
std::vector<AspectId> aspects_of(const KnowledgeBase& kb, EntityIndex entity);

/// The profile with all aspects of its sort, or with those asked for.
Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const Focus& focus);
Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const Focus& focus,
                   const std::vector<AspectId>& aspects);

/// Names of the aspects for which nothing is stated.
std::vector<std::string_view> not_stated(const Profile& profile);

/// All facts that a profile rests on, in order, each once.
std::vector<FactIndex> facts_of(const KnowledgeBase& kb, const Profile& profile);

}  // namespace liaison::ask
