// SPDX-License-Identifier: MIT
#include "render/explorer/explorer_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/binder.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/ask/views/list.hpp"
#include "render/text/phrases.hpp"
#include "render/text/profile_phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {
namespace {

using ask::AspectId;
using ask::Tie;

/// A question: an area or a role or neither, of facts of any or one status and source.
struct Asked {
    std::string about;  ///< "area", "role" or nothing
    std::string value;
    std::string status;
    std::string source;

    auto operator<=>(const Asked&) const = default;

    /// As the page asks it.
    std::string key() const { return joined("=", "&"); }
    /// As the command line does.
    std::string expression() const {
        const std::string terms = joined(":", " ");
        return status.empty() && source.empty() ? terms : fmt::format("{{{}}}", terms);
    }

  private:
    std::string joined(std::string_view is, std::string_view separator) const {
        std::string text;
        const auto add = [&](std::string_view field, std::string_view wanted) {
            if (wanted.empty()) return;
            text += fmt::format("{}{}{}{}", text.empty() ? "" : separator, field, is, wanted);
        };
        add(about, value);
        add("status", status);
        add("source", source);
        return text;
    }
};

/// Gathers the questions that some way of some partner answers, and for each these partners.
class Questions {
  public:
    explicit Questions(const KnowledgeBase& kb) : kb_(kb) {}

    std::map<Asked, std::vector<EntityIndex>> of_all_partners() {
        for (const EntityIndex partner : ask::partners(kb_)) {
            ask::for_each_way(kb_, partner, [&](ask::Way way) {
                add(way, partner);
                return true;
            });
        }
        asked_.erase(Asked{});
        return std::move(asked_);
    }

  private:
    void add(ask::Way way, EntityIndex partner) {
        const auto statuses = common_statuses(way);
        const auto sources = common_sources(way);
        for (const auto& [about, value] : subjects(way)) {
            for (const auto& status : statuses) {
                for (const auto& source : sources) {
                    auto& answering = asked_[{about, value, status, source}];
                    if (answering.empty() || answering.back() != partner) {
                        answering.push_back(partner);
                    }
                }
            }
        }
    }

    /// The areas, with the broader ones, and the roles that the way names; and nothing.
    std::set<std::pair<std::string, std::string>> subjects(ask::Way way) const {
        std::set<std::pair<std::string, std::string>> all{{}};
        for (const FactIndex index : way) {
            const Fact& fact = kb_.fact(index);
            if (fact.role != Role::none) all.emplace("role", id_of(fact.role));
            EntityIndex area = fact.object;
            if (kb_.entity(area).type != EntityType::area) continue;
            for (; area != kNoEntity; area = kb_.entity(area).broader) {
                all.emplace("area", kb_.id(area));
            }
        }
        return all;
    }

    /// Any, and that which all facts of the way have, if they have the same.
    std::vector<std::string> common_statuses(ask::Way way) const {
        std::vector<std::string> all{{}};
        const Status first = kb_.fact(way.front()).status;
        if (std::ranges::all_of(way, [&](FactIndex f) { return kb_.fact(f).status == first; })) {
            all.emplace_back(id_of(first));
        }
        return all;
    }

    std::vector<std::string> common_sources(ask::Way way) const {
        std::vector<std::string> all{{}};
        for (std::uint32_t i = 0; i < kb_.sources().size(); ++i) {
            const auto cites = [&](FactIndex fact) {
                return std::ranges::any_of(kb_.citations(fact), [&](const Citation& citation) {
                    return citation.source == SourceIndex{i};
                });
            };
            if (std::ranges::all_of(way, cites)) all.emplace_back(kb_.id(SourceIndex{i}));
        }
        return all;
    }

    const KnowledgeBase& kb_;
    std::map<Asked, std::vector<EntityIndex>> asked_;
};

Json answer(const KnowledgeBase& kb, const Asked& asked, std::vector<EntityIndex> partners) {
    const std::string text = asked.expression();
    const auto query = ask::bind(kb, ask::parse_expression(text), text, {});
    Json rows = Json::array();
    const auto list = ask::list_partners_of(kb, std::move(partners), query, {});
    for (const auto& row : list.rows) {
        Json json{{"id", kb.id(row.entity)}};
        Json ties = Json::array();
        for (const AspectId aspect : list.asked) {
            for (const Tie& tie : row.aspect(aspect)->ties) {
                ties.push_back(explorer_tie(kb, row.entity, aspect, tie));
            }
        }
        json["ties"] = std::move(ties);
        Json matched = Json::array();
        for (const FactIndex fact : facts_matched(row)) matched.push_back(number(fact));
        if (!matched.empty()) json["matched"] = std::move(matched);
        rows.push_back(std::move(json));
    }
    return rows;
}

}  // namespace

Json explorer_tie(const KnowledgeBase& kb, EntityIndex of, AspectId aspect, const Tie& tie) {
    Json json{{"entity", kb.id(tie.entity)}, {"name", name_of_tie(kb, aspect, tie)}};
    Json statuses = Json::array();
    for (const Status status : tie.statuses) statuses.push_back(id_of(status));
    json["status"] = std::move(statuses);
    if (tie.collective) json["collective"] = true;
    if (is_disputed(kb, tie.facts)) json["disputed"] = true;
    if (!tie.through.empty()) {
        Json through = Json::array();
        for (const EntityIndex entity : tie.through) through.push_back(kb.id(entity));
        json["through"] = std::move(through);
    }
    const std::string detail = detail_of(kb, of, aspect, tie);
    if (!detail.empty()) json["detail"] = detail;
    if (auto notes = notes_of(kb, tie.facts); !notes.empty()) json["note"] = std::move(notes);
    if (tie.depth > 0) json["depth"] = tie.depth;
    Json facts = Json::array();
    for (const FactIndex fact : tie.facts) facts.push_back(number(fact));
    json["facts"] = std::move(facts);
    return json;
}

Json explorer_answers(const KnowledgeBase& kb) {
    Json answers = Json::object();
    for (auto& [asked, partners] : Questions(kb).of_all_partners()) {
        answers[asked.key()] = answer(kb, asked, std::move(partners));
    }
    return answers;
}

}  // namespace liaison::render
