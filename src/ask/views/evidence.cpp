// SPDX-License-Identifier: MIT
#include "ask/views/evidence.hpp"

#include <algorithm>

#include "liaison/ask/query/evaluate.hpp"

namespace liaison::ask {
namespace {

class Evidence {
  public:
    Evidence(const KnowledgeBase& kb, Reach reach, const Profile& row,
             const std::vector<AspectId>& shown)
        : kb_(kb), reach_(reach), row_(row) {
        for (const AspectId id : shown) {
            const Aspect* aspect = row.aspect(id);
            if (aspect == nullptr) continue;
            for (const Tie& tie : aspect->ties) {
                shown_.insert(shown_.end(), tie.facts.begin(), tie.facts.end());
            }
        }
        std::ranges::sort(shown_);
    }

    /// Adds the ways of each condition that nothing shows yet. Returns whether there was none.
    bool add(const Query& query, Ways& missing) const {
        switch (query.op) {
            case Query::Operator::negation: return true;
            case Query::Operator::all: return add_each(query, missing);
            case Query::Operator::any: return add_alternatives(query, missing);
            case Query::Operator::same_fact: return add_ways(query, missing);
            case Query::Operator::term: break;
        }
        return matches_by_itself(kb_, query, row_.entity) || add_ways(query, missing);
    }

  private:
    bool add_each(const Query& query, Ways& missing) const {
        bool all_shown = true;
        for (const Query& operand : query.operands) all_shown = add(operand, missing) && all_shown;
        return all_shown;
    }

    /// One alternative that is shown is enough.
    bool add_alternatives(const Query& query, Ways& missing) const {
        Ways of_all;
        for (const Query& operand : query.operands) {
            if (!matches(kb_, operand, row_.entity, reach_)) continue;
            if (add(operand, of_all)) return true;
        }
        missing.insert(missing.end(), of_all.begin(), of_all.end());
        return false;
    }

    bool add_ways(const Query& query, Ways& missing) const {
        Ways found;
        bool is_shown = false;
        for_each_matching_way(kb_, query, row_.entity, reach_, [&](Way way) {
            is_shown = std::ranges::all_of(
                way, [&](FactIndex fact) { return std::ranges::binary_search(shown_, fact); });
            found.emplace_back(way.begin(), way.end());
            return !is_shown;
        });
        if (is_shown) return true;
        // Where one fact alone satisfies the condition, the longer ways add nothing.
        const auto is_long = [](const auto& way) { return way.size() > 1; };
        if (!std::ranges::all_of(found, is_long)) std::erase_if(found, is_long);
        missing.insert(missing.end(), found.begin(), found.end());
        return false;
    }

    const KnowledgeBase& kb_;
    Reach reach_;
    const Profile& row_;
    std::vector<FactIndex> shown_;
};

}  // namespace

Ways matching_ways_not_shown(const KnowledgeBase& kb, const Query& query, Reach reach,
                             const Profile& row, const std::vector<AspectId>& shown) {
    Ways missing;
    if (is_unconditional(query)) return missing;
    Evidence(kb, reach, row, shown).add(query, missing);
    std::ranges::sort(missing);
    const auto repeated = std::ranges::unique(missing);
    missing.erase(repeated.begin(), repeated.end());
    return missing;
}

}  // namespace liaison::ask
