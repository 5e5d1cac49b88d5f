// SPDX-License-Identifier: MIT
#include "liaison/ask/views/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/error.hpp"

namespace liaison::ask {
namespace {

/// The aspects that each of the entities has, in reading order: the hub has others than its
/// partners.
std::vector<AspectId> common_aspects(const KnowledgeBase& kb,
                                     const std::vector<EntityIndex>& entities) {
    std::vector<AspectId> common = aspects_of(kb, entities.front());
    for (const EntityIndex entity : entities) {
        const auto own = aspects_of(kb, entity);
        std::erase_if(common,
                      [&](AspectId aspect) { return std::ranges::find(own, aspect) == own.end(); });
    }
    return common;
}

void expect_one_type(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    const EntityIndex first = entities.front();
    const auto other = std::ranges::find_if(entities, [&](EntityIndex entity) {
        return kb.entity(entity).type != kb.entity(first).type;
    });
    if (other == entities.end()) return;
    const auto sort = [&](EntityIndex entity) {
        return fmt::format("{} is {}", full_name(kb, entity), describe({kb.entity(entity).type}));
    };
    throw Error{ErrorKind::usage,
                fmt::format("cannot compare: {}, but {}", sort(first), sort(*other)),
                fmt::format("liaison path {} {} shows how they are connected", kb.id(first),
                            kb.id(*other))};
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
    expect_one_type(kb, entities);
    SideBySide result{entities, {}};
    std::vector<Profile> profiles;
    profiles.reserve(entities.size());
    for (const EntityIndex entity : entities) profiles.push_back(profile_of(kb, entity, {}));
    for (const AspectId aspect : common_aspects(kb, entities)) {
        result.aspects.push_back(compared(aspect, profiles));
    }
    return result;
}

}  // namespace liaison::ask
