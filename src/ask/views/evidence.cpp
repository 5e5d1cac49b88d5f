// SPDX-License-Identifier: MIT
#include "ask/views/evidence.hpp"

#include <algorithm>

#include "liaison/ask/query/evaluate.hpp"

namespace liaison::ask {
namespace {

class Evidence {
  public:
    Evidence(const KnowledgeBase& kb, TraversalMode mode, const Profile& row,
             const std::vector<FacetId>& shown)
        : kb_(kb), mode_(mode), row_(row) {
        for (const FacetId id : shown) {
            const Facet* facet = row.facet(id);
            if (facet == nullptr) continue;
            for (const Connection& connection : facet->connections) {
                shown_.insert(shown_.end(), connection.facts.begin(), connection.facts.end());
            }
        }
        std::ranges::sort(shown_);
    }

    /// Adds the paths of each condition that nothing shows yet. Returns whether there was none.
    bool add(const Query& query, Paths& missing) const {
        switch (query.op) {
            case Query::Operator::negation: return true;
            case Query::Operator::all: return add_each(query, missing);
            case Query::Operator::any: return add_alternatives(query, missing);
            case Query::Operator::same_fact: return add_paths(query, missing);
            case Query::Operator::term: break;
        }
        return matches_by_itself(kb_, *query.term, row_.entity) || add_paths(query, missing);
    }

  private:
    bool add_each(const Query& query, Paths& missing) const {
        bool all_shown = true;
        for (const Query& operand : query.operands) all_shown = add(operand, missing) && all_shown;
        return all_shown;
    }

    /// One alternative that is shown is enough.
    bool add_alternatives(const Query& query, Paths& missing) const {
        Paths of_all;
        for (const Query& operand : query.operands) {
            if (!matches(kb_, operand, row_.entity, mode_)) continue;
            if (add(operand, of_all)) return true;
        }
        missing.insert(missing.end(), of_all.begin(), of_all.end());
        return false;
    }

    bool add_paths(const Query& query, Paths& missing) const {
        Paths found;
        bool is_shown = false;
        for_each_matching_path(kb_, query, row_.entity, mode_, [&](FactPath path) {
            is_shown = std::ranges::all_of(
                path, [&](FactIndex fact) { return std::ranges::binary_search(shown_, fact); });
            found.emplace_back(path.begin(), path.end());
            return !is_shown;
        });
        if (is_shown) return true;
        // Where one fact alone satisfies the condition, the longer paths add nothing.
        const auto is_long = [](const auto& path) { return path.size() > 1; };
        if (!std::ranges::all_of(found, is_long)) std::erase_if(found, is_long);
        missing.insert(missing.end(), found.begin(), found.end());
        return false;
    }

    const KnowledgeBase& kb_;
    TraversalMode mode_;
    const Profile& row_;
    std::vector<FactIndex> shown_;
};

}  // namespace

Paths matching_paths_not_shown(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                               const Profile& row, const std::vector<FacetId>& shown) {
    Paths missing;
    if (is_unconditional(query)) return missing;
    Evidence(kb, mode, row, shown).add(query, missing);
    std::ranges::sort(missing);
    const auto repeated = std::ranges::unique(missing);
    missing.erase(repeated.begin(), repeated.end());
    return missing;
}

}  // namespace liaison::ask
