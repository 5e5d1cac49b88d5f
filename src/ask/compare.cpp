// SPDX-License-Identifier: MIT
#include "liaison/ask/compare.hpp"

#include <algorithm>
#include <map>

namespace liaison::ask {
namespace {

/// The aspects that any of the entities has, in reading order.
std::vector<AspectId> aspects_of_any(const KnowledgeBase& kb,
                                     const std::vector<EntityIndex>& entities) {
    std::vector<AspectId> all;
    for (const EntityIndex entity : entities) {
        for (const AspectId aspect : aspects_of(kb, entity)) {
            if (std::ranges::find(all, aspect) == all.end()) all.push_back(aspect);
        }
    }
    return all;
}

ComparedAspect compared(AspectId id, const std::vector<Profile>& profiles) {
    ComparedAspect aspect{id, {}, {}};
    std::map<EntityIndex, Compared> things;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const Aspect* own = profiles[i].aspect(id);
        aspect.not_stated.push_back(own == nullptr || own->ties.empty());
        if (own == nullptr) continue;
        for (const Tie& tie : own->ties) {
            Compared& thing = things[tie.entity];
            thing.entity = tie.entity;
            thing.ties.resize(profiles.size());
            thing.ties[i].push_back(tie);
        }
    }
    for (auto& [entity, thing] : things) aspect.things.push_back(std::move(thing));
    std::ranges::stable_sort(aspect.things, std::greater(), &Compared::holders);
    return aspect;
}

}  // namespace

std::size_t Compared::holders() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(ties, [](const std::vector<Tie>& own) { return !own.empty(); }));
}

SideBySide compare(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    SideBySide result{entities, {}};
    std::vector<Profile> profiles;
    profiles.reserve(entities.size());
    for (const EntityIndex entity : entities) profiles.push_back(profile_of(kb, entity, {}));
    for (const AspectId aspect : aspects_of_any(kb, entities)) {
        result.aspects.push_back(compared(aspect, profiles));
    }
    return result;
}

}  // namespace liaison::ask
