// SPDX-License-Identifier: MIT
#include "ask/views/evidence.hpp"

#include <algorithm>
#include <span>

#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/required_terms.hpp"
#include "liaison/model/distinct.hpp"

namespace liaison::ask {
namespace {

using Paths = std::vector<std::vector<FactIndex>>;

class Evidence {
  public:
    Evidence(const KnowledgeBase& kb, TraversalMode mode, const std::vector<FacetId>& shown,
             std::size_t most, Profile& row)
        : kb_(kb), mode_(mode), most_(most), row_(row) {
        for (const FacetId id : shown) {
            const Facet* facet = row.facet(id);
            if (facet == nullptr) continue;
            for (const Connection& connection : facet->connections) {
                shown_.insert(shown_.end(), connection.facts.begin(), connection.facts.end());
            }
        }
        std::ranges::sort(shown_);
    }

    /// Adds the paths of the conditions that no connection shows. True if all are shown.
    bool add(const Query& query, Paths& missing) {
        switch (query.op) {
            case Query::Operator::negation: return true;
            case Query::Operator::all: return add_each(query, missing);
            case Query::Operator::any:
                if (restricts_facts(query)) return add_paths(query, missing);
                return add_alternatives(query, missing);
            case Query::Operator::same_fact: return add_paths(query, missing);
            case Query::Operator::term: break;
        }
        return matches_by_itself(kb_, *query.term, row_.entity) || add_paths(query, missing);
    }

  private:
    bool add_each(const Query& query, Paths& missing) {
        bool all_shown = true;
        for (const Query& operand : query.operands) all_shown = add(operand, missing) && all_shown;
        return all_shown;
    }

    /// Adds nothing if one alternative is shown.
    bool add_alternatives(const Query& query, Paths& missing) {
        Paths of_all;
        const std::size_t more = row_.matched_more;
        for (const Query& operand : query.operands) {
            if (!matches(kb_, operand, row_.entity, mode_)) continue;
            if (!add(operand, of_all)) continue;
            row_.matched_more = more;
            return true;
        }
        missing.insert(missing.end(), of_all.begin(), of_all.end());
        return false;
    }

    bool add_paths(const Query& query, Paths& missing) {
        Paths found;
        bool is_shown = false;
        for_each_matching_path(kb_, query, row_.entity, mode_, [&](FactPath path) {
            is_shown = std::ranges::all_of(
                path, [&](FactIndex fact) { return std::ranges::binary_search(shown_, fact); });
            found.emplace_back(path.begin(), path.end());
            return !is_shown;
        });
        if (is_shown) return true;
        // If a single fact satisfies the condition, longer paths are not needed.
        const auto is_long = [](const auto& path) { return path.size() > 1; };
        if (!std::ranges::all_of(found, is_long)) std::erase_if(found, is_long);
        const auto kept = std::span(found).first(std::min(found.size(), most_));
        missing.insert(missing.end(), kept.begin(), kept.end());
        row_.matched_more += found.size() - kept.size();
        return false;
    }

    const KnowledgeBase& kb_;
    TraversalMode mode_;
    std::size_t most_;
    Profile& row_;
    std::vector<FactIndex> shown_;
};

}  // namespace

void explain_match(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                   const std::vector<FacetId>& shown, std::size_t most, Profile& row) {
    row.matched.clear();
    row.matched_more = 0;
    if (!is_unconditional(query)) Evidence(kb, mode, shown, most, row).add(query, row.matched);
    keep_each_once(row.matched);
}

}  // namespace liaison::ask
