// SPDX-License-Identifier: MIT
#include "ask/diff/record_identity.hpp"

#include <map>
#include <string>
#include <utility>

#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// Numbers the entities of both sides in order of id; equal ids get equal numbers.
void number_by_id(DiffContext& sides) {
    auto& [before, after] = sides;
    const std::size_t count_before = before.kb.entities().size();
    const std::size_t count_after = after.kb.entities().size();
    before.identities.reserve(count_before);
    after.identities.reserve(count_after);
    const auto next_id = [](const DiffSide& side) {
        return side.kb.id(EntityIndex{static_cast<std::uint32_t>(side.identities.size())});
    };
    for (Identity identity = 1;; ++identity) {
        const bool more_before = before.identities.size() < count_before;
        const bool more_after = after.identities.size() < count_after;
        if (!more_before && !more_after) return;
        const auto order = !more_before  ? std::strong_ordering::greater
                           : !more_after ? std::strong_ordering::less
                                         : next_id(before) <=> next_id(after);
        if (order <= 0) before.identities.push_back(identity);
        if (order >= 0) after.identities.push_back(identity);
    }
}

/// Finds entities that have different ids on the two sides.
class Renaming {
  public:
    explicit Renaming(DiffContext& sides)
        : sides_(sides),
          gone_(without_namesake(sides.before, sides.after.kb)),
          come_(without_namesake(sides.after, sides.before.kb)) {}

    void find() {
        match_by([](const KnowledgeBase& kb, EntityIndex entity) { return kb.name(entity); });
        match_by([](const KnowledgeBase& kb, EntityIndex entity) {
            return kb.text(kb.entity(entity).acronym);
        });
    }

  private:
    static std::vector<EntityIndex> without_namesake(const DiffSide& side,
                                                     const KnowledgeBase& other) {
        std::vector<EntityIndex> found;
        for (const EntityIndex entity : side.own.entity_indices()) {
            if (!other.find(side.kb.id(entity))) found.push_back(entity);
        }
        return found;
    }

    struct Called {
        std::vector<EntityIndex> before;
        std::vector<EntityIndex> after;
    };

    void match_by(const auto& name_of) {
        std::map<std::pair<EntityType, std::string>, Called> by_name;
        const auto called = [&](const KnowledgeBase& kb, EntityIndex entity) -> Called* {
            const auto name = name_of(kb, entity);
            if (name.empty()) return nullptr;
            return &by_name[{kb.entity(entity).type, text::fold(name)}];
        };
        for (const EntityIndex entity : gone_) {
            if (auto* same = called(sides_.before.kb, entity)) same->before.push_back(entity);
        }
        for (const EntityIndex entity : come_) {
            if (auto* same = called(sides_.after.kb, entity)) same->after.push_back(entity);
        }
        // Only entities in `by_name` are left for the next pass. All have a name, so none is lost
        // in the first pass.
        gone_.clear();
        come_.clear();
        for (const auto& [name, same] : by_name) {
            if (same.before.size() == 1 && same.after.size() == 1) {
                sides_.before.identities[to_index(same.before.front())] =
                    sides_.after.identity(same.after.front());
            } else {
                gone_.insert(gone_.end(), same.before.begin(), same.before.end());
                come_.insert(come_.end(), same.after.begin(), same.after.end());
            }
        }
    }

    DiffContext& sides_;
    std::vector<EntityIndex> gone_;
    std::vector<EntityIndex> come_;
};

}  // namespace

DiffContext side_by_side(const KnowledgeBase& before, const Subgraph& own_before,
                         const KnowledgeBase& after, const Subgraph& own_after) {
    DiffContext sides{{before, own_before, {}}, {after, own_after, {}}};
    number_by_id(sides);
    Renaming(sides).find();
    return sides;
}

CitationKey citation_key(const DiffSide& side, const Citation& citation) {
    const auto& kb = side.kb;
    const auto section = citation.section == kNoSection ? std::string_view()
                                                        : kb.text(kb.section(citation.section).id);
    return {kb.id(citation.source), section, citation.paragraph, kb.text(citation.words)};
}

}  // namespace liaison::ask
